"""Swahili agendas."""

from facilitator.agenda.words.table import AgendaWords

SW = AgendaWords(
    lead="mwenyekiti, msimamizi, mwezeshaji, mwasilishaji, msemaji, mhusika, anayehusika",
    duration="muda",
    everyone="wote, watu wote, kila mtu",
    before="kabla ya mkutano, maandalizi",
    after="baada ya mkutano",
    agenda="ajenda, ajenda za mkutano, ajenda ya mkutano, ratiba, ratiba ya mkutano",
    points="mada, mambo ya kujadili, masuala",
    filler="ya, za, mkutano, leo",
    item_label="ajenda, mada",
    usual="""
        kufungua mkutano, ufunguzi, karibu, utambulisho, mapumziko, chai, chakula cha mchana,
        mengineyo, maswali, kufunga mkutano, kufunga, hitimisho, maswali na majibu, shukrani
    """,
    break_="mapumziko, chai, chakula cha mchana",
    total="jumla",
    aside="""
        waliohudhuria, wahudhuriaji, washiriki, wasiohudhuria, mahali, tarehe, lengo, malengo
    """,
    present="waliohudhuria, wahudhuriaji, washiriki, waliopo, wasiohudhuria, katibu",
    facts="tarehe, siku, saa, muda, mahali, waliohudhuria, washiriki, mkutano ujao",
    record="kumbukumbu, kumbukumbu za mkutano, maamuzi, maazimio",
    later="ujao, uliopita",
    gather="mkutano, kikao, warsha, semina",
    minutes="dakika, dak., dak",
    minutes_first="dakika",
    hours="saa, masaa",
    spans="""
        nusu saa = 30, saa moja = 60, robo saa = 15, saa moja na nusu = 90, saa mbili = 120, dakika
        tano = 5, dakika kumi = 10
    """,
    about="takriban, kama, takribani",
    to="hadi, mpaka",
    and_="na",
    at="saa",
    end="mwisho, kufunga",
    each="kila",
    no_name="mapumziko, majadiliano, ripoti, wote, uamuzi",
    of_day="muda, wakati, saa",
    column_time="muda, saa, wakati, dakika",
    column_item="mada, ajenda, shughuli, kipengele",
    column_lead="mhusika, msimamizi, mwezeshaji, jina, mwasilishaji",
)
