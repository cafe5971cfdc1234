"""The plain face with a clock and a keyboard of our own: warnings, sleep, disks that fail, equal meetings."""

from __future__ import annotations

import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.agenda import read_agenda
from facilitator.ids import random_id
from facilitator.plain import Desk, PlainClock, Session, Talk, Voice
from facilitator.plain.lines import Quiet
from facilitator.store.shelf import Shelf
from tests.conftest import AGENDA
from tests.kill import Model

NOON = datetime(2026, 11, 23, 12, 0).astimezone()

Step = str | float | Callable[[], None]


class Keyboard:
    """Lines typed one by one; a number lets so many minutes go by, anything else is done in between."""

    def __init__(self, *steps: Step) -> None:
        self.now = NOON
        self.number = 0
        self.cut = False
        self._steps = iter(steps)

    def next(self, timeout: float | None = None) -> str | None:
        for step in self._steps:
            if isinstance(step, str):
                self.number += 1
                return step
            if isinstance(step, (int, float)):
                self.now += timedelta(minutes=step)
                if timeout is not None:
                    raise Quiet
            else:
                step()
        return None


class Room:
    """A session on a real file, led from a keyboard of ours."""

    def __init__(self, folder: Path, keyboard: Keyboard, *, person: bool = True) -> None:
        self.shelf = Shelf(folder, clock=lambda: keyboard.now, new_id=random_id)
        self.keyboard = keyboard
        self.person = person
        self.heard = StringIO()
        self.summaries = folder / "summaries"

    def begin(self) -> int:
        planned = m.plan(read_agenda(AGENDA), now=self.keyboard.now, new_id=random_id)
        return self._lead(self.shelf.begin(planned))

    def resume(self) -> int:
        return self._lead(self.shelf.open(self.path))

    def _lead(self, kept: object) -> int:
        with kept:  # type: ignore[attr-defined]
            talk = Talk(self.keyboard, Voice(self.heard), person=self.person, prompt=False)  # type: ignore[arg-type]
            clock = PlainClock(lambda: self.keyboard.now, m.last_sign(kept.meeting))  # type: ignore[attr-defined]
            return Session(kept, Desk(talk, clock, random_id, self.summaries)).run()  # type: ignore[arg-type]

    @property
    def path(self) -> Path:
        (path,) = self.shelf.paths()
        return path

    @property
    def meeting(self) -> m.Meeting:
        return self.shelf.read(self.path)

    @property
    def told(self) -> list[str]:
        return self.heard.getvalue().splitlines()


def test_warnings_are_said_once_each_as_time_runs_out(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", *[0.25] * 40))
    room.begin()
    assert [line for line in room.told if line.startswith("Check-in: ")] == [
        "Check-in: 1 min 30 s left.",
        "Check-in: the time is up, 15 s over.",
    ]


def test_a_look_every_now_and_then_is_no_sleep(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", *[0.25] * 240, "d: After an hour of talk", "y"))
    room.begin()
    assert not any("slept" in line for line in room.told)
    assert m.spent(room.meeting.items[0], room.keyboard.now) == 3600


@pytest.mark.parametrize(("answer", "minutes"), [("y", 1), ("n", 61)])
def test_a_computer_that_slept_is_asked_about(tmp_path: Path, answer: str, minutes: int) -> None:
    room = Room(tmp_path, Keyboard("/start", *[0.25] * 4, 60, answer, "/time"))
    room.begin()
    assert "The clock went on by 1 h while this computer slept. Was that a pause? (y/n)" in room.told
    assert m.spent(room.meeting.items[0], room.keyboard.now) == minutes * 60
    assert room.meeting.head.paused == (3600 if answer == "y" else 0)


def test_a_line_typed_where_an_answer_is_waited_for_is_not_lost(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", 60, "d: We are back", "a: @sam tell the others by friday"))
    room.begin()
    assert [decision.text for decision in room.meeting.decisions] == ["We are back"]
    assert [action.owner for action in room.meeting.actions] == ["sam"]
    assert room.meeting.head.paused == 0


def test_a_paused_meeting_may_be_left_alone(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", "/pause", 60, "/pause"))
    room.begin()
    assert not any("slept" in line for line in room.told)
    assert room.meeting.head.paused == 3600


@pytest.mark.parametrize(("answer", "minutes"), [("y", 1.5), ("n", 31.5)])
def test_the_time_before_a_resume_is_asked_about(tmp_path: Path, answer: str, minutes: float) -> None:
    keyboard = Keyboard("/start", 1.5, "d: One")
    room = Room(tmp_path, keyboard)
    room.begin()
    later = Room(tmp_path, Keyboard(answer))
    later.keyboard.now = keyboard.now + timedelta(minutes=30)
    later.resume()
    assert "Nothing was kept for 30 min. Was that a pause? (y/n)" in later.told
    assert m.spent(later.meeting.items[0], later.keyboard.now) == minutes * 60


def test_enter_alone_says_how_time_stands(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("", "/start", 1.5, "", ""))
    room.begin()
    assert "The meeting has not begun. /start begins it." in room.told
    assert room.told.count("7 min left") == 2


def test_the_end_is_read_back_and_can_be_put_right(tmp_path: Path) -> None:
    said = (
        "/start",
        "n: There is tee",
        "d: We met on Mundays",
        "d: So be it",
        "a: @sam buy tea by 2026-12-01",
    )
    read = ("/end", "y", "We meet on Mondays", "", "/drop", "n", "@jo buy tea by 2026-12-01", "y", "", "n")
    room = Room(tmp_path, Keyboard(*said, *read, "/edit N1 There is tea", "/quit"))
    assert room.begin() == 0
    for words in (
        "D1: We meet on Mondays", "Taken out: D2 So be it", "Then type it in other words.",
        "A1: buy tea, jo, by Tuesday 1 December 2026",
        "When and where do you meet again", "Is every word right? (y/n)",
    ):  # fmt: skip
        assert any(line.startswith(words) for line in room.told), words
    (summary,) = room.summaries.iterdir()
    assert all(words in summary.read_text("utf-8") for words in ("We meet on Mondays", "There is tea"))
    assert "So be it" not in summary.read_text("utf-8")


def test_a_new_decision_typed_while_reading_back_takes_no_others_place(tmp_path: Path) -> None:
    typed = (
        "/start",
        "d: We meet",
        "a: buy tea",
        "/end",
        "y",
        "a: @sam call the clinic",
        "",
        "d: We sing",
        "",
        "",
        "y",
    )
    room = Room(tmp_path, Keyboard(*typed))
    room.begin()
    assert [one.text for one in room.meeting.decisions] == ["We meet", "We sing"]
    assert [one.text for one in room.meeting.actions] == ["buy tea", "call the clinic"]


def test_whoever_goes_back_into_the_meeting_leaves_the_reading_back(tmp_path: Path) -> None:
    room = Room(
        tmp_path,
        Keyboard("/start", "d: We meet", "/end", "y", "/reopen", "d: We sing", "/end", "y", "", "", "", "y"),
    )
    assert room.begin() == 0
    assert [one.text for one in room.meeting.decisions] == ["We meet", "We sing"]
    assert room.meeting.head.state == "ended"


def test_a_meeting_nobody_ended_is_asked_about(tmp_path: Path) -> None:
    keyboard = Keyboard("/start", 1.5, "d: One", "/pause")
    room = Room(tmp_path, keyboard)
    room.begin()
    later = Room(tmp_path, Keyboard("y", "", "", "y"))
    later.keyboard.now = keyboard.now + timedelta(days=2)
    later.resume()
    assert "Had the meeting ended by then, at Monday 23 November 2026, 12:01? (y/n)" in later.told
    assert later.meeting.head.ended is not None
    assert later.meeting.head.ended - keyboard.now < timedelta(seconds=1)
    assert any("facilitator resume" in line for line in room.told)


def test_who_goes_on_hears_of_the_proposal_that_is_open(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", "/decide consent We sing"))
    assert room.begin() == 0
    room.heard = StringIO()
    room.keyboard = Keyboard()
    assert room.resume() == 0
    place = room.told.index("D1: We sing, consent, proposed")
    assert room.told[place + 1].startswith("consent, step 1 of 5, understand: ")


def test_what_the_terminal_may_have_cut_is_said(tmp_path: Path) -> None:
    keyboard = Keyboard("/start", lambda: setattr(keyboard, "cut", True), "x" * 4095)
    room = Room(tmp_path, keyboard)
    room.begin()
    assert "A terminal cuts lines at 4095 bytes: see what is kept, and type the rest." in room.told


@contextmanager
def full_disk(room: Room) -> Iterator[None]:
    """Let no file grow past what the meeting's file holds now; the system says no, not a stand-in of ours."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room.path.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk_is_said_at_once_and_nothing_is_lost(tmp_path: Path) -> None:
    disk = None

    def fill() -> None:
        nonlocal disk
        disk = full_disk(room)
        disk.__enter__()

    def free() -> None:
        assert disk
        disk.__exit__(None, None, None)

    room = Room(tmp_path, Keyboard("/start", "d: One", fill, "d: Two", "a: @sam three", free, "d: Four"))
    assert room.begin() == 0
    kept = [line for line in room.told if " kept: " in line or "held in memory" in line]
    held = "It is held in memory only. /save FOLDER keeps the meeting elsewhere."
    assert kept == ["D1 kept: One", held, held, "D2 kept: Two", "A1 kept: three, sam", "D3 kept: Four"]
    assert [decision.text for decision in room.meeting.decisions] == ["One", "Two", "Four"]


def test_a_meeting_the_disk_refuses_is_saved_elsewhere(tmp_path: Path) -> None:
    disk = None

    def fill() -> None:
        nonlocal disk
        disk = full_disk(room)
        disk.__enter__()

    def free() -> None:
        assert disk
        disk.__exit__(None, None, None)

    other = tmp_path / "stick"
    room = Room(tmp_path, Keyboard("/start", fill, "d: One", free, f"/save {other}", "d: Two"))
    assert room.begin() == 0
    place = room.told.index(f"The meeting is kept in {other / room.path.name} from now on.")
    assert room.told[place - 1] == "D1 kept: One"
    moved = room.shelf.read(other / room.path.name)
    assert [decision.text for decision in moved.decisions] == ["One", "Two"]


def test_leaving_with_something_unsaved_takes_two_words(tmp_path: Path) -> None:
    disk = None

    def fill() -> None:
        nonlocal disk
        disk = full_disk(room)
        disk.__enter__()

    room = Room(tmp_path, Keyboard("/start", fill, "d: One", "/quit", "n", "d: Two", "/quit", "y"))
    try:
        assert room.begin() == 1
    finally:
        assert disk
        disk.__exit__(None, None, None)
    assert room.told[-2:] == ["Not on the disk: D1 kept: One", "Not on the disk: D2 kept: Two"]


def test_what_was_said_this_morning_is_piped_in_the_evening(tmp_path: Path) -> None:
    lines = ("/at 09:00", "/start", "d: One", "/at 09:10", "/next", "n: Two", "/at 09:25", "/end")
    room = Room(tmp_path, Keyboard(*lines), person=False)
    room.begin()
    head, morning = room.meeting.head, NOON.replace(hour=9)
    assert (head.started, head.ended) == (morning, morning + timedelta(minutes=25))
    assert [item.spent for item in room.meeting.items[:2]] == [600, 900]
    assert room.meeting.decisions[0].at - morning < timedelta(seconds=1)


def test_a_piped_clock_never_goes_back_also_after_a_resume(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/at 09:00", "/start", "/at 09:10", "n: One", "/at 09:05"), person=False)
    room.begin()
    assert "It was 09:10 already: a clock does not go back." in "\n".join(room.told)
    room.keyboard = Keyboard("/at 09:08", "/at 09:20", "/end")
    room.resume()
    assert "\n".join(room.told).count("It was 09:10 already: a clock does not go back.") == 2
    assert room.meeting.head.ended == NOON.replace(hour=9, minute=20)


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)

LINES = st.lists(
    st.one_of(
        st.sampled_from(
            ["/next", "/back", "/undo", "/pause", "/off", "/extend 5", "/skip 3", "/park 2", "/reopen 2", "/tick 1",
             "/goto 2", "/end", "/reopen", "/decide consent We meet", "/adopt in three months", "/drop 3", "/time 2 9",
             "/add Tea 5", "/move 2 1", "/present 4 peers", "/stack ana", "/spoke", "/edit D1 Other words", "/done A1",
             "/at 2026-11-23 12:10", "/at 2026-11-23 12:11", "/at 2026-11-23 12:40", "/at 2026-11-23 13:00"]
        ),
        st.builds("{}: {}".format, st.sampled_from("daqprcn"), WORDS),
    ),
    max_size=20,
)  # fmt: skip


def in_time(lines: list[str]) -> list[str]:
    """Leave out every time that lies before one already set: the clock never goes back, and says so elsewhere."""
    kept, latest = [], ""
    for line in lines:
        if line.startswith("/at "):
            if line < latest:
                continue
            latest = line
        kept.append(line)
    return kept


@settings(max_examples=60, deadline=None)
@given(lines=LINES)
def test_the_plain_face_does_what_the_commands_do(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    lines = in_time(["/at 2026-11-23 12:00", "/start", *(" ".join(line.split()) for line in lines)])
    room = Room(tmp_path_factory.mktemp("equal"), Keyboard(*lines), person=False)
    room.begin()
    model = Model(m.plan(read_agenda(AGENDA), now=NOON, new_id=random_id), NOON, NOON)
    for line in lines:
        model = model.after(line)
    assert Model(room.meeting).shape() == model.shape()
    assert [line for line in room.told if line in model.acknowledged] == list(model.acknowledged)


def test_undo_takes_back_a_step_of_who_speaks_and_leaves_the_meeting_alone(tmp_path: Path) -> None:
    room = Room(
        tmp_path, Keyboard("/start", "d: We meet", "/stack Ana", "/stack Jo", "/undo", "/undo", "/undo")
    )
    room.begin()
    assert "Taken back: Next to speak: Ana" in room.told
    assert "Taken back: Next to speak: nobody" in room.told
    assert room.meeting.decisions == ()


def test_what_was_kept_after_a_step_of_who_speaks_is_taken_back_first(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", "/round 3", "/turn", "d: We meet", "/undo", "/time"))
    room.begin()
    assert room.meeting.decisions == ()
    assert [line for line in room.told if line.startswith("Taken back")] == [
        "Taken back: the decision D1 We meet"
    ]


def test_a_round_too_many_is_asked_about_and_one_that_began_is_taken_back(tmp_path: Path) -> None:
    room = Room(tmp_path, Keyboard("/start", "/round 2", "/turn", "/pass", "/turn", "/round", "n", "/present 2 peers",
                                   "/round", "y", "/undo", "/turn"))  # fmt: skip
    room.begin()
    told = "\n".join(room.told)
    assert told.count("Everyone has had a turn. This begins another go-round.") == 2
    assert "1 passed, and is asked again." not in told.split("Asked again")[1]
    assert "It starts with someone else, and goes the other way." in told
    assert "Taken back: the go-round" in told
    assert "No go-round is on." in told.split("Taken back: the go-round")[1]


@pytest.mark.parametrize(
    ("answers", "kept"),
    [
        (("some time", "three months"), "review Tuesday 23 February 2027"),
        (("next month",), "review Wednesday 23 December 2026"),
        (("none",), "D1 kept: We sing, consent, no reasoned objection"),
        (("",), "It stays a proposal."),
        (("n: hm",), "It stays a proposal."),
    ],
)
def test_the_day_to_look_at_a_decision_again_is_asked_for_until_it_is_one(
    tmp_path: Path, answers: tuple[str, ...], kept: str
) -> None:
    room = Room(tmp_path, Keyboard("/start", "/decide consent We sing", "/count 0", "/adopt", *answers))
    assert room.begin() == 0
    assert any(line.endswith(kept) for line in room.told), room.told
    assert [note.text for note in room.meeting.notes] == (["hm"] if "n: hm" in answers else [])
