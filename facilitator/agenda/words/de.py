"""German agendas."""

from facilitator.agenda.words.table import AgendaWords

DE = AgendaWords(
    title="titel",
    convened_by="einberufen von, eingeladen von, einladend",
    power="macht, entscheidungsmacht",
    privacy="vertraulichkeit, datenschutz",
    decide_by="entscheiden durch, entscheidung durch, entscheidungsweg",
    purpose="zweck, ziel",
    participants="teilnehmende, teilnehmer",
    language="sprache",
    method="methode, vorgehen",
    lead="""
        leitung, verantwortlich, referent, referentin, moderation, wer, wer leitet, moderator,
        moderatorin, vortragende, zustandig
    """,
    by="geleitet von, moderiert von, vorgestellt von, vorgetragen von",
    timebox="zeitrahmen, zeitfenster",
    duration="dauer, zeit, lange, zeitbedarf",
    everyone="alle, alle zusammen",
    optional="optional, verzichtbar",
    notes="notizen, protokoll",
    staff="personal, fachkrafte, mitarbeitende",
    decide="entscheiden, beschluss, zu entscheiden",
    action="aufgabe, auftrag",
    yes="ja, wahr",
    no="nein, falsch",
    off="aus, keine, nein",
    out="raus, draussen, nein",
    values="""
        gemeinschaft = community, community = community, dienst = service, einrichtung = service,
        politik = policy, mitgeteilt = told, informiert = told, gefragt = asked, angehort = asked,
        gemeinsam entscheiden = decide together, peers entscheiden = peers decide, nur anzahl = count
        only, nur zahlen = count only, namen = names, rollen = roles, konsent = consent, konsens =
        consensus, mehrheit = majority, stimmungsbild = straw poll, runde = go-round, pause = break,
        offene diskussion = open discussion, punktabfrage = dot vote, rat = advice, empfehlung = advice,
        faust bis fünf = fist to five, fünf finger = fist to five, temperaturabfrage = temperature
        check, stimmungsabfrage = temperature check
    """,
    before="""
        vor dem treffen, vor der sitzung, vor der besprechung, vor dem workshop, vorbereitung,
        vorbereitungen, vorab, material, materialien
    """,
    after="""
        nach dem treffen, nach der sitzung, nach der besprechung, nach dem workshop, nachbereitung,
        danach, im anschluss
    """,
    pre="vor",
    post="nach",
    agenda="""
        tagesordnung, tagesordnungspunkte, agenda, ablauf, ablaufplan, tops, sitzungsablauf,
        tagesordnungspunkt, agendapunkte, geplante tagesordnung, moderationsplan
    """,
    points="""
        themen, zeitplan, punkte, besprechungspunkte, themenliste, programm, diskussionspunkte,
        diskussionsthemen, fragen, zu besprechen, besprochen, zur diskussion
    """,
    filler="""
        der, die, das, des, fur, und, sitzung, treffen, vorlaufige, vorgeschlagene, heutige, unsere,
        geplanter, vorlage, muster, beispiel, besprechung, entwurf, vorschlag, zum, zur, geplante,
        workshop, am, vom
    """,
    item_label="top, punkt, tagesordnungspunkt, thema, teil",
    usual="""
        begrussung, eroffnung, vorstellung, vorstellungsrunde, befindlichkeitsrunde, sonstiges,
        verschiedenes, abschluss, abschlussrunde, ausblick, nachste schritte, nachster termin, nachste
        sitzung, nachstes treffen, pause, fragen, feedback, verabschiedung
    """,
    break_="pause, mittagspause, kaffeepause, mittagessen, essen, kaffee",
    total="gesamt, summe, gesamtdauer, total, insgesamt",
    aside="""
        anwesende mitglieder, anwesende personen, anwesenheitsliste, entschuldigte, abwesende,
        teilnehmende, teilnehmer,
        teilnehmerinnen, teilnehmer:innen, teilnehmer*innen, anwesend, anwesende, anwesenheit,
        entschuldigt, abwesend, gaste, ort, ort und zeit, zeit und ort, datum, wann, wo, anmeldung,
        links, kontakt, hinweise, hintergrund, ziele, ziel, zweck, anlagen, anhang,
        anreise, inhaltsverzeichnis, inhalt, rahmendaten, rollen, termin, termine, unterlagen, regeln,
        einwahl, einwahldaten, zugangsdaten, eckdaten, allgemeine informationen, anfahrt,
        wegbeschreibung, kosten, so findet ihr uns, verpflegung, barrierefreiheit, kinderbetreuung,
        ubernachtung
    """,
    present="""
        anwesend, anwesende, teilnehmende, teilnehmer, teilnehmerinnen, teilnehmer*innen, dabei,
        entschuldigt, abwesend, gäste, protokoll, schriftführung, zeitwächter
    """,
    facts="""
        datum, tag, wann, zeit, uhrzeit, beginn, start, ende, dauer, gesamtdauer, gesamtzeit, wo, ort,
        raum, treffpunkt, anwesend, anwesende, abwesend, entschuldigt, teilnehmende, teilnehmer,
        teilnehmerinnen, nachster termin, nachstes treffen, nachste sitzung, termin, frist,
        vorbereitungszeit, link, protokoll, sitzungsleitung, protokollfuhrung
    """,
    record="""
        protokoll, notizen, mitschrift, beschlusse, ergebnisse, aufgaben, ergebnisprotokoll,
        themenspeicher, aktionspunkte, todos, massnahmen, offene punkte
    """,
    later="""
        nachste, nachsten, nachstes, kunftige, letzte, letzten, vorige, spatere, zukunftige, vergangene
    """,
    coming="nachste, nachsten, nachstes, kommende, kommenden",
    months="""
        januar, februar, marz, april, mai, juni, juli, august, september, oktober, november, dezember,
        montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag
    """,
    days="""
        montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, montags, dienstags,
        mittwochs, donnerstags, freitags, samstags, sonntags, mo, di, mi, do, fr, sa, so
    """,
    gather="""
        tagesordnung, sitzung, treffen, plenum, besprechung, versammlung, mitgliederversammlung,
        workshop, einladung
    """,
    minutes="min, minute, minuten, min., minutes, minuter",
    hours="h, std, std., stunde, stunden, stde",
    spans="""
        eine halbe stunde = 30, halbe stunde = 30, eine stunde = 60, viertelstunde = 15, eine
        viertelstunde = 15, dreiviertelstunde = 45, anderthalb stunden = 90, eineinhalb stunden = 90,
        zwei stunden = 120
    """,
    about="""
        letzte, letzten, die letzten,
        ca, ca., circa, etwa, rund, ungefahr, max, max., maximal, dauer, bis zu, zeit, insgesamt,
        gesamt, je nach bedarf, von, zwischen
    """,
    to="bis",
    and_="und",
    at="um, ab, gegen",
    no_name_ends="ung, heit, keit, schaft, tat, bericht, runde, arbeit",
    oclock="uhr",
    midnight="mitternacht",
    end="""
        ende, schluss, sitzungsende, ende der sitzung, ende der veranstaltung, veranstaltungsende
    """,
    each="pro, je, lesezeit, lesen, nach, vor, innerhalb, spater, weniger, mindestens, mehr, alle",
    no_name="""
        pause, vortrag, diskussion, austausch, plenum, beschluss, bericht, info, information,
        abstimmung, gruppenarbeit, einzelarbeit, offen, entscheidung, neu
    """,
    zones="mez, mesz, ortszeit",
    of_day="zeit",
    column_time="""
        zeit, uhrzeit, dauer, beginn, minuten, von, bis, wann, zeitrahmen, start, zeitbedarf, ende
    """,
    column_item="""
        thema, themen, inhalt, programmpunkt, tagesordnungspunkt, was, punkt, aktivitat, titel,
        programm, agendapunkt, beschreibung, tagesordnung, baustein, phase, schritt, vortrag, frage,
        gegenstand
    """,
    column_lead="""
        wer, wer leitet, leitung, verantwortlich, referent, referentin, referent:in, moderation,
        verantwortliche, person, referenten, vortragende, durch, zustandig, ansprechpartner, name,
        verantwortung
    """,
    column_aside="""
        frist, fallig, telefon, status, termin, unterschrift, fallig bis, bis wann, anwesend, betrag,
        kosten, firma
    """,
    column_number="top, nr, nr., #, lfd. nr.",
)
