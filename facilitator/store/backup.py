"""Moving house: the whole data folder as one file, each part with its checksum, and back again."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from facilitator.errors import DamagedFile, Refusal, StorageFailure
from facilitator.i18n import _
from facilitator.store.papers import write_whole

MANIFEST = "backup.json"
FORMAT = 1
_FOLDERS = ("meetings", "agendas", "summaries")


def parts(data: Path) -> Iterator[tuple[str, Path]]:
    """Return every file of a data folder that is worth keeping: the index, caches and locks can be made anew."""
    for folder in _FOLDERS:
        for path in sorted((data / folder).rglob("*")):
            if path.is_file() and not path.name.startswith(".") and path.suffix != ".lock":
                yield path.relative_to(data).as_posix(), path


def back_up(data: Path, target: Path) -> int:
    """Write a data folder into one file and return how many files are in it; raises StorageFailure.

    A meeting that is being written goes in as far as it was written.
    """
    whole, sums = io.BytesIO(), {}
    try:
        with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, path in parts(data):
                content = path.read_bytes()
                sums[name] = hashlib.sha256(content).hexdigest()
                archive.writestr(name, content)
            archive.writestr(MANIFEST, json.dumps({"facilitator-backup": FORMAT, "sha256": sums}, indent=1))
    except OSError as error:
        raise StorageFailure(
            _("{path} can't be read: {reason}.", path=error.filename, reason=error.strerror)
        ) from error
    write_whole(target, whole.getvalue())
    return len(sums)


def restore(source: Path, data: Path) -> int:
    """Bring a backup back into a data folder and return how many files came; all is checked before any is written.

    Raises DamagedFile for a file that is no backup or not whole, Refusal where something of that name is there and
    says something else: nothing is overwritten.
    """
    files = _checked(source)
    for name, content in files.items():
        there = data / name
        if there.exists() and there.read_bytes() != content:
            raise Refusal(
                _(
                    "{path} is there already and differs: restore into an empty folder with --data.",
                    path=there,
                )
            )
    for name, content in files.items():
        write_whole(data / name, content)
    return len(files)


def _checked(source: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(source) as archive:
            sums = _sums(archive, source)
            return {name: _part(archive, name, wanted, source) for name, wanted in sums.items()}
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, RuntimeError) as error:
        raise DamagedFile(_("{path} is no backup of ours, or it is not whole.", path=source)) from error


def _sums(archive: zipfile.ZipFile, source: Path) -> dict[str, str]:
    manifest = json.loads(archive.read(MANIFEST))
    if manifest["facilitator-backup"] > FORMAT:
        raise DamagedFile(_("{path} was made by a newer version of facilitator.", path=source))
    return {str(name): str(wanted) for name, wanted in manifest["sha256"].items()}


def _part(archive: zipfile.ZipFile, name: str, wanted: str, source: Path) -> bytes:
    """Return one file of a backup; its name must lie in a folder of ours, its content fit its checksum."""
    pieces = PurePosixPath(name).parts
    safe = (
        len(pieces) > 1
        and pieces[0] in _FOLDERS
        and ".." not in pieces
        and "\\" not in name
        and ":" not in name
    )
    content = archive.read(name)
    if not safe or hashlib.sha256(content).hexdigest() != wanted:
        raise DamagedFile(_("{path} is damaged: {name} is not what was put in.", path=source, name=name))
    return content
