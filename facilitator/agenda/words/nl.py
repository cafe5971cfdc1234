"""Dutch agendas."""

from facilitator.agenda.words.table import AgendaWords

NL = AgendaWords(
    title="titel",
    convened_by="bijeengeroepen door, uitgenodigd door",
    power="macht, zeggenschap",
    privacy="privacy, vertrouwelijkheid",
    decide_by="besluiten met, besluit door",
    purpose="doel, bedoeling",
    participants="deelnemers",
    language="taal",
    method="methode, werkvorm",
    lead="""
        leiding, trekker, inbrenger, verantwoordelijk, gespreksleider, wie, voorzitter, spreker, door,
        begeleiding, presentator
    """,
    by="geleid door, gepresenteerd door, o.l.v.",
    timebox="tijdvak, gereserveerde tijd",
    duration="duur, tijd, tijdsduur",
    everyone="iedereen, allen",
    optional="optioneel, facultatief",
    notes="notities, aantekeningen",
    staff="personeel, medewerkers",
    decide="besluiten, te besluiten, besluit nodig",
    action="actie, taak",
    yes="ja, waar",
    no="nee, onwaar",
    off="uit, nee, geen",
    out="weg, nee, buiten",
    values="""
        gemeenschap = community, dienst = service, instelling = service, beleid = policy, verteld =
        told, gevraagd = asked, samen besluiten = decide together, ervaringsdeskundigen besluiten =
        peers decide, alleen aantal = count only, namen = names, rollen = roles, consent = consent,
        consensus = consensus, meerderheid = majority, rondje = go-round, pauze = break, advies =
        advice, stippen = dot vote, stemmen met stippen = dot vote, vuist tot vijf = fist to five,
        peiling = straw poll, temperatuur peilen = temperature check
    """,
    before="""
        voor de vergadering, voor de bijeenkomst, voorbereiding, vooraf, materiaal, benodigdheden
    """,
    after="na de vergadering, na de bijeenkomst, nazorg, na afloop, achteraf, opvolging",
    pre="voor",
    post="na",
    agenda="agenda, agendapunten, draaiboek, te bespreken",
    points="""
        programma, onderwerpen, punten, dagindeling, tijdschema, bespreekpunten, planning, te bespreken,
        besproken
    """,
    filler="""
        vandaag,
        sjabloon, concept, voorbeeld,
        de, het, van, voor, en, vergadering, bijeenkomst, concept, onze, te, bespreken, voorlopige, dag,
        overleg
    """,
    item_label="punt, agendapunt, onderwerp, deel",
    usual="""
        welkom, opening, kennismaking, voorstelronde, rondvraag, wat verder ter tafel komt, w.v.t.t.k.,
        afsluiting, sluiting, volgende stappen, volgende vergadering, pauze, evaluatie, vragen,
        mededelingen
    """,
    break_="pauze, lunch, koffiepauze, lunchpauze",
    total="totaal, totale duur, som",
    aside="""
        aanwezige leden, aanwezige bestuursleden, afwezige leden,
        algemene informatie, algemene gegevens, aanwezig, aanwezigen, afwezig, deelnemers, genodigden,
        afmeldingen, locatie, plaats, datum, datum en plaats, datum en tijd, wanneer, waar, aanmelden,
        links, contact, achtergrond, doelen, doel, bijlagen, logistiek, informatie, praktische
        informatie, inhoudsopgave, rollen, bronnen, documenten, praktisch, tijd
    """,
    present="aanwezig, aanwezigen, deelnemers, afwezig, afgemeld, gasten, notulen, notulist, notuliste",
    facts="""
        datum, dag, wanneer, tijd, tijdstip, begin, aanvang, start, einde, duur, totale duur, waar,
        locatie, plaats, zaal, aanwezig, afwezig, deelnemers, volgende vergadering, deadline,
        voorzitter, notulist
    """,
    record="""
        notulen, verslag, notities, besluiten, acties, actiepunten, actielijst, besluitenlijst,
        aantekeningen
    """,
    later="volgende, toekomstige, vorige, laatste, eerdere, komende",
    coming="volgende, komende",
    months="""
        januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november,
        december, maandag, dinsdag, woensdag, donderdag, vrijdag
    """,
    days="maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, ma, wo, vr, za, zo",
    gather="agenda, vergadering, bijeenkomst, overleg, workshop, uitnodiging, ledenvergadering",
    minutes="min, minuut, minuten, min., m",
    hours="u, uur, uren, h",
    spans="""
        half uur = 30, een half uur = 30, een uur = 60, kwartier = 15, een kwartier = 15, anderhalf uur
        = 90, drie kwartier = 45, twee uur = 120
    """,
    about="laatste, de laatste, ca, ca., circa, ongeveer, max, max., maximaal, duur, tot, tijd, totaal, van, tussen",
    to="tot, t/m",
    and_="en",
    at="om, vanaf",
    no_name_ends="ing, heid",
    oclock="uur, u",
    midnight="middernacht",
    end="einde, sluiting, afsluiting vergadering, slot, einde vergadering",
    each="per, elk, ieder, leestijd, elke, na, voor, binnen, minder, meer, over",
    no_name="""
        pauze, presentatie, discussie, stemming, besluit, informatie, plenair, werkvorm, nieuw
    """,
    zones="lokale tijd, nederlandse tijd",
    of_day="tijd",
    column_time="tijd, tijdstip, duur, begin, minuten, wanneer, van, tot, tijdsduur, start, einde",
    column_item="""
        onderwerp, onderwerpen, punt, activiteit, agendapunt, inhoud, wat, titel, programma, thema,
        sessie, beschrijving, onderdeel, werkvorm
    """,
    column_lead="""
        wie, verantwoordelijk, spreker, inbrenger, trekker, persoon, door, leiding, begeleider,
        gespreksleider, voorzitter, naam
    """,
    column_aside="""
        deadline, status, telefoon, handtekening, bedrag, functie, kosten, wanneer klaar
    """,
    column_number="nr, nr., nummer, #",
)
