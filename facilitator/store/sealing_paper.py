"""Sealing one summary, and unsealing it: written under its new name first, then taken away under the old one.

A copy of a meeting's file that was set aside is sealed like a summary, as nobody knows what its lines are worth. One
that was set aside in a sealed folder is sealed already, line by line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

from facilitator.ids import ALPHABET
from facilitator.store.growing import sync_folder
from facilitator.store.journal import codec_of
from facilitator.store.papers import read_paper, write_whole
from facilitator.store.seal import SUFFIX
from facilitator.store.sealable import is_shut, shut_whole
from facilitator.store.sealed import SealedCodec
from facilitator.store.sealing_folder import Folder
from facilitator.store.sealing_meeting import opened

_DATED = re.compile(rf"\d{{4}}-\d\d-\d\d-.*-([{ALPHABET}]{{8}})(?=[-.])")
"""The name of a summary: day, title, and id."""


def seal_paper(folder: Folder, path: Path) -> bool:
    """Seal one summary and return whether there was anything to do; its new name says nothing of the title."""
    if is_shut(path):
        return False
    content = path.read_bytes()
    known = _DATED.match(path.name)
    name = folder.seal.bare(path.name, known[1]) if known else path.name
    _put(folder, path, path.with_name(name.removesuffix(SUFFIX) + SUFFIX), content, folder.seal.close)
    return True


def unseal_paper(folder: Folder, path: Path, names: dict[str, str]) -> bool:
    """Write one summary as anyone can read it and return whether there was anything to do.

    `names` are those of the meetings' files, by their ids.
    """
    if not is_shut(path):
        return False
    name = path.name.removesuffix(SUFFIX)
    known = next((id for id in names if name[11:].startswith(id)), "")
    if known:
        name = f"{names[known]}{name[11:].removeprefix(known)}"
    _put(folder, path, path.with_name(name), _opened(folder, path), bytes)
    return True


def _opened(folder: Folder, path: Path) -> bytes:
    content = path.read_bytes()
    if shut_whole(path):
        return folder.seal.open(content, path)
    lines = content.split(b"\n")
    codec = codec_of(lines, path, folder.seal)
    return b"".join(opened(line, cast(SealedCodec, codec)) for line in lines if line)


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
