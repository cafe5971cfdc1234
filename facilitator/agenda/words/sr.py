"""Serbian, Croatian, Bosnian and Montenegrin agendas."""

from facilitator.agenda.words.table import AgendaWords

SR = AgendaWords(
    everyone="svi, сви",
    lead="""
        vodi, voditelj, voditeljica, odgovoran, odgovorna, odgovorna osoba, izvjestitelj, izvestilac,
        predsedava, predsjedava, moderator, tko, ko, zadužen, zadužena, води, одговоран, одговорна,
        известилац
    """,
    duration="trajanje, vreme, vrijeme, трајање, време",
    before="pre sastanka, prije sastanka, priprema, pripreme, materijali, пре састанка, припрема",
    after="posle sastanka, nakon sastanka, после састанка, након састанка",
    agenda="""
        dnevni red, predlog dnevnog reda, prijedlog dnevnog reda, plan sastanka, agenda, tijek sastanka,
        tok sastanka, дневни ред
    """,
    points="teme, tačke, točke, program, pitanja, raspored, теме, тачке, програм",
    filler="dnevnog, reda, predlog, prijedlog, sastanka, za, i, na, састанка",
    item_label="tačka, točka, tema, тачка, тема",
    usual="""
        otvaranje, otvaranje sastanka, dobrodošlica, predstavljanje, razno, ostalo, zatvaranje,
        zaključak, sledeći koraci, sljedeći koraci, pauza, pitanja, отварање, разно, пауза
    """,
    break_="pauza, ručak, kafa, kava, пауза, ручак",
    total="ukupno, укупно",
    aside="""
        prisutni, odsutni, učesnici, sudionici, gosti, mesto, mjesto, datum, kada, gde, gdje, linkovi,
        kontakt, ciljevi, pravila, prilozi, присутни, одсутни, место, датум
    """,
    present="""
        prisutni, učesnici, sudionici, odsutni, gosti, zapisnik, zapisničar, присутни, учесници,
        одсутни, записник
    """,
    facts="""
        datum, dan, kada, vreme, vrijeme, početak, kraj, trajanje, gde, gdje, mesto, mjesto, prisutni,
        odsutni, učesnici, sudionici, sledeći sastanak, sljedeći sastanak, zapisničar, датум, време,
        место, присутни
    """,
    record="zapisnik, beleške, bilješke, odluke, zaključci, zadaci, записник, одлуке",
    later="sledeći, sljedeći, naredni, prethodni, prošli, budući, следећи, претходни",
    days="""
        ponedeljak, ponedjeljak, utorak, sreda, srijeda, četvrtak, petak, subota, nedelja, nedjelja,
        понедељак, уторак, среда, четвртак, петак, субота, недеља
    """,
    gather="sastanak, sednica, sjednica, skupština, radionica, састанак, седница",
    minutes="min, min., minuta, minute, minut, minuti, мин, минута, минут",
    hours="h, sat, sata, sati, сат, сата, сати",
    spans="pola sata = 30, jedan sat = 60, sat vremena = 60, sat i po = 90, petnaest minuta = 15",
    about="oko, otprilike, cca, max, najviše, ukupno, od, око",
    to="do, до",
    and_="i, и",
    at="u, od, у, од",
    oclock="sati, časova, h",
    end="kraj, zatvaranje, kraj sastanka, zatvaranje sastanka, крај",
    each="svako, svaki, osobi, čitanja, pešice, pješice",
    no_name="""
        pauza, diskusija, rasprava, prezentacija, glasanje, glasovanje, odluka, informacija, izveštaj,
        izvještaj, izvješće, grupa, grupe, online, svi, ručak, kafa, kava
    """,
    no_name_ends="cija, ost",
    of_day="vreme, vrijeme, време, sat",
    column_time="vreme, vrijeme, sat, početak, kraj, trajanje, време",
    column_item="tema, tačka, točka, sadržaj, šta, što, naslov, aktivnost, opis, тема",
    column_lead="ko, tko, odgovoran, odgovorna, vodi, voditelj, ime, izvestilac, izvjestitelj",
)
