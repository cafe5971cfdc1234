"""The commands around templates, in a real process: what a service sees that lists, shows, checks and begins some."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema

from facilitator.agenda import findings_schema, load_agenda
from facilitator.agenda.model import DECISION_METHODS, LEADING_METHODS, SENSING_METHODS
from facilitator.meeting.methods import METHODS
from facilitator.places import shipped_agendas
from tests.conftest import AGENDA, Command


def listed(run_stdout: str) -> list[str]:
    return [line.split()[0] for line in run_stdout.splitlines() if line.startswith("  ")]


def test_a_list_is_narrowed_by_words_and_by_who_convenes(facilitator: Command) -> None:
    assert listed(facilitator("agendas", "list", "--by", "policy").stdout) == [
        "agencies-round-table", "community-consultation", "allocate-resources", "civil-society-consultation",
    ]  # fmt: skip
    assert listed(facilitator("agendas", "list", "CLIENT", "board").stdout) == ["client-advisory-board"]
    found = json.loads(facilitator("agendas", "list", "--by", "service", "union", "--json").stdout)
    assert [entry["name"] for entry in found] == ["users-union-meeting"]
    nothing = facilitator("agendas", "list", "nothing-like-it")
    assert (nothing.returncode, nothing.stdout) == (0, "")
    assert "shows all" in nothing.stderr


def test_a_list_is_narrowed_to_a_language(facilitator: Command, data: Path) -> None:
    (data / "agendas").mkdir(parents=True)
    (data / "agendas" / "tarde.md").write_text(
        "---\nlanguage: es-MX\npower: asked\n---\n# Tarde\n\n## Ronda (5 min)\n"
    )
    assert listed(facilitator("agendas", "list", "--language", "es").stdout) == ["tarde"]
    assert len(listed(facilitator("agendas", "list", "--language", "en").stdout)) == 14


def test_an_agenda_is_shown_with_all_that_a_leader_has_to_know(facilitator: Command) -> None:
    told = facilitator("agendas", "show", "governing-meeting").stdout
    assert "10. Private item · 10 min · speaking list · staff out · notes off\n" in told
    assert (
        "4. Why we ask for peer work · 7 min · report · power: told\n"
        in facilitator("agendas", "show", "agencies-round-table").stdout
    )


def test_every_file_is_checked_and_every_finding_has_its_place(facilitator: Command, tmp_path: Path) -> None:
    bad, closed = (tmp_path / name for name in ("bad.md", "photo.md"))
    good = shipped_agendas() / "en" / "task-huddle.md"
    bad.write_text("---\npower: [\nlanguage: en\n---\n# Tea\n\n## Round (5 min)\n\nDecide: where (consnt)\n")
    closed.write_bytes(b"\x89PNG\x00\x00" * 100)
    run = facilitator("agendas", "check", str(closed), "no-such", str(bad), str(good))
    lines = run.stdout.splitlines()
    assert run.returncode == 1
    assert lines[0].startswith(f"{closed}:1:1: error: This is not text.")
    assert lines[1].startswith("no-such:1:1: error: No agenda is called")
    assert any(line.startswith(f"{bad}:2:8: error: The front matter can't be read") for line in lines)
    assert any(
        line.startswith(f"{bad}:9:15: error: ") and "Did you mean “consent”?" in line for line in lines
    )
    assert lines[-1] == f"{good}: nothing to mend."
    assert run.stderr == "4 agendas, in 1 of them nothing to mend: 4 errors, 1 hint.\n"


def test_warnings_and_hints_alone_are_no_failure(facilitator: Command, tmp_path: Path) -> None:
    agenda = tmp_path / "a.md"
    agenda.write_text("---\npower: asked\nlanguage: en\n---\n# Tea\n\n## Round (5 min)\n\nDecide: where\n")
    run = facilitator("agendas", "check", str(agenda), "--json")
    assert (run.returncode, run.stderr) == (0, "1 warning, 2 hints.\n")
    found = json.loads(run.stdout)
    jsonschema.validate(found, findings_schema())
    assert [(one["severity"], one["line"], one["column"]) for one in found] == [
        ("warning", 9, 1), ("hint", 1, 1), ("hint", 7, 1),
    ]  # fmt: skip
    assert {one["file"] for one in found} == {str(agenda)}


def test_a_folder_and_what_was_brought_are_checked_whole(facilitator: Command, tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    (folder / "more").mkdir(parents=True)
    (folder / "readme.md").write_text("# Nothing")
    good, bad = folder / "good.md", folder / "more" / "bad.md"
    good.write_bytes((shipped_agendas() / "en" / "task-huddle.md").read_bytes())
    bad.write_text("---\npower: askd\n---\n# Tea\n\n## Round (5 min)\n")
    assert facilitator("agendas", "add", str(folder)).returncode == 0
    left = "Left out, as they don't look like agendas: readme.md.\n"
    for words, place, beside in ((f"{folder}/", str(bad), left), ("theirs", "theirs/more/bad.md", "")):
        run = facilitator("agendas", "check", words)
        first, *others = run.stdout.splitlines()
        assert run.returncode == 1 and f"{place}:2:8: error: “askd”" in first
        assert all(f"{place}:" in line for line in others)
        assert run.stderr == beside + "2 agendas, in 1 of them nothing to mend: 1 error, 4 hints.\n"
    whole = facilitator("agendas", "check", "shipped")
    assert (whole.returncode, whole.stdout, whole.stderr) == (0, "", "14 agendas: nothing to mend.\n")


def test_methods_are_named_where_people_look_them_up(facilitator: Command) -> None:
    """The help and the README name every method that is known, as the code's own tables do."""
    helped = " ".join(facilitator("agendas", "check", "--help").stdout.split())
    readme = " ".join((Path(__file__).parents[1] / "README.md").read_text("utf-8").split())
    for names in (LEADING_METHODS, DECISION_METHODS, SENSING_METHODS):
        assert ", ".join(names) in helped and ", ".join(names) in readme
    assert tuple(method.name for method in METHODS) == (*DECISION_METHODS, *SENSING_METHODS)


def test_a_template_from_another_has_the_title_it_was_given(facilitator: Command, data: Path) -> None:
    run = facilitator("agendas", "new", "Tuesday group", "--from", "task-huddle")
    path = data / "agendas" / "tuesday-group.md"
    assert run.stdout == f"{path}\n"
    assert "facilitator run tuesday-group" in run.stderr
    made, shipped = load_agenda(path), load_agenda(Path("agendas/en/task-huddle.md"))
    assert made.title == "Tuesday group"
    assert [item.prompts for item in made.items] == [item.prompts for item in shipped.items]


def test_a_translation_is_begun_beside_ones_own(facilitator: Command, data: Path) -> None:
    facilitator("agendas", "new", "Tuesday group")
    again = ("agendas", "new", "Tuesday group", "--language", "de")
    begun = facilitator(*again)
    assert begun.stdout == f"{data / 'agendas' / 'de' / 'tuesday-group.md'}\n"
    assert "facilitator run own/de/tuesday-group" in begun.stderr and "More than one" not in begun.stderr
    assert "yours  also in de" in facilitator("agendas", "list", "tuesday").stdout
    shown = facilitator("agendas", "show", "own/tuesday-group", "--language", "de", "--json")
    assert json.loads(shown.stdout)["language"] == "de"
    assert "There is a template at" in facilitator(*again).stderr


def test_a_template_from_anyones_agenda_has_lines_to_fill_in(
    facilitator: Command, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "abend.md").write_text("# Abend\n\n- 19:00 Hallo\n- 19:10 Ende\n")
    facilitator("agendas", "new", "tee", "--from", "abend.md")
    text = (data / "agendas" / "tee.md").read_text()
    assert text.endswith("such as en or de\n---\n# Abend\n\nStart: 19:00\n\n## Hallo (10 min)\n\nEnde\n")
    assert load_agenda(data / "agendas" / "tee.md").introduction == "Start: 19:00"
    (data / "agendas" / "tee.md").write_text(
        text.replace("# convened-by: community, service or policy", "convened-by: service")
    )
    assert load_agenda(data / "agendas" / "tee.md").convened_by == "service"
    (tmp_path / "abend.md").write_text(
        "# Sitzung\n\n- 5 Minuten: Begrüßung\n- 10 Minuten: Bericht der Kasse\n"
    )
    facilitator("agendas", "new", "kasse", "--from", "abend.md")
    assert (
        (data / "agendas" / "kasse.md").read_text().startswith("---\nfacilitator-agenda: 1\nlanguage: de\n#")
    )


def test_a_name_that_stands_twice_is_said_when_it_comes_to_be(facilitator: Command, tmp_path: Path) -> None:
    run = facilitator("agendas", "new", "task-huddle")
    assert "More than one agenda is called task-huddle: ask for this one as own/task-huddle." in run.stderr
    assert "facilitator run own/task-huddle" in run.stderr
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "linking-up.md").write_text(AGENDA)
    (folder / "broken.md").write_text("---\npower: [\n---\n# X\n")
    added = facilitator("agendas", "add", str(folder))
    assert (added.returncode, added.stdout) == (0, "theirs: 1 agenda\n")
    assert "ask for this one as theirs/linking-up" in added.stderr
    assert "broken.md:2" in added.stderr
    refused = facilitator("run", "linking-up", "--plain")
    assert refused.returncode == 1 and "shipped/linking-up, theirs/linking-up" in refused.stderr


def test_a_shell_is_offered_commands_options_and_names(facilitator: Command) -> None:
    def offered(*words: str) -> list[str]:
        return facilitator("complete", "--", *words).stdout.split()

    assert {"agendas", "run", "resume"} <= set(offered(""))
    assert "complete" not in offered("")
    assert offered("run", "fir") == ["first-conversation"]
    assert offered("agendas", "list", "--by", "") == ["anyone", "community", "policy", "service"]
    assert "--minutes" in offered("run", "first-conversation", "--m")
    assert offered("resume", "") == ["last"]
    assert offered("run", "--title", "") == offered("agendas", "new", "") == []


def test_a_name_that_is_more_than_a_word_is_never_offered_to_a_shell(
    facilitator: Command, data: Path
) -> None:
    (data / "agendas").mkdir(parents=True)
    hostile = {"$(touch x)", "a b", "`x`", "-rf"}
    for name in (*hostile, "tea"):
        (data / "agendas" / f"{name}.md").write_text(AGENDA)
    assert (
        set(facilitator("complete", "--", "run", "").stdout.split("\n")) & {"$(touch x)", "a b", "`x`", "-rf"}
        == set()
    )
    assert facilitator("complete", "--", "run", "te").stdout == "tea\n"


def test_bash_completes_by_asking_the_program(facilitator: Command) -> None:
    script = facilitator("completion", "bash").stdout
    ask = script.replace("facilitator complete", f"{sys.executable} -m facilitator complete")
    run = subprocess.run(
        ["bash", "-c", f"{ask}\nCOMP_WORDS=(facilitator run fi) COMP_CWORD=2\n_facilitator\necho ${{COMPREPLY[@]}}"],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert run.stdout == "first-conversation\n"


def test_a_folder_that_cannot_be_looked_into_is_said_and_hides_nothing_else(
    facilitator: Command, data: Path
) -> None:
    data.mkdir(parents=True, exist_ok=True)
    (data / "agendas").write_text("no folder")
    run = facilitator("agendas", "list")
    assert (run.returncode, len(listed(run.stdout))) == (0, 14)
    assert f"{data / 'agendas'} can't be opened" in run.stderr
    for words in (("new", "tea"), ("add", "agendas/en"), ("update", "x")):
        refused = facilitator("agendas", *words)
        assert refused.returncode == 1
        assert refused.stderr.count("\n") == 1
