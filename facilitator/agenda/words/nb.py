"""Norwegian agendas."""

from facilitator.agenda.words.table import AgendaWords

NB = AgendaWords(
    title="tittel",
    convened_by="innkalt av",
    power="makt, beslutningsmakt",
    privacy="taushet, fortrolighet",
    decide_by="vedtak ved, beslutning ved",
    purpose="formål",
    participants="deltakere",
    language="språk",
    method="metode",
    lead="""
        ansvarlig, ansvarlige, leder, innleder, møteleder, ordstyrer, tilrettelegger, hvem,
        saksbehandler
    """,
    by="v/, ved, ledes av, legges fram av",
    timebox="tidsramme",
    duration="varighet, tid, lengde",
    everyone="alle",
    optional="valgfritt, frivillig",
    notes="notater",
    staff="ansatte, personale",
    decide="vedta, til vedtak",
    action="oppgave, tiltak",
    yes="ja",
    no="nei",
    off="nei, av, ingen",
    out="ut, nei",
    values="""
        fellesskap = community, tjeneste = service, politikk = policy, informert = told, hørt = asked,
        beslutter sammen = decide together, peers beslutter = peers decide, bare antall = count only,
        navn = names, roller = roles, samtykke = consent, konsensus = consensus, flertall = majority,
        runde = go-round, bordet rundt = go-round, pause = break, råd = advice, prikkavstemning = dot
        vote, knyttneve til fem = fist to five, prøveavstemning = straw poll, temperaturmåling =
        temperature check
    """,
    before="før møtet, forberedelse, forberedelser, materiell",
    after="etter møtet, oppfølging",
    agenda="dagsorden, saksliste, sakliste, sakskart, agenda, møteplan, forslag til dagsorden",
    points="saker, temaer, punkter, program, tidsplan",
    filler="dagens, mal, utkast, forslag, til, for, møtet, møte, dagens, vår, foreløpig, og, årsmøte, årsmøtet",
    item_label="sak, punkt, tema, del",
    usual="""
        velkommen, åpning, presentasjonsrunde, eventuelt, avslutning, neste skritt, neste møte, pause,
        spørsmål, evaluering, orienteringer, lunsj
    """,
    break_="pause, lunsj, kaffe, middag, beinstrekk",
    total="totalt, sum",
    aside="""
        til stede, tilstedeværende,
        til stede, fraværende, forfall, deltakere, gjester, sted, tid og sted, dato, når, hvor,
        påmelding, lenker, kontakt, bakgrunn, formål, mål, vedlegg, praktisk, informasjon, roller,
        regler, pris, referent
    """,
    present="til stede, deltakere, tilstede, forfall, fraværende, gjester, referent, referat",
    facts="""
        dato, dag, når, tid, start, slutt, varighet, hvor, sted, adresse, til stede, fraværende,
        forfall, deltakere, neste møte, lenke, referent, møteleder
    """,
    record="referat, notater, vedtak, oppgaver, tiltak, protokoll",
    later="neste, kommende, forrige, siste, framtidige, utsatte",
    months="""
        mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, mars, juni, juli, desember, oktober,
        dag
    """,
    days="mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag",
    gather="møte, styremøte, årsmøte, medlemsmøte, samling, verksted, innkalling",
    minutes="min, min., minutter, minutters, minutt",
    hours="t, time, timer",
    spans="""
        en halv time = 30, halvtime = 30, en halvtime = 30, en time = 60, et kvarter = 15, halvannen
        time = 90, to timer = 120
    """,
    about="siste, de siste, ca, ca., cirka, omtrent, maks, maks., tid, totalt, fra",
    to="til",
    and_="og",
    at="kl, kl., klokka, klokken, fra",
    midnight="midnatt",
    end="slutt, avslutning, møtet slutter",
    each="hver, per, lesing, siden, igjen, gange, mindre, mer",
    no_name="""
        pause, diskusjon, debatt, innlegg, avstemning, vedtak, orientering, informasjon, rapport,
        gruppe, grupper, alle, nytt, øvelse, arbeid, lunsj, kaffe
    """,
    no_name_ends="ning, het, sjon",
    of_day="tid, tidspunkt",
    column_time="tid, tidspunkt, start, slutt, varighet, min, minutter, når, kl, kl.",
    column_item="sak, punkt, tema, innhold, hva, tittel, aktivitet, program, beskrivelse",
    column_lead="hvem, ansvarlig, ansvarlige, innleder, leder, navn",
    column_number="nr, nr., saksnr, sak nr, saksnummer",
)
