"""The commands of deciding: a proposal is opened, tested by its method, and adopted or left undecided."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from facilitator.capture import read_date
from facilitator.conduct.items import find_record
from facilitator.conduct.keeping import acknowledged
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, full_date, ngettext
from facilitator.meeting import deciding, edit, headcount, set_head, to_decide
from facilitator.meeting.counted import counted
from facilitator.meeting.methods import (
    METHODS,
    Method,
    method_at_start,
    method_named,
    offered,
    read_share,
    share_in_words,
)
from facilitator.meeting.tally import Tally, example, read_counts
from facilitator.meeting.value import Meeting
from facilitator.records import Decision
from facilitator.text import clean_line


def decide(room: Room, argument: str) -> Reply:
    """Open a proposal: `decide consent We meet every second Thursday`; the method may be left out."""
    given = clean_line(argument)
    named, words = method_at_start(given)
    said = given[: len(given) - len(words)]
    share, words = _share(words, said) if named and named.name == "majority" else ("", words)
    if named is not None and not named.decides:
        raise Refusal(
            _("A {method} decides nothing. Write /sense {method} QUESTION: {example}.",
              method=_(named.name), example=example(named.choices))
        )  # fmt: skip
    if not words:
        return _asked_for_wording(room, said)
    method, share = (named, share) if named else method_here(room.meeting)
    after = deciding.propose(
        room.meeting, words, method, now=room.now, record_id=room.new_id(), share=share
    )  # fmt: skip
    return Reply(after, room.floor, f"{acknowledged(after)}\n{what_now(after)}")


def _asked_for_wording(room: Room, said: str) -> Reply:
    """Say what is to be decided here, and how its proposal is worded; an open proposal is told of again."""
    if deciding.proposal(room.meeting) is not None:
        return Reply(room.meeting, room.floor, what_now(room.meeting))
    item = room.meeting.current
    promised = to_decide(room.meeting, item) if item else ()
    method = said.strip(" :,") or in_full(*method_here(room.meeting))
    question = _("To decide: {question}", question=promised[0].question) if promised else ""
    asked = _(
        "What is proposed, in one sentence? Write /decide {method} We meet on Thursdays.", method=method
    )
    return Reply(room.meeting, room.floor, "\n".join(part for part in (question, asked) if part))


def in_full(method: Method, share: str) -> str:
    """Return a method as it is named in a line, with the share it needs."""
    words = share_in_words(Fraction(share)) if share else ""
    return " ".join(part for part in (_(method.name), words) if part)


def _share(words: str, said: str) -> tuple[str, str]:
    """Return the share that words begin with, as it is kept, and the words behind it.

    The name of the method that was `said` before them can say it too: `two thirds`.
    """
    named = read_share(said)
    if named is not None:
        return str(named), words.removeprefix(_("majority")).strip()
    pieces = words.split()
    for length in (2, 1):
        share = read_share(" ".join(pieces[:length]))
        if share is not None and len(pieces) > length:
            return str(share), " ".join(pieces[length:])
    return "", words


def method_here(meeting: Meeting) -> tuple[Method, str]:
    """Return the method that this item's promised decision names and its share, else the meeting's, else consent."""
    item = meeting.current
    promised = to_decide(meeting, item) if item else ()
    names = [promised[0].method if promised else "", meeting.head.decide_by]
    return next((found for name in names if name and (found := offered(name))), (METHODS[0], ""))


def what_now(meeting: Meeting) -> str:
    """Return what the proposal's step asks for, and how to answer it."""
    proposal = deciding.proposal(meeting)
    if proposal is None:
        return ""
    method, step = deciding.method_of(proposal), deciding.step_of(proposal)
    place = method.steps.index(step) + 1
    said = _(
        "{method}, step {place} of {count}, {step}: {say}",
        method=_(method.name), place=place, count=len(method.steps), step=_(step.name), say=_(step.say),
    )  # fmt: skip
    short = deciding.missing(meeting)
    return f"{said} {_how(method, step.takes, place == len(method.steps))}".rstrip() + (
        f"\n{short}" if short else ""
    )


def _how(method: Method, takes: str, last: bool) -> str:
    if takes == "counts" and method.name == "consent":
        return _("Type /count 0 where there is none. Type c: and a worry.")
    if takes == "counts":
        return _("Type /count {example}.", example=example(method.choices))
    if takes == "wording" and method.name == "advice":
        return _("Type /amend and the advice, or /step.")
    if last:
        return _("Type /adopt in three months.") if method.needs_review else _("Type /adopt.")
    return {
        "questions": _("Type q: and the question, or /step."),
        "wording": _("Type /amend and the other words."),
        "words": _("Type c: and a sentence without names, or /step."),
    }.get(takes, _("Type /step."))


def step(room: Room, argument: str) -> Reply:
    """Go one step further in the method, or back: `step`, `step back`."""
    back = argument.strip().casefold() in ("back", _("back"))
    after = deciding.step(room.meeting, room.now, -1 if back else 1)
    return Reply(after, room.floor, what_now(after))


def amend(room: Room, argument: str) -> Reply:
    """Give the proposal other words; those before stay in the record."""
    after = deciding.amend(room.meeting, argument, room.now)
    return Reply(after, room.floor, f"{acknowledged(after)}\n{what_now(after)}")


def count(room: Room, argument: str) -> Reply:
    """Say how many: `count for 7, against 2`, or only the numbers in the order they are asked."""
    proposal = deciding.require_proposal(room.meeting)
    method = deciding.method_of(proposal)
    if not method.choices:
        raise Refusal(_("{method} counts nothing.", method=_(method.name)))
    after = deciding.count(room.meeting, read_counts(argument, method.choices), room.now)
    shown = deciding.require_proposal(after)
    judged = deciding.verdict(after, shown)
    lines = (f"{shown.label}: {counted(shown.counts, method.name)}.", not_shown(after, method, shown.counts),
             " ".join((judged.why, judged.needed)).strip(), _what_next(method, judged.stands))  # fmt: skip
    return Reply(after, room.floor, "\n".join(line for line in lines if line))


def not_shown(meeting: Meeting, method: Method, counts: Tally) -> str:
    """Return how many of the people present were not counted, in words; empty where all were, or not all show."""
    left = headcount(meeting.participants) - sum(number for _choice, number in counts)
    if left <= 0 or len(method.choices) < 2:
        return ""
    return ngettext(
        "{n} person who is here was not counted.", "{n} people who are here were not counted.", left
    )


def _what_next(method: Method, stands: bool) -> str:
    if not stands:
        return _("Type /amend and other words, /count once more, or /undecided and what is needed next.")
    if method.needs_review:
        return _("It stands: /adopt in three months keeps it, and says when you look at it again.")
    return _("It stands: /adopt keeps it.")


def concern(room: Room, words: str) -> Reply:
    """Keep a reservation, an objection or another view with the open proposal."""
    after = deciding.add_concern(room.meeting, words, room.now)
    kept = deciding.require_proposal(after)
    return Reply(
        after, room.floor, _("Kept with {label}: {words}", label=kept.label, words=kept.concerns[-1])
    )


def adopt(room: Room, argument: str) -> Reply:
    """Keep the proposal as decided: `adopt`, or with a review date, `adopt in three months`."""
    review = _review_day(room, argument) if argument.strip() else None
    if review is not None and _passed(review, room):
        return _asked(review, room)
    after = deciding.adopt(room.meeting, room.now, review)
    return Reply(after, room.floor, acknowledged(after))


def look_again(room: Room, argument: str) -> Reply:
    """Say when a decision is looked at again: `lookagain D2 in six months`; without a label, the last one."""
    words = argument.split()
    label = words.pop(0) if words and words[0][:1] in "dD" and words[0][1:].isdecimal() else ""
    standing = [one for one in room.meeting.decisions if one.outcome == "decided"]
    if not words or not (label or standing):
        raise Refusal(_("Which decision is looked at again, and when? Write /lookagain D1 in six months."))
    decision = find_record(room.meeting, label) if label else standing[-1]
    if not isinstance(decision, Decision) or decision not in standing:
        raise Refusal(_("{label} is no decision that stands.", label=decision.label))
    review = _review_day(room, " ".join(words))
    if _passed(review, room):
        return _asked(review, room)
    after = edit(room.meeting, decision.id, room.now, review=review)
    said = _("{label} is looked at again on {date}.", label=decision.label, date=full_date(review))
    return Reply(after, room.floor, said)


def _review_day(room: Room, words: str) -> date:
    day = read_date(words, room.now.date(), room.meeting.head.language or "en")
    if day is None:
        raise BadDate(_("“{words}” is not a date: write for example “in three months”.", words=words.strip()))
    return day


def _passed(day: date, room: Room) -> bool:
    return day < room.now.date() and not room.sure


def _asked(day: date, room: Room) -> Reply:
    said = _("{date} has passed. Keep it all the same?", date=full_date(day))
    return Reply(room.meeting, room.floor, ask=said)


def undecided(room: Room, argument: str) -> Reply:
    """Keep the proposal as not decided, with what is needed next: `undecided hear the door team first`."""
    after = deciding.leave_undecided(room.meeting, room.now, argument)
    return Reply(after, room.floor, acknowledged(after))


def replaces(room: Room, argument: str) -> Reply:
    """Say that the last decision takes the place of an older one: `replaces D1`, `replaces D1 with D4`."""
    labels = [
        word for word in argument.replace(",", " ").split() if word[:1] in "dD" and word[1:].isdecimal()
    ]
    if len(labels) not in (1, 2):
        raise Refusal(_("Which decision is replaced? Write /replaces D1, or /replaces D1 with D4."))
    old = find_record(room.meeting, labels[0])
    standing = [one for one in room.meeting.decisions if one.outcome == "decided" and one.id != old.id]
    if len(labels) == 1 and not standing:
        raise Refusal(_("There is no other decision yet to take its place."))
    new = find_record(room.meeting, labels[1]) if len(labels) == 2 else standing[-1]
    after = deciding.supersede(room.meeting, new.id, old.id, room.now)
    return Reply(after, room.floor, _("{new} takes the place of {old}.", new=new.label, old=old.label))


def sense(room: Room, argument: str) -> Reply:
    """Keep what was sensed: `sense dot vote Where do we meet: park 5, hall 3`."""
    method, words = method_at_start(clean_line(argument))
    if method is None:
        method, words = method_named("straw poll"), clean_line(argument)
    assert method is not None, "the table has a straw poll"
    question, counts = _question_and_counts(words, method)
    if not question:
        raise Refusal(
            _("Write the question, a colon and the counts: /sense {method} Where do we meet: {example}.",
              method=_(method.name), example=example(method.choices))
        )  # fmt: skip
    after = deciding.sense(
        room.meeting, question, method, counts, now=room.now, record_id=room.new_id()
    )  # fmt: skip
    return Reply(after, room.floor, acknowledged(after))


def _question_and_counts(words: str, method: Method) -> tuple[str, Tally]:
    """Return the question and what was counted behind its colon; there may be colons in both.

    Without a colon the question is empty. Raises Refusal where nothing behind any colon is a count.
    """
    refused: Refusal | None = None
    question, _mark, counted = words.rpartition(":")
    while question.strip():
        try:
            return question.strip(), read_counts(counted, method.choices)
        except Refusal as refusal:
            refused = refused or refusal
        question, mark, nearer = question.rpartition(":")
        counted = f"{nearer}{mark}{counted}"
    if refused is not None:
        raise refused
    return "", ()


def quorum(room: Room, argument: str) -> Reply:
    """Say how many must be present for a decision: `quorum 5`; `quorum 0` takes the rule away."""
    number = _number(argument, "/quorum 5")
    after = set_head(room.meeting, room.now, quorum=number or None)
    return Reply(after, room.floor, _("Quorum: {number}.", number=number or _("none")))


def stand_asides(room: Room, argument: str) -> Reply:
    """Say how many may stand aside from a consensus: `standasides 2`."""
    number = _number(argument, "/standasides 2")
    after = set_head(room.meeting, room.now, stand_asides=number)
    return Reply(after, room.floor, _("So many may stand aside: {number}.", number=number))


def _number(argument: str, shown: str) -> int:
    if not argument.strip().isdecimal():
        raise Refusal(_("How many? Write for example {example}.", example=shown))
    return int(argument)
