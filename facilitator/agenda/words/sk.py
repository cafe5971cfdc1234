"""Slovak agendas."""

from facilitator.agenda.words.table import AgendaWords

SK = AgendaWords(
    everyone="všetci",
    lead="vedie, zodpovedný, zodpovedná, moderuje, predkladá",
    by="vedie, predkladá",
    duration="trvanie, dĺžka",
    before="pred stretnutím, pred schôdzou, príprava",
    after="po stretnutí, po schôdzi",
    agenda="program stretnutia, program schôdze, program rokovania, navrhovaný program",
    points="témy",
    filler="stretnutia, schôdze, rokovania, návrh, navrhovaný",
    usual="""
        privítanie, otvorenie, zahájenie, predstavenie, rôzne, diskusia, záver, ukončenie, prestávka
    """,
    break_="prestávka, obed",
    total="spolu",
    aside="""
        prítomní, neprítomní, ospravedlnení, účastníci, hostia, miesto, dátum, kedy, odkazy, prílohy,
        ciele
    """,
    present="prítomní, účastníci, ospravedlnení, neprítomní, hostia, zápis, zapisuje",
    facts="""
        dátum, deň, kedy, začiatok, koniec, miesto, prítomní, neprítomní, účastníci, zapisovateľ
    """,
    record="zápisnica, zápis, uznesenia, úlohy, poznámky",
    later="ďalšie, budúce, minulé, predchádzajúce",
    days="pondelok, utorok, streda, štvrtok, piatok, sobota, nedeľa",
    gather="stretnutie, schôdza, porada, zasadnutie, rokovanie",
    minutes="minút, minúty, minúta",
    hours="hodín, hodina, hodiny, hod",
    spans="pol hodiny = 30, polhodina = 30, hodina = 60, štvrťhodina = 15",
    about="približne, asi",
    end="koniec, ukončenie, ukončenie schôdze",
    no_name="prestávka, diskusia, prezentácia, správa, všetci, obed, káva",
    no_name_ends="ácia, osť",
    of_day="čas",
    column_time="čas, začiatok, koniec, trvanie",
    column_item="téma, bod, obsah, názov, program",
    column_lead="kto, vedie, zodpovedný, zodpovedná, predkladá",
)
