"""What was said of one line of a summary, as what it would put right: the plain sayings first, else other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from facilitator.capture import Captured, read_line
from facilitator.errors import BadDate, Refusal
from facilitator.i18n import _, full_date, language
from facilitator.meeting import Meeting
from facilitator.records import Action, AnyRecord, Decision, Note, Request
from facilitator.summary.review.comparing import fold, likeness, split
from facilitator.summary.review.fields import change, dated_anew, day_of, handed, in_state, who_has
from facilitator.summary.review.heard import nearly, put_instead, right_instead
from facilitator.summary.review.plain_said import plainly
from facilitator.summary.review.plain_words import day, meaning, taker
from facilitator.summary.review.proposing import note_on
from facilitator.summary.review.value import Proposed
from facilitator.summary.review.wishes import wish_of

ALIKE = 0.3
"""How alike, by their words, other words must be to a line that they are said of without a colon."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a line of this meeting, and whether a colon stood before it: such words are most often new
    words for the line.
    """

    meeting: Meeting
    text: str
    today: date
    colon: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The names this meeting knows: who is there, who does what, and whom something was asked of."""
        there = (one.name for one in self.meeting.participants)
        owners = (name for one in self.meeting.actions for name in (one.owner, *one.owner.split(", ")))
        asked = (one.addressee for one in self.meeting.requests)
        return tuple(dict.fromkeys(name for name in (*there, *owners, *asked) if name))


def said_of(record: AnyRecord, said: Said) -> Iterator[Proposed]:
    """Yield what these words would put right in a record."""
    if not said.text:
        raise Refusal(_("{label} needs words. To strike it out: {label} out", label=record.label))
    if plain := meaning(said.text):
        yield plainly(plain, record, said.text)
    elif found := (
        wish_of(record, said.text)
        or list(_with_a_verb(record, said))
        or list(_who_and_when(record, said))
        or list(_loosely(record, said))
    ):
        yield from found
    else:
        yield from _worded(record, said)


# A word that says what follows


_VERB = re.compile(r"(?P<verb>[^\s:：]+)(?:(?P<colon>\s*[:：]\s*)|\s+|$)(?P<words>.*)")
_VERBS = {
    "answered": "answer", "answer": "answer", "remark": "remark", "concern": "concern", "words": "words",
    "wording": "words", "by": "by", "due": "by", "date": "by", "until": "by",
}  # fmt: skip
_THEY = re.compile(
    r"(?P<who>(?:the\s+)?[^\s:]+(?:\s[^\s:]+)?)\s+(?:said|say|says|answered|answer|answers|replied|told\s+us)[:,]?\s+"
    r"(?P<words>.+)",
    re.IGNORECASE,
)


def _with_a_verb(record: AnyRecord, said: Said) -> Iterator[Proposed]:
    """Yield what `answered: yes` and the like say; behind a colon such a word needs one of its own."""
    found = _VERB.fullmatch(said.text)
    verb = _VERBS.get(found["verb"].casefold(), "") if found else ""
    if isinstance(record, Request) and (they := _THEY.fullmatch(said.text)) and not said.colon:
        yield from _answered(record, they["words"])
    elif found and verb == "by":
        yield from _by(record, said, found["words"])
    elif found and verb and (found["colon"] or not said.colon):
        does = {"answer": _answered, "remark": _remark, "concern": _concern, "words": _in_these_words}
        yield from does[verb](record, found["words"].strip())


def _by(record: AnyRecord, said: Said, line: str) -> Iterator[Proposed]:
    """Yield the day behind `by`; where it is none, a name may follow, and behind a colon any other words."""
    if taker(line, said.names, strict=True) or (said.colon and day(line, said.today, led=True) is None):
        return
    found = day(line, said.today, led=True)
    if found is None:
        raise BadDate(_("“{words}” is not a date: write for example 2026-12-01.", words=line))
    yield dated_anew(record, found.day, found.doubt)


def _answered(record: AnyRecord, line: str) -> Iterator[Proposed]:
    question = isinstance(record, Note) and record.kind == "question"
    if not line or not (question or isinstance(record, Request)):
        raise Refusal(
            _("What did they answer? Write it behind the label of a request: R1 answered: yes, in spring")
        )
    yield change(record, "answer", getattr(record, "answer", ""), line, "answer", line)
    if question:
        yield in_state(record, "done")


def _remark(record: AnyRecord, line: str) -> Iterator[Proposed]:
    if not line:
        raise Refusal(_("Which remark? Write it behind: D1 remark: …"))
    yield note_on(record.label, line, record)


def _concern(record: AnyRecord, line: str) -> Iterator[Proposed]:
    if not isinstance(record, Decision) or not line:
        raise Refusal(_("Which concern, about which decision? Write D1 concern: …"))
    yield change(record, "concerns", "", line, "concerns", ("", line))


def _in_these_words(record: AnyRecord, line: str) -> Iterator[Proposed]:
    if not line:
        raise Refusal(_("{label} needs words. To strike it out: {label} out", label=record.label))
    yield change(record, "wording", record.text, line, "text", line)


# Who, and by when


def _who_and_when(record: AnyRecord, said: Said) -> Iterator[Proposed]:
    """Yield who takes a line, and by when, where its words say nothing else."""
    whole = day(said.text, said.today)
    if whole is not None and not isinstance(record, Note):
        doubt = whole.doubt or (_only_a_day(record, whole.day) if isinstance(record, Decision) else "")
        yield dated_anew(record, whole.day, doubt)
    elif isinstance(record, Action | Request):
        text, due = _without_day(said)
        name = taker(text, said.names, strict=said.colon)
        if name and not (due and name == who_has(record)):
            yield handed(record, name)
        if name and due and due != day_of(record):
            yield dated_anew(record, due)
    elif not said.colon and _HANDED.match(said.text) and (name := taker(said.text, said.names, strict=False)):
        yield handed(record, name)


_HANDED = re.compile(r"@|to\s", re.IGNORECASE)


def _without_day(said: Said) -> tuple[str, date | None]:
    """Return words without the day at their end, and that day."""
    task = read_line(f"a: x {said.text}", said.today, language())
    found = isinstance(task, Captured) and not task.owner and task.text.startswith("x ")
    return (
        (task.text[2:], task.due) if isinstance(task, Captured) and found and task.due else (said.text, None)
    )


def _only_a_day(record: AnyRecord, found: date) -> str:
    return _(
        "Understood as: {label} is looked at again on {day}. If it is its new words: {label} words: …",
        label=record.label, day=full_date(found),
    )  # fmt: skip


# Nearly so, and in part


def _loosely(record: AnyRecord, said: Said) -> Iterator[Proposed]:
    """Yield what is likely meant: a word mistyped, one thing instead of another, what is right behind what is wrong."""
    text = right_instead(said.text) or said.text
    if close := nearly(text):
        doubt = _("Understood as “{words}”.", words=close[1])
        meant = plainly(close[0], record, said.text)
        yield replace(meant, doubt=meant.doubt or doubt)
    elif instead := put_instead(record.text, text):
        doubt = _("Understood so: only this is put right, the rest of {label} stays.", label=record.label)
        yield change(record, "wording", record.text, instead, "text", instead, doubt)
    elif text != said.text:
        yield change(record, "wording", record.text, text, "text", text, _all_new(record, text))


# Other words


def _worded(record: AnyRecord, said: Said) -> Iterator[Proposed]:
    """Yield other words; of an action or a request, who and by when may be among them."""
    text, who, due = said.text, "", None
    if isinstance(record, Action | Request):
        line = read_line(f"{record.letter.lower()}: {text}", said.today, language())
        if isinstance(line, Captured) and line.kind in ("action", "request"):
            text, who, due = line.text, line.owner, line.due
        if due is not None and _is_past(said.text):
            text, due = said.text, None
    doubt = _other_than(record, text, said) if fold(text) != fold(record.text) else ""
    if fold(text) != fold(record.text):
        yield change(record, "wording", record.text, text, "text", text, doubt)
    elif not (who or due):
        yield change(record, "wording", record.text, record.text, "text", record.text)
    if who and who != who_has(record):
        yield replace(handed(record, who), doubt=doubt)
    if due is not None and due != day_of(record):
        yield dated_anew(record, due, doubt)


def _other_than(record: AnyRecord, text: str, said: Said) -> str:
    """Say so where words may be meant for something else than the line's new words."""
    alike = likeness(split(text.casefold()), split(record.text.casefold()))
    worded = said.colon and not _TELLS.search(text) and (alike > 0 or len(text.split()) > _FEW)
    return "" if alike >= ALIKE or worded else _all_new(record, text)


_TELLS = re.compile(
    r"^(?:it|that|this|they|he|she|there)\s+(?:was|were|is|are|has|have|had|did)\b|[,;.]\s+(?:and|but|while)\s",
    re.IGNORECASE,
)
"""Words that tell something of a line, or two things at once, rather than say how it reads."""
_PAST = re.compile(
    r"(?<!\bto be )\b(?!(?:need|indeed|hundred|proceed|exceed|succeed|speed|bleed|breed)\b)"
    r"(?:\w{3,}ed|was|were|had|has|did|went|gave|took|made|came|told|sent|brought|bought|rang|wrote|said|spoke|paid)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:by|until|till|before|due)\b", re.IGNORECASE)


def _is_past(words: str) -> bool:
    """Tell whether words say what somebody did: a day in them is when that was, and not until when."""
    return bool(_PAST.search(words)) and not _UNTIL.search(words)


def _all_new(record: AnyRecord, text: str) -> str:
    return _(
        "Understood as all the new words of {label}. Is that meant? Then it can be said so: {label} words: {words}",
        label=record.label, words=text,
    ) + f"\n  {_('Else for example: {ways}', ways=ways(record))}"  # fmt: skip


def ways(record: AnyRecord) -> str:
    """Return how else something can be said of a record, each as it would be typed."""
    label = record.label
    if isinstance(record, Action):
        return _(
            "{label} done · {label} not done · {label} by friday · {label} to Sam · {label} out", label=label
        )
    if isinstance(record, Request):
        return _(
            "{label} answered: yes · {label} by friday · {label} to the clinic · {label} out", label=label
        )
    return _("{label} out · {label} wrong · {label} remark: …", label=label)


_FEW = 3
"""Words behind a colon that have nothing in common with the line are asked about where they are no more than these."""
