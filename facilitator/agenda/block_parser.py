"""The Markdown parser that finds the blocks of an agenda, made so that no line is asked for what it can't hold.

What it finds is what the parser of that library finds. Each of its rules looks at every line, so a rule is left out
where nothing in the text is for it, and asked of a line only where that begins with one of the marks it looks for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from markdown_it.rules_block import StateBlock

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.parser_block import RuleFuncBlockType
    from markdown_it.token import Token

NESTING = 40
"""How deep blocks are parsed inside each other; what lies deeper stays text of the block around it."""

_NEEDS = {
    "table": ("|", r"\n[ >]*[-:|][-:| ]*(?:\n|$)"),  # the line below its header
    "html_block": ("<", ""),
    "reference": ("]:", ""),
    "blockquote": (">", ""),
    "fence": ("", "```|~~~"),
    "hr": ("", r"([*_-]) *\1 *\1 *(?:\n|$)"),
    "lheading": ("", r"\n[ >]*(?:=+|-+) *(?:\n|$)"),  # the line below its words
    "heading": ("#", ""),
    "code": ("    ", ""),
}
"""Rules of the parser, and what a text holds that any of them finds something in: these words, and this pattern."""

_TEXTS = ("paragraph", "reference", "blockquote")
_MARKS = {
    "fence": ("`~", (*_TEXTS, "list")),
    "blockquote": (">", (*_TEXTS, "list")),
    "hr": ("*-_", (*_TEXTS, "list")),
    "list": ("*-+0123456789", _TEXTS),
    "reference": ("[", ()),
    "html_block": ("<", _TEXTS),
    "heading": ("#", _TEXTS),
}
"""Rules of the parser, the marks that a line begins with which is for them, and the blocks that they end."""


class _Token:
    """What is asked of a token of the library, made in a third of the time: a file has several for each line."""

    type = tag = content = info = markup = ""
    nesting: Literal[-1, 0, 1] = 0
    level = 0
    map: list[int] | None = None
    hidden = False


class _State(StateBlock):
    """A text while its blocks are found."""

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Put a token behind the others."""
        token = _Token()
        token.type, token.tag, token.nesting = ttype, tag, nesting
        self.level -= nesting < 0
        token.level = self.level
        self.level += nesting > 0
        self.tokens.append(token)  # type: ignore[arg-type]
        return token  # type: ignore[return-value]


def tokens_of(text: str, front: bool, environment: dict[str, Any]) -> list[Token]:
    """Return the tokens of a text's blocks, with `front` that of its front matter first; link references are kept.

    The text is clean, so the blocks are found in it as it stands.
    """
    if not text:
        return []
    idle = frozenset(rule for rule, (words, pattern) in _NEEDS.items() if not _holds(text, words, pattern))
    parser = _parser(front and text.startswith("-"), idle)
    state = _State(text, parser, environment, [])
    parser.block.tokenize(state, state.line, state.lineMax)
    return state.tokens


def _holds(text: str, words: str, pattern: str) -> bool:
    return words in text and (not pattern or re.search(pattern, text) is not None)


@cache
def _parser(front: bool, idle: frozenset[str]) -> MarkdownIt:
    from markdown_it import MarkdownIt, rules_block
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table")
    for name, (marks, ends) in _MARKS.items():
        rule = getattr(rules_block, "list_block" if name == "list" else name)
        parser.block.ruler.at(name, _at_marks(rule, marks), {"alt": list(ends)})
    parser.block.ruler.at("paragraph", _paragraph)
    parser.disable(["inline", "text_join", *idle])
    return parser.use(front_matter_plugin) if front else parser


def _at_marks(rule: RuleFuncBlockType, marks: str) -> RuleFuncBlockType:
    """Return a rule that is asked only of lines that begin with one of these marks: it would find nothing in others."""
    known = frozenset(marks)

    def guarded(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        place = state.bMarks[start] + state.tShift[start]
        return state.src[place : place + 1] in known and rule(state, start, end, silent)

    return guarded


def _paragraph(state: StateBlock, start: int, _end: int, _silent: bool) -> bool:
    """Take the lines of a paragraph: as one token, where the library makes three, for most blocks are paragraphs."""
    enders = state.md.block.ruler.getRules("paragraph")
    above, state.parentType = state.parentType, "paragraph"
    line, end = start + 1, state.lineMax
    while line < end and not state.isEmpty(line):
        goes_on = state.sCount[line] - state.blkIndent > 3 or state.sCount[line] < 0
        if not goes_on and _is_ended(state, line, end, enders):
            break
        line += 1
    state.line = line
    token = state.push("paragraph", "p", 0)
    words = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if line > start + 1:  # most paragraphs have one line, and what is before its words needs no looking at
        words += "\n" + state.getLines(start + 1, line, state.blkIndent, False)
    token.content = words.strip()
    token.map = [start, line]
    state.parentType = above
    return True


def _is_ended(state: StateBlock, line: int, end: int, enders: list[RuleFuncBlockType]) -> bool:
    for ends in enders:  # noqa: SIM110 - a loop costs less than a generator, and this is asked of every line
        if ends(state, line, end, True):
            return True
    return False
