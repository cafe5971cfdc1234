"""What was put right had gone on into a later meeting: where it stands is said, and it is put right there on a yes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from facilitator.summary.review.telling import told
from facilitator.summary.review.value import Correction, Proposed
from screens.dialogs import Ask, Choose
from screens.summary import SummaryScreen

if TYPE_CHECKING:
    from textual.app import App

    from facilitator.conduct.carried_on import CarriedOn
    from facilitator.meeting import Meeting
    from screens.open_meeting import OpenMeeting


async def offer_to_put_right(
    app: App[None], opened: OpenMeeting, was: Meeting, taken: Sequence[Proposed], new_id: Callable[[], str]
) -> None:
    """Ask for each later meeting whether what was `taken` here is right there too; `was` is this one before that."""
    try:
        for there in await opened.carried_on(was, taken):
            await _offer(app, opened, there, new_id)
    except FacilitatorError as problem:
        await _tell(app, str(problem))


async def _offer(app: App[None], opened: OpenMeeting, there: CarriedOn, new_id: Callable[[], str]) -> None:
    lines = [line for one in there.corrections for line in told(Correction((one,)))]
    if there.meeting.head.state != "ended":
        await _tell(app, "\n".join((there.told(), there.by_hand(), *lines)))
        return
    question = "\n".join((there.told(), _("Put it right there too?"), *lines))
    if await app.push_screen_wait(Ask(question, _("yes, and write its summary anew"))):
        try:
            said = await opened.put_right(there, new_id)
            if isinstance(app.screen, SummaryScreen):
                app.screen.say(said)
        except FacilitatorError as problem:
            await _tell(app, f"{problem}\n{there.by_hand()}")


async def _tell(app: App[None], words: str) -> None:
    await app.push_screen_wait(Choose(words, [("back", _("Go back"))]))
