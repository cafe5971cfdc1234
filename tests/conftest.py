"""What the tests share: a data folder of their own, and the real command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import pytest
from hypothesis import HealthCheck, settings

from facilitator import ear
from tests.forked import PATIENCE, Forked

QUIET = {"database": None, "deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
"""A machine may have much else to do, and what one run met is no matter of the next one."""

settings.register_profile("same", derandomize=True, **QUIET)
settings.register_profile("other", derandomize=False, print_blob=True, **QUIET)
settings.register_profile("many", settings.get_profile("other"), max_examples=10_000)
settings.load_profile("same")
"""The same examples each time, so that a run fails by what was changed and not by chance.

By hand, `--hypothesis-profile=other` tries others, and `--hypothesis-profile=many` very many for some minutes.
"""

ROOT = Path(__file__).parent.parent


def pytest_xdist_auto_num_workers() -> int:
    """Return how many processes share the tests: more than cores, as those of the app and of disks mostly wait."""
    return (os.cpu_count() or 1) + 2


AGENDA = """\
---
purpose: Peers meet and choose one small next step together.
---
# An evening together

## Before the meeting

- [ ] A place people already go to
- [ ] Tea

## Check-in (8 min)

Method: go-round

> What name shall we use for you today?
> What made you come?

- [ ] Everyone has had a turn

## What should change (15 min)

> What makes life hard here?

Decide: do we meet again, when and where (consent)
Action: who tells the others

## Close (5 min)

> One word on how you leave.
"""

OF_PYTHON = ("PYTHON", "LC_", "LANG")
"""How variables begin that Python itself reads when it starts."""

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins with words for the eye, also behind one that left a meeting by lines unfinished."""
    monkeypatch.setattr(ear, "_heard", False)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder that does not exist yet, chosen the way a person would: by the environment."""
    folder = tmp_path / "data"
    monkeypatch.setenv("FACILITATOR_DATA", str(folder))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return folder


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    """A small agenda in a file, 28 minutes long."""
    path = tmp_path / "evening.md"
    path.write_text(AGENDA, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def forked() -> Iterator[Forked]:
    """A process that has read the program, and becomes each command it is asked for."""
    one = Forked()
    yield one
    one.close()


@pytest.fixture
def facilitator(data: Path, request: pytest.FixtureRequest) -> Command:
    """Run the real command with this standard input and return how it ended and what it said."""

    def run(*words: str, typed: str | bytes = "", **environment: str) -> subprocess.CompletedProcess[str]:
        given = typed.encode() if isinstance(typed, str) else typed
        env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
        with TemporaryFile() as out, TemporaryFile() as err:
            if hasattr(os, "fork") and not any(name.startswith(OF_PYTHON) for name in environment):
                forked: Forked = request.getfixturevalue("forked")
                status = forked.run([*words], given, data.parent, env, out, err)
            else:
                status = _begun([*words], given, data.parent, env, out, err)
            out.seek(0), err.seek(0)
            return subprocess.CompletedProcess(
                words, status, out.read().decode("utf-8"), err.read().decode("utf-8")
            )

    return run


def _begun(
    words: list[str], typed: bytes, cwd: Path, env: dict[str, str], out: IO[bytes], err: IO[bytes]
) -> int:
    command = [sys.executable, "-m", "facilitator", *words]
    return subprocess.run(
        command, input=typed, cwd=cwd, env=env, stdout=out, stderr=err, timeout=PATIENCE, check=False
    ).returncode
