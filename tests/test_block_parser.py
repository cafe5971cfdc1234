"""The blocks of a text without tabs are those that the library finds, though most of its rules are not asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from facilitator.agenda.block_parser import NESTING, tokens_of

HERE = Path(__file__).parent
FILES = sorted([*HERE.glob("agendas/*.md"), *HERE.parent.glob("agendas/en/*.md"), *HERE.parent.glob("*.md")])
PIECES = (
    *"\n\n\n  -*+#>`|:=_~<[]().\\1",
    *("    ", "- ", "1. ", "12) ", "## ", "---", "===", "***", "```", "~~~", "| a | b |\n|---|---|\n", "> "),
    *("[a]: b\n", "<div>", "</div>", "<!-- ", " -->", "word", "Ö", "会"),
)
LIBRARY = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table").disable(["inline", "text_join"])
LIBRARY.use(front_matter_plugin)


def found(tokens: Sequence[Token]) -> Iterator[tuple[Any, ...]]:
    """Yield what is asked of each token; a paragraph is one of them, as it is here."""
    words = iter(tokens)
    for token in words:
        content = token.content
        if token.type == "paragraph_open":
            content = next(words).content
            next(words)
        yield token.type.removesuffix("_open"), token.tag, token.map, content, token.markup, token.info


def same(text: str) -> None:
    """Hold that both find the same blocks, and the same link references."""
    ours: dict[str, Any] = {}
    theirs: dict[str, Any] = {}
    front = text.startswith("-")
    assert list(found(tokens_of(text, front, ours))) == list(found(LIBRARY.parse(text, theirs)))
    assert ours == theirs


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_files(file: Path) -> None:
    same(file.read_text(encoding="utf-8"))


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_text(text: str) -> None:
    same(text)
