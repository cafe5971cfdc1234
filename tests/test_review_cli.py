"""`facilitator review` through the real command: what is shown, taken, written anew, and what is refused."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.editors import jotted, pasted, windows

LINES = """\
/present 9 peers, 2 staff
d: We meet every second Thursday
d: No photos in our meetings
a: @sam book the room by friday
r: @clinic open on Sundays
/end
"""


@pytest.fixture
def summary(facilitator: Command, agenda: Path, data: Path) -> Path:
    """The summary's file of a meeting that has ended."""
    facilitator("run", str(agenda), "--plain", "--series", "evenings", typed=LINES)
    (path,) = (data / "summaries").glob("*.md")
    return path


def changed(summary: Path, folder: Path, name: str, *pairs: tuple[str, str]) -> str:
    """Someone's copy of the summary with other words."""
    text = summary.read_text(encoding="utf-8")
    for before, after in pairs:
        assert before in text
        text = text.replace(before, after)
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return str(path)


def refused(run: subprocess.CompletedProcess[str]) -> str:
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.count("\n") == 1
    return run.stderr.removeprefix("facilitator: ").strip()


def record(facilitator: Command) -> dict[str, list[str]]:
    """The texts of the record."""
    tables = json.loads(facilitator("export", "last", "--format", "json").stdout)
    return {
        table: [row["text"] for row in tables[table].values()]
        for table in ("decisions", "actions")
        if table in tables
    }


def test_corrections_are_listed_and_nothing_is_changed(
    facilitator: Command, summary: Path, tmp_path: Path
) -> None:
    before = summary.read_bytes()
    file = changed(
        summary, tmp_path, "a.md", ("second Thursday", "second Wednesday"), ("[ ] **A1**", "[x] **A1**")
    )
    run = facilitator("review", file, "--list")
    assert run.returncode == 0
    assert "D1 wording (a reader)\n  before: We meet every second Thursday\n" in run.stdout
    assert "  words:  Thursday → Wednesday" in run.stdout
    assert "A1 done" in run.stdout
    assert summary.read_bytes() == before
    assert "We meet every second Thursday" in record(facilitator)["decisions"]


def test_each_is_answered_and_the_summary_written_anew(
    facilitator: Command, summary: Path, tmp_path: Path
) -> None:
    file = changed(summary, tmp_path, "a.md", ("second Thursday", "second Wednesday"), ("No photos", "No pictures"),
                   ("(**sam**", "(**Jo**"))  # fmt: skip
    run = facilitator("review", file, "--label", "tea round", typed="y\nn\ne\nAna\n")
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines()[-1] == str(summary)
    assert re.search(r"Put right: \S+ · D1 wording · tea round\n", run.stdout)
    text = summary.read_text(encoding="utf-8")
    assert "every second Wednesday" in text
    assert "No photos" in text
    assert "(**Ana**, by" in text


def test_nothing_unseen_is_taken_where_nobody_answers(
    facilitator: Command, summary: Path, tmp_path: Path
) -> None:
    file = changed(summary, tmp_path, "a.md", ("Thursday", "Wednesday"), ("No photos", "No pictures"))
    run = facilitator("review", file)
    assert run.returncode == 1
    assert run.stdout == ""
    assert "2 corrections were not answered; nothing of them was changed." in run.stderr
    assert record(facilitator)["decisions"][0] == "We meet every second Thursday"


def test_yes_takes_what_is_clear_and_leaves_the_rest(
    facilitator: Command, summary: Path, tmp_path: Path
) -> None:
    one = changed(summary, tmp_path, "a.md", ("No photos", "No pictures"), ("Thursday", "Wednesday"))
    two = changed(summary, tmp_path, "b.md", ("No photos", "No films"), ("Thursday", "Wednesday"))
    run = facilitator("review", one, two, "--yes")
    assert run.returncode == 1
    assert "1 correction was not answered" in run.stderr
    assert "D1 wording · reader 1, reader 2" in run.stdout
    assert record(facilitator)["decisions"] == ["We meet every second Wednesday", "No photos in our meetings"]


def test_of_two_readers_one_is_chosen(facilitator: Command, summary: Path, tmp_path: Path) -> None:
    one = changed(summary, tmp_path, "a.md", ("No photos", "No pictures"))
    two = changed(summary, tmp_path, "b.md", ("No photos", "No films"))
    run = facilitator("review", one, two, typed="y\n2\n")
    assert run.returncode == 0
    assert "1 (reader 1): No pictures in our meetings" in run.stderr
    assert record(facilitator)["decisions"][1] == "No films in our meetings"


@pytest.mark.parametrize("editor", [windows, pasted, jotted])
def test_the_file_may_come_from_any_editor(
    facilitator: Command, summary: Path, tmp_path: Path, editor: object
) -> None:
    assert callable(editor)
    file = Path(changed(summary, tmp_path, "a.txt", ("No photos", "No pictures")))
    file.write_text(editor(file.read_text(encoding="utf-8")), encoding="utf-16", newline="")
    assert facilitator("review", str(file), "--yes").returncode == 0
    assert record(facilitator)["decisions"][1] == "No pictures in our meetings"


def test_what_was_edited_in_its_own_place_is_kept(facilitator: Command, summary: Path) -> None:
    summary.write_text(
        summary.read_text(encoding="utf-8").replace("No photos", "No pictures"), encoding="utf-8"
    )
    edited = summary.read_bytes()
    assert facilitator("review", str(summary), "--yes").returncode == 0
    assert edited in [path.read_bytes() for path in summary.parent.glob("*earlier*")]
    assert b"No pictures" in summary.read_bytes()


def test_what_is_taken_from_the_record_is_written_for_the_record_and_for_peers(
    facilitator: Command, summary: Path, tmp_path: Path
) -> None:
    whole = Path(facilitator("export", "last", "--for", "record").stdout.strip())
    file = changed(whole, tmp_path, "a.md", ("No photos", "No pictures"))
    run = facilitator("review", file, "--yes")
    assert run.stdout.splitlines()[1:] == [str(summary), str(whole)]
    assert "Worded before: No photos in our meetings" in whole.read_text(encoding="utf-8")
    assert "Worded before" not in summary.read_text(encoding="utf-8")


def test_a_correction_heard_by_phone_is_taken_after_a_yes_alone(facilitator: Command, summary: Path) -> None:
    said = ("review", "last", "--say", "D2: we take no pictures", "--say", "A1 done", "--label", "by phone")
    before = summary.read_bytes()
    for typed in ("", "q\n"):
        run = facilitator(*said, typed=typed)
        assert (run.returncode, run.stdout, summary.read_bytes()) == (1, "", before)
        assert (
            "D2 wording" in run.stderr
            and "A1 done" in run.stderr
            and "The same with --yes takes all that are clear." in run.stderr
        )
    assert "--yes" not in facilitator("review", "last", "--say", "D1 wrong").stderr
    run = facilitator(*said, "--yes")
    assert run.returncode == 0
    assert "D2 wording · by phone" in run.stdout
    assert "- [x] **A1**" in summary.read_text(encoding="utf-8")


def test_corrections_on_paper_are_typed_in_one_by_one(facilitator: Command, summary: Path) -> None:
    typed = "D2: we take no pictures\ny\nA1 by soonish\nR1 answered: yes\ny\nD1 out\nn\nD2 out\ny\n\n"
    run = facilitator("review", "last", typed=typed)
    assert "“soonish” is not a date" in run.stderr
    text = summary.read_text(encoding="utf-8")
    assert "we take no pictures" not in text
    assert re.search(r"facilitator redact --meeting \S+ 'we take no pictures'\n", run.stderr)
    assert "They answered: yes" in text
    assert "**D1**" in text


def test_a_word_taken_out_as_was_wished_may_leave_the_history_too(
    facilitator: Command, summary: Path
) -> None:
    run = facilitator("review", "last", "--say", "please take out what it says about photos", typed="1\n")
    assert r"No \[left out] in our meetings" in summary.read_text(encoding="utf-8")
    assert re.search(r"facilitator redact --meeting \S+ 'No photos in our meetings'\n", run.stderr)


def test_an_untouched_file_is_said_to_be_one_also_where_only_its_words_tell_of_what(
    facilitator: Command, summary: Path, tmp_path: Path
) -> None:
    mail = tmp_path / "mail.txt"
    _before, _front, visible = summary.read_text(encoding="utf-8").split("---\n", 2)
    mail.write_text("\n".join(f"> {line}" for line in visible.split("\n")), encoding="utf-8")
    run = facilitator("review", str(mail))
    assert (run.returncode, run.stdout) == (0, "")
    assert "By its words it is the summary of: " in run.stderr
    assert "Nothing is different" in run.stderr


def test_what_can_not_be_taken_is_refused_in_a_sentence(
    facilitator: Command, summary: Path, tmp_path: Path, agenda: Path
) -> None:
    file = changed(summary, tmp_path, "a.md", ("No photos", "No pictures"))
    assert "Which summary?" in refused(facilitator("review"))
    assert "There is no file at" in refused(facilitator("review", str(tmp_path / "none.md")))
    assert "No meeting has the id" in refused(facilitator("review", "nonesuch"))
    (tmp_path / "photo.md").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    assert "save it as plain text" in refused(facilitator("review", str(tmp_path / "photo.md")))
    assert "does not say of which meeting" in refused(facilitator("review", str(agenda)))
    (tmp_path / "short.md").write_text(Path(file).read_text(encoding="utf-8")[:300], encoding="utf-8")
    assert "Too much of this summary is missing" in refused(facilitator("review", str(tmp_path / "short.md")))
    facilitator("run", str(agenda), "--plain", typed="d: another\n/end\n")
    assert "another meeting" in refused(facilitator("review", file, "--meeting", "last"))


def test_an_older_draft_is_refused_and_shown_when_asked_for(
    facilitator: Command, summary: Path, tmp_path: Path
) -> None:
    file = changed(
        summary, tmp_path, "a.md", ("No photos", "No pictures"), ("second Thursday", "third Thursday")
    )
    facilitator("review", "last", "--say", "D2: no cameras", "--yes")
    assert "older draft" in refused(facilitator("review", file, "--yes"))
    run = facilitator("review", file, "--yes", "--older")
    assert run.returncode == 1
    assert "it says now: no cameras" in run.stderr
    assert "Compared with the draft of " in run.stderr
    assert "Since then the record was changed:\n  D2 wording: " in run.stderr
    assert record(facilitator)["decisions"] == ["We meet every third Thursday", "no cameras"]


def test_a_meeting_that_has_not_ended_is_put_right_in_itself(facilitator: Command, agenda: Path) -> None:
    facilitator("run", str(agenda), "--plain", typed="d: ours\n")
    assert "has not ended" in refused(facilitator("review", "last", "--say", "D1: mine"))


def test_the_status_stands_in_the_summary(facilitator: Command, summary: Path) -> None:
    facilitator("export", "last", "--status", "review", "--until", "2031-05-02")
    assert "status: in review until 2031-05-02" in summary.read_text(encoding="utf-8")
    assert "until Friday 2 May 2031" in summary.read_text(encoding="utf-8")
    assert facilitator("review", "last", "--say", "D2: no cameras", "--yes").returncode == 0
    assert "status: in review until 2031-05-02" in summary.read_text(encoding="utf-8")
    facilitator("export", "last", "--status", "shared")
    assert "status: shared" in summary.read_text(encoding="utf-8")


def test_the_next_meeting_of_the_series_asks_whether_it_is_right(
    facilitator: Command, summary: Path, agenda: Path
) -> None:
    assert summary.is_file()
    typed = "/matters\n/settle Q0 D2 says cameras now\n/end\n"
    run = facilitator("run", str(agenda), "--plain", "--series", "evenings", typed=typed)
    assert "Q0 Is the last summary right" in run.stdout
    newest = facilitator("export", "last", "-o", "-").stdout
    assert "**Q0** The last summary was approved with changes: D2 says cameras now" in newest
    first = summary.stem.rpartition("-")[2]
    run = facilitator("review", first, "--say", "D2: No cameras in our meetings", "--yes")
    before, _shown, after = run.stderr.partition("D2 wording")
    assert "has approved this summary. These changes were agreed: D2 says cameras now." in before
    assert "tell the next meeting what was put right since" in after


def test_a_summary_is_no_agenda(facilitator: Command, summary: Path) -> None:
    said = refused(facilitator("run", str(summary), "--plain"))
    assert "is the summary of a meeting, not an agenda" in said
    assert f"facilitator review {summary}" in said


def test_what_a_later_meeting_took_over_is_put_right_there_too(
    facilitator: Command, summary: Path, agenda: Path, data: Path, tmp_path: Path
) -> None:
    facilitator("run", str(agenda), "--plain", "--series", "evenings", typed="/present 3 peers\n/end\n")
    (later,) = set((data / "summaries").glob("*.md")) - {summary}
    file = changed(summary, tmp_path, "a.md", ("(**sam**", "(**Jo**"))
    run = facilitator("review", file, "--yes")
    assert run.returncode == 0, run.stderr
    assert "“An evening together”: A1 is A1 there." in run.stderr
    assert run.stdout.count(" · A1 who") == 2
    assert "book the room (**Jo**" in later.read_text(encoding="utf-8")
    facilitator("review", "last", "--say", "A1 by 2027-01-04", "--yes")
    first = summary.stem.rpartition("-")[2]
    run = facilitator("review", first, "--say", "A1 by 2027-01-05", "--yes")
    assert run.returncode == 1
    assert "it says now: Monday 4 January 2027" in run.stderr
    assert "To put it right there: facilitator review " in run.stderr
