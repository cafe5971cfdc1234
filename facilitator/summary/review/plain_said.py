"""What a few plain words, such as `done` or `nobody`, put right in a record of each kind."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.records import Action, AnyRecord, Decision, Note, Request
from facilitator.summary import words
from facilitator.summary.review.brackets import told_day
from facilitator.summary.review.fields import change, day_of, field_of_day, handed, in_state
from facilitator.summary.review.plain_words import Meaning
from facilitator.summary.review.value import Proposed


def plainly(means: Meaning, record: AnyRecord, text: str) -> Proposed:
    """Return what a saying of this meaning puts right in a record; raises Refusal where it has none for its kind."""
    return _SAYINGS[means](record, text)


def _done(record: AnyRecord, _text: str) -> Proposed:
    if isinstance(record, Note) and record.kind in ("question", "parked"):
        return in_state(record, "done")
    if isinstance(record, Request):
        return in_state(record, "answered")
    if not isinstance(record, Action):
        raise Refusal(_("{label} is not an action.", label=record.label))
    box = "☑" if record.status == "done" else "☐"
    return change(record, "done", f"{box} {record.text}", f"☑ {record.text}", "status", "done")


def _open(record: AnyRecord, _text: str) -> Proposed:
    if isinstance(record, Action):
        box = "☑" if record.status == "done" else "☐"
        state = f" ({words.states()['dropped']})" if record.status == "dropped" else ""
        return change(
            record, "open again", f"{box} {record.text}{state}", f"☐ {record.text}", "status", "open"
        )
    if isinstance(record, Request | Note) and hasattr(record, "status"):
        return in_state(record, "open")
    raise Refusal(_("{label} is not an action.", label=record.label))


def _out(record: AnyRecord, _text: str) -> Proposed:
    return Proposed(what="struck", label=record.label, record=record.id, before=record.text)


def _wrong(record: AnyRecord, text: str) -> Proposed:
    return Proposed(
        what="unclear", label=record.label, record=record.id, before=record.text, after=text,
        doubt=_(
            "Somebody says that {label} is wrong. How should it read? Write {label}: and all its right words. "
            "{label} out takes it out. {label} remark: … keeps a word on it.",
            label=record.label,
        ),
    )  # fmt: skip


def _mine(record: AnyRecord, text: str) -> Proposed:
    return Proposed(
        what="unclear", label=record.label, record=record.id, before=record.text, after=text,
        doubt=_("Who is that? Write the name they want to go by, such as {label} to Sam.", label=record.label),
    )  # fmt: skip


def _dropped(record: AnyRecord, _text: str) -> Proposed:
    if isinstance(record, Decision):
        return in_state(record, "ended")
    if isinstance(record, Note) and record.kind not in ("question", "parked"):
        return _out(record, "")
    return in_state(record, "withdrawn" if isinstance(record, Request) else "dropped")


def _outcome(outcome: str) -> Callable[[AnyRecord, str], Proposed]:
    def of(record: AnyRecord, _text: str) -> Proposed:
        if not isinstance(record, Decision):
            raise Refusal(_("{label} is not a decision.", label=record.label))
        return in_state(record, outcome)

    return of


def _unanswered(record: AnyRecord, _text: str) -> Proposed:
    if not isinstance(record, Request):
        raise Refusal(_("{label} is not a request.", label=record.label))
    return in_state(record, "open")


def _no_date(record: AnyRecord, _text: str) -> Proposed:
    field = field_of_day(record)
    return change(record, "date", told_day(day_of(record)), told_day(None), field, None)


def _nobody(record: AnyRecord, _text: str) -> Proposed:
    return handed(record, "")


_SAYINGS: dict[Meaning, Callable[[AnyRecord, str], Proposed]] = {
    "done": _done, "open": _open, "out": _out, "wrong": _wrong, "mine": _mine, "dropped": _dropped,
    "not decided": _outcome("not decided"), "ended": _outcome("ended"), "no answer": _unanswered,
    "no date": _no_date, "nobody": _nobody,
}  # fmt: skip
