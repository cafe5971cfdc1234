"""What is said of a proposal, and of the ways to decide: what its step asks for, who is counted, what comes next."""

from __future__ import annotations

from fractions import Fraction

from facilitator.conduct.looking_again import keeps_without_day
from facilitator.i18n import _, ngettext
from facilitator.meeting import counts, deciders, deciding, headcount, in_words
from facilitator.meeting.methods import METHODS, Method, share_in_words
from facilitator.meeting.promises import owed_first
from facilitator.meeting.tally import Tally, example
from facilitator.meeting.value import Meeting
from facilitator.meeting.ways import Way, offered, way_next, ways
from facilitator.records import Decision


def what_now(meeting: Meeting) -> str:
    """Return what the proposal's step asks for, and how to answer it."""
    proposal = deciding.proposal(meeting)
    if proposal is None:
        return ""
    method, step = deciding.method_of(proposal), deciding.step_of(proposal)
    place = method.steps.index(step) + 1
    said = _(
        "{method}, step {place} of {count}, {step}: {say}",
        method=_(method.name), place=place, count=len(method.steps), step=_(step.name),
        say=_not_yet(meeting, proposal) or deciding.saying(meeting, proposal),
    )  # fmt: skip
    short = deciding.missing(meeting)
    short = "" if short in said else short
    last = place == len(method.steps)
    how = _how_to_end(meeting, proposal) if last else how_to_answer(method, step.takes)
    return f"{said} {how}".rstrip() + (f"\n{short}" if short else "")


def _not_yet(meeting: Meeting, proposal: Decision) -> str:
    """Return why a proposal does not stand at the step that would keep it; empty where it does, or is not there yet."""
    judged = deciding.verdict(meeting, proposal)
    at_end = deciding.step_of(proposal) == deciding.method_of(proposal).steps[-1]
    if judged.stands or not at_end or deciding.way_onward(meeting, proposal) is not None:
        return ""
    return _("It does not stand yet. {why}", why=f"{judged.why} {judged.needed}".strip())


def how_to_answer(method: Method, takes: str) -> str:
    """Return how a step that waits for this is answered."""
    if takes == "counts" and method.name == "consent":
        return _("Type /count 0 where there is none. Type c: and a worry.")
    if takes == "wording" and method.name == "advice":
        return _("Type /amend and the advice, or /step.")
    return {
        "counts": _("Type /count {example}; /count alone asks one by one.", example=example(method.choices)),
        "questions": _("Type q: and the question, or /step."),
        "wording": _("Type /amend and the other words."),
        "words": _("Type c: and a sentence without names, or /step."),
    }.get(takes, _("Type /step."))


def _how_to_end(meeting: Meeting, proposal: Decision) -> str:
    """Return what can be typed at the last step, where a proposal ends as decided or as not decided."""
    if deciding.way_onward(meeting, proposal) is not None:
        keep = _("Type /step.")
    elif not deciding.verdict(meeting, proposal).stands:
        return what_comes_next(meeting, proposal, stands=False)
    elif not keeps_without_day(proposal):
        keep = _("Type /adopt in three months, or /adopt next meeting; /adopt none where no day is needed.")
    else:
        keep = _("Type /adopt.")
    return f"{keep} {_('Where you did not agree: /undecided and what is needed next.')}"


def what_comes_next(meeting: Meeting, proposal: Decision, *, stands: bool) -> str:
    """Return what can be typed once a proposal was counted, by whether it stands so."""
    way = deciding.way_onward(meeting, proposal)
    if way is not None:
        return _("Type /step to go on: {method} comes next. Or type /amend and other words.",
                 method=in_full(*way))  # fmt: skip
    if not stands:
        return _("Type c: and what those say who do not agree, then /amend and other words and /count once more, "
                 "or /undecided and what is needed next.")  # fmt: skip
    if not keeps_without_day(proposal):
        return _("It stands: /adopt in three months keeps it, and says when you look at it again.")
    return _("It stands: /adopt keeps it.")


def not_shown(meeting: Meeting, method: Method, shown: Tally) -> str:
    """Return how many of the people present were not counted, in words; empty where all were, or not all show."""
    left = headcount(deciders(meeting.participants)) - sum(number for _choice, number in shown)
    if left <= 0 or len(method.choices) < 2:
        return ""
    return ngettext(
        "{n} person who is here was not counted.", "{n} people who are here were not counted.", left
    )


def who_counts(meeting: Meeting) -> str:
    """Say who is counted where there are people of several roles, and how to say who does not decide."""
    people, counting = meeting.participants, deciders(meeting.participants)
    if len({one.role for one in people}) < 2:
        return ""
    if len(counting) < len(people):
        return _("Who decides: {people}.", people=in_words(counting) or _("nobody"))
    roles = [f"{number} {role}" for role, number in counts(people).items()]
    return _("Who decides: {people}. If some only listen: /present {roles} (not deciding)",
             people=in_words(people), roles=", ".join(roles))  # fmt: skip


def to_be_worded(meeting: Meeting) -> list[str]:
    """Return what is to be decided here, and by which ways in turn."""
    owed = owed_first(meeting, meeting.current)
    question = _("To decide: {question}", question=owed[0].question) if owed else ""
    return [line for line in (question, in_turn(meeting)) if line]


def in_turn(meeting: Meeting) -> str:
    """Return the ways the decision that is promised here is taken by, where the agenda names several."""
    owed = owed_first(meeting, meeting.current)
    named = ways(*owed) if owed else ()
    if len(named) < 2:
        return ""
    return _("First {method}, then {others}.", method=in_full(*named[0]),
             others=_(", then ").join(in_full(*way) for way in named[1:]))  # fmt: skip


def in_full(method: Method, share: str) -> str:
    """Return a method as it is named in a line, with the share it needs."""
    words = share_in_words(Fraction(share)) if share else ""
    return " ".join(part for part in (_(method.name), words) if part)


def method_here(meeting: Meeting) -> Way:
    """Return the way that is next for this item's promised decision, else the meeting's, else consent."""
    owed = owed_first(meeting, meeting.current)
    here = way_next(meeting, *owed) if owed else None
    return here or offered(meeting.head.decide_by) or (METHODS[0], "")
