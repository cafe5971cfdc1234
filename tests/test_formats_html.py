"""A summary as HTML: valid, readable with no style and by any ear, on screen and on paper, and text stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.summary import AUDIENCES, Summary, summarise
from facilitator.summary.formats import render
from facilitator.summary.report import Report, as_html, count_meetings
from facilitator.text import clean_line
from tests.conftest import ROOT
from tests.led import START, TEMPLATES, led
from tests.strategies import HOSTILE, meetings
from tests.test_summary import full_of

CSS = (ROOT / "facilitator" / "summary" / "summary.css").read_text(encoding="utf-8")
ELEMENTS = """
html head meta title style body main section h1 h2 p dl dt dd ul li strong span bdi table thead tbody tr th td svg rect
"""
"""Everything we write; nothing in it runs, moves, or fetches anything."""
ATTRIBUTES = """
lang dir class charset http-equiv content name id aria-labelledby role aria-label aria-hidden scope width height viewBox
fill stroke stroke-opacity
"""


def parsed(text: str) -> Element:
    """Return the document; a single error of syntax fails the test."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def every(document: Element, *tags: str) -> list[Element]:
    return [element for element in document.iter() if element.tag in tags]


def said(element: Element) -> str:
    """Return the text inside an element, its white space as a browser shows it."""
    return " ".join("".join(element.itertext()).split())


def check(document: Element) -> None:
    """Everything that must hold of any page of ours: what it is made of, and what WCAG 2.2 asks of it."""
    for element in document.iter():
        tag = str(element.tag).removeprefix("{http://www.w3.org/2000/svg}")
        assert tag in ELEMENTS.split(), tag
        assert set(element.attrib) <= set(ATTRIBUTES.split()), element.attrib
    html = document
    assert html.get("lang")
    assert html.get("dir") in ("ltr", "rtl")
    (title,) = every(document, "title")
    (h1,) = every(document, "h1")
    assert said(title) == said(h1) != ""
    assert len(every(document, "main")) == 1
    levels = [int(heading.tag[1]) for heading in every(document, "h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert all(said(heading) for heading in every(document, "h1", "h2", "dt", "th"))
    ids = [element.get("id") for element in document.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {element.get("aria-labelledby") for element in document.iter()} - {None} <= set(ids)
    for table in every(document, "table"):
        assert [cell.get("scope") for cell in every(table, "th")][:3] == ["col"] * 3
        assert all(row[0].tag == "th" and row[0].get("scope") == "row" for row in every(table, "tr")[1:])
    for picture in document.iter():
        if picture.get("role") == "img":
            assert picture.get("aria-label")


@given(meetings(states=("prepared", "running", "ended")), st.sampled_from(AUDIENCES), st.booleans())
@settings(max_examples=60, deadline=None)
def test_it_is_valid_and_accessible_whatever_was_typed(
    meeting: m.Meeting, audience: str, large: bool
) -> None:
    check(parsed(render(summarise(meeting, audience), "html", large=large)))


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_text_stays_text_in_every_field(typed: str) -> None:
    words = clean_line(typed)
    if words == "nobody yet":
        return
    document = parsed(render(full_of(words), "html"))
    check(document)
    assert said(every(document, "h1")[0]) == f"{words}: summary"
    entries = [said(entry) for entry in every(document, "li")]
    for label in ("D1", "A1", "R1", "D5", "N1", "Q1", "P2"):
        assert any(re.fullmatch(rf"[☐☑]? ?{label} {re.escape(words)}( .*)?", entry) for entry in entries), (
            label
        )
    assert {said(fact) for fact in every(document, "dd")} >= {words}


def test_nothing_runs_and_nothing_is_fetched() -> None:
    text = render(full_of("x"), "html")
    assert "default-src 'none'; style-src 'unsafe-inline'" in text
    assert not re.search(r"url\(|@import|<script|<link|<img|<iframe|https?:|//|\bon\w+=|javascript:", text)
    assert not re.search(r"url|@import|@font-face|content:", CSS)


def test_it_says_its_language_and_the_side_it_begins_on() -> None:
    for tag, side in (("en", "ltr"), ("pt-BR", "ltr"), ("ar", "rtl"), ("fa-AF", "rtl")):
        document = parsed(render(replace(full_of("x"), language=tag), "html"))
        assert (document.get("lang"), document.get("dir")) == (tag, side)


def test_text_of_another_direction_is_kept_apart() -> None:
    document = parsed(render(full_of("שלום 5"), "html"))
    assert {said(one) for one in every(document, "bdi")} >= {"שלום 5"}


# With no style at all


def lines(element: Element) -> Iterator[str]:
    """Yield what a program shows that knows blocks and no style, as a terminal's browser does, each block on a line."""
    blocks = {"h1", "h2", "p", "dt", "dd", "li"}
    text = element.text or ""
    for child in element:
        if child.tag in blocks or any(one.tag in blocks for one in child.iter()):
            yield text
            text = ""
            yield from lines(child)
        else:
            text += "".join(child.itertext())
        text += child.tail or ""
    yield text


def test_it_reads_well_with_no_style() -> None:
    (body,) = every(parsed(render(summarise(led("first-conversation")), "html")), "body")
    shown = [line for one in lines(body) if (line := " ".join(one.split()))]
    assert shown[:8] == [
        "First conversation: summary", "This is a draft. Peers can still put it right: see the end.",
        "When", "Monday 23 November 2026, 14:00 to 15:03", "Present", "9 peers, 2 staff",
        "Purpose", "Peers meet, say what is going on, and choose one small next step together.",
    ]  # fmt: skip
    assert "☐ A1 ask for the tea room on Thursdays (Sam, by Friday 27 November 2026)" in shown


def test_a_box_says_in_words_whether_it_is_ticked() -> None:
    document = parsed(render(full_of("x"), "html"))
    boxes = [
        (one.text, one.get("aria-label")) for one in every(document, "span") if one.get("class") == "box"
    ]
    assert boxes == [("☑", "Done:"), ("☐", "To do:"), ("☐", "To do:"), ("☐", "To do:")]


# The style


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG reckons it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_letters_stand_out_from_the_page_on_every_screen_and_on_paper() -> None:
    pairs = re.findall(r"[ {]color: (#\w{6}); *\s*background: (#\w{6});", CSS)
    assert len(pairs) == 3
    assert all(contrast(*pair) >= 7 for pair in pairs)
    assert len(re.findall("#[0-9a-f]{3,8}", CSS)) == 6
    assert "opacity" not in CSS


def test_paper_is_the_printers_own_and_large_type_is_large() -> None:
    page = re.search(r"@page \{(.*?)\}", CSS)
    assert page and "size" not in page[1]
    printed = CSS[CSS.index("@media print") :]
    normal, large = (float(size) for size in re.findall(r"font-size: ([\d.]+)pt", printed))
    assert normal >= 10
    assert large >= 16
    assert not re.search(r"font-size: [\d.]+px|[\d.]+px;", CSS)
    summary = summarise(led("task-huddle"))
    assert parsed(render(summary, "html", large=True)).get("class") == "large"
    assert parsed(render(summary, "html")).get("class") is None


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_templates_summary_is_a_page(template: str) -> None:
    summary: Summary = summarise(led(template))
    document = parsed(render(summary, "html"))
    check(document)
    assert len(every(document, "li", "dt", "p", "h1", "h2")) <= 50


def reported() -> Report:
    made: list[Any] = [replace(led(name), head=replace(led(name).head, id=name)) for name in TEMPLATES]
    return count_meetings(made, "Thursday <group>", None, START.date())


def test_a_report_is_valid_and_accessible() -> None:
    document = parsed(as_html(reported()))
    check(document)
    assert len(every(document, "table")) >= 4
    bars = [one for one in document.iter() if str(one.tag).endswith("svg")]
    assert bars
    assert all(one.get("aria-hidden") == "true" for one in bars)
