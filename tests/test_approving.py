"""A summary that the next meeting found right is approved, in its meeting's record and in its file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from facilitator.summary import read

Command = Callable[..., "CompletedProcess[str]"]


def led(facilitator: Command, agenda: Path, *lines: str) -> str:
    typed = "".join(f"{line}\n" for line in lines)
    return facilitator("run", str(agenda), "--plain", "--series", "Tuesdays", typed=typed).stdout


def written(told: str) -> Path:
    return Path(
        next(line for line in told.splitlines() if line.startswith("Summary: ")).removeprefix("Summary: ")
    )


@pytest.fixture
def first(facilitator: Command, agenda: Path) -> Path:
    return written(led(facilitator, agenda, "d: We meet on Tuesdays", "/end"))


def test_a_summary_is_approved_as_it_stands(facilitator: Command, agenda: Path, first: Path) -> None:
    assert "This is a draft." in first.read_text("utf-8")
    told = led(facilitator, agenda, "/settle Q0", "/end")
    assert "is approved." in told
    text = first.read_text("utf-8")
    assert "status: approved" in text
    assert "A later meeting has approved this summary." in text
    assert ", as it stands\n" in text
    assert read(text).approved.endswith("as it stands")
    assert "The next meeting asks once more" not in text


def test_a_summary_is_approved_with_changes_that_the_public_does_not_read(
    facilitator: Command, agenda: Path, first: Path
) -> None:
    told = led(facilitator, agenda, "/settle Q0 D1: on Thursdays", "/end")
    assert "is approved with changes. To put them into it: facilitator review " in told
    assert ", with changes: D1: on Thursdays\n" in first.read_text("utf-8")
    [_second, entry] = json.loads(facilitator("meetings", "--json").stdout)
    public = facilitator("export", entry["id"], "--for", "public", "-o", "-").stdout
    assert "with changes\n" in public
    assert "Thursdays" not in public


@pytest.mark.parametrize("line", ["/notyet Q0", "/notneeded Q0", "n: tea"])
def test_what_nobody_found_right_stays_a_draft(
    facilitator: Command, agenda: Path, first: Path, line: str
) -> None:
    before = first.read_text("utf-8")
    assert "approved" not in led(facilitator, agenda, line, "/end").casefold()
    assert first.read_text("utf-8") == before


def test_what_was_taken_back_approves_nothing(facilitator: Command, agenda: Path, first: Path) -> None:
    before = first.read_text("utf-8")
    led(facilitator, agenda, "/start", "/settle Q0", "/undo", "/end")
    assert first.read_text("utf-8") == before


def test_a_meeting_that_is_not_kept_any_more_hinders_nothing(
    facilitator: Command, agenda: Path, first: Path, data: Path
) -> None:
    [kept] = (data / "meetings").rglob("*.jsonl")
    assert first.is_file()
    led(facilitator, agenda, "/start", "/settle Q0")
    kept.unlink()
    told = facilitator("resume", "last", "--plain", typed="/end\n")
    assert told.returncode == 0
    assert "approved." not in told.stdout.splitlines()[-1]


def test_a_draft_handed_out_before_is_still_known(facilitator: Command, agenda: Path, first: Path) -> None:
    copy = first.with_name("copy.md")
    copy.write_text(first.read_text("utf-8").replace("We meet on Tuesdays", "We meet on Thursdays"), "utf-8")
    led(facilitator, agenda, "/settle Q0", "/end")
    run = facilitator("review", str(copy), "--yes")
    assert run.returncode == 0, run.stderr
    assert "We meet on Thursdays" in first.read_text("utf-8")
    assert "A later meeting has approved this summary." in first.read_text("utf-8")


def test_actions_are_open_in_the_meeting_that_has_them_now(facilitator: Command, agenda: Path) -> None:
    led(facilitator, agenda, "a: @sam tea", "a: @ola keys", "/end")
    led(facilitator, agenda, "/settle A1 bought", "/end")
    listed = json.loads(facilitator("meetings", "--json").stdout)
    assert [entry["open_actions"] for entry in listed] == [1, 0]
