"""The seal: every line, and every whole file, encrypted and signed with the data folder's key.

ChaCha20-Poly1305, from the `cryptography` library: fast on old processors too, and whatever was changed does not open.
Every line has a random nonce of its own; 2^32 lines under one key would be the time to worry, and a group that meets
weekly for a lifetime writes a thousandth of that.

What it hides is what was said, decided and promised, the titles and the names. What it does not hide: how many
meetings there were, on which days, how many lines each has and roughly how long they are, and when files changed. Nor
can it tell that somebody took away a line or put an older copy of a whole file in place of a newer one: lines of two
copies can be put together, and that needs each to stand by itself.
"""

from __future__ import annotations

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator.errors import DamagedFile, Refusal, StorageFailure
from facilitator.i18n import _
from facilitator.store.codec import PLAIN, Codec
from facilitator.store.line import Header, Line, Unreadable, decode, encode
from facilitator.store.papers import write_whole
from facilitator.store.seal import MARK, SUFFIX, key_path, locked

try:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
except ImportError as error:  # it is installed only where somebody asked for it
    raise Refusal(
        _('Sealing needs the library “cryptography”. It comes with: pip install "peer-facilitator[seal]"')
    ) from error

NONCE = 12
KEY_SIZE = 32
_BEFORE, _BEHIND = b'{"sealed":"', b'"}'
STEP = 64
"""The length of a line is rounded up to a multiple of this many bytes, so that it does not tell what was answered."""


def wrapping(passphrase: str, salt: bytes, n: int, r: int, p: int) -> ChaCha20Poly1305:
    """Return the cipher that this passphrase makes, with this much work."""
    secret = passphrase.encode("utf-8", "surrogatepass")  # a terminal may hand on what is no UTF-8
    return ChaCha20Poly1305(Scrypt(salt=salt, length=KEY_SIZE, n=n, r=r, p=p).derive(secret))


def unwrapped(cipher: ChaCha20Poly1305, wrapped: bytes, bound: bytes) -> bytes | None:
    """Return what was wrapped, or None where this cipher does not open it."""
    try:
        return cipher.decrypt(wrapped[:NONCE], wrapped[NONCE:], bound)
    except (InvalidTag, ValueError):
        return None


def wrapped(cipher: ChaCha20Poly1305, content: bytes, bound: bytes) -> bytes:
    """Return content so that only this cipher opens it, and only together with these other bytes."""
    nonce = os.urandom(NONCE)
    return nonce + cipher.encrypt(nonce, content, bound)


class SealedCodec:
    """Lines that only the key opens, and only in the file they were written into."""

    def __init__(self, cipher: ChaCha20Poly1305, key_id: str, file: str) -> None:
        self._cipher = cipher
        self._key_id = key_id
        self._file = file
        self._belongs = b"facilitator line " + file.encode()

    def encode(self, line: Line | Header) -> bytes:
        if isinstance(line, Header):
            return encode(replace(line, sealed=self._key_id, file=self._file))
        return self.shut(encode(line).removesuffix(b"\n"))

    def decode(self, raw: bytes) -> Line | Header:
        if b'"facilitator"' in raw and isinstance(header := decode(raw), Header):
            return header
        line = decode(self.opened(raw))
        if isinstance(line, Header):
            raise Unreadable("a header is never sealed")
        return line

    def shut(self, raw: bytes) -> bytes:
        """Return any bytes without a newline as a sealed line, its newline included."""
        padded = raw.ljust(-(-len(raw) // STEP) * STEP, b"\n")
        return _BEFORE + b64encode(wrapped(self._cipher, padded, self._belongs)) + _BEHIND + b"\n"

    def opened(self, raw: bytes) -> bytes:
        """Return what a sealed line holds; raise Unreadable for one that is none, was changed, or is another file's."""
        given = raw.rstrip(b"\r").removeprefix(_BEFORE).removesuffix(_BEHIND)
        try:
            sealed = b64decode(given, validate=True)
        except ValueError as error:
            raise Unreadable("a line that is not sealed") from error
        if (
            b64encode(sealed) != given
        ):  # its last letter has bits to spare, and a changed line is no line of ours
            raise Unreadable("a line that was changed")
        found = unwrapped(self._cipher, sealed, self._belongs)
        if found is None:
            raise Unreadable("a line that does not open here")
        return found.rstrip(b"\n")


class Sealed:
    """The seal of a data folder, with its key; the key is nowhere but in memory."""

    suffix = SUFFIX

    def __init__(self, key: bytes, key_id: str, key_file: bytes = b"") -> None:
        self.id = key_id
        self._key_file = key_file
        """What stood in key.json when it was opened."""
        self._cipher = ChaCha20Poly1305(key)

    def __repr__(self) -> str:
        return f"Sealed({self.id})"

    def begin(self, new_id: Callable[[], str]) -> Codec:
        return self.new_codec(new_id)

    def new_codec(self, new_id: Callable[[], str]) -> SealedCodec:
        """Return how a new file is written; it gets a name of its own, so that no line of another opens in it."""
        return SealedCodec(self._cipher, self.id, new_id() + new_id())

    def codec(self, header: Header, path: Path) -> Codec:
        return self.sealed_codec(header, path) if header.sealed else PLAIN

    def sealed_codec(self, header: Header, path: Path) -> SealedCodec:
        """Return how a sealed file is written; raises Locked where it was sealed with another key."""
        if header.sealed != self.id:
            raise locked(path)
        return SealedCodec(self._cipher, self.id, header.file)

    def bare(self, name: str, id: str) -> str:
        return f"{name[:10]}-{id}{name.rpartition(id)[2]}"

    def accompany(self, folder: Path) -> None:
        path = key_path(folder)
        if not path.exists():
            write_whole(path, self._key_file)
        elif json.loads(path.read_bytes()).get("id") != self.id:
            raise StorageFailure(_("{path} is another key: choose another folder.", path=path))

    def close(self, content: bytes) -> bytes:
        mark = MARK + self.id.encode()
        return mark + b"\n" + wrapped(self._cipher, content, mark)

    def open(self, content: bytes, path: Path) -> bytes:
        if not content.startswith(MARK):
            return content
        mark, _newline, sealed = content.partition(b"\n")
        if mark != MARK + self.id.encode():
            raise locked(path)
        found = unwrapped(self._cipher, sealed, mark)
        if found is None:
            raise DamagedFile(_("{path} was damaged or changed and does not open.", path=path))
        return found
