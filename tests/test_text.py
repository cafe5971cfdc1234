"""Text from outside: nothing in it acts on a terminal, hides from an eye, becomes markup, or leads elsewhere."""

from __future__ import annotations

import os
import re
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.colon_fence import colon_fence_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin
from mdit_py_plugins.subscript import sub_plugin
from mdit_py_plugins.superscript import superscript_plugin

from facilitator.text import clean, clean_line, escape_markdown, shorten, slug, typed_path
from tests.strategies import HOSTILE, TYPED

ANY = st.text() | TYPED


@given(ANY)
def test_cleaned_text_acts_on_nothing(text: str) -> None:
    cleaned = clean(text)
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]", cleaned
    )
    assert not any(unicodedata.category(char) == "Cs" for char in cleaned)
    cleaned.encode("utf-8")
    assert clean(cleaned) == cleaned


@given(st.text("abc äöü ελ кир日本é'“”()[]{}!?#*-_", max_size=80))
def test_what_can_be_seen_passes_unchanged(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize("text", ["نمی‌خواهم", "क्‍ष", "\U0001f469\u200d\U0001f4bb", "e\u0301"])
def test_scripts_that_need_joiners_keep_them(text: str) -> None:
    assert clean(text) == text


def test_a_joiner_is_no_disguise() -> None:
    assert clean("white\u00adboard") == "whiteboard"
    assert clean("a\u200db") == "a‹U+200D›b"
    assert clean("\u202etxt") == "‹U+202E›txt"
    assert clean("\x1b[31m") == "␛[31m"


@given(ANY)
def test_a_line_is_one_line_with_bare_ends(text: str) -> None:
    line = clean_line(text)
    assert line == line.strip()
    assert not re.search(r"\s\s|[^\S ]", line)
    assert clean_line(line) == line


@given(ANY, st.integers(1, 80))
def test_shortened_text_fits(text: str, width: int) -> None:
    assert len(shorten(text, width)) <= width


@given(ANY)
def test_a_slug_names_one_file_and_nothing_else(text: str) -> None:
    name = slug(text)
    assert all(unicodedata.category(char)[0] in "LNM" or char == "-" for char in name)
    assert not set(name) & set("/\\.\0")
    assert not name.startswith("-")
    assert slug(name) == name


# Text in Markdown


def commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark")


def extended() -> MarkdownIt:
    parser = MarkdownIt("gfm-like", {"html": True}).use(deflist_plugin).use(footnote_plugin)
    parser.linkify.set({"fuzzy_link": True, "fuzzy_email": True})
    parser.use(sub_plugin).use(superscript_plugin).use(dollarmath_plugin, allow_digits=False)
    return parser.use(attrs_plugin).use(attrs_block_plugin).use(colon_fence_plugin).use(gfm_autolink_plugin)


PLACES = {
    "a paragraph": ("{}", True),
    "a heading": ("## {}", False),
    "an entry": ("- {}", True),
    "an entry below": ("- x\n  - {}", True),
    "behind a label": ("- **D1** {}", False),
    "in bold": ("x (**{}**)", False),
    "between words": ("x {} x", False),
    "in a quote": ("> {}", True),
    "under a paragraph": ("x\n\n{}\n\nx", True),
}
MARKS = {"text", "strong_open", "strong_close"}


def said(parser: MarkdownIt, markdown: str) -> list[str]:
    """Return the text of every block, having looked that there is nothing but text and bold."""
    inline = [token for token in parser.parse(markdown) if token.type == "inline"]
    for token in inline:
        assert {child.type for child in token.children or []} <= MARKS, token.children
    return ["".join(child.content for child in token.children or []) for token in inline]


def check(parser: MarkdownIt, words: str) -> None:
    for place, (pattern, start) in PLACES.items():
        written = pattern.format(escape_markdown(words, start=start))
        wanted = said(parser, pattern.format("OK"))
        assert said(parser, written) == [text.replace("OK", words) for text in wanted], place


@pytest.mark.parametrize("parser", [commonmark(), extended()], ids=["commonmark", "extended"])
@pytest.mark.parametrize("typed", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_markup_stays_text_wherever_it_stands(typed: str, parser: MarkdownIt) -> None:
    check(parser, clean_line(typed))


@given(TYPED.map(clean_line))
@settings(max_examples=300, deadline=None)
def test_any_text_stays_text_wherever_it_stands(words: str) -> None:
    check(commonmark(), words)
    check(EXTENDED, words)


EXTENDED = extended()

PLEASANT = (
    "it's 3 - 4 people (maybe).", "Tea & cake at 5, € 3 each", "50% said yes; 2 * 3 = 6", "yes/no, and/or",
    "a < b > c", "see you at 14:30!", "room 3.5", "snake_case_name", "we need $5 to $10", "e.g. buses, i.e. the 12",
    "about ~5 of us", "“Who has a key?”", "1986 was worse", "C# and #2", "really?!", "Łódź - Kraków",
)  # fmt: skip


@pytest.mark.parametrize("words", PLEASANT)
def test_plain_words_stay_pleasant(words: str) -> None:
    assert escape_markdown(words) == words


def test_what_is_markup_only_at_the_start_is_left_alone_elsewhere() -> None:
    for words in ("1. tea", "- tea", "# tea", "> tea", "+ tea"):
        assert escape_markdown(words, start=False) == words
        assert escape_markdown(words) != words


@pytest.mark.parametrize(
    "char", ["/", "*", "_", "=", "#", "~", "$", ":", ".", "@", "&", "<", "[", "\\", "`", "a.", ":a", "&a"]
)
def test_a_long_line_is_quick(char: str) -> None:
    begin = time.process_time()
    escape_markdown(char * 50_000)
    assert time.process_time() - begin < 1


@pytest.mark.skipif(os.sep != "/", reason="a backslash parts folders there")
@pytest.mark.parametrize(
    ("dropped", "name"),
    [(r"/tmp/My\ summary\ \(1\).md", "My summary (1).md"), ("'/tmp/it is.md' ", "it is.md"),
     (r"'/tmp/it'\''s.md'", "it's.md"), ("/tmp/it's.md", "it's.md"), ("/tmp/two words.md", "two words.md"),
     ("file:///tmp/a%20b.md", "a b.md")],
)  # fmt: skip
def test_a_path_may_come_as_a_terminal_drops_it(dropped: str, name: str) -> None:
    assert typed_path(dropped) == Path("/tmp") / name
    assert typed_path('"~/a.md"') == Path.home() / "a.md"
