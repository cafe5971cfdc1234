"""The command without a process of its own: the same words in, the same words out, at a tenth of the time."""

from __future__ import annotations

import subprocess

import pytest

from facilitator.cli.command import command
from tests.conftest import Command


def quick(real: Command, capsys: pytest.CaptureFixture[str]) -> Command:
    """Return the command; all but the leading of a meeting, which reads the keyboard, happens in this process."""

    def run(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        if words[0] == "run":
            return real(*words, **more)
        status = command(list(words))
        said = capsys.readouterr()
        return subprocess.CompletedProcess(words, status, said.out, said.err)

    return run
