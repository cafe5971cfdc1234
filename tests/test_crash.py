"""Every path that writes, cut off at every call that writes: the old state is there or the new one, never neither.

What is looked at is what a person sees who opens the data folder again: meetings, summaries, agendas, backups.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.cli.command import command
from facilitator.errors import FacilitatorError
from facilitator.library import Library
from facilitator.store import backup, doctor, migrate
from facilitator.store.keeper import KeptMeeting
from facilitator.store.shelf import Shelf
from tests.crash import Content, Disk, killed_at, laid_out
from tests.test_migrate import words_were_called_text

START = datetime(2026, 11, 23, 14, 0).astimezone()
LATER = START + timedelta(days=400)
EVERY = bool(os.environ.get("FACILITATOR_CRASH"))
"""Whether every call is tried; else some of them are, so that this file is quick."""

State = dict[str, Any]


def shelf(root: Path) -> Shelf:
    return Shelf(root / "data", clock=lambda: START, new_id=lambda: "never")


def ran(root: Path, *words: str, fine: tuple[int, ...] = (0,)) -> None:
    """Give the command line these words; what it refuses is raised, and must have been one sentence."""
    from contextlib import redirect_stderr, redirect_stdout
    from io import StringIO

    said, refused = StringIO(), StringIO()
    with redirect_stdout(said), redirect_stderr(refused):
        status = command([*words, "--data", str(root / "data")])
    if status not in fine:
        told = refused.getvalue().splitlines()
        raise FacilitatorError(
            "\n".join(line for line in told if line.startswith("facilitator: ")) or told[-1]
        )


# What there is


def new_meeting(title: str = "An evening", mark: str = "k3f9a1c2", **fields: Any) -> m.Meeting:
    ids = iter([mark, *(f"{mark[:3]}{number:05}" for number in range(1, 90))])
    agenda = Agenda(title=title, items=(Item(title="Check-in", minutes=8), Item(title="Close")))
    people = m.read_present("Ana, 3 peers", lambda: f"p{mark[:7]}")
    meeting = m.plan(agenda, now=START, new_id=lambda: next(ids), participants=people)
    return m.set_head(meeting, START, **fields) if fields else meeting


def with_words(meeting: m.Meeting) -> m.Meeting:
    """Return the meeting going on, with a decision, two actions and a note in it; one was a slip."""
    meeting = m.start(meeting, at(1))
    lines = (("decision", "We meet on Mondays", ""), ("action", "book the room", "Ana"), ("action", "buy tea", ""),
             ("note", "Ana can't on Tuesdays", ""))  # fmt: skip
    for number, (kind, words, owner) in enumerate(lines, 2):
        line = Captured(kind, words, owner)  # type: ignore[arg-type]
        meeting = m.keep(meeting, line, now=at(number), record_id=f"r{number}{meeting.head.id[:4]}")
    return m.edit(meeting, meeting.notes[0].id, at(8), text="Ana can't on Wednesdays")


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def prepared(root: Path) -> None:
    """A meeting that goes on."""
    shelf(root).begin(with_words(new_meeting())).close()


def ended(root: Path) -> None:
    """A meeting that has ended, and another one beside it."""
    with shelf(root).begin(with_words(new_meeting(keep_days=3))) as kept:
        kept.keep(m.end(kept.meeting, at(30)))
        kept.finish()
    shelf(root).begin(with_words(new_meeting("Another", "zz3f9a1c"))).close()


def with_summaries(root: Path) -> None:
    """An ended meeting with summaries of several kinds, one of them corrected by hand."""
    ended(root)
    ran(root, "export", "k3f9")
    ran(root, "export", "k3f9", "--for", "public", "--format", "html")
    [summary] = (root / "data" / "summaries").glob("*.md")
    summary.write_text(summary.read_text() + "\nA correction.\n")


def with_agendas(root: Path) -> None:
    """Agendas brought from a folder, which has changed since; and one of one's own."""
    source = root / "team"
    source.mkdir()
    (source / "tea.md").write_text("# Tea\n\n## Round (10 min)\n")
    ran(root, "agendas", "add", str(source), "--as", "team")
    ran(root, "agendas", "new", "mine")
    (source / "tea.md").write_text("# Tea and cake\n\n## Round (10 min)\n")
    (source / "more.md").write_text("# More\n\n## Round (5 min)\n")


def with_a_source(root: Path) -> None:
    with_agendas(root)
    shutil.rmtree(root / "data")


def with_a_backup(root: Path) -> None:
    with_summaries(root)
    backup.back_up(root / "data", root / "all.zip")


def for_a_new_house(root: Path) -> None:
    with_a_backup(root)
    shutil.rmtree(root / "data")


def for_a_house_in_use(root: Path) -> None:
    with_a_backup(root)
    shutil.rmtree(root / "data")
    shelf(root).begin(with_words(new_meeting("A third", "yy3f9a1c"))).close()


def of_an_older_format(root: Path) -> None:
    prepared(root)
    [path] = shelf(root).paths()
    text = (
        path.read_text("utf-8").replace('"facilitator":1', '"facilitator":0').replace('"text":', '"words":')
    )
    path.write_text(text, encoding="utf-8")


def in_disorder(root: Path) -> None:
    """A data folder with what the doctor puts right without asking."""
    ended(root)
    [path, _other] = shelf(root).paths()
    leftover = path.with_name(f".{path.name}.new")
    leftover.write_bytes(b"half")
    half_added = root / "data" / "agendas" / ".team.new"
    half_added.mkdir(parents=True)
    (half_added / "tea.md").write_text("# Tea")
    for one in (half_added, leftover):
        os.utime(one, (0, 0))
    path.chmod(0o644)


# What is done


def opened(root: Path, beginning: str = "k3f9") -> KeptMeeting:
    place = shelf(root)
    return place.open(place.find(beginning))


def begin(root: Path) -> None:
    shelf(root).begin(new_meeting()).close()


def capture(root: Path) -> None:
    with opened(root) as kept:
        line = Captured("action", "ask the clinic – Ünïcödé", "Ana", date(2027, 1, 8))
        kept.keep(m.keep(kept.meeting, line, now=at(20), record_id="r20"))


def several_changes_at_once(root: Path) -> None:
    with opened(root) as kept:
        kept.keep(m.advance(kept.meeting, at(20)))


def undo(root: Path) -> None:
    with opened(root) as kept:
        kept.keep(m.undo(kept.meeting, at(20)))


def end(root: Path) -> None:
    with opened(root) as kept:
        if kept.meeting.live:
            kept.keep(m.end(kept.meeting, at(30)))
        kept.finish()


def correct(root: Path) -> None:
    with opened(root) as kept:
        kept.keep(m.edit(kept.meeting, kept.meeting.decisions[0].id, at(9000), text="We meet on Thursdays"))


def close_action(root: Path) -> None:
    ran(root, "actions", "done", "r3k3f9", "the hall said yes")


def keep_for_ten_days(root: Path) -> None:
    ran(root, "purge", "k3f9", "--keep", "10")


def export(root: Path) -> None:
    ran(root, "export", "k3f9")


def export_anew(root: Path) -> None:
    ran(root, "export", "k3f9", "--for", "public", "--format", "html", "--large")


def purge(root: Path) -> None:
    if any("k3f9a1c2" in path.name for path in shelf(root).paths()):
        ran(root, "purge", "k3f9", "--yes")


def redact(root: Path) -> None:
    ran(root, "redact", "Ana", "--yes", fine=(0,))


def back_up(root: Path) -> None:
    ran(root, "backup", str(root / "all.zip"))


def restore(root: Path) -> None:
    ran(root, "restore", str(root / "all.zip"))


def migrated(root: Path) -> None:
    opened(root).close()


def mend(root: Path) -> None:
    ran(root, "doctor", "--mend", fine=(0, 1))


def add_agendas(root: Path) -> None:
    if not (root / "data" / "agendas" / "team").exists():
        ran(root, "agendas", "add", str(root / "team"), "--as", "team")


def update_agendas(root: Path) -> None:
    ran(root, "agendas", "update", "team")


def remove_agendas(root: Path) -> None:
    if (root / "data" / "agendas" / "team").exists():
        ran(root, "agendas", "remove", "team")


def new_agenda(root: Path) -> None:
    if not (root / "data" / "agendas" / "another.md").exists():
        ran(root, "agendas", "new", "another")


# What a person sees


def seen(root: Path) -> State:
    """Return everything a person finds who opens this data folder again."""
    place = shelf(root)
    state: State = {}
    for path in place.paths():
        with place.open(path) as kept:
            state[f"meeting {kept.meeting.head.id}"] = kept.meeting
    summaries = root / "data" / "summaries"
    for path in sorted(summaries.glob("[!.]*")):
        state[f"summary {path.name}"] = path.read_text("utf-8")
    own = root / "data" / "agendas"
    for entry in Library(own, own / "none").entries():
        state[f"agenda {entry.full_name}"] = (entry.title, entry.problem)
    if (root / "all.zip").exists():
        state["backup"] = backup._checked(root / "all.zip")
    return state


def old_or_new(state: State, old: State, new: State) -> bool:
    return state in (old, new)


def or_ended_with_its_slips(state: State, old: State, new: State) -> bool:
    """The end is kept before the file is written anew: then the words that were put right are still in it."""
    [(name, meeting)] = state.items()
    forgotten = m.forget_slips(meeting, LATER) if meeting.head.state == "ended" else meeting
    return old_or_new({name: forgotten}, old, new)


def or_the_earlier_one_twice(state: State, old: State, new: State) -> bool:
    """An earlier summary is copied before the new one takes its name."""
    without = {name: text for name, text in state.items() if "-earlier-" not in name}
    copies = {text for name, text in state.items() if "-earlier-" in name}
    return old_or_new(state, old, new) or (without == old and copies <= set(map(str, old.values())))


def or_only_the_meeting(state: State, old: State, new: State) -> bool:
    """Its summaries go before the meeting itself, which is whole until it is gone: then nothing of it is left."""
    gone = set(old) - set(state)
    return old_or_new(state, old, new) or (
        all(name.startswith("summary ") and "k3f9a1c2" in name for name in gone)
        and state.items() <= old.items()
    )


def or_one_file_after_another(state: State, old: State, new: State) -> bool:
    """A name is taken out of one file after another, each of them whole."""
    return set(state) == set(old) and all(there in (old[name], new[name]) for name, there in state.items())


def or_part_of_it_came(state: State, old: State, new: State) -> bool:
    """Into a folder that is there, whole files come one by one; none that was there is touched."""
    return old.items() <= state.items() <= new.items()


@dataclass(frozen=True)
class Path_:
    """One way to write: what is there before, what is done, and which states may be found."""

    before: Callable[[Path], None]
    act: Callable[[Path], None]
    allowed: Callable[[State, State, State], bool] = old_or_new


def nothing(_root: Path) -> None:
    pass


PATHS = {
    "begin a meeting": Path_(nothing, begin),
    "begin another meeting": Path_(with_agendas, begin),
    "capture": Path_(prepared, capture),
    "go on to the next item": Path_(prepared, several_changes_at_once),
    "undo": Path_(prepared, undo),
    "end": Path_(prepared, end, or_ended_with_its_slips),
    "correct after the end": Path_(ended, correct),
    "close an action of an old meeting": Path_(ended, close_action),
    "say for how long it is kept": Path_(ended, keep_for_ten_days),
    "export the first summary": Path_(ended, export),
    "export over a corrected summary": Path_(with_summaries, export, or_the_earlier_one_twice),
    "export anew": Path_(with_summaries, export_anew, or_the_earlier_one_twice),
    "purge": Path_(with_summaries, purge, or_only_the_meeting),
    "redact": Path_(with_summaries, redact, or_one_file_after_another),
    "back up": Path_(with_summaries, back_up),
    "back up again": Path_(with_a_backup, back_up),
    "restore into a new house": Path_(for_a_new_house, restore),
    "restore into a house in use": Path_(for_a_house_in_use, restore, or_part_of_it_came),
    "bring an older file up to date": Path_(of_an_older_format, migrated),
    "mend": Path_(in_disorder, mend),
    "add agendas": Path_(with_a_source, add_agendas),
    "update agendas": Path_(with_agendas, update_agendas),
    "remove agendas": Path_(with_agendas, remove_agendas),
    "new agenda": Path_(with_agendas, new_agenda),
}


class Trial:
    """One way to write, tried on copies of what was there before."""

    def __init__(self, way: Path_, folder: Path) -> None:
        self.way = way
        self.folder = folder
        self.copies = 0
        self.first = folder / "first"
        self.first.mkdir(mode=0o700)
        way.before(self.first)
        self.old = seen(self.copied())
        done = self.copied()
        way.act(done)
        self.new = seen(done)

    def copied(self) -> Path:
        """Return a copy of what was there before, under the same name, as some files name where they came from."""
        self.copies += 1
        place = self.folder / str(self.copies) / "root"
        shutil.copytree(self.first, place)
        return place

    def laid_out(self, content: Content) -> Path:
        self.copies += 1
        place = self.folder / str(self.copies)
        place.mkdir()
        return laid_out(content, place / "root")

    def check(self, root: Path, when: str, *, acknowledged: bool = False) -> None:
        """See that what stands here is what may be found."""
        state = seen(root)
        if acknowledged:
            assert state == self.new, when
        else:
            assert self.way.allowed(state, self.old, self.new), f"{when}\n{sorted(state)}"
        shutil.rmtree(root.parent)


@pytest.fixture
def trial(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Trial:
    monkeypatch.setitem(migrate.STEPS, 0, words_were_called_text)
    monkeypatch.setattr(tempfile, "tempdir", None)
    return Trial(PATHS[request.param], tmp_path)


EVERY_WAY = pytest.mark.parametrize("trial", PATHS, indirect=True)


@EVERY_WAY
def test_killed_or_without_power_at_any_call_the_old_state_or_the_new_is_found(trial: Trial) -> None:
    root = trial.copied()
    disk = Disk(root)
    with disk.watched():
        trial.way.act(root)
    *moments, last = disk.moments
    assert moments, "nothing was written"
    looked_at: list[Content] = []
    for moment in moments:
        for content in moment.all():
            if content not in looked_at:
                looked_at.append(content)
                trial.check(trial.laid_out(content), moment.call)
    for content in last.all():
        trial.check(trial.laid_out(content), "what was acknowledged is lost", acknowledged=True)


def some(numbers: range) -> list[int]:
    """Return all of these, or enough of them."""
    return list(numbers) if EVERY or len(numbers) < 12 else [*numbers[:4], *numbers[4:-4:5], *numbers[-4:]]


def calls_of(trial: Trial) -> int:
    root = trial.copied()
    disk = Disk(root, "fail", stop=1_000_000)
    with disk.watched():
        trial.way.act(root)
    return disk.calls


@EVERY_WAY
@pytest.mark.parametrize("times", [1, 1_000_000], ids=["once", "from then on"])
def test_where_any_call_fails_it_is_said_in_a_sentence_and_works_the_next_time(
    trial: Trial, times: int
) -> None:
    for stop in some(range(1, calls_of(trial) + 1)):
        root = trial.copied()
        acknowledged = True
        with Disk(root, "fail", stop, times).watched():
            try:
                trial.way.act(root)
            except FacilitatorError as error:
                acknowledged = False
                assert str(error) and "\n" not in str(error) and "Traceback" not in str(error)
        state = seen(root)
        assert state == trial.new if acknowledged else trial.way.allowed(state, trial.old, trial.new), stop
        if state != trial.new:
            trial.way.act(root)
        trial.check(root, f"tried again after call {stop} failed", acknowledged=True)


@pytest.mark.parametrize("trial", ["capture", "end", "purge", "update agendas"], indirect=True)
def test_a_process_that_is_really_killed_leaves_what_the_watched_disk_says(trial: Trial) -> None:
    root = trial.copied()
    disk = Disk(root)
    with disk.watched():
        trial.way.act(root)
    expected = [moment.killed for moment in disk.moments if "pid" not in moment.call]
    for stop in some(range(1, disk.calls + 1)):
        killed = trial.copied()
        assert killed_at(stop, killed, lambda killed=killed: trial.way.act(killed))  # type: ignore[misc]
        trial.check(killed, f"killed at call {stop}")
    assert expected


@pytest.mark.parametrize("trial", PATHS, indirect=True)
def test_whatever_a_crash_leaves_behind_the_doctor_puts_away(trial: Trial) -> None:
    root = trial.copied()
    disk = Disk(root)
    with disk.watched():
        trial.way.act(root)
    for moment in disk.moments[:: 1 if EVERY else 5]:
        found = trial.laid_out(moment.killed)
        for finding in doctor.examine(shelf(found), LATER):
            if finding.remedy and finding.safe:
                finding.remedy()
        left = [one.what for one in doctor.examine(shelf(found), LATER) if one.safe]
        assert left == [], moment.call
        trial.check(found, f"mended after {moment.call}")
