"""Corrections of a summary, one by one: how each line was and how somebody would have it; yes, no, or other words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.reactive import reactive

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, ngettext
from facilitator.meeting import Meeting
from facilitator.summary.review.applying import as_typed, edited
from facilitator.summary.review.finding import merged
from facilitator.summary.review.saying import said
from facilitator.summary.review.status import approved_before
from facilitator.summary.review.value import Correction, Proposed
from screens.answers import Answers
from screens.correction_view import sides, to_know, what
from screens.dialogs import AskLine
from screens.explained import Explained
from screens.messages import CorrectionsDone, CorrectionTaken
from screens.shows_meeting import ShowsMeeting
from screens.still_there import Orderly
from screens.widgets.headline import Headline
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain, lines
from screens.widgets.rows import Row, Rows

TAKEN, LEFT = "taken", "left"


class ReviewScreen(Orderly[None], ShowsMeeting, Explained, Answers):
    """A row for each correction, and the highlighted one side by side: before, and what each reader wants."""

    CSS_PATH = "review.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "take(0)", "yes", key_display="y", tooltip="Take the highlighted correction.",
                id="review-yes"),
        Binding("n", "leave", "no", tooltip="Leave the line as it is.", id="review-no"),
        Binding("e", "edit", "other words", tooltip="Take it in other words.", id="review-edit"),
        Binding("1", "take(1)", "the first", tooltip="Of several that can't all be taken, take the first.", show=False),
        Binding("2", "take(2)", "the second", tooltip="Take the second.", show=False),
        Binding("3", "take(3)", "the third", tooltip="Take the third.", show=False),
        Binding("w", "say", "by word", tooltip="Type in a correction heard by phone or read on paper.",
                id="review-say"),
        Binding("u", "undo", "undo", tooltip="Take back the correction taken last.", id="review-undo"),
        Binding("escape", "done", "done", tooltip="Go back; the summary is written anew where something was taken.",
                id="review-done"),
        Binding("pageup", "scroll(-5)", "up", show=False, priority=True),
        Binding("pagedown", "scroll(5)", "down", show=False, priority=True),
        Binding("question_mark", "help", "help", tooltip="Explain the keys of this screen.", id="review-help"),
    ]  # fmt: skip
    about = (
        "Someone changed the summary, or said what is wrong in it. Each difference is shown as it was and as they "
        "want it. What you take is kept at once with the day and a label, never a name, and can be undone."
    )

    answers: reactive[dict[int, str]] = reactive(dict)
    """What was answered, by the correction's place."""

    def __init__(
        self,
        meeting: Meeting,
        corrections: Sequence[Correction],
        *,
        audience: str,
        clock: Callable[[], datetime],
        older: Sequence[str] = (),
        by_word: bool = False,
    ) -> None:
        """`older` tells which earlier drafts the files were compared with, and what was changed since.

        Where they came `by_word`, the first is asked for at once.
        """
        super().__init__()
        self._by_word = by_word
        self._older = older
        self._corrections = list(corrections)
        self._audience = audience
        self._clock = clock
        self._asked: tuple[int, Proposed] | None = None
        """The correction that is being kept just now, and its place."""
        self._done: list[tuple[int, Proposed]] = []
        """What was taken and its place, in that order."""
        self._was = meeting
        self.set_reactive(ReviewScreen.meeting, meeting)

    def compose(self) -> ComposeResult:
        yield Headline("", "")
        yield Plain(
            _(
                "Nothing is changed before you say yes. Of several readers' wishes for one line, 1 or 2 takes one."
            ),
            id="how",
        )
        if known := [*filter(None, [approved_before(self._was)]), *self._older]:
            yield Plain("\n".join(known), id="older")
        yield Rows()
        with VerticalScroll(id="detail", can_focus=False):
            yield Plain(id="about")
            yield Horizontal(id="sides")
            yield Plain(id="words")
        yield Plain(id="said")
        yield KeyLine(self.keys())

    def on_mount(self) -> None:
        """Show the corrections; where there are none, say so."""
        self.query_one(Rows).focus()
        self._show()
        if self._by_word:
            self.action_say()
        elif not self._corrections and not self._older:
            self.say(_("Nothing is different. w types in a correction that came by word."))

    # What is shown

    def watch_answers(self) -> None:
        """Show what was answered."""
        self._show()

    def _show(self) -> None:
        if not self.children:
            return
        headline = self.query_one(Headline)
        headline.left = _("Corrections: {title}", title=self.meeting.head.title)
        headline.right = _("{done} of {all} answered", done=len(self.answers), all=len(self._corrections))
        self.query_one(Rows).show([self._row(place) for place in range(len(self._corrections))])
        self._show_detail()

    def _row(self, place: int) -> Row:
        one = self._corrections[place]
        marks = {TAKEN: "✓", LEFT: "–"}
        states = {TAKEN: _("taken"), LEFT: _("left as it was")}
        first, answer = one.proposals[0], self.answers.get(place, "")
        several = len(one.proposals) > 1
        told = _("{n} readers differ", n=len(one.proposals)) if several else first.after or first.before
        head = (f"{marks.get(answer, ' ')} {first.label if several else first.heading()}  ", "bold")
        return Row(
            str(place), Content.assemble(head, told), states.get(answer, first.by if not several else "")
        )

    def on_option_list_option_highlighted(self) -> None:
        """Show the highlighted correction."""
        self._show_detail()

    def _show_detail(self) -> None:
        place = self._place
        about, words = self.query_one("#about", Plain), self.query_one("#words", Plain)
        beside = self.query_one("#sides", Horizontal)
        beside.remove_children()
        if place is None:
            about.show("")
            words.show("")
            return
        one = self._corrections[place]
        about.show(what(one))
        beside.mount_all(list(sides(one)))
        words.show(lines(*to_know(one)))
        self.query_one("#detail", VerticalScroll).scroll_home(animate=False)

    @property
    def _place(self) -> int | None:
        chosen = self.query_one(Rows).chosen
        return int(chosen) if chosen else None

    # What the person does

    def on_option_list_option_selected(self) -> None:
        """Take the chosen correction."""
        self.action_take(0)

    def action_take(self, number: int) -> None:
        """Take the highlighted correction; of several, the one of this number, which has to be said."""
        place = self._place
        if place is None:
            return
        proposals = self._corrections[place].proposals
        if self.answers.get(place) == TAKEN:
            self.refuse(_("That is taken already. u takes the last one back."))
        elif number > len(proposals):
            self.refuse(_("There is no other one."))
        elif number == 0 and len(proposals) > 1:
            self.refuse(_("Not all of these can be taken: 1 or 2 takes one, e says it in other words."))
        elif proposals[max(number, 1) - 1].what == "unclear":
            self.refuse(_("That can't be taken as it is: e says what is meant, n leaves it."))
        else:
            self._take(place, proposals[max(number, 1) - 1])

    def _take(self, place: int, taken: Proposed) -> None:
        self._asked = place, taken
        self.post_message(CorrectionTaken(taken))

    def action_leave(self) -> None:
        """Leave the line as it is."""
        place = self._place
        if place is None or self.answers.get(place) == TAKEN:
            return
        self._answered(place, LEFT)

    @work
    async def action_edit(self) -> None:
        """Ask for other words, and take those."""
        place = self._place
        if place is None or self.answers.get(place) == TAKEN:
            return
        proposed = self._corrections[place].proposals[0]
        if proposed.what == "unclear":
            await self._ask_by_word(place, proposed.by)
            return
        words = await self.app.push_screen_wait(
            AskLine(_("{what}, in other words:", what=proposed.heading()), as_typed(proposed))
        )
        if words is None:
            return
        try:
            self._take(place, edited(proposed, words, self._clock().date()))
        except FacilitatorError as refusal:
            self.refuse(str(refusal))

    @work
    async def action_say(self) -> None:
        """Ask for a correction that came by word; it joins the list."""
        await self._ask_by_word(None, "")

    async def _ask_by_word(self, place: int | None, by: str) -> None:
        question = _("What is to be put right? The label of the line, then how it should read.")
        words = await self.app.push_screen_wait(
            AskLine(question, "", _("D2: we meet on Thursdays · A1 done"))
        )
        if not words or not words.strip():
            return
        try:
            found = merged(said(self.meeting, words, self._clock().date(), by))
        except FacilitatorError as refusal:
            self.refuse(str(refusal))
            return
        if place is not None:
            self._answered(place, LEFT)
        self._corrections += found
        self._show()
        rows = self.query_one(Rows)
        rows.highlighted = len(self._corrections) - len(found)

    def action_undo(self) -> None:
        """Take back the correction taken last."""
        if not self._done:
            self.refuse(_("Nothing was taken here."))
            return
        place, _taken = self._done.pop()
        if place >= 0:
            self.answers = {at: answer for at, answer in self.answers.items() if at != place}
        self.want("undo")

    def action_done(self) -> None:
        """Go back; the summary is written anew where something was taken."""
        if self._done:
            self.post_message(
                CorrectionsDone(self._audience, self._was, tuple(one for _place, one in self._done))
            )
        else:
            self.dismiss()

    def action_scroll(self, lines: int) -> None:
        """Read on in a long correction."""
        self.query_one("#detail", VerticalScroll).scroll_relative(y=lines, animate=False)

    # What came of it

    def say(self, text: str) -> None:
        """Say what came of it; a correction that was being kept is kept now."""
        super().say(text)
        if self._asked is not None:
            taken, self._asked = self._asked, None
            self._done.append(taken)
            self._answered(taken[0], TAKEN)

    def refuse(self, text: str) -> None:
        """Say why it was refused."""
        self._asked = None
        super().refuse(text)

    def _answered(self, place: int, answer: str) -> None:
        """Note an answer, and go on to the next correction that has none."""
        self.answers = {**self.answers, place: answer}
        waiting = [at for at in range(len(self._corrections)) if at not in self.answers]
        later = [at for at in waiting if at > place] or waiting
        if later:
            self.query_one(Rows).highlighted = later[0]
        else:
            taken = sum(answer == TAKEN for answer in self.answers.values())
            words = ngettext(
                "{n} correction taken. esc goes back.", "{n} corrections taken. esc goes back.", taken
            )
            super().say(words)
