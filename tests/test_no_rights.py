"""Someone without the right to enter a folder, or with a disk that refuses: one sentence, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.cli import main
from facilitator.library import brought
from tests.conftest import AGENDA, ROOT, Command

pytestmark = pytest.mark.skipif(os.name == "nt", reason="permissions are another thing there")

_WITHOUT_RIGHTS = """
import ctypes, os, sys
if os.geteuid() == 0:
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    for right in (1, 2):
        assert prctl(24, right, 0, 0, 0) == 0, os.strerror(ctypes.get_errno())
os.execv(sys.executable, [sys.executable, "-m", "facilitator", *sys.argv[1:]])
"""
"""Gives up what lets an administrator pass every lock: CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH of the kernel."""


@pytest.fixture
def bare(data: Path) -> Command:
    """The command as one runs it whom the rights on files bind."""

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", _WITHOUT_RIGHTS, *words],
            capture_output=True, text=True, stdin=subprocess.DEVNULL, cwd=data.parent, timeout=60, check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip

    return run


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    """A folder that nobody may enter, with an agenda in it."""
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "l.md").write_text(AGENDA)
    folder.chmod(0)
    return folder


@pytest.mark.parametrize(
    "words",
    [
        ("agendas", "show"), ("agendas", "add"), ("agendas", "new", "tea", "--from"), ("run", "--plain"), ("review",),
        ("restore",), ("backup",), ("doctor", "--read"), ("export", "last", "-o"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_opened_is_told_in_one_sentence(
    bare: Command, locked: Path, words: tuple[str, ...]
) -> None:
    for file in (str(locked / "l.md"), str(locked), "x" * 300 + ".md", "~nobody-at-home/x.md"):
        run = bare(*words, file)
        if (words, file) != (("backup",), "~nobody-at-home/x.md"):  # such a folder can be made
            assert (run.returncode, run.stderr.count("\n")) == (1, 1), run.stderr
            assert run.stderr.startswith("facilitator: "), run.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("run", "--plain", "first-conversation"), ("agendas", "new", "Hi"), ("agendas", "add", str(ROOT / "agendas")),
        ("agendas", "update", "x"), ("agendas", "remove", "x"), ("redact", "x"), ("backup", "b.zip"), ("doctor",),
        ("seal",), ("unseal",), ("resume",), ("export", "last"), ("review", "last"), ("meetings",), ("search", "x"),
    ],
)  # fmt: skip
def test_a_data_folder_that_cannot_be_entered_is_told_in_one_sentence(
    bare: Command, locked: Path, words: tuple[str, ...]
) -> None:
    run = bare("--data", str(locked / "data"), *words)
    assert (run.returncode, run.stderr.count("\n")) == (1, 1), run.stderr
    assert run.stderr.startswith("facilitator: "), run.stderr


def test_a_closed_year_is_no_year_without_meetings(bare: Command, data: Path) -> None:
    year = data / "meetings" / "2026"
    year.mkdir(parents=True)
    year.chmod(0)
    listed = bare("--data", str(data), "meetings")
    assert (listed.returncode, listed.stdout) == (0, "")
    assert listed.stderr.splitlines() == [
        "1 meeting can't be read. `facilitator doctor` tells what can be saved.", "Nothing was found.",
    ]  # fmt: skip
    purged = bare("--data", str(data), "purge")
    assert (purged.returncode, purged.stderr.splitlines()) == (1, [
        "1 meeting can't be read. `facilitator doctor` tells what can be saved. Whether it is due can't be told.",
        "Nothing else is due to be deleted.",
    ])  # fmt: skip
    for words in (("doctor",), ("backup", "b.zip"), ("redact", "Sam")):
        refused = bare("--data", str(data), *words)
        assert (refused.returncode, refused.stderr) == (
            1, f"facilitator: {year} can't be opened: Permission denied.\n",
        )  # fmt: skip


def test_of_several_files_each_is_checked(bare: Command, locked: Path, agenda: Path) -> None:
    run = bare("agendas", "check", str(locked / "l.md"), str(agenda))
    assert run.returncode == 1
    first, second = run.stdout.splitlines()
    assert first == f"{locked / 'l.md'}:1:1: error: It can't be opened: Permission denied."
    assert second.startswith(f"{agenda}:1:1: hint: ")


def test_of_a_folder_that_is_closed_in_part_the_rest_is_checked_and_brought(
    bare: Command, data: Path, tmp_path: Path
) -> None:
    team = tmp_path / "team"
    (team / "weekly").mkdir(parents=True)
    for file in (team / "a.md", team / "weekly" / "w.md"):
        file.write_text(AGENDA)
    brought.add(data / "agendas", str(team))
    (team / "new.md").write_text(AGENDA)
    for closed in (team / "a.md", team / "weekly"):
        closed.chmod(0)
    checked = bare("agendas", "check", str(team))
    assert [line for line in checked.stdout.splitlines() if "error" in line] == [
        f"{team / name}:1:1: error: It can't be opened: Permission denied." for name in ("a.md", "weekly")
    ]  # fmt: skip
    run = bare("--data", str(data), "agendas", "update", "team")
    assert run.stdout == "team: 3 agendas\nnew: new\n"
    assert run.stderr.splitlines() == [
        "Not taken: a.md can't be opened: Permission denied.",
        "Not taken: weekly can't be opened: Permission denied.",
        "a stays as it was before.", "weekly/w stays as it was before.",
    ]  # fmt: skip


def test_a_folder_to_add_is_named_itself(bare: Command, locked: Path) -> None:
    assert bare("agendas", "add", str(locked)).stderr == (
        f"facilitator: {locked} can't be opened: Permission denied.\n"
    )


def test_what_a_disk_refuses_is_told_though_nothing_closer_has_said_it(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_given: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("facilitator.cli.meetings.meetings", refuse)
    assert main(["meetings"]) == 1
    assert capsys.readouterr().err == "facilitator: That can't be done here: No space left on device.\n"
    assert not data.exists()


def test_who_stops_a_command_reads_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def wait(*_given: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("facilitator.cli.meetings.meetings", wait)
    assert (main(["meetings"]), capsys.readouterr().err) == (130, "facilitator: stopped.\n")
