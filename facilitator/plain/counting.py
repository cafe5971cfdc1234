"""What a command lacks is asked for aloud where a person is there: each number by itself, and what is needed next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from facilitator.capture import Captured, Command
from facilitator.conduct.looking_again import keeps_without_day, means_no_day, review_day
from facilitator.conduct.proposal_told import to_be_worded
from facilitator.conduct.sensing import counts_alone, options_noted, question_and_counts
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _
from facilitator.meeting.counted import asked, meaning
from facilitator.meeting.deciding import method_of, proposal, verdict
from facilitator.meeting.methods import Method, method_at_start, method_named
from facilitator.meeting.ways import senses_first
from facilitator.plain.answers import is_answer, names_nothing
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.meeting import Meeting
    from facilitator.plain.talk import Talk


def with_counts(
    talk: Talk, meeting: Meeting, typed: Captured | Command, today: date
) -> Captured | Command | None:
    """Return a command with what it lacks, once that was asked for; None where the person stopped.

    What lacks none comes back as it is, and so does everything where nobody can answer.
    """
    if not isinstance(typed, Command) or not talk.person or meeting.head.pens_down is not None:
        return typed
    if typed.name == "count" and not typed.argument.strip():
        return _count(talk, meeting, typed)
    if typed.name == "sense":
        return _sense(talk, meeting, typed)
    if typed.name == "decide" and proposal(meeting) is None:
        return _decide(talk, meeting, typed)
    if typed.name == "undecided" and not typed.argument.strip() and proposal(meeting) is not None:
        return _undecided(talk)
    if typed.name == "adopt" and not typed.argument.strip() and _lacks_day(meeting):
        return _adopt(talk, meeting, today)
    return typed


def stopped(typed: Captured | Command) -> str:
    """Return what to say where a person did not give what a command lacked; nothing where it says itself."""
    if typed == Command("undecided", ""):
        return ""
    name = typed.name if isinstance(typed, Command) else ""
    said = {"decide": _("Nothing was proposed."), "adopt": _("It stays a proposal.")}
    return said.get(name, _("Nothing was counted."))


def _undecided(talk: Talk) -> Command | None:
    """Ask what the group needs next; None where the person stopped."""
    talk.say(
        _(
            "What is needed next, in the group's own words? Enter leaves it empty. "
            "c: and the words keeps what those say who do not agree; then /undecided again."
        )
    )
    words = talk.words()
    if words is None:
        return None
    return Command("undecided", "" if names_nothing(words) else words.strip())


def _lacks_day(meeting: Meeting) -> bool:
    """Tell whether the open proposal stands, and nothing but the day to look at it again is missing."""
    shown = proposal(meeting)
    return shown is not None and verdict(meeting, shown).stands and not keeps_without_day(shown)


def _adopt(talk: Talk, meeting: Meeting, today: date) -> Command | None:
    """Ask for the day a decision is looked at again until one is said; None where the person stopped."""
    talk.say(
        _(
            "When do we look at it again? Type “in three months”, “next meeting” or a date. “none”: no day is needed."
        )
    )
    while words := clean_line(talk.words() or ""):
        try:
            if not means_no_day(words):
                review_day(meeting, today, words)
            return Command("adopt", words)
        except BadDate as unread:
            talk.say(str(unread))
    return None


def _count(talk: Talk, meeting: Meeting, typed: Command) -> Command | None:
    decision = proposal(meeting)
    method = method_of(decision) if decision is not None else None
    if method is None or not method.choices:
        return typed
    counts = _numbers(talk, method.choices, method.name)
    return None if counts is None else Command("count", counts)


def _sense(talk: Talk, meeting: Meeting, typed: Command) -> Command | None:
    """Ask what a result lacks: the options, where the group names its own, and how many are for each."""
    method, words = method_at_start(clean_line(typed.argument))
    method = method or method_named("straw poll")
    assert method is not None, "the table has a straw poll"
    if not method.senses or _has_counts(words, method):
        return typed
    words = words or _question(talk)
    if not words:
        return None
    options = method.choices or _options(talk, options_noted(meeting))
    counts = _numbers(talk, options, method.name) if options else None
    return None if counts is None else Command("sense", f"{method.name} {words.rstrip(':')}: {counts}")


def _decide(talk: Talk, meeting: Meeting, typed: Command) -> Command | None:
    """Ask for the sentence of a proposal that was begun without one; None where the person stopped."""
    given = clean_line(typed.argument)
    method, words = method_at_start(given)
    if words or (method is not None and not method.decides):
        return typed
    if not given and (first := senses_first(meeting)):
        talk.say(
            _("First {method}, as the agenda says. /decide consent and the words opens a proposal without it.",
              method=_(first.name))
        )  # fmt: skip
        return _sense(talk, meeting, Command("sense", first.name))
    talk.say(*to_be_worded(meeting), _("What is proposed, in one sentence? Type it, or Enter to go back."))
    wording = clean_line(talk.words() or "")
    return None if is_answer(wording) or not wording else Command("decide", f"{given} {wording}".strip())


def _question(talk: Talk) -> str:
    talk.say(_("What is the question? Type it, or Enter to go back."))
    words = clean_line(talk.words() or "")
    return "" if is_answer(words) else words


def _has_counts(words: str, method: Method) -> bool:
    """Tell whether counts stand behind the question already, or by themselves, or what was meant for them."""
    try:
        return bool(question_and_counts(words, method)[0] or counts_alone(words, method))
    except Refusal:
        return words.rpartition(":")[2].strip()[-1:].isdecimal()


def _options(talk: Talk, noted: Sequence[str]) -> Sequence[str]:
    """Ask for the options; Enter takes those that were `noted`."""
    talk.say(
        _("Which options? Write them with commas between: park, hall"),
        _("Enter takes your notes: {notes}", notes=", ".join(noted)) if noted else "",
    )
    typed = talk.words()
    named = [one.strip() for one in clean_line(typed or "").replace(";", ",").split(",")]
    return tuple(dict.fromkeys(one for one in named if one)) or (noted if typed is not None else ())


def _numbers(talk: Talk, choices: Sequence[str], name: str) -> str | None:
    """Ask how many for each choice and return the counts as they are typed; None where the person stopped."""
    said = []
    talk.say(_("How many? A number for each, or Enter for none."))
    for choice in choices:
        what, means = asked(choice, name), meaning(choice, name)
        number = talk.number(_("{what} ({meaning}):", what=what, meaning=means) if means else f"{what}:")
        if number is None:
            return None
        said.append(f"{choice}: {number}")
    return ", ".join(said)
