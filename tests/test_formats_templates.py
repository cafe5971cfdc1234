"""The summary of a usual meeting, led by each shipped template: short, in plain words, with full dates."""

from __future__ import annotations

import re

import pytest

from facilitator.summary import read, summarise, write
from tests.conftest import ROOT
from tests.led import TEMPLATES, led

GOLDEN = ROOT / "tests" / "summaries"
DAY = r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day \d{1,2} [A-Z][a-z]+ \d{4}"


def body(template: str) -> str:
    """Return the summary as its peers read it, without the lines for programs."""
    return write(summarise(led(template))).split("---\n", 2)[2]


def test_there_is_a_meeting_of_every_template() -> None:
    assert len(TEMPLATES) == 14
    for template in TEMPLATES:
        meeting = led(template)
        assert meeting.head.state == "ended"
        assert meeting.decisions and meeting.actions and meeting.notes


@pytest.mark.parametrize("template", ["client-advisory-board", "governing-meeting"])
def test_it_reads_as_it_should(template: str) -> None:
    assert write(summarise(led(template))) == (GOLDEN / f"{template}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("template", TEMPLATES)
def test_it_is_a_page_at_most(template: str) -> None:
    lines = [line for line in body(template).split("\n") if line]
    assert sum(1 + len(line) // 95 for line in lines) <= 54


@pytest.mark.parametrize("template", TEMPLATES)
def test_its_dates_are_whole(template: str) -> None:
    text = body(template)
    assert not re.search(r"\d{4}-\d\d|\b\d{1,2}[./]\d{1,2}\.?[./]\d", text)
    brackets = re.findall(r"(?:\*\*, by|again on) ([^,;)\n]+)[,;)]", text)
    assert all(re.fullmatch(DAY, day) for day in brackets), brackets
    assert re.search(rf"\*\*When:\*\* {DAY}, 14:00 to \d\d:\d\d\n", text)


@pytest.mark.parametrize("template", TEMPLATES)
def test_nothing_of_the_program_stands_in_it(template: str) -> None:
    text = body(template)
    assert not re.search(r"\b(None|True|False|null|k3f9a\w+)\b|\{|\}|_|\[[a-z]", text.replace("- [ ]", ""))
    assert "(planned" not in re.sub(r"- \*\*.*\*\* \(planned \d+ min, took \d+ min\)\n  - ", "", text)
    assert read(write(summarise(led(template)))) == summarise(led(template))


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_label_stands_once(template: str) -> None:
    labels = re.findall(r"^ *- (?:\[.\] )?\*\*([A-Z]\d+)\*\*", body(template), re.MULTILINE)
    assert len(labels) == len(set(labels))
    assert set(labels) == {record.label for record in led(template).records()}
