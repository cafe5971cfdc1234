"""The border: the core knows nothing of the screens, and a room knows only the rooms below it.

Without it, the plain face would need a screen library to start, and a change to a screen could lose a meeting.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CORE = ROOT / "facilitator"

ROOMS = (
    "errors", "text", "i18n", "ear", "ids", "records", "agenda", "capture", "meeting", "forecast", "voices", "summary",
    "store", "conduct", "library", "places", "settings", "plain", "cli",
)  # fmt: skip
"""From the lowest to the highest: a file imports only from rooms before its own, and from its own."""

OPENS_THE_SCREENS = ("cli/window.py", {"open_app", "follow"})
"""The one file, and the functions in it, that may import the screens."""


def files() -> list[Path]:
    return sorted(CORE.rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """Every module a file imports, the deferred imports and those for type checking included."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            yield node.module or "", node
            if node.module == "facilitator":
                yield from ((f"facilitator.{alias.name}", node) for alias in node.names)


def room_of(module: str) -> str | None:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 and parts[0] == "facilitator" and parts[1] in ROOMS else None


@pytest.mark.parametrize("path", files(), ids=lambda path: str(path.relative_to(CORE)))
def test_only_what_opens_a_window_knows_the_screens(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    allowed: set[int] = set()
    if str(path.relative_to(CORE)) == OPENS_THE_SCREENS[0]:
        opens = [n for n in tree.body if isinstance(n, ast.FunctionDef) and n.name in OPENS_THE_SCREENS[1]]
        allowed = {id(node) for function in opens for node in ast.walk(function)}
    for module, node in imported(tree):
        if module.split(".")[0] in ("textual", "screens", "rich"):
            assert id(node) in allowed, f"{path} line {node.lineno} imports {module}"  # type: ignore[attr-defined]


def rooms() -> list[Path]:
    """Return the files of the rooms; the door itself opens on any room, when it is asked."""
    return [
        path for path in files() if path.relative_to(CORE).as_posix() not in ("__init__.py", "__main__.py")
    ]


@pytest.mark.parametrize("path", rooms(), ids=lambda path: str(path.relative_to(CORE)))
def test_a_room_imports_only_rooms_below_it(path: Path) -> None:
    own = path.relative_to(CORE).parts[0].removesuffix(".py")
    assert own in ROOMS, f"{own} has no place in the order of rooms"
    for module, _node in imported(ast.parse(path.read_text(encoding="utf-8"))):
        room = room_of(module)
        if room is not None:
            assert ROOMS.index(room) <= ROOMS.index(own), f"{path} imports {module}"


def test_only_the_store_names_its_database() -> None:
    for path in files():
        modules = {
            module.split(".")[0] for module, _node in imported(ast.parse(path.read_text(encoding="utf-8")))
        }
        assert "tinydb" not in modules or path.relative_to(CORE).parts[0] == "store", path


def loaded(code: str) -> set[str]:
    """The modules loaded in a fresh interpreter once this code has run."""
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint('\\n' + ' '.join(sys.modules))"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(run.stdout.splitlines()[-1].split())


HEAVY = {
    "textual",
    "rich",
    "screens",
    "tinydb",
    "markdown_it",
    "babel",
    "argparse",
    "yaml",
    "sqlite3",
    "asyncio",
}


def test_asking_for_the_version_loads_nothing_else() -> None:
    assert not loaded("from facilitator.cli import main; main(['--version'])") & (HEAVY | {"typing", "re"})


def test_importing_the_package_is_light() -> None:
    assert not loaded("import facilitator") & HEAVY


def test_the_public_names_are_there_when_used() -> None:
    modules = loaded("from facilitator import load_agenda, read_agenda; assert load_agenda and read_agenda")
    assert not modules & {"textual", "screens", "tinydb"}


def test_a_plain_meeting_loads_no_screen() -> None:
    imported = loaded("import facilitator.cli.meet, facilitator.cli.window, facilitator.plain")
    assert not imported & {"textual", "rich", "screens"}
