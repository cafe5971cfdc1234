"""A number for each thing that is counted: the arrows choose the line, digits set its number, the sum is in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from facilitator.i18n import _, ngettext
from facilitator.meeting.counted import asked, counted, meaning
from facilitator.meeting.tally import Tally
from screens.widgets.plain import lines


class CountTable(Widget, can_focus=True):
    """One line for each choice; enter goes on to the next line, and behind the last one hands the counts over."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "move(-1)", "line above", show=False),
        Binding("down,tab", "move(1)", "line below", show=False),
        Binding("enter", "on", "next", show=False),
        Binding("backspace,delete", "clear", "take a digit back", show=False),
        *(Binding(str(digit), f"digit({digit})", show=False) for digit in range(10)),
    ]
    DEFAULT_CSS = """
    CountTable { height: auto; }
    """

    @dataclass
    class Counted(Message):
        """Every number was given, and they are no more than there are people."""

        counts: Tally

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[str] = ()
        self._numbers: list[str] = []
        self._method = ""
        self._present = 0
        self._limited = True
        self._at = 0
        self._fresh = True
        """Whether the next digit takes the place of the number that stands there."""

    def ask(
        self,
        method: str,
        choices: Sequence[str],
        present: int,
        counts: Tally = (),
        *,
        limited: bool = True,
        typed: str = "",
    ) -> None:
        """Ask how many of those present show each choice; 0 present where nobody knows how many there are.

        `limited` tells whether each shows only once, so that more than those present are a mistake. `typed` are numbers
        that were begun before and not handed over.
        """
        given = dict(counts)
        self._method, self._choices = method, choices
        self._present, self._limited = present, limited
        self._numbers = [str(given[choice]) if choice in given else "" for choice in choices]
        if typed.count(",") + 1 == len(choices) and any(map(str.isdecimal, typed)):
            self._numbers = typed.split(",")
        self._at, self._fresh = 0, True
        self.refresh(layout=True)
        self.focus()

    def among(self, present: int) -> None:
        """Say how many are there by now; the numbers stay."""
        self._present = present
        self.refresh(layout=True)

    @property
    def typed(self) -> str:
        """The numbers as they stand, with commas between; empty where there are none."""
        return ",".join(self._numbers) if any(self._numbers) else ""

    @property
    def counts(self) -> Tally:
        """What was given so far; a line that was left empty is nobody."""
        return tuple(
            (choice, int(number or 0)) for choice, number in zip(self._choices, self._numbers, strict=True)
        )

    @property
    def _sum(self) -> int:
        return sum(number for _choice, number in self.counts)

    @property
    def _too_many(self) -> bool:
        return self._limited and bool(self._present) and self._sum > self._present

    @property
    def _nothing(self) -> bool:
        """Whether no line has a number where one must have: only objections can be counted as none at all."""
        return len(self._choices) > 1 and not self._sum

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return how many lines it takes: one for each choice, and those below."""
        return len(self._choices) + len(self._below(width))

    def render(self) -> RenderResult:
        """Draw the lines and what they come to."""
        width = self.content_size.width
        return lines(*map(self._line, range(len(self._choices))), *self._below(width))

    def _line(self, place: int) -> Content:
        choice, number = self._choices[place], self._numbers[place]
        here = place == self._at
        widest = max(len(asked(one, self._method)) for one in self._choices)
        label = asked(choice, self._method)
        box = Content.styled(
            f"{number:>4}{'▏' if here else ' '} ", "reverse bold" if here else "$text on $panel-darken-2"
        )
        return Content.assemble(
            Content.styled("▶ " if here else "  ", "bold"),
            Content.styled(f"{label:<{widest}}  ", "bold" if here else ""),
            box, "  ", Content.styled(self._beside(choice, number, here=here), "dim"),
        )  # fmt: skip

    def _beside(self, choice: str, number: str, *, here: bool) -> str:
        """Return what stands behind the number of a line: what showing it means, and what an empty one means."""
        means = meaning(choice, self._method)
        return " · ".join(part for part in (means, _("empty is none") if here and not number else "") if part)

    def _below(self, width: int) -> list[Content]:
        parts = [Content(" "), self._told_sum(), self._told_keys()]
        return [line for part in parts for line in part.wrap(max(width, 20))]

    def _told_sum(self) -> Content:
        if self._too_many:
            words = _("✗ {sum} counted, but {present} people are here: count again.",
                      sum=self._sum, present=self._present)  # fmt: skip
            return Content.styled(words, "$text-error bold")
        if not self._present:
            return Content.styled(ngettext("{n} counted", "{n} counted", self._sum), "bold")
        if len(self._choices) == 1:
            return Content.styled(_("{present} people are here", present=self._present), "bold")
        if self._method == "dot vote":
            words = _("{sum} dots counted; each of {present} people may have several",
                      sum=self._sum, present=self._present)  # fmt: skip
            return Content.styled(words, "bold")
        if not self._limited:
            words = _("{sum} counted, {present} people are here", sum=self._sum, present=self._present)
            return Content.styled(words, "bold")
        words = _("{sum} of {present} people counted", sum=self._sum, present=self._present)
        return Content.styled(words, "bold")

    def _told_keys(self) -> Content:
        """Return what enter does here, with the counts in words where it hands them over."""
        if self._at < len(self._choices) - 1:
            return Content.assemble(("⏎", "reverse"), _(" next line · ↑ ↓ choose · digits set the number"))
        if self._nothing or self._too_many:
            return Content(_("↑ ↓ choose a line · digits set its number"))
        said = counted(self.counts, self._method)
        return Content.assemble(("⏎", "reverse"), (_(" keeps this count: {counts}", counts=said), "bold"))

    def action_move(self, by: int) -> None:
        """Go to another line."""
        self._at = max(0, min(self._at + by, len(self._choices) - 1))
        self._fresh = True
        self.refresh(layout=True)

    def action_digit(self, digit: int) -> None:
        """Set the number of this line, or write it on."""
        before = "" if self._fresh else self._numbers[self._at]
        self._numbers[self._at] = f"{before}{digit}".lstrip("0")[:4] or "0"
        self._fresh = False
        self.refresh(layout=True)

    def action_clear(self) -> None:
        """Take the last digit back."""
        self._numbers[self._at] = self._numbers[self._at][:-1]
        self._fresh = False
        self.refresh(layout=True)

    def action_on(self) -> None:
        """Go on to the next line, or hand the counts over where all was gone through."""
        if self._at < len(self._choices) - 1:
            self.action_move(1)
        elif not (self._nothing or self._too_many):
            self.post_message(self.Counted(self.counts))

    def on_click(self, event: events.Click) -> None:
        """Choose the line that was pointed at."""
        if event.y < len(self._choices):
            self._at, self._fresh = event.y, True
            self.refresh(layout=True)
