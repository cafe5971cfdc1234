"""Albanian agendas."""

from facilitator.agenda.words.table import AgendaWords

SQ = AgendaWords(
    lead="""
        drejton, drejtues, drejtuesi, përgjegjës, përgjegjëse, folës, moderator, prezanton, kryeson
    """,
    duration="kohëzgjatja, kohëzgjatje, koha",
    everyone="të gjithë",
    before="para takimit, përgatitja, përgatitje",
    after="pas takimit",
    agenda="rendi i ditës, axhenda, agjenda, axhenda e takimit, agjenda e takimit",
    points="temat, pikat, programi, çështjet",
    item_label="pika, tema",
    usual="""
        hapja, mirëseardhja, prezantimi, prezantime, pushim, dreka, të tjera, të ndryshme, mbyllja,
        pyetje, përmbledhje
    """,
    break_="pushim, dreka, pushim kafeje, kafe",
    total="gjithsej, totali",
    aside="të pranishëm, pjesëmarrësit, mungojnë, vendi, data, qëllimi, objektivat",
    present="të pranishëm, pjesëmarrësit, pjesëmarrës, mungojnë, procesmbajtës",
    facts="data, ora, koha, vendi, fillimi, mbarimi, kohëzgjatja, të pranishëm, pjesëmarrësit",
    record="procesverbal, procesverbali, vendimet, shënime",
    later="ardhshëm, tjetër, kaluar",
    gather="takim, takimi, mbledhje, mbledhja, seminar, trajnim",
    minutes="min, min., minuta, minutë",
    hours="orë, ora",
    spans="gjysmë ore = 30, një orë = 60, një orë e gjysmë = 90",
    about="rreth, afërsisht",
    to="deri",
    and_="dhe",
    at="ora, nga",
    end="mbyllja, fundi, mbarimi",
    no_name="pushim, diskutim, prezantim, votim, vendim, raport, dreka",
    of_day="koha, ora",
    column_time="koha, ora, kohëzgjatja",
    column_item="tema, pika, përmbajtja, aktiviteti",
    column_lead="kush, përgjegjës, përgjegjësi, folësi, emri",
)
