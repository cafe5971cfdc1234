"""The next meeting is told with its day in full, as a summary is read weeks later; every other word stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from facilitator.summary import read, summarise, write
from facilitator.summary.next_day import dated, next_day
from facilitator.text import clean_line
from tests.meetings import first_conversation
from tests.strategies import TYPED

DAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("thursday", "Thursday 26 November 2026"),
        ("Thursday at six, in the tea room.", "Thursday 26 November 2026 at six, in the tea room."),
        ("on friday, upstairs", "Friday 27 November 2026, upstairs"),
        ("we meet on friday", "we meet on friday"),
        ("every second Thursday", "every second Thursday"),
        ("Second Thursday of the month", "Second Thursday of the month"),
        ("Thursdays at six", "Thursdays at six"),
        ("Monday 14 December at 11:00, board room", "Monday 14 December 2026 at 11:00, board room"),
        ("3 December, same room", "Thursday 3 December 2026, same room"),
        ("Thursday 10 December 2026 at six", "Thursday 10 December 2026 at six"),
        ("in two weeks", "Monday 7 December 2026"),
        ("when the tea room is free", "when the tea room is free"),
        ("", ""),
    ],
)
def test_a_day_is_told_in_full(said: str, told: str) -> None:
    assert dated(said, DAY, "en") == told
    meeting = first_conversation()
    summary = summarise(replace(meeting, head=replace(meeting.head, next_meeting=said)))
    assert summary.next_meeting == told
    assert read(write(summary)) == summary


@given(TYPED)
def test_telling_it_twice_changes_nothing_more(said: str) -> None:
    once = dated(clean_line(said), DAY, "en")
    assert dated(once, DAY, "en") == once
    assert next_day(once, DAY, "en")[0] == next_day(clean_line(said), DAY, "en")[0]
