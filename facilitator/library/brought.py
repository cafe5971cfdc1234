"""Agendas brought from elsewhere: a file, a folder, or a git repository, kept apart under a name of their own.

Only Markdown is taken over, as text; nothing of a source is ever run. What is brought replaces what was there as a
whole or not at all, so that nothing is ever half added.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from facilitator.errors import FacilitatorError, Refusal, StorageFailure, UnknownName, UnreadableAgenda
from facilitator.i18n import _
from facilitator.library.gathering import Texts, can_be_agenda, gather
from facilitator.store.growing import make_folder, sync_folder
from facilitator.store.papers import write_whole
from facilitator.text import as_path, clean_line, slug

NOTE = ".source.json"
"""The file that says where a folder's agendas were brought from."""
FORMAT = 1
"""The version of what that file says."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was brought: its name, from where, and how many agendas it has."""

    name: str
    source: str
    count: int


def add(own: Path, source: str, name: str = "") -> Brought:
    """Bring agendas from a file, a folder or a git address; they stand under `name`, else under the source's own.

    Raises Refusal where the name is taken or there is no agenda in it, UnknownName where there is no such file or
    folder, and UnreadableAgenda where git can't fetch it.
    """
    called = slug(name or own_name(source), fallback="")
    if not called:
        raise Refusal(_("What shall it be called? Give a name with --as NAME."))
    if (own / called).exists():
        raise Refusal(
            _("There is something called “{name}” already: `agendas update {name}` fetches it anew, "
              "--as gives another name.", name=called)
        )  # fmt: skip
    return _bring(own, source, called)


def own_name(source: str) -> str:
    """Return what a source calls itself: the last part of its path or address, without what its kind is told by."""
    last = re.split(r"[/\\:]", source.rstrip("/\\"))[-1]
    return re.sub(r"\.(git|md|markdown)$", "", last, flags=re.IGNORECASE)


def update(own: Path, name: str) -> Brought:
    """Bring the agendas of this name anew from where they came; raises UnknownName where nothing is called so."""
    return _bring(own, _source_of(own / _known(own, name)), _known(own, name))


def remove(own: Path, name: str) -> str:
    """Take away what was brought under this name, and return the name; a person's own files are never touched."""
    called = _known(own, name)
    gone = own / f".{called}.gone"
    with _told(own / called):
        shutil.rmtree(gone, ignore_errors=True)
        (own / called).rename(gone)
        sync_folder(own)
    shutil.rmtree(gone, ignore_errors=True)
    return called


def sources(own: Path) -> list[Brought]:
    """Return what was brought, by name."""
    return [
        Brought(folder.name, _source_of(folder), len(list(agendas_in(folder))))
        for folder in sorted(_folders(own))
    ]


def _folders(own: Path) -> Iterator[Path]:
    settle(own)
    try:
        yield from (path for path in own.iterdir() if path.name[0] != "." and (path / NOTE).is_file())
    except OSError:
        return


def settle(own: Path) -> None:
    """Put back what was there before, where an update was cut short between taking it away and putting the new one."""
    with suppress(OSError):
        for before in own.glob(".*.old"):
            there = own / before.name.removeprefix(".").removesuffix(".old")
            if not there.exists():
                before.rename(there)


def agendas_in(folder: Path) -> Iterator[Path]:
    """Return the files of a folder that was brought, and those below it; links are not followed."""
    for place, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for path in sorted(Path(place) / file for file in files):
            if can_be_agenda(PurePosixPath(path.name)) and not path.is_symlink():
                yield path


def _known(own: Path, name: str) -> str:
    settle(own)
    called = slug(name, fallback="")
    if not called or not (own / called / NOTE).is_file():
        raise UnknownName(_("Nothing was brought under the name “{name}”.", name=clean_line(name)))
    version = _noted(own / called).get("format", FORMAT)
    if not isinstance(version, int) or version > FORMAT:
        raise Refusal(_("“{name}” was brought by a newer version of facilitator: use that one.", name=called))
    return called


def _source_of(folder: Path) -> str:
    return str(_noted(folder).get("source", ""))


def _noted(folder: Path) -> dict[str, object]:
    try:
        found = json.loads((folder / NOTE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _bring(own: Path, source: str, name: str) -> Brought:
    texts = gather(source, own)
    _require_an_agenda(texts)
    with _told(own / name):
        _put(own, name, source, texts)
    return Brought(name, source, len(texts))


def _require_an_agenda(texts: Texts) -> None:
    """Refuse a source of which nothing opens, with what is wrong with its first file."""
    from facilitator.agenda import decode, read_agenda

    wrong: list[FacilitatorError] = []
    for path, content in texts.items():
        try:
            read_agenda(decode(content), str(path))
        except FacilitatorError as error:
            wrong.append(error)
        except UnicodeDecodeError:
            wrong.append(UnreadableAgenda(_("{path} is not text: save it as Markdown, in UTF-8.", path=path)))
        else:
            return
    raise wrong[0]


def _put(own: Path, name: str, source: str, texts: Texts) -> None:
    """Write everything aside, then put it in the place of what was there; `settle` mends a crash in between."""
    make_folder(own)
    aside, before = own / f".{name}.new", own / f".{name}.old"
    for rest in (aside, before):
        shutil.rmtree(rest, ignore_errors=True)
    for path, content in texts.items():
        write_whole(aside / path, content)
    note = {"format": FORMAT, "source": _kept_source(source)}
    write_whole(aside / NOTE, json.dumps(note, ensure_ascii=False).encode())
    if (own / name).exists():
        (own / name).rename(before)
    try:
        aside.rename(own / name)
        sync_folder(own)
    except OSError:
        settle(own)
        raise
    shutil.rmtree(before, ignore_errors=True)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Turn what the disk says into a sentence."""
    try:
        yield
    except OSError as error:
        raise StorageFailure(
            _("{path} can't be changed: {reason}.", path=path, reason=error.strerror or error)
        ) from error


def _kept_source(source: str) -> str:
    """Return a source as it can be fetched from anywhere: a local path in full."""
    local = as_path(source)
    return str(local.resolve()) if local.exists() else source
