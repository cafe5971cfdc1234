"""Indonesian and Malay agendas."""

from facilitator.agenda.words.table import AgendaWords

ID = AgendaWords(
    lead="""
        penanggung jawab, pj, pic, pemateri, narasumber, moderator, pembicara, pemandu, fasilitator,
        dipimpin oleh, oleh, pengerusi, pembentang
    """,
    by="dipimpin oleh, disampaikan oleh, dipandu oleh, dibentangkan oleh",
    duration="durasi, lama, waktu, tempoh, masa",
    everyone="semua, seluruh peserta, semua peserta",
    optional="opsional, pilihan",
    before="sebelum rapat, sebelum pertemuan, persiapan, bahan, sebelum mesyuarat, persediaan",
    after="setelah rapat, sesudah rapat, tindak lanjut, selepas mesyuarat",
    agenda="""
        agenda pembahasan,
        agenda rapat, agenda pertemuan, agenda acara, susunan acara, rundown acara, rundown, acara
        rapat, agenda mesyuarat, atur cara, jadwal acara
    """,
    points="""
        pembahasan, topik, pokok bahasan, hal yang dibahas, materi, jadwal, perkara, acara, daftar
        acara, yang akan dibahas
    """,
    filler="templat, contoh, rapat, pertemuan, acara, hari, ini, untuk, dan, mesyuarat, usulan, kegiatan",
    item_label="topik, sesi, perkara, butir, materi",
    usual="""
        pembukaan, perkenalan, sambutan, istirahat, tanya jawab, diskusi, penutup, penutupan,
        lain-lain, kesimpulan, evaluasi, doa, makan siang, rencana tindak lanjut, pengenalan,
        hal-hal lain, ucapan aluan
    """,
    break_="istirahat, makan siang, coffee break, ishoma, rehat, makan tengah hari",
    total="total, jumlah",
    aside="""
        informasi agenda rapat,
        informasi rapat, daftar peserta, peserta rapat, deskripsi,
        peserta, daftar hadir, kehadiran, tempat, lokasi, hari/tanggal, tanggal, waktu dan tempat,
        tujuan, latar belakang, tautan, link, kontak, aturan, lampiran, hadir, tidak hadir, undangan
    """,
    present="""
        peserta, hadir, yang hadir, tidak hadir, izin, notulis, notulen, undangan, kehadiran,
        pencatat
    """,
    facts="""
        hari, tanggal, hari/tanggal, waktu, pukul, jam, tempat, lokasi, peserta, hadir, tidak hadir,
        durasi, notulis, rapat berikutnya, tarikh, masa, tempoh
    """,
    record="""
        notulen, notulensi, catatan, keputusan, hasil rapat, tindak lanjut rapat, minit mesyuarat,
        catatan rapat
    """,
    later="berikutnya, sebelumnya, lalu, mendatang",
    months="""
        januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november,
        desember
    """,
    days="senin, selasa, rabu, kamis, jumat, sabtu, minggu, isnin, khamis, jumaat, ahad",
    gather="rapat, pertemuan, musyawarah, lokakarya, pelatihan, mesyuarat, bengkel, diskusi",
    minutes="menit, mnt, minit",
    hours="jam",
    spans="""
        setengah jam = 30, satu jam = 60, sejam = 60, satu setengah jam = 90, dua jam = 120,
        seperempat jam = 15
    """,
    about="sekitar, kurang lebih, kira-kira, maks, maksimal, selama, lebih kurang",
    to="sampai, hingga, s.d., s/d",
    and_="dan",
    at="pukul, jam, dari",
    oclock="wib, wita, wit",
    end="selesai, tamat, bubar",
    each="per, orang, masing-masing, setiap, tiap",
    no_name="""
        istirahat, diskusi, presentasi, laporan, pemungutan, keputusan, kelompok, daring, luring,
        semua, kegiatan
    """,
    zones="wib, wita, wit",
    column_time="waktu, jam, pukul, durasi, menit, mulai, selesai, masa, tempoh",
    of_day="waktu, jam, masa",
    column_item="""
        acara, kegiatan, topik, materi, agenda, pembahasan, uraian, sesi, perkara, aktiviti
    """,
    column_lead="""
        penanggung jawab, pj, pic, pemateri, narasumber, pembicara, moderator, fasilitator, petugas,
        pengisi, oleh, nama, tanggungjawab
    """,
    column_aside="status, tenggat, kontak, tanda tangan, telepon",
    column_number="no, no., nomor, bil, bil.",
)
