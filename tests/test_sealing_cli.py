"""Sealing through the real command: typed unseen at the terminal or read from a file, and never a word on the disk."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command
from tests.kill import lives
from tests.sealed import PASSPHRASE, PLANTED, Data
from tests.test_border import loaded
from tests.test_cli import refused
from tests.test_cli_terminal import Terminal

AGENDA = "# Geheimtitel\n\n## One (5 min)\n\nDecide: the Qanat (consent)\n\n## Two (5 min)\n"
LINES = ("/start", "d: We dig the Qanat", "a: @plantedsam bring spades", "Nirgendwo is far", "q: The Qanat?")
NEW = "nine green bottles"
VARIABLE = "FACILITATOR_PASSPHRASE_FILE"


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """An agenda with a planted word for a title."""
    path = tmp_path / "agenda.md"
    path.write_text(AGENDA, encoding="utf-8")
    return path


@pytest.fixture
def words(tmp_path: Path) -> str:
    """A file with the passphrase in it."""
    path = tmp_path / "passphrase"
    path.write_text(f"{PASSPHRASE}\nnot this line\n", encoding="utf-8")
    return str(path)


@pytest.fixture
def sealed(data: Path, words: str, monkeypatch: pytest.MonkeyPatch, facilitator: Command) -> Data:
    """An empty folder that was sealed, its passphrase in a file that the environment names."""
    monkeypatch.setenv(VARIABLE, words)
    run = facilitator("seal")
    assert (run.returncode, run.stdout) == (0, "Sealed: 0 meetings, 0 summaries.\n")
    return Data(data)


def test_it_says_first_that_a_forgotten_passphrase_means_lost(data: Path) -> None:
    one = Terminal("seal", "--data", str(data))
    one.hear("without it everything in")
    one.hear("New passphrase: ")
    one.process.close(force=True)
    assert not (data / "key.json").exists()


def test_a_whole_meeting_leaves_no_word_on_the_disk(facilitator: Command, agenda: Path, sealed: Data) -> None:
    run = facilitator("run", str(agenda), "--plain", typed="\n".join([*LINES, "/end"]))
    assert run.returncode == 0
    assert "D1 kept: We dig the Qanat" in run.stdout
    assert ".md.sealed" in run.stdout
    assert "A copy that anyone can read: facilitator export " in run.stdout
    assert "We dig the Qanat" in facilitator("search", "Qanat").stdout
    assert facilitator("meetings").stdout.count("Geheimtitel") == 1
    assert not sealed.planted()
    read = facilitator("export", "last", "-o", "-")
    assert "We dig the Qanat" in read.stdout
    assert facilitator("export", "last", "--format", "html").stdout.strip().endswith(".html.sealed")
    assert facilitator("export", "last", "--format", "json").stdout.count("We dig the Qanat") == 1
    assert not sealed.planted()


def test_a_summary_handed_out_can_be_read_by_anyone(
    facilitator: Command, agenda: Path, sealed: Data, tmp_path: Path
) -> None:
    facilitator("run", str(agenda), "--plain", typed="\n".join([*LINES, "/end"]))
    run = facilitator("export", "last", "-o", str(tmp_path / "out.md"))
    assert run.returncode == 0
    assert "Anyone can read" in run.stderr
    assert "We dig the Qanat" in (tmp_path / "out.md").read_text("utf-8")
    assert not sealed.planted()


@pytest.fixture
def running(agenda: Path, sealed: Data) -> Iterator[subprocess.Popen[bytes]]:
    """A meeting led through a pipe that has kept every planted word and waits for more."""
    process = subprocess.Popen(
        [sys.executable, "-m", "facilitator", "run", str(agenda), "--plain", "--data", str(sealed.folder)],
        cwd=ROOT, bufsize=0,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    process.stdin.write("".join(f"{line}\n" for line in LINES).encode())
    said = b""
    while b"Q1 kept" not in said and (piece := process.stdout.read(65536)):
        said += piece
    yield process
    process.kill()
    process.communicate()


def test_no_word_is_on_the_disk_while_it_runs_nor_after_it_was_killed(
    facilitator: Command, running: subprocess.Popen[bytes], sealed: Data
) -> None:
    assert not sealed.planted()
    running.kill()
    running.wait()
    assert not sealed.planted()
    again = facilitator("resume", "--plain", typed="d: Another Qanat\n/end\n")
    assert "D2 kept: Another Qanat" in again.stdout
    assert not sealed.planted()


def test_nothing_acknowledged_is_lost_nor_readable_when_processes_are_killed(tmp_path: Path) -> None:
    (tmp_path / "lives").mkdir()
    assert lives(tmp_path / "lives", 10, seed=3, sealed=True) == 10
    (path,) = (tmp_path / "lives").rglob("*.jsonl")
    assert b"Point" not in path.read_bytes()
    assert path.read_bytes().count(b'{"sealed":"') > 10


def test_a_meeting_that_goes_on_is_left_and_sealed_the_next_time(
    facilitator: Command, agenda: Path, data: Path, words: str
) -> None:
    facilitator("run", str(agenda), "--plain", typed="\n".join([*LINES, "/end"]))
    with Data(data).shelf.open(next(data.rglob("*.jsonl"))):
        run = facilitator("seal", "--passphrase-file", words)
        assert run.returncode == 1
        assert "is being written by another window" in run.stderr
        assert "`facilitator seal` again" in run.stderr
    run = facilitator("seal", "--passphrase-file", words)
    assert (run.returncode, run.stdout) == (0, "Sealed: 1 meeting, 0 summaries.\n")
    assert "the disk, backups and copies may still have it" in run.stderr
    assert not Data(data).planted()
    run = facilitator("unseal", "--passphrase-file", words)
    assert (run.returncode, run.stdout) == (0, "Readable by anyone now: 1 meeting, 1 summary.\n")
    assert set(Data(data).planted()) == set(PLANTED)


# Where the passphrase comes from


@pytest.mark.parametrize(
    "asked",
    [["meetings"], ["search", "x"], ["resume", "--plain"], ["export", "last"], ["unseal"], ["doctor"]],
)
def test_through_a_pipe_a_missing_or_wrong_passphrase_is_one_sentence(
    facilitator: Command, sealed: Data, tmp_path: Path, asked: list[str]
) -> None:
    assert "--passphrase-file" in refused(facilitator(*asked, **{VARIABLE: ""}))
    wrong = tmp_path / "wrong"
    wrong.write_text("correct horse", encoding="utf-8")
    sentence = refused(facilitator(*asked, "--passphrase-file", str(wrong)))
    assert sentence == "That is not the passphrase of this folder."
    assert sealed.unlocked().locked is False


def test_a_new_meeting_needs_the_passphrase_too(facilitator: Command, agenda: Path, sealed: Data) -> None:
    refused(facilitator("run", str(agenda), "--plain", typed="d: Qanat", **{VARIABLE: ""}))
    assert not list(sealed.folder.rglob("*.jsonl"))


def test_standard_input_gives_the_passphrase_and_then_the_meeting(
    facilitator: Command, agenda: Path, sealed: Data
) -> None:
    run = facilitator(
        "run", str(agenda), "--plain", "--passphrase-file", "-", typed=f"{PASSPHRASE}\nd: We dig the Qanat\n"
    )
    assert "D1 kept: We dig the Qanat" in run.stdout
    assert PASSPHRASE not in run.stdout + run.stderr
    assert not sealed.planted()


@pytest.mark.usefixtures("sealed")
@pytest.mark.parametrize("content", [None, b"\xff\xfe\xfd"])
def test_a_passphrase_file_that_cannot_be_read_is_one_sentence(
    facilitator: Command, tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "file"
    if content:
        path.write_bytes(content)
    assert "passphrase's file" in refused(facilitator("meetings", "--passphrase-file", str(path)))


def test_at_the_terminal_it_is_typed_unseen_twice_and_then_once(agenda: Path, data: Path) -> None:
    one = Terminal("seal", "--data", str(data))
    for prompt in ("New passphrase: ", "The same again: "):
        one.hear(prompt)
        one.process.sendline(PASSPHRASE)
    one.hear("Sealed: 0 meetings")
    assert one.end() == 0
    two = Terminal("run", str(agenda), "--plain", "--data", str(data))
    two.hear("Passphrase: ")
    two.process.sendline("wrong words")
    two.hear("That is not the passphrase of this folder.")
    two.hear("Passphrase: ")
    two.process.sendline(PASSPHRASE)
    two.type("d: We dig the Qanat", "D1 kept: We dig the Qanat")
    two.type("/quit")
    assert two.end() == 0
    assert "horse" not in one.seen + two.seen
    assert "wrong words" not in two.seen
    assert not Data(data).planted()


def test_three_wrong_ones_are_enough_and_ctrl_c_is_no_fault(
    sealed: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    one = Terminal("meetings", "--data", str(sealed.folder))
    for _try in range(3):
        one.hear("Passphrase: ")
        one.process.sendline("wrong words")
    one.hear("facilitator: That is not the passphrase of this folder.")
    assert one.end() == 1
    two = Terminal("meetings", "--data", str(sealed.folder))
    two.hear("Passphrase: ")
    two.process.sendintr()
    two.hear("facilitator: Nothing was done.")
    assert two.end() == 1


def test_two_that_are_not_alike_seal_nothing(data: Path) -> None:
    one = Terminal("seal", "--data", str(data))
    for prompt, typed in (("New passphrase: ", PASSPHRASE), ("The same again: ", "correct hrose battery")):
        one.hear(prompt)
        one.process.sendline(typed)
    one.hear("facilitator: The two were not alike. Nothing was changed.")
    assert one.end() == 1
    assert not (data / "key.json").exists()


def test_before_the_app_opens_a_meeting_the_terminal_asks(
    agenda: Path, sealed: Data, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    one = Terminal("run", str(agenda), "--data", str(sealed.folder))
    one.hear("Passphrase: ")
    one.process.sendline(PASSPHRASE)
    one.hear("Geheimtitel")
    one.process.sendcontrol("q")
    assert one.end() == 0
    assert not sealed.planted()


def test_a_plain_backup_brought_back_into_a_sealed_folder_is_told(
    facilitator: Command, agenda: Path, data: Path, words: str, tmp_path: Path
) -> None:
    facilitator("run", str(agenda), "--plain", typed="\n".join(LINES))
    facilitator("backup", str(tmp_path / "backup.zip"))
    facilitator("seal", "--passphrase-file", words)
    assert "`facilitator seal` seals the rest" in facilitator("restore", str(tmp_path / "backup.zip")).stderr
    assert facilitator("seal", "--passphrase-file", words).stdout == "Sealed: 1 meeting, 0 summaries.\n"
    assert not Data(data).planted()


def test_the_app_asks_before_it_shows_anything(sealed: Data, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE)
    app = Terminal("--data", str(sealed.folder))
    app.hear("sealed")
    app.process.send("\x1b")
    assert app.end() == 0


# Changing it


@pytest.mark.usefixtures("sealed")
def test_the_passphrase_is_changed_and_the_old_one_opens_nothing_more(
    facilitator: Command, agenda: Path, tmp_path: Path
) -> None:
    facilitator("run", str(agenda), "--plain", typed="\n".join([*LINES, "/end"]))
    new = tmp_path / "new"
    new.write_text(NEW, encoding="utf-8")
    run = facilitator("seal", "--change", "--new-passphrase-file", str(new))
    assert (run.returncode, run.stdout) == (0, "The new passphrase opens the folder from now on.\n")
    assert "Backups and copies made before still open with the old one" in run.stderr
    refused(facilitator("meetings"))
    assert "Geheimtitel" in facilitator("meetings", "--passphrase-file", str(new)).stdout


def test_a_change_from_standard_input_takes_two_lines(facilitator: Command, sealed: Data) -> None:
    given = ("--passphrase-file", "-", "--new-passphrase-file", "-")
    run = facilitator("seal", "--change", *given, typed=f"{PASSPHRASE}\n{NEW}\n")
    assert run.returncode == 0
    assert sealed.unlocked(NEW).entries() == []


@pytest.mark.parametrize("asked", [["unseal"], ["seal", "--change"]])
def test_a_folder_that_is_not_sealed_says_so(facilitator: Command, data: Path, asked: list[str]) -> None:
    assert "is not sealed" in refused(facilitator(*asked))
    assert not data.exists() or not list(data.glob("*.json"))


@pytest.mark.parametrize("typed", ["", "short\n"])
def test_a_passphrase_that_is_too_short_is_refused(facilitator: Command, data: Path, typed: str) -> None:
    run = facilitator("seal", "--passphrase-file", "-", typed=typed)
    assert run.returncode == 1
    assert "characters or more" in run.stderr
    assert not (data / "key.json").exists()


# A folder that is not sealed


def test_a_plain_folder_loads_no_cipher(facilitator: Command, agenda: Path, data: Path) -> None:
    facilitator("run", str(agenda), "--plain", typed="d: One\n/end\n")
    for words in (["meetings"], ["search", "One"], ["doctor"], ["export", "last", "-o", "-"]):
        assert "cryptography" not in loaded(
            f"from facilitator.cli import main; main({[*words, '--data', str(data)]!r})"
        )


def test_without_the_library_one_sentence_says_how_to_get_it(sealed: Data) -> None:
    code = """
        import sys
        sys.modules["cryptography"] = sys.modules["cryptography.exceptions"] = None
        from facilitator.cli import main
        sys.exit(main(sys.argv[1:]))
    """
    for asked in (
        ["meetings"],
        ["seal"],
        ["unseal"],
        ["seal", "--data", str(sealed.folder.parent / "other")],
    ):
        run = subprocess.run(
            [sys.executable, "-c", textwrap.dedent(code), *asked], cwd=ROOT, capture_output=True, text=True,
            check=False,
        )  # fmt: skip
        assert "pip install" in refused(run)
