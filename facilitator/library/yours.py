"""What a person changed in agendas that were brought, or put beside them: it is kept as their own, never lost."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from facilitator.store.papers import write_whole

if TYPE_CHECKING:
    from facilitator.library.gathering import Texts

Sums = Mapping[str, str]
"""By the path of each file that was brought, the checksum of what it said."""


def sums_of(texts: Texts) -> dict[str, str]:
    """Return the checksums of what is brought, to tell later what a person changed in it."""
    return {str(path): _sum(content) for path, content in texts.items()}


def keep_yours(own: Path, name: str, brought: Sums, coming: Texts) -> tuple[Path, ...]:
    """Keep whatever in a folder is not as it was brought among a person's own, and return those files.

    What comes now and says the same is not kept twice. Raises OSError or StorageFailure.
    """
    kept = []
    for path in _files(own / name):
        inside = PurePosixPath(path.relative_to(own / name).as_posix())
        content = path.read_bytes()
        if brought.get(str(inside)) != _sum(content) and coming.get(inside) != content:
            kept.append(_kept(own, f"{name}-{'-'.join(inside.parts)}", content))
    return tuple(kept)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder and those below it, but for hidden ones, which programs leave."""
    for place, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        yield from (Path(place) / file for file in sorted(files) if not file.startswith("."))


def _kept(own: Path, file: str, content: bytes) -> Path:
    """Write a file under this name, or with a number behind it where the name is another's; return where it is."""
    free, number = own / file, 1
    while free.exists() and (free.is_dir() or free.read_bytes() != content):
        number += 1
        free = own / f"{Path(file).stem}-{number}{Path(file).suffix}"
    write_whole(free, content)
    return free


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
