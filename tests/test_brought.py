"""Agendas brought from elsewhere: kept apart, updatable, removable, never run, never half there."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from facilitator.errors import FacilitatorError, Refusal
from facilitator.library import Library, brought
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
    assert brought.add(own, str(folder)) == brought.Brought("team-agendas", str(folder), 2)
    assert names(own) == ["own/evening", "team-agendas/evening", "team-agendas/monday"]
    library = Library(own, own / "none")
    assert library.find("monday").name == "monday.md"
    with pytest.raises(FacilitatorError, match="team-agendas/evening"):
        library.find("evening")


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
    assert names(own) == ["team/monday", "team/new"]
    assert brought.remove(own, "team") == "team"
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
    with pytest.raises(FacilitatorError):
        brought.update(own, "team")
    assert names(own) == ["team/evening", "team/monday"]


def test_a_name_is_never_taken_twice_and_never_a_path(own: Path, folder: Path) -> None:
    brought.add(own, str(folder), "../../up")
    assert (own / "up").is_dir()
    with pytest.raises(Refusal, match="already"):
        brought.add(own, str(folder), "up")
    (own / "mine").mkdir()
    with pytest.raises(FacilitatorError):
        brought.remove(own, "mine")


def test_by_the_command(facilitator: Command, folder: Path) -> None:
    run = facilitator("agendas", "add", str(folder), "--as", "Team")
    assert (run.returncode, run.stdout) == (0, "team: 2 agendas\n")
    assert "monday" in facilitator("agendas", "list").stdout
    assert facilitator("agendas", "remove", "team").returncode == 0
    refused = facilitator("agendas", "update", "team")
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
