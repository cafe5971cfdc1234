"""The Markdown of a summary reads back as it was, also after a program that tidies Markdown has written it anew."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import mdformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.summary import AUDIENCES, Summary, read, summarise, write
from facilitator.text import clean_line
from tests.meetings import first_conversation
from tests.strategies import HOSTILE, meetings
from tests.test_summary import full_of

WAYS: dict[str, tuple[dict[str, Any], set[str]]] = {
    "by itself": ({}, set()),
    "with front matter": ({}, {"frontmatter"}),
    "GitHub's Markdown": ({}, {"frontmatter", "gfm"}),
    "wrapped": ({"wrap": 60}, {"frontmatter"}),
    "unwrapped": ({"wrap": "no"}, {"frontmatter", "gfm"}),
    "Windows": ({"end_of_line": "crlf"}, {"frontmatter"}),
}
"""The ways a file is tidied: what mdformat was asked for, and the extensions it had."""

STAGES = st.sampled_from((("draft", None), ("in review", date(2026, 11, 27)), ("shared", None)))


def tidied(text: str, way: str) -> str:
    """Return Markdown as mdformat leaves it."""
    options, extensions = WAYS[way]
    refused = "gfm" not in extensions and r"\~\~\~" in text
    return text if refused else mdformat.text(text, options=options, extensions=extensions)


def test_three_waves_are_left_alone_by_mdformat_itself(tmp_path: Path) -> None:
    """It would make a block of code of them, sees that, and refuses; so `tidied` leaves such a text as it is."""
    path = tmp_path / "summary.md"
    summary = full_of("~~~")
    path.write_text(write(summary), encoding="utf-8")
    refused = subprocess.run(
        [sys.executable, "-m", "mdformat", "--extensions", "frontmatter", str(path)],
        capture_output=True,
        check=False,
    )
    assert refused.returncode == 1
    assert read(path.read_text(encoding="utf-8")) == summary


@given(
    meetings(states=("prepared", "running", "ended")),
    st.sampled_from(AUDIENCES),
    STAGES,
    st.sampled_from(sorted(WAYS)),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_meeting_reads_back_as_its_audience_was_shown_it(
    meeting: m.Meeting, audience: str, stage: tuple[Any, date | None], way: str
) -> None:
    summary = summarise(meeting, audience, status=stage[0], review_until=stage[1])
    text = write(summary)
    assert read(text) == summary
    assert read(tidied(text, way)) == summary


@pytest.mark.parametrize("way", ["by itself", "GitHub's Markdown", "wrapped"])
@pytest.mark.parametrize("typed", [*HOSTILE, "word " * 400], ids=lambda text: ascii(text[:30]))
def test_one_text_in_every_field_is_tidied(typed: str, way: str) -> None:
    words = clean_line(typed)
    if words != "nobody yet":
        assert read(tidied(write(full_of(words)), way)) == full_of(words)


@pytest.mark.parametrize("way", WAYS)
def test_tidying_twice_changes_no_word(way: str) -> None:
    summary = summarise(first_conversation())
    text = write(summary)
    for _again in range(3):
        text = tidied(text, way)
        assert read(text) == summary


def test_what_is_tidied_is_written_the_same_again() -> None:
    summary: Summary = full_of("a *b* [c](d) <e> | f")
    assert write(read(tidied(write(summary), "wrapped"))) == write(summary)
