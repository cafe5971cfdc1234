"""The key of a sealed data folder: made at random, wrapped by the passphrase, and the only thing that opens the rest.

The file `key.json`, version 1: `{"facilitator-key":1, "id":…, "kdf":"scrypt", "n":…, "r":…, "p":…, "salt":…, "key":…}`.
The passphrase, in Unicode's form NFC and as UTF-8, goes through scrypt with `salt`; what comes out opens `key` (a nonce
of 12 bytes and the folder's key, ChaCha20-Poly1305, with `id` and the numbers as associated data). Bytes are base64.

As the passphrase only wraps the key, changing it rewrites this one file. So a copy of an old key.json still opens with
the old passphrase, and with it everything: whoever may have both calls for a new key, by unsealing and sealing again.
"""

from __future__ import annotations

import json
import os
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.errors import DamagedFile, Locked, Refusal, StorageFailure
from facilitator.i18n import _, ngettext
from facilitator.store.papers import write_whole
from facilitator.store.refused import not_read
from facilitator.store.seal import is_sealed, key_path
from facilitator.store.sealed import KEY_SIZE, Sealed, unwrapped, wrapped, wrapping

FORMAT = 1
LEAST = 8
"""How many characters a new passphrase has at least."""

_LIMIT = 1 << 16
"""How many bytes of a key file are looked at."""


@dataclass(frozen=True, slots=True)
class Work:
    """How much work it is to try one passphrase: scrypt's numbers."""

    n: int = 1 << 15
    r: int = 8
    p: int = 3
    """32 MiB of memory, and 0.2 to 0.4 seconds on the laptops people have."""

    @property
    def fair(self) -> bool:
        """Whether these numbers ask for no more than a machine of ours can give; a file can claim anything."""
        power = self.n > 1 and self.n & (self.n - 1) == 0
        return power and 1 <= self.r <= 32 and 1 <= self.p <= 16 and 128 * self.n * self.r <= 1 << 28


def key_id(folder: Path) -> str:
    """Return which key a data folder has; raises Refusal where it has none, DamagedFile, StorageFailure."""
    return str(_read(key_path(folder))[0].get("id", ""))


def make_key(folder: Path, passphrase: str, new_id: Callable[[], str], work: Work | None = None) -> Sealed:
    """Give a data folder a key, durably, and return its seal.

    Raises Refusal for a passphrase that is none, or where there is a key: what it opens would be lost.
    """
    if is_sealed(folder):
        raise Refusal(_("{path} is there already.", path=key_path(folder)))
    key, id = os.urandom(KEY_SIZE), new_id()
    return Sealed(key, id, _write(folder, key, id, passphrase, work or Work()))


def unlock(folder: Path, passphrase: str) -> Sealed:
    """Return the seal of a data folder; raises Locked for a wrong passphrase, DamagedFile, StorageFailure."""
    return Sealed(*_unwrapped(folder, passphrase))


def change_passphrase(folder: Path, old: str, new: str, work: Work | None = None) -> None:
    """Let another passphrase open a data folder; in a crash one of the two does.

    Raises Locked where the old one is wrong, Refusal where the new one is none, StorageFailure.
    """
    key, id, _content = _unwrapped(folder, old)
    try:
        _write(folder, key, id, new, work or Work())
    except StorageFailure as failure:
        raise StorageFailure(
            _("{failure} One of the two passphrases opens the folder: try both.", failure=failure)
        ) from failure


def passable(passphrase: str) -> str:
    """Return a new passphrase as it is used; raises Refusal for one that is too short to hold anything shut."""
    normal = unicodedata.normalize("NFC", passphrase)
    if len(normal) < LEAST:
        raise Refusal(
            ngettext("A passphrase has {n} character or more; four or five words that do not belong together are best.",
                     "A passphrase has {n} characters or more; four or five words that do not belong together are "
                     "best.", LEAST)
        )  # fmt: skip
    return normal


def _write(folder: Path, key: bytes, id: str, passphrase: str, work: Work) -> bytes:
    salt = os.urandom(16)
    cipher = wrapping(passable(passphrase), salt, work.n, work.r, work.p)
    rest = wrapped(cipher, key, _bound(id, work))
    written = {
        "facilitator-key": FORMAT, "id": id, "kdf": "scrypt", "n": work.n, "r": work.r, "p": work.p,
        "salt": b64encode(salt).decode(), "key": b64encode(rest).decode(),
    }  # fmt: skip
    content = json.dumps(written, indent=1).encode() + b"\n"
    write_whole(key_path(folder), content)
    return content


def _unwrapped(folder: Path, passphrase: str) -> tuple[bytes, str, bytes]:
    path = key_path(folder)
    found, content = _read(path)
    try:
        work = Work(int(found["n"]), int(found["r"]), int(found["p"]))
        salt, rest = (b64decode(found[name], validate=True) for name in ("salt", "key"))
        if found["kdf"] != "scrypt" or not work.fair:
            raise ValueError(f"{work} is not for us")
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(path) from error
    normal, id = unicodedata.normalize("NFC", passphrase), str(found["id"])
    cipher = wrapping(normal, salt, work.n, work.r, work.p)
    key = unwrapped(cipher, rest, _bound(id, work))
    if key is None:
        raise Locked(_("That is not the passphrase of this folder."))
    return key, id, content


def _bound(id: str, work: Work) -> bytes:
    """Return what can't be changed in the file without the key failing to open."""
    return f"facilitator key {FORMAT} {id} {work.n} {work.r} {work.p}".encode()


def _read(path: Path) -> tuple[dict[str, Any], bytes]:
    """Return what a key file says, and its bytes."""
    try:
        with path.open("rb") as file:
            content = file.read(_LIMIT)
        found = json.loads(content)
        version = found["facilitator-key"]
    except FileNotFoundError:
        raise Refusal(_("This folder is not sealed: `facilitator seal` seals it.")) from None
    except OSError as error:
        raise not_read(path, error) from error
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise _damaged(path) from error
    if version != FORMAT:
        raise DamagedFile(_("{path} was written by a newer version of facilitator: use that one.", path=path))
    return dict(found), content


def _damaged(path: Path) -> DamagedFile:
    return DamagedFile(
        _(
            "{path} is damaged. Bring it back from a backup: without it nothing in this folder opens.",
            path=path,
        )
    )
