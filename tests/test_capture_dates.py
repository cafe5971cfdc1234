"""Dates and times as people say them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.capture import Captured, last_date, read_date, read_line, read_time
from facilitator.capture.languages import LANGUAGES, date_words

TODAY = date(2026, 11, 23)  # a Monday
NOON = datetime(2026, 11, 23, 14, 10, tzinfo=timezone(timedelta(hours=1)))


def action(line: str, today: date = TODAY, language: str = "en") -> Captured:
    captured = read_line(f"a: {line}", today, language)
    assert isinstance(captured, Captured)
    return captured


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


DUE_TABLE = """
book the room by friday                             | book the room          | 2026-11-27
book the room by Fri                                | book the room          | 2026-11-27
book the room by Fri 27 Nov                         | book the room          | 2026-11-27
book the room by Friday, 27 November 2026           | book the room          | 2026-11-27
book the room by the 27th of November.              | book the room          | 2026-11-27
tell them by 5 december, with the reason            | tell them, with the reason | 2026-12-05
book the room by november                           | book the room          | 2026-11-30
book the room, by friday                            | book the room          | 2026-11-27
book the room (by friday)                           | book the room          | 2026-11-27
book the room [friday]                              | book the room          | 2026-11-27
book the room - due friday                          | book the room          | 2026-11-27
book the room due: friday                           | book the room          | 2026-11-27
book the room friday                                | book the room          | 2026-11-27
book the room on friday                             | book the room          | 2026-11-27
book the room this friday                           | book the room          | 2026-11-27
book the room next friday                           | book the room          | 2026-12-04
book the room friday next week                      | book the room          | 2026-12-04
book the room no later than friday                  | book the room          | 2026-11-27
book the room monday                                | book the room          | 2026-11-30
book the room next tuesday                          | book the room          | 2026-12-01
book the room today                                 | book the room          | 2026-11-23
book the room tomorrow                              | book the room          | 2026-11-24
book the room by the day after tomorrow             | book the room          | 2026-11-25
book the room in two weeks                          | book the room          | 2026-12-07
book the room in 10 days                            | book the room          | 2026-12-03
book the room within a fortnight                    | book the room          | 2026-12-07
book the room in a month                            | book the room          | 2026-12-23
book the room in a couple of weeks                  | book the room          | 2026-12-07
book the room two weeks from now                    | book the room          | 2026-12-07
book the room in two weeks' time                    | book the room          | 2026-12-07
book the room before the end of the month           | book the room          | 2026-11-30
book the room by end of month                       | book the room          | 2026-11-30
book the room by the end of november                | book the room          | 2026-11-30
book the room by the end of January                 | book the room          | 2027-01-31
book the room end of next week                      | book the room          | 2026-12-06
book the room next week                             | book the room          | 2026-12-06
book the room by the end of the year                | book the room          | 2026-12-31
book the room by EOM                                | book the room          | 2026-11-30
book the room 27 Nov                                | book the room          | 2026-11-27
book the room Nov 27th, 2026                        | book the room          | 2026-11-27
book the room 27/11                                 | book the room          | 2026-11-27
book the room by 11/27                              | book the room          | 2026-11-27
book the room by 27.11.2026                         | book the room          | 2026-11-27
book the room by 27-11-26                           | book the room          | 2026-11-27
book the room by 12/12                              | book the room          | 2026-12-12
book the room 2026-12-01                            | book the room          | 2026-12-01
book the room by the 27th                           | book the room          | 2026-11-27
book the room by the 3rd                            | book the room          | 2026-12-03
book the room by 2 march                            | book the room          | 2027-03-02
book the room by may 2                              | book the room          | 2027-05-02
book the room by 29 Feb                             | book the room          | 2028-02-29
book the room by friday 5pm                         | book the room by friday 5pm | 2026-11-27
book the room friday evening                        | book the room friday evening | 2026-11-27
book the room by friday at 14:00                    | book the room by friday at 14:00 | 2026-11-27
book the room by friday?                            | book the room by friday? | 2026-11-27
book the room at 5pm on friday                      | book the room at 5pm   | 2026-11-27
meet on monday by friday                            | meet on monday         | 2026-11-27
by friday                                           | by friday              | 2026-11-27
"""


@pytest.mark.parametrize(("line", "text", "due"), rows(DUE_TABLE))
def test_a_due_date_stands_at_the_end(line: str, text: str, due: str) -> None:
    assert action(line) == Captured("action", text, due=date.fromisoformat(due))


def test_a_time_others_may_always_take_is_no_day_and_is_said_to_be_none() -> None:
    said = "answer letters within two weeks"
    request = read_line(f"r: @clinic {said}", TODAY)
    assert isinstance(request, Captured)
    assert (request.text, request.due) == (said, None)
    assert request.doubt.startswith("“within two weeks” can be how long it may always take")
    by = read_line(f"r: @clinic {said} by friday", TODAY)
    assert by == Captured("request", said, "clinic", date(2026, 11, 27))


@pytest.mark.parametrize(
    "line",
    [
        "go by bus",
        "send it by hand",
        "sit by the door",
        "say that we may",
        "we may do it",
        "plan the march",
        "go on the march",
        "ask where we sat",
        "dry the cups in the sun",
        "keep it open 24/7",
        "divide it 3/4",
        "share it 50/50",
        "open every friday",
        "open every second week on thursday",
        "put out chairs each monday",
        "write up what was said last friday",
        "plan the black friday",
        "find a friday",
        "read the minutes of 27 November",
        "be open from monday to friday",
        "bring tea on monday and friday",
        "book the room for friday",
        "clean up for next friday",
        "call Friday's helper",
        "send version 3.4",
        "count to 27",
        "stand by me",
        "wait until the door opens",
        "decide before our next meeting",
        "bring it by noon",
        "friday is when we go",
    ],
)
def test_these_are_no_dates_and_no_doubt(line: str) -> None:
    assert action(line) == Captured("action", line)


@pytest.mark.parametrize(
    ("line", "doubted"),
    [
        ("book the room by blorsday", "“blorsday”"),
        ("book the room by Blorsday.", "“Blorsday”"),
        ("book the room by tomorow", "“tomorow”"),
        ("book the room by fryday", "“fryday”"),
        ("book the room by her birthday", "“her birthday”"),
        ("book the room by 30 Feb", "“30 Feb”"),
        ("book the room by 2026-13-45", "“2026-13-45”"),
        ("book the room by december", "“december” can be 2026-12-01 or 2026-12-31;"),
        ("book the room by mid december", "“mid december”"),
        ("book the room by 2027", "“2027”"),
        ("book the room by Mon 27 Nov", "“Mon 27 Nov”"),
        ("book the room by friday or monday", "“friday or monday”"),
        ("lead meetings until january 31", "“until january 31”"),
        ("keep the keys until friday.", "“until friday”"),
        ("keep the keys (till the end of the month)", "“till the end of the month”"),
    ],
)
def test_what_was_meant_for_a_date_and_is_none_stays_and_is_said(line: str, doubted: str) -> None:
    captured = action(line)
    assert (captured.text, captured.due) == (line, None)
    assert doubted in captured.doubt


def test_a_date_that_can_be_two_is_never_guessed() -> None:
    captured = action("book the room by 03/04")
    assert (captured.text, captured.due) == ("book the room by 03/04", None)
    assert all(words in captured.doubt for words in ("“03/04”", "2027-03-04", "2027-04-03"))
    assert action("book the room by 03/04", language="en-GB").due == date(2027, 4, 3)
    assert action("book the room by 03/04", language="en-US").due == date(2027, 3, 4)
    assert read_date("03/04", TODAY) is None


def test_a_weekday_said_on_that_weekday_is_in_a_week() -> None:
    friday = date(2026, 11, 27)
    assert action("book the room by friday", friday).due == date(2026, 12, 4)
    assert action("book the room next friday", friday).due == date(2026, 12, 4)
    assert action("book the room this friday", friday).due == friday


def test_a_date_that_has_passed_is_told() -> None:
    assert action("book the room by 2026-11-22").past
    assert not action("book the room by 2026-11-23").past
    assert action("book the room by 20 Nov").due == date(2026, 11, 20), "it just passed: the face asks"
    assert action("book the room by 20 Nov").past
    assert action("book the room by 20 March").due == date(2027, 3, 20)


def test_requests_have_dates_and_nothing_else_has() -> None:
    request = read_line("r: @clinic open earlier by 2026-12-01", TODAY)
    assert request == Captured("request", "open earlier", "clinic", date(2026, 12, 1))
    for mark in ("d", "q", "p", "c", "n"):
        captured = read_line(f"{mark}: we meet on friday", TODAY)
        assert isinstance(captured, Captured)
        assert (captured.text, captured.due) == ("we meet on friday", None)


LANGUAGE_TABLE = """
de | Raum buchen bis Freitag                     | 2026-11-27
de | Raum buchen bis zum 27. November            | 2026-11-27
de | Raum buchen am 27.11.                       | 2026-11-27
de | Raum buchen bis 3.4.                        | 2027-04-03
de | Raum buchen in zwei Wochen                  | 2026-12-07
de | Raum buchen bis Ende des Monats             | 2026-11-30
de | Raum buchen bis Monatsende                  | 2026-11-30
de | Raum buchen bis Ende nächster Woche         | 2026-12-06
de | Raum buchen nächste Woche Freitag           | 2026-12-04
de | Raum buchen übermorgen                      | 2026-11-25
de | Raum buchen bis 1. Maerz                    |
de | Raum buchen jeden Freitag                   |
es | reservar la sala para el viernes            | 2026-11-27
es | reservar la sala antes del 27 de noviembre  | 2026-11-27
es | reservar la sala en dos semanas             | 2026-12-07
es | reservar la sala antes de fin de mes        | 2026-11-30
es | reservar la sala la próxima semana          | 2026-12-06
es | reservar la sala mañana                     | 2026-11-24
es | abrir los viernes                           |
es | llevar las llaves hasta el viernes          |
fr | réserver la salle avant vendredi            | 2026-11-27
fr | réserver la salle d’ici la fin du mois      | 2026-11-30
fr | réserver la salle dans deux semaines        | 2026-12-07
fr | réserver la salle le 1er décembre           | 2026-12-01
fr | réserver la salle vendredi prochain         | 2026-12-04
fr | réserver la salle demain                    | 2026-11-24
fr | ouvrir le samedi                            |
fr | garder les clés jusqu’au 31 janvier         |
fr | ouvrir chaque vendredi                      |
it | prenotare la sala entro venerdì             | 2026-11-27
it | prenotare la sala entro il 27 novembre      | 2026-11-27
it | prenotare la sala tra due settimane         | 2026-12-07
it | prenotare la sala entro la fine del mese    | 2026-11-30
it | prenotare la sala domani                    | 2026-11-24
it | aprire ogni venerdì                         |
it | tenere le chiavi fino a venerdì             |
nl | zaal boeken voor vrijdag                    | 2026-11-27
nl | zaal boeken uiterlijk 27 november           | 2026-11-27
nl | zaal boeken over twee weken                 | 2026-12-07
nl | zaal boeken voor het eind van de maand      | 2026-11-30
nl | zaal boeken morgen                          | 2026-11-24
nl | open elke vrijdag                           |
nl | de sleutels bewaren tot vrijdag             |
pl | zarezerwować salę do piątku                 | 2026-11-27
pl | zarezerwować salę do piatku                 | 2026-11-27
pl | zarezerwować salę do 27 listopada           | 2026-11-27
pl | zarezerwować salę za tydzień                | 2026-11-30
pl | zarezerwować salę za dwa tygodnie           | 2026-12-07
pl | zarezerwować salę do końca miesiąca         | 2026-11-30
pl | zarezerwować salę jutro                     | 2026-11-24
pl | otwierać w każdy piątek                     |
pt | reservar a sala até sexta                   | 2026-11-27
pt | reservar a sala até sexta-feira             | 2026-11-27
pt | reservar a sala até 27 de novembro          | 2026-11-27
pt | reservar a sala em duas semanas             | 2026-12-07
pt | reservar a sala até o fim do mês            | 2026-11-30
pt | reservar a sala amanhã                      | 2026-11-24
pt | abrir toda sexta-feira                      |
"""


@pytest.mark.parametrize(("language", "line", "due"), rows(LANGUAGE_TABLE))
def test_dates_in_the_language_of_the_meeting(language: str, line: str, due: str) -> None:
    captured = action(line, language=language)
    assert captured.due == (date.fromisoformat(due) if due else None)
    assert captured.text == line or (due and line.startswith(captured.text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_every_day(language: str) -> None:
    words = date_words(language)
    assert [len(words.months), len(words.weekdays), len(words.short_weekdays), len(words.numbers)] == [
        12,
        7,
        7,
        12,
    ]
    for number, (names, short) in enumerate(zip(words.weekdays, words.short_weekdays, strict=True)):
        for name in (*names, *short):
            day = read_date(f"{words.by[0]} {name}", TODAY, language)
            assert day is not None and day.weekday() == number
    for number, names in enumerate(words.months, 1):
        for name in names:
            assert read_date(f"15 {name.upper()} 2027", TODAY, language) == date(2027, number, 15)
    for number, names in enumerate(words.numbers, 1):
        for name in names:
            assert read_date(
                f"{words.within[0]} {name} {words.day[1]}", TODAY, language
            ) == TODAY + timedelta(number)


def test_a_language_without_words_of_its_own_is_read_as_english() -> None:
    assert read_date("friday", TODAY, "../en") == read_date("friday", TODAY, "") == date(2026, 11, 27)


@given(st.dates(), st.dates())
def test_a_written_date_is_that_day(day: date, today: date) -> None:
    assert read_date(day.isoformat(), today) == day
    assert read_date(f"by {day.day} {day:%B} {day.year:04}", today) == day
    assert read_date(f"{day:%A}, {day:%b} {day.day}, {day.year:04}", today) == day


@given(
    st.dates(max_value=date(9000, 1, 1)), st.sampled_from(["monday", "fri", "this sunday", "next wednesday"])
)
def test_a_weekday_is_within_two_weeks(today: date, words: str) -> None:
    day = read_date(f"by {words}", today)
    assert day is not None and 0 <= (day - today).days <= 13


@given(st.text(), st.dates(), st.sampled_from([*LANGUAGES, "xx"]))
def test_no_words_are_too_strange_for_a_date(words: str, today: date, language: str) -> None:
    read_date(words, today, language)


def test_the_last_days_there_are() -> None:
    for words in ("in 999 years", "friday", "next month", "end of next year", "tomorrow", "1 jan", "the 1st"):
        assert read_date(words, date.max) is None
    assert read_date("in 999 years", date.min) == date(1000, 1, 1)


TIME_TABLE = """
14:05            | 14:05
14.05            | 14:05
14h05            | 14:05
14h              | 14:00
14 h             | 14:00
1405             | 14:05
0905             | 09:05
at 14:05         | 14:05
14:05:30         | 14:05
9:00             | 09:00
2pm              | 14:00
2 PM             | 14:00
2 p.m.           | 14:00
2:05pm           | 14:05
2.05 pm          | 14:05
12am             | 00:00
12 pm            | 12:00
14 Uhr           | 14:00
14.05 Uhr        | 14:05
noon             | 12:00
half past two    | 14:30
quarter to three | 14:45
a quarter past 2 | 14:15
ten past two     | 14:10
5 minutes to 3   | 14:55
two o'clock      | 14:00
2 o’clock        | 14:00
half past two am | 02:30
2026-11-23 14:05 | 14:05
2026-11-23T14:05 | 14:05
"""


@pytest.mark.parametrize(("words", "time"), rows(TIME_TABLE))
def test_a_time_of_day_is_read_as_people_say_it(words: str, time: str) -> None:
    hour, minute = map(int, time.split(":"))
    assert read_time(words, NOON) == NOON.replace(hour=hour, minute=minute)
    assert read_time(f"  {words.upper()} ", NOON) == NOON.replace(hour=hour, minute=minute)


@pytest.mark.parametrize(
    "words",
    ["", "14", "2", "24:00", "14:60", "25h", "13pm", "0pm", "half past", "half past thirteen", "soon", "14:5", "friday",
     "14:05 16:00", "-14:05", "ninety past two", "123", "12345", "2026-13-01 14:05"],
)  # fmt: skip
def test_these_are_no_times(words: str) -> None:
    assert read_time(words, NOON) is None


def test_a_time_is_of_the_day_it_is_near() -> None:
    late = datetime(2026, 11, 23, 23, 50, tzinfo=UTC)
    early = datetime(2026, 11, 24, 0, 10, tzinfo=UTC)
    assert read_time("00:10", late) == early
    assert read_time("23:50", early) == late
    assert read_time("09:00", late) == late.replace(hour=9, minute=0), (
        "a file of lines is read late in the evening"
    )
    assert read_time("2026-11-20 23:50", early) == late - timedelta(days=3)


@given(st.text(), st.datetimes())
def test_no_words_are_too_strange_for_a_time(words: str, now: datetime) -> None:
    read_time(words, now)


@given(st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1)), st.times())
def test_a_time_said_is_the_time_understood(now: datetime, time: object) -> None:
    moment = read_time(f"{time:%H:%M}", now)
    assert moment is not None
    assert f"{moment:%H:%M}" == f"{time:%H:%M}"
    assert abs(moment - now) < timedelta(days=1)


@pytest.mark.parametrize(
    ("words", "language", "left", "day"),
    [
        (
            "they phoned, letter to follow, by 20 January",
            "en",
            "they phoned, letter to follow",
            date(2027, 1, 20),
        ),
        ("they are away until 20 January.", "en", "they are away until 20 January.", date(2027, 1, 20)),
        ("sie rufen an, bis 20. Januar", "de", "sie rufen an", date(2027, 1, 20)),
        ("they met on 20 January", "en", "they met on 20 January", None),
        ("we stand by Sam", "en", "we stand by Sam", None),
        ("", "en", "", None),
    ],
)
def test_the_last_date_of_a_sentence_is_a_new_one(
    words: str, language: str, left: str, day: date | None
) -> None:
    assert last_date(words, date(2026, 11, 28), language) == (left, day)
