"""Hungarian agendas."""

from facilitator.agenda.words.table import AgendaWords

HU = AgendaWords(
    title="cím",
    convened_by="összehívja, összehívta",
    power="hatalom, döntési jog",
    privacy="titoktartás, adatvédelem",
    decide_by="döntés módja, döntünk",
    purpose="cél",
    participants="résztvevők",
    language="nyelv",
    method="módszer, forma",
    lead="""
        vezeti, vezető, felelős, előadó, előadja, moderátor, facilitátor, ki, levezető, levezeti,
        házigazda
    """,
    timebox="időkeret",
    duration="időtartam, idő, hossz",
    everyone="mindenki",
    optional="választható, nem kötelező",
    notes="jegyzetek, jegyzet",
    staff="munkatársak, személyzet",
    decide="döntés, döntendő",
    action="feladat, teendő",
    yes="igen",
    no="nem",
    off="nem, ki, nincs",
    out="kimennek, ki, nem",
    values="""
        közösség = community, szolgáltatás = service, politika = policy, tájékoztatva = told,
        megkérdezve = asked, közösen döntünk = decide together, a sorstársak döntenek = peers decide,
        csak létszám = count only, nevek = names, szerepek = roles, beleegyezés = consent, konszenzus =
        consensus, többség = majority, kör = go-round, szünet = break, tanács = advice, pontozás = dot
        vote, ököltől ötig = fist to five, próbaszavazás = straw poll, hangulatfelmérés = temperature
        check
    """,
    before="""
        a találkozó előtt, az ülés előtt, előkészületek, előkészítés, előkészület, felkészülés, anyagok
    """,
    after="a találkozó után, az ülés után, utána, utókövetés",
    agenda="""
        napirend, napirendi pontok, a találkozó menete, az ülés menete, menetrend, javasolt napirend,
        tervezett napirend, agenda
    """,
    points="témák, pontok, program, témakörök, megbeszélendő, kérdések, időbeosztás",
    filler="sablon, tervezet, a, az, mai, javasolt, tervezett, találkozó, ülés, napirendi, pontok, és, közgyűlés",
    item_label="napirendi pont, pont, téma, rész, lépés",
    usual="""
        megnyitó, köszöntő, üdvözlés, bemutatkozás, bemutatkozó kör, egyebek, egyéb, zárás, lezárás,
        összefoglalás, következő lépések, következő ülés, következő találkozó, szünet, kérdések,
        értékelés, közlemények, ebéd
    """,
    break_="szünet, ebéd, kávé, kávészünet, ebédszünet, vacsora",
    total="összesen, teljes idő",
    aside="""
        jelen vannak, jelenlévők, hiányzik, hiányzók, résztvevők, vendégek, helyszín, hely, hely és idő,
        időpont és helyszín, dátum, időpont, mikor, hol, regisztráció, jelentkezés, linkek, kapcsolat,
        háttér, célok, cél, mellékletek, logisztika, információk, szabályok, szerepek, megközelítés,
        tartalom
    """,
    present="""
        jelen vannak, jelenlévők, résztvevők, hiányoznak, távol, vendégek, jegyzőkönyv,
        jegyzőkönyvvezető
    """,
    facts="""
        dátum, nap, mikor, idő, időpont, kezdés, vége, időtartam, hol, hely, helyszín, cím, jelen
        vannak, jelenlévők, hiányzik, résztvevők, következő ülés, következő találkozó, határidő, link,
        jegyzőkönyvvezető, levezető
    """,
    record="jegyzőkönyv, jegyzetek, emlékeztető, határozatok, döntések, feladatok, teendők",
    later="következő, jövőbeli, előző, múltkori, legutóbbi, elhalasztott",
    months="""
        január, február, március, április, május, június, július, augusztus, szeptember, október,
        november, december, hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap, nap
    """,
    days="hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap",
    gather="""
        ülés, találkozó, megbeszélés, közgyűlés, értekezlet, műhely, workshop, konferencia, gyűlés,
        napirend
    """,
    minutes="perc, p, p.",
    hours="óra, ó",
    spans="""
        fél óra = 30, félóra = 30, egy óra = 60, negyed óra = 15, negyedóra = 15, másfél óra = 90,
        háromnegyed óra = 45, két óra = 120
    """,
    about="kb, kb., körülbelül, max, max., maximum, legfeljebb, idő, időtartam, összesen",
    and_="és",
    oclock="óra",
    end="vége, zárás, az ülés vége, a találkozó vége, befejezés",
    each="fejenként, személyenként, mindenki, olvasás, múlva, késett, séta, kevesebb, több",
    no_name="""
        szünet, vita, megbeszélés, előadás, szavazás, döntés, tájékoztató, beszámoló, csoport,
        csoportok, online, mindenki, új, gyakorlat, munka, ebéd, kávé
    """,
    no_name_ends="ság, ség",
    of_day="idő, időpont, óra",
    column_time="idő, időpont, kezdés, vége, időtartam, perc, mikor, óra",
    column_item="""
        téma, pont, napirendi pont, tartalom, mi, cím, tevékenység, program, leírás, tárgy
    """,
    column_lead="ki, felelős, előadó, vezeti, moderátor, név",
    column_aside="határidő, állapot, telefon, aláírás, összeg",
    column_number="sorszám, ssz, ssz.",
)
