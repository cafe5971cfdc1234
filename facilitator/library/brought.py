"""Agendas brought from elsewhere: a file, a folder, or a git repository, kept apart under a name of their own.

Only Markdown is taken over, as text; nothing of a source is ever run. What is brought replaces what was there as a
whole or not at all, so that nothing is ever half added.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from facilitator.errors import Refusal, StorageFailure, UnknownName, UnreadableAgenda
from facilitator.i18n import _
from facilitator.library.entries import SUFFIXES
from facilitator.library.note import FORMAT, NOTE, note_of, noted, source_of, sums_noted
from facilitator.library.yours import keep_yours, sums_of
from facilitator.store.growing import make_folder, sync_folder
from facilitator.store.papers import write_whole
from facilitator.text import as_path, clean_line, slug, typed

if TYPE_CHECKING:
    from facilitator.library.gathering import Texts

RESERVED = ("own", "shipped")
"""Names that stand before those of a person's own templates, and of those that come with the program."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was brought: its name, from where, how many agendas it has, and what is different from the time before."""

    name: str
    source: str
    count: int
    changed: tuple[str, ...] = ()
    """The agendas that say something else than when they were brought before."""
    new: tuple[str, ...] = ()
    """Those that were not there before."""
    gone: tuple[str, ...] = ()
    """Those that are there no more."""
    yours: tuple[Path, ...] = ()
    """Where that is now which a person had changed in them, or put beside them."""
    left_out: tuple[str, ...] = ()
    """The Markdown files that are no agendas, but for those of which that was said before."""
    broken: tuple[str, ...] = ()
    """What is wrong with those that don't open, each in one sentence."""
    stayed: tuple[str, ...] = ()
    """Those of them that are still there as they were when they opened."""


def add(own: Path, source: str, name: str = "", *, everything: bool = False) -> Brought:
    """Bring agendas from a file, a folder or a git address; they stand under `name`, else under the source's own.

    Of a folder's files those are taken that are agendas; with `everything` all Markdown is, as is a file that is named
    itself. Raises Refusal where the name is taken or there is no agenda in it, UnknownName where there is no such file
    or folder, and UnreadableAgenda where git can't fetch it or nothing in it opens.
    """
    if not source.strip():
        raise Refusal(_("Which agendas? Name a file, a folder or the address of a repository."))
    called = _name(name) if name else slug(own_name(source), fallback="")
    if not called:
        raise Refusal(_("What shall it be called? Give a name with --as NAME."))
    if called in RESERVED:
        raise Refusal(
            _("“{name}” is what facilitator calls its own: give another name with --as NAME.", name=called)
        )
    if (own / called).exists():
        raise Refusal(
            _("There is something called “{name}” already: `agendas update {name}` fetches it anew, "
              "--as gives another name.", name=called)
        )  # fmt: skip
    return _bring(own, source, called, everything)


def _name(given: str) -> str:
    """Return the name somebody chose, as it is written in addresses; raises Refusal for one that is none."""
    called = slug(given, fallback="")
    if not called or given.lstrip()[0] in ".-" or any(char in "/\\:" for char in given):
        raise Refusal(
            _("“{name}” can't be a name: use letters, digits and hyphens, such as --as our-agendas.",
              name=clean_line(given))
        )  # fmt: skip
    return called


def own_name(source: str) -> str:
    """Return what a source calls itself: the last part of its path or address, without what its kind is told by."""
    last = re.split(r"[/\\:]", source.rstrip("/\\"))[-1]
    return re.sub(r"\.(git|md|markdown)$", "", last, flags=re.IGNORECASE)


def update(own: Path, name: str, *, everything: bool = False) -> Brought:
    """Bring the agendas of this name anew from where they came, and say what is different.

    What a person changed in them is kept among their own; once `everything` was asked for, all Markdown is brought from
    then on. Raises UnknownName where nothing is called so.
    """
    called = _known(own, name)
    everything = everything or noted(own / called).get("all") is True
    if not source_of(own / called):
        raise Refusal(
            _("It is not known any more where “{name}” came from: remove it, and add it anew.", name=called)
        )
    try:
        return _bring(own, source_of(own / called), called, everything)
    except (Refusal, UnknownName, UnreadableAgenda) as error:
        stays = _(
            "What was brought before stays as it was: `agendas remove {name}` takes it away, `agendas add` brings it "
            "from another place.",
            name=called,
        )
        raise type(error)(f"{error} {stays}") from error


def remove(own: Path, name: str) -> Brought:
    """Take away what was brought under this name, and return what that was; a person's own files are never touched.

    What they changed in it is kept among their own.
    """
    called = _known(own, name)
    gone = own / f".{called}.gone"
    was = Brought(called, source_of(own / called), len(list(agendas_in(own / called))))
    with _told(own / called):
        yours = keep_yours(own, called, sums_noted(own / called), {})
        shutil.rmtree(gone, ignore_errors=True)
        (own / called).rename(gone)
        sync_folder(own)
    shutil.rmtree(gone, ignore_errors=True)
    return replace(was, yours=yours)


def sources(own: Path) -> list[Brought]:
    """Return what was brought, by name."""
    return [
        Brought(folder.name, source_of(folder), len(list(agendas_in(folder))))
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
            if path.suffix.casefold() in SUFFIXES and path.name[0] != "." and not path.is_symlink():
                yield path


def _known(own: Path, name: str) -> str:
    settle(own)
    called = slug(name, fallback="")
    if not called or not (own / called / NOTE).is_file():
        raise _nothing_so_called(own, name)
    version = noted(own / called).get("format", FORMAT)
    if not isinstance(version, int) or version > FORMAT:
        raise Refusal(_("“{name}” was brought by a newer version of facilitator: use that one.", name=called))
    return called


def _nothing_so_called(own: Path, name: str) -> UnknownName:
    """Return what to say of a name under which nothing was brought; it may be a template of the person's own."""
    wanted = slug(name.removeprefix("own/").removesuffix(".md"), fallback="")
    for path in sorted(own.glob("*")):
        if path.suffix.casefold() in SUFFIXES and slug(path.stem, fallback="") == wanted:
            return UnknownName(
                _(
                    "“{name}” is your own, and was not brought: its file is {path}.",
                    name=clean_line(name),
                    path=path,
                )
            )
    said = _("Nothing was brought under the name “{name}”.", name=clean_line(name))
    there = ", ".join(one.name for one in sources(own))
    return UnknownName(f"{said} {_('There is: {names}.', names=there)}" if there else said)


def _as_they_lie(folder: Path) -> dict[str, str]:
    """Return the checksums of the agendas that are there."""
    return sums_of(_contents(folder))


def _contents(folder: Path) -> Texts:
    return {
        PurePosixPath(path.relative_to(folder).as_posix()): path.read_bytes() for path in agendas_in(folder)
    }


def _bring(own: Path, source: str, name: str, everything: bool) -> Brought:
    from facilitator.library.gathering import gather  # a list of agendas needs neither git nor their reader
    from facilitator.library.sifting import sift

    sifted = sift(gather(source, own), source, everything or as_path(source).is_file())
    known = noted(own / name).get("left")
    left_out = _shown(map(str, sifted.left_out))
    with _told(own / name):
        were = sums_noted(own / name)
        before = were or _as_they_lie(own / name)
        stayed = _as_before(own / name, were, sifted.broken)
        texts = sifted.taken | stayed
        now = sums_of(texts)
        yours = keep_yours(own, name, were, texts)
        note = {"source": _kept_source(source), "files": now, "left": left_out, "all": everything}
        _put(own, name, texts, note)
    return Brought(
        name,
        source,
        len(texts),
        left_out=tuple(one for one in left_out if not isinstance(known, list) or one not in known),
        broken=tuple(map(str, sifted.broken.values())),
        stayed=_shown(map(str, stayed)),
        changed=_shown(path for path in now if path in before and before[path] != now[path]),
        new=_shown(path for path in now if before and path not in before),
        gone=_shown(path for path in before if path not in now),
        yours=yours,
    )


def _as_before(folder: Path, were: Mapping[str, str], broken: Iterable[PurePosixPath]) -> Texts:
    """Return what the files that don't open now held when they were brought, but for those a person has changed.

    Of a folder that can't be looked into these are all in it.
    """
    there = _contents(folder) if broken else {}
    return {
        path: said
        for path, said in there.items()
        if sums_of({path: said})[str(path)] == were.get(str(path))
        and any(path.is_relative_to(one) for one in broken)
    }


def _shown(paths: Iterable[str]) -> tuple[str, ...]:
    """Return files by the names that agendas have in lists."""
    return tuple(sorted(typed(clean_line(str(PurePosixPath(path).with_suffix("")))) for path in paths))


def _put(own: Path, name: str, texts: Texts, said: Mapping[str, object]) -> None:
    """Write everything aside, then put it in the place of what was there; `settle` mends a crash in between."""
    make_folder(own)
    aside, before = own / f".{name}.new", own / f".{name}.old"
    for rest in (aside, before):
        shutil.rmtree(rest, ignore_errors=True)
    try:
        for path, content in texts.items():
            write_whole(aside / path, content)
        write_whole(aside / NOTE, note_of(said))
    except BaseException:  # whatever ends it, nothing half written stays
        shutil.rmtree(aside, ignore_errors=True)
        raise
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
