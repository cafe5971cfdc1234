"""How dates are said in Dutch."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "januari jan, februari feb, maart mrt, april apr, mei, juni jun, juli jul, augustus aug, september sept sep, "
        "oktober okt, november nov, december dec"
    ),
    weekdays=rows("maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag"),
    short_weekdays=rows("ma, di, wo, do, vr, za, zo"),
    by=words("voor vóór tegen uiterlijk uiterlijk_op niet_later_dan deadline"),
    until=words("tot tot_en_met"),
    on=words("op aan"),
    articles=words("de het een"),
    of=words("van"),
    within=words("in binnen over"),
    at_most=words("binnen"),
    next=words("volgende"),
    this=words("deze dit komende aankomende"),
    end=words("eind einde het_eind het_einde"),
    today=words("vandaag"),
    tomorrow=words("morgen"),
    after_tomorrow=words("overmorgen"),
    day=words("dag dagen"),
    week=words("week weken"),
    month=words("maand maanden"),
    year=words("jaar jaren"),
    numbers=rows("een één, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf"),
    not_after=words(
        "elke iedere alle van vanaf sinds en of tussen afgelopen vorige laatste eerste tweede derde een de het goede "
        "per om na & / +"
    ),
    recurring=words("elke iedere wekelijks maandelijks"),
    day_endings=("dag",),
    at=words("om rond voor"),
    hours=words("ochtend ochtends middag middags avond avonds nacht vroeg"),
)
