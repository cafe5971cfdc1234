"""From the words of a command line to what they ask for; what is refused is said in one sentence."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from importlib import import_module
from typing import TextIO, cast

from facilitator import i18n, places
from facilitator.cli.house import House
from facilitator.cli.parser import parser
from facilitator.cli.passphrase import passphrase_file
from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from facilitator.text import clean_line

_HOMES = {
    "home": "window",
    "run": "meet",
    "resume": "meet",
    "follow": "window",
    "export": "export",
    "review": "review",
    "report": "report",
    "meetings": "meetings",
    "agendas": "agendas",
    "decisions": "record",
    "actions": "record",
    "requests": "record",
    "search": "record",
    "purge": "forgetting",
    "redact": "forgetting",
    "backup": "housekeeping",
    "restore": "housekeeping",
    "doctor": "housekeeping",
    "seal": "sealing",
    "unseal": "sealing",
    "completion": "completion",
    "complete": "completion",
}
"""The file each command is in, so that only what is asked for is loaded."""


def command(words: list[str]) -> int:
    """Do what these words ask for and return the exit status."""
    _speak_utf8()
    i18n.use(i18n.preferred())
    asked = parser().parse_args(words)
    try:
        status = _do(asked)(_house(asked), asked)
        sys.stdout.flush()
        return status
    except FacilitatorError as error:
        print(f"facilitator: {_one_sentence(error)}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not fail over it a second time at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print(_("facilitator: stopped."), file=sys.stderr)
        return 130
    except OSError as error:
        print(f"facilitator: {_refused(error)}", file=sys.stderr)
        return 1


def _house(asked: Namespace) -> House:
    return House(places.data_folder(asked.data), passphrase_file(asked.passphrase_file))


def _do(asked: Namespace) -> Callable[[House, Namespace], int]:
    name = asked.command or "home"
    module = import_module(f"facilitator.cli.{_HOMES[name]}")
    return cast(Callable[[House, Namespace], int], getattr(module, name))


def _one_sentence(error: FacilitatorError) -> str:
    return clean_line(str(error))


def _refused(error: OSError) -> str:
    """Return what the disk would not do, where nothing closer to it has said so."""
    reason = error.strerror or clean_line(str(error))
    if not error.filename:
        return _("That can't be done here: {reason}.", reason=reason)
    return _("{path} can't be opened: {reason}.", path=clean_line(str(error.filename)), reason=reason)


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; what no encoding can hold is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            cast(TextIO, stream).reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[attr-defined]
