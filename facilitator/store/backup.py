"""Moving house: the whole data folder as one file, each part with its checksum, and back again."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from facilitator.errors import DamagedFile, Refusal
from facilitator.i18n import _
from facilitator.store.growing import make_folder, sync_folder
from facilitator.store.open_folders import require_open
from facilitator.store.papers import write_whole
from facilitator.store.refused import not_read, not_written
from facilitator.store.seal import KEY

MANIFEST = "backup.json"
FORMAT = 1
_FOLDERS = ("meetings", "agendas", "summaries")


def parts(data: Path) -> Iterator[tuple[str, Path]]:
    """Return every file of a data folder that is worth keeping: the index, caches and locks can be made anew.

    Of a sealed folder the files go in as they are, sealed, and its key with them, which the passphrase opens. Raises
    StorageFailure where a folder may not be entered: a backup without what lies there would be none.
    """
    require_open(*(data / folder for folder in _FOLDERS))
    if (data / KEY).is_file():
        yield KEY, data / KEY
    for folder in _FOLDERS:
        for path in sorted((data / folder).rglob("*")):
            hidden = path.name.startswith(".") and path.name != ".source.json"
            if path.is_file() and not hidden and not _passing(path.relative_to(data)):
                yield path.relative_to(data).as_posix(), path


def _passing(place: Path) -> bool:
    """Tell whether a file lies in a folder that an interrupted step left behind."""
    return any(part.startswith(".") for part in place.parts[:-1])


def back_up(data: Path, target: Path) -> int:
    """Write a data folder into one file, look whether it can be read back, and return how many files are in it.

    A meeting that is being written goes in as far as it was written. Raises StorageFailure; a file of that name is
    replaced only by a whole one.
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
        raise not_read(error.filename, error) from error
    write_whole(target, whole.getvalue())
    _checked(target)
    return len(sums)


def restore(source: Path, data: Path) -> int:
    """Bring a backup back into a data folder and return how many files came; all is checked before any is written.

    A folder that is not there yet appears whole or not at all. In one that is there each file does, and what was cut
    short goes on when it is done again. Raises DamagedFile for a file that is no backup or not whole, Refusal where
    something of that name is there and says something else: nothing is overwritten. Raises StorageFailure.
    """
    files = _checked(source)
    if data.exists():
        _refuse_what_differs(files, data)
        _lay_down(files, data)
    else:
        _appear(files, data)
    return len(files)


def _refuse_what_differs(files: dict[str, bytes], data: Path) -> None:
    for name, content in files.items():
        there = data / name
        if there.exists() and there.read_bytes() != content:
            raise Refusal(
                _(
                    "{path} is there already and differs: restore into an empty folder with --data.",
                    path=there,
                )
            )


def _lay_down(files: dict[str, bytes], data: Path) -> None:
    for name, content in files.items():
        if not (data / name).exists():
            write_whole(data / name, content)


def _appear(files: dict[str, bytes], data: Path) -> None:
    aside = data.with_name(f".{data.name}.new")
    try:
        shutil.rmtree(aside, ignore_errors=True)
        make_folder(aside)
        _lay_down(files, aside)
        aside.rename(data)
        sync_folder(data.parent)
    except OSError as error:
        raise not_written(data, error) from error


def _checked(source: Path) -> dict[str, bytes]:
    try:
        with _opened(source) as file, zipfile.ZipFile(file) as archive:
            sums = _sums(archive, source)
            return {name: _part(archive, name, wanted, source) for name, wanted in sums.items()}
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, RuntimeError) as error:
        raise DamagedFile(_("{path} is no backup of ours, or it is not whole.", path=source)) from error


def _opened(source: Path) -> BinaryIO:
    try:
        return source.open("rb")
    except OSError as error:
        raise not_read(source, error) from error


def _sums(archive: zipfile.ZipFile, source: Path) -> dict[str, str]:
    manifest = json.loads(archive.read(MANIFEST))
    if manifest["facilitator-backup"] > FORMAT:
        raise DamagedFile(_("{path} was made by a newer version of facilitator.", path=source))
    return {str(name): str(wanted) for name, wanted in manifest["sha256"].items()}


def _part(archive: zipfile.ZipFile, name: str, wanted: str, source: Path) -> bytes:
    """Return one file of a backup; its name must lie in a folder of ours, its content fit its checksum."""
    pieces = PurePosixPath(name).parts
    safe = name == KEY or (
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
