"""What sealing costs: a capture, opening a meeting, and the passphrase, each against the same in a plain folder."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.ids import random_id
from facilitator.store.keeper import KeptMeeting
from facilitator.store.key import make_key, unlock
from facilitator.store.shelf import Shelf
from tests.benchmarks.result import Result, ms, seconds, side_by_side

ROUNDS = 500
RECORDS = 1_000
WORDS = "We meet every second Thursday in the hall behind the station, and whoever has the key opens at two."
PASSPHRASE = "correct horse battery"


def benchmarks() -> Iterator[Result]:
    """Yield what is paid for each capture, for each opening, and once when the program starts."""
    with tempfile.TemporaryDirectory() as folder:
        plain, sealed = _shelf(Path(folder) / "plain"), _shelf(Path(folder) / "sealed", PASSPHRASE)
        with _meeting(plain) as one, _meeting(sealed) as other:
            cost, sealed_cost = side_by_side([_capture(one), _capture(other)], ROUNDS)
            paths = one.path, other.path
        yield Result("a capture, sealed / plain", sealed_cost / cost, 1.2, f"{ms(sealed_cost)} / {ms(cost)}")
        read, opened = side_by_side([lambda: plain.read(paths[0]), lambda: sealed.read(paths[1])], 15)
        name = f"reading {RECORDS + ROUNDS:,} records, sealed / plain"
        yield Result(name, opened / read, 1.5, f"{ms(opened)} / {ms(read)}")
        sizes = [path.stat().st_size for path in paths]
        yield Result(
            "the file, sealed / plain", sizes[1] / sizes[0], None, f"{sizes[1]:,} / {sizes[0]:,} bytes"
        )
        once = min(seconds(lambda: unlock(sealed.folder, PASSPHRASE)) for _round in range(5))
    yield Result("trying a passphrase, in seconds", once, None, "on purpose: a guess costs as much")


def _now() -> datetime:
    return datetime.now().astimezone()


def _shelf(folder: Path, passphrase: str = "") -> Shelf:
    shelf = Shelf(folder, clock=_now, new_id=random_id)
    if passphrase:
        make_key(folder, passphrase, random_id)
        shelf.unlock(passphrase)
    return shelf


def _meeting(shelf: Shelf) -> KeptMeeting:
    kept = shelf.begin(
        m.plan(Agenda(title="A meeting", items=(Item(title="One"),)), now=_now(), new_id=random_id)
    )
    meeting = m.start(kept.meeting, _now())
    for _number in range(RECORDS):
        meeting = m.keep(meeting, Captured("note", WORDS), now=_now(), record_id=random_id())
    kept.keep(meeting)
    return kept


def _capture(kept: KeptMeeting) -> Callable[[], object]:
    return lambda: kept.keep(
        m.keep(kept.meeting, Captured("decision", WORDS), now=_now(), record_id=random_id())
    )
