"""The command that opens the app, apart from the others so that the first screen waits for nothing else."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.cli.house import House, room_clock
from facilitator.cli.person import somebody_types
from facilitator.errors import Refusal, UnknownName
from facilitator.i18n import _
from facilitator.ids import random_id

if TYPE_CHECKING:
    from facilitator.meeting import Meeting


def home(house: House, _asked: Namespace) -> int:
    """Open the app at its first screen."""
    return open_app(house)


def follow(house: House, asked: Namespace) -> int:
    """Show a meeting to the room as it is led in another window: the one named, else the newest that has not ended."""
    from facilitator import places
    from facilitator.settings import read_settings

    path = house.shelf.find(asked.meeting) if asked.meeting else _running(house)
    _need_terminal(_("A second screen needs a terminal to show itself in."))
    from screens.follow import follow as show

    light = read_settings(places.settings(house.data)).light
    return show(house.shelf, path, clock=room_clock, light=light)


def _running(house: House) -> Path:
    waiting = house.shelf.unfinished()
    if not waiting:
        raise UnknownName(_("No meeting is being led here. `facilitator run AGENDA` begins one."))
    live = [entry for entry in waiting if entry.state != "prepared"]
    return (live or waiting)[0].path


def open_app(house: House, open_first: Path | None = None, agenda: Meeting | None = None) -> int:
    """Open the app, at a meeting's file or with a meeting that is planned; the one place that knows the screens."""
    _need_terminal(
        _("The app needs a terminal to show itself in: `facilitator run AGENDA --plain` works by lines.")
    )
    from screens.run import run_app

    at_once = house.passphrase_file or open_first or agenda
    return run_app(
        shelf=house.shelf if at_once else house.shelf_as_it_is,
        library=house.library, clock=room_clock, new_id=random_id, data=house.data,
        open_first=open_first, agenda=agenda,
    )  # fmt: skip


def _need_terminal(otherwise: str) -> None:
    if not (somebody_types() and sys.stdout and sys.stdout.isatty()):
        raise Refusal(otherwise)
