"""The agenda templates at hand: those that come with the program, and those of a person's own folder.

A list of them must be there at once, so the shipped ones, which are written in our own form, are read by a glance at
their lines; what stands in a person's own folder may be any Markdown, is read in full, and remembered.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.agenda.model import CONVENERS
from facilitator.i18n import _, language
from facilitator.library import brought
from facilitator.library.entries import (
    OWN,
    SHIPPED,
    SUFFIXES,
    TemplateEntry,
    glance,
    own_entry,
    recall,
    remember,
)
from facilitator.library.languages import as_one, is_in, tag_of, with_language
from facilitator.library.looking_up import as_typed, at, beginning, called, the_one, unknown
from facilitator.library.note import NOTE
from facilitator.text import as_path, clean_line, typed

if TYPE_CHECKING:
    from facilitator.library.sifting import Below

__all__ = ["OWN", "SHIPPED", "SUFFIXES", "Library", "TemplateEntry", "brought", "glance"]


class Library:
    """The shipped templates of one folder and a person's own of another; neither folder need exist."""

    def __init__(self, own: Path, shipped: Path) -> None:
        self.own = own
        self.shipped = shipped
        self._remembered = own.parent / "cache" / "agendas.json"

    def entries(self, tag: str = "") -> list[TemplateEntry]:
        """Return every template, grouped by who convenes it: communities, services, policy makers, anyone else.

        One that is there in several languages is shown in the one in use, else in English; with `tag`, only what is in
        that language is returned.
        """
        if tag:
            entries = [
                *self._in_language(tag),
                *(entry for entry in map(with_language, self._own()) if is_in(entry.language, tag)),
            ]
        else:
            entries = [*self._shipped(), *map(with_language, as_one(self._own(), language()))]
        return sorted(entries, key=_by_convener)

    def called(self, name: str) -> list[str]:
        """Return the full names of all templates with this name, each translation's too, without looking into files."""
        shipped = any((self.shipped / tag / f"{name}.md").is_file() for tag in self.languages())
        own = [
            typed(self._inside(path.with_suffix(""), source).as_posix()) for path, source in self._own_files()
        ]
        wanted = name.casefold()
        named = [full for full in own if full.casefold().rpartition("/")[2] == wanted]
        return [*([f"{SHIPPED}/{name}"] if shipped else []), *named]

    def languages(self) -> list[str]:
        """Return the languages that shipped templates are there in."""
        try:
            folders = sorted(folder.name for folder in self.shipped.iterdir() if folder.is_dir())
        except OSError:
            return []
        return [tag for tag in folders if _files(self.shipped / tag)]

    def _in_language(self, tag: str) -> list[TemplateEntry]:
        shown = self._best()
        return [
            replace(glance(path), folder="" if shown.get(path.stem) == path else folder)
            for folder in self.languages()
            if is_in(folder, tag)
            for path in _files(self.shipped / folder)
        ]

    def _shipped(self) -> list[TemplateEntry]:
        """Return the shipped templates, each in the language in use where there is one, else in English."""
        return [glance(path) for path in self._best().values()]

    def _best(self) -> dict[str, Path]:
        """Return the files of the shipped templates that are shown, by their names."""
        best: dict[str, Path] = {}
        for tag in ("en", language().split("-")[0], language()):
            best |= {path.stem: path for path in _files(self.shipped / tag)}
        return best

    def _own(self) -> list[TemplateEntry]:
        """Return a person's own templates, then those that were brought, every translation for itself."""
        known = recall(self._remembered)
        entries = {
            str(path): own_entry(path, known.get(str(path)), source) for path, source in self._own_files()
        }
        fresh = {key: stamped for key, (_entry, stamped) in entries.items()}
        if fresh != known:
            remember(self._remembered, fresh)
        return [self._placed(entry) for entry, _stamped in entries.values()]

    def _placed(self, entry: TemplateEntry) -> TemplateEntry:
        """Return an entry with the folder it lies in, so that two files of one name can be told apart."""
        inside = self._inside(entry.path.parent, entry.source).parts
        return replace(entry, folder=typed("/".join(inside[1:])))

    def _inside(self, path: Path, source: str) -> Path:
        """Return where a file lies, from the name of its source on."""
        inside = path.relative_to(self.own)
        return OWN / inside if source == OWN else inside

    def _own_files(self) -> list[tuple[Path, str]]:
        """Return a person's own files, then those that were brought from elsewhere, each with where it comes from."""
        brought_files = [
            (path, one.name)
            for one in brought.sources(self.own)
            for path in brought.agendas_in(self.own / one.name)
        ]
        translated = chain.from_iterable(map(_files, self._translated()))
        return [*((path, OWN) for path in chain(_files(self.own), translated)), *brought_files]

    def _translated(self) -> list[Path]:
        """Return the folders of translations among a person's own: those called by a language, not brought."""
        try:
            return sorted(
                path
                for path in self.own.iterdir()
                if tag_of(path.name) and path.is_dir() and not path.is_symlink()
                if not (path / NOTE).exists()
            )
        except OSError:
            return []

    def trouble(self) -> str:
        """Return why a person's own folder can't be looked into, in one sentence; empty where it can."""
        try:
            next(self.own.iterdir(), None)
        except FileNotFoundError:
            return ""
        except OSError as error:
            return _(
                "{path} can't be opened: {reason}.", path=clean_line(str(self.own)), reason=error.strerror
            )
        return ""

    def several(self, words: str) -> Below:
        """Return all agendas that stand together under these words, and what else lies there.

        They can name what was brought, `own`, `shipped`, or a folder; for anything else there are none, nor for the
        name of an agenda, unless a slash stands behind it. Raises Refusal for a folder without agendas, and
        UnreadableAgenda for one that can't be looked into.
        """
        from facilitator.library.sifting import Below, agendas_below

        name = words.rstrip("/\\")
        if name == words and called(self.entries(), words):
            return Below()
        if name == SHIPPED:
            return Below([path for tag in self.languages() for path in _files(self.shipped / tag)])
        if name == OWN or name in {one.name for one in brought.sources(self.own)}:
            return Below([path for path, source in self._own_files() if source == name])
        path = as_path(words)
        return agendas_below(path) if words and _is_folder(path) else Below()

    def find(self, words: str, tag: str = "") -> Path:
        """Return the file of the template that goes by these words: its name, the beginning of it, or a path.

        A name that stands in both folders is found as `own/NAME` or `shipped/NAME`; one in another language as
        `es/NAME`, or with its `tag`. The folder of a language may be left out of an address.
        Raises UnknownName where nothing goes by these words, or more than one does.
        """
        entries = self.entries(tag)
        for found in (called(entries, words), at(entries, words), beginning(entries, words)):
            if found:
                return the_one(words, found)
        path = as_path(words)
        if words and _may_be_there(path):
            return path
        if found := [one for one in self._addressed(words) if not tag or is_in(one.language, tag)]:
            return the_one(words, found)
        raise unknown(words, entries, tag, addressed=self._is_address(words))

    def _is_address(self, words: str) -> bool:
        """Tell whether words begin as the address of a template does, and not as a path."""
        first, slash, _name = as_typed(words).partition("/")
        known = {OWN, SHIPPED, *(one.name for one in brought.sources(self.own))}
        return bool(slash and (first in known or (tag_of(first) and not Path(words).suffix)))

    def _addressed(self, words: str) -> list[TemplateEntry]:
        """Return the templates at this address that are not shown: in another language than the one in use."""
        wanted = as_typed(words)
        first, _slash, name = wanted.partition("/")
        spoken = called(self.entries(first), name) if name and tag_of(first) else []
        shipped = (self._in_language(tag) for tag in self.languages())
        return spoken or [
            entry
            for entry in chain(*shipped, map(with_language, self._own()))
            if entry.full_name.casefold() == wanted
        ]


def _files(folder: Path) -> list[Path]:
    """Return the Markdown files right in this folder; none where it is missing or closed to us."""
    try:
        return sorted(path for path in folder.iterdir() if path.suffix.casefold() in SUFFIXES)
    except OSError:
        return []


def _may_be_there(path: Path) -> bool:
    """Tell whether there may be such a file: also where we may not look, so that whoever opens it says why not."""
    try:
        return path.exists()
    except OSError:
        return True


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _by_convener(entry: TemplateEntry) -> tuple[int, str, int, str, str, str]:
    """Sort by who convenes, then the shortest first: that is where someone begins who has never led a meeting."""
    known = entry.convened_by in CONVENERS
    place = CONVENERS.index(entry.convened_by) if known else len(CONVENERS)
    return place, entry.convened_by, entry.minutes, entry.title.casefold(), entry.source, entry.full_name
