"""What single lines do to a meeting, at the one way in that all faces share."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

import pytest

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.capture import read_line
from facilitator.conduct import Reply, Room, obey
from facilitator.conduct.sensing import options_noted
from facilitator.errors import Refusal
from facilitator.meeting.ways import senses_first

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
ROUND = Item(title="Hello", method="go-round", checklist=("Tea", "Everyone has had a turn, or has passed"))


def typed(*lines: str, items: tuple[Item, ...] = (ROUND, Item(title="Ideas"))) -> Reply:
    """Return what came of the last of these lines in a meeting of three peers."""
    numbers = count(1)

    def new_id() -> str:
        return f"id{next(numbers):06}"

    plan = m.plan(Agenda(title="A meeting", items=items), now=NOW, new_id=new_id,
                  participants=m.read_present("3 peers", new_id))  # fmt: skip
    reply = Reply(m.start(plan, NOW), Room(plan, NOW, new_id).floor)
    for line in lines:
        read = read_line(line, NOW.date())
        assert read is not None, line
        reply = obey(Room(reply.meeting, NOW, new_id, reply.floor), read)
    return reply


def test_a_go_round_is_not_dropped_half_way_without_a_question() -> None:
    for leave in ("/next", "/back", "/goto 2"):
        assert "The go-round is not over. 2 people had no turn." in typed("/round", "/turn", leave).ask
    assert "1 person had no turn" in typed("/round", "/pass", "/turn", "/turn", "/next").ask
    assert not typed("/round", "/turn", "/turn", "/next").ask


def test_a_go_round_that_is_over_ticks_the_line_that_says_so() -> None:
    over = typed("/round", "/turn", "/turn", "/pass", "/turn")
    assert over.meeting.current is not None and over.meeting.current.ticked == (1,)
    assert "[x] Everyone has had a turn" in over.said
    begun = typed("/round", "/turn", "/turn").meeting.current
    assert begun is not None and not begun.ticked


def test_a_digit_too_many_in_the_minutes_is_asked_about() -> None:
    items = (Item(title="Check-in", minutes=8), Item(title="Film", minutes=170), Item(title="Ideas"))
    assert typed("/time 1 81", items=items).ask == "1 h 21 min for “Check-in”? It was 8 min."
    assert typed("/time 2 181", items=items).ask
    assert not any(typed(f"/time {line}", items=items).ask for line in ("1 45", "2 175", "3 90"))


def test_where_peers_decide_others_who_are_counted_are_named() -> None:
    def said(who: str, power: str = "peers decide") -> str:
        reply = typed("/time 2 9")
        head = replace(reply.meeting.head, power=power)
        room = Room(replace(reply.meeting, head=head), NOW, lambda: "id")
        line = read_line(f"/present {who}", NOW.date())
        assert line is not None
        return obey(room, line).said

    assert "If they only listen: 2 staff (not deciding)" in said("8 peers, 2 staff")
    for who, power in (
        ("8 peers, 2 staff (not deciding)", "peers decide"),
        ("8 peers, 2 staff", "decide together"),
    ):
        assert "peers decide;" not in said(who, power)
    assert "peers decide;" not in said("8 peers")


def test_consent_takes_no_day_for_an_answer_and_asks_for_none_for_today() -> None:
    def kept(proposal: str, adopt: str) -> str:
        return typed(f"/decide consent {proposal}", "/count 0", adopt).said

    assert "D1 kept: We meet on Mondays" in kept("We meet on Mondays", "/adopt no date")
    assert "D1 kept" in kept("We keep to this list today", "/adopt")
    for lasting in ("We meet on Mondays", "From today nobody smokes inside"):
        with pytest.raises(Refusal, match="or “none”"):
            kept(lasting, "/adopt")


def test_a_proposal_goes_no_further_uncounted_and_is_not_to_be_kept_while_it_does_not_stand() -> None:
    uncounted = typed("/decide consent We meet on Mondays", "/step", "/step", "/step").ask
    assert uncounted.startswith("Nothing was counted yet. Type /count 0")
    low = typed("/decide fist to five We meet on Mondays", "/count 1: 1, 4: 2", "/step", "/step").said
    assert "It does not stand yet. 1 person shows less than three." in low
    assert "/adopt" not in low and "/count once more" in low


def test_what_is_sensed_first_comes_before_the_decision_with_what_was_noted_to_choose_from() -> None:
    topics = (
        Item(title="Topics", method="dot vote, then consent", decide=(Promise("which topic", "dot vote"),)),
    )
    noted = typed("Waiting times", "Night bus.", items=topics).meeting
    first = senses_first(noted)
    assert first is not None and first.name == "dot vote"
    assert options_noted(noted) == ("Waiting times", "Night bus")
    assert senses_first(typed("/sense dot vote Which: bus 5, times 3", items=topics).meeting) is None


def test_without_an_earlier_summary_none_is_to_be_approved() -> None:
    last = (
        Item(title="Last time", decide=(Promise("is the last summary right", "consent"),)),
        Item(title="Ideas"),
    )
    assert not typed("/series Board", "/next", items=last).ask
    assert "is the last summary right" in typed("/next", items=last).ask
    first = typed("/present 3 peers", items=last).meeting
    assert first.current is not None and m.approves_nothing(first, first.current)


def test_a_task_for_today_needs_no_date() -> None:
    tasks = (Item(title="Tasks", actions=("each part of today's task",)), Item(title="Ideas"))
    loose = m.loose_ends(typed("a: @sam make tea", "/next", "a: @jo call the hall", items=tasks).meeting)
    assert [one.what for one in loose if "date" in one.what] == ["A2 has no date: call the hall"]


@pytest.mark.parametrize(
    "line", ["Bus fares 10", "Bus fares (10 min)", "Bus fares, 10 min", "Bus fares [10m]"]
)
def test_an_item_is_added_with_its_minutes_however_they_are_written(line: str) -> None:
    after = typed(f"/add {line}")
    assert (after.meeting.agenda[1].title, after.meeting.agenda[1].minutes) == ("Bus fares", 10)
    assert after.said == "Added: Bus fares · 10 min"
    whole = typed("/add Bus fares (for 3 of us)").meeting.agenda[1]
    assert (whole.title, whole.minutes) == ("Bus fares (for 3 of us)", None)
