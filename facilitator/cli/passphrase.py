"""Where the passphrase of a sealed folder comes from: the terminal, unseen, or a file; never the command line.

It is never shown, never written down, and no error has it in its words.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from facilitator.cli.person import somebody_types
from facilitator.errors import Locked, Refusal
from facilitator.i18n import _
from facilitator.text import as_path

VARIABLE = "FACILITATOR_PASSPHRASE_FILE"
TRIES = 3
"""How often a person at the terminal may mistype it."""


def passphrase_file(given: str) -> str:
    """Return the file the passphrase stands in: the one given, else the one that FACILITATOR_PASSPHRASE_FILE names."""
    return given or os.environ.get(VARIABLE, "")


def unlock(try_it: Callable[[str], object], file: str) -> str:
    """Return the passphrase that opens; a person may try again. Raises Locked where it is missing or wrong."""
    tries = 1 if file else TRIES
    for left in reversed(range(tries)):
        passphrase = read_line(file) if file else ask(_("Passphrase: "))
        try:
            try_it(passphrase)
            return passphrase
        except Locked as refusal:
            if not left:
                raise
            print(refusal, file=sys.stderr)
    raise AssertionError("the last try returns or raises")


def ask(question: str) -> str:
    """Return what is typed, unseen; raises Locked where nobody is there to be asked."""
    if not somebody_types():
        raise Locked(
            _("This folder is sealed: name the file that its passphrase stands in, with --passphrase-file FILE or "
              "{variable}; - is standard input.", variable=VARIABLE)
        )  # fmt: skip
    from getpass import getpass

    try:
        return getpass(question)
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
        raise Refusal(_("Nothing was done.")) from None


def ask_new(file: str) -> str:
    """Return a new passphrase: typed twice alike, or the next line of a file."""
    if file:
        return read_line(file)
    passphrase = ask(_("New passphrase: "))
    if ask(_("The same again: ")) != passphrase:
        raise Refusal(_("The two were not alike. Nothing was changed."))
    return passphrase


def read_line(file: str) -> str:
    """Return the first line of a file; of standard input the next one, so that what comes after it is left there."""
    try:
        raw = _next_line() if file == "-" else as_path(file).read_bytes().split(b"\n")[0]
        return raw.removesuffix(b"\r").decode("utf-8-sig")
    except OSError as error:
        raise Locked(_("The passphrase's file can't be read: {reason}.", reason=error.strerror)) from error
    except UnicodeDecodeError:
        raise Locked(_("What stands in the passphrase's file is not text.")) from None


def _next_line() -> bytes:
    line = b""
    with suppress(OSError):  # a standard input that is closed has nothing in it
        while (piece := os.read(0, 1)) not in (b"", b"\n"):
            line += piece
    return line
