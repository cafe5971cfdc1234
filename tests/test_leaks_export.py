"""`export` looks a summary over before it leaves: what it lists, what it leaves out, and what a person says of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Command
from tests.test_cli_terminal import Terminal
from tests.test_plain import meeting_id

LINES = """/start
/present 6 peers, Qanat
n: We thank Mirela for the keys
n: Qanat has the phone, 07700 900123
/end
"""


@pytest.fixture
def ended(facilitator: Command, agenda: Path) -> str:
    """The id of a meeting that has ended, with somebody known and somebody unknown in its notes."""
    return meeting_id(facilitator("run", str(agenda), "--plain", typed=LINES).stdout)


def exported(facilitator: Command, ended: str, *words: str) -> tuple[str, str]:
    """What goes out, without the marks of Markdown, and what is said of it."""
    run = facilitator("export", ended, "-o", "-", *words)
    assert run.returncode == 0
    return run.stdout.replace("\\", ""), run.stderr


def test_the_public_reads_nothing_that_is_in_doubt(facilitator: Command, ended: str) -> None:
    text, said = exported(facilitator, ended, "--for", "public")
    assert "[left out] has the phone, [left out]" in text
    assert "We thank [left out] for the keys" in text
    assert "1. N1 looks like a name, “Mirela”: We thank Mirela for the keys (left out)" in said
    assert "“Qanat”: Qanat has the phone, 07700 900123 (left out)" in said
    assert "a help, not a promise" in said


def test_peers_read_what_was_looked_over_at_the_end(facilitator: Command, ended: str) -> None:
    text, said = exported(facilitator, ended)
    assert "Qanat has the phone, 07700 900123" in text
    assert "(left out)" not in said and "“Qanat”" in said


def test_words_that_may_be_read_are_kept(facilitator: Command, ended: str) -> None:
    text, said = exported(facilitator, ended, "--for", "public", "--keep", "07700 900123", "--keep", "qanat")
    assert "Qanat has the phone, 07700 900123" in text
    assert "Qanat”" not in said
    text, said = exported(facilitator, ended, "--redact", "--keep", "Mirela")
    assert "We thank Mirela" in text and "Qanat" not in text and said == ""


def test_strict_writes_nothing(facilitator: Command, ended: str) -> None:
    run = facilitator("export", ended, "-o", "-", "--strict")
    assert (run.returncode, run.stdout) == (1, "")
    assert "facilitator: Nothing was written." in run.stderr
    keep = ("--keep", "Mirela", "--keep", "Qanat", "--keep", "07700 900123")
    assert exported(facilitator, ended, "--strict", *keep)[1] == ""


@pytest.mark.parametrize(
    ("answers", "there", "gone"),
    [
        ([""], [], ["Mirela", "Qanat", "07700"]),
        (["1"], ["Qanat", "07700"], ["Mirela"]),
        (["all"], [], ["Mirela", "Qanat", "07700"]),
        (["none"], ["Mirela", "Qanat", "07700"], []),
        (["nonsense", "9", "1, 3"], ["Qanat"], ["Mirela", "07700"]),
    ],
)
def test_at_a_terminal_each_is_asked_about(
    ended: str, tmp_path: Path, answers: list[str], there: list[str], gone: list[str]
) -> None:
    target = tmp_path / "copy.txt"
    words = ("export", ended, "--for", "public", "--format", "text", "-o", str(target))
    terminal = Terminal(*words, columns=400)
    for answer in answers:
        terminal.hear(
            "Leave which out? Their numbers, “all” or “none”; Enter leaves them all out; “q” writes nothing: "
        )
        terminal.process.sendline(answer)
    assert terminal.end() == 0
    text = target.read_text(encoding="utf-8")
    assert all(word in text for word in there)
    assert not any(word in text for word in gone)


@pytest.mark.parametrize("answer", ["q", "\x04"])
def test_at_a_terminal_nothing_is_written_where_nobody_says(ended: str, tmp_path: Path, answer: str) -> None:
    target = tmp_path / "copy.txt"
    terminal = Terminal("export", ended, "--for", "public", "-o", str(target), columns=400)
    terminal.hear("writes nothing: ")
    terminal.process.send(answer if answer == "\x04" else f"{answer}\n")
    assert terminal.end() == 1
    assert "Nothing was written." in terminal.seen
    assert not target.exists()


def test_a_file_is_not_called_by_a_name(facilitator: Command, agenda: Path, tmp_path: Path) -> None:
    run = facilitator("run", str(agenda), "--plain", "--title", "Tea with Qanat", typed=LINES)
    facilitator("export", meeting_id(run.stdout), "--for", "public", "-o", str(tmp_path))
    [copy] = tmp_path.glob("*-public.md")
    assert "qanat" not in copy.name and "Qanat" not in copy.read_text(encoding="utf-8")


def test_corrections_of_a_public_copy_come_back_and_name_nobody(
    facilitator: Command, ended: str, tmp_path: Path, data: Path
) -> None:
    copy = tmp_path / "copy.md"
    facilitator("export", ended, "--for", "public", "--redact", "-o", str(copy))
    text = copy.read_text(encoding="utf-8")
    copy.write_text(text.replace("has the phone", "gave back the phone"), encoding="utf-8")
    run = facilitator("review", str(copy), "--yes")
    assert run.returncode == 0, run.stderr
    assert "N2 wording" in run.stdout
    record, _said = exported(facilitator, ended, "--for", "record")
    assert "Qanat gave back the phone, 07700 900123" in record
    [public] = (data / "summaries").glob("*-public.md")
    written = public.read_text(encoding="utf-8")
    assert "gave back the phone" in written
    assert not any(word in written for word in ("Qanat", "Mirela", "07700"))


AGENCIES = """/start
/present 6 peers, Qanat
a: @"Diakonie Nord" keeps a bed free
a: @Mirela asks Diakonie Nord for the keys
a: @Qanat brings tea
/end
"""


def test_an_agency_may_be_named_and_a_person_never(facilitator: Command, agenda: Path, data: Path) -> None:
    first, second = (
        meeting_id(facilitator("run", str(agenda), "--plain", "--series", "Round", typed=AGENCIES).stdout)
        for _time in range(2)
    )
    public = ("--for", "public", "--format", "text")
    text, said = exported(facilitator, first, *public)
    assert "Diakonie" not in text
    assert "1. A1: Diakonie Nord" in said and "2. A2: Mirela" in said and "A3: Qanat" not in said
    assert "--may-name WORDS" in said
    refused = facilitator("export", first, *public, "--may-name", "Qanat")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "a person is not named" in refused.stderr
    exported(facilitator, first, *public, "--may-name", "diakonie nord")
    text, said = exported(facilitator, first, *public)
    assert "keeps a bed free. Diakonie Nord" in text and "asks Diakonie Nord for the keys. A member" in text
    assert "1. A1: Diakonie Nord (may be named)" in said
    terminal = Terminal("export", second, *public, "-o", str(data / "copy.txt"), columns=400)
    terminal.hear("Enter takes those marked; “q” writes nothing: ")
    assert "1. A1, A4: Diakonie Nord (may be named)" in terminal.seen
    terminal.process.sendline("")
    assert terminal.end() == 0
    assert "keeps a bed free. Diakonie Nord" in (data / "copy.txt").read_text(encoding="utf-8")
