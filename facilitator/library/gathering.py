"""What is taken from a source of agendas: its Markdown files as text, from a file, a folder or a git repository.

Links are not followed, hidden folders not entered, and nothing is ever run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from facilitator.errors import Refusal, UnknownName, UnreadableAgenda
from facilitator.i18n import _
from facilitator.library.git import MARKED_AS_GIT, markdown_of, shown
from facilitator.text import as_path, clean_line

SUFFIXES = (".md", ".markdown")
LARGEST = 1 << 20
"""Bytes; a file larger than this is no agenda."""
MOST = 500
"""Files; a source with more of them is a book, or a mistake."""
FARTHEST = 20_000
"""Files and folders looked at before a folder is taken for a whole disk."""

_NO_AGENDAS = frozenset(
    (
        "readme",
        "license",
        "licence",
        "changelog",
        "contributing",
        "code_of_conduct",
        "security",
        "index",
        "_index",
    )
)
"""Names of files that nearly every repository has and that are no agendas."""

Texts = dict[PurePosixPath, bytes]
"""What each file holds, by its path inside the source."""


def gather(source: str, apart_from: Path) -> Texts:
    """Return the Markdown files of a source; what stands in the folder `apart_from` is ours and left out.

    Raises Refusal where there are none or too many, UnknownName where there is no such file or folder, and
    UnreadableAgenda where something can't be read or fetched.
    """
    local = as_path(source)
    try:
        found = _local(local, source, apart_from) if source and local.exists() else _fetched(source)
    except OSError as error:
        where = clean_line(str(error.filename or source))
        raise UnreadableAgenda(
            _("{path} can't be opened: {reason}.", path=where, reason=error.strerror or str(error))
        ) from error
    if not found:
        raise Refusal(_("There is no Markdown file in {source}.", source=shown(source)))
    return found


def _local(path: Path, source: str, apart_from: Path) -> Texts:
    if path.is_file():
        if path.suffix.casefold() not in SUFFIXES:
            raise Refusal(_("{path} is no Markdown file.", path=clean_line(source)))
        if path.stat().st_size > LARGEST:
            raise Refusal(_("{path} is too large for an agenda: over 1 MiB.", path=clean_line(source)))
        return {PurePosixPath(path.name): path.read_bytes()}
    if {one.name for one in path.iterdir()}.issuperset(MARKED_AS_GIT):
        return _chosen(markdown_of(str(path), LARGEST), source)
    return _chosen(_folder(path, source, apart_from), source)


def _fetched(source: str) -> Texts:
    if ":" not in source:
        raise UnknownName(_("There is no file or folder at {path}.", path=clean_line(source)))
    return _chosen(markdown_of(source, LARGEST), source)


def _chosen(files: Iterator[tuple[PurePosixPath, int, Path | bytes]], source: str) -> Texts:
    """Return those files that can be agendas; raises Refusal for more than there can be."""
    texts: Texts = {}
    for path, size, content in files:
        if can_be_agenda(path) and size <= LARGEST:
            if len(texts) == MOST:
                raise Refusal(
                    _(
                        "{source} has more than {n} Markdown files: too many for agendas.",
                        source=shown(source),
                        n=MOST,
                    )
                )
            texts[path] = content if isinstance(content, bytes) else content.read_bytes()
    return texts


def can_be_agenda(path: PurePosixPath) -> bool:
    """Tell whether a file's name is one of an agenda, and its path one that can be written on any system."""
    named = path.suffix.casefold() in SUFFIXES and path.stem.casefold() not in _NO_AGENDAS
    return named and not path.is_absolute() and all(map(_is_plain, path.parts))


def _is_plain(part: str) -> bool:
    return part[0] != "." and not any(char in '\\:*?"<>|' or ord(char) < 32 for char in part)


def _folder(folder: Path, source: str, apart_from: Path) -> Iterator[tuple[PurePosixPath, int, Path]]:
    """Yield the files of a folder and those below it, with their sizes."""
    looked_at = 0
    for place, folders, files in os.walk(folder, followlinks=False, onerror=_raise):
        looked_at += len(folders) + len(files)
        if looked_at > FARTHEST:
            raise Refusal(
                _("{source} holds too much: name the folder of the agendas.", source=clean_line(source))
            )
        here = Path(place)
        folders[:] = sorted(one for one in folders if one[0] != "." and here / one != apart_from)
        for file in sorted(files):
            path = here / file
            if path.suffix.casefold() in SUFFIXES and not path.is_symlink() and path.is_file():
                yield PurePosixPath(path.relative_to(folder).as_posix()), path.stat().st_size, path


def _raise(error: OSError) -> None:
    raise error
