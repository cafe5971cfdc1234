"""A proposal on its way to a decision: it is kept from its first wording on, so that nothing is lost half-way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction
from typing import Any

from facilitator.errors import Refusal
from facilitator.i18n import _, ngettext
from facilitator.meeting.change import Edit, changed, new, to
from facilitator.meeting.keep import next_number, require_pens_up
from facilitator.meeting.methods import Method, Step, Terms, Verdict, method_named, read_share
from facilitator.meeting.objections import none_left, raised, words_changed
from facilitator.meeting.present import deciders, headcount
from facilitator.meeting.promises import owed_first
from facilitator.meeting.tally import Tally
from facilitator.meeting.value import Meeting
from facilitator.meeting.ways import Way, way_after
from facilitator.records import Decision, Note, Participant
from facilitator.text import clean_line


def proposal(meeting: Meeting) -> Decision | None:
    """Return the proposal the meeting is deciding on, or None."""
    return next((one for one in reversed(meeting.decisions) if one.outcome == "proposed"), None)


def require_proposal(meeting: Meeting) -> Decision:
    """Return the proposal the meeting is deciding on; raises Refusal where there is none."""
    found = proposal(meeting)
    if found is None:
        raise Refusal(_("No proposal is open. /decide consent WORDING opens one."))
    return found


def propose(
    meeting: Meeting, wording: str, method: Method, *, now: datetime, record_id: str, share: str = ""
) -> Meeting:
    """Return the meeting with a proposal open, at the first step of its method.

    Raises Refusal where another one is open, for an empty wording, and for a method that only senses.
    """
    open_one = proposal(meeting)
    if open_one is not None:
        raise Refusal(_("{label} is still open: adopt it or leave it undecided first.", label=open_one.label))
    if not method.decides:
        raise Refusal(
            _("A {method} shows what people think; it can't become a decision.", method=_(method.name))
        )
    require_pens_up(meeting)
    decision = Decision(
        id=record_id, number=next_number(meeting, "D"), text=_worded(wording), at=now, item=meeting.head.current,
        method=method.name, outcome="proposed", step=method.steps[0].name, share=share,
    )  # fmt: skip
    return changed(meeting, now, new(decision))


def method_of(decision: Decision) -> Method:
    """Return how a proposal is being decided; raises Refusal for a decision that was only noted."""
    method = method_named(decision.method)
    if method is None:
        raise Refusal(_("{label} was kept without a method.", label=decision.label))
    return method


def step_of(decision: Decision) -> Step:
    """Return the step a proposal stands at."""
    steps = method_of(decision).steps
    return next((step for step in steps if step.name == decision.step), steps[0])


def step(meeting: Meeting, now: datetime, by: int = 1) -> Meeting:
    """Return the meeting with its proposal so many steps further; the last step is not left but by adopting.

    A step that is only for what was not counted is passed over.
    """
    decision = require_proposal(meeting)
    steps, here = steps_of(decision), step_of(decision)
    place = max(0, min(steps.index(here) + by, len(steps) - 1))
    return _to(meeting, decision, now, step=steps[place].name)


def way_onward(meeting: Meeting, decision: Decision) -> Way | None:
    """Return the way a proposal is decided by next, where its agenda names another one after that of now."""
    owed = owed_first(meeting, meeting.item(decision.item))
    return way_after(*owed, decision.method) if owed else None


def for_how_long(meeting: Meeting, decision: Decision) -> str:
    """Return the words of a proposal and of what was promised under its item: they may say for how long it holds."""
    owed = owed_first(meeting, meeting.item(decision.item))
    return f"{decision.text} {owed[0].question}" if owed else decision.text


def saying(meeting: Meeting, decision: Decision) -> str:
    """Return what the facilitator says or does at the step of a proposal."""
    here, way = step_of(decision), way_onward(meeting, decision)
    if way is not None and here == method_of(decision).steps[-1]:
        return _("Say what was shown. Nothing is decided yet: next comes {method}.", method=_(way[0].name))
    return _(here.say)


def go_on_by_next_way(meeting: Meeting, now: datetime, record_id: str) -> Meeting:
    """Return the meeting with its proposal at the next way its agenda names; what was counted is kept as a result.

    Raises Refusal where there is no other way, where nothing was counted yet, and while pens are down.
    """
    decision = require_proposal(meeting)
    way = way_onward(meeting, decision)
    if way is None:
        raise Refusal(_("{label} is decided in one way only.", label=decision.label))
    if method_of(decision).needs_counts and not decision.counts:
        raise Refusal(_("Nothing was counted yet.") + " " + _("Count first."))
    require_pens_up(meeting)
    method, share = way
    counting = next((one for one in method.steps if one.takes == "counts"), method.steps[0])
    after = replace(decision, method=method.name, share=share, counts=(), step=counting.name)
    shown = _result(meeting, decision.text, decision.method, decision.counts, now, record_id)
    return changed(meeting, now, Edit(decision, after), new(shown))


def steps_of(decision: Decision) -> tuple[Step, ...]:
    """Return the steps a proposal goes through as it was counted, and the one it stands at."""
    counted, here = dict(decision.counts), step_of(decision)
    return tuple(
        one
        for one in method_of(decision).steps
        if one == here or not (one.where and counted) or any(counted.get(choice) for choice in one.where)
    )


def amend(meeting: Meeting, wording: str, now: datetime) -> Meeting:
    """Return the meeting with its proposal reworded; the wording before is kept, and counts of it count no more."""
    decision = require_proposal(meeting)
    require_pens_up(meeting)
    words = _worded(wording)
    if words == decision.text:
        return meeting
    amended = (*decision.amended, decision.text)
    return _to(
        meeting, decision, now, text=words, amended=amended, counts=(), step=_counted_anew(decision),
        concerns=words_changed(decision),
    )  # fmt: skip


def _counted_anew(decision: Decision) -> str:
    """Return the step a reworded proposal stands at: no later than the one that counts."""
    steps = method_of(decision).steps
    here = steps.index(step_of(decision))
    counting = next((place for place, one in enumerate(steps) if one.takes == "counts"), here)
    return steps[min(here, counting)].name


def count(meeting: Meeting, counts: Tally, now: datetime) -> Meeting:
    """Return the meeting with these counts for its proposal, which stands at the step that counts, or behind it.

    Raises Refusal for more than the people present.
    """
    decision = require_proposal(meeting)
    require_present(deciders(meeting.participants), counts)
    steps, here = method_of(decision).steps, step_of(decision)
    counting = next((one for one in steps if one.takes == "counts"), here)
    stands_at = max(here, counting, key=steps.index)
    concerns = decision.concerns if dict(counts).get("objection") else none_left(decision)
    return _to(meeting, decision, now, counts=counts, step=stands_at.name, concerns=concerns)


def require_present(people: Iterable[Participant], counts: Tally) -> None:
    """Refuse more hands than these people, as each shows once."""
    present = headcount(people)
    shown = sum(number for _option, number in counts)
    if present and shown > present:
        raise Refusal(
            _("That is {shown} in all, and {present} people are present: count again, or put right who is there.",
              shown=shown, present=present)
        )  # fmt: skip


def add_concern(meeting: Meeting, words: str, now: datetime) -> Meeting:
    """Return the meeting with a reservation, objection or other view kept with its proposal, without a name."""
    decision = require_proposal(meeting)
    require_pens_up(meeting)
    said = raised(decision, _worded(words))
    return _to(meeting, decision, now, concerns=(*decision.concerns, said))


def verdict(meeting: Meeting, decision: Decision) -> Verdict:
    """Return whether a proposal stands as it was counted, why, and what would help where it does not."""
    method = method_of(decision)
    if _quorum_missing(meeting):
        return Verdict(False, missing(meeting), _("Keep it as advice, or decide when more people are there."))
    if method.needs_counts and not decision.counts:
        return Verdict(False, _("Nothing was counted yet."), _("Count first."))
    assert method.rule is not None, "a proposal is never sensed"
    share = read_share(decision.share) or Fraction(1, 2)
    return method.rule(dict(decision.counts), Terms(share, meeting.head.stand_asides))


def missing(meeting: Meeting) -> str:
    """Return how many are missing for the quorum, in words; empty where there are enough, or none is set."""
    short = _quorum_missing(meeting)
    if not short:
        return ""
    return ngettext("{n} person is missing for the quorum.", "{n} people are missing for the quorum.", short)


def _quorum_missing(meeting: Meeting) -> int:
    return max((meeting.head.quorum or 0) - headcount(deciders(meeting.participants)), 0)


def adopt(meeting: Meeting, now: datetime, review: date | None = None, *, dateless: bool = False) -> Meeting:
    """Return the meeting with its proposal decided; raises Refusal where it does not stand, or lacks a review date.

    `dateless` is for what takes effect once: the group said that there is nothing to look at again.
    """
    decision = require_proposal(meeting)
    judged = verdict(meeting, decision)
    if not judged.stands:
        why = " ".join(filter(None, (judged.why, judged.needed)))
        raise Refusal(_("{label} does not stand yet. {why}", label=decision.label, why=why))
    review = review or decision.review
    if method_of(decision).needs_review and review is None and not dateless:
        raise Refusal(
            _(
                "When do we look at it again? Consent needs a date, such as “in three months”, "
                "or “none” for what takes effect once."
            )
        )
    return _to(meeting, decision, now, outcome="decided", step="", review=review)


def leave_undecided(meeting: Meeting, now: datetime, needed: str = "") -> Meeting:
    """Return the meeting with its proposal kept as not decided, and what the group said is needed next."""
    decision = require_proposal(meeting)
    if needed.strip():
        require_pens_up(meeting)
    return _to(meeting, decision, now, outcome="not decided", step="", needed=clean_line(needed))


def supersede(meeting: Meeting, decision_id: str, old_id: str, now: datetime) -> Meeting:
    """Return the meeting with one decision in the place of an older one, of this meeting or carried over."""
    by_id = {decision.id: decision for decision in meeting.decisions}
    if decision_id not in by_id or old_id not in by_id or decision_id == old_id:
        raise Refusal(_("Which decision replaces which? Give two different labels."))
    return changed(
        meeting, now, to(by_id[decision_id], supersedes=old_id), to(by_id[old_id], outcome="replaced")
    )


def sense(
    meeting: Meeting, question: str, method: Method, counts: Tally, *, now: datetime, record_id: str
) -> Meeting:
    """Return the meeting with what was sensed kept as a result: never a decision."""
    if not method.senses:
        raise Refusal(_("{method} decides: open a proposal with /decide.", method=_(method.name)))
    require_pens_up(meeting)
    if method.choices:
        require_present(meeting.participants, counts)
    if method.name == "dot vote":
        counts = tuple(sorted(counts, key=lambda option: -option[1]))  # it puts the options in an order
    return changed(
        meeting, now, new(_result(meeting, _worded(question), method.name, counts, now, record_id))
    )


def _result(meeting: Meeting, text: str, method: str, counts: Tally, now: datetime, record_id: str) -> Note:
    return Note(
        id=record_id, number=next_number(meeting, "S"), text=text, at=now, item=meeting.head.current,
        kind="sensed", method=method, counts=counts,
    )  # fmt: skip


def _worded(words: str) -> str:
    words = clean_line(words)
    if not words:
        raise Refusal(_("It needs words."))
    return words


def _to(meeting: Meeting, decision: Decision, now: datetime, **fields: Any) -> Meeting:
    after = replace(decision, **fields)
    return meeting if after == decision else changed(meeting, now, Edit(decision, after))
