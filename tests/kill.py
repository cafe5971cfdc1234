"""Kill the real program at random moments of a piped meeting, and see that nothing it said was kept is ever lost.

    python -m tests.kill 1000            so many kills, two at a time
    python -m tests.kill 1000 --seed 7   the same ones again

A process leads a meeting from a pipe and is killed with SIGKILL. What it had acknowledged must be on the disk: the
meeting there must be the one that a prefix of the lines makes, no shorter than what was acknowledged. The next process
resumes it, must say that it stands at the same item with the same time left, leads it on, and is killed in its turn.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

from facilitator import meeting as m
from facilitator.agenda import load_agenda
from facilitator.capture import Command, read_line
from facilitator.conduct import Room, obey
from facilitator.ear import by_ear
from facilitator.errors import DamagedFile, FacilitatorError
from facilitator.ids import random_id
from facilitator.meeting.telling import told
from facilitator.plain.session import STEPS, begins
from facilitator.plain.words import standing
from facilitator.store.shelf import Shelf
from facilitator.voices import Floor

ROOT = Path(__file__).parent.parent
AGENDA = """\
# A meeting that is killed

## Check-in (8 min)

- [ ] Everyone has had a turn

## What is going on (15 min)

## What should change (10 min)

Decide: do we meet again (consent)

## Close (5 min)
"""
BEGINS = datetime(2026, 11, 23, 14, 0).astimezone()
LINES_A_LIFE = 40
"""How many lines a process is given; mostly it is killed before it has obeyed them all."""
LIVES_A_MEETING = 25
ACKNOWLEDGED = re.compile(r"[DAQPRCN]\d+ kept: .*")

_ids = count()


def new_id() -> str:
    """Return an id for the model; the program's own differ, and are not compared."""
    return f"model{next(_ids)}"


@dataclass(frozen=True)
class Model:
    """The meeting as it should be: the same lines, obeyed in this process."""

    meeting: m.Meeting
    now: datetime = BEGINS
    latest: datetime = BEGINS
    floor: Floor = field(default_factory=Floor)
    acknowledged: tuple[str, ...] = ()

    def after(self, line: str) -> Model:
        """Return the model after this line."""
        if line.startswith("/at "):
            return replace(self, now=datetime.fromisoformat(line[4:]).astimezone())
        typed = read_line(line, self.now.date())
        if typed is None or line == "/time":
            return self
        if begins(self.meeting, typed):
            self = self.after("/start")
        step = isinstance(typed, Command) and typed.name in STEPS
        now = self.now if step else max(self.now, self.latest + timedelta(microseconds=1))
        try:
            with by_ear():
                reply = obey(Room(self.meeting, now, new_id, self.floor, sure=True), typed)
        except FacilitatorError:
            return self
        said = tuple(filter(ACKNOWLEDGED.fullmatch, reply.said.split("\n")))
        return Model(reply.meeting, self.now, max(now, self.latest), reply.floor, self.acknowledged + said)

    def shape(self) -> tuple[object, ...]:
        """Return what must be the same of two meetings whose ids differ."""
        meeting = self.meeting
        ended = meeting.head.state == "ended"  # by then, earlier wordings are gone from the disk on purpose
        return (
            meeting.head.state,
            meeting.current.title if meeting.current else "",
            (meeting.head.started, meeting.head.paused, meeting.head.paused_since, meeting.head.pens_down),
            tuple((i.title, i.state, i.minutes, i.spent, i.since, i.ticked) for i in meeting.items),
            tuple(
                (record.label, told(record), record.at.replace(microsecond=0), () if ended else record.was)
                for record in meeting.records()
            ),
            m.in_words(meeting.participants),
        )

    def undoable(self) -> int:
        """Return how many changes could still be taken back."""
        return sum(-1 if change.undoes else 1 for change in self.meeting.log)


def a_line(chance: random.Random, number: int, now: datetime) -> str:
    """Return one line as a meeting has them: mostly something to keep, now and then a step or a correction."""
    return chance.choice(
        [
            f"d: We agree on point {number}",
            f"a: @sam do thing {number} by 2027-01-{chance.randint(1, 28):02}",
            f"a: somebody does thing {number}",
            f"q: What about {number}?",
            f"p: Later: {number}",
            f"r: @clinic open door {number}",
            f"c: Not sure about {number}",
            f"Point {number}, with – some Ünïcödé and “quotes”",
            f"Point {number}, long: {'and so on ' * chance.randint(1, 60)}",
            f"/at {now + timedelta(minutes=chance.randint(0, 3)):%Y-%m-%d %H:%M}",
            f"/goto {chance.randint(1, 4)}", f"/edit N1 Other words {number}", f"/edit D1 Decided anew {number}",
            f"/add Item {number} 5", "/skip 4", "/reopen 4", f"/present {chance.randint(1, 9)} peers, 2 staff",
            "/next", "/back", "/undo", "/undo", "/tick 1", "/extend 5", "/pause", "/off", "/off", "/drop N2",
        ]
    )  # fmt: skip


class Chain:
    """One meeting and the processes that lead it, one after another, each killed in its turn."""

    def __init__(self, folder: Path, chance: random.Random, *, sealed: bool = False) -> None:
        folder.mkdir()
        self.data = folder / "data"
        self.environment = dict(os.environ)
        self.chance = chance
        self.agenda = folder / "agenda.md"
        self.agenda.write_text(AGENDA, encoding="utf-8")
        self.model = Model(m.plan(load_agenda(self.agenda), now=BEGINS, new_id=new_id))
        self.shelf = Shelf(self.data, clock=lambda: BEGINS, new_id=new_id)
        self.lines = 0
        if sealed:
            self._seal(folder / "passphrase")

    def _seal(self, file: Path) -> None:
        """Seal the folder, and let every process read the passphrase."""
        from tests.sealed import PASSPHRASE, QUICK, make_key

        make_key(self.data, PASSPHRASE, random_id, QUICK)
        self.shelf.unlock(PASSPHRASE)
        file.write_text(PASSPHRASE, encoding="utf-8")
        self.environment["FACILITATOR_PASSPHRASE_FILE"] = str(file)

    def live_once(self) -> None:
        """Start a process, kill it at a random moment, and compare what it left with what it said."""
        begun = self.model.meeting.live
        lines, models = self._script("/time" if begun else "/start")
        said = self._run_and_kill(lines, models)
        acknowledged = tuple(filter(ACKNOWLEDGED.fullmatch, said))
        assert acknowledged == models[-1].acknowledged[: len(acknowledged)], "\n".join(
            ["given", *lines, "said", *said]
        )
        if begun:
            self._stood_where_it_was(said)
        self.model = self._found(models, len(acknowledged))

    def _script(self, first: str) -> tuple[list[str], list[Model]]:
        """Return the lines of one life, and the model before them and after each."""
        lines, models = [], [replace(self.model, floor=Floor(), acknowledged=())]
        for place in range(LINES_A_LIFE):
            self.lines += 1
            now = models[-1].now
            opening = (f"/at {now:%Y-%m-%d %H:%M}", first)
            lines.append(opening[place] if place < 2 else a_line(self.chance, self.lines, now))
            models.append(models[-1].after(lines[-1]))
        return lines, models

    def _run_and_kill(self, lines: list[str], models: list[Model]) -> list[str]:
        """Return every line the process said before it was killed."""
        path = self._path()
        words = ["resume", path.stem.rpartition("-")[2]] if path else ["run", str(self.agenda)]
        process = subprocess.Popen(
            [sys.executable, "-m", "facilitator", *words, "--plain", "--data", str(self.data)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, bufsize=0,
            env=self.environment,
        )  # fmt: skip
        assert process.stdin and process.stdout
        process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        wanted = self.chance.randint(0, len(models[-1].acknowledged))
        patience = threading.Timer(30, process.kill)  # what it should have said by then, it will not say
        patience.start()
        said = b""
        while said.count(b" kept: ") < wanted and (piece := process.stdout.read(65_536)):
            said += piece
        time.sleep(self.chance.random() * (0.003 if wanted else 0.4))
        process.kill()
        patience.cancel()
        said += process.stdout.read() or b""
        process.stdin.close()
        process.stdout.close()
        process.wait()
        return said.decode().split("\n")[:-1]

    def _path(self) -> Path | None:
        return next(iter(self.shelf.paths()), None)

    def _stood_where_it_was(self, said: list[str]) -> None:
        """See that the process said it stands at the same item with the same time left, as far as it came to say it."""
        told_time = f"It is {self.model.now:%H:%M}."
        if told_time in said:
            here = said[said.index(told_time) + 1 :]
            item = self.model.meeting.current
            if here and item and here[0].startswith(f"{item.title}: "):
                here = here[1:]  # a warning that its time runs out
            with by_ear():
                expected = standing(self.model.meeting, self.model.now)
            assert here[: len(expected)] == expected[: len(here)], (here, expected)

    def _found(self, models: list[Model], acknowledged: int) -> Model:
        """Return the model of what is on the disk: that of a prefix of the lines, no shorter than was acknowledged."""
        path = self._path()
        if path is None:
            assert not acknowledged, "nothing is on the disk"
            return self.model
        try:
            on_disk = Model(self.shelf.read(path))
        except DamagedFile:
            assert not acknowledged and not self.model.meeting.live, f"{path} can't be read any more"
            path.unlink()  # the file was begun, the meeting was not, and nobody was told that it was
            return self.model
        shortest = next(n for n, model in enumerate(models) if len(model.acknowledged) >= acknowledged)
        for model in reversed(models[shortest:]):
            if (model.undoable(), model.shape()) == (on_disk.undoable(), on_disk.shape()):
                return model
        raise AssertionError(f"{path}\nholds {on_disk.shape()}\nand was told {models[shortest].shape()}")


def lives(folder: Path, kills: int, seed: int, *, sealed: bool = False) -> int:
    """Let so many processes live and be killed in this folder; return how many were."""
    chance = random.Random(seed)
    for number in range(kills):
        if number % LIVES_A_MEETING == 0:
            chain = Chain(folder / str(number), chance, sealed=sealed)
        chain.live_once()
    return kills


def kill(kills: int, seed: int, folder: Path, at_once: int = 2) -> int:
    """Kill so many processes, some at once, and return how many were; an AssertionError tells what was lost."""
    shares = [kills // at_once + (place < kills % at_once) for place in range(at_once)]
    with ThreadPoolExecutor(at_once) as pool:
        folders = [folder / f"worker{place}" for place in range(at_once)]
        for one in folders:
            one.mkdir()
        return sum(pool.map(lives, folders, shares, range(seed * at_once, (seed + 1) * at_once)))


def main() -> int:
    """Kill as often as the command line says."""
    asked = argparse.ArgumentParser(prog="python -m tests.kill", description=__doc__)
    asked.add_argument("kills", type=int, nargs="?", default=200)
    asked.add_argument("--seed", type=int, default=random.randrange(10**6))
    words = asked.parse_args()
    print(f"seed {words.seed}", flush=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        killed = kill(words.kills, words.seed, Path(folder))
    print(f"{killed} killed in {time.monotonic() - began:.0f} s, nothing that was acknowledged is lost")
    return 0


if __name__ == "__main__":
    sys.exit(main())
