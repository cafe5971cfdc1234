"""The end of a meeting read back with the room: each decision, then each action, put right where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.capture import Captured, Command, read_line
from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.concerns import concern
from facilitator.meeting.outcomes import of_sort
from facilitator.plain import words
from facilitator.plain.answers import alike, disagrees, goes_on, names_nothing, nearest_of
from facilitator.records import AnyRecord, Decision
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.plain.session import Session

Records = Callable[[Meeting], tuple[AnyRecord, ...]]


def read_through(session: Session) -> None:
    """Go through what was kept with a person, line by line, then ask for the next meeting; a summary comes after it.

    Whoever goes back into the meeting, or leaves, leaves this too; so does the end of all lines.
    """
    session.say(
        _(
            "Read each line aloud. Enter when every word is right, or type it in other words. /drop takes it out."
        )
    )
    for heading, records in _PARTS:
        if not _part(session, heading(), records):
            return
    session.say(*words.closing(session.meeting))
    if _next_meeting(session):
        _all_right(session)


_PARTS: tuple[tuple[Callable[[], str], Records], ...] = (
    (lambda: words.under("decisions"), lambda meeting: of_sort(meeting.decisions, "decisions")),
    (lambda: words.under("advice"), lambda meeting: of_sort(meeting.decisions, "advice")),
    (lambda: words.under("undecided"), lambda meeting: of_sort(meeting.decisions, "undecided")),
    (lambda: _("Actions:"), lambda meeting: meeting.actions),
    (lambda: _("Requests:"), lambda meeting: meeting.requests),
)


def _part(session: Session, heading: str, records: Records) -> bool:
    """Read these records one by one; tell whether to go on."""
    ids = [record.id for record in records(session.meeting) if not record.origin or record.dealt]
    if ids:
        session.say(heading)
    for record_id in ids:
        while (record := _found(records(session.meeting), record_id)) is not None:
            session.say(*words.told_in_full(record))
            typed = session.desk.talk.heard()
            if typed is None:
                return False
            if goes_on(typed):
                break
            _put_right(session, record, records(session.meeting), typed)
            if not _reading(session):
                return False
    return True


def _reading(session: Session) -> bool:
    """Tell whether the reading goes on: nobody left, or went back into the meeting."""
    return not session.over and session.meeting.head.state == "ended"


def _found(records: tuple[AnyRecord, ...], record_id: str) -> AnyRecord | None:
    return next((record for record in records if record.id == record_id), None)


def _put_right(session: Session, record: AnyRecord, others: tuple[AnyRecord, ...], typed: str) -> None:
    """Do what was typed at a record that is not right: other words for it are kept, a command is obeyed."""
    label, answer = _labelled(session.meeting, typed.strip())
    if label and label != record.label:
        _do(session, Command("edit", f"{label} {answer}"))
    elif disagrees(answer):
        session.say(_("Then type it in other words."))
    elif answer == "/drop":
        _do(session, Command("drop", record.label))
    elif (new := _other_words(session, record, answer)) is None:
        session.obey(answer)
    elif _meant(session, record, others, new):
        _do(session, Command("edit", f"{record.label} {new}"))


_LABELLED = re.compile(r"(?P<label>[a-z]\d+(?:\.\d+)?)\s?[:.]\s(?P<words>.+)", re.IGNORECASE)


def _labelled(meeting: Meeting, typed: str) -> tuple[str, str]:
    """Return the label that a line was typed with, as it was read out, and its words; without one, the whole line."""
    match = _LABELLED.fullmatch(typed)
    label = match["label"].upper() if match else ""
    known = label and (meeting.record(label) or concern(meeting, label))
    return (label, match["words"]) if match and known else ("", typed)


def _meant(session: Session, record: AnyRecord, others: tuple[AnyRecord, ...], new: str) -> bool:
    """Tell whether words are meant for this record; asks where they are unlike it, or nearer another."""
    nearest = others[nearest_of([one.text for one in others], new)]
    if nearest.id == record.id and alike(record.text, new):
        return True
    if session.desk.talk.yes(
        _("Is that instead of {label}, “{words}”?", label=record.label, words=record.text)
    ):
        return True
    session.say(
        _("{label} stays as it was. For another line: /edit, its label, and the words.", label=record.label)
    )
    return False


def _other_words(session: Session, record: AnyRecord, answer: str) -> str | None:
    """Return the words that take the place of a record's; None for a command, and for a line of another kind."""
    line = read_line(answer, session.now.date(), session.meeting.head.spoken)
    if not isinstance(line, Captured):
        return None
    if line.kind == "note" and line.text == clean_line(answer):
        return answer
    same = isinstance(record, Decision) and line.kind == "decision"
    return line.text if same else None


def _do(session: Session, command: Command) -> None:
    try:
        session.do(command)
    except FacilitatorError as refusal:
        session.say(str(refusal))


def _next_meeting(session: Session) -> bool:
    """Ask when people meet again and who facilitates then; tell whether to go on."""
    while not session.meeting.head.next_meeting:
        session.say(_("When and where do you meet again, and who facilitates? Enter leaves it open."))
        typed = session.desk.talk.heard()
        if typed is None:
            return False
        if not typed.strip() or names_nothing(typed):
            break
        if goes_on(typed):
            session.say(_("Then write it, for example: Friday 4 December at the hall, Ana facilitates."))
        elif typed.strip().startswith("/"):
            session.obey(typed)
            return _reading(session)
        else:
            _do(session, Command("nextmeeting", typed.strip()))
    return _reading(session)


def _all_right(session: Session) -> None:
    """Ask whether every word is right, after each correction once more, until it is, or there are no more lines."""
    asks = True
    while _reading(session):
        if asks:
            session.say(_("Is every word right? (y/n)"))
        typed = session.desk.talk.heard()
        if typed is None:
            return
        asks = not disagrees(typed)
        if not typed.strip():
            session.say(_("Enter alone is not yes."))
        elif goes_on(typed):
            session.over = True
        elif asks:
            session.obey(typed)
        else:
            session.say(
                _("Put it right, for example: /edit N1 We meet on Mondays, or /drop N2."),
                _("You are asked again after it. Then type y when every word is right."),
            )
