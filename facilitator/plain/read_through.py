"""The end of a meeting read back with the room: each decision, then each action, put right where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.capture import Captured, Command, read_line
from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.plain import words
from facilitator.records import AnyRecord, Decision
from facilitator.text import clean_line

if TYPE_CHECKING:
    from facilitator.plain.session import Session


def read_through(session: Session) -> None:
    """Go through what was kept with a person, line by line, then ask for the next meeting; a summary comes after it.

    Whoever goes back into the meeting, or leaves, leaves this too.
    """
    session.say(
        _("Read each line aloud. ⏎ when every word is right, or type it in other words. /drop takes it out.")
    )
    for heading, records in _PARTS:
        if not _part(session, heading(), records):
            return
    session.say(*words.closing(session.meeting))
    if not _next_meeting(session):
        return
    session.over = session.desk.talk.yes(_("Is every word right?"))
    if not session.over:
        session.say(
            _("Put it right, for example: /edit N1 We meet on Mondays, or /drop N2."),
            _("When all is right, /quit writes the summary and leaves."),
        )


_PARTS: tuple[tuple[Callable[[], str], Callable[[Meeting], tuple[AnyRecord, ...]]], ...] = (
    (lambda: _("Decisions:"), lambda meeting: meeting.decisions),
    (lambda: _("Actions:"), lambda meeting: meeting.actions),
    (lambda: _("Requests:"), lambda meeting: meeting.requests),
)


def _part(session: Session, heading: str, records: Callable[[Meeting], tuple[AnyRecord, ...]]) -> bool:
    """Read these records one by one; tell whether to go on."""
    ids = [record.id for record in records(session.meeting) if not record.origin or record.dealt]
    if ids:
        session.say(heading)
    for record_id in ids:
        while (record := _found(records(session.meeting), record_id)) is not None:
            session.say(*words.told_in_full(record))
            if _right(session, record):
                break
            if session.over or session.meeting.head.state != "ended":
                return False
    return True


def _found(records: tuple[AnyRecord, ...], record_id: str) -> AnyRecord | None:
    return next((record for record in records if record.id == record_id), None)


def _right(session: Session, record: AnyRecord) -> bool:
    """Hear whether a record is right as it is; other words for it are kept, and it is read once more."""
    typed = session.desk.talk.answer()
    answer = typed.strip()
    if answer.casefold() in ("", _("y"), _("yes"), _("right")):
        return True
    if answer.casefold() in (_("n"), _("no")):
        session.say(_("Then type it in other words."))
    elif answer == "/drop":
        _do(session, Command("drop", record.label))
    elif (words := _other_words(session, record, answer)) is not None:
        _do(session, Command("edit", f"{record.label} {words}"))
    else:
        session.obey(typed)
    return False


def _other_words(session: Session, record: AnyRecord, answer: str) -> str | None:
    """Return the words that take the place of a record's; None for a command, and for a line of another kind."""
    line = read_line(answer, session.now.date(), session.meeting.head.language or "en")
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
    if not session.meeting.head.next_meeting:
        session.say(_("When and where do you meet again, and who facilitates? ⏎ leaves it open."))
        typed = session.desk.talk.answer()
        if typed.strip().startswith("/"):
            session.obey(typed)
        elif typed.strip():
            _do(session, Command("nextmeeting", typed.strip()))
    return not session.over and session.meeting.head.state == "ended"
