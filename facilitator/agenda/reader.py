"""Any Markdown text as an agenda."""

from __future__ import annotations

import re

from facilitator.agenda.blocks import Document, parse
from facilitator.agenda.front import Front, read_front, read_unclosed
from facilitator.agenda.model import Agenda
from facilitator.agenda.own import read_own
from facilitator.errors import UnreadableAgenda
from facilitator.i18n import _
from facilitator.text import clean, clean_line

LARGEST = 1 << 20
"""How many bytes a file may have, and how many characters a text."""


def read_agenda(text: str, name: str = "") -> Agenda:
    """Return the agenda that a Markdown text holds, whoever wrote it; name stands for a title it doesn't give.

    >>> agenda = read_agenda("# Tea round\\n\\n- Check-in (5 min)\\n- What next? (10 min, Sam)\\n")
    >>> [(item.title, item.minutes, item.lead) for item in agenda.items]
    [('Check-in', 5, ''), ('What next?', 10, 'Sam')]
    >>> agenda.minutes
    15

    Items keep the 1-based line they begin at. Raises UnreadableAgenda where the text is over 1 MiB, or its front matter
    is ours and broken; name and line say where.
    """
    if len(text) > LARGEST:
        raise UnreadableAgenda(_("{name} is too large for an agenda: over 1 MiB.", name=_shown(name)))
    document, front = opened(text)
    if front.ours:
        _refuse_broken(front, name)
        return read_own(document, front, titled(name))
    # Its many patterns take time to make, and an agenda of our own form needs none of them.
    from facilitator.agenda.foreign import read_foreign

    return read_foreign(document, front, titled(name))


def opened(text: str) -> tuple[Document, Front]:
    """Return a text as its blocks and its front matter."""
    text = clean(_untabbed(text.removeprefix("\ufeff")))
    if not text.startswith("-"):
        return parse(_listed(text), front=False, written=text), Front()
    document = parse(text)
    front = read_unclosed(text) if document.front is None else read_front(document.front)
    listed = text if front.ours else _listed(text)
    if not front.is_mapping or listed is not text:
        document = parse(listed, front=front.is_mapping, written=text)
    return document, front if front.is_mapping else Front()


def _listed(text: str) -> str:
    """Return the text of an agenda by others with what they marked or counted in their own way as Markdown has it."""
    from facilitator.agenda.counted import as_lists  # an agenda of our own form needs none of its patterns
    from facilitator.agenda.defined import as_defined
    from facilitator.agenda.tight import as_headings

    return as_lists(as_defined(as_headings(text)))


_COLUMNS = re.compile(r"(?<=\S)\t+(?=\S)")


def _untabbed(text: str) -> str:
    """Return text with spaces for tabs: three where a tab parts columns, so that they can still be told apart."""
    return _COLUMNS.sub("   ", text).expandtabs(4) if "\t" in text else text


def titled(name: str) -> str:
    """Return a title made of a file's name."""
    stem = clean_line(name).replace("\\", "/").rstrip("/").rpartition("/")[2]
    for suffix in (".md", ".markdown", ".txt"):
        stem = stem.removesuffix(suffix)
    return clean_line(stem.replace("_", " ").replace("-", " ")) or _("Agenda")


def _shown(name: str) -> str:
    return clean_line(name) or _("This text")


def _refuse_broken(front: Front, name: str) -> None:
    """Refuse front matter of ours that can't be read without guessing."""
    if front.trouble:
        raise UnreadableAgenda(
            _(
                "{name}:{line}: the front matter can't be read: {trouble}. {advice}",
                name=_shown(name), line=front.line, trouble=clean_line(front.trouble), advice=front.advice,
            )
        )  # fmt: skip
    seen: dict[str, int] = {}
    for entry in front.entries:
        if entry.key and entry.value is None:
            raise UnreadableAgenda(
                _(
                    "{name}:{line}: “{key}” must be followed by plain words on the same line.",
                    name=_shown(name), line=entry.line, key=entry.written,
                )
            )  # fmt: skip
        if entry.key and entry.key in seen:
            raise UnreadableAgenda(
                _(
                    "{name}:{line}: “{key}” is given twice, first on line {first}: keep one of them.",
                    name=_shown(name), line=entry.line, key=entry.written, first=seen[entry.key],
                )
            )  # fmt: skip
        seen[entry.key] = entry.line
