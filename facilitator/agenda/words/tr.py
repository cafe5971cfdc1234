"""Turkish agendas."""

from facilitator.agenda.words.table import AgendaWords

TR = AgendaWords(
    title="başlık",
    convened_by="çağıran, toplayan",
    power="yetki, güç",
    privacy="gizlilik",
    decide_by="karar yöntemi, karar yolu",
    purpose="amaç",
    participants="katılımcılar",
    language="dil",
    method="yöntem",
    lead="""
        sorumlu, yürüten, kolaylaştırıcı, sunan, sunum yapan, konuşmacı, moderatör, başkan, yönetici
    """,
    timebox="süre sınırı",
    duration="süre, zaman, süresi",
    everyone="herkes",
    optional="isteğe bağlı",
    notes="notlar",
    staff="personel, çalışanlar",
    decide="karar, karar verilecek",
    action="görev, yapılacak",
    yes="evet",
    no="hayır",
    off="hayır, kapalı, yok",
    out="çıkar, hayır",
    values="""
        topluluk = community, hizmet = service, politika = policy, bilgilendirilir = told, sorulur =
        asked, birlikte karar = decide together, akranlar karar verir = peers decide, yalnızca sayı =
        count only, isimler = names, roller = roles, rıza = consent, uzlaşı = consensus, oydaşma =
        consensus, çoğunluk = majority, tur = go-round, mola = break, tavsiye = advice, noktalı oylama =
        dot vote, yumruktan beşe = fist to five, eğilim yoklaması = straw poll, nabız yoklaması =
        temperature check
    """,
    before="toplantı öncesi, toplantıdan önce, hazırlık, hazırlıklar, malzemeler",
    after="toplantı sonrası, toplantıdan sonra, takip",
    agenda="gündem, gündem maddeleri, toplantı gündemi, toplantı akışı, akış",
    points="konular, maddeler, program, konu başlıkları, görüşülecek konular",
    filler="şablon, taslak, toplantı, toplantısı, toplantının, önerilen, taslak, bugünkü, ve, için, genel, kurul",
    item_label="madde, konu, bölüm",
    usual="""
        açılış, karşılama, hoş geldiniz, tanışma, dilek ve temenniler, diğer, diğer konular, kapanış,
        özet, sonraki adımlar, sonraki toplantı, mola, ara, sorular, değerlendirme, duyurular
    """,
    break_="mola, ara, öğle yemeği, yemek, çay, kahve, kahve molası",
    total="toplam, toplam süre",
    aside="""
        katılanlar, katılımcılar, katılmayanlar, davetliler, yer, yer ve zaman, tarih, ne zaman, nerede,
        kayıt, bağlantılar, iletişim, arka plan, amaç, hedefler, ekler, bilgiler, kurallar, roller,
        ulaşım, içindekiler
    """,
    present="""
        katılanlar, katılımcılar, hazır bulunanlar, mazeretliler, gelmeyenler, konuklar, tutanak,
        yazman
    """,
    facts="""
        tarih, gün, ne zaman, saat, başlangıç, bitiş, süre, nerede, yer, adres, katılanlar,
        katılımcılar, katılmayanlar, sonraki toplantı, bağlantı, raportör
    """,
    record="tutanak, notlar, kararlar, görevler, yapılacaklar, alınan kararlar",
    later="sonraki, gelecek, önceki, geçen, ertelenen",
    months="""
        ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık,
        pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar, gün
    """,
    days="pazartesi, salı, çarşamba, perşembe, cuma, cumartesi, pazar",
    gather="toplantı, toplantısı, buluşma, genel kurul, atölye, çalıştay, konferans",
    minutes="dk, dk., dakika, min",
    hours="sa, sa., saat",
    spans="yarım saat = 30, bir saat = 60, çeyrek saat = 15, bir buçuk saat = 90, iki saat = 120",
    about="yaklaşık, en fazla, en çok, azami, süre, toplam",
    and_="ve",
    at="saat",
    end="kapanış, bitiş, son, toplantı sonu",
    each="kişi, okuma, önce, sonra, yürüme, az, fazla, geç",
    no_name="""
        mola, tartışma, sunum, oylama, karar, bilgilendirme, rapor, grup, gruplar, çevrimiçi, herkes,
        yeni, çalışma, uygulama, yemek, kahve
    """,
    of_day="saat, zaman",
    column_time="saat, zaman, süre, başlangıç, bitiş, dk, dakika",
    column_item="konu, gündem, madde, içerik, ne, başlık, etkinlik, program, açıklama, oturum",
    column_lead="sorumlu, sunan, konuşmacı, moderatör, isim, yürüten, kolaylaştırıcı",
    column_aside="durum, telefon, imza, tutar, son tarih",
    column_number="sıra, sıra no, sn",
)
