"""What the plain face says: text and line ends, nothing else, and no harm done when nobody listens any more."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from typing import TextIO

from facilitator.text import clean, width


class Voice:
    """Says lines on a stream; once the stream takes no more, it falls silent and the meeting goes on."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self.broken = ""
        """Why nothing can be said any more; empty while it can."""

    def say(self, text: str) -> None:
        """Say this text, every line of it, and see that it is out before returning."""
        if text:
            self._write("".join(f"{line.rstrip()}\n" for line in self._fitted(clean(text).split("\n"))))

    def prompt(self, text: str) -> None:
        """Say that a line is waited for; what is typed stands behind it."""
        self._write(text)

    def _fitted(self, lines: Iterable[str]) -> Iterator[str]:
        """Break lines between words where a terminal would break them anywhere; a pipe gets them whole."""
        columns = self._columns()
        for line in lines:
            yield from _broken(line, columns) if columns else [line]

    def _columns(self) -> int:
        try:
            return os.get_terminal_size(self._stream.fileno()).columns
        except (OSError, ValueError):
            return 0

    def _write(self, text: str) -> None:
        if self.broken:
            return
        try:
            self._stream.write(text)
            self._stream.flush()
        except OSError as error:
            self.broken = error.strerror or str(error)
            _let_go(self._stream)


def _broken(line: str, columns: int) -> Iterator[str]:
    """Yield a line in parts that fit; what goes on below is set in as far as the line itself, and a little more."""
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    part = ""
    for word in re.findall(r"\s*\S+", line):
        if part.strip() and width(part + word) > columns:
            yield part
            part = indent + word.lstrip()
        else:
            part += word
    yield part


def _let_go(stream: TextIO) -> None:
    """Lead the stream nowhere, so that what it still holds does not fail again when the program ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
    except OSError:
        pass
