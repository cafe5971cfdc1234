"""The command line: results to standard output, words about them to standard error, a refusal in one sentence."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator import __version__
from facilitator.agenda import load_agenda
from facilitator.cli.parser import parser
from tests.conftest import Command
from tests.test_plain import WHOLE, hear, meeting_id, on_disk, started

README = Path(__file__).parent.parent / "README.md"


@pytest.fixture
def ended(facilitator: Command, agenda: Path) -> str:
    """The id of a meeting that has ended."""
    lines = WHOLE.replace("/present 9 peers, 2 staff", "/present 9 peers, Ana (guest)")
    return meeting_id(facilitator("run", str(agenda), "--plain", typed=lines).stdout)


def refused(run: subprocess.CompletedProcess[str]) -> str:
    """The one sentence of a refusal."""
    assert run.returncode == 1, run
    assert run.stdout == ""
    assert run.stderr.startswith("facilitator: ")
    assert run.stderr.count("\n") == 1
    assert "Traceback" not in run.stderr
    return run.stderr.removeprefix("facilitator: ").strip()


def test_the_version_is_said_and_nothing_else(facilitator: Command) -> None:
    for words in ("--version", "-V"):
        run = facilitator(words)
        assert (run.returncode, run.stdout, run.stderr) == (0, f"facilitator {__version__}\n", "")


def every_parser() -> dict[str, object]:
    found, waiting = {}, [("facilitator", parser())]
    while waiting:
        name, one = waiting.pop()
        found[name] = one
        for action in one._subparsers._group_actions if one._subparsers else []:
            waiting += [(f"{name} {word}", sub) for word, sub in action.choices.items()]  # type: ignore[union-attr]
    return found


@pytest.mark.parametrize("name", every_parser())
def test_every_command_says_what_it_does(facilitator: Command, name: str) -> None:
    run = facilitator(*name.split()[1:], "--help")
    assert (run.returncode, run.stderr) == (0, "")
    assert len(run.stdout.splitlines()) > 3


@pytest.mark.parametrize(
    "words", [["walk"], ["run"], ["export"], ["agendas"], ["export", "x", "--for", "police"], ["--nonsense"]]
)
def test_what_is_wrongly_asked_is_status_two(facilitator: Command, words: list[str]) -> None:
    run = facilitator(*words)
    assert (run.returncode, run.stdout) == (2, "")
    assert "usage:" in run.stderr


@pytest.mark.parametrize("words", [[], ["run", "AGENDA"], ["resume"]])
def test_without_a_terminal_the_app_names_the_plain_face(
    facilitator: Command, agenda: Path, words: list[str]
) -> None:
    facilitator("run", str(agenda), "--plain")
    sentence = refused(facilitator(*[str(agenda) if word == "AGENDA" else word for word in words]))
    assert "terminal" in sentence
    assert "--plain" in sentence


def bad(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def test_an_agenda_that_cannot_be_opened_is_refused_in_a_sentence(
    facilitator: Command, tmp_path: Path
) -> None:
    cases = {
        str(tmp_path / "none.md"): "There is no file at",
        str(tmp_path): "is not a file",
        bad(tmp_path, "photo.md", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40): "not text",
        bad(tmp_path, "huge.md", b"# Huge\n" + b"word " * 300_000): "too large",
        "frist-conversatoin": "No agenda is called",
    }
    for words, part in cases.items():
        assert part in refused(facilitator("run", words, "--plain", typed="d: never\n"))
    assert not list(tmp_path.rglob("*.jsonl"))


def test_an_agenda_nobody_may_read_is_refused_in_a_sentence(facilitator: Command, agenda: Path) -> None:
    agenda.chmod(0)
    if os.access(agenda, os.R_OK):
        pytest.skip("this user may read anything")
    assert "can't be opened" in refused(facilitator("run", str(agenda), "--plain"))


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (["--day", "someday"], "“someday” is not a date"),
        (["--until", "late"], "“late” is not a time"),
        (["--present", "9"], "“9” is not a count and a role"),
    ],
)
def test_a_wrong_date_time_or_count_is_refused_in_a_sentence(
    facilitator: Command, agenda: Path, data: Path, words: list[str], part: str
) -> None:
    assert part in refused(facilitator("run", str(agenda), "--plain", *words))
    assert not data.exists()


def test_what_is_said_on_the_command_line_is_in_the_meeting(facilitator: Command, agenda: Path) -> None:
    words = ["--title", "Our [bold] evening", "--series", "Thursdays", "--present", "4 peers", "--day", "2031-05-09",
             "--until", "21:30"]  # fmt: skip
    told = facilitator(
        "run", str(agenda), "--plain", "--verbose", *words, typed="/at 20:00\n/start\n"
    ).stdout.splitlines()
    assert told[1] == "Our [bold] evening"
    assert "Friday 9 May 2031" in told
    assert "Present: 4 peers" in told
    assert "The meeting ends 20:28, 1 h 2 min early" in told
    (entry,) = json.loads(facilitator("meetings", "--json").stdout)
    assert (entry["title"], entry["series"], entry["day"]) == (
        "Our [bold] evening",
        "Thursdays",
        "2031-05-09",
    )


@pytest.mark.parametrize(
    "words", [["resume", "--plain"], ["resume", "zzz", "--plain"], ["export", "zzz"], ["export", "last"]]
)
def test_a_meeting_that_is_not_there_is_refused_in_a_sentence(facilitator: Command, words: list[str]) -> None:
    assert "eeting" in refused(facilitator(*words))


def test_meetings_lists_what_there_is(facilitator: Command, agenda: Path, ended: str) -> None:
    facilitator("run", str(agenda), "--plain", "--title", "Another")
    run = facilitator("meetings")
    assert (run.returncode, run.stderr) == (0, "")
    assert len(run.stdout.splitlines()) == 2
    assert re.search(
        rf"^{ended}  .*  ended  An evening together  1 decision  1 open action$", run.stdout, re.M
    )
    entries = json.loads(facilitator("meetings", "--json").stdout)
    assert {(entry["title"], entry["state"]) for entry in entries} == {
        ("An evening together", "ended"), ("Another", "prepared"),
    }  # fmt: skip


def test_an_empty_shelf_says_how_to_begin(facilitator: Command) -> None:
    run = facilitator("meetings")
    assert (run.returncode, run.stdout) == (0, "")
    assert "facilitator run" in run.stderr
    assert json.loads(facilitator("meetings", "--json").stdout) == []


def test_export_writes_the_summary_where_it_is_asked_to(
    facilitator: Command, data: Path, tmp_path: Path, ended: str
) -> None:
    usual = facilitator("export", ended[:4])
    assert usual.returncode == 0
    path = Path(usual.stdout.strip())
    assert path.parent == data / "summaries"
    out = facilitator("export", "last", "-o", "-")
    assert out.stdout == path.read_text("utf-8")
    assert "We meet every second Thursday" in out.stdout
    named = tmp_path / "folder" / "for peers.md"
    assert facilitator("export", ended, "-o", str(named)).stdout == f"{named}\n"
    assert named.read_text("utf-8") == out.stdout


def test_export_shows_each_audience_what_it_may_see(facilitator: Command, ended: str) -> None:
    texts = {
        who: facilitator("export", ended, "--for", who, "-o", "-").stdout
        for who in ("peers", "public", "record")
    }
    assert "sam" in texts["peers"]
    assert "sam" not in texts["public"]
    assert "Ana" not in texts["peers"] + texts["public"]
    assert "Ana" in texts["record"]
    files = {facilitator("export", ended, "--for", who).stdout for who in texts}
    assert len(files) == len(texts)


def test_a_summary_someone_corrected_is_not_written_over(facilitator: Command, ended: str) -> None:
    path = Path(facilitator("export", ended).stdout.strip())
    path.write_text(path.read_text("utf-8") + "\nA correction.\n", encoding="utf-8")
    facilitator("export", ended)
    earlier = [other for other in path.parent.iterdir() if other != path]
    assert ["A correction." in other.read_text("utf-8") for other in earlier] == [True]


def test_a_meeting_in_use_is_refused_in_a_sentence(facilitator: Command, agenda: Path, data: Path) -> None:
    with started(agenda, data) as process:
        assert process.stdin
        process.stdin.write(b"d: First\n")
        said = hear(process, b"D1 kept: First\n")
        sentence = refused(facilitator("resume", meeting_id(said.decode()), "--plain", typed="d: Second\n"))
        process.communicate(timeout=60)
    assert re.search(r"in use|another", sentence), sentence
    assert "Second" not in on_disk(data)


def test_a_data_folder_that_takes_nothing_is_refused_in_a_sentence(
    facilitator: Command, agenda: Path, data: Path
) -> None:
    data.parent.mkdir(exist_ok=True)
    data.write_text("a file stands where the folder should be", encoding="utf-8")
    sentence = refused(facilitator("run", str(agenda), "--plain", typed="d: Never kept\n"))
    assert str(data) in sentence


def test_a_damaged_file_is_refused_in_a_sentence_and_left_alone(
    facilitator: Command, data: Path, ended: str
) -> None:
    (path,) = data.rglob("*.jsonl")
    path.write_bytes(b"\x00\xffnot a meeting at all\n" * 10)
    for words in (["resume", ended, "--plain"], ["export", ended]):
        assert path.name in refused(facilitator(*words))
    assert path.read_bytes() == b"\x00\xffnot a meeting at all\n" * 10
    assert facilitator("meetings").returncode == 0


def test_output_nobody_reads_to_the_end_is_no_accident(data: Path) -> None:
    run = subprocess.run(
        f"{sys.executable} -m facilitator agendas list --json --data '{data}' | true",
        shell=True, capture_output=True, text=True, cwd=README.parent, timeout=60, check=False,
    )  # fmt: skip
    assert run.stderr == ""


def test_agendas_list_groups_by_who_convenes(facilitator: Command, data: Path, agenda: Path) -> None:
    (data / "agendas").mkdir(parents=True)
    (data / "agendas" / "evening.md").write_bytes(agenda.read_bytes())
    run = facilitator("agendas", "list")
    assert (run.returncode, run.stderr) == (0, "")
    assert "Convened by anyone (the agenda names nobody)" in run.stdout.splitlines()
    assert re.search(r"^  evening\s+An evening together  28 min  yours$", run.stdout, re.MULTILINE)
    (entry,) = [
        e for e in json.loads(facilitator("agendas", "list", "--json").stdout) if e["source"] == "own"
    ]
    assert (entry["name"], entry["minutes"], entry["problem"]) == ("evening", 28, None)


def test_agendas_show_reads_well_and_as_json(facilitator: Command, agenda: Path) -> None:
    told = facilitator("agendas", "show", str(agenda)).stdout.splitlines()
    assert told[0] == "An evening together"
    assert "1. Check-in · 8 min · go-round" in told
    assert "   “What made you come?”" in told
    assert "   To decide: do we meet again, when and where (consent)" in told
    shown = json.loads(facilitator("agendas", "show", str(agenda), "--json").stdout)
    assert (shown["format"], shown["minutes"], len(shown["items"])) == (1, 28, 3)


def test_agendas_check_finds_and_says_where(facilitator: Command, agenda: Path, tmp_path: Path) -> None:
    assert facilitator("agendas", "check", str(agenda)).returncode == 0
    broken = tmp_path / "broken.md"
    broken.write_text("---\nconvened-by: [unclosed\n---\n# Broken\n\n## One (5 min)\n", encoding="utf-8")
    run = facilitator("agendas", "check", str(agenda), str(broken))
    assert run.returncode == 1
    assert f"{broken}:" in run.stdout + run.stderr


def test_agendas_new_begins_a_template(facilitator: Command, data: Path, agenda: Path) -> None:
    run = facilitator("agendas", "new", "Our Tea Round")
    assert run.returncode == 0
    path = Path(run.stdout.strip())
    assert path == data / "agendas" / "our-tea-round.md"
    begun = load_agenda(path)
    assert (begun.title, begun.minutes, begun.convened_by) == ("Our Tea Round", 50, "community")
    assert facilitator("agendas", "check", str(path)).returncode == 0
    assert "already" in refused(facilitator("agendas", "new", "our tea round"))
    copied = facilitator("agendas", "new", "evening", "--from", str(agenda))
    copy, original = load_agenda(Path(copied.stdout.strip())), load_agenda(agenda)
    assert [item.title for item in copy.items] == [item.title for item in original.items]
    assert (copy.minutes, copy.before) == (original.minutes, original.before)


@pytest.mark.parametrize("name", ["../../outside", "/etc/cron.d/x", "..", "a/b", "CON\x1b[2J", "-"])
def test_the_name_of_a_template_is_never_a_path(
    facilitator: Command, data: Path, tmp_path: Path, name: str
) -> None:
    facilitator("agendas", "new", "--", name)
    made = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert all(path.parent == data / "agendas" for path in made)
    assert all(re.fullmatch(r"[\w-]+\.md", path.name) for path in made)


def test_titles_are_never_paths(facilitator: Command, agenda: Path, data: Path) -> None:
    for title in ("../../outside", "/etc/passwd", "..", "a\\b", "\x1b[2J", "."):
        run = facilitator("run", str(agenda), "--plain", "--title", title, typed="/start\n/end\n")
        assert run.returncode == 0, run.stderr
    for path in data.rglob("*"):
        if path.is_file() and path.suffix in (".jsonl", ".md"):
            assert path.parent.parent == data / "meetings" or path.parent == data / "summaries"


@pytest.mark.skipif(os.name == "nt", reason="permissions are another thing there")
def test_what_is_kept_is_for_its_owner_only(data: Path, ended: str) -> None:
    assert ended
    for path in data.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path
