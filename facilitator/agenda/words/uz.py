"""Uzbek agendas."""

from facilitator.agenda.words.table import AgendaWords

UZ = AgendaWords(
    lead="boshlovchi, mas'ul, ma'ruzachi, moderator, rais",
    duration="davomiyligi, vaqti",
    everyone="hamma, barcha",
    before="yig'ilishdan oldin, tayyorgarlik",
    after="yig'ilishdan keyin",
    agenda="kun tartibi, yig'ilish kun tartibi, majlis kun tartibi, uchrashuv dasturi",
    points="mavzular, masalalar, savollar, dastur",
    usual="""
        ochilish, tanishuv, tanaffus, tushlik, turli masalalar, boshqa masalalar, xulosa, yakun,
        savol-javob
    """,
    break_="tanaffus, tushlik, kofe-breyk",
    total="jami",
    aside="qatnashchilar, ishtirokchilar, joyi, sana, maqsad",
    present="qatnashchilar, ishtirokchilar, kotib",
    facts="sana, vaqti, vaqt, joyi, joy, manzil, ishtirokchilar, qatnashchilar",
    record="bayonnoma, qarorlar",
    later="keyingi, o'tgan",
    gather="yig'ilish, majlis, uchrashuv, trening, seminar",
    minutes="daqiqa, daq., minut, min",
    hours="soat",
    spans="yarim soat = 30, bir soat = 60, bir yarim soat = 90",
    about="taxminan",
    to="dan, gacha",
    and_="va",
    at="soat",
    end="yakun, tugashi",
    no_name="tanaffus, muhokama, hisobot, qaror, hamma",
    of_day="vaqt, vaqti",
    column_time="vaqt, vaqti, davomiyligi",
    column_item="mavzu, masala, mazmuni, tadbir",
    column_lead="mas'ul, ma'ruzachi, kim, ism",
)
