"""The open proposal: its steps one by one, what was counted, and whether it stands. Every key is one letter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from facilitator import meeting as m
from facilitator.capture import Captured, Command
from facilitator.capture.value import Kind
from facilitator.conduct.looking_again import day_of_next_meeting, holds_once
from facilitator.conduct.onward import onward
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.deciding import for_how_long, method_of, proposal, step_of
from facilitator.meeting.tally import Tally
from facilitator.records import Decision
from screens.begun_counts import leave_numbers, numbers_left
from screens.dialogs import AskLine
from screens.explained import Explained
from screens.keys_and_words import KeysAndWords
from screens.messages import Wanted
from screens.proposal_keys import CAREFUL, PROPOSAL_KEYS, keys_at
from screens.proposal_view import next_line, shown, verdict_line
from screens.shows_meeting import ShowsMeeting
from screens.widgets.count_table import CountTable
from screens.widgets.more import More, Readable
from screens.widgets.plain import Plain
from screens.widgets.sheet import Sheet


class ProposalDialog(KeysAndWords, ShowsMeeting, Explained):
    """The open proposal, step by step: what to say, what comes next, whether it stands.

    Nothing is typed into this window itself: a key opens a line that says what it is for.
    """

    CAREFUL = CAREFUL
    OPENS: ClassVar[frozenset[str]] = frozenset("qncrx")
    TURNS: ClassVar[frozenset[str]] = frozenset("t")
    BINDINGS: ClassVar[list[BindingType]] = PROPOSAL_KEYS
    CSS = """
    ProposalDialog { align: center middle; }
    ProposalDialog > Vertical { width: 100; max-width: 100%; height: auto; max-height: 100%; border: round $accent;
        padding: 0 1; background: $surface; }
    ProposalDialog Readable { height: auto; max-height: 50vh; scrollbar-size-vertical: 1; }
    ProposalDialog.-low Readable { max-height: 4; }
    ProposalDialog.-low CountTable, ProposalDialog.-low #verdict, ProposalDialog.-low #next { margin-top: 0; }
    ProposalDialog #step { margin-top: 1; }
    ProposalDialog CountTable { margin-top: 1; display: none; }
    ProposalDialog.counting CountTable { display: block; }
    ProposalDialog.counting .onward, ProposalDialog.unjudged #verdict { display: none; }
    ProposalDialog #verdict { margin-top: 1; }
    ProposalDialog #next { margin-top: 1; }
    ProposalDialog #said { height: auto; max-height: 3; text-style: bold; display: none; }
    ProposalDialog #said.refused { background: $error-muted; }
    """

    AUTO_FOCUS = ""

    def __init__(self, meeting: Meeting, below: Screen[None], clock: Callable[[], datetime]) -> None:
        super().__init__(clock)
        self._below_it = below
        self._again = False
        """Whether the count is taken again, wherever the proposal stands."""
        self._counted = ""
        """What is being counted; empty while nothing is."""
        self._undoes = False
        """Whether what is said next is what was taken back."""
        self.set_reactive(ProposalDialog.meeting, meeting)

    def body(self) -> ComposeResult:
        with Readable():
            yield Sheet(id="proposal")
        yield More("page up", "page down")
        yield CountTable()
        yield Plain(id="verdict", classes="onward")
        yield Plain(id="next", classes="onward")
        yield self.typed()
        yield Plain(id="said")

    def foot(self) -> list[Binding]:
        """Name the keys of this step; once words were typed, what becomes of them."""
        if self.stray:
            return self.foot_for_words()
        return keys_at(self._decision, counting_again=self._again) if self._decision is not None else []

    def on_mount(self) -> None:
        """Show the proposal as it stands."""
        self._show()

    def watch_meeting(self, before: Meeting, after: Meeting) -> None:
        """Show the step, or go back when the proposal is settled."""
        if not self.children:
            return
        if self._decision is None:
            self.dismiss()
        elif proposal(before) != proposal(after) or before.participants != after.participants:
            self._again = self._again and _same_count(before, after)
            self._show()

    @property
    def _decision(self) -> Decision | None:
        return proposal(self.meeting)

    def _show(self) -> None:
        meeting, decision = self.meeting, self._decision
        if decision is None:
            return
        counting = self._counting(meeting, decision)
        self.query_one("#proposal", Sheet).show(shown(meeting, decision, counting=counting))
        judged = verdict_line(meeting, decision)
        self.query_one("#verdict", Plain).show(judged)
        self.set_class(not judged.plain.strip(), "unjudged")
        self.query_one("#next", Plain).show(next_line(meeting, decision))
        self.name_keys()
        self.set_class(counting, "counting")
        self.query_one(CountTable).disabled = not counting
        if counting:
            self._count(meeting, decision)
        else:
            self._counted = ""
            self.set_focus(None)

    def _count(self, meeting: Meeting, decision: Decision) -> None:
        """Ask for the numbers, from those that were begun; where they are being asked for, let them stand."""
        table, method = self.query_one(CountTable), method_of(decision)
        people = m.headcount(m.deciders(meeting.participants))
        about = f"{decision.id} {decision.text}"
        if self._counted == about:
            table.among(people)
        else:
            self._counted = about
            table.ask(
                method.name, method.choices, people, decision.counts, typed=numbers_left(self.app, about)
            )

    def _counting(self, meeting: Meeting, decision: Decision) -> bool:
        """Whether the numbers are asked for now: at the step that counts, or as somebody wants it."""
        to_count = step_of(decision).takes == "counts" and onward(meeting, decision).kind == "count"
        return bool(method_of(decision).choices) and (self._again or (to_count and not decision.counts))

    # What a key does

    def do(self, key: str) -> None:
        """Do what a key asks for that enter had to follow."""
        if key in ("u", "U"):
            self._undoes = True
            self.want("undo" if key == "u" else "redo")
        else:
            self.note("")
            self.want("step", "back")

    def action_do(self, key: str) -> None:
        """Do it at once where its word was pointed at: no sentence does that."""
        self.do(key)

    def slipped(self) -> None:
        """Say what enter does, straight behind a key that does nothing here."""
        if self._decision is not None:
            words = onward(self.meeting, self._decision).words
            self.note(_("Nothing was done. ⏎ once more: {words}", words=words))

    @work
    async def keep_words(self, words: str) -> None:  # type: ignore[override]
        """Ask whether words that were typed into the window are a note."""
        if given := await self._words(_("What was said? No names."), "", early=words):
            self._below_it.post_message(Wanted(Captured("note", given)))

    def action_onward(self) -> None:
        """Do what comes next."""
        meeting, decision = self.meeting, self._decision
        if decision is None:
            return
        kind = onward(meeting, decision).kind
        if kind == "count":
            self.action_count()
        elif kind == "reword":
            self.action_reword()
        elif kind == "review":
            self._ask_day(meeting, decision)
        else:
            self.want("adopt" if kind == "adopt" else "step")

    def action_count(self) -> None:
        """Ask for the numbers, with those given before."""
        if self._decision is not None and method_of(self._decision).choices:
            self._again = True
            self._show()

    def on_count_table_counted(self, event: CountTable.Counted) -> None:
        """Keep the counts."""
        event.stop()
        self._again = False
        leave_numbers(self.app, self._counted, "")
        decision = self._decision
        if decision is not None and decision.counts == event.counts:
            self._show()
        self.want("count", _typed(event.counts))

    @work
    async def action_line(self, kind: Kind) -> None:
        """Ask for a sentence and keep it as what it is."""
        advice = self._decision is not None and self._decision.method == "advice"
        asked = {
            "question": _("Which question was asked?"),
            "concern": _("What is the other view? No names.")
            if advice
            else _("What is the worry? No names."),
        }.get(kind, _("What was said? No names."))
        if words := await self._words(asked, ""):
            self._below_it.post_message(Wanted(Captured(kind, words)))

    @work
    async def action_reword(self) -> None:
        """Ask for another wording; the same one again means that it is right as it is."""
        meeting, decision = self.meeting, self._decision
        if decision is None:
            return
        advice = onward(meeting, decision).kind == "reword" and not decision.counts
        asked = _("The advice, in one sentence:") if advice else _("The proposal, in other words:")
        words = await self._words(asked, decision.text)
        if words and words != decision.text:
            self.want("amend", words)
        elif words and advice:
            self.want("step")

    @work
    async def action_undecided(self) -> None:
        """Keep it as not decided; ask what is needed next."""
        asked = _(
            "You did not agree: it is kept as not decided. What is needed next? It may stay empty.\n"
            "For what those say who do not agree: esc, then c."
        )
        if (words := await self._words(asked, "", "keep it as not decided")) is not None:
            self.want("undecided", words)

    @work
    async def _ask_day(self, meeting: Meeting, decision: Decision) -> None:
        """Ask when it is looked at again, then keep it as decided."""
        from screens.look_again import ask_day, ask_next_meeting

        today = self._clock().date()
        once = holds_once(decision.text)
        day = await ask_day(self.app, meeting, today, for_how_long(meeting, decision), once=once)
        if day == "next meeting" and day_of_next_meeting(meeting, today) is None:
            following = await ask_next_meeting(self.app, meeting, today)
            if following is None:
                return
            self.want("nextmeeting", following)
        if day is not None:
            self.want("adopt", day)

    async def _words(self, asked: str, value: str, enter: str = "keep it", early: str = "") -> str | None:
        """Ask for a line, begun with what was typed `early`; while pens are down nothing is asked or goes on."""
        self.opens = False
        early, self.early = early + self.early, ""
        while self._may_type():
            line = AskLine(asked, value, enter=enter, back="back")
            line.type_early(early)
            early = ""
            given = await self.app.push_screen_wait(line)
            if given is None:
                return None
            if self._may_type():
                return " ".join(given.split())
            value = given
        return None

    def _may_type(self) -> bool:
        if self.meeting.head.pens_down is None:
            return True
        self.refuse(_("Pens are down: nothing is kept. ctrl+o lifts them."))
        return False

    def want(self, name: str, argument: str = "") -> None:
        """Ask the app for a command, through the screen below: this one may be gone before it is heard."""
        self._below_it.post_message(Wanted(Command(name, argument)))

    def action_leave(self) -> None:
        """Go back to the meeting, with words that were typed; from a count that is taken again, to the proposal."""
        begun_here = self.query_one(CountTable).typed if self._counted else ""
        if self._counted:
            leave_numbers(self.app, self._counted, begun_here)
        if not self._again or self.stray:
            self.leave(None)
            return
        self._again = False
        self._show()
        counted = self._decision is not None and bool(self._decision.counts)
        stays = _("The count stays as it was.") if counted else _("Nothing was counted.")
        self.note(f"{stays} {_('t asks again, with the numbers you gave.')}" if begun_here else stays)

    def action_scroll(self, by: int) -> None:
        """Read on in a long proposal."""
        self.query_one(Readable).scroll_relative(y=by, animate=False)

    def told(self) -> str:
        """Explain the method before the keys of this window."""
        return _(method_of(self._decision).what) if self._decision is not None else ""

    def say(self, text: str) -> None:
        """Say what was taken back, else nothing: what came of a step is the proposal as it is shown above."""
        super().say(text if self._undoes else "")
        self._undoes = False


def _same_count(before: Meeting, after: Meeting) -> bool:
    """Tell whether what is counted is still the same: its words, its step and its numbers are."""
    one, other = proposal(before), proposal(after)
    if one is None or other is None:
        return False
    return (one.id, one.text, one.step, one.counts) == (other.id, other.text, other.step, other.counts)


def _typed(counts: Tally) -> str:
    """Return counts as they are typed, each with its name."""
    return ", ".join(f"{choice}: {number}" for choice, number in counts)
