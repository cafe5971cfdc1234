"""Every method of deciding, by its own rule; and sensing, which never decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.agenda.readouts import read_promise
from facilitator.capture import Captured, read_line
from facilitator.errors import Refusal
from facilitator.meeting import deciding as d
from facilitator.meeting.concerns import concern, concerns_of, reword_concern
from facilitator.meeting.methods import METHODS, method_at_start, method_named, read_share
from facilitator.meeting.tally import read_counts
from facilitator.meeting.ways import offered, ways_in
from facilitator.summary import read, summarise
from facilitator.summary.formats import render

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
REVIEW = date(2027, 2, 23)


def begun(present: str = "9 peers, 2 staff") -> m.Meeting:
    numbers = count(1)

    def new_id() -> str:
        return f"id{next(numbers):06}"

    item = Item(title="Times", decide=(Promise("When do we meet?", "consent"),))
    meeting = m.plan(
        Agenda(title="A meeting", items=(item,)),
        now=NOW,
        new_id=new_id,
        participants=m.read_present(present, new_id),
    )
    return m.start(meeting, NOW)


def proposed(name: str, meeting: m.Meeting | None = None, share: str = "") -> m.Meeting:
    method = method_named(name)
    assert method is not None
    return d.propose(meeting or begun(), "We meet on Mondays", method, now=NOW, record_id="dddd", share=share)


def counted(name: str, words: str, meeting: m.Meeting | None = None, share: str = "") -> m.Meeting:
    method = method_named(name)
    assert method is not None
    return d.count(proposed(name, meeting, share), read_counts(words, method.choices), NOW)


STANDS = [
    ("consent", "0", ""),
    ("consensus", "agree 8, stand aside 1", ""),
    ("consensus", "agree with reservations 3", ""),
    ("majority", "for 5, against 4, abstain 2", ""),
    ("majority", "for 6, against 3", "2/3"),
    ("majority", "for 6, against 4", "60%"),
    ("fist to five", "0 0 0 2 4 3", ""),
    ("fist to five", "3 2, 4 4", ""),
]
FALLS = [
    ("consent", "1", "objection"),
    ("consensus", "agree 8, block 1", "blocks"),
    ("consensus", "stand aside 3", "Nobody agrees"),
    ("majority", "for 4, against 4", "tie"),
    ("majority", "for 4, against 5", "more than half"),
    ("majority", "abstain 9", "Nobody voted"),
    ("majority", "for 5, against 3", "two thirds"),
    ("fist to five", "2: 1, 3: 5, 4: 3, 5: 2", "less than three"),
]


@pytest.mark.parametrize(("method", "counts", "share"), STANDS)
def test_a_proposal_that_stands_is_adopted(method: str, counts: str, share: str) -> None:
    meeting = d.adopt(counted(method, counts, share=share), NOW, REVIEW)
    assert meeting.decisions[-1].outcome == "decided"
    assert d.proposal(meeting) is None


@pytest.mark.parametrize(("method", "counts", "why"), FALLS)
def test_it_falls_and_says_why(method: str, counts: str, why: str) -> None:
    meeting = counted(method, counts, share="2/3" if "thirds" in why else "")
    with pytest.raises(Refusal, match=why):
        d.adopt(meeting, NOW, REVIEW)
    left = d.leave_undecided(meeting, NOW).decisions[-1]
    assert left.outcome == "not decided"
    assert left.needed == "", "what is needed next is for the group to say"


def test_nothing_counted_is_nothing_decided() -> None:
    with pytest.raises(Refusal, match="Nothing was counted"):
        d.adopt(proposed("consensus"), NOW)


def test_consent_needs_a_review_date() -> None:
    with pytest.raises(Refusal, match="date"):
        d.adopt(counted("consent", "0"), NOW)


def test_advice_needs_no_count_and_keeps_the_other_view() -> None:
    meeting = d.add_concern(proposed("advice"), "Some would rather meet on Sundays", NOW)
    decision = d.adopt(meeting, NOW).decisions[-1]
    assert decision.concerns == ("Some would rather meet on Sundays",)


def test_without_a_quorum_nothing_stands() -> None:
    meeting = m.set_head(begun("3 peers"), NOW, quorum=5)
    with pytest.raises(Refusal, match="2 people are missing"):
        d.adopt(counted("consent", "0", meeting), NOW, REVIEW)


def test_more_may_not_stand_aside_than_the_group_set() -> None:
    meeting = m.set_head(begun(), NOW, stand_asides=1)
    with pytest.raises(Refusal, match="stand aside"):
        d.adopt(counted("consensus", "agree 7, stand aside 2", meeting), NOW)


def test_nobody_is_counted_who_is_not_there() -> None:
    with pytest.raises(Refusal, match="11 people are present"):
        counted("majority", "for 8, against 4")


def test_the_history_of_wordings_stays_and_a_new_wording_is_counted_anew() -> None:
    meeting = d.amend(counted("consent", "1"), "We meet every second Monday", NOW)
    decision = d.require_proposal(meeting)
    assert (decision.amended, decision.counts) == (("We meet on Mondays",), ())


def test_one_proposal_at_a_time() -> None:
    with pytest.raises(Refusal, match="D1 is still open"):
        d.propose(proposed("consent"), "Another", METHODS[0], now=NOW, record_id="eeee")


def test_a_later_decision_takes_the_place_of_an_earlier_one() -> None:
    first = d.adopt(counted("consent", "0"), NOW, REVIEW)
    second = d.propose(first, "We meet on Fridays", METHODS[0], now=NOW, record_id="eeee")
    second = d.adopt(d.count(second, (("objection", 0),), NOW), NOW, REVIEW)
    after = d.supersede(second, "eeee", "dddd", NOW)
    assert [one.outcome for one in after.decisions] == ["replaced", "decided"]
    assert after.decisions[1].supersedes == "dddd"


@pytest.mark.parametrize("name", ["temperature check", "straw poll", "dot vote"])
def test_sensing_is_kept_and_can_never_become_a_decision(name: str) -> None:
    with pytest.raises(Refusal, match="can't become a decision"):
        proposed(name)
    method = method_named(name)
    assert method is not None
    counts = read_counts("high 5, low 1" if method.choices else "park 5, hall 1", method.choices)
    meeting = d.sense(begun(), "Where?", method, counts, now=NOW, record_id="ssss")
    assert meeting.decisions == ()
    assert (meeting.notes[-1].label, meeting.notes[-1].counts) == ("S1", counts)


@pytest.mark.parametrize("method", [one for one in METHODS if one.decides])
def test_every_step_is_come_to_in_order_and_nothing_goes_past_the_last(method: object) -> None:
    meeting = proposed(method.name)
    names = [d.step_of(d.require_proposal(meeting)).name]
    for _again in range(10):
        meeting = d.step(meeting, NOW)
        names.append(d.step_of(d.require_proposal(meeting)).name)
    steps = [one.name for one in method.steps]
    assert names[: len(steps)] == steps
    assert set(names[len(steps) :]) == {steps[-1]}


def test_undo_takes_a_decision_back_step_by_step() -> None:
    before = begun()
    meeting = d.adopt(counted("consent", "0", before), NOW, REVIEW)
    for outcome in ("proposed", "proposed"):
        meeting = m.undo(meeting, NOW)
        assert meeting.decisions[-1].outcome == outcome
    assert m.undo(meeting, NOW) == before


def test_who_does_not_decide_is_not_counted() -> None:
    meeting = proposed("majority")
    people = m.read_present("5 delegates, 2 officials (not deciding), Ana (listening)", lambda: "p")
    meeting = replace(meeting, participants=people, head=replace(meeting.head, quorum=6))
    assert (m.headcount(people), m.headcount(m.deciders(people))) == (8, 5)
    assert d.missing(meeting) == "1 person is missing for the quorum."
    with pytest.raises(Refusal, match="6 in all, and 5 people"):
        d.count(meeting, (("for", 6),), NOW)


def test_what_is_left_undecided_meets_no_promised_decision() -> None:
    meeting = proposed("consent")
    left = d.leave_undecided(meeting, NOW, "hear the door team")
    assert m.to_decide(meeting, meeting.items[0]) == m.to_decide(left, left.items[0]) != ()


@pytest.mark.parametrize(
    ("words", "choices", "expected"),
    [
        ("for 7, against 2", ("for", "against", "abstain"), (("for", 7), ("against", 2))),
        ("7 for; 2 against", ("for", "against", "abstain"), (("for", 7), ("against", 2))),
        ("7 2 1", ("for", "against", "abstain"), (("for", 7), ("against", 2), ("abstain", 1))),
        ("0", ("objection",), (("objection", 0),)),
        ("objections: 2", ("objection",), (("objection", 2),)),
        ("stand aside 1, agree 8", ("agree", "stand aside"), (("agree", 8), ("stand aside", 1))),
        ("objection 1", ("objection",), (("objection", 1),)),
        ("park 3, church hall 5", (), (("park", 3), ("church hall", 5))),
        (
            "for 5 against 2 abstain 1",
            ("for", "against", "abstain"),
            (("for", 5), ("against", 2), ("abstain", 1)),
        ),
        ("5 for 2 against", ("for", "against", "abstain"), (("for", 5), ("against", 2))),
        ("yes 5 no 2", ("for", "against", "abstain"), (("for", 5), ("against", 2))),
        ("5 in favour, 1 nay", ("for", "against", "abstain"), (("for", 5), ("against", 1))),
        ("route 66: 3, route 9: 1", (), (("route 66", 3), ("route 9", 1))),
    ],
)
def test_counts_are_read_as_they_are_said(words: str, choices: tuple[str, ...], expected: object) -> None:
    assert read_counts(words, choices) == expected


@pytest.mark.parametrize(
    "words", ["", "many", "for x", "for 3, for 4", "maybe 3", "1 2 3 4", "6 2", "7", "agree -1"]
)
def test_a_count_is_never_guessed(words: str) -> None:
    with pytest.raises(Refusal):
        read_counts(words, ("for", "against", "abstain"))


@pytest.mark.parametrize("words", ["park 3 hall 5", "3 park 5", "route 66 3"])
def test_an_option_that_may_end_elsewhere_is_never_guessed(words: str) -> None:
    with pytest.raises(Refusal):
        read_counts(words)


FINGERS = ("0", "1", "2", "3", "4", "5")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("3 7, 1 2", {"3": 7, "1": 2}),
        ("3: 7, 1: 2", {"3": 7, "1": 2}),
        ("3:7; 1:2", {"3": 7, "1": 2}),
        ("3x7, 1 x 2", {"3": 7, "1": 2}),
        ("7 show 3, 2 show 1 finger", {"3": 7, "1": 2}),
        ("1 shows a fist, 7 people show 5 fingers", {"0": 1, "5": 7}),
        ("fist 2, 4 fingers: 3 people", {"0": 2, "4": 3}),
        ("1 2, 2 0, 3 2, 4 5", {"1": 2, "3": 2, "4": 5}),
        ("0 1, 1 1, 2 2", {"0": 1, "1": 1, "2": 2}),
        ("3 7", {"3": 7}),
        ("0 2 0 2 5 0", {"1": 2, "3": 2, "4": 5}),
        ("0, 1, 0, 2, 5, 0", {"1": 1, "3": 2, "4": 5}),
    ],
)
def test_fingers_are_read_as_they_are_called_out(words: str, shown: dict[str, int]) -> None:
    assert read_counts(words, FINGERS) == tuple((one, shown.get(one, 0)) for one in FINGERS)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "7",
        "3 7 1 2",
        "0 1 1 1 2 2",
        "6: 1",
        "7 show 6",
        "3: 7, 3: 1",
        "3 7, 1",
        "seven show three",
        "0 0 7",
        "3 7 2",
    ],
)
def test_fingers_that_could_mean_two_things_are_refused_with_how_to_say_them(words: str) -> None:
    with pytest.raises(Refusal, match=r"Fingers first, then how many people|counted twice"):
        read_counts(words, FINGERS)


@given(st.text(max_size=60))
def test_counts_are_read_or_refused(words: str) -> None:
    for choices in ((), ("for", "against"), ("objection",), FINGERS):
        try:
            counted_all = read_counts(words, choices)
        except Refusal:
            continue
        assert all(number >= 0 for _choice, number in counted_all)


@pytest.mark.parametrize(
    ("words", "share"),
    [("2/3", "2/3"), ("two thirds", "2/3"), ("60%", "3/5"), ("60 %", "3/5"), ("simple", "1/2")],
)
def test_shares_are_read(words: str, share: str) -> None:
    assert str(read_share(words)) == share


@pytest.mark.parametrize("words", ["1/3", "200%", "1/0", "a third", "", "nan"])
def test_a_share_below_half_is_none(words: str) -> None:
    assert read_share(words) is None


def test_a_method_at_the_start_is_a_whole_word() -> None:
    found, rest = method_at_start("consent We meet")
    assert found is not None and (found.name, rest) == ("consent", "We meet")
    assert method_at_start("consenting adults meet") == (None, "consenting adults meet")
    found, rest = method_at_start("Fist-to-five: shall we?")
    assert found is not None and (found.name, rest) == ("fist to five", "shall we?")


def test_a_proposal_that_is_reworded_late_goes_back_to_where_it_is_counted() -> None:
    meeting = counted("consent", "1")
    assert d.step_of(d.proposal(meeting)).name == "objections", "what is counted stands where it is counted"
    meeting = d.step(meeting, NOW)
    assert d.step_of(d.proposal(meeting)).name == "change"
    reworded = d.amend(meeting, "We meet on Tuesdays", NOW)
    assert d.step_of(d.proposal(reworded)).name == "objections"
    early = d.amend(proposed("consent"), "We meet on Tuesdays", NOW)
    assert d.step_of(d.proposal(early)).name == "understand"


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (
            "We meet on Tuesdays",
            [
                "Concern: Is it far?",
                "Objection: Mondays are court days (the words were changed after it)",
                "Objection: 1 reasoned objection (the words were changed after it)",
                "Concern: Is it late?",
            ],
        ),
        (
            "",
            [
                "Concern: Is it far?",
                "Objection: Mondays are court days (no longer raised; the words stayed)",
                "Concern: Is it late?",
            ],
        ),
    ],
)
def test_a_reasoned_objection_is_told_for_good_with_what_came_of_it(words: str, kept: list[str]) -> None:
    meeting = d.count(d.add_concern(proposed("consent"), "Is it far?", NOW), (("objection", 1),), NOW)
    meeting = d.add_concern(meeting, "Mondays are dear", NOW)
    meeting = reword_concern(meeting, "D1.2", "Mondays are court days", NOW)
    kept_so = d.amend(meeting, "We sing", NOW)
    told = "Objection: Some have court days (the words were changed after it)"
    assert concern(reword_concern(kept_so, "D1.2", "Some have court days", NOW), "D1.2") == told
    if words:
        again = d.count(d.amend(meeting, words, NOW), (("objection", 1),), NOW)
        meeting = d.amend(again, f"{words} at six", NOW)
    meeting = d.add_concern(d.count(meeting, (("objection", 0),), NOW), "Is it late?", NOW)
    summary = summarise(m.end(d.adopt(meeting, NOW, REVIEW), NOW), "peers")
    told = render(summary, "markdown")
    assert [line[4:] for line in told.splitlines() if line.startswith("  - ")] == kept
    assert read(told).decisions == summary.decisions


def test_a_concern_is_reworded_and_taken_out_by_its_label() -> None:
    meeting = d.add_concern(d.add_concern(proposed("consent"), "Too early", NOW), "Ali is afraid", NOW)
    assert concerns_of(meeting.decisions[0]) == [("D1.1", "Too early"), ("D1.2", "Ali is afraid")]
    again = reword_concern(meeting, "d1.2", "Some are afraid", NOW)
    assert concern(again, "D1.2") == "Some are afraid"
    gone = reword_concern(again, "D1.1", "", NOW)
    assert gone.decisions[0].concerns == ("Some are afraid",)
    assert m.undo(gone, NOW) == again
    for label in ("D1.3", "D1.0", "D2.1", "D1", "x"):
        assert concern(meeting, label) == ""
        with pytest.raises(Refusal):
            reword_concern(meeting, label, "words", NOW)


@pytest.mark.parametrize(
    ("name", "counts", "passed_over"),
    [
        ("consent", "0", "change"),
        ("consensus", "agree 9", "reservations"),
        ("fist to five", "0 0 0 5 3 1", "below three"),
    ],
)
def test_a_step_for_what_nobody_raised_is_passed_over(name: str, counts: str, passed_over: str) -> None:
    meeting = counted(name, counts)
    assert passed_over not in walked(meeting)
    assert passed_over in walked(proposed(name)), "before anything is counted, nothing is left out"


def walked(meeting: m.Meeting) -> list[str]:
    """The steps that a proposal goes through from where it stands."""
    names = []
    for _step in range(9):
        names.append(d.require_proposal(meeting).step)
        meeting = d.step(meeting, NOW)
    return names


def test_a_raised_objection_leads_through_a_change_back_to_the_count() -> None:
    meeting = counted("consent", "1")
    while d.require_proposal(meeting).step != "change":
        meeting = d.step(meeting, NOW)
    meeting = d.amend(meeting, "We meet on Tuesdays", NOW)
    open_one = d.require_proposal(meeting)
    assert (open_one.step, open_one.counts, open_one.amended) == ("objections", (), ("We meet on Mondays",))


@pytest.mark.parametrize(
    ("named", "method", "share"),
    [
        ("two thirds", "majority", "2/3"),
        ("two-thirds majority", "majority", "2/3"),
        ("majority, 60 %", "majority", "3/5"),
        ("majority (3/4)", "majority", "3/4"),
        ("super-majority", "majority", "2/3"),
        ("simple majority", "majority", ""),
        ("fist to five, then consent", "fist to five", ""),
        ("light consent", "consent", ""),
        ("temperature check, then consent", "consent", ""),
    ],
)
def test_an_agenda_names_a_method_with_its_share(named: str, method: str, share: str) -> None:
    found = offered(named)
    assert found is not None
    assert (found[0].name, found[1]) == (method, share)


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("fist to five, then consent", ["fist to five", "consent"]),
        ("fist to five and then two thirds", ["fist to five", "majority"]),
        ("Fist-to-five → consensus", ["fist to five", "consensus"]),
        ("consensus, then majority, then consent", ["consensus", "majority", "consent"]),
        ("consensus, or majority where there is none", ["consensus"]),
        ("pairs, then go-round", []),
        ("read aloud, go-round, consent", ["consent"]),
        ("two thirds majority, then consent", ["majority", "consent"]),
        ("consenting adults", []),
        ("", []),
    ],
)
def test_several_methods_are_named_after_each_other(named: str, found: list[str]) -> None:
    assert [method.name for method, _share in ways_in(named)] == found


def test_what_was_agreed_stays_known_with_all_that_came_after() -> None:
    meeting = begun()
    item = replace(meeting.items[0], plan=replace(meeting.items[0].plan, actions=("who does which job",)))
    meeting = replace(meeting, items=(item,))
    for line in ("a: @sam keys", "a: @jo tea", "r: @clinic chairs", "d: On Mondays", "d: At six"):
        captured = read_line(line, NOW.date())
        assert isinstance(captured, Captured)
        meeting = m.keep(meeting, captured, now=NOW, record_id=line)
    [tasks], [made] = m.actions_promised(meeting, item), m.decisions_promised(meeting, item)
    assert (tasks.what, tasks.labels, tasks.open) == ("who does which job", "A1 A2", False)
    assert (made.what.question, made.labels, made.open) == ("When do we meet?", "D1 D2", False)
    assert not m.to_decide(meeting, item) and not m.to_assign(meeting, item)


@pytest.mark.parametrize(
    ("what", "labels", "told"),
    [
        ("who takes which job (several)", ["A1 A2 A3", "A4"], [True, False, False]),
        ("two helpers (2)", ["A1 A2", "A3 A4"], [True, False, False]),
        ("who tells the others (today)", ["A1", "A2 A3 A4"], [False, False, False]),
    ],
)
def test_a_promise_of_several_takes_more_until_that_is_all(
    what: str, labels: list[str], told: list[bool]
) -> None:
    meeting = begun()
    item = replace(
        meeting.items[0], plan=replace(meeting.items[0].plan, actions=(what, "the first step"), decide=())
    )
    meeting, open_ones = replace(meeting, items=(item,)), []
    for line in ("a: @sam keys", "a: @jo tea", "a: @bo cups", "/enough", "a: @ed ring the clinic"):
        if line != "/enough":
            captured = read_line(line, NOW.date())
            assert isinstance(captured, Captured)
            meeting = m.keep(meeting, captured, now=NOW, record_id=line)
        elif m.begun(meeting, meeting.items[0]):
            meeting = m.say_enough(meeting, NOW)
        open_ones.append(bool(m.begun(meeting, meeting.items[0])))
    assert [one.labels for one in m.actions_promised(meeting, meeting.items[0])] == labels
    assert [open_ones[0], *open_ones[3:]] == told
    assert not m.to_assign(meeting, meeting.items[0])


@pytest.mark.parametrize(
    ("lines", "open_ones"),
    [
        (["a: @manager sees to the first payment by 5 january"], "training contact"),
        (["a: @jo train new peers", "a: @manager first pay by 5 january"], "contact"),
        (["a: @jo be at the door on mondays"], "training contact payment"),
        (["a: @jo mondays", "a: @ana bring cakes", "a: @sam wash up"], ""),
        (["r: @clinic training for us by 5 january"], "training contact payment"),
    ],
)
def test_an_action_meets_the_promise_that_its_words_fit(lines: list[str], open_ones: str) -> None:
    promised = {"training": "who arranges the training", "contact": "who in the team is the contact for peers",
                "payment": "who sees to the first payment, and by which day"}  # fmt: skip
    meeting = begun()
    item = replace(meeting.items[0], plan=replace(meeting.items[0].plan, actions=tuple(promised.values())))
    meeting = kept(replace(meeting, items=(item,)), *lines)
    assert m.to_assign(meeting, item) == tuple(promised[one] for one in open_ones.split())


@pytest.mark.parametrize(
    ("lines", "answered", "met"),
    [
        (["r: @clinic a room"], "", False),
        (["r: @clinic a room by 5 january"], "", True),
        (["r: @clinic a room"], "R1", True),
        (["r: @clinic a room by 5 january", "r: @clinic a key"], "", False),
        (["r: @clinic a room", "a: @clinic answers all by friday"], "", True),
    ],
)
def test_what_others_are_to_answer_is_met_by_an_answer_or_a_day(
    lines: list[str], answered: str, met: bool
) -> None:
    meeting = begun()
    item = replace(meeting.items[0], plan=replace(meeting.items[0].plan, actions=("staff answer each ask",)))
    meeting = kept(replace(meeting, items=(item,)), *lines)
    for record in (meeting.record(label) for label in answered.split()):
        meeting = m.close(meeting, record.id if record else "", NOW, why="yes")
    assert (m.to_assign(meeting, item) == ()) is met


def kept(meeting: m.Meeting, *lines: str) -> m.Meeting:
    for line in lines:
        captured = read_line(line, NOW.date())
        assert isinstance(captured, Captured)
        meeting = m.keep(meeting, captured, now=NOW, record_id=line)
    return meeting


def test_a_method_and_how_many_can_stand_in_the_same_brackets() -> None:
    assert read_promise("the jobs we need (consent, several)") == Promise(
        "the jobs we need (several)", "consent"
    )
    assert read_promise("first, the rooms (majority, 60 %)").question == "first, the rooms"


def test_what_only_senses_is_offered_for_no_decision() -> None:
    assert offered("dot vote") is None
    assert offered("by the chair") is None


def test_a_temperature_check_counts_everyone_once_and_dots_are_put_in_order() -> None:
    check, dots = method_named("temperature check"), method_named("dot vote")
    assert check is not None and dots is not None
    with pytest.raises(Refusal, match="11 people are present"):
        d.sense(begun(), "Go on?", check, (("high", 12),), now=NOW, record_id="s1")
    meeting = d.sense(begun(), "Where?", dots, (("park", 3), ("hall", 9)), now=NOW, record_id="s1")
    assert meeting.notes[0].counts == (("hall", 9), ("park", 3))
