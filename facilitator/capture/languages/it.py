"""How dates are said in Italian."""

from facilitator.capture.languages.words import DateWords, rows, words

WORDS = DateWords(
    months=rows(
        "gennaio gen, febbraio feb, marzo mar, aprile apr, maggio mag, giugno giu, luglio lug, agosto ago, "
        "settembre sett set, ottobre ott, novembre nov, dicembre dic"
    ),
    weekdays=rows("lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica"),
    short_weekdays=rows("lun, mar, mer, gio, ven, sab, dom"),
    by=words(
        "entro entro_il entro_la prima_di prima_del prima_della al_più_tardi scadenza non_oltre non_oltre_il"
    ),
    until=words("fino_a fino_al"),
    on=words("nel"),
    articles=words("il lo la i le"),
    of=words("di del della"),
    within=words("tra fra in entro"),
    at_most=words("entro"),
    next=words("prossimo prossima"),
    this=words("questo questa"),
    end=words("fine"),
    today=words("oggi"),
    tomorrow=words("domani"),
    after_tomorrow=words("dopodomani dopo_domani"),
    day=words("giorno giorni"),
    week=words("settimana settimane"),
    month=words("mese mesi"),
    year=words("anno anni"),
    numbers=rows("un una uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici"),
    not_after=words(
        "ogni tutti tutte il la i le dal da di del della e o a tra fra primo prima secondo terzo ultimo scorso un una "
        "per dopo & / +"
    ),
    recurring=words("ogni tutti tutte"),
    at=words("alle verso_le ore entro_le"),
    hours=words("mattina pomeriggio sera notte mezzogiorno presto"),
)
