"""The summary as it was written, to look through before it leaves the room."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive

from facilitator.errors import StorageFailure
from facilitator.i18n import _
from facilitator.store.papers import read_paper
from facilitator.store.seal import SUFFIX, UNSEALED, Seal
from facilitator.text import clean
from screens.answers import Answers
from screens.dialogs import Choose
from screens.explained import Explained
from screens.messages import CopyWanted, CorrectionsBrought, MeetingLeft, StandingWanted
from screens.still_there import Orderly
from screens.summary_text import as_read
from screens.widgets.headline import Headline
from screens.widgets.keys import KeyLine
from screens.widgets.plain import Plain
from screens.widgets.sheet import Part, Sheet


class SummaryScreen(Orderly[None], Explained, Answers):
    """The text of the summary's file, and where it is; as it reads, or letter for letter."""

    CSS_PATH = "summary.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,h", "home", "done", tooltip="Go to the first screen; the summary is written.",
                id="summary-home"),
        Binding("r", "raw", "raw or read", tooltip="Show the file letter for letter, or as it reads.",
                id="summary-raw"),
        Binding("w", "copy", "save a copy", id="summary-copy",
                tooltip="Save a copy to hand out: on paper, for a browser, a calendar, or a text message."),
        Binding("c", "corrections", "corrections", id="summary-corrections",
                tooltip="Take corrections back, from a file that someone changed or by word."),
        Binding("s", "standing", "status", id="summary-standing",
                tooltip="Say how far it is: a draft, in review until a day, or shared."),
        Binding("p", "put_right", "put right", tooltip="Go back to the record and put something right.",
                id="summary-put-right"),
        Binding("escape", "back", "back", tooltip="Go back to where you came from.", id="summary-back"),
        Binding("question_mark", "help", "help", tooltip="Explain the keys of this screen.", id="summary-help"),
    ]  # fmt: skip
    about = (
        "Read it once more, best aloud. It is an ordinary text file: print it, put it on the wall, or hand it on. "
        "What it shows of people follows the meeting's privacy."
    )

    raw: reactive[bool] = reactive(False)

    def __init__(self, path: Path, seal: Seal = UNSEALED, *, said: str = "", again: bool = False) -> None:
        """`said` is said at the beginning; `again` tells that it was written some time ago and chosen in a list."""
        super().__init__()
        self._said = said
        self._again = again
        self._path = path
        self._text = _read(path, seal)

    def reread(self, path: Path, seal: Seal) -> None:
        """Show the summary as it is now."""
        self._path, self._text = path, _read(path, seal)
        self.query_one("#where", Plain).show(self._where())
        self.query_one("#summary", Sheet).show(self._shown())

    def compose(self) -> ComposeResult:
        yield Headline(_("The summary") if self._again else _("The summary is written"))
        yield Plain(self._where(), id="where")
        with VerticalScroll():
            yield Sheet(id="summary")
        yield Plain(id="said")
        yield KeyLine(self.keys())

    def _where(self) -> str:
        if self._path.name.endswith(SUFFIX):
            return _("{path}\nIt is sealed. w saves a copy that anyone can read.", path=self._path)
        return _(
            "{path}\nEveryone who was there can put it right. w saves a copy to hand out.", path=self._path
        )

    def _shown(self) -> Iterable[Part]:
        return (Part(Content(line)) for line in self._text.split("\n")) if self.raw else as_read(self._text)

    def show_place(self, label: str) -> None:
        """Scroll to the line of a record."""
        self.call_after_refresh(self._go_to, f"{label} ")

    def _go_to(self, beginning: str) -> None:
        shown = self.query_one("#summary", Sheet)
        lines = shown.lines(shown.content_size.width)
        found = (place for place, line in enumerate(lines) if line.plain.lstrip(" •☐☑").startswith(beginning))
        self.query_one(VerticalScroll).scroll_to(y=next(found, 0), animate=False)

    def watch_raw(self) -> None:
        """Show the text the other way."""
        for summary in self.query("#summary").results(Sheet):
            summary.show(self._shown())

    def action_raw(self) -> None:
        """Show the file letter for letter, or as it reads."""
        self.raw = not self.raw

    @work
    async def action_corrections(self) -> None:
        """Ask whether there is a file or somebody told what is wrong, then show what would be put right."""
        options = [
            ("file", _("Someone changed the file and gave it back")),
            ("word", _("Someone said what is wrong: by phone, on paper, at the table")),
        ]
        chosen = await self.app.push_screen_wait(Choose(_("How did the corrections come?"), options))
        if chosen is not None:
            self.post_message(CorrectionsBrought(by_word=chosen == "word"))

    def action_copy(self) -> None:
        """Let a copy leave the house."""
        self.post_message(CopyWanted())

    def action_standing(self) -> None:
        """Say how far the summary is."""
        self.post_message(StandingWanted())

    def on_mount(self) -> None:
        """Show the summary, and say what came with it."""
        self.query_one("#summary", Sheet).show(self._shown())
        self.say(self._said)

    def action_put_right(self) -> None:
        """Go to the record."""
        self.app.pop_screen()

    def action_back(self) -> None:
        """Go back to where the person came from: the list, or reading back."""
        if self._again:
            self.action_home()
        else:
            self.action_put_right()

    def action_home(self) -> None:
        """Go to the first screen."""
        self.post_message(MeetingLeft())


def _read(path: Path, seal: Seal) -> str:
    try:
        return clean(read_paper(path, seal).decode())
    except StorageFailure as failure:
        return str(failure)
    except UnicodeDecodeError as error:
        return _("{path} can't be read: {reason}", path=path, reason=error)
