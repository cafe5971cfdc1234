"""Polish agendas."""

from facilitator.agenda.words.table import AgendaWords

PL = AgendaWords(
    title="tytuł",
    convened_by="zwołuje, zwołane przez",
    power="władza, kto decyduje",
    privacy="poufność, prywatność",
    decide_by="decydujemy przez, decyzja przez, sposób decyzji",
    purpose="cel, cel spotkania",
    participants="uczestnicy, uczestniczki, osoby uczestniczące",
    language="język",
    method="metoda, forma, sposób",
    lead="""
        prowadzi, prowadzący, prowadząca, prowadzenie, odpowiedzialny, odpowiedzialna, referuje,
        referent, prelegent, prelegentka, moderator, moderatorka, facylitator, facylitatorka, kto,
        przewodniczący, przewodnicząca
    """,
    by="prowadzi, prowadzą, referuje, przedstawia",
    timebox="czas na punkt, limit czasu",
    duration="czas trwania, czas, długość",
    everyone="wszyscy",
    optional="opcjonalnie, opcjonalne, dobrowolne",
    notes="notatki, zapiski",
    staff="personel, pracownicy, kadra",
    decide="decyzja, do decyzji, decydujemy",
    action="zadanie, do zrobienia",
    yes="tak",
    no="nie",
    off="nie, bez notatek, brak",
    out="wychodzi, poza, nie",
    values="""
        społeczność = community, usługa = service, placówka = service, polityka = policy, poinformowani
        = told, pytani = asked, konsultowani = asked, decydujemy razem = decide together, rówieśnicy
        decydują = peers decide, tylko liczba = count only, imiona = names, role = roles, zgoda =
        consent, konsensus = consensus, większość = majority, rundka = go-round, runda = go-round,
        sondaż = straw poll, rada = advice, przerwa = break, otwarta dyskusja = open discussion,
        głosowanie kropkami = dot vote, od pięści do pięciu = fist to five, sprawdzenie nastroju =
        temperature check
    """,
    before="""
        przed spotkaniem, przed zebraniem, przed posiedzeniem, przygotowanie, przygotowania, do
        przygotowania, materiały, przed warsztatem
    """,
    after="po spotkaniu, po zebraniu, po posiedzeniu, po warsztacie, na koniec",
    agenda="""
        porządek obrad, porządek dzienny, porządek spotkania, porządek zebrania, agenda, plan spotkania,
        plan zebrania, przebieg spotkania, proponowany porządek obrad, plan warsztatu, program spotkania
    """,
    points="""
        tematy, punkty, program, plan, harmonogram, zagadnienia, do omówienia, o czym porozmawiamy,
        przebieg, omówiono
    """,
    filler="""
        dziś, dzisiaj,
        szablon, wzór, projekt,
        obrad, spotkania, zebrania, posiedzenia, dzienny, proponowany, ramowy, wstępny, projekt, nasz,
        nasza, na, i, do, dla, z, dzisiejszego, główne, omówienia, walnego, szczegółowy, warsztatu
    """,
    item_label="punkt, temat, część, krok",
    usual="""
        powitanie, otwarcie, przedstawienie się, rundka, sprawy różne, wolne wnioski, sprawy bieżące,
        zakończenie, zamknięcie, podsumowanie, następne kroki, następne spotkanie, przerwa, pytania,
        ogłoszenia, pożegnanie, obiad
    """,
    break_="przerwa, obiad, lunch, przerwa kawowa, kawa, herbata, kolacja",
    total="razem, suma, łącznie, czas łączny, łączny czas",
    aside="""
        obecni członkowie, lista obecności,
        obecni, obecne, nieobecni, uczestnicy, uczestniczki, goście, zaproszeni, miejsce, miejsce i
        czas, czas i miejsce, data, data i miejsce, termin, kiedy, gdzie, rejestracja, zapisy, linki,
        kontakt, kontekst, cele, cel, załączniki, logistyka, informacje, dojazd, jak dojechać, zasady,
        role, kworum, spis treści, koszty, protokolant
    """,
    present="""
        obecni, obecne, uczestnicy, nieobecni, goście, protokół, protokołuje, protokolant,
        protokolantka
    """,
    facts="""
        data, dzień, kiedy, godzina, czas, początek, start, koniec, czas trwania, gdzie, miejsce, adres,
        sala, obecni, obecne, nieobecni, uczestnicy, następne spotkanie, termin, link, protokolant,
        protokolantka, przewodniczący, kworum
    """,
    record="""
        protokół, notatki, ustalenia, decyzje, uchwały, zadania, do zrobienia, wnioski, działania
    """,
    later="""
        następne, następny, następnego, kolejne, przyszłe, poprzednie, poprzedniego, zaległe, ostatnie
    """,
    months="""
        stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października,
        listopada, grudnia, styczeń, luty, marzec, kwiecień, maj, czerwiec, lipiec, sierpień, wrzesień,
        październik, listopad, grudzień, poniedziałek, wtorek, środa, czwartek, piątek, sobota,
        niedziela, dzień
    """,
    days="poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, pon, wt, śr, czw, pt, sob, ndz",
    gather="""
        spotkanie, zebranie, posiedzenie, warsztat, warsztaty, narada, walne, konferencja, szkolenie,
        porządek obrad
    """,
    minutes="min, min., minut, minuty, minuta, minutę",
    hours="h, godz, godz., godzina, godziny, godzin, g.",
    spans="""
        pół godziny = 30, godzina = 60, jedna godzina = 60, półtorej godziny = 90, kwadrans = 15, trzy
        kwadranse = 45, dwie godziny = 120
    """,
    about="""
        ostatnie,
        około, ok, ok., ca, ca., max, max., maks., maksymalnie, do, czas, łącznie, razem, od, przez
    """,
    to="do",
    and_="i",
    at="o, od, godz, godz., o godz., godzina",
    oclock="godz, godz.",
    noon="południe",
    midnight="północ",
    end="""
        koniec, zakończenie, zamknięcie, koniec spotkania, zakończenie spotkania, zamknięcie obrad,
        zakończenie obrad
    """,
    each="""
        każdy, każda, osobę, czytania, lektury, wideo, temu, spóźniony, wcześniej, później, pieszo,
        piechotą, mniej, więcej
    """,
    no_name="""
        przerwa, dyskusja, prezentacja, głosowanie, decyzja, informacja, referat, sprawozdanie, grupa,
        grupy, online, wszyscy, zdalnie, nowe, ćwiczenie, praca, kawa, obiad, rozmowa, część, wstęp
    """,
    no_name_ends="cja, ość, stwo",
    zones="czasu polskiego, czasu lokalnego",
    of_day="czas, godz, godzina",
    column_time="""
        godz, godz., godzina, godziny, czas, czas trwania, początek, start, koniec, min, minuty, kiedy
    """,
    column_item="""
        temat, tematy, punkt, zagadnienie, treść, co, tytuł, aktywność, sesja, program, opis, przedmiot,
        etap, ćwiczenie, porządek obrad, sprawa, wydarzenie
    """,
    column_lead="""
        kto, prowadzi, prowadzący, prowadząca, odpowiedzialny, odpowiedzialna, osoba odpowiedzialna,
        osoba, referent, referuje, prelegent, moderator, imię, nazwisko
    """,
    column_aside="status, telefon, podpis, kwota, koszt, stanowisko, e-mail, miasto",
    column_number="lp, lp., nr, numer, l.p.",
)
