"""The ways of deciding, and of sensing, to choose from: then what is proposed or asked, and what the room showed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from facilitator.capture import Captured, Command
from facilitator.conduct.proposal_told import method_here
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.methods import METHODS, Method, method_named, read_share
from facilitator.meeting.ways import senses_first
from screens.answers import Answers
from screens.dialogs import AskLine
from screens.sensing import sensed
from screens.shows_meeting import ShowsMeeting
from screens.typed_blindly import AsksOnly
from screens.widgets.plain import Plain
from screens.window import CHOOSE, means
from screens.wording import Wording

SCORE = "score "
"""What stands before a way of deciding that is only to show how much people like something."""
PLAIN_DECISION = "noted"
"""The option that keeps a decision without any method."""

LARGER = "larger majority"
"""The option that asks which share a majority needs."""


class DecideDialog(AsksOnly[Captured | Command | None], ShowsMeeting, Answers):
    """Asks for the way of deciding and for the wording; returns what the app is to be asked for.

    Where the agenda promised a decision and says how it is taken, its question and its method come at once.
    Words that are typed over the list go into the wording.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave it")]
    CSS = """
    DecideDialog { align: center middle; }
    DecideDialog > Vertical { width: 92; max-width: 100%; height: auto; max-height: 100%; border: round $primary;
        padding: 0 2; background: $surface; }
    DecideDialog OptionList { height: auto; max-height: 18; border: none; background: $surface; padding: 0; }
    DecideDialog #question { text-style: bold; margin-bottom: 1; }
    DecideDialog #said { text-style: bold; background: $error-muted; display: none; }
    """

    def __init__(self, meeting: Meeting) -> None:
        super().__init__(classes="")
        self._meeting = meeting
        self._words = Wording(self, meeting)
        self._first = senses_first(meeting)
        """The way of sensing that the agenda names before any decision; nobody is asked for a proposal then."""
        self.set_reactive(DecideDialog.meeting, meeting)

    def body(self) -> ComposeResult:
        if question := self._words.question:
            yield Plain(question, id="question")
        yield Plain(
            _(
                "The agenda begins with {method}: it only shows where people stand.",
                method=_(self._first.name),
            )
            if self._first is not None
            else _("How do you decide? The last four only show where people stand; they decide nothing.")
        )
        yield OptionList(*self._options(), markup=False)
        yield self.typed()
        yield Plain(id="said")

    def foot(self) -> list[Binding]:
        """Name the keys of the list."""
        leaves = (
            means("escape", "puts the words into the line") if self.stray else means("escape", "leave it")
        )
        return [CHOOSE, means("enter", "take it"), leaves]

    def _told(self) -> Content:
        return Content.assemble((_("This goes into the wording:"), "bold"), " ", Content(self.stray))

    def action_leave(self) -> None:
        """Go back with nothing chosen."""
        self.leave(None)

    def _options(self) -> list[Option]:
        """Return the ways of deciding, the one offered here first, and those that only sense last."""
        first, _share = method_here(self._meeting)
        deciding = [first, *(method for method in METHODS if method.decides and method is not first)]
        return [
            *_named([self._first] if self._first else []),
            *_named(deciding),
            Option(
                _described(_("larger majority"), _("Two thirds, or the share your group has set.")), id=LARGER
            ),
            Option(
                _described(_("just keep it"), _("It was decided already; keep the words.")), id=PLAIN_DECISION
            ),
            *_named(method for method in METHODS if not method.decides and method is not self._first),
            *(
                Option(
                    _described(
                        _("{method}, only to score", method=_(method.name)),
                        _("How much people like it. It decides nothing."),
                    ),
                    id=f"{SCORE}{method.name}",
                )
                for method in METHODS
                if method.scores
            ),
        ]

    def on_mount(self) -> None:
        """Begin at the first; where the agenda says how, ask for the wording at once."""
        self.query_one(OptionList).highlighted = 0
        if self._asks_at_once:
            self._propose(*method_here(self._meeting))

    @property
    def _asks_at_once(self) -> bool:
        """Whether the wording is asked for at once: the agenda says how, and nothing is to be sensed before."""
        return self._words.says_how and self._first is None

    def type_early(self, letter: str) -> bool:
        """Keep a letter for the wording: at once where that is asked for at once, else as what was typed here."""
        if self._asks_at_once:
            self._words.early += letter
            return True
        return super().type_early(letter)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on to what this way of deciding needs."""
        event.stop()
        self._words.early += self.stray
        self.take("")
        chosen = event.option_id or ""
        method = method_named(chosen.removeprefix(SCORE))
        if chosen == LARGER:
            self._ask_share()
        elif chosen == PLAIN_DECISION:
            self._keep()
        elif method is not None and method.decides and not chosen.startswith(SCORE):
            self._propose(method, self._share_here(method))
        elif method is not None:
            self._sense(method)

    def _share_here(self, method: Method) -> str:
        """Return the share that the agenda, or the meeting, set for this method."""
        here, share = method_here(self._meeting)
        return share if here is method else ""

    @work
    async def _ask_share(self) -> None:
        """Ask which share the majority needs, until it is one."""
        about, words = _("How many must be for it? Two thirds, three quarters, 60 % …"), _("two thirds")
        asked = about
        while (given := await self.app.push_screen_wait(AskLine(asked, words, about=about))) is not None:
            share = read_share(given)
            if share is not None:
                majority = method_named("majority")
                assert majority is not None, "the table has a majority"
                self._propose(majority, str(share))
                return
            asked, words = _("A share is between half and all: two thirds, 3/4, 60 %."), given

    @work
    async def _propose(self, method: Method, share: str) -> None:
        """Ask for the wording, and open the proposal with it."""
        if wording := await self._words.of_proposal(method, share):
            self.dismiss(Command("decide", f"{method.name} {share}".strip() + f" {wording}"))

    @work
    async def _keep(self) -> None:
        """Keep what was decided already."""
        if wording := await self._words.of_decision():
            self.dismiss(Captured("decision", wording))

    @work
    async def _sense(self, method: Method) -> None:
        """Ask what is asked of the room, then what it showed."""
        if typed := await sensed(self._words, self._meeting, method):
            self.dismiss(Command("sense", typed))

    @property
    def pens_down(self) -> bool:
        """Whether nothing that is typed may go on from here."""
        return self.meeting.head.pens_down is not None


def _named(methods: Iterable[Method]) -> list[Option]:
    return [Option(_described(_(method.name), _(method.what)), id=method.name) for method in methods]


def _described(name: str, what: str) -> Content:
    return Content.assemble((name[:1].upper() + name[1:], "bold"), "  ", what)
