"""Danish agendas."""

from facilitator.agenda.words.table import AgendaWords

DA = AgendaWords(
    title="titel",
    convened_by="indkaldt af, indkalder",
    power="magt",
    privacy="fortrolighed",
    decide_by="beslutning ved, besluttes ved, beslutningsform",
    purpose="formål",
    participants="deltagere",
    language="sprog",
    method="metode, form",
    lead="""
        ansvarlig, ansvarlige, leder, oplægsholder, ordstyrer, dirigent, facilitator, tovholder, hvem,
        mødeleder
    """,
    by="v., v/, ved, ledes af, fremlægges af",
    timebox="tidsramme",
    duration="varighed, tid, længde",
    everyone="alle",
    optional="frivillig, valgfri, valgfrit",
    notes="noter",
    staff="personale",
    decide="beslut, til beslutning, skal besluttes",
    action="opgave, handling",
    yes="ja",
    no="nej",
    off="nej, fra, ingen",
    out="ud, nej",
    values="""
        fællesskab = community, tilbud = service, politik = policy, informeret = told, hørt = asked,
        beslutter sammen = decide together, peers beslutter = peers decide, kun antal = count only,
        navne = names, roller = roles, samtykke = consent, konsensus = consensus, flertal = majority,
        runde = go-round, bordet rundt = go-round, pause = break, råd = advice, prikafstemning = dot
        vote, knytnæve til fem = fist to five, vejledende afstemning = straw poll, temperaturmåling =
        temperature check
    """,
    before="før mødet, inden mødet, forberedelse, forberedelser, materialer",
    after="efter mødet, opfølgning, bagefter",
    agenda="dagsorden, dagsordenen, agenda, mødeplan, forslag til dagsorden, dagsordenspunkter",
    points="punkter, emner, program, tidsplan, diskussionspunkter, spørgsmål",
    filler="""
        dagens,
        skabelon, udkast,
        forslag, til, for, mødet, møde, dagens, vores, foreløbig, og, generalforsamling,
        generalforsamlingen
    """,
    item_label="punkt, emne, del",
    usual="""
        velkomst, velkommen, åbning, præsentationsrunde, eventuelt, evt, evt., afslutning, næste skridt,
        næste møde, pause, spørgsmål, evaluering, meddelelser, frokost
    """,
    break_="pause, frokost, kaffe, kaffepause, aftensmad, spisning",
    total="i alt, sum, samlet tid",
    aside="""
        fremmødte, til stede,
        til stede, tilstede, fraværende, afbud, deltagere, gæster, sted, tid og sted, dato, hvornår,
        hvor, tilmelding, links, kontakt, baggrund, formål, mål, bilag, praktisk, praktisk information,
        information, roller, regler, pris, referent
    """,
    present="til stede, deltagere, fremmødte, afbud, fraværende, gæster, referent, referat",
    facts="""
        dato, dag, hvornår, tid, start, slut, varighed, hvor, sted, adresse, til stede, tilstede,
        fraværende, afbud, deltagere, næste møde, link, referent, dirigent, ordstyrer, lokale
    """,
    record="referat, noter, beslutninger, opgaver, handlinger",
    later="næste, kommende, forrige, sidste, fremtidige, udsatte",
    months="""
        januar, februar, marts, juni, juli, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag,
        dag
    """,
    days="mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag",
    gather="""
        møde, bestyrelsesmøde, generalforsamling, husmøde, workshop, træf, konference, dagsorden,
        indkaldelse
    """,
    minutes="min, min., minutter, minutters, minut",
    hours="t, time, timer",
    spans="""
        en halv time = 30, halv time = 30, en time = 60, et kvarter = 15, kvarter = 15, halvanden time =
        90, to timer = 120, tre kvarter = 45
    """,
    about="sidste, de sidste, ca, ca., cirka, omkring, max, max., højst, maks, maks., tid, i alt, fra",
    to="til",
    and_="og",
    at="kl, kl., klokken, fra",
    midnight="midnat",
    end="slut, afslutning, mødet slutter, tak for i dag",
    each="hver, per, læsning, siden, tilbage, gang, mindre, mere",
    no_name="""
        pause, diskussion, debat, oplæg, afstemning, beslutning, orientering, information, rapport,
        gruppe, grupper, alle, nyt, øvelse, arbejde, frokost, kaffe, drøftelse
    """,
    no_name_ends="ning, hed, tion",
    of_day="tid, tidspunkt, kl",
    column_time="tid, tidspunkt, start, slut, varighed, min, minutter, hvornår, kl, kl.",
    column_item="punkt, emne, indhold, hvad, titel, aktivitet, program, beskrivelse, sag",
    column_lead="hvem, ansvarlig, ansvarlige, oplægsholder, leder, tovholder, navn",
    column_aside="status, telefon, underskrift, beløb",
    column_number="nr, nr.",
)
