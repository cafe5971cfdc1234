"""Czech agendas."""

from facilitator.agenda.words.table import AgendaWords

CS = AgendaWords(
    title="název",
    convened_by="svolává",
    power="moc, kdo rozhoduje",
    privacy="důvěrnost, soukromí",
    decide_by="rozhodujeme, způsob rozhodování",
    purpose="účel, cíl",
    participants="účastníci, účastnice",
    language="jazyk",
    method="metoda, forma, způsob",
    lead="""
        vede, vedoucí, odpovědný, odpovědná, zodpovídá, přednáší, přednášející, moderuje, moderátor,
        facilitátor, facilitátorka, kdo, řečník, předsedající, předkládá
    """,
    by="vede, předkládá, přednáší",
    timebox="časový limit",
    duration="délka, trvání, čas, doba trvání",
    everyone="všichni",
    optional="volitelné, nepovinné",
    notes="poznámky",
    staff="pracovníci, personál",
    decide="rozhodnout, k rozhodnutí",
    action="úkol",
    yes="ano",
    no="ne",
    off="ne, bez zápisu",
    out="odejdou, mimo, ne",
    values="""
        komunita = community, služba = service, politika = policy, informováni = told, dotázáni = asked,
        rozhodujeme společně = decide together, peeři rozhodují = peers decide, pouze počet = count
        only, jen počet = count only, jména = names, role = roles, souhlas = consent, konsenzus =
        consensus, konsensus = consensus, většina = majority, kolečko = go-round, přestávka = break,
        rada = advice, hlasování tečkami = dot vote, od pěsti do pěti = fist to five, orientační
        hlasování = straw poll, zjištění nálady = temperature check
    """,
    before="před schůzí, před schůzkou, před setkáním, příprava, přípravy, materiály",
    after="po schůzi, po schůzce, po setkání, následně",
    agenda="""
        program schůze, program jednání, program schůzky, program setkání, agenda, pořad jednání, pořad
        schůze, návrh programu, body jednání, navržený program
    """,
    points="program, témata, body, harmonogram, body k projednání, průběh",
    filler="""
        šablona, návrh,
        schůze, schůzky, jednání, setkání, návrh, navržený, na, a, pro, k, ke, dnešní, hlavní,
        projednání, valné, hromady, naše
    """,
    item_label="bod, téma, část, krok",
    usual="""
        zahájení, přivítání, uvítání, představení, kolečko, různé, diskuse, diskuze, závěr, ukončení,
        shrnutí, další kroky, příští schůze, přestávka, dotazy, oznámení, oběd
    """,
    break_="přestávka, oběd, káva, večeře, pauza",
    total="celkem, součet, celková doba",
    aside="""
        přítomni, přítomní, nepřítomni, omluveni, účastníci, hosté, místo, místo a čas, čas a místo,
        datum, termín, kdy, kde, registrace, odkazy, kontakt, kontext, cíle, cíl, přílohy, logistika,
        informace, doprava, pravidla, obsah, zapisovatel
    """,
    present="přítomni, přítomní, účastníci, omluveni, nepřítomni, hosté, zápis, zapisuje, zapisovatel",
    facts="""
        datum, den, kdy, čas, začátek, konec, délka, kde, místo, adresa, přítomni, přítomní, nepřítomni,
        omluveni, účastníci, příští schůze, termín, odkaz, zapisovatel, zapisovatelka, předsedající,
        zapsal, zapsala
    """,
    record="zápis, poznámky, usnesení, rozhodnutí, úkoly, závěry, akce",
    later="příští, další, minulá, minulé, předchozí, budoucí, odložené",
    months="""
        ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince,
        leden, únor, březen, duben, květen, červen, červenec, srpen, říjen, listopad, prosinec, pondělí,
        úterý, středa, čtvrtek, pátek, sobota, neděle, den
    """,
    days="pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle, po, út, st, čt, pá",
    gather="""
        schůze, schůzka, setkání, jednání, porada, valná hromada, workshop, konference, školení,
        zasedání
    """,
    minutes="min, min., minut, minuty, minuta, minút",
    hours="h, hod, hod., hodina, hodiny, hodin",
    spans="""
        půl hodiny = 30, půlhodina = 30, hodina = 60, hodinu = 60, hodina a půl = 90, čtvrt hodiny = 15,
        čtvrthodina = 15, dvě hodiny = 120
    """,
    about="""
        asi, cca, cca., kolem, přibližně, max, max., maximálně, nejvýše, čas, délka, celkem, od
    """,
    to="až, do",
    and_="a",
    at="v, od",
    oclock="hod, hod.",
    end="konec, ukončení, závěr schůze, konec schůze, ukončení schůze, ukončení jednání",
    each="každý, osobu, čtení, pozdě, dříve, později, pěšky, méně, více, před",
    no_name="""
        přestávka, diskuse, prezentace, hlasování, rozhodnutí, informace, přednáška, zpráva, skupina,
        skupiny, online, všichni, nové, práce, káva, oběd, část, úvod
    """,
    no_name_ends="ost, ství",
    of_day="čas, hodina",
    column_time="čas, hodina, začátek, konec, délka, trvání, min, minuty, kdy",
    column_item="""
        téma, témata, bod, obsah, co, název, aktivita, program, popis, předmět, část, bod programu
    """,
    column_lead="""
        kdo, vede, odpovědný, odpovědná, zodpovídá, přednášející, řečník, moderátor, jméno, předkládá
    """,
    column_aside="stav, telefon, podpis, částka, e-mail",
    column_number="č., číslo, poř.",
)
