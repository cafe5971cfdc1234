"""How what is kept is written down: as it is, or sealed, so that nobody reads it without the passphrase.

Everything that reads or writes a file of ours asks a seal how. This file knows no cipher, so a folder that is not
sealed never loads one, and the first screen waits for nothing; `sealed` has the other seal, and `key` opens it with
the passphrase.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from facilitator.errors import Locked
from facilitator.i18n import _

if TYPE_CHECKING:
    from facilitator.store.codec import Codec
    from facilitator.store.line import Header

MARK = b"facilitator-sealed "
"""What a file that is sealed as a whole begins with; the id of its key and a newline follow."""

SUFFIX = ".sealed"
"""What the name of such a file ends in."""

KEY = "key.json"
"""The file that a sealed data folder has; `key` knows what is in it."""


def key_path(folder: Path) -> Path:
    """Return where a data folder has its key."""
    return folder / KEY


def is_sealed(folder: Path) -> bool:
    """Tell whether a data folder needs a passphrase."""
    return key_path(folder).exists()


class Seal(Protocol):
    """How the files of one data folder are written and read."""

    id: str
    """The id of the key; empty where there is none."""
    suffix: str
    """What the names of sealed papers end in."""

    def begin(self, new_id: Callable[[], str]) -> Codec:
        """Return how a new file is written."""

    def codec(self, header: Header, path: Path) -> Codec:
        """Return how a file that begins with this header is written; raises Locked where this seal can't open it."""

    def bare(self, name: str, id: str) -> str:
        """Return a file's name, `<day>-<title>-<id>…`, with no word in it that may not be seen."""

    def accompany(self, folder: Path) -> None:
        """Put the key, as the passphrase opens it, into a folder elsewhere that a meeting is kept in from now on.

        The disk that the key is on may be gone. Raises StorageFailure, also where another key is there.
        """

    def close(self, content: bytes) -> bytes:
        """Return a whole file's content as it is written."""

    def open(self, content: bytes, path: Path) -> bytes:
        """Return a whole file's content as it was; one that was never sealed is returned unchanged.

        Raises Locked where this seal can't open it, DamagedFile where it was tampered with.
        """


class Unsealed:
    """The seal of a folder that has none."""

    id = ""
    suffix = ""

    def begin(self, _new_id: Callable[[], str]) -> Codec:
        from facilitator.store.codec import PLAIN

        return PLAIN

    def codec(self, header: Header, path: Path) -> Codec:
        from facilitator.store.codec import PLAIN

        if header.sealed:
            raise locked(path)
        return PLAIN

    def bare(self, name: str, _id: str) -> str:
        return name

    def accompany(self, folder: Path) -> None:
        """There is no key."""

    def close(self, content: bytes) -> bytes:
        return content

    def open(self, content: bytes, path: Path) -> bytes:
        if content.startswith(MARK):
            raise locked(path)
        return content


UNSEALED = Unsealed()


def locked(path: Path) -> Locked:
    """Return the sentence for a file whose key is not here."""
    return Locked(_("{path} is sealed, and the key.json that opens it is not in the data folder: bring it back from a "
                    "backup.", path=path))  # fmt: skip


class FolderLock:
    """The seal of one data folder as it is now: locked until the passphrase is given, and whoever changes it meanwhile.

    Another process may seal the folder, unseal it, or give it another key. What this one would write then could be
    read by everyone, or by nobody ever again, so it is refused.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seal: Seal = UNSEALED
        self._seen: object = None
        """What tells that the key's file is still the one that was read."""

    @property
    def locked(self) -> bool:
        """Whether the folder is sealed and nobody has given the passphrase yet."""
        return self._seal is UNSEALED and self._stamp() is not None

    def unlock(self, passphrase: str) -> None:
        """Open a sealed folder; raises Locked for a wrong passphrase, DamagedFile where its key can't be read."""
        from facilitator.store.key import unlock

        seen = self._stamp()
        self._seal, self._seen = unlock(self._folder, passphrase), seen

    def seal(self) -> Seal:
        """Return how files are written now; raises Locked while the passphrase is missing, or where the key changed."""
        seen = self._stamp()
        if seen != self._seen:
            self._look_again(seen)
        return self._seal

    def carried_to(self, folder: Path) -> FolderLock:
        """Return the lock of a folder elsewhere, whose files are written as those here; raises StorageFailure."""
        there = FolderLock(folder)
        if self._seal is not UNSEALED:
            self._seal.accompany(folder)
            there._seal, there._seen = self._seal, there._stamp()
        return there

    def _look_again(self, seen: object) -> None:
        from facilitator.store.key import key_id

        if self._seal is UNSEALED or seen is None or key_id(self._folder) != self._seal.id:
            raise Locked(
                _("{folder} was sealed or unsealed, or its key was changed: leave facilitator, and open it anew.",
                  folder=self._folder)
            )  # fmt: skip
        self._seen = seen  # only the passphrase was changed

    def _stamp(self) -> object:
        with suppress(OSError):
            seen = key_path(self._folder).stat()
            return seen.st_size, seen.st_mtime_ns, seen.st_ino
        return None
