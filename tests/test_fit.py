"""A plan made to fit the time there is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.errors import Refusal
from facilitator.forecast import forecast, in_words
from facilitator.meeting.fit import fit, fitted, floor_of
from facilitator.meeting.rounds import made, make_room, too_short
from facilitator.plain.opening import opening
from facilitator.summary.told import summarise
from tests.conftest import Command

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
ITEMS = st.builds(
    Item, title=st.just("An item"), minutes=st.none() | st.integers(1, 60), optional=st.booleans(),
    method=st.sampled_from(("", "go-round", "popcorn")),
)  # fmt: skip


def planned(*items: Item, present: str = "9 peers") -> m.Meeting:
    numbers = count()
    people = m.read_present(present, lambda: f"p{next(numbers)}")
    return m.plan(
        Agenda(title="A", items=items), now=NOW, new_id=lambda: f"i{next(numbers)}", participants=people
    )


def boxes(meeting: m.Meeting) -> list[int | None]:
    return [item.minutes for item in meeting.agenda if item.state == "ahead"]


def test_what_fits_stays_as_it_is() -> None:
    meeting = planned(Item(title="A", minutes=20), Item(title="B", minutes=10))
    assert fit(meeting, 30, NOW) is meeting
    assert fit(meeting, 60, NOW) is meeting


def test_optional_items_go_first_and_the_last_of_them_before_the_others() -> None:
    first, last = (Item(title=title, minutes=20, optional=True) for title in "AC")
    meeting = planned(first, Item(title="B", minutes=20), last)
    assert boxes(fit(meeting, 40, NOW)) == [20, 20]
    assert fit(meeting, 40, NOW).agenda[2].state == "skipped"


def test_the_rest_gives_in_proportion_and_a_go_round_keeps_what_people_need() -> None:
    meeting = planned(
        Item(title="A", minutes=8, method="go-round"),
        Item(title="B", minutes=42),
        Item(title="C", minutes=22),
    )
    after = fit(meeting, 40, NOW)
    assert sum(box or 0 for box in boxes(after)) == 40
    assert (boxes(after)[0] or 0) >= 7
    assert (boxes(after)[1] or 0) > (boxes(after)[2] or 0)


def test_too_little_time_is_refused_with_the_least_there_must_be() -> None:
    with pytest.raises(Refusal, match=r"14 min: drop an item.* A go-round of 9 people takes 7 min\.$"):
        fit(
            planned(
                Item(title="A", minutes=20, method="go-round"), Item(title="B", minutes=20, method="go-round")
            ),
            10,
            NOW,
        )


def test_what_was_done_is_said() -> None:
    meeting = planned(
        Item(title="Round", minutes=10, method="go-round"),
        Item(title="Song", minutes=5, optional=True),
        Item(title="Talk", minutes=30),
    )
    assert fitted(meeting, fit(meeting, 30, NOW)) == [
        "The plan takes 30 min instead of 45 min. 1 item is left out. 2 items are shorter.",
        "Left out: Song",
        "Shorter: Round, 10 → 9 min",
        "Shorter: Talk, 30 → 21 min",
    ]
    assert fitted(meeting, fit(meeting, 60, NOW)) == ["The plan takes 45 min as it is: nothing was changed."]


def test_a_break_keeps_time_to_be_back_and_a_plan_of_less_than_half_its_time_is_told() -> None:
    meeting = planned(*(Item(title=title, minutes=30) for title in ("Talk", "Coffee break", "More")))
    after = fit(meeting, 9, NOW)
    assert boxes(after) == [2, 5, 2]
    assert fitted(meeting, after)[1].startswith("That is less than half of the time it was made for.")
    assert "half" not in "".join(fitted(meeting, fit(meeting, 45, NOW)))


def test_a_go_round_shortened_before_anyone_was_counted_is_said() -> None:
    meeting = planned(
        Item(title="Round", minutes=10, method="go-round"), Item(title="Talk", minutes=30), present=""
    )
    assert "Nobody is counted yet" in fitted(meeting, fit(meeting, 20, NOW))[-1]
    assert len(fitted(meeting, fit(meeting, 60, NOW))) == 1


def test_go_rounds_get_what_people_need_from_all_but_breaks_and_the_time_stays() -> None:
    meeting = planned(
        Item(title="Round", minutes=4, method="go-round"), Item(title="Break", minutes=10), Item(title="A", minutes=2),
        Item(title="Talk", minutes=20), Item(title="Other round", minutes=9, method="go-round"),
    )  # fmt: skip
    after = make_room(meeting, NOW)
    assert boxes(after) == [7, 10, 2, 17, 9]
    assert made(meeting, after) == [
        "The plan takes as long as before.",
        "Round: 4 → 7 min",
        "Talk: 20 → 17 min",
    ]
    assert make_room(after, NOW) is after and not too_short(after)
    assert too_short(meeting) == "A go-round is too short for 9 people: Round."
    with pytest.raises(Refusal, match="too short to give so much"):
        make_room(planned(Item(title="Round", minutes=4, method="go-round"), Item(title="A", minutes=4)), NOW)


def test_once_begun_nothing_is_refitted() -> None:
    with pytest.raises(Refusal, match="has begun"):
        fit(m.start(planned(Item(title="A", minutes=20)), NOW), 10, NOW)


@given(st.lists(ITEMS, min_size=1, max_size=8), st.integers(1, 300))
def test_it_fits_or_says_why_not(items: list[Item], minutes: int) -> None:
    meeting = planned(*items)
    try:
        after = fit(meeting, minutes, NOW)
    except Refusal:
        return
    assert sum(box or 0 for box in boxes(after)) <= minutes
    for before, item in zip(meeting.agenda, after.agenda, strict=True):
        assert (item.minutes or 0) <= (before.minutes or 0)
        assert item.state == "ahead" or before.plan.optional
        if item.state == "ahead" and item.minutes is not None:
            assert item.minutes >= min(floor_of(meeting, before), before.minutes or 0)
    assert m.undo(after, NOW) == meeting if after is not meeting else True


@pytest.mark.parametrize(
    "method", ["Ronda, luego votación por puntos", "Runde", "pairs, then go-round", "tour de table"]
)
def test_a_go_round_is_known_in_any_language(method: str) -> None:
    meeting = planned(Item(title="A", minutes=20, method=method), Item(title="B", minutes=20))
    assert floor_of(meeting, meeting.agenda[0]) == 7
    assert floor_of(meeting, meeting.agenda[1]) == 2


def shortened() -> m.Meeting:
    """A meeting of 75 minutes, made to fit 45: its break is left out."""
    items = (
        Item(title="Round", minutes=20, method="go-round"),
        Item(title="Break", minutes=20, optional=True),
        Item(title="Talk", minutes=35),
    )
    return fit(planned(*items), 45, NOW)


def test_what_was_made_to_fit_ends_on_time() -> None:
    meeting = m.start(shortened(), NOW)
    assert in_words(forecast(meeting, NOW)) == "ends 14:45 · on time"
    assert meeting.head.promised_end == NOW + timedelta(minutes=45)


def test_an_end_that_somebody_promised_stays_whatever_is_made_to_fit() -> None:
    promised = m.set_head(planned(Item(title="Talk", minutes=90)), NOW, promised_end=NOW + timedelta(hours=1))
    assert m.start(fit(promised, 45, NOW), NOW).head.promised_end == NOW + timedelta(hours=1)


def test_only_what_is_still_planned_is_counted_when_it_opens() -> None:
    assert "2 items, 45 min." in opening(shortened(), NOW)
    parked = m.park(shortened(), shortened().agenda[2].id, NOW)
    assert "1 item, 17 min." in opening(parked, NOW)


def test_the_summary_tells_the_minutes_the_meeting_began_with() -> None:
    meeting = m.end(
        m.advance(m.start(shortened(), NOW), NOW + timedelta(minutes=19)), NOW + timedelta(minutes=50)
    )
    told = [(item.title, item.planned, item.spent) for item in summarise(meeting, "record").items]
    assert told == [("Round", 17, 19), ("Talk", 28, 31)]


def test_what_is_extended_once_begun_is_told_with_the_minutes_it_began_with() -> None:
    meeting = m.extend(m.start(shortened(), NOW), 5, NOW)
    assert (meeting.agenda[0].minutes, meeting.agenda[0].plan.minutes) == (22, 17)


def test_a_start_that_is_taken_back_gives_the_agenda_its_minutes_back() -> None:
    before = shortened()
    assert m.undo(m.start(before, NOW), NOW) == before


def test_by_the_command_it_begins_counts_ends_and_is_told_as_it_was_fitted(
    facilitator: Command, tmp_path: Path
) -> None:
    (tmp_path / "a.md").write_text("## Round (30 min)\n\n## Break (20 min, optional)\n\n## Talk (30 min)\n")
    run = facilitator(
        "run",
        "a.md",
        "--plain",
        "--verbose",
        "--minutes",
        "30",
        typed="/agenda\nn: tea\n/agenda\n/next\n/end\n",
    )
    assert "2 items, 30 min." in run.stdout
    assert ", on time" in run.stdout
    assert "planned 15 min" in facilitator("export", "last", "--for", "record", "-o", "-").stdout


@pytest.mark.parametrize("minutes", ["0", "-5"])
def test_no_time_at_all_is_refused_as_too_little(facilitator: Command, agenda: Path, minutes: str) -> None:
    run = facilitator("run", str(agenda), "--plain", f"--minutes={minutes}")
    assert (run.returncode, run.stdout) == (1, "")
    assert "The shortest this plan can be is" in run.stderr
