"""The gaps of an agenda: filled while preparing, or in the meeting, when their words are known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from facilitator import meeting as m
from facilitator.agenda import read_agenda
from facilitator.capture import Command
from facilitator.conduct import Reply, Room, obey
from facilitator.ids import random_id
from facilitator.meeting.gaps import all_gaps, fill, gaps, gaps_of
from facilitator.plain.words import item_in_full
from facilitator.summary import summarise
from facilitator.summary.review.status import set_status

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
AGENDA = """\
# A

## Welcome (5 min)

> The toilet is [where]. [Who] has naloxone.

## Break (10 min)

> We start again at [time after the break]. There is [what there is to eat].

## Close (5 min)

> Next time is [next date and place]. Thank you, [Who].
"""


def planned() -> m.Meeting:
    numbers = count()
    return m.plan(read_agenda(AGENDA), now=NOW, new_id=lambda: f"id{next(numbers)}")


def typed(meeting: m.Meeting, name: str, argument: str = "") -> Reply:
    return obey(Room(meeting, NOW, lambda: "new"), Command(name, argument))


def test_a_gap_is_shown_with_the_others_as_they_were_filled() -> None:
    meeting = planned()
    meeting = fill(meeting, all_gaps(meeting)[0], "down the hall", NOW)
    assert all_gaps(meeting)[1].prompt == "The toilet is down the hall. [Who] has naloxone."
    assert all_gaps(meeting)[0].prompt == "The toilet is [where]. [Who] has naloxone."


def test_each_item_has_its_own() -> None:
    meeting = planned()
    assert [[gap.asks for gap in gaps_of(meeting, item)] for item in meeting.agenda] == [
        ["where", "Who"], ["what there is to eat"], ["Who", "next date and place"],
    ]  # fmt: skip
    meeting = fill(meeting, all_gaps(meeting)[1], "Kim", NOW)
    assert [gap.asks for gap in gaps_of(meeting, meeting.agenda[2])] == ["next date and place"]


def test_what_is_known_in_the_meeting_is_filled_in_then() -> None:
    meeting = m.advance(m.start(planned(), NOW), NOW)
    assert "To fill in: [what there is to eat]. /fill 4 and the words." in item_in_full(meeting)
    meeting = typed(meeting, "fill", "4 soup").meeting
    assert not any("To fill in" in line for line in item_in_full(meeting))
    assert said(meeting) == "We start again at 14:10. There is soup."


def said(meeting: m.Meeting) -> str:
    assert meeting.current
    return meeting.current.plan.prompts[0]


def test_the_clock_tells_when_a_break_is_over_and_tells_it_anew_when_that_changes() -> None:
    later = NOW + timedelta(minutes=4)
    meeting = fill(m.advance(m.start(planned(), NOW), NOW), all_gaps(planned())[3], "soup", NOW)
    longer = m.extend(meeting, 5, NOW)
    assert said(longer) == "We start again at 14:15. There is soup."
    assert said(m.go_on(m.pause(longer, NOW), later)) == "We start again at 14:19. There is soup."
    shorter = m.set_minutes(meeting, meeting.head.current or "", 3, NOW)
    assert said(shorter) == "We start again at 14:03. There is soup."
    assert said(m.undo(longer, NOW)) == said(meeting)


def test_what_people_said_of_the_end_of_a_break_stays() -> None:
    meeting = fill(m.start(planned(), NOW), all_gaps(planned())[2], "a quarter past", NOW)
    assert said(m.extend(m.advance(meeting, NOW), 5, NOW)).startswith("We start again at a quarter past.")
    at_the_end_of_the_item_before = fill(m.start(planned(), NOW), all_gaps(planned())[2], "14:05", NOW)
    assert said(m.advance(at_the_end_of_the_item_before, NOW)).startswith("We start again at 14:05.")


def test_they_are_read_out_under_a_heading() -> None:
    said = typed(planned(), "fill").said.split("\n")
    assert said[0] == "Gaps of the agenda; /fill 1 Ana fills the first one, also anew:"
    assert said[1] == "1. The toilet is [where]."


def test_the_next_date_sets_the_next_meeting() -> None:
    reply = typed(planned(), "fill", "5 Thursday 3 December, same room")
    assert reply.meeting.head.next_meeting == "Thursday 3 December, same room"
    assert "Next meeting: Thursday 3 December, same room" in reply.said
    again = typed(reply.meeting, "fill", "5 Friday 4 December").meeting
    assert again.head.next_meeting == "Friday 4 December"
    assert m.undo(m.undo(again, NOW), NOW).head.next_meeting == ""


def test_the_next_meeting_fills_the_gap_that_asks_for_it() -> None:
    reply = typed(planned(), "nextmeeting", "in May")
    assert reply.said == "Next meeting: in May\n[next date and place]: in May"
    assert all_gaps(reply.meeting)[4].words == "in May"
    again = typed(reply.meeting, "fill", "5 Thursday").meeting
    assert typed(again, "nextmeeting", "Friday").meeting.head.filled == (("next date and place", "Friday"),)
    undone = typed(again, "undo")
    assert undone.said == "Taken back: the next meeting: Thursday"
    assert undone.meeting.head.next_meeting == all_gaps(undone.meeting)[4].words == "in May"


def test_the_last_day_for_changes_is_until_when_the_summary_can_be_put_right() -> None:
    agenda = read_agenda("## Close (5 min)\n\n> You can ask for changes until [last day for changes].\n")
    meeting = typed(m.plan(agenda, now=NOW, new_id=random_id), "fill", "1 friday").meeting
    (friday,) = {summarise(meeting).review_until, set_status(meeting, "review", NOW).head.review_until}
    assert friday is not None and friday.weekday() == 4
    later = set_status(meeting, "review", NOW + timedelta(days=7)).head.review_until
    assert later is not None and later > friday


@pytest.mark.parametrize("number", [1, 2, 3])
def test_no_other_gap_sets_it(number: int) -> None:
    assert typed(planned(), "fill", f"{number} next Thursday").meeting.head.next_meeting == ""


def test_the_summary_tells_what_a_gap_says_of_the_matter_and_words_are_left_out_of_it() -> None:
    agenda = read_agenda(
        "## Talk (5 min)\n\n> It is at [where the toilets are]. We talk of [the topic]. [Name] leads.\n"
    )
    meeting = typed(m.plan(agenda, now=NOW, new_id=random_id), "fill", "1 the left").meeting
    for words in ("2 the rent of Mirela", "3 Jo"):
        meeting = typed(meeting, "fill", words).meeting
    assert summarise(meeting).about == (), "it was not talked of yet"
    meeting = typed(m.start(meeting, NOW), "leaveout", "about mirela").meeting
    assert summarise(meeting).about == (("The topic", "the rent of [left out]"),)
    assert "Mirela" not in meeting.items[0].plan.prompts[0]


def test_no_gap_is_left_when_all_are_filled() -> None:
    meeting = planned()
    for number in range(1, 6):
        meeting = typed(meeting, "fill", f"{number} Friday, perhaps").meeting
    assert gaps(meeting) == ()


def test_a_name_where_a_day_is_asked_for_is_asked_about() -> None:
    for name, words in (("fill", "5 Ravi"), ("nextmeeting", "Ravi")):
        reply = typed(planned(), name, words)
        assert reply.ask == "“Ravi” names no day. Keep it all the same?" and gaps(reply.meeting) == gaps(
            planned()
        )


def test_a_gap_in_who_leads_or_in_what_is_to_be_done_is_filled_like_one_read_aloud() -> None:
    numbers = count()
    text = (
        "## Kits (5 min)\n\nLead: [who trains]\n\nDecide: do we ask [whom] (consent)\nAction: call [whom]\n"
    )
    meeting = m.plan(read_agenda(text), now=NOW, new_id=lambda: f"id{next(numbers)}")
    assert [gap.asks for gap in gaps(meeting)] == ["who trains", "whom"]
    meeting = fill(fill(meeting, gaps(meeting)[0], "Kim", NOW), gaps(meeting)[1], "the clinic", NOW)
    plan = meeting.agenda[0].plan
    assert (plan.lead, plan.decide[0].question, plan.actions) == (
        "Kim", "do we ask the clinic", ("call the clinic",),
    )  # fmt: skip
    meeting = m.reword_item(meeting, meeting.agenda[0].id, NOW, lead="Lou")
    assert fill(meeting, all_gaps(meeting)[0], "Ana", NOW).agenda[0].plan.lead == "Lou"
