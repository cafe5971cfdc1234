"""Estonian agendas."""

from facilitator.agenda.words.table import AgendaWords

ET = AgendaWords(
    lead="juhataja, vastutaja, ettekandja, moderaator, eestvedaja, läbiviija",
    duration="kestus, aeg",
    everyone="kõik",
    before="enne koosolekut, ettevalmistus, ettevalmistused",
    after="pärast koosolekut",
    agenda="päevakord, koosoleku päevakord, päevakava",
    points="teemad, küsimused, kava",
    item_label="päevakorrapunkt, punkt, teema",
    usual="""
        avamine, tutvumine, tervitus, tutvumisring, paus, lõuna, muud küsimused, muu, kokkuvõte,
        lõpetamine, küsimused ja vastused, kohapeal algatatud küsimused
    """,
    break_="paus, lõuna, kohvipaus, kohv",
    total="kokku",
    aside="osalejad, kohal, puudujad, puudusid, koht, kuupäev, eesmärk, lingid",
    present="""
        osalejad, kohal, osalesid, puudusid, puudujad, külalised, protokollija, protokollis
    """,
    facts="""
        kuupäev, aeg, koht, algus, lõpp, kestus, osalejad, kohal, puudusid, järgmine koosolek
    """,
    record="protokoll, otsused, märkmed, ülesanded",
    later="järgmine, järgmise, eelmine, eelmise",
    gather="koosolek, kohtumine, seminar, töötuba",
    minutes="min, min., minut, minutit",
    hours="t, tund, tundi",
    spans="pool tundi = 30, tund aega = 60, poolteist tundi = 90",
    about="umbes, kuni, u",
    to="kuni",
    and_="ja",
    at="kell",
    end="lõpp, lõpetamine, koosoleku lõpp",
    no_name="paus, arutelu, ettekanne, hääletus, otsus, kõik, lõuna",
    of_day="aeg",
    column_time="aeg, kestus, algus, lõpp, min",
    column_item="teema, päevakorrapunkt, tegevus, sisu",
    column_lead="vastutaja, ettekandja, kes, nimi, läbiviija",
)
