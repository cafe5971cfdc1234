"""Italian agendas."""

from facilitator.agenda.words.table import AgendaWords

IT = AgendaWords(
    title="titolo",
    convened_by="convocato da, convocata da, indetto da",
    power="potere",
    privacy="riservatezza, privacy",
    decide_by="decidere per, decisione per",
    purpose="scopo, finalita",
    participants="partecipanti",
    language="lingua",
    method="metodo",
    lead="""
        conduce, responsabile, relatore, relatrice, facilita, a cura di, presenta, chi, moderatore,
        moderatrice, relatori, facilitatore, facilitatrice
    """,
    by="a cura di, presentato da, condotto da",
    timebox="tempo previsto",
    duration="durata, tempo, orario",
    everyone="tutti, tutte, tutti e tutte",
    optional="facoltativo, opzionale",
    notes="note, appunti",
    staff="personale, operatori",
    decide="decidere, da decidere",
    action="azione, compito",
    yes="si, vero",
    no="no, falso",
    off="no, senza note",
    out="fuori, no",
    values="""
        comunita = community, servizio = service, politica = policy, informati = told, consultati =
        asked, decidere insieme = decide together, i pari decidono = peers decide, solo numero = count
        only, nomi = names, ruoli = roles, consenso = consensus, maggioranza = majority, giro =
        go-round, giro di tavolo = go-round, parere = advice, assenso = consent, voto a punti = dot
        vote, dal pugno al cinque = fist to five, voto indicativo = straw poll, sondaggio = straw poll,
        termometro = temperature check
    """,
    before="""
        prima della riunione, prima dell'incontro, preparazione, preparativi, materiali, prima della
        seduta
    """,
    after="dopo la riunione, dopo l'incontro, seguito, dopo, a seguire",
    pre="pre",
    post="post",
    agenda="""
        ordine del giorno, odg, o.d.g., agenda, scaletta, punti all'ordine del giorno, argomenti da
        trattare, l'ordine del giorno
    """,
    points="programma, temi, punti, argomenti, orario, da discutere, da trattare",
    filler="""
        oggi,
        modello, bozza,
        di, della, del, il, la, i, riunione, seduta, per, e, proposto, nostra, da, trattare, giornata,
        incontro, assemblea, provvisorio
    """,
    item_label="punto, tema, parte",
    usual="""
        benvenuto, saluti, apertura, presentazioni, giro di tavolo, varie ed eventuali, varie, chiusura,
        prossimi passi, prossima riunione, pausa, valutazione, domande
    """,
    break_="pausa, pranzo, intervallo",
    total="totale, durata totale, somma",
    aside="""
        soci presenti, persone presenti,
        presenti, partecipanti, assenti, invitati, luogo, data, data e luogo, data e ora, quando, dove,
        iscrizione, collegamenti, contatti, contesto, obiettivi, obiettivo, allegati, logistica,
        informazioni, informazioni generali, risorse, indice, documenti, riferimenti, ruoli, ora,
        presenze, giustificati
    """,
    present="presenti, partecipanti, assenti, ospiti, verbale, verbalizza, segretario, segretaria",
    facts="""
        data, giorno, quando, ora, orario, inizio, fine, durata, durata totale, dove, luogo, sala,
        presenti, assenti, partecipanti, prossima riunione, scadenza
    """,
    record="""
        note, verbale, verbali, decisioni, compiti, azioni, appunti, delibere, resoconto, cose da fare
    """,
    later="prossima, prossimo, prossime, future, futura, precedente, precedenti, scorsa, ultima",
    months="""
        gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre,
        dicembre, lunedi, martedi, mercoledi, giovedi, venerdi
    """,
    days="lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, gio",
    gather="""
        ordine del giorno, riunione, assemblea, seduta, incontro, convocazione, laboratorio, consiglio
    """,
    minutes="min, minuto, minuti, min., m",
    hours="h, ora, ore",
    spans="""
        mezz'ora = 30, mezzora = 30, un'ora = 60, un quarto d'ora = 15, un'ora e mezza = 90, un'ora e
        mezzo = 90, due ore = 120
    """,
    about="ultimi, gli ultimi, circa, ca, ca., max, max., massimo, durata, per, fino a, tempo, totale, da, dai",
    to="a, alle, fino alle",
    and_="e",
    at="alle, ore, h, dalle, alle ore, dalle ore, a partire dalle",
    no_name_ends="zione, sione, mento",
    oclock="ore",
    noon="mezzogiorno",
    midnight="mezzanotte",
    end="fine, chiusura, termine, fine della riunione, fine riunione",
    each="a testa, ciascuno, ogni, lettura, di lettura, prima, dopo, meno, piu, entro, tra",
    no_name="""
        pausa, presentazione, discussione, votazione, decisione, informazione, plenaria, dibattito,
        laboratorio, nuovo
    """,
    zones="ora locale, ora di roma, ora italiana",
    of_day="orario, tempo",
    column_time="ora, orario, tempo, durata, inizio, minuti, quando, ore, fine",
    column_item="""
        tema, temi, punto, attivita, argomento, argomenti, contenuto, cosa, titolo, sessione, programma,
        descrizione, oggetto, fase, intervento
    """,
    column_lead="""
        chi, relatore, relatrice, relatori, responsabile, conduce, facilita, persona, a cura di,
        moderatore, presenta, referente, nome
    """,
    column_aside="scadenza, stato, telefono, firma, importo, ruolo, costo",
    column_number="n., nr, num, n°, numero, #",
)
