"""Azerbaijani agendas."""

from facilitator.agenda.words.table import AgendaWords

AZ = AgendaWords(
    lead="aparıcı, məsul, məsul şəxs, məruzəçi, moderator, sədr",
    duration="müddət, müddəti, vaxt",
    everyone="hamı, hər kəs",
    before="görüşdən əvvəl, hazırlıq, iclasdan əvvəl",
    after="görüşdən sonra, iclasdan sonra",
    agenda="gündəlik, iclasın gündəliyi, görüşün gündəliyi, gündəm",
    points="mövzular, məsələlər, proqram",
    usual="""
        açılış, tanışlıq, salamlama, fasilə, nahar, müxtəlif, digər məsələlər, yekun, bağlanış,
        sual-cavab
    """,
    break_="fasilə, nahar, kofe fasiləsi",
    total="cəmi, ümumi",
    aside="iştirakçılar, yer, məkan, tarix, məqsəd",
    present="iştirakçılar, iştirak edənlər, katib",
    facts="tarix, vaxt, saat, yer, məkan, iştirakçılar, müddət",
    record="protokol, qərarlar, qeydlər",
    later="növbəti, keçən",
    gather="görüş, iclas, yığıncaq, seminar, təlim",
    minutes="dəqiqə, dəq, dəq.",
    hours="saat",
    spans="yarım saat = 30, bir saat = 60, saat yarım = 90",
    about="təxminən",
    to="dək",
    and_="və",
    at="saat",
    end="son, bağlanış, sonu",
    no_name="fasilə, müzakirə, hesabat, qərar, hamı",
    of_day="vaxt, saat",
    column_time="vaxt, saat, müddət",
    column_item="mövzu, məsələ, məzmun, fəaliyyət",
    column_lead="məsul, məsul şəxs, məruzəçi, kim, ad",
)
