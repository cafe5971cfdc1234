"""What is taken from a source of agendas: its Markdown files as text, from a file, a folder or a git repository.

Links are not followed, hidden folders not entered, and nothing is ever run.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from facilitator.errors import FacilitatorError, Refusal, UnknownName, UnreadableAgenda
from facilitator.i18n import _
from facilitator.library.entries import SUFFIXES
from facilitator.library.git import MARKED_AS_GIT, markdown_of, shown
from facilitator.text import as_path, clean_line, shorten

LARGEST = 1 << 20
"""Bytes; a file larger than this is no agenda."""
MOST = 500
"""Files; a source with more of them is a book, or a mistake."""
FARTHEST = 20_000
"""Files and folders looked at before a folder is taken for a whole disk."""

LONGEST = 200
"""Bytes of a name; systems take 255, some with marks of their own behind it."""

Texts = dict[PurePosixPath, bytes]
"""What each file holds, by its path inside the source."""
Closed = dict[PurePosixPath, FacilitatorError]
"""Why a file, or a folder, can't be taken over, by its path inside the source."""


@dataclass(slots=True)
class Gathered:
    """The Markdown files of a source, and why some of them, or whole folders, can't be taken over."""

    texts: Texts = field(default_factory=dict)
    unfit: Closed = field(default_factory=dict)


def gather(source: str, apart_from: Path) -> Gathered:
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
    if not found.texts and not found.unfit:
        raise Refusal(_("There is no Markdown file in {source}.", source=shown(source)))
    return found


def _local(path: Path, source: str, apart_from: Path) -> Gathered:
    if path.is_file():
        if path.suffix.casefold() not in SUFFIXES:
            raise Refusal(_("{path} is no Markdown file.", path=clean_line(source)))
        if path.stat().st_size > LARGEST:
            raise Refusal(_("{path} is too large for an agenda: over 1 MiB.", path=clean_line(source)))
        return Gathered({PurePosixPath(path.name): path.read_bytes()})
    if {one.name for one in path.iterdir()}.issuperset(MARKED_AS_GIT):
        return _chosen(markdown_of(str(path), LARGEST), source)
    closed: Closed = {}
    found = _chosen(markdown_below(path, source, apart_from, closed), source)
    found.unfit |= closed
    return found


def _fetched(source: str) -> Gathered:
    if not is_far(source):
        raise UnknownName(_("There is no file or folder at {path}.", path=clean_line(source)))
    return _chosen(markdown_of(source, LARGEST), source)


def is_far(source: str) -> bool:
    """Tell whether a source is fetched by git, which may take a while."""
    return ":" in source and not as_path(source).exists()


def _chosen(files: Iterator[tuple[PurePosixPath, int, Path | bytes]], source: str) -> Gathered:
    """Return the files of a source; raises Refusal for more than there can be agendas."""
    found = Gathered()
    for path, size, content in files:
        if any(part.startswith(".") for part in path.parts):
            continue
        if len(found.texts) == MOST:
            raise Refusal(
                _(
                    "{source} has more than {n} Markdown files: too many for agendas.",
                    source=shown(source),
                    n=MOST,
                )
            )
        try:
            said = content if isinstance(content, bytes) else content.read_bytes()
        except OSError as error:
            found.unfit[path] = _closed(path, error)
            continue
        if unfit := _unfit(path, size, said):
            found.unfit[path] = UnreadableAgenda(unfit)
        else:
            found.texts[path] = said
    return found


def _closed(path: PurePosixPath, error: OSError) -> UnreadableAgenda:
    reason = error.strerror or str(error)
    return UnreadableAgenda(
        _("{path} can't be opened: {reason}.", path=clean_line(str(path)), reason=reason),
        _("It can't be opened: {reason}.", reason=reason),
    )


_POINTER = b"version https://git-lfs.github.com/spec/"
"""How a file begins that git keeps elsewhere: it only says where."""


def _unfit(path: PurePosixPath, size: int, said: bytes) -> str:
    """Return why a file can't be taken over, in one sentence; empty for one that can."""
    named = clean_line(str(path))
    if size > LARGEST:
        return _("{path} is too large for an agenda: over 1 MiB.", path=named)
    if any(len(os.fsencode(part)) > LONGEST for part in path.parts):
        return _("{path} has too long a name: make it shorter there.", path=shorten(named, 60))
    if path.is_absolute() or not all(map(_is_plain, path.parts)):
        return _("{path} has a sign in its name that not every system takes: rename it there.", path=named)
    if said.startswith(_POINTER):
        return _("{path} is kept apart by git LFS, and only its address is here: name a folder that has it.",
                 path=named)  # fmt: skip
    return ""


def _is_plain(part: str) -> bool:
    return not any(char in '\\:*?"<>|' or ord(char) < 32 or "\ud800" <= char <= "\udfff" for char in part)


def markdown_below(
    folder: Path, source: str, apart_from: Path, closed: Closed
) -> Iterator[tuple[PurePosixPath, int, Path]]:
    """Yield the files of a folder and those below it, with their sizes; what is closed to us is put into `closed`.

    Raises OSError where the folder itself can't be looked into, and Refusal for one that holds too much.
    """
    looked_at = 0
    next(folder.iterdir(), None)

    def note(error: OSError) -> None:
        inside = PurePosixPath(Path(error.filename).relative_to(folder).as_posix())
        closed[inside] = _closed(inside, error)

    for place, folders, files in os.walk(folder, followlinks=False, onerror=note):
        looked_at += len(folders) + len(files)
        if looked_at > FARTHEST:
            raise Refusal(
                _("{source} holds too much: name the folder of the agendas.", source=clean_line(source))
            )
        here = Path(place)
        folders[:] = sorted(one for one in folders if one[0] != "." and here / one != apart_from)
        for file in sorted(files):
            path = here / file
            try:
                is_one = path.suffix.casefold() in SUFFIXES and not path.is_symlink() and path.is_file()
                size = path.stat().st_size if is_one else 0
            except OSError as error:  # a folder whose names may be read, and nothing else
                note(error)
                continue
            if is_one:
                yield PurePosixPath(path.relative_to(folder).as_posix()), size, path
