"""Swedish agendas."""

from facilitator.agenda.words.table import AgendaWords

SV = AgendaWords(
    title="titel, rubrik",
    convened_by="kallas av, sammankallas av, sammankallande",
    power="makt",
    privacy="sekretess, integritet",
    decide_by="beslutas genom, beslut genom, beslutsform",
    purpose="syfte",
    participants="deltagare",
    language="språk",
    method="metod, arbetssätt",
    lead="""
        ansvarig, ansvariga, leder, ledare, föredragande, presentatör, ordförande, moderator,
        facilitator, vem, talare, håller i
    """,
    by="leds av, presenteras av, föredras av",
    timebox="tidsram, tidslåda",
    duration="längd, tid, tidsåtgång, varaktighet",
    everyone="alla",
    optional="frivillig, valfri, valfritt",
    notes="anteckningar",
    staff="personal",
    decide="besluta, att besluta",
    action="uppgift, att göra",
    yes="ja",
    no="nej",
    off="nej, av, inga",
    out="ut, nej",
    values="""
        gemenskap = community, verksamhet = service, tjänst = service, politik = policy, informerade =
        told, tillfrågade = asked, bestämmer tillsammans = decide together, peers bestämmer = peers
        decide, endast antal = count only, bara antal = count only, namn = names, roller = roles,
        samtycke = consent, konsensus = consensus, majoritet = majority, runda = go-round, laget runt =
        go-round, paus = break, råd = advice, prickröstning = dot vote, knytnäve till fem = fist to
        five, provröstning = straw poll, temperaturmätning = temperature check
    """,
    before="före mötet, innan mötet, förberedelser, förberedelse, förbered, material, inför mötet",
    after="efter mötet, uppföljning, efteråt",
    agenda="""
        dagordning, agenda, föredragningslista, ärendelista, mötesordning, förslag till dagordning,
        mötesagenda
    """,
    points="punkter, ämnen, program, schema, diskussionspunkter, frågor, upplägg, innehåll",
    filler="""
        dagens,
        mall, förslag,
        förslag, till, för, mötet, möte, dagens, styrelsemöte, årsmöte, vår, preliminär, och, att,
        diskutera, viktiga
    """,
    item_label="punkt, ärende, del, steg",
    usual="""
        välkomna, välkommen, mötets öppnande, öppnande, inledning, presentationsrunda, övriga frågor,
        övrigt, avslutning, mötets avslutande, nästa steg, nästa möte, paus, frågor, utvärdering,
        incheckning, utcheckning, fika, lunch
    """,
    break_="paus, fika, lunch, kaffe, rast, middag",
    total="totalt, summa, total tid",
    aside="""
        närvarande medlemmar, närvarolista,
        närvarande, frånvarande, deltagare, gäster, plats, tid och plats, plats och tid, datum, när,
        var, anmälan, länkar, kontakt, bakgrund, syfte, mål, bilagor, praktisk information, information,
        roller, regler, hitta hit, kostnad, sekreterare, justerare
    """,
    present="närvarande, deltagare, frånvarande, gäster, sekreterare, protokoll",
    facts="""
        datum, dag, när, tid, start, slut, längd, var, plats, adress, närvarande, frånvarande,
        deltagare, nästa möte, länk, sekreterare, ordförande, justerare, lokal
    """,
    record="protokoll, anteckningar, mötesanteckningar, beslut, uppgifter, åtgärder, att göra",
    later="nästa, kommande, föregående, förra, senaste, framtida, bordlagda",
    months="""
        januari, februari, mars, maj, juni, juli, augusti, oktober, måndag, tisdag, onsdag, torsdag,
        fredag, lördag, söndag, dag
    """,
    days="måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag",
    gather="""
        möte, styrelsemöte, årsmöte, medlemsmöte, workshop, sammanträde, träff, konferens, stämma,
        dagordning, kallelse
    """,
    minutes="min, min., minuter, minuters, minut",
    hours="h, tim, tim., timme, timmar",
    spans="""
        en halvtimme = 30, halvtimme = 30, en halv timme = 30, en timme = 60, en kvart = 15, kvart = 15,
        en och en halv timme = 90, två timmar = 120
    """,
    about="sista, de sista, ca, ca., cirka, ungefär, max, max., högst, tid, totalt, från, i",
    to="till",
    and_="och",
    at="kl, kl., klockan, från",
    midnight="midnatt",
    end="slut, avslutning, mötets avslutande, mötet avslutas, hemgång, avslut",
    each="""
        var, varje, vardera, läsning, sen, sedan, kvar, promenad, gångväg, mindre, mer, före, efter
    """,
    no_name="""
        paus, diskussion, presentation, omröstning, beslut, information, rapport, grupp, grupper,
        online, alla, nytt, övning, arbete, fika, lunch, kaffe, samtal, del
    """,
    no_name_ends="ning, het, tion",
    of_day="tid, kl",
    column_time="tid, klockslag, start, slut, längd, min, minuter, när, kl, kl.",
    column_item="""
        punkt, ämne, ärende, innehåll, vad, titel, aktivitet, program, beskrivning, fråga, moment, pass
    """,
    column_lead="vem, ansvarig, ansvariga, leder, föredragande, talare, namn, håller i",
    column_aside="status, telefon, underskrift, belopp, e-post",
    column_number="nr, nr., §",
)
