"""The words dates are said with, one table a language; to teach the program another language, add a table.

Words are compared in lower case and without accents. Rows are parted by commas; an underscore stands for a space.
"""

from __future__ import annotations

from dataclasses import dataclass

Rows = tuple[tuple[str, ...], ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in text.split())


def _rows(text: str) -> Rows:
    return tuple(_words(row) for row in text.split(","))


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWords:
    """What one language says dates with; where several words say the same, any of them is understood."""

    months: Rows
    """January to December: the names, and their short forms."""
    weekdays: Rows
    """Monday to Sunday, whole names: they may end a line on their own."""
    short_weekdays: Rows
    """The same as short forms: many are words of their own, so they need a `by`, or a day and month beside them."""
    by: tuple[str, ...]
    """What a due date begins with."""
    on: tuple[str, ...]
    """What a day begins with that may also be the day something happens."""
    small: tuple[str, ...]
    """Articles and the like that may stand inside a date and add nothing to it."""
    within: tuple[str, ...]
    next: tuple[str, ...]
    this: tuple[str, ...]
    end: tuple[str, ...]
    today: tuple[str, ...]
    tomorrow: tuple[str, ...]
    after_tomorrow: tuple[str, ...]
    day: tuple[str, ...]
    week: tuple[str, ...]
    fortnight: tuple[str, ...] = ()
    month: tuple[str, ...]
    year: tuple[str, ...]
    week_end: tuple[str, ...] = ()
    month_end: tuple[str, ...] = ()
    year_end: tuple[str, ...] = ()
    numbers: Rows
    """One to twelve, as `in two weeks` says them."""
    one_unsaid: bool = False
    """Whether `in week` is how one says in one week."""
    hence: tuple[str, ...] = ()
    """What may follow a span: two weeks `from now`."""
    not_after: tuple[str, ...]
    """Right behind one of these a day is not when something is due: from Monday, last Tuesday, the Friday."""
    recurring: tuple[str, ...]
    """Where one of these comes before, no day is when something is due once and for all."""
    day_endings: tuple[str, ...] = ()
    """How the names of days end: a word that ends so and is none was meant for one."""
    at: tuple[str, ...]
    hours: tuple[str, ...]
    """Parts of a day that may follow a date."""
    month_first: bool | None = False
    """Whether 3/4 is the fourth of March; None where people disagree."""


ENGLISH = DateWords(
    months=_rows(
        "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, september sept sep, "
        "october oct, november nov, december dec"
    ),
    weekdays=_rows("monday, tuesday, wednesday, thursday, friday, saturday, sunday"),
    short_weekdays=_rows("mon, tue tues, wed weds, thu thur thurs, fri, sat, sun"),
    by=_words("by before due due_by due_on deadline until till til not_later_than no_later_than latest"),
    on=_words("on at"),
    small=_words("the of a an"),
    within=_words("in within in_about"),
    next=_words("next"),
    this=_words("this coming this_coming the_coming"),
    end=_words("end the_end"),
    today=_words("today eod end_of_day end_of_the_day the_end_of_the_day"),
    tomorrow=_words("tomorrow"),
    after_tomorrow=_words("day_after_tomorrow the_day_after_tomorrow"),
    day=_words("day days days'"),
    week=_words("week weeks weeks' week's"),
    fortnight=_words("fortnight fortnights"),
    month=_words("month months months' month's"),
    year=_words("year years year's"),
    week_end=_words("eow"),
    month_end=_words("eom month_end month's_end"),
    year_end=_words("eoy year_end year's_end"),
    numbers=_rows("a an one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"),
    hence=_words("from_now from_today time"),
    not_after=_words(
        "every each other any all last past since from of for per first second third fourth 1st 2nd 3rd 4th alternate "
        "most and or to through between a an the that one no my our your their his her its good black easter ash palm "
        "whit holy after like than what which is was are were & / +"
    ),
    recurring=_words("every each weekly monthly"),
    day_endings=("day",),
    at=_words("at by before around about after"),
    hours=_words(
        "morning afternoon evening night noon midday midnight lunch lunchtime early late latest at_the_latest sharp"
    ),
    month_first=None,
)

GERMAN = DateWords(
    months=_rows(
        "januar jänner jan, februar feb, märz mär mrz, april apr, mai, juni jun, juli jul, august aug, "
        "september sept sep, oktober okt, november nov, dezember dez"
    ),
    weekdays=_rows("montag, dienstag, mittwoch, donnerstag, freitag, samstag sonnabend, sonntag"),
    short_weekdays=_rows("mo, di, mi, do, fr, sa, so"),
    by=_words(
        "bis bis_zum bis_zur bis_am vor vor_dem spätestens spätestens_am bis_spätestens fällig fällig_am frist "
        "spätestens_bis"
    ),
    on=_words("am an zum im"),
    small=_words("der die das den dem des am zum"),
    within=_words("in binnen innerhalb_von"),
    next=_words("nächste nächsten nächster nächstes naechste naechsten"),
    this=_words("diese diesen dieser dieses diesem kommende kommenden kommender"),
    end=_words("ende"),
    today=_words("heute"),
    tomorrow=_words("morgen"),
    after_tomorrow=_words("übermorgen uebermorgen"),
    day=_words("tag tage tagen"),
    week=_words("woche wochen"),
    month=_words("monat monate monaten monats"),
    year=_words("jahr jahre jahren jahres"),
    month_end=_words("monatsende"),
    year_end=_words("jahresende"),
    numbers=_rows(
        "ein eine einem einer einen, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf"
    ),
    not_after=_words(
        "jeden jede jeder jedes alle ab seit von vom zwischen und oder letzten letzte letzter vorigen ersten zweiten "
        "dritten für pro nach kein ein einem den der die das dem guten am & / +"
    ),
    recurring=_words("jeden jede jeder jedes wöchentlich monatlich"),
    day_endings=("tag",),
    at=_words("um gegen ab vor"),
    hours=_words(
        "früh morgens vormittag vormittags mittag mittags nachmittag nachmittags abend abends nacht"
    ),
)

FRENCH = DateWords(
    months=_rows(
        "janvier janv, février févr fév, mars, avril avr, mai, juin, juillet juil, août, septembre sept, "
        "octobre oct, novembre nov, décembre déc"
    ),
    weekdays=_rows("lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche"),
    short_weekdays=_rows("lun, mar, mer, jeu, ven, sam, dim"),
    by=_words(
        "avant d'ici d'ici_à d'ici_au jusqu'à jusqu'au au_plus_tard pour_le échéance d'ici_le avant_le au_plus_tard_le"
    ),
    on=_words("au à"),
    small=_words("le la les du de des ce cette"),
    within=_words("dans sous d'ici"),
    next=_words("prochain prochaine"),
    this=_words("ce cet cette"),
    end=_words("fin"),
    today=_words("aujourd'hui"),
    tomorrow=_words("demain"),
    after_tomorrow=_words("après-demain après_demain"),
    day=_words("jour jours"),
    week=_words("semaine semaines"),
    fortnight=_words("quinzaine quinzaines"),
    month=_words("mois"),
    year=_words("an ans année années"),
    numbers=_rows("un une, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze"),
    not_after=_words(
        "chaque tous toutes tout les le la du de des dernier dernière depuis et ou à entre premier première deuxième "
        "second troisième un une pour après & / +"
    ),
    recurring=_words("chaque tous toutes"),
    at=_words("à vers avant"),
    hours=_words("matin midi après-midi soir nuit"),
)

SPANISH = DateWords(
    months=_rows(
        "enero ene, febrero feb, marzo mar, abril abr, mayo may, junio jun, julio jul, agosto ago, "
        "septiembre setiembre sept sep, octubre oct, noviembre nov, diciembre dic"
    ),
    weekdays=_rows("lunes, martes, miércoles, jueves, viernes, sábado, domingo"),
    short_weekdays=_rows("lun, mar, mié, jue, vie, sáb, dom"),
    by=_words("antes_de antes_del hasta hasta_el para_el para a_más_tardar a_más_tardar_el vence vence_el"),
    on=_words("el al a"),
    small=_words("el la los las de del"),
    within=_words("en dentro_de"),
    next=_words("próximo próxima que_viene siguiente"),
    this=_words("este esta"),
    end=_words("fin fines final finales"),
    today=_words("hoy"),
    tomorrow=_words("mañana"),
    after_tomorrow=_words("pasado_mañana"),
    day=_words("día días"),
    week=_words("semana semanas"),
    fortnight=_words("quincena quincenas"),
    month=_words("mes meses"),
    year=_words("año años"),
    numbers=_rows("un una uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce"),
    not_after=_words(
        "cada todos todas los las la desde de del y o a entre primer primero segundo tercer último pasado un una por "
        "después tras & / +"
    ),
    recurring=_words("cada todos todas"),
    at=_words("a_las a_la hacia_las antes_de_las"),
    hours=_words("por_la_mañana por_la_tarde por_la_noche tarde noche mediodía temprano"),
)

PORTUGUESE = DateWords(
    months=_rows(
        "janeiro jan, fevereiro fev, março mar, abril abr, maio mai, junho jun, julho jul, agosto ago, setembro set, "
        "outubro out, novembro nov, dezembro dez"
    ),
    weekdays=_rows(
        "segunda-feira segunda_feira, terça-feira terça_feira, quarta-feira quarta_feira, quinta-feira quinta_feira, "
        "sexta-feira sexta_feira, sábado, domingo"
    ),
    short_weekdays=_rows("segunda seg, terça ter, quarta qua, quinta qui, sexta sex, sáb, dom"),
    by=_words("até até_o até_a até_ao até_à antes_de antes_do antes_da o_mais_tardar para"),
    on=_words("em no na"),
    small=_words("o a os as de do da"),
    within=_words("em dentro_de daqui_a"),
    next=_words("próximo próxima que_vem"),
    this=_words("este esta neste nesta"),
    end=_words("fim final finais"),
    today=_words("hoje"),
    tomorrow=_words("amanhã"),
    after_tomorrow=_words("depois_de_amanhã"),
    day=_words("dia dias"),
    week=_words("semana semanas"),
    fortnight=_words("quinzena quinzenas"),
    month=_words("mês meses"),
    year=_words("ano anos"),
    numbers=_rows("um uma, dois duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze"),
    not_after=_words(
        "cada toda todo todas todos às aos os as o a desde de do da e ou entre primeira primeiro segundo última último "
        "passada passado um uma após & / +"
    ),
    recurring=_words("cada toda todo todas todos"),
    at=_words("às pelas antes_das"),
    hours=_words("manhã tarde noite de_manhã à_tarde à_noite meio-dia cedo"),
)

ITALIAN = DateWords(
    months=_rows(
        "gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug, agosto ago, "
        "settembre sett set, ottobre ott, novembre nov, dicembre dic"
    ),
    weekdays=_rows("lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica"),
    short_weekdays=_rows("lun, mar, mer, gio, ven, sab, dom"),
    by=_words(
        "entro entro_il entro_la prima_di prima_del prima_della fino_a fino_al al_più_tardi scadenza non_oltre "
        "non_oltre_il"
    ),
    on=_words("nel"),
    small=_words("il lo la i le di del della"),
    within=_words("tra fra in entro"),
    next=_words("prossimo prossima"),
    this=_words("questo questa"),
    end=_words("fine"),
    today=_words("oggi"),
    tomorrow=_words("domani"),
    after_tomorrow=_words("dopodomani dopo_domani"),
    day=_words("giorno giorni"),
    week=_words("settimana settimane"),
    month=_words("mese mesi"),
    year=_words("anno anni"),
    numbers=_rows("un una uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici"),
    not_after=_words(
        "ogni tutti tutte il la i le dal da di del della e o a tra fra primo prima secondo terzo ultimo scorso un una "
        "per dopo & / +"
    ),
    recurring=_words("ogni tutti tutte"),
    at=_words("alle verso_le ore entro_le"),
    hours=_words("mattina pomeriggio sera notte mezzogiorno presto"),
)

DUTCH = DateWords(
    months=_rows(
        "januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sept sep, "
        "oktober okt, november nov, december dec"
    ),
    weekdays=_rows("maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag"),
    short_weekdays=_rows("ma, di, wo, do, vr, za, zo"),
    by=_words("voor vóór tegen tot tot_en_met uiterlijk uiterlijk_op niet_later_dan deadline"),
    on=_words("op aan"),
    small=_words("de het van een"),
    within=_words("in binnen over"),
    next=_words("volgende"),
    this=_words("deze dit komende aankomende"),
    end=_words("eind einde het_eind het_einde"),
    today=_words("vandaag"),
    tomorrow=_words("morgen"),
    after_tomorrow=_words("overmorgen"),
    day=_words("dag dagen"),
    week=_words("week weken"),
    month=_words("maand maanden"),
    year=_words("jaar jaren"),
    numbers=_rows("een één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf"),
    not_after=_words(
        "elke iedere alle van vanaf sinds en of tussen afgelopen vorige laatste eerste tweede derde een de het goede "
        "per om na & / +"
    ),
    recurring=_words("elke iedere wekelijks maandelijks"),
    day_endings=("dag",),
    at=_words("om rond voor"),
    hours=_words("ochtend ochtends middag middags avond avonds nacht vroeg"),
)

POLISH = DateWords(
    months=_rows(
        "styczeń stycznia sty, luty lutego lut, marzec marca mar, kwiecień kwietnia kwi, maj maja, czerwiec czerwca "
        "cze, lipiec lipca lip, sierpień sierpnia sie, wrzesień września wrz, październik października paź, "
        "listopad listopada lis, grudzień grudnia gru"
    ),
    weekdays=_rows(
        "poniedziałek poniedziałku, wtorek wtorku, środa środę środy, czwartek czwartku, piątek piątku, "
        "sobota sobotę soboty, niedziela niedzielę niedzieli"
    ),
    short_weekdays=_rows("pon, wt, śr, czw, pt, sob, niedz nd"),
    by=_words("do przed najpóźniej najpóźniej_do najpóźniej_w termin"),
    on=_words("w we na"),
    small=_words("dnia"),
    within=_words("za w_ciągu"),
    next=_words(
        "następny następną następnym następnego następnej przyszły przyszłą przyszłym przyszłego przyszłej następna"
    ),
    this=_words("ten tę tą tym tego tej najbliższy najbliższą najbliższego najbliższej"),
    end=_words("koniec końca końcem końcu"),
    today=_words("dziś dzisiaj"),
    tomorrow=_words("jutro jutra"),
    after_tomorrow=_words("pojutrze pojutrza"),
    day=_words("dzień dni dnia"),
    week=_words("tydzień tygodnie tygodni tygodnia tygodniu"),
    month=_words("miesiąc miesiące miesięcy miesiąca miesiącu"),
    year=_words("rok lata lat roku"),
    numbers=_rows(
        "jeden jedną, dwa dwie, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, dziesięć, jedenaście, dwanaście"
    ),
    one_unsaid=True,
    not_after=_words(
        "każdy każdą każdego co od z i lub albo między ostatni ostatnią zeszły zeszłą pierwszy drugi trzeci po dla "
        "wielki & / +"
    ),
    recurring=_words("każdy każdą każdego co"),
    at=_words("o około przed"),
    hours=_words("rano południe po_południu wieczorem wieczór noc"),
)

LANGUAGES: dict[str, DateWords] = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "nl": DUTCH,
    "pl": POLISH,
}
"""Each by the first part of its tag."""


def date_words(language: str) -> DateWords:
    """Return the words of this language, such as `en` or `pt-BR`; English for one that has no table."""
    return LANGUAGES.get(_parts(language)[0], ENGLISH)


def month_first(language: str) -> bool | None:
    """Tell whether 3/4 is the fourth of March in this language; None where that can't be known."""
    first, *more = _parts(language)
    if first == "en" and more:
        return more[-1] in ("us", "ph")
    return date_words(language).month_first


def _parts(language: str) -> list[str]:
    return language.replace("_", "-").casefold().split("-")
