"""Slovene agendas."""

from facilitator.agenda.words.table import AgendaWords

SL = AgendaWords(
    lead="""
        vodi, vodja, odgovorna oseba, odgovoren, odgovorna, poročevalec, poročevalka, poroča,
        moderator, predseduje
    """,
    by="poroča, predstavi",
    duration="trajanje, čas",
    everyone="vsi, vse",
    before="pred sestankom, priprava, priprave, gradivo",
    after="po sestanku",
    agenda="dnevni red, predlog dnevnega reda, potek sestanka, dnevni red sestanka",
    points="teme, točke, vprašanja, program",
    filler="dnevnega, reda, predlog, sestanka",
    item_label="točka, tema",
    usual="""
        otvoritev, pozdrav, uvod, predstavitev, odmor, kosilo, razno, zaključek, vprašanja,
        naslednji koraki
    """,
    break_="odmor, kosilo, kava, pavza",
    total="skupaj",
    aside="prisotni, odsotni, udeleženci, gostje, kraj, datum, namen, cilji, povezave",
    present="prisotni, odsotni, udeleženci, gostje, zapisnikar, zapisnikarica",
    facts="""
        datum, ura, čas, kraj, začetek, konec, trajanje, prisotni, odsotni, naslednji sestanek
    """,
    record="zapisnik, sklepi, odločitve, naloge, zapiski",
    later="naslednji, prejšnji",
    gather="sestanek, seja, srečanje, skupščina, delavnica",
    minutes="min, min., minut, minuta, minute",
    hours="h, ura, uri, ure, ur",
    spans="pol ure = 30, ena ura = 60, ura in pol = 90, četrt ure = 15, dve uri = 120",
    about="približno, okrog, okoli, cca",
    to="do",
    and_="in",
    at="ob, od",
    oclock="h, uri",
    end="konec, zaključek",
    no_name="odmor, razprava, predstavitev, glasovanje, sklep, poročilo, vsi",
    of_day="čas, ura",
    column_time="čas, ura, trajanje, začetek, konec",
    column_item="tema, točka, vsebina, aktivnost",
    column_lead="kdo, odgovoren, odgovorna, odgovorni, vodi, ime, poročevalec",
)
