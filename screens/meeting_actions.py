"""What the keys of the meeting screen do: some ask the app at once, some ask the person first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.reactive import reactive

from facilitator import meeting as m
from facilitator.capture import Command
from facilitator.errors import FacilitatorError
from facilitator.i18n import _, clock_time
from facilitator.meeting import Meeting
from facilitator.meeting.deciding import proposal
from facilitator.meeting.matters import matters
from facilitator.voices import Floor
from screens.meeting_keys import MEETING_KEYS, key_for, letter_for
from screens.messages import MeetingLeft, Wanted
from screens.shows_meeting import ShowsMeeting
from screens.still_there import Orderly


class MeetingActions(Orderly[None], ShowsMeeting):
    """A meeting and the floor, with everything a key can do to them. Dialogs are imported when they are opened."""

    BINDINGS: ClassVar[list[BindingType]] = list(MEETING_KEYS)

    floor: reactive[Floor] = reactive(Floor)

    @classmethod
    def keys(cls) -> list[Binding]:
        """Return the keys of this screen, the most needed first."""
        return list(MEETING_KEYS)

    def __init__(self, meeting: Meeting, *, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._clock = clock
        self._opens = False
        """Whether a proposal was just worded, and its steps are to be shown as soon as it is kept."""
        self.set_reactive(MeetingActions.meeting, meeting)

    def note(self, text: str) -> None:
        """Say something that is no answer."""
        raise NotImplementedError

    def refuse(self, text: str) -> None:
        """Say why nothing was done."""
        raise NotImplementedError

    # Keys that ask the app

    def action_want(self, name: str, argument: str = "") -> None:
        """Ask for a command; where it is to be asked about first, its question is there before the next key is."""
        command = Command(name, argument)
        if question := self._question_before(command):
            self._ask_first(question, command)
        else:
            self.post_message(Wanted(command))

    def _question_before(self, command: Command) -> str:
        """Return what would be asked before this command is done; empty where nothing is, or it can't be done."""
        from facilitator.conduct import Room, obey

        try:
            return obey(Room(self.meeting, self._clock(), str, self.floor, way=key_for), command).ask
        except FacilitatorError:
            return ""

    def _ask_first(self, question: str, command: Command) -> None:
        """Put a question, and ask for the command where it is answered by yes."""
        from screens.questions import in_doubt

        def answered(sure: bool | None) -> None:
            if sure:
                self.post_message(Wanted(command, sure=True))
            elif asked.slip or not asked.stray:
                self.note(_("Nothing was done."))

        asked = in_doubt(command, question)
        asked.behind = letter_for(command.name)
        self.app.push_screen(asked, answered)

    def action_turn(self) -> None:
        """Begin a go-round, or go on with it."""
        self.action_want("turn" if self.floor.go_round is not None else "round")

    def action_leave(self) -> None:
        """Go back to the first screen; the meeting stays as it is."""
        self.post_message(MeetingLeft())

    def action_hide(self) -> None:
        """Hide everything at once."""
        from screens.hidden import Hidden

        self.app.push_screen(Hidden(self._clock))

    def action_help(self) -> None:
        """Explain this screen."""
        from screens.dialogs import Show
        from screens.help import help_on_keys, help_on_lines

        about = _(
            "Every key is one letter; what you type in the line is text. A wrong key loses nothing: "
            "u takes it back, esc leaves the line."
        )
        self.app.push_screen(Show([*help_on_keys(MEETING_KEYS, about), *help_on_lines()], _("Help")))

    # Keys that ask the person first

    def action_put_aside(self, name: str) -> None:
        """Leave the item out or park it once the person is sure: one stray letter must not move the meeting on."""
        from facilitator.conduct.steps import unfinished

        item = self.meeting.current
        if item is None:
            return
        asked = (
            _("Keep “{title}” for another time, and go on?", title=item.title)
            if name == "park"
            else _("Leave “{title}” out, and go on?", title=item.title)
        )
        still = unfinished(self.meeting, self.floor)
        self._ask_first(f"{still}\n{asked}" if still else asked, Command(name))

    @work
    async def action_extend(self) -> None:
        """Ask how many minutes more, and where they come from."""
        from screens.extend import ExtendDialog

        if self.meeting.current is None:
            return
        words = await self.app.push_screen_wait(ExtendDialog(self.meeting, self._clock()))
        if words:
            self.action_want("extend", words)

    def action_agenda(self) -> None:
        """Show the whole agenda; what is done there is done at once."""
        from screens.agenda_dialog import AgendaDialog

        self.app.push_screen(AgendaDialog(self.meeting, self))

    def action_kept(self) -> None:
        """Show everything that was kept."""
        from screens.kept import KeptDialog

        self.app.push_screen(KeptDialog(self.meeting, self))

    def action_voices(self) -> None:
        """Show who waits to speak, and the go-round."""
        from screens.voices import VoicesDialog

        self.app.push_screen(VoicesDialog(self.meeting, self.floor, self))

    def action_matters(self) -> None:
        """Show what earlier meetings left open."""
        from screens.matters import MattersDialog

        if matters(self.meeting):
            self.app.push_screen(MattersDialog(self.meeting, self))
        else:
            self.note(_("Nothing from last time is left to deal with."))

    @work
    async def action_decide(self) -> None:
        """Open a proposal, or go on with the one that is open."""
        from screens.decide import ProposalDialog
        from screens.opening import DecideDialog

        if self.meeting.head.pens_down is not None:
            self.refuse(_("Pens are down: nothing is kept. o lifts them."))
            return
        if proposal(self.meeting) is not None:
            self.app.push_screen(ProposalDialog(self.meeting, self, self._clock))
            return
        words = await self.app.push_screen_wait(DecideDialog(self.meeting))
        if words is not None:
            self._opens = isinstance(words, Command) and words.name == "decide"
            self.post_message(Wanted(words))

    def _open_proposal(self) -> None:
        """Go on at once with a proposal that was just worded."""
        from screens.decide import ProposalDialog

        if self._opens and proposal(self.meeting) is not None:
            self._opens = False
            self.app.push_screen(ProposalDialog(self.meeting, self, self._clock))

    @work
    async def action_tick(self) -> None:
        """Tick the only line of the checklist, or ask which."""
        from screens.dialogs import Choose

        item = self.meeting.current
        if item is None or not item.plan.checklist:
            self.note(_("This item has no checklist."))
        elif len(item.plan.checklist) == 1:
            self.action_want("tick", "1")
        else:
            options = [
                (str(place + 1), ("☑ " if place in item.ticked else "☐ ") + line)
                for place, line in enumerate(item.plan.checklist)
            ]
            chosen = await self.app.push_screen_wait(Choose(_("Tick which line?"), options))
            if chosen:
                self.action_want("tick", chosen)

    @work
    async def action_fill(self) -> None:
        """Ask for the words of a gap."""
        from facilitator.meeting.gaps import gaps
        from screens.filling import ask_for_gap

        if not gaps(self.meeting):
            self.note(_("There is no gap to fill."))
        elif words := await ask_for_gap(self.app, self.meeting, self._clock()):
            self.action_want("fill", words)

    def action_present(self) -> None:
        """Ask who is there."""
        question = _("Who is here? Count by role. A name only if that person wants it in the record.")
        there_are = m.as_typed(self.meeting.participants)
        self._ask("present", question, there_are, _("9 peers, 2 staff"), anew=True)

    def action_add_item(self) -> None:
        """Ask for a new item."""
        question = _("Which item comes behind this one? Its minutes may stand at the end.")
        self._ask("add", question, "", _("Bus fares 10"))

    def action_began(self) -> None:
        """Ask when the meeting really began."""
        if self.meeting.head.started is not None:
            began = clock_time(self.meeting.head.started)
            self._ask("start", _("When did the meeting begin?"), began, figure=True)

    @work
    async def _ask(
        self,
        name: str,
        question: str,
        value: str = "",
        example: str = "",
        *,
        anew: bool = False,
        figure: bool = False,
    ) -> None:
        """Ask for a command's words, and then for the command; with `anew`, typing takes the place of the value."""
        from screens.asked import ask_for

        if command := await ask_for(self.app, name, question, value, example, anew=anew, figure=figure):
            self.action_want(command.name, command.argument)
