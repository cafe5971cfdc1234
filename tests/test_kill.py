"""Acknowledged means durable: the real process is killed again and again, and nothing it acknowledged is lost."""

from __future__ import annotations

from pathlib import Path

from tests.kill import kill


def test_nothing_acknowledged_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    assert kill(200, seed=1, folder=tmp_path) == 200
