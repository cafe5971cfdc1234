"""The line on which a screen answers: what came of what was asked for, or why it was refused."""

from __future__ import annotations

from typing import ClassVar

from textual.dom import DOMNode

from screens.widgets.plain import Plain


class Answers(DOMNode):
    """A part of any screen that has a Plain with the id `said`.

    It stands last among the bases: Textual takes the style of the first one.
    """

    ANSWER_STAYS: ClassVar[bool] = False
    """Whether the line keeps its place while it says nothing."""

    def say(self, text: str) -> None:
        """Say what came of it."""
        self._answer(text, refused=False)

    def note(self, text: str) -> None:
        """Say something nobody asked for."""
        self._answer(text, refused=False)

    def refuse(self, text: str) -> None:
        """Say why it was refused."""
        self._answer(f"✗ {text}", refused=True)

    def _answer(self, text: str, *, refused: bool) -> None:
        for said in self.query("#said").results(
            Plain
        ):  # there is none yet where the screen is just coming up
            said.show(text)
            said.set_class(refused, "refused")
            said.display = bool(text) or self.ANSWER_STAYS
