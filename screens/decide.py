"""The open proposal: its steps one by one, what was counted, and whether it stands."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.screen import ModalScreen, Screen
from textual.widgets import Input

from facilitator.capture import Captured, Command
from facilitator.capture.value import Kind
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.counted import counted
from facilitator.meeting.deciding import method_of, missing, proposal, step_of, verdict
from facilitator.meeting.methods import Method, Takes
from facilitator.meeting.tally import example
from facilitator.records import Decision
from screens.dialogs import AskLine
from screens.messages import Wanted
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain, lines

_KINDS: dict[Takes, Kind] = {"questions": "question", "words": "concern"}
"""What a sentence typed at a step is kept as; at any other step it is a note."""


class ProposalDialog(ModalScreen[None]):
    """The open proposal, step by step: what to say, what to type, whether it stands."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f3", "want('step', '')", "next", tooltip="Go to the next step."),
        Binding("f4", "reword", "reword", tooltip="Change the wording; the one before stays in the record."),
        Binding("f5", "concern", "concern", tooltip="Keep a reservation or an objection, without a name."),
        Binding("f7", "adopt", "adopt", tooltip="Keep it as decided.", priority=True),
        Binding("f8", "undecided", "not decided", tooltip="Leave it undecided, and say what is needed next.",
                priority=True),
        Binding("f2", "want('step', 'back')", "step back", tooltip="Go one step back."),
        Binding("f6", "count", "count", tooltip="Count again."),
        Binding("f1", "help", "help", tooltip="This help.", show=False),
        Binding("escape", "dismiss", "leave", tooltip="Go back to the meeting; the proposal stays open."),
    ]  # fmt: skip
    CSS = """
    ProposalDialog { align: center middle; }
    ProposalDialog > Vertical { width: 100; max-width: 100%; height: auto; max-height: 100%; border: round $accent;
        padding: 0 2; background: $surface; }
    ProposalDialog #proposal { margin: 1 0; }
    ProposalDialog Input { border: tall $border; }
    ProposalDialog #said { color: $text-success; height: auto; max-height: 3; }
    ProposalDialog #said.refused { color: $text-error; }
    ProposalDialog KeyLine { dock: none; }
    """

    meeting: reactive[Meeting | None] = reactive(None)

    def __init__(self, meeting: Meeting, below: Screen[None]) -> None:
        super().__init__()
        self._below = below
        self.set_reactive(ProposalDialog.meeting, meeting)

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(id="proposal")
            yield Input()
            yield Plain(id="said")
            yield KeyLine([one for one in self.BINDINGS if isinstance(one, Binding)])

    def on_mount(self) -> None:
        """Show the proposal as it stands."""
        self.watch_meeting(self.meeting)

    def watch_meeting(self, meeting: Meeting | None) -> None:
        """Show the step, or go back when the proposal is settled."""
        if meeting is None or not self.children:
            return
        decision = proposal(meeting)
        if decision is None:
            self.dismiss()
            return
        self.query_one("#proposal", Plain).show(_shown(meeting, decision))
        field = self.query_one(Input)
        field.placeholder = _hint(decision)
        field.value = ""
        field.focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Do what this step takes with the line; an empty line goes on."""
        event.stop()
        words, decision = event.value.strip(), self._decision
        if decision is None:
            return
        last = step_of(decision) == method_of(decision).steps[-1]
        takes = step_of(decision).takes
        if not words:
            self.want("adopt", "") if last else self.want("step", "")
        elif takes == "counts":
            self.want("count", words)
        elif takes == "review" or last:
            self.want("adopt", words)
        elif takes == "wording":
            self.want("amend", words)
        else:
            self._below.post_message(Wanted(Captured(_KINDS.get(takes, "note"), " ".join(words.split()))))

    @property
    def _decision(self) -> Decision | None:
        return proposal(self.meeting) if self.meeting else None

    def want(self, name: str, argument: str) -> None:
        """Ask the app for a command."""
        self._below.post_message(Wanted(Command(name, argument)))

    def action_want(self, name: str, argument: str) -> None:
        """Ask the app for a command."""
        self.want(name, argument)

    def action_help(self) -> None:
        """Explain the method and the keys."""
        from screens.dialogs import Show
        from screens.help import help_on_keys

        decision = self._decision
        about = _(method_of(decision).what) if decision is not None else ""
        keys = [one for one in self.BINDINGS if isinstance(one, Binding)]
        self.app.push_screen(Show(help_on_keys(keys, about), _("Help")))

    @work
    async def action_reword(self) -> None:
        """Ask for another wording."""
        decision = self._decision
        words = (
            await self.app.push_screen_wait(AskLine(_("The proposal in other words:"), decision.text))
            if decision
            else ""
        )
        if words and words.strip():
            self.want("amend", words)

    @work
    async def action_concern(self) -> None:
        """Ask for a concern."""
        words = await self.app.push_screen_wait(AskLine(_("The concern, in words without a name:")))
        if words and words.strip():
            self._below.post_message(Wanted(Captured("concern", " ".join(words.split()))))

    @work
    async def action_count(self) -> None:
        """Ask for the counts."""
        decision = self._decision
        if decision is None:
            return
        shown = example(method_of(decision).choices)
        words = await self.app.push_screen_wait(
            AskLine(_("How many? Write for example: {example}", example=shown))
        )
        if words and words.strip():
            self.want("count", words)

    @work
    async def action_adopt(self) -> None:
        """Keep it as decided; ask for the review date where the method needs one."""
        meeting, decision = self.meeting, self._decision
        if meeting is None or decision is None:
            return
        judged = verdict(meeting, decision)
        if not judged.stands:
            self.refuse(" ".join((judged.why, judged.needed)))
            return
        when: str | None = self.query_one(Input).value.strip()
        if when and step_of(decision).takes != "review":
            self.refuse(_("There is something in the line: ⏎ takes it, or empty the line first."))
            return
        if not when and method_of(decision).needs_review and decision.review is None:
            when = await self.app.push_screen_wait(
                AskLine(_("When do you look at it again?"), _("in three months"))
            )
        if when is not None:
            self.want("adopt", when)

    @work
    async def action_undecided(self) -> None:
        """Leave it undecided; ask what is needed next."""
        words = await self.app.push_screen_wait(
            AskLine(_("Not decided. What is needed next? ⏎ alone is fine."))
        )
        if words is not None:
            self.want("undecided", words)

    def say(self, text: str) -> None:  # noqa: ARG002
        """Say nothing: what came of a step is the proposal as it is shown above."""
        self._answer("", refused=False)

    def note(self, text: str) -> None:
        """Say something nobody asked for just now."""
        self._answer(text, refused=False)

    def refuse(self, text: str) -> None:
        """Say why it was refused."""
        self._answer(text, refused=True)

    def _answer(self, text: str, *, refused: bool) -> None:
        for said in self.query("#said").results(
            Plain
        ):  # there is none yet where the dialog is just coming up
            said.show(("✗ " if refused else "") + text)
            said.set_class(refused, "refused")


def _shown(meeting: Meeting, decision: Decision) -> Content:
    method, at = method_of(decision), step_of(decision)
    steps = Content("   ").join(
        Content.styled(f" {place}. {_(step.name)} ", "reverse bold" if step == at else "dim")
        for place, step in enumerate(method.steps, 1)
    )
    judged = verdict(meeting, decision) if decision.counts or _is_given(decision) else None
    words = (
        missing(meeting)
        if judged is None
        else " ".join((_("It stands.") if judged.stands else _("Not yet."), judged.why, judged.needed))
    )
    return lines(
        Content.styled(
            _("{label} · {method}", label=decision.label, method=_(method.name).capitalize()),
            "bold $text-accent",
        ),
        Content.styled(f"“{decision.text}”", "bold"),
        Content(" "),
        steps,
        Content(" "),
        Content.styled(_(at.say), "bold"),
        counted(decision.counts, decision.method),
        words.strip(),
        *(_concern(method, words) for words in decision.concerns),
        *(_("It was: {words}", words=before) for before in decision.amended[-2:]),
    )


def _is_given(decision: Decision) -> bool:
    """Return whether what needs no count is said by now: advice is, once it took the place of the question."""
    return not method_of(decision).needs_counts and bool(decision.amended)


def _concern(method: Method, words: str) -> str:
    if method.name == "advice":
        return _("Other view: {words}", words=words)
    return _("Concern: {words}", words=words)


def _hint(decision: Decision) -> str:
    method, at = method_of(decision), step_of(decision)
    hints = {
        "": _("⏎ goes on; or type a note"),
        "questions": _("⏎ goes on; or type a question, to keep it"),
        "counts": _("⏎ goes on; or count again") if decision.counts else _counted(method),
        "wording": _("type the advice … ⏎ takes it")
        if method.name == "advice"
        else _("⏎ goes on; or type the new wording"),
        "words": _("⏎ goes on; or type the other view, without a name")
        if method.name == "advice"
        else _("⏎ goes on; or type a concern, without a name"),
        "review": _("in three months … ⏎ adopts it"),
    }
    last = at == method.steps[-1] and at.takes != "review"
    return _("⏎ adopts it") if last else hints[at.takes]


def _counted(method: Method) -> str:
    if method.name == "consent":
        return _("how many object? 0 where nobody does … ⏎ counts")
    return _("{example} … ⏎ counts", example=example(method.choices))
