"""Which templates go by the words that somebody wrote for one, and what is said where none does, or several do."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from facilitator.errors import UnknownName
from facilitator.i18n import _
from facilitator.library.entries import SUFFIXES, TemplateEntry
from facilitator.library.languages import address_of
from facilitator.text import clean_line, slug, typed


def as_typed(words: str) -> str:
    """Return what somebody wrote for a template as names are compared: without case, ending and spaces."""
    return typed(words.casefold().removesuffix(".md"))


def called(entries: Iterable[TemplateEntry], words: str) -> list[TemplateEntry]:
    """Return the entries of this name, or of this full name."""
    wanted = as_typed(words)
    named = slug(wanted, fallback="")
    return [
        entry
        for entry in entries
        if wanted in (entry.name.casefold(), entry.full_name.casefold()) or named == entry.name.casefold()
    ]


def at(entries: Iterable[TemplateEntry], words: str) -> list[TemplateEntry]:
    """Return the entries at this address, whatever folder of a language they lie in."""
    wanted = as_typed(words)
    return [entry for entry in entries if address_of(entry).casefold() == wanted]


def beginning(entries: Iterable[TemplateEntry], words: str) -> list[TemplateEntry]:
    """Return the entries whose names begin so."""
    wanted = "" if words.casefold().endswith(SUFFIXES) else as_typed(words)  # a file's name is no beginning
    return [entry for entry in entries if wanted and entry.name.casefold().startswith(wanted)]


def the_one(words: str, found: list[TemplateEntry]) -> Path:
    """Return the file of the only one that was found; raises UnknownName for several."""
    if len(found) > 1:
        raise _ambiguous(words, found)
    return found[0].path


def _ambiguous(words: str, found: list[TemplateEntry]) -> UnknownName:
    names = {entry.name.casefold() for entry in found}
    shown = ", ".join(sorted(entry.name if len(names) == len(found) else entry.full_name for entry in found))
    return UnknownName(
        _(
            "More than one agenda goes by “{words}”: write one of {names}.",
            words=clean_line(words),
            names=shown,
        )
    )


def unknown(words: str, entries: Iterable[TemplateEntry], tag: str, *, addressed: bool) -> UnknownName:
    """Return that nothing goes by these words, with the name that was meant, where one is near."""
    from difflib import get_close_matches

    wanted = clean_line(words)
    if tag:
        return UnknownName(
            _("No agenda in the language “{tag}” is called “{words}”. "
              "`facilitator agendas list --language {tag}` shows those there are.", tag=clean_line(tag), words=wanted)
        )  # fmt: skip
    if not addressed and ("/" in words or "\\" in words or Path(words).suffix):
        return UnknownName(_("There is no file at {path}.", path=wanted), _("There is no such file."))
    names = [entry.full_name if "/" in words else entry.name for entry in entries]
    near = get_close_matches(words.casefold(), names, n=1, cutoff=0.5)
    if near:
        return UnknownName(
            _("No agenda is called “{words}”. Did you mean {name}?", words=wanted, name=near[0])
        )
    return UnknownName(
        _("No agenda is called “{words}”. `facilitator agendas list` shows those there are.", words=wanted)
    )
