"""`export` through the real command: which meeting, to where, and nothing that a person changed is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.test_cli import refused
from tests.test_cli_terminal import Terminal
from tests.test_plain import WHOLE, meeting_id

CORRECTED = "# A summary that somebody corrected by hand\n"


@pytest.fixture
def ended(facilitator: Command, agenda: Path) -> str:
    """The id of a meeting that has ended."""
    return meeting_id(facilitator("run", str(agenda), "--plain", typed=WHOLE).stdout)


def texts(folder: Path) -> list[str]:
    return sorted(path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file())


# Which meeting


def test_last_is_the_last_that_has_ended(facilitator: Command, agenda: Path, ended: str) -> None:
    later = "/at 15:00\n/start\nhello\n"  # the one that has ended began at 14:00, whatever time it is now
    going_on = meeting_id(facilitator("run", str(agenda), "--plain", typed=later).stdout)
    assert facilitator("meetings").stdout.startswith(going_on)
    run = facilitator("export", "last", "-o", "-")
    assert run.returncode == 0
    assert f"{ended}\n" in run.stdout
    said = re.escape("The last meeting that has ended: An evening together, ")
    assert re.match(rf"{said}\w+ \d+ \w+ \d+ \({ended}\)\.\n", run.stderr)
    named = facilitator("export", going_on, "-o", "-")
    assert "hello" in named.stdout and "not ended yet" in named.stdout


def test_last_says_nothing_where_there_is_nothing_to_say(facilitator: Command, ended: str) -> None:
    run = facilitator("export", "last", "-o", "-")
    assert (run.returncode, run.stderr) == (0, "")
    assert f"{ended}\n" in run.stdout


def test_where_none_has_ended_last_is_the_one_that_goes_on(facilitator: Command, agenda: Path) -> None:
    facilitator("run", str(agenda), "--plain", typed="/start\nhello\n")
    run = facilitator("export", "last", "-o", "-")
    assert (run.returncode, run.stderr) == (0, "")
    assert "not ended yet" in run.stdout


# To where


def test_into_a_folder_it_has_the_name_it_has_at_home(
    facilitator: Command, ended: str, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    for form, suffix in (("markdown", ".md"), ("html", ".html"), ("sms", ".sms.txt"), ("ics", ".ics")):
        run = facilitator("export", ended, "--format", form, "--for", "public", "-o", "stick")
        path = Path(run.stdout.strip())
        assert path.parent == Path("stick")
        assert path.name.endswith(f"{ended}-public{suffix}")
        assert (tmp_path / path).exists()
    run = facilitator("export", ended, "--format", "json", "-o", "stick")
    assert Path(run.stdout.strip()).suffix == ".json"


@pytest.mark.parametrize("form", ["markdown", "html", "json", "ics", "text", "sms"])
def test_each_form_has_a_place_of_its_own(facilitator: Command, ended: str, data: Path, form: str) -> None:
    path = Path(facilitator("export", ended, "--for", "peers", "--format", form).stdout.strip())
    assert path.parent == data / "summaries"
    assert ended in path.name
    again = facilitator("export", ended, "--for", "peers", "--format", form)
    assert Path(again.stdout.strip()) == path


def test_a_place_that_can_not_be_is_said_in_a_sentence(
    facilitator: Command, ended: str, agenda: Path
) -> None:
    assert "evening.md" in refused(facilitator("export", ended, "-o", str(agenda / "summary.md")))


# What a person changed


@pytest.mark.parametrize("form", ["markdown", "html", "text"])
def test_without_a_terminal_both_are_kept_and_told(
    facilitator: Command, ended: str, tmp_path: Path, form: str
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "summary"
    target.write_text(CORRECTED, encoding="utf-8")
    run = facilitator("export", ended, "--format", form, "-o", str(target))
    assert (run.returncode, run.stdout) == (0, f"{target}\n")
    kept = Path(re.search(r"What was there is now (.*)\.\n", run.stderr)[1])  # type: ignore[index]
    assert kept.read_text(encoding="utf-8") == CORRECTED
    assert "An evening together" in target.read_text(encoding="utf-8")
    again = facilitator("export", ended, "--format", form, "-o", str(target))
    assert (again.returncode, again.stderr) == (0, "")
    assert len(texts(folder)) == 2


@pytest.mark.parametrize("where", ["named", "usual"])
@pytest.mark.parametrize("answer", ["y", "n", ""])
def test_at_a_terminal_it_asks_first(
    facilitator: Command, ended: str, tmp_path: Path, where: str, answer: str
) -> None:
    usual = Path(facilitator("export", ended).stdout.strip())
    target = tmp_path / "out" / "summary.md" if where == "named" else usual
    target.parent.mkdir(exist_ok=True)
    target.write_text(CORRECTED, encoding="utf-8")
    before = texts(target.parent)
    terminal = Terminal("export", ended, *(["-o", str(target)] if where == "named" else []), columns=400)
    terminal.hear("says something else. Write a new one and keep both? [y/n]")
    assert texts(target.parent) == before
    terminal.process.sendline(answer)
    terminal.hear(f"{target}\r\n" if answer == "y" else "Nothing was written.")
    terminal.process.expect_exact("")
    terminal.process.wait()
    assert terminal.process.exitstatus == (0 if answer == "y" else 1)
    after = texts(target.parent)
    assert CORRECTED in after
    assert len(after) == len(before) + (answer == "y")
    if answer != "y":
        assert target.read_text(encoding="utf-8") == CORRECTED


def test_what_nobody_changed_is_not_asked_about(facilitator: Command, ended: str) -> None:
    path = Path(facilitator("export", ended).stdout.strip())
    modified = path.stat().st_mtime_ns
    terminal = Terminal("export", ended, columns=400)
    terminal.hear(str(path))
    terminal.process.wait()
    assert path.stat().st_mtime_ns == modified


def test_a_calendar_of_a_record_that_did_not_change_is_the_same_file(
    facilitator: Command, ended: str
) -> None:
    path = Path(facilitator("export", ended, "--format", "ics").stdout.strip())
    again = facilitator("export", ended, "--format", "ics")
    assert (again.returncode, again.stderr) == (0, "")
    assert [one.name for one in path.parent.glob("*.ics*")] == [path.name]
