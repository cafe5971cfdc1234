"""Catalan agendas."""

from facilitator.agenda.words.table import AgendaWords

CA = AgendaWords(
    lead="facilita, modera, responsable, ponent, presenta, dinamitza, qui",
    by="a càrrec de, presentat per, presenta, facilita, dinamitza",
    duration="durada, temps",
    everyone="tothom, totes, tots",
    optional="opcional",
    before="abans de la reunió, preparació",
    after="després de la reunió",
    agenda="""
        punts de l'agenda, punts del dia, punts a tractar,
        ordre del dia, ordre del dia de la reunió, guió de la reunió, proposta d'ordre del dia
    """,
    points="temes, punts, programa, temes a tractar, horari",
    filler="la, reunió, de, del, proposta",
    item_label="punt, tema",
    usual="""
        benvinguda, presentacions, ronda, pausa, descans, dinar, precs i preguntes, torn obert de
        paraules, torn obert, tancament, cloenda, avaluació, propers passos
    """,
    break_="pausa, descans, dinar, cafè",
    total="total",
    aside="""
        assistents, assisteixen, absents, excusen, lloc, data, objectius, objectiu, enllaços,
        contacte
    """,
    present="assistents, assisteixen, presents, absents, excusen, pren acta, acta",
    facts="""
        data, dia, hora, lloc, inici, final, durada, assistents, assisteixen, absents, propera
        reunió
    """,
    record="acta, acords, notes, tasques",
    later="propera, anterior, passada",
    gather="reunió, assemblea, sessió, taller, trobada",
    minutes="min, min., minut, minuts, '",
    hours="h, hora, hores",
    spans="""
        mitja hora = 30, una hora = 60, una hora i mitja = 90, un quart d'hora = 15, dues hores =
        120
    """,
    about="uns, aproximadament, màxim, durada",
    to="a, fins",
    and_="i",
    at="a les, de",
    noon="migdia",
    midnight="mitjanit",
    end="final, fi, tancament",
    each="cada, persona",
    no_name="pausa, debat, presentació, votació, decisió, informe, tothom",
    of_day="temps, hora",
    column_time="hora, temps, durada, inici, final, horari",
    column_item="tema, punt, activitat, contingut, què",
    column_lead="qui, responsable, ponent, facilita, nom, dinamitza",
)
