"""Agendas brought from elsewhere: kept apart, updatable, removable, never run, never half there."""

from __future__ import annotations

import json
import os
import subprocess
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socket import socket
from threading import Thread

import pytest

from facilitator.errors import FacilitatorError, Refusal, StorageFailure, UnknownName, UnreadableAgenda
from facilitator.library import Library, brought
from facilitator.library.note import NOTE
from facilitator.text import slug
from tests.conftest import AGENDA, Command


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "data" / "agendas"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of someone's agendas, with what else such folders hold."""
    folder = tmp_path / "Team agendas"
    (folder / "weekly").mkdir(parents=True)
    (folder / "evening.md").write_text(AGENDA)
    (folder / "weekly" / "monday.md").write_text(AGENDA.replace("An evening together", "Monday"))
    (folder / "README.md").write_text("# About")
    (folder / "run.sh").write_text("touch /tmp/never")
    (folder / "link.md").symlink_to("/etc/passwd")
    return folder


def write(path: Path, text: str) -> Path:
    path.parent.mkdir()
    path.write_text(text)
    return path


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(folder: Path) -> Path:
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Agendas")
    return folder


def names(own: Path) -> list[str]:
    return sorted(entry.full_name for entry in Library(own, own / "none").entries())


def test_a_folder_stands_beside_ones_own(own: Path, folder: Path) -> None:
    own.mkdir(parents=True)
    (own / "evening.md").write_text(AGENDA)
    added = brought.add(own, str(folder))
    assert added == brought.Brought("team-agendas", str(folder), 2, left_out=("README",))
    assert names(own) == ["own/evening", "team-agendas/evening", "team-agendas/weekly/monday"]
    library = Library(own, own / "none")
    assert library.find("monday").name == "monday.md"
    with pytest.raises(FacilitatorError, match="team-agendas/evening"):
        library.find("evening")


def test_two_files_of_one_name_in_one_source_are_told_apart_by_their_folders(own: Path, folder: Path) -> None:
    (folder / "weekly" / "evening.md").write_text(AGENDA)
    brought.add(own, str(folder), "team")
    library = Library(own, own / "none")
    assert library.called("evening") == ["team/evening", "team/weekly/evening"]
    with pytest.raises(FacilitatorError, match="team/evening, team/weekly/evening"):
        library.find("evening")
    assert library.find("team/weekly/evening") == own / "team" / "weekly" / "evening.md"
    assert library.find("team/evening") == own / "team" / "evening.md"


def test_a_file_can_be_brought(own: Path, folder: Path) -> None:
    assert brought.add(own, str(folder / "evening.md"), "theirs").count == 1
    assert names(own) == ["theirs/evening"]


def test_a_repository_is_fetched_updated_and_removed(own: Path, repository: Path) -> None:
    assert brought.add(own, f"file://{repository}", "team").count == 2
    assert not list(own.rglob(".git")) and not list(own.rglob("*.sh"))
    (repository / "new.md").write_text(AGENDA)
    (repository / "evening.md").unlink()
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "Another")
    assert brought.update(own, "team").count == 2
    assert names(own) == ["team/new", "team/weekly/monday"]
    assert brought.remove(own, "team").name == "team"
    assert names(own) == []


@pytest.mark.parametrize(
    "source", ["", "/no/such/place", "file:///no/such/place", "ext::sh -c touch% never", "--upload-pack=x:y"]
)
def test_what_cannot_be_fetched_leaves_nothing(own: Path, source: str, tmp_path: Path) -> None:
    with pytest.raises(FacilitatorError):
        brought.add(own, source, "team")
    assert not (own / "team").exists()
    assert not list(tmp_path.rglob("never"))


def test_a_failed_update_keeps_what_was_there(own: Path, repository: Path, tmp_path: Path) -> None:
    brought.add(own, f"file://{repository}", "team")
    repository.rename(tmp_path / "gone")
    with pytest.raises(FacilitatorError, match="stays as it was: `agendas remove team` takes it away"):
        brought.update(own, "team")
    assert names(own) == ["team/evening", "team/weekly/monday"]


def test_a_name_is_never_taken_twice_and_never_a_path(own: Path, folder: Path) -> None:
    for odd in ("../../up", "/up", "..", ".hid", "a\\b", "c:d", "*", " "):
        with pytest.raises(Refusal, match="can't be a name"):
            brought.add(own, str(folder), odd)
    assert not own.exists()
    brought.add(own, str(folder), "Up")
    assert (own / "up").is_dir()
    with pytest.raises(Refusal, match="already"):
        brought.add(own, str(folder), "up")
    (own / "mine").mkdir()
    with pytest.raises(FacilitatorError):
        brought.remove(own, "mine")


def test_agendas_are_brought_and_taken_away_by_the_command(facilitator: Command, folder: Path) -> None:
    run = facilitator("agendas", "add", str(folder), "--as", "Team")
    assert (run.returncode, run.stdout) == (0, "team: 2 agendas\n")
    assert "monday" in facilitator("agendas", "list").stdout
    assert facilitator("agendas", "remove", "team").returncode == 0
    refused = facilitator("agendas", "update", "team")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1


def test_a_folder_under_git_is_taken_as_it_lies_there(own: Path, repository: Path) -> None:
    (repository / "not-yet-committed.md").write_text(AGENDA)
    assert brought.add(own, str(repository)).count == 3


def test_a_bare_repository_in_a_folder_is_fetched(own: Path, repository: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--bare", str(repository), "shared.git")
    added = brought.add(own, str(tmp_path / "shared.git"))
    assert (added.name, added.count, added.left_out) == ("shared", 2, ("README",))


def test_nothing_of_a_repository_is_run_or_followed(
    own: Path, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Hooks, filters that a person's own settings know, submodules, links, files that lie outside or are hidden."""
    ran = tmp_path / "ran"
    home = tmp_path / "home"
    (home / "templates" / "hooks").mkdir(parents=True)
    hook = home / "templates" / "hooks" / "post-checkout"
    hook.write_text(f"#!/bin/sh\ntouch {ran}\n")
    hook.chmod(0o755)
    (home / ".gitconfig").write_text(
        f'[filter "x"]\n\tsmudge = touch {ran}; cat\n\tclean = cat\n[init]\n\ttemplateDir = {home / "templates"}\n'
        f"[core]\n\thooksPath = {home / 'templates' / 'hooks'}\n\tfsmonitor = touch {ran}\n"
        "[protocol]\n\tallow = always\n"
    )
    (folder / ".gitattributes").write_text("*.md filter=x\n")
    (folder / ".gitmodules").write_text('[submodule "s"]\n\tpath = s\n\turl = ext::sh -c touch% ran\n')
    (folder / ".hidden.md").write_text(AGENDA)
    (folder / "linked").symlink_to("/etc")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "Agendas")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("GIT_CONFIG_GLOBAL", raising=False)
    assert brought.add(own, f"file://{folder}", "team").count == 2
    assert sorted(path.name for path in (own / "team").rglob("*") if path.is_file()) == [
        ".source.json", "evening.md", "monday.md",
    ]  # fmt: skip
    for address in ("ext::sh -c touch% " + str(ran), "fd::7", "ext::" + str(hook)):
        with pytest.raises(FacilitatorError):
            brought.add(own, address, "other")
    assert not ran.exists()


class Closed(BaseHTTPRequestHandler):
    """A server that lets nobody in."""

    def do_GET(self) -> None:
        self.send_response(401)
        self.send_header("WWW-Authenticate", 'Basic realm="agendas"')
        self.end_headers()

    def log_message(self, *_said: object) -> None:
        """Say nothing."""


def test_an_address_that_asks_for_a_password_is_one_sentence_without_it(own: Path) -> None:
    server = HTTPServer(("127.0.0.1", 0), Closed)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        with pytest.raises(FacilitatorError) as refused:
            brought.add(own, f"http://kim:secret@127.0.0.1:{server.server_port}/team.git")
    finally:
        server.shutdown()
        server.server_close()
    assert "asks for a password" in str(refused.value)
    assert "secret" not in str(refused.value)
    assert "\n" not in str(refused.value)
    assert not own.exists() or not list(own.iterdir())


def test_an_address_that_never_answers_is_left_after_a_while(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.library.git.PATIENCE", 1)
    with socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        with pytest.raises(FacilitatorError, match="did not answer in time"):
            brought.add(own, f"http://127.0.0.1:{silent.getsockname()[1]}/team.git")
    assert not own.exists() or not list(own.iterdir())


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("https://example.org/team/our-agendas.git", "our-agendas"),
        ("git@example.org:team/Our Agendas.git/", "our-agendas"),
        ("host:agendas", "agendas"),
        ("/srv/evening.markdown", "evening"),
        ("ssh://git@example.org:2222/agendas", "agendas"),
    ],
)
def test_a_source_is_called_by_its_own_name(source: str, name: str) -> None:
    assert slug(brought.own_name(source), fallback="") == name


def test_what_is_too_much_is_refused(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(12):
        (many / f"{number}.md").write_text(AGENDA)
    monkeypatch.setattr("facilitator.library.gathering.MOST", 10)
    with pytest.raises(Refusal, match="more than 10 Markdown files"):
        brought.add(own, str(many))
    monkeypatch.setattr("facilitator.library.gathering.FARTHEST", 10)
    with pytest.raises(Refusal, match="holds too much"):
        brought.add(own, str(many))
    assert not own.exists()


def test_ones_own_folder_is_never_brought_into_itself(own: Path, tmp_path: Path) -> None:
    own.mkdir(parents=True)
    (own / "mine.md").write_text(AGENDA)
    (tmp_path / "data" / "other.md").write_text(AGENDA)
    for _again in range(2):
        names_found = brought.add(own, str(tmp_path / "data"), "all").count
        assert names_found == 1
        brought.remove(own, "all")


def test_a_source_of_which_nothing_opens_is_refused(own: Path, tmp_path: Path) -> None:
    photo, broken = tmp_path / "photo.md", tmp_path / "broken.md"
    photo.write_bytes(b"\x89PNG\x00\x00" * 100)
    broken.write_text("---\npower: [\n---\n# X\n")
    with pytest.raises(FacilitatorError, match=r"photo\.md is not text"):
        brought.add(own, str(photo))
    with pytest.raises(FacilitatorError, match=r"broken\.md:2: the front matter"):
        brought.add(own, str(broken))
    assert not own.exists()


@pytest.mark.parametrize("name", ["own", "shipped", "Own"])
def test_names_that_addresses_begin_with_are_nobody_elses(
    own: Path, folder: Path, tmp_path: Path, name: str
) -> None:
    with pytest.raises(Refusal, match="--as NAME"):
        brought.add(own, str(folder), name)
    with pytest.raises(Refusal, match="--as NAME"):
        brought.add(own, str(folder.rename(tmp_path / name)))
    assert not own.exists()


def test_an_update_says_what_is_different(facilitator: Command, folder: Path) -> None:
    (folder / "old.md").write_text(AGENDA)
    facilitator("agendas", "add", str(folder), "--as", "team")
    assert facilitator("agendas", "update", "team").stdout == "team: 3 agendas\nNothing is different.\n"
    (folder / "old.md").unlink()
    (folder / "evening.md").write_text(AGENDA + "\nBye.\n")
    (folder / "weekly" / "sunday.md").write_text(AGENDA)
    run = facilitator("agendas", "update", "team")
    assert run.stdout == "team: 3 agendas\nchanged: evening\nnew: weekly/sunday\ngone: old\n"


def test_all_that_was_brought_is_updated_at_once(
    facilitator: Command, data: Path, folder: Path, tmp_path: Path
) -> None:
    assert "were brought so far" in facilitator("agendas", "update").stderr
    lone = write(tmp_path / "lone" / "tea.md", AGENDA)
    for source, name in ((lone, "gone"), (folder, "team")):
        brought.add(data / "agendas", str(source), name)
    lone.unlink()
    run = facilitator("agendas", "update")
    assert (run.returncode, run.stdout) == (1, "team: 2 agendas\nNothing is different.\n")
    assert run.stderr.startswith(f"There is no file or folder at {lone}. What was brought before stays")
    assert "There is: gone, team." in facilitator("agendas", "remove", "tem").stderr


def test_an_update_after_a_version_that_noted_no_checksums_says_so_too(own: Path, folder: Path) -> None:
    brought.add(own, str(folder), "team")
    (own / "team" / NOTE).write_text(json.dumps({"format": 1, "source": str(folder)}))
    (folder / "new.md").write_text(AGENDA)
    (folder / "evening.md").write_text(AGENDA + "\nBye.\n")
    one = brought.update(own, "team")
    assert (one.changed, one.new, one.gone) == (("evening",), ("new",), ())
    assert [path.read_text() for path in one.yours] == [AGENDA]


def edit_what_was_brought(own: Path) -> None:
    """Change one file, and put two beside it: an agenda and a note."""
    (own / "team" / "weekly" / "monday.md").write_text(AGENDA + "\nBring the keys.\n")
    (own / "team" / "mine.md").write_text(AGENDA + "\nMine.\n")
    (own / "team" / "note.txt").write_text("Call the hall.")
    (own / "team" / ".litter").write_text("of a program")


KEPT = {"team-mine.md", "team-note.txt", "team-weekly-monday.md"}


def test_what_a_person_changed_is_their_own_after_an_update(
    facilitator: Command, data: Path, folder: Path
) -> None:
    own = data / "agendas"
    brought.add(own, str(folder), "team")
    edit_what_was_brought(own)
    (folder / "weekly" / "monday.md").write_text(AGENDA + "\nNew.\n")
    run = facilitator("agendas", "update", "team")
    assert {Path(line.rpartition(": ")[2]).name for line in run.stdout.splitlines()[2:]} == KEPT
    assert run.stdout.splitlines()[1] == "changed: weekly/monday"
    assert "Bring the keys." in (own / "team-weekly-monday.md").read_text()
    assert "New." in (own / "team" / "weekly" / "monday.md").read_text()
    assert names(own) == [
        "own/team-mine", "own/team-weekly-monday", "team/evening", "team/weekly/monday",
    ]  # fmt: skip
    assert brought.update(own, "team").yours == ()


def test_what_a_person_changed_is_their_own_after_it_is_taken_away(own: Path, folder: Path) -> None:
    brought.add(own, str(folder), "team")
    edit_what_was_brought(own)
    assert {path.name for path in brought.remove(own, "team").yours} == KEPT
    assert names(own) == ["own/team-mine", "own/team-weekly-monday"]


def test_what_is_kept_takes_no_place_that_is_taken(own: Path, folder: Path) -> None:
    brought.add(own, str(folder), "team")
    (own / "team-evening.md").write_text(AGENDA)
    (own / "team-evening-2.md").mkdir()
    (own / "team" / "evening.md").write_text(AGENDA + "\nFirst.\n")
    assert [path.name for path in brought.update(own, "team").yours] == ["team-evening-3.md"]
    assert (own / "team-evening.md").read_text() == AGENDA
    (own / "team" / "evening.md").write_text(AGENDA + "\nFirst.\n")
    assert [path.name for path in brought.update(own, "team").yours] == ["team-evening-3.md"]


def test_a_change_that_came_back_from_its_source_is_not_kept_twice(own: Path, folder: Path) -> None:
    brought.add(own, str(folder), "team")
    for place in (own / "team", folder):
        (place / "evening.md").write_text(AGENDA + "\nBye.\n")
    assert brought.update(own, "team").yours == ()


def test_where_it_cannot_be_kept_nothing_is_updated(
    own: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> None:
        raise StorageFailure("The disk is full.")

    brought.add(own, str(folder), "team")
    (own / "team" / "evening.md").write_text(AGENDA + "\nMine.\n")
    (folder / "evening.md").write_text(AGENDA + "\nTheirs.\n")
    monkeypatch.setattr("facilitator.library.yours.write_whole", refuse)
    for change in (brought.update, brought.remove):
        with pytest.raises(StorageFailure):
            change(own, "team")
        assert "Mine." in (own / "team" / "evening.md").read_text()


def test_ones_own_template_is_said_to_be_ones_own(own: Path) -> None:
    own.mkdir(parents=True)
    (own / "Tea time.md").write_text(AGENDA)
    for name in ("own/tea-time", "tea-time", "Tea time", "tea-time.md"):
        with pytest.raises(UnknownName, match=r"is your own, .* its file is .*Tea time\.md"):
            brought.remove(own, name)
    with pytest.raises(UnknownName, match="Nothing was brought"):
        brought.remove(own, "coffee")


def test_a_source_has_to_be_named(own: Path) -> None:
    with pytest.raises(Refusal, match="Which agendas"):
        brought.add(own, " ")


def test_an_empty_file_is_not_brought(own: Path, folder: Path) -> None:
    (folder / "blank.md").write_text("\ufeff \n\n")
    with pytest.raises(UnreadableAgenda, match=r"^blank\.md:1: nothing stands in this file yet\.$"):
        brought.add(own, str(folder / "blank.md"))
    assert not own.exists()
    added = brought.add(own, str(folder))
    assert (added.count, added.broken) == (2, ("blank.md:1: nothing stands in this file yet.",))


BROKEN = "---\npower: [\n---\n# X\n"


def test_what_does_not_open_is_left_out_with_the_reason_and_the_rest_is_added(
    facilitator: Command, folder: Path
) -> None:
    (folder / "broken.md").write_text(BROKEN)
    (folder / "who?.md").write_text(AGENDA)
    (folder / f"{'a' * 220}.md").write_text(AGENDA)
    with suppress(OSError):  # some systems take no name that is no text
        (folder / os.fsdecode(b"no\xfftext.md")).write_text(AGENDA)
    (folder / "long.md").write_text("x" * (1 << 20) + "x")
    (folder / "far.md").write_text("version https://git-lfs.github.com/spec/v1\nsize 9\n")
    (folder / "slip.md").write_text(f"---\npower: askd\n---\n{AGENDA}")
    added = facilitator("agendas", "add", str(folder), "--as", "team")
    assert (added.returncode, added.stdout) == (0, "team: 3 agendas\n")
    assert {line.split(":")[1].split()[0] for line in added.stderr.splitlines()[:-2]} >= {
        "broken.md", "far.md", "long.md", "who?.md", "a" * 59 + "…",
    }  # fmt: skip
    assert added.stderr.splitlines()[-1] == (
        "In 1 agenda something does not mean what its writer wanted: slip. To see what: "
        "facilitator agendas check team/"
    )
    assert "broken.md:2: the front matter can't be read" in added.stderr
    assert "broken" not in facilitator("agendas", "list").stdout


def test_what_does_not_open_any_more_stays_as_it_was(own: Path, folder: Path) -> None:
    brought.add(own, str(folder), "team")
    (folder / "evening.md").write_text(BROKEN)
    one = brought.update(own, "team")
    assert (one.count, one.stayed, one.yours) == (2, ("evening",), ())
    assert (own / "team" / "evening.md").read_text() == AGENDA
    (own / "team" / "evening.md").write_text(AGENDA + "\nMine.\n")
    one = brought.update(own, "team")
    assert (one.count, one.gone, [path.name for path in one.yours]) == (1, ("evening",), ["team-evening.md"])


def test_an_own_file_that_does_not_open_is_marked_and_the_reason_said_once(
    facilitator: Command, data: Path
) -> None:
    (data / "agendas").mkdir(parents=True)
    (data / "agendas" / "broken.md").write_text(BROKEN)
    run = facilitator("agendas", "list", "broken")
    assert run.stdout.splitlines()[-1] == "  broken  can't be opened  yours"
    assert run.stderr.count("the front matter can't be read") == 1


NOTES = "# Our heating\n\n## What we know\n\nIt is loud.\n"


def test_of_a_folder_only_agendas_are_taken_and_the_rest_is_said(facilitator: Command, folder: Path) -> None:
    (folder / "heating.md").write_text(NOTES)
    added = facilitator("agendas", "add", str(folder), "--as", "team")
    assert added.stdout == "team: 2 agendas\n"
    assert added.stderr == (
        "Left out, as they don't look like agendas: README, heating. To take them all the same: "
        "facilitator agendas update team --all\n"
    )
    (folder / "weekly" / "plan.md").write_text(NOTES)
    assert "like agendas: weekly/plan." in facilitator("agendas", "update", "team").stderr
    taken = facilitator("agendas", "update", "team", "--all")
    assert (taken.stdout.splitlines()[1], taken.stderr) == ("new: README, heating, weekly/plan", "")
    assert "Nothing is different" in facilitator("agendas", "update", "team").stdout


def test_a_file_that_is_named_itself_is_taken_whatever_it_is(own: Path, folder: Path) -> None:
    (folder / "heating.md").write_text(NOTES)
    assert brought.add(own, str(folder / "heating.md")).count == 1
    with pytest.raises(Refusal, match="--all"):
        brought.add(own, str(write(folder.parent / "house" / "notes.md", NOTES).parent))
    (folder / "sum.md").write_text("---\nfacilitator-summary: 1\n---\n# Agenda\n")
    with pytest.raises(UnreadableAgenda, match="is the summary of a meeting"):
        brought.add(own, str(folder / "sum.md"))
    assert names(own) == ["heating/heating"]
    assert brought.add(own, str(folder), "team").left_out == ("README", "heating", "sum")
