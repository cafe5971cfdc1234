"""A whole meeting by lines, through the real command and a pipe."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Command

WHOLE = """\
/at 14:00
/about
/checklist
/present 9 peers, 2 staff
/tick 1
/start
/time
Most people come by bus
/at 14:09
/next
d: We meet every second Thursday
a: @sam book the room by friday
/at 14:20
q: Who has a key?
/next
/at 14:26
/end
"""


def meeting_id(said: str) -> str:
    found = re.search(r"^Meeting (\w+)\.$", said, re.MULTILINE)
    assert found
    return found[1]


def on_disk(data: Path) -> str:
    """Everything that is in the meetings' files."""
    return "".join(path.read_text(encoding="utf-8") for path in data.rglob("*.jsonl"))


def test_a_whole_meeting_is_piped(facilitator: Command, agenda: Path, data: Path) -> None:
    run = facilitator("run", str(agenda), "--plain", "--verbose", typed=WHOLE)
    assert (run.returncode, run.stderr) == (0, "")
    told = run.stdout.splitlines()
    for line in (
        "An evening together",
        "Purpose: Peers meet and choose one small next step together.",
        "1. A place people already go to",
        "It is 14:00.",
        "Present: 9 peers and 2 staff",
        "Read aloud: What made you come?",
        "8 min left",
        "The meeting ends 14:28, on time",
        "N1 kept: Most people come by bus",
        "Check-in: the time is up, 1 min over.",
        "To decide: do we meet again, when and where (consent)",
        "D1 kept: We meet every second Thursday",
        "Q1 kept: Who has a key?",
        "The meeting has ended at 14:26.",
        "D1: We meet every second Thursday",
    ):
        assert line in told, line
    assert not re.search("[·→×⏎☐]", run.stdout), "signs are for the eye"
    assert re.search(r"^A1 kept: book the room, sam, by Friday \d+ \w+ \d{4}$", run.stdout, re.MULTILINE)
    summary = Path(told[-1].removeprefix("Summary: "))
    assert summary.parent == data / "summaries"
    assert "We meet every second Thursday" in summary.read_text(encoding="utf-8")


def test_a_script_hears_what_came_of_its_lines_and_nothing_else(facilitator: Command, agenda: Path) -> None:
    lines = (
        "/present 9 peers", "/start", "Most come by bus", "/next", "d:", "/decide We meet on Mondays",
        "/step", "/count 0", "/step", "/adopt in three months", "/frobnicate", "/next", "/end",
    )  # fmt: skip
    told = facilitator("run", str(agenda), "--plain", typed="\n".join(lines)).stdout.splitlines()
    assert re.fullmatch(r"Meeting \w+\.", told[0])
    assert re.fullmatch(r"D1 kept: We meet on Mondays, consent, no reasoned objection, review .*", told[11])
    assert told[1:11] + told[12:-2] == [
        "Present: 9 peers",
        "1. Check-in (8 min), go-round",
        "N1 kept: Most come by bus",
        "2. What should change (15 min)",
        "Line 5: There is nothing behind “d:”: the line is kept as a note.",
        "N2 kept: d:",
        "D1 kept: We meet on Mondays, consent, proposed",
        "D1 stands at “react”.",
        "D1: no reasoned objection.",
        "D1 stands at “adopt”.",
        "Line 11: There is no command /frobnicate: the line is kept as a note.",
        "N3 kept: /frobnicate",
        "Line 12: Still to agree: who tells the others",
        "3. Close (5 min), the last item",
        "Line 13: Not agreed yet who does it: who tells the others",
    ]
    assert told[-2].startswith("The meeting has ended at ")
    assert told[-1].startswith("Summary: ")


def test_a_piped_meeting_begins_with_its_first_line(facilitator: Command, agenda: Path) -> None:
    run = facilitator("run", str(agenda), "--plain", typed="/tick 2\nd: We meet on Mondays\n/next\n/end\n")
    told = run.stdout.splitlines()
    assert told.index("Tea (done)") < told.index("1. Check-in (8 min), go-round")
    assert told.index("1. Check-in (8 min), go-round") < told.index("D1 kept: We meet on Mondays")
    assert "2. What should change (15 min)" in told


def test_nothing_but_text_and_line_ends_comes_out(facilitator: Command, agenda: Path) -> None:
    hostile = "\x1b[2J\x1b]0;title\x07 \u202eevil\u202c zero\u200bwidth [red]x[/] \x9b31m \x00 \r and on"
    begun = ("", "d: ", "/stack ", "/topic ", "/", "/title ", "/edit D1 ", "/help ", "/at ", "/save ")
    lines = "".join(("/start\n", *(f"{words}{hostile}\n" for words in begun), "/show\n/agenda\n/end\n"))
    run = facilitator("run", str(agenda), "--plain", "--title", hostile.replace("\0", ""), typed=lines)
    assert run.returncode == 0
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", run.stdout)
    assert "[red]x[/]" in run.stdout


def test_lines_that_end_leave_the_meeting_to_be_resumed(facilitator: Command, agenda: Path) -> None:
    first = facilitator("run", str(agenda), "--plain", typed="/at 14:00\n/start\n/at 14:08\n/next\nd: One\n")
    assert first.returncode == 0
    assert first.stdout.splitlines()[-2:] == [
        "The meeting has not ended.",
        f"Go on with: facilitator resume {meeting_id(first.stdout)} --plain",
    ]
    again = facilitator("resume", "--plain", typed="/at 14:10\n/time\nd: Two\n/show\n")
    told = again.stdout.splitlines()
    place = told.index("It is 14:10.")
    assert told[place + 1 : place + 4] == [
        "2. What should change (15 min)", "13 min left", "The meeting ends 14:28, on time",
    ]  # fmt: skip
    assert told[-4:-2] == ["D1: One", "D2: Two"]


def test_a_meeting_that_has_ended_can_still_be_put_right(facilitator: Command, agenda: Path) -> None:
    run = facilitator(
        "run", str(agenda), "--plain", typed="d: We met on Mundays\n/end\n/edit D1 We meet on Mondays\n"
    )
    assert "D1 kept: We meet on Mondays" in run.stdout
    summary = Path(run.stdout.splitlines()[-1].removeprefix("Summary: ")).read_text(encoding="utf-8")
    assert "We meet on Mondays" in summary
    assert "Mundays" not in summary


def test_in_a_pipe_a_doubt_is_said_and_the_meeting_goes_on(facilitator: Command, agenda: Path) -> None:
    run = facilitator("run", str(agenda), "--plain", typed="/start\n/next\n/next\n/end\n")
    told = run.stdout.splitlines()
    assert "Line 3: Still to decide: do we meet again, when and where" in told
    assert "3. Close (5 min), the last item" in told
    assert "Line 4: Not decided yet: do we meet again, when and where" in told
    assert told[-1].startswith("Summary: ")


def test_who_asks_to_be_asked_is_asked(facilitator: Command, agenda: Path) -> None:
    lines = "/start\n/next\n/next\nn\n/time\n/next\ny\n/end\nd: no answer is a line\n/end\ny\nn\n/quit\n"
    run = facilitator("run", str(agenda), "--plain", "--ask", typed=lines)
    told = run.stdout.splitlines()
    assert told.count("Go on all the same? (y/n)") == 4
    assert told.index("Nothing was done.") < told.index("3. Close (5 min), the last item")
    assert "D1 kept: no answer is a line" in told
    assert told[-1].startswith("Summary: ")


def test_a_line_that_is_refused_is_named_and_the_rest_goes_on(facilitator: Command, agenda: Path) -> None:
    run = facilitator(
        "run",
        str(agenda),
        "--plain",
        typed="/start\n/goto 99\n/nxet by mistake\n/at noon-ish\n\nd: Still here\n",
    )
    told = run.stdout.splitlines()
    assert "Line 2: There is no item 99: the agenda has 3." in told
    assert "Line 3: There is no command /nxet: the line is kept as a note." in told
    assert "N1 kept: /nxet by mistake" in told
    assert any(line.startswith("Line 4: “noon-ish” is not a time") for line in told)
    assert "D1 kept: Still here" in told


def test_pens_down_keep_nothing_anywhere(facilitator: Command, agenda: Path, data: Path) -> None:
    begun = ("", "d: ", "/title ", "/edit D1 ", "/at ", "/goto ", "/secret ")
    secrets = "".join(f"{words}A secret\n" for words in begun)
    run = facilitator(
        "run", str(agenda), "--plain", typed=f"/start\n/off\n{secrets}/off\nd: Open again\n/end\n"
    )
    assert run.stdout.count("Pens are down") == len(begun)
    kept = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
    assert b"Open again" in kept
    assert b"secret" not in kept
    assert "secret" not in run.stdout


def test_the_clock_of_a_pipe_goes_over_midnight_and_never_back(facilitator: Command, agenda: Path) -> None:
    lines = "/at 23:50\n/start\n/at 00:10\nd: Late\n/at 23:55\n/next\n/agenda\n"
    told = facilitator("run", str(agenda), "--plain", typed=lines).stdout.splitlines()
    assert "Line 5: It was 00:10 already: a clock does not go back." in told
    assert "1. Check-in, 8 min, done, took 20 min" in told


def test_things_said_in_the_same_minute_stay_in_their_order(facilitator: Command, agenda: Path) -> None:
    lines = ["/at 14:00", "/start", *(f"{kind}: {n}" for n, kind in enumerate("nqpncdarnqpcc" * 3)), "/show"]
    told = facilitator("run", str(agenda), "--plain", typed="\n".join(lines)).stdout.splitlines()
    shown = told[-len(lines) + 1 : -2]
    assert [line.split()[1] for line in shown] == [str(n) for n in range(len(lines) - 3)]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_any_systems_line_ends_are_read(facilitator: Command, agenda: Path, ends: str) -> None:
    typed = ("\ufeff" + ends.join(["/start", "d: One", "", "d: Two", "/end"])).encode()
    told = facilitator("run", str(agenda), "--plain", typed=typed).stdout.splitlines()
    assert [line for line in told if " kept: " in line] == ["D1 kept: One", "D2 kept: Two"]


def test_bytes_that_are_no_utf8_are_kept_as_far_as_they_can_be_read(
    facilitator: Command, agenda: Path
) -> None:
    run = facilitator("run", str(agenda), "--plain", typed="d: Caf\xe9 am Montag\n".encode("latin-1"))
    assert "D1 kept: Caf\ufffd am Montag" in run.stdout.splitlines()


@pytest.mark.parametrize(
    "locale", [{"LC_ALL": "C"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}]
)
def test_any_locale_gets_utf8(facilitator: Command, agenda: Path, locale: dict[str, str]) -> None:
    run = facilitator("run", str(agenda), "--plain", typed="d: Über „Café“ 会議\n", **locale)
    assert "D1 kept: Über „Café“ 会議" in run.stdout.splitlines()


def test_a_very_long_line_is_kept_whole(facilitator: Command, agenda: Path, data: Path) -> None:
    words = "word " * 40_000
    run = facilitator("run", str(agenda), "--plain", typed=f"{words}\n")
    assert f"N1 kept: {words.strip()}" in run.stdout.splitlines()
    assert words.strip() in on_disk(data)


def started(agenda: Path, data: Path, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "facilitator", "run", str(agenda), "--plain", "--data", str(data)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, bufsize=0, **more,
    )  # type: ignore[call-overload, no-any-return]  # fmt: skip


def hear(process: subprocess.Popen[bytes], words: bytes) -> bytes:
    assert process.stdout
    said = b""
    while words not in said:
        piece = process.stdout.read(65_536)
        assert piece, said
        said += piece
    return said


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_being_asked_to_stop_leaves_the_meeting_to_be_resumed(
    agenda: Path, data: Path, asked: signal.Signals
) -> None:
    with started(agenda, data) as process:
        assert process.stdin
        process.stdin.write(b"d: Before\n")
        hear(process, b"D1 kept: Before\n")
        process.send_signal(asked)
        said, wrong = process.communicate(timeout=60)
    assert (process.returncode, wrong) == (0, b"")
    assert b"Go on with: facilitator resume" in said


def test_whoever_stops_listening_loses_nothing(agenda: Path, data: Path) -> None:
    with started(agenda, data) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(b"d: Heard\n")
        hear(process, b"D1 kept: Heard\n")
        process.stdout.close()
        process.stdin.write(b"d: Not heard\n/next\na: @sam nor this\n/end\n")
        process.stdin.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 1
    assert "Not heard" in on_disk(data)
    assert "nor this" in on_disk(data)
    assert list((data / "summaries").iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_output_that_finds_no_room_loses_nothing(agenda: Path, data: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "facilitator", "run", str(agenda), "--plain", "--data", str(data)],
            input=b"d: Kept\n/end\n", stdout=full, stderr=subprocess.PIPE, cwd=ROOT, timeout=60, check=False,
        )  # fmt: skip
    assert (run.returncode, run.stderr) == (1, b"")
    assert "Kept" in on_disk(data)


def test_a_closed_standard_input_is_an_empty_one(agenda: Path, data: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "facilitator", "run", str(agenda), "--plain", "--data", str(data)],
        stdin=None, capture_output=True, cwd=ROOT, timeout=60, check=False, preexec_fn=lambda: os.close(0),
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"The meeting has not ended." in run.stdout


def test_an_agenda_comes_through_the_pipe_too(facilitator: Command, agenda: Path) -> None:
    run = facilitator("run", "-", "--plain", typed=agenda.read_text("utf-8"))
    assert run.returncode == 0
    assert "An evening together" in facilitator("meetings").stdout
    listed = json.loads(facilitator("meetings", "--json").stdout)
    assert [entry["state"] for entry in listed] == ["prepared"]


def test_what_a_series_left_open_is_there_at_its_next_meeting(facilitator: Command, agenda: Path) -> None:
    facilitator("run", str(agenda), "--plain", "--series", "Thursdays", typed="a: @sam book the room\n/end\n")
    run = facilitator("run", str(agenda), "--plain", "--series", "Thursdays", typed="/matters\n/settle A1\n")
    assert re.search(r"^A1 book the room, sam \(was A1 on .*\)$", run.stdout, re.MULTILINE)
    assert any(line.startswith("A1: book the room, sam, done") for line in run.stdout.splitlines())


def test_help_is_short_and_its_topics_name_every_command_and_every_kind() -> None:
    from facilitator.capture import COMMANDS, KINDS
    from facilitator.plain.commands import FIRST, MOST_NEEDED, PLAIN_COMMANDS, TOPICS, help_text

    told, before, of_all = help_text(), help_text(begun=False), help_text("all")
    of_topics = [line for topic in TOPICS for line in help_text(f"/{topic.upper()} ")]
    assert len(told) < 10 and len(before) < 10
    for known in (*COMMANDS, *PLAIN_COMMANDS):
        line = f"/{known.name} {known.hint}".rstrip() + f": {known.help}"
        assert line in of_all
        assert line in of_topics, known.name
        assert (line in told) == (known.name in MOST_NEEDED)
        assert (line in before) == (known.name in FIRST)
    assert help_text("kinds") == [f"{kind.help} {kind.letter}: {kind.hint}" for kind in KINDS]
    assert help_text("next") == ["/next: Go to the next item."]
    assert all(topic in " ".join(told) for topic in TOPICS)


def test_a_decision_is_looked_at_again_on_a_day(facilitator: Command, agenda: Path) -> None:
    lines = (
        "/lookagain friday", "/start", "d: One", "d: Two", "/lookagain in six months", "/lookagain d1 by 2099-05-04",
        "/lookagain D1", "/lookagain D1 whenever", "/lookagain D7 friday", "/end",
    )  # fmt: skip
    told = facilitator("run", str(agenda), "--plain", typed="\n".join(lines)).stdout.splitlines()
    assert sum("Which decision is looked at again, and when?" in line for line in told) == 2
    assert any(line.startswith("D2 is looked at again on ") for line in told)
    assert "D1 is looked at again on Monday 4 May 2099." in told
    assert any("“whenever” is not a date" in line for line in told)
    assert any("“D7”" in line for line in told)


@pytest.mark.parametrize(
    ("level", "said"),
    [
        ("names", "Privacy: names"),
        ("secret", "Privacy: count only (the agenda says “secret”, which is not known)"),
    ],
)
def test_a_privacy_level_that_is_not_known_is_said_with_what_is_used(
    facilitator: Command, level: str, said: str
) -> None:
    agenda = f"---\nprivacy: {level}\n---\n# A\n\n## Tea (5 min)\n"
    run = facilitator("run", "-", "--plain", "--verbose", typed=agenda)
    assert said in run.stdout.splitlines()
