"""How dates are said in German."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "januar jänner jan, februar feb, märz mär mrz, april apr, mai, juni jun, juli jul, august aug, "
        "september sept sep, oktober okt, november nov, dezember dez"
    ),
    weekdays=rows("montag, dienstag, mittwoch, donnerstag, freitag, samstag sonnabend, sonntag"),
    short_weekdays=rows("mo, di, mi, do, fr, sa, so"),
    by=words(
        "bis bis_zum bis_zur bis_am vor vor_dem spätestens spätestens_am bis_spätestens fällig fällig_am frist "
        "spätestens_bis"
    ),
    on=words("am an zum im"),
    articles=words("der die das den dem am zum"),
    of=words("des"),
    within=words("in binnen innerhalb_von"),
    at_most=words("binnen innerhalb_von"),
    next=words("nächste nächsten nächster nächstes naechste naechsten"),
    this=words("diese diesen dieser dieses diesem kommende kommenden kommender"),
    end=words("ende"),
    today=words("heute"),
    tomorrow=words("morgen"),
    after_tomorrow=words("übermorgen uebermorgen"),
    day=words("tag tage tagen"),
    week=words("woche wochen"),
    month=words("monat monate monaten monats"),
    year=words("jahr jahre jahren jahres"),
    month_end=words("monatsende"),
    year_end=words("jahresende"),
    numbers=rows(
        "ein eine einem einer einen, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf"
    ),
    not_after=words(
        "jeden jede jeder jedes alle ab seit von vom zwischen und oder letzten letzte letzter vorigen ersten zweiten "
        "dritten für pro nach kein ein einem den der die das dem guten am & / +"
    ),
    recurring=words("jeden jede jeder jedes wöchentlich monatlich"),
    day_endings=("tag",),
    at=words("um gegen ab vor"),
    hours=words("früh morgens vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht"),
)
