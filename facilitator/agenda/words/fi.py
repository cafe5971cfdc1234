"""Finnish agendas."""

from facilitator.agenda.words.table import AgendaWords

FI = AgendaWords(
    everyone="kaikki",
    lead="vastuuhenkilö, vetäjä, esittelijä, puheenjohtaja, kuka, vastaa",
    duration="kesto, aika",
    before="ennen kokousta, valmistelut, valmistautuminen",
    after="kokouksen jälkeen, jälkikäteen",
    agenda="""
        esityslista, asialista, työjärjestys, kokouksen kulku, kokouksen asialista, kokouksen esityslista, agenda
    """,
    points="aiheet, asiat, ohjelma, aikataulu, käsiteltävät asiat",
    filler="malli, pohja, kokouksen, ehdotus, tämän",
    item_label="asia, kohta, aihe",
    usual="""
        kokouksen avaus, avaus, tervetuloa, esittäytyminen, muut asiat, muut esille tulevat asiat,
        kokouksen päättäminen, lopetus, seuraava kokous, tauko, kysymykset
    """,
    break_="tauko, lounas, kahvi, kahvitauko",
    total="yhteensä",
    aside="""
        läsnäolijat, osallistujat paikalla,
        läsnä, paikalla, poissa, osallistujat, paikka, aika ja paikka, päivämäärä, linkit, tavoitteet,
        liitteet
    """,
    present="läsnä, osallistujat, paikalla, poissa, vieraat, sihteeri, pöytäkirja",
    facts="""
        aika, paikka, päivämäärä, pvm, läsnä, paikalla, poissa, osallistujat, kesto, sihteeri,
        puheenjohtaja, seuraava kokous
    """,
    record="pöytäkirja, muistio, päätökset, tehtävät, muistiinpanot",
    later="seuraava, edellinen, tuleva",
    days="maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai, ma, ti, ke, pe, la",
    gather="""
        kokous, kuukausikokous, vuosikokous, tapaaminen, palaveri, työpaja, hallituksen kokous
    """,
    minutes="min, min., minuuttia, minuutti",
    hours="t, h, tunti, tuntia",
    spans="""
        puoli tuntia = 30, tunti = 60, puolitoista tuntia = 90, vartti = 15, kaksi tuntia = 120
    """,
    about="noin, n., enintään, max, kesto",
    and_="ja",
    at="klo",
    end="loppu, kokouksen päättäminen, päättäminen, tilaisuus päättyy",
    no_name="tauko, keskustelu, esitys, äänestys, päätös, kaikki, lounas, kahvi, raportti",
    of_day="aika, klo",
    column_time="aika, klo, kesto, alkaa, loppuu",
    column_item="aihe, asia, sisältö, ohjelma, mitä, otsikko",
    column_lead="kuka, vastuuhenkilö, vastuu, vetäjä, esittelijä, puhuja, nimi",
)
