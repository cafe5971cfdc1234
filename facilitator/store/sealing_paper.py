"""Sealing one summary, and unsealing it: written under its new name first, then taken away under the old one."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from facilitator.ids import ALPHABET
from facilitator.store.growing import sync_folder
from facilitator.store.papers import read_paper, write_whole
from facilitator.store.seal import MARK, SUFFIX
from facilitator.store.sealing_folder import Folder

_DATED = re.compile(rf"\d{{4}}-\d\d-\d\d-.*-([{ALPHABET}]{{8}})(?=[-.])")
"""The name of a summary: day, title, and id."""


def seal_paper(folder: Folder, path: Path) -> bool:
    """Seal one summary and return whether there was anything to do; its new name says nothing of the title."""
    content = path.read_bytes()
    if content.startswith(MARK):
        return False
    known = _DATED.match(path.name)
    name = folder.seal.bare(path.name, known[1]) if known else path.name
    _put(folder, path, path.with_name(name.removesuffix(SUFFIX) + SUFFIX), content, folder.seal.close)
    return True


def unseal_paper(folder: Folder, path: Path, names: dict[str, str]) -> bool:
    """Write one summary as anyone can read it and return whether there was anything to do.

    `names` are those of the meetings' files, by their ids.
    """
    raw = path.read_bytes()
    if not raw.startswith(MARK):
        return False
    name = path.name.removesuffix(SUFFIX)
    known = next((id for id in names if name[11:].startswith(id)), "")
    if known:
        name = f"{names[known]}{name[11:].removeprefix(known)}"
    _put(folder, path, path.with_name(name), folder.seal.open(raw, path), bytes)
    return True


def _put(folder: Folder, path: Path, there: Path, content: bytes, made: Callable[[bytes], bytes]) -> None:
    """Write a paper under its new name, then take the old one away; one that is there and says the same is enough."""
    plain, number, free = there.name.removesuffix(SUFFIX), 1, there
    while free != path and free.exists() and read_paper(free, folder.seal) != content:
        stem, dot, ending = plain.partition(".")
        free = there.with_name(f"{stem}-earlier-{number}{dot}{ending}{there.name[len(plain) :]}")
        number += 1
    write_whole(free, made(content))
    if free != path:
        path.unlink()
        sync_folder(path.parent)
