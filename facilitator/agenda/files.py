"""An agenda file, opened whatever wrote it: any system's line ends, any of the usual encodings."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from facilitator.agenda.model import Agenda
from facilitator.agenda.reader import LARGEST, read_agenda
from facilitator.errors import UnreadableAgenda
from facilitator.i18n import _
from facilitator.text import clean, clean_line

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
"""What the bytes of a file may begin with to say how the rest is written; the longer marks first."""


_SUMMARY = "facilitator-summary:"
"""What the first lines of a summary say."""
NEAR = 200
"""Within how many characters they say it."""


def load_agenda(path: str | os.PathLike[str]) -> Agenda:
    """Return the agenda in a file, whoever wrote it.

    >>> import tempfile, pathlib
    >>> path = pathlib.Path(tempfile.mkdtemp()) / "weekly-tea.md"
    >>> _ = path.write_bytes(b"\\xef\\xbb\\xbf## Welcome (5 min)\\r\\n\\r\\n## Round - 20 min\\r\\n")
    >>> agenda = load_agenda(path)
    >>> agenda.title, [(item.title, item.minutes, item.line) for item in agenda.items]
    ('weekly tea', [('Welcome', 5, 1), ('Round', 20, 3)])

    Raises UnreadableAgenda where it is missing, a folder, empty, over 1 MiB or not text, or ours and broken.
    """
    return agenda_of(load_text(path), str(path))


def agenda_of(text: str, name: str) -> Agenda:
    """Return the agenda that a file's text is; raises UnreadableAgenda for a meeting's summary too."""
    if is_summary(text):
        raise UnreadableAgenda(
            _(
                "{path} is the summary of a meeting, not an agenda. To take back what someone corrected in it: "
                "facilitator review {path}",
                path=clean_line(name),
            )
        )
    return read_agenda(text, name)


def is_summary(text: str) -> bool:
    """Tell whether a text says of itself that it is the summary of a meeting."""
    return _SUMMARY in text[:NEAR]


def load_text(path: str | os.PathLike[str]) -> str:
    """Return what a Markdown file says.

    Raises UnreadableAgenda where it is missing, a folder, empty, too large or no text.
    """
    path = Path(path)
    try:
        text = decode(_bytes(path))
    except OSError as error:
        raise UnreadableAgenda(_problem(path, error), _bare_problem(error)) from error
    except UnicodeDecodeError as error:
        raise UnreadableAgenda(
            _("{path} is not text: save it as Markdown, in UTF-8.", path=_name(path)),
            _("This is not text. Save it as Markdown, in UTF-8."),
        ) from error
    if not clean(text).strip():
        raise UnreadableAgenda(
            _(
                "{path}:1: nothing stands in this file yet. Write an agenda into it, or name another.",
                path=_name(path),
            ),
            _("Nothing stands in this file yet. Write an agenda into it, or name another."),
        )
    return text


def _name(path: Path) -> str:
    return clean_line(str(path))


def _bytes(path: Path) -> bytes:
    """Return what stands in a file, no more of it than an agenda may have."""
    if path.exists() and not path.is_file():
        raise UnreadableAgenda(
            _("{path} is not a file: name a Markdown file.", path=_name(path)),
            _("This is not a file. Name a Markdown file."),
        )
    with path.open("rb") as file:
        found = file.read(LARGEST + 1)
    if len(found) > LARGEST:
        raise UnreadableAgenda(
            _("{path} is too large for an agenda: over 1 MiB.", path=_name(path)), too_large()
        )
    return found


def _problem(path: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("There is no file at {path}.", path=_name(path))
    return _("{path} can't be opened: {reason}.", path=_name(path), reason=error.strerror or str(error))


def _bare_problem(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("There is no such file.")
    return _("It can't be opened: {reason}.", reason=error.strerror or str(error))


def too_large() -> str:
    """Return what is said of a file that is no agenda for its size."""
    return _("This is too large for an agenda: over 1 MiB. Make it shorter.")


def decode(raw: bytes) -> str:
    """Return bytes as text: by the mark they begin with, as UTF-8, else as Windows wrote the script they are in.

    Raises UnicodeDecodeError for bytes that are no text.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = _of_windows(raw)
    if "\x00" in text or _controls(text) > len(text) // 20:
        raise UnicodeDecodeError("utf-8", raw[:1], 0, 1, "not text")
    return text


def _of_windows(raw: bytes) -> str:
    """Return bytes as older Windows wrote them: Cyrillic or Greek where most letters are no ASCII, else Western Europe.

    Each of them has its commonest letter, `а` and `α`, where the other has a letter that hardly occurs.
    """
    high = sum(byte >= 0xC0 for byte in raw)
    plain = sum(65 <= (byte & 0xDF) <= 90 for byte in raw if byte < 0x80)
    other = "cp1251" if raw.count(0xE0) * 50 > high else "cp1253"
    for encoding in (other, "cp1252") if high > plain else ("cp1252",):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


_NO_TEXT = dict.fromkeys((*range(9), 11, *range(14, 27), *range(28, 32), *range(127, 160)))


def _controls(text: str) -> int:
    """Return how many control characters stand in text that no text has."""
    return len(text) - len(text.translate(_NO_TEXT))
