"""The end of a session: a meeting that has ended gets its summary; how to go on with one that has not is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.conduct.closing import file_summary
from facilitator.errors import StorageFailure
from facilitator.i18n import _
from facilitator.plain.look_over import look_over

if TYPE_CHECKING:
    from facilitator.plain.session import Session


def part(session: Session) -> int:
    """Put everything on the disk, say where it is, and return the exit status: 1 where the disk would not take it."""
    try:
        looked = look_over(session)
        if session.meeting.head.state != "ended":
            _left_open(
                session, _("The meeting has not ended."), _("Go on with: facilitator resume {id} {by_lines}")
            )
        elif not looked:
            _left_open(
                session,
                _("These words were not looked at, so no summary is written yet."),
                _("Look at them with: facilitator resume {id} {by_lines}"),
            )
        else:
            _summed_up(session)
    except StorageFailure as failure:
        session.say(str(failure), *(_("Not on the disk: {words}", words=words) for words in session.held))
        return 1
    return 1 if session.desk.talk.broken else 0


def _left_open(session: Session, why: str, how: str) -> None:
    session.kept.keep(session.meeting)
    session.say(*session.held, why, how.format(id=session.meeting.head.id, by_lines=session.desk.by_lines))


def _summed_up(session: Session) -> None:
    session.kept.finish()
    desk, meeting = session.desk, session.meeting
    path = file_summary(meeting, desk.summaries, seal=desk.seal)
    session.say(*session.held, _("Summary: {path}", path=path), desk.approve(meeting))
    if desk.seal.suffix:
        session.say(
            _(
                "It is sealed. A copy that anyone can read: facilitator export {id} -o FILE",
                id=meeting.head.id,
            )
        )
