"""How the lines of one file are written and read: as anyone can read them, or in another way."""

from __future__ import annotations

from typing import Protocol

from facilitator.store.line import Header, Line, decode, encode


class Codec(Protocol):
    """How the lines of one file are written and read."""

    def encode(self, line: Line | Header) -> bytes:
        """Return the bytes of one line, its newline included."""

    def decode(self, raw: bytes) -> Line | Header:
        """Return the line of these bytes, its newline left out; raise Unreadable where they are none."""


class Plain:
    """Lines as anyone can read them."""

    encode = staticmethod(encode)
    decode = staticmethod(decode)


PLAIN = Plain()
