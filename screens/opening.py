"""The ways of deciding, and of sensing, to choose from: then what is proposed or asked, and what the room showed."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from facilitator import meeting as m
from facilitator.capture import Captured, Command
from facilitator.conduct.deciding import in_full, method_here
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.deciding import require_present
from facilitator.meeting.methods import METHODS, Method, method_named, read_share
from facilitator.meeting.tally import example, read_counts
from facilitator.meeting.ways import offered
from screens.dialogs import AskLine
from screens.widgets.plain import Plain

PLAIN_DECISION = "noted"
"""The option that keeps a decision without any method."""

LARGER = "larger majority"
"""The option that asks which share a majority needs."""


class DecideDialog(ModalScreen[Captured | Command | None]):
    """Asks for the way of deciding and for the wording; returns what the app is to be asked for.

    Where the agenda promised a decision and says how it is taken, its question and its method come at once.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "leave it")]
    CSS = """
    DecideDialog { align: center middle; }
    DecideDialog > Vertical { width: 92; max-width: 100%; height: auto; max-height: 100%; border: round $primary;
        padding: 0 2; background: $surface; }
    DecideDialog OptionList { height: auto; max-height: 18; border: none; background: $surface; padding: 0; }
    DecideDialog #how { color: $text-muted; }
    DecideDialog #question { text-style: bold; margin-bottom: 1; }
    """

    def __init__(self, meeting: Meeting) -> None:
        super().__init__()
        self._meeting = meeting
        item = meeting.current
        promised = m.to_decide(meeting, item) if item else ()
        self._promised = promised[0] if promised else None

    def compose(self) -> ComposeResult:
        with Vertical():
            if self._promised is not None:
                yield Plain(_("To decide: {question}", question=self._promised.question), id="question")
            yield Plain(
                _("How do you decide? The last three only show where people stand; they decide nothing.")
            )
            yield OptionList(*self._options(), markup=False)
            yield Plain(_("↑ ↓ choose · ⏎ takes it · esc leaves it"), id="how")

    def _options(self) -> list[Option]:
        """Return the ways of deciding, the one offered here first, and those that only sense last."""
        first, _share = method_here(self._meeting)
        deciding = [first, *(method for method in METHODS if method.decides and method is not first)]
        return [
            *(Option(_described(_(method.name), _(method.what)), id=method.name) for method in deciding),
            Option(
                _described(_("larger majority"), _("Two thirds, or the share your group has set.")), id=LARGER
            ),
            Option(
                _described(_("just keep it"), _("It was decided already; keep the words.")), id=PLAIN_DECISION
            ),
            *(
                Option(_described(_(method.name), _(method.what)), id=method.name)
                for method in METHODS
                if not method.decides
            ),
        ]

    def on_mount(self) -> None:
        """Begin at the first; where the agenda says how, ask for the wording at once."""
        self.query_one(OptionList).highlighted = 0
        named = offered(self._promised.method) if self._promised else None
        if named is not None:
            self._propose(*named)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go on to what this way of deciding needs."""
        event.stop()
        chosen = event.option_id or ""
        method = method_named(chosen)
        if chosen == LARGER:
            self._ask_share()
        elif chosen == PLAIN_DECISION:
            self._keep()
        elif method is not None and method.decides:
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
        asked, words = _("How many must be for it? Two thirds, three quarters, 60 % …"), _("two thirds")
        while (given := await self.app.push_screen_wait(AskLine(asked, words))) is not None:
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
        asked = (
            _("On what do you ask for advice? One sentence.")
            if method.name == "advice"
            else _("What is proposed? One sentence that everyone can say yes or no to.")
        )
        words = [
            self._question(), _("By {method}. {what}", method=in_full(method, share), what=_(method.what)), asked
        ]  # fmt: skip
        wording = await self._words(
            "\n".join(word for word in words if word), _("We meet every second Thursday")
        )
        if wording:
            named = f"{method.name} {share}".strip()
            self.dismiss(Command("decide", f"{named} {wording}"))

    def _question(self) -> str:
        return _("To decide: {question}", question=self._promised.question) if self._promised else ""

    @work
    async def _keep(self) -> None:
        """Keep what was decided already."""
        asked = "\n".join(word for word in (self._question(), _("What was decided?")) if word)
        wording = await self._words(asked, _("We meet every second Thursday"))
        if wording:
            self.dismiss(Captured("decision", wording))

    async def _words(self, asked: str, such_as: str) -> str:
        how = _("⏎ takes it · esc shows the other ways of deciding")
        given = await self.app.push_screen_wait(AskLine(asked, "", such_as, how=how))
        return " ".join((given or "").split())

    @work
    async def _sense(self, method: Method) -> None:
        """Ask what is asked of the room, then what it showed, step by step; a wrong count is asked for again."""
        ask, show = method.steps
        about = f"{_(method.name).capitalize()}. {_(method.what)}\n{_(ask.say)}"
        question = await self._words(about, _(_QUESTION[method.name]))
        if not question:
            return
        such_as = example(method.choices)
        asked = f"{question}\n{_(show.say)}\n" + _(
            "Write what you count, for example: {example}", example=such_as
        )
        words = ""
        while (given := await self.app.push_screen_wait(AskLine(asked, words, such_as))) is not None:
            words = given
            if not words.strip():
                continue
            try:
                counts = read_counts(words, method.choices)
                if method.choices:
                    require_present(self._meeting, counts)
            except Refusal as refusal:
                asked = f"{question}\n✗ {refusal}"
                continue
            self.dismiss(Command("sense", f"{method.name} {question.rstrip(':')}: {words}"))
            return


_QUESTION = {
    "temperature check": "Shall we go on with this?",
    "straw poll": "Where do we meet: in the park or in the hall?",
    "dot vote": "What first? Three dots each: food, a phone, a room",
}


def _described(name: str, what: str) -> Content:
    return Content.assemble((name[:1].upper() + name[1:], "bold"), "  ", what)
