"""Latvian agendas."""

from facilitator.agenda.words.table import AgendaWords

LV = AgendaWords(
    lead="vadītājs, vadītāja, atbildīgais, atbildīgā, ziņotājs, ziņo, moderators, moderatore",
    by="ziņo, vada",
    duration="ilgums, laiks",
    everyone="visi",
    before="pirms sanāksmes, sagatavošanās",
    after="pēc sanāksmes",
    agenda="darba kārtība, dienas kārtība, sanāksmes darba kārtība, darba kartība",
    points="jautājumi, tēmas, programma",
    item_label="jautājums, tēma, punkts",
    usual="""
        atklāšana, iepazīšanās, pārtraukums, pusdienas, citi jautājumi, dažādi, noslēgums, jautājumi
        un atbildes
    """,
    break_="pārtraukums, pusdienas, kafijas pauze, kafija",
    total="kopā",
    aside="dalībnieki, piedalās, nepiedalās, vieta, datums, mērķis, saites",
    present="dalībnieki, piedalās, nepiedalās, protokolē, viesi",
    facts="datums, laiks, vieta, sākums, beigas, ilgums, dalībnieki, piedalās",
    record="protokols, lēmumi, piezīmes",
    later="nākamā, iepriekšējā",
    gather="sanāksme, sapulce, sēde, seminārs, tikšanās",
    minutes="min, min., minūte, minūtes, minūšu",
    hours="st., stunda, stundas, stundu",
    spans="pusstunda = 30, stunda = 60, pusotra stunda = 90",
    about="apmēram, aptuveni",
    to="līdz",
    and_="un",
    at="no, plkst.",
    end="beigas, noslēgums",
    no_name="pārtraukums, diskusija, balsojums, lēmums, visi, pusdienas",
    of_day="laiks",
    column_time="laiks, ilgums, sākums, beigas",
    column_item="tēma, jautājums, saturs, aktivitāte",
    column_lead="atbildīgais, atbildīgā, kas, vārds, ziņotājs",
)
