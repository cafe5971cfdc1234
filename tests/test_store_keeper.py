"""The keeper of a meeting and the shelf: what is kept is there again, whole, wherever the disk let it go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item
from facilitator.capture import Captured
from facilitator.errors import DamagedFile, MeetingInUse, Refusal, StorageFailure, UnknownName
from facilitator.store.database import read_journal
from facilitator.store.keeper import KeptMeeting
from facilitator.store.shelf import Shelf
from tests.disks import Trouble, full
from tests.strategies import meetings

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
STATES = ("prepared", "running", "ended")

Clock = Callable[[], datetime]


def clock() -> Clock:
    moments = count(1)
    return lambda: START + timedelta(minutes=next(moments))


def ids(beginning: str = "k") -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"{beginning}{next(numbers):07}"


def planned(title: str = "An evening", meeting_id: str = "k3f9a1c2", **fields: object) -> m.Meeting:
    agenda = Agenda(title=title, items=(Item(title="Check-in", minutes=8), Item(title="Close")))
    meeting = m.plan(agenda, now=START, new_id=ids())
    head = replace(meeting.head, id=meeting_id, **fields)  # type: ignore[arg-type]
    first = meeting.log[0]
    return replace(meeting, head=head, log=(replace(first, edits=tuple(
        replace(edit, after=head) if edit.after == meeting.head else edit for edit in first.edits)),))  # fmt: skip


def noted(meeting: m.Meeting, words: str, minute: int, kind: str = "note") -> m.Meeting:
    captured = Captured(kind, words)  # type: ignore[arg-type]
    return m.keep(meeting, captured, now=START + timedelta(minutes=minute), record_id=f"r{minute}")


def shelf(folder: Path) -> Shelf:
    return Shelf(folder, clock=clock(), new_id=ids("s"))


@pytest.fixture
def kept(tmp_path: Path) -> KeptMeeting:
    """A running meeting of three notes, kept; whoever takes it closes it."""
    kept = shelf(tmp_path / "data").begin(planned())
    meeting = m.start(kept.meeting, START)
    for minute in (1, 2, 3):
        meeting = noted(meeting, f"words {minute}", minute)
    kept.keep(meeting)
    return kept


# What is kept is there again


@settings(max_examples=60, deadline=None)
@given(meeting=meetings(states=STATES))
def test_a_meeting_is_the_same_when_it_is_opened_again_and_so_is_every_step_back(
    tmp_path_factory: pytest.TempPathFactory, meeting: m.Meeting
) -> None:
    place = shelf(tmp_path_factory.mktemp("data"))
    first = meeting_at(meeting, 1)
    with place.begin(first) as kept:
        path = kept.path
        for length in range(2, len(meeting.log) + 1):
            kept.keep(meeting_at(meeting, length))
    meeting = unshared(meeting)
    with place.open(path) as kept:
        assert kept.meeting == place.read(path) == meeting
        here, there, now = kept.meeting, meeting, START + timedelta(days=1)
        while m.undoable(there) is not None:
            now += timedelta(seconds=1)
            here, there = m.undo(here, now), m.undo(there, now)
            kept.keep(here)
        assert here == there == place.read(path)


def meeting_at(meeting: m.Meeting, length: int) -> m.Meeting:
    """Return a meeting whose log goes so far; what else is in it the keeper does not look at."""
    return replace(meeting, log=meeting.log[:length])


def unshared(meeting: m.Meeting) -> m.Meeting:
    """Return the meeting with the times that a file gives its changes: no two are the same."""
    log, last = [], None
    for change in meeting.log:
        last = change.at if last is None or change.at > last else last + timedelta(microseconds=1)
        log.append(replace(change, at=last))
    return replace(meeting, log=tuple(log))


def test_each_change_is_one_line_and_an_undo_is_marked(kept: KeptMeeting) -> None:
    with kept:
        kept.keep(m.undo(kept.meeting, START + timedelta(minutes=9)))
        lines = read_journal(kept.path).lines
    assert len(lines) == len(kept.meeting.log) == 6
    assert [line.undoes for line in lines] == [False] * 5 + [True]


def test_a_meeting_made_of_an_older_one_is_refused_instead_of_losing_what_came_between(
    kept: KeptMeeting,
) -> None:
    with kept:
        base = kept.meeting
        kept.keep(noted(base, "one hand", 4))
        for stale in (noted(base, "the other hand", 5), base):
            with pytest.raises(Refusal, match="try that again"):
                kept.keep(stale)
        assert kept.meeting.notes[-1].text == "one hand"
        kept.keep(noted(kept.meeting, "the other hand", 5))
        assert shelf_of(kept).read(kept.path) == kept.meeting


def shelf_of(kept: KeptMeeting) -> Shelf:
    return shelf(kept.path.parents[2])


# When the disk will not take it


def test_what_a_full_disk_does_not_take_is_held_and_written_with_the_next_change(kept: KeptMeeting) -> None:
    with kept:
        with full(kept.path):
            for minute in (4, 5):
                with pytest.raises(StorageFailure, match="The disk is full"):
                    kept.keep(noted(kept.meeting, f"words {minute}", minute))
                assert kept.unsaved == minute - 3
            assert len(shelf_of(kept).read(kept.path).notes) == 3
        kept.keep(noted(kept.meeting, "words 6", 6))
        assert kept.unsaved == 0
        assert shelf_of(kept).read(kept.path) == kept.meeting
        assert [note.text for note in kept.meeting.notes] == [f"words {n}" for n in range(1, 7)]


def test_a_meeting_goes_on_in_another_folder_whole(kept: KeptMeeting, tmp_path: Path) -> None:
    stick, old = tmp_path / "stick" / "new folder", kept.path
    with kept:
        with full(old), pytest.raises(StorageFailure):
            kept.keep(noted(kept.meeting, "held", 4))
        path = kept.save_elsewhere(stick)
        assert (path, kept.path, kept.unsaved) == (stick / old.name, path, 0)
        kept.keep(noted(kept.meeting, "after", 5))
        with shelf_of(kept).open(old) as left:
            assert len(left.meeting.notes) == 3
    with shelf(tmp_path).open(path) as again:
        assert again.meeting == kept.meeting
        assert [note.text for note in again.meeting.notes][-2:] == ["held", "after"]


def test_another_folder_that_will_not_do_changes_nothing(kept: KeptMeeting, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with kept:
        before = kept.path
        taken = tmp_path / "taken" / before.name
        taken.parent.mkdir()
        taken.write_text("another's")
        for folder, why in ((tmp_path / "file", "can't be written|not there"), (taken.parent, "there already"),
                            (before.parent, "being written")):  # fmt: skip
            with pytest.raises(StorageFailure, match=why):
                kept.save_elsewhere(folder)
        assert taken.read_text() == "another's"
        with full(before, room=-1), pytest.raises(StorageFailure, match="The disk is full"):
            kept.save_elsewhere(tmp_path / "full")
        assert list((tmp_path / "full").glob("*.jsonl")) == []
        assert kept.save_elsewhere(tmp_path / "full").is_file(), "what failed there is no hindrance"


def test_a_meeting_that_could_not_be_begun_leaves_no_file_and_can_be_begun_later(tmp_path: Path) -> None:
    place, meeting, met, at = shelf(tmp_path), planned(), True, 0
    while met:
        at += 1
        trouble = Trouble(at, times=2)
        try:
            with trouble.on_the_disk(), place.begin(meeting) as kept:
                path = kept.path
        except StorageFailure:
            assert place.paths() == []
            with place.begin(meeting) as kept:
                path = kept.path
        met = trouble.met
        assert place.read(path) == meeting
        path.unlink()
    assert at > 10


# When it is over


def test_what_was_undone_or_put_right_is_gone_from_the_disk_at_the_end(kept: KeptMeeting) -> None:
    with kept:
        for minute, words in ((4, "UNDONE-ONE"), (5, "UNDONE-TWO")):
            kept.keep(noted(kept.meeting, words, minute))
            kept.keep(m.undo(kept.meeting, START + timedelta(minutes=minute, seconds=30)))
        kept.keep(noted(kept.meeting, "SLIP of the tongue", 6))
        kept.keep(m.edit(kept.meeting, "r6", START + timedelta(minutes=7), text="what was meant"))
        kept.keep(m.remove(kept.meeting, "r1", START + timedelta(minutes=8)))
        kept.keep(m.end(kept.meeting, START + timedelta(minutes=9)))
        assert b"UNDONE-ONE" in kept.path.read_bytes()
        kept.finish()
        everything = b"".join(path.read_bytes() for path in kept.path.parent.iterdir())
        for words in (b"UNDONE", b"SLIP", b"words 1"):
            assert words not in everything
        assert b"what was meant" in everything
        again = shelf_of(kept).read(kept.path)
        assert replace(again, log=()) == replace(kept.meeting, log=())
        assert len(again.log) == len(kept.meeting.log) == 1
        assert set(again.log[0].edits) == set(kept.meeting.log[0].edits)


def test_after_the_end_what_is_changed_is_history_and_stays(kept: KeptMeeting) -> None:
    with kept:
        kept.keep(m.end(noted(kept.meeting, "do it", 4, kind="action"), START + timedelta(minutes=9)))
        kept.finish()
        path = kept.path
        kept.keep(m.close_action(kept.meeting, "r4", START + timedelta(days=1)))
    with shelf_of(kept).open(path) as kept:
        assert kept.meeting.actions[0].status == "done"
        kept.keep(m.undo(kept.meeting, START + timedelta(days=2)))
        with pytest.raises(Refusal):
            m.undo(kept.meeting, START + timedelta(days=3))
        assert shelf_of(kept).read(path).actions[0].status == "open"


def test_an_end_that_the_disk_did_not_take_can_be_tried_again(kept: KeptMeeting) -> None:
    with kept:
        kept.keep(noted(kept.meeting, "UNDONE", 4))
        kept.keep(m.undo(kept.meeting, START + timedelta(minutes=5)))
        kept.keep(m.end(kept.meeting, START + timedelta(minutes=9)))
        met, at = True, 0
        whole = kept.path.read_bytes()
        while met and kept.path.read_bytes() == whole:
            at += 1
            trouble = Trouble(at)
            with trouble.on_the_disk():
                try:
                    kept.finish()
                except StorageFailure:
                    assert replace(kept.meeting, log=()) == replace(shelf_of_now(kept), log=())
            met = trouble.met
        kept.finish()
        assert b"UNDONE" not in kept.path.read_bytes()
        kept.keep(noted(kept.meeting, "after all", 20))
        assert shelf_of(kept).read(kept.path).notes[-1].text == "after all"


def shelf_of_now(kept: KeptMeeting) -> m.Meeting:
    """Return what the file says, read while its disk is in trouble."""
    return shelf_of(kept).read(kept.path)


# The shelf


def test_a_meeting_is_found_by_its_id_its_beginning_or_as_the_last(tmp_path: Path) -> None:
    place = shelf(tmp_path)
    with pytest.raises(UnknownName, match="no meeting yet"):
        place.find("last")
    paths = {}
    for day, meeting_id in enumerate(("abcd2345", "abce2345", "xyz23456"), 1):
        meeting = planned("Tea / ../../etc", meeting_id)
        with place.begin(meeting) as kept:
            kept.keep(m.start(meeting, START + timedelta(days=5 - day)))
            paths[meeting_id] = kept.path
            assert kept.path.parent == tmp_path / "meetings" / "2026"
    assert place.find("abcd2345") == place.find("abcd") == place.find("last") == paths["abcd2345"]
    assert place.find("x") == paths["xyz23456"]
    for words, why in (
        ("abc", "More than one"),
        ("q", "No meeting"),
        ("", "No meeting"),
        ("*", "No meeting"),
    ):
        with pytest.raises(UnknownName, match=why):
            place.find(words)


def test_the_entries_are_newest_first_and_a_file_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    place = shelf(tmp_path)
    assert place.entries() == place.unfinished() == []
    with place.begin(planned("Prepared", "aaaaaaaa")):
        pass
    with place.begin(planned("Running", "bbbbbbbb", series="Tea")) as kept:
        kept.keep(m.start(kept.meeting, START + timedelta(days=1)))
        kept.keep(noted(kept.meeting, "we meet again", 1, kind="decision"))
        kept.keep(noted(kept.meeting, "book the room", 2, kind="action"))
    with place.begin(planned("Ended", "cccccccc", series="tea")) as kept:
        kept.keep(m.start(kept.meeting, START + timedelta(days=2)))
        kept.keep(m.end(kept.meeting, START + timedelta(days=2, hours=1)))
    damaged = place.meetings / "2026" / "2026-01-01-x-dddddddd.jsonl"
    damaged.write_bytes(b"\x00\xff")
    assert [entry.title for entry in place.entries()] == ["Ended", "Running", "Prepared"]
    assert [(entry.title, entry.state) for entry in place.unfinished()] == [
        ("Running", "running"), ("Prepared", "prepared"),
    ]  # fmt: skip
    assert (place.unfinished()[0].decisions, place.unfinished()[0].actions) == (1, 1)
    assert [meeting.head.title for meeting in place.earlier(" TEA ")] == ["Ended"]
    with pytest.raises(DamagedFile):
        place.open(damaged)
    assert damaged.read_bytes() == b"\x00\xff"


def test_one_writes_and_others_read(kept: KeptMeeting) -> None:
    place = shelf_of(kept)
    with kept:
        with pytest.raises(MeetingInUse, match="since 14:"):
            place.open(kept.path)
        assert place.read(kept.path) == kept.meeting
    with place.open(kept.path) as again:
        assert again.meeting == kept.meeting


def test_a_write_cut_short_is_told_of_when_the_meeting_is_opened(kept: KeptMeeting) -> None:
    with kept:
        path, whole = kept.path, kept.path.read_bytes()
    path.write_bytes(whole[:-9])
    place = shelf_of(kept)
    assert len(place.read(path).notes) == 2
    with place.open(path) as again:
        assert (
            again.found == "The last write was cut short and had never been shown as kept; it was left out."
        )
        assert len(again.meeting.notes) == 2
    with place.open(path) as again:
        assert again.found == ""


def test_a_meeting_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    for attempt in (shelf(tmp_path).open, shelf(tmp_path).read):
        with pytest.raises(UnknownName):
            attempt(tmp_path / "none.jsonl")
    assert list(tmp_path.iterdir()) == []
