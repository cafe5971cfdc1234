"""The report on a series: counted right, each carried thing once, in plain words, and without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.cli.report import a_past_day
from facilitator.errors import BadDate
from facilitator.meeting import matters
from facilitator.summary.report import Report, as_html, as_markdown, count_meetings
from facilitator.summary.report.text import bar
from tests.conftest import Command
from tests.strategies import meetings
from tests.test_cli import refused

DAY = date(2026, 11, 23)
NAMES = ("Zsofia", "Berndt", "Oluwaseun", "Xiomara")


class Series:
    """Meetings of one series, each carrying over what the one before left open."""

    def __init__(self) -> None:
        self.held: list[m.Meeting] = []
        self._ids = count(1)

    def new_id(self) -> str:
        return f"r{next(self._ids):07}"

    def meet(self, day: date, present: str = "5 peers, 2 staff") -> m.Meeting:
        now = datetime(day.year, day.month, day.day, 14, tzinfo=UTC)
        agenda = Agenda(title="Zsofia's tea", items=(Item(title="Berndt speaks", minutes=30),))
        people = m.read_present(present, self.new_id)
        left = matters.arising(self.held[-1:], day)
        meeting = m.plan(
            agenda, now=now, new_id=self.new_id, series="Thursdays", participants=people, matters=left
        )
        return m.start(meeting, now)

    def keep(
        self, meeting: m.Meeting, kind: str, text: str, owner: str = "", due: date | None = None
    ) -> m.Meeting:
        captured = Captured(kind, text, owner, due)  # type: ignore[arg-type]
        return m.keep(meeting, captured, now=self.at(meeting), record_id=self.new_id())

    def end(self, meeting: m.Meeting) -> None:
        self.held.append(m.end(meeting, self.at(meeting) + timedelta(hours=1)))

    @staticmethod
    def at(meeting: m.Meeting) -> datetime:
        assert meeting.head.started is not None
        return meeting.head.started


@pytest.fixture
def autumn() -> Series:
    """Three meetings: two actions done, one of them in time; one request answered, one waiting since the first."""
    series = Series()
    first = series.meet(date(2026, 9, 7), "5 peers, Zsofia, Xiomara (Xiomara's friend)")
    first = series.keep(first, "decision", "Berndt keeps the key")
    first = series.keep(first, "action", "Zsofia books the room", "Zsofia", date(2026, 9, 30))
    first = series.keep(first, "action", "write to Oluwaseun", "Berndt", date(2026, 9, 10))
    first = series.keep(first, "action", "buy tea", "Oluwaseun")
    first = series.keep(first, "request", "open on Sundays", "Xiomara")
    first = series.keep(first, "request", "a second key", "the house")
    series.end(first)
    second = series.meet(date(2026, 9, 21))
    for action in second.actions[:2]:
        second = m.close_action(second, action.id, series.at(second))
    second = m.edit(
        second, second.requests[1].id, series.at(second), status="answered", answer="Xiomara said yes"
    )
    series.end(second)
    third = series.meet(date(2026, 10, 5), "9 peers")
    third = series.keep(third, "decision", "We meet on Mondays")
    series.end(third)
    return series


def counted(series: Series, since: date | None = None, until: date = DAY) -> Report:
    return count_meetings(series.held, "Thursdays", since, until)


def test_everything_is_counted_once(autumn: Series) -> None:
    told = counted(autumn)
    assert [(one.day.isoformat(), one.present, one.decisions, one.actions) for one in told.held] == [
        ("2026-09-07", 7, 1, 3), ("2026-09-21", 7, 0, 0), ("2026-10-05", 9, 1, 0),
    ]  # fmt: skip
    assert (told.decisions, told.ended) == (2, 0)
    assert (told.actions, told.done, told.dated, told.in_time, told.dropped) == (3, 2, 2, 1, 0)
    assert (told.requests, told.answered, told.withdrawn) == (2, 1, 0)
    assert told.waiting == ((DAY - date(2026, 9, 7)).days,)
    assert sum(told.roles.values()) == 23


@pytest.mark.parametrize("ids", [("aaaa", "bbbb"), ("bbbb", "aaaa")])
def test_two_meetings_of_one_day_count_in_the_order_they_were_held(ids: tuple[str, str]) -> None:
    series = Series()
    first = series.keep(series.meet(DAY), "action", "buy tea", "Berndt")
    series.end(first)
    second = series.meet(DAY)
    second = m.close_action(second, second.actions[0].id, series.at(second))
    series.held.append(m.end(second, series.at(second) + timedelta(hours=2)))
    held = [replace(one, head=replace(one.head, id=name)) for one, name in zip(series.held, ids, strict=True)]
    told = count_meetings(held, "Thursdays", None, DAY)
    assert (told.actions, told.done) == (1, 1)


def test_a_role_that_names_someone_is_people(autumn: Series) -> None:
    assert counted(autumn).roles.keys() <= {"peers", "peer", "staff", ""}


def test_only_the_days_that_were_asked_for(autumn: Series) -> None:
    assert len(counted(autumn, date(2026, 9, 21), date(2026, 9, 21)).held) == 1
    assert len(counted(autumn, date(2026, 9, 8)).held) == 2
    assert len(counted(autumn, None, date(2026, 9, 8)).held) == 1


def written(told: Report) -> Iterator[str]:
    yield as_markdown(told)
    yield as_html(told)


def test_it_names_nobody(autumn: Series) -> None:
    for text in written(counted(autumn)):
        assert not any(name.casefold() in text.casefold() for name in NAMES)
        assert "key" not in text and "Mondays" not in text


SECRET = "Qwzxy"


@given(st.lists(meetings(), max_size=3))
@settings(max_examples=30, deadline=None)
def test_nothing_that_was_typed_in_a_meeting_stands_in_it(held: list[m.Meeting]) -> None:
    marked = [secret(meeting, str(place)) for place, meeting in enumerate(held)]
    told = count_meetings(marked, "Thursdays", None, date(2040, 1, 1))
    assert len(told.held) == len(held)
    for text in written(told):
        assert SECRET not in text


def secret(meeting: m.Meeting, meeting_id: str) -> m.Meeting:
    """Return the meeting with one word in every field that people fill, but for roles."""
    head = replace(
        meeting.head, id=meeting_id, title=SECRET, series=SECRET, purpose=SECRET, next_meeting=SECRET
    )
    return replace(
        meeting, head=head, participants=tuple(replace(one, name=SECRET) for one in meeting.participants),
        decisions=tuple(replace(one, text=SECRET, concerns=(SECRET,)) for one in meeting.decisions),
        actions=tuple(replace(one, text=SECRET, owner=SECRET, why=SECRET) for one in meeting.actions),
        requests=tuple(replace(one, text=SECRET, addressee=SECRET, answer=SECRET) for one in meeting.requests),
        notes=tuple(replace(one, text=SECRET) for one in meeting.notes),
    )  # fmt: skip


def test_it_reads_well_as_plain_text(autumn: Series) -> None:
    text = as_markdown(counted(autumn, date(2026, 9, 1)))
    assert text.startswith(
        "# Thursdays: what our meetings came to\n\nFrom Tuesday 1 September 2026 to Monday 23 November 2026.\n\n"
        "## 3 meetings held\n\n"
        "| What                     | How many | As a bar             |\n"
        "| ------------------------ | -------: | -------------------- |\n"
        "| Monday 7 September 2026  |        7 | ███████████████▌     |\n"
    )
    assert "| done in time, of 2 with a date |        1 | ██████▋" in text
    assert "The oldest open request has waited 77 days." in text
    for block in re.findall(r"(?:^\|.*\n)+", text, re.M):
        assert len({len(line) for line in block.splitlines()}) == 1


def test_an_empty_range_is_told_in_a_sentence(autumn: Series) -> None:
    empty = counted(autumn, date(2020, 1, 1), date(2020, 2, 1))
    for text in written(empty):
        assert text.count("No meeting of this series ended in this time.") == 1
        assert "<table" not in text and "|" not in text


def test_one_is_said_as_one() -> None:
    series = Series()
    series.end(series.keep(series.meet(DAY - timedelta(1)), "request", "x", "y"))
    text = as_markdown(counted(series))
    assert "## 1 meeting held" in text
    assert "The oldest open request has waited 1 day." in text
    assert "Half of" not in text


@pytest.mark.parametrize(
    ("number", "whole", "drawn"),
    [(0, 0, ""), (0, 4, ""), (4, 4, "████"), (1, 4, "█"), (1, 32, "▏"), (3, 32, "▍")],
)
def test_a_bar_is_as_long_as_its_number(number: int, whole: int, drawn: str) -> None:
    assert bar(number, whole, 4) == drawn


# Typed by a person


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1 september", date(2026, 9, 1)), ("1 december", date(2025, 12, 1)), ("2026-09-01", date(2026, 9, 1)),
        ("friday", date(2026, 11, 20)), ("today", DAY), ("2027-01-01", date(2027, 1, 1)),
        ("in two weeks", date(2026, 12, 7)), ("", None),
    ],
)  # fmt: skip
def test_who_looks_back_means_a_day_that_was(words: str, day: date | None) -> None:
    assert a_past_day(words, DAY) == day


def test_what_is_no_day_is_said() -> None:
    with pytest.raises(BadDate, match="“soonish” is not a date"):
        a_past_day("soonish", DAY)


def test_the_command_reports_on_a_series_without_a_name(facilitator: Command, agenda: str) -> None:
    lines = "/present 5 peers, Zsofia (guest)\n/start\nd: Berndt keeps the key\na: @Oluwaseun book the room\n/end\n"
    assert facilitator("run", str(agenda), "--plain", "--series", "Thursdays", typed=lines).returncode == 0
    told = facilitator("report", "--series", "thursdays ", "--from", "1 january", "--to", "today")
    assert (told.returncode, told.stderr) == (0, "")
    assert "## 1 meeting held" in told.stdout
    assert not re.search("|".join(NAMES), told.stdout)
    page = facilitator("report", "--series", "Thursdays", "--format", "html", "-o", "report.html")
    assert (page.returncode, page.stdout) == (0, "report.html\n")
    assert "“Fridays”. There is: Thursdays." in refused(facilitator("report", "--series", "Fridays"))
    assert "is not a date" in refused(facilitator("report", "--series", "Thursdays", "--from", "soonish"))
    assert "turn --from and --to round" in refused(
        facilitator("report", "--series", "Thursdays", "--from", "2026-02-01", "--to", "2026-01-01")
    )
    empty = facilitator("report", "--series", "Thursdays", "--to", "2001-01-01")
    assert empty.returncode == 0
    assert "No meeting of this series ended in this time." in empty.stdout
