"""Lithuanian agendas."""

from facilitator.agenda.words.table import AgendaWords

LT = AgendaWords(
    lead="""
        vedėjas, vedėja, atsakingas, atsakinga, pranešėjas, pranešėja, moderatorius, pirmininkas,
        moderuoja
    """,
    by="veda, pristato, moderuoja",
    duration="trukmė, laikas",
    everyone="visi, visos",
    optional="neprivaloma",
    before="prieš susirinkimą, prieš susitikimą, pasiruošimas, pasirengimas",
    after="po susirinkimo, po susitikimo",
    agenda="""
        darbotvarkė, susirinkimo darbotvarkė, posėdžio darbotvarkė, dienotvarkė, susitikimo
        darbotvarkė
    """,
    points="temos, klausimai, programa",
    item_label="klausimas, tema, punktas",
    usual="""
        atidarymas, pasisveikinimas, susipažinimas, pertrauka, pietūs, kiti klausimai, įvairūs
        klausimai, kita, uždarymas, apibendrinimas, klausimai ir atsakymai
    """,
    break_="pertrauka, pietūs, kavos pertrauka, kava",
    total="iš viso, viso",
    aside="""
        dalyviai, dalyvauja, dalyvavo, nedalyvauja, vieta, data, tikslas, nuorodos, kontaktai
    """,
    present="dalyviai, dalyvauja, dalyvavo, nedalyvauja, svečiai, sekretorius, sekretorė",
    facts="""
        data, laikas, vieta, pradžia, pabaiga, trukmė, dalyviai, dalyvauja, kitas susirinkimas
    """,
    record="protokolas, sprendimai, nutarimai, užrašai, užduotys",
    later="kitas, praėjęs, ankstesnis",
    gather="susirinkimas, susitikimas, posėdis, seminaras, mokymai",
    minutes="min, min., minutė, minutės, minučių, minutes",
    hours="val, val., valanda, valandos, valandų",
    spans="pusvalandis = 30, pusė valandos = 30, viena valanda = 60, pusantros valandos = 90",
    about="apie, maždaug, iki",
    to="iki",
    and_="ir",
    at="nuo",
    oclock="val., val",
    end="pabaiga, uždarymas",
    each="kiekvienas, žmogui",
    no_name="""
        pertrauka, diskusija, pristatymas, balsavimas, sprendimas, ataskaita, visi, pietūs
    """,
    of_day="laikas",
    column_time="laikas, trukmė, pradžia, pabaiga, min",
    column_item="tema, klausimas, turinys, veikla, punktas",
    column_lead="atsakingas, atsakinga, pranešėjas, kas, vardas, vedėjas",
    column_aside="būsena, terminas, telefonas",
    column_number="nr., eil. nr.",
)
