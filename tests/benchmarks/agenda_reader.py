"""Reading an agenda, against the Markdown parser alone on the same text; and what hostile text costs as it grows.

`python -m tests.benchmarks.agenda_reader MINUTES` reads random text for so long, and stops at the first too slow.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator

from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from facilitator.agenda import read_agenda
from facilitator.errors import FacilitatorError
from tests.benchmarks.result import Result, ms, seconds, side_by_side

BOUND = 1.5
"""How much longer reading may take than parsing alone."""
LINEAR = 3
"""How much longer twice the text may take: twice, and some noise."""
LARGE = 1 << 18
"""Characters of the larger of the two texts that show how the cost grows."""

SECTION = """\
## {n}. What is next ({m} min)

Method: go-round
Lead: Sam

> What did you hear? One sentence is enough.

Ask everyone, and *wait*. See [the list](https://example.org/{n}).

- [ ] Everyone has had a turn
- A point that has **bold** words
  - and one below it

| Time | Topic | Who |
|---|---|---|
| {m} min | The roof | Ana |

"""

USUAL = {
    "sections": "# Tea\n\nHello.\n\n" + "".join(SECTION.format(n=n, m=n % 9 + 1) for n in range(40)),
    "a list": "# Agenda\n\n" + "".join(f"{n}. Point {n} of the day ({n % 20 + 1} min, Sam)\n" for n in range(1, 400)),
    "a table": "| Time | Topic | Lead |\n|---|---|---|\n"
    + "".join(f"| {n} min | Point {n} | Sam |\n" for n in range(1, 400)),
    "a dense table": "| # | Time | Topic | Lead | Notes | Due |\n|---|---|---|---|---|---|\n"
    + "".join(f"| {n} | {n} min | The **roof** and {n} | Ana | see x | 3 May |\n" for n in range(1, 300)),
    "bold lines": "".join(f"**Point {n} ({n % 9 + 1} min)**\n\nSome text.\n\n" for n in range(300)),
    "clock lines": "\n".join(f"{9 + n // 60}:{n % 60:02} Point {n}" for n in range(600)),
    "nested lists": "# Plan\n\n" + "".join(
        f"- Part {n}\n  - Point {n} ({n % 9 + 1} min)\n    - a detail\n  - Another one, with Sam\n" for n in range(150)
    ),
    "spans in a list": "".join(
        f"- {9 + n // 60}:{n % 60:02} - {9 + (n + 1) // 60}:{(n + 1) % 60:02} Point {n} (Ana)\n" for n in range(400)
    ),
    "headings": "# Meeting\n\n## Agenda\n\n" + "".join(
        f"### {n}. Topic {n} ({n % 9 + 1} min, Ana)\n\nWhat do we *want* to do about it?\n\n" for n in range(150)
    ),
    "prose": "# Guide\n\n" + "Some words that go on for a while, and *more* of them. See [this](x).\n\n" * 400,
}  # fmt: skip
"""Texts as people write them."""

ROWS = [(f"{n} min", f"Point {n}", "Sam") for n in range(1, 400)]
HTML_ROW = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>\n"
HTML_TABLE = "<table>\n" + "".join(HTML_ROW.format(*row) for row in ROWS) + "</table>\n"
MARKDOWN_TABLE = "| {} | {} | {} |\n|---|---|---|\n".format(*ROWS[0]) + "".join(
    "| {} | {} | {} |\n".format(*row) for row in ROWS[1:]
)
"""The parser leaves a table of HTML unread, so reading one is held against its parsing the same in Markdown."""

HOSTILE = {
    "entries": "- [ ] a (5 min)\n", "numbers": "1. a\n", "rows": "| a | 5 min |\n", "headings": "## a (5 min)\n\n",
    "quotes": "> a\n\n", "brackets": "[", "parentheses": "(5 min", "stars": "*a **b ", "ticks": "`a``",
    "links": "[a]: b\n", "definitions": "[a\n", "times": "10:00 a\n", "keys": "Lead: a\n", "handles": "@a ",
    "fences": "```\n", "comments": "<!--\n", "nested": "- ", "deep quotes": "> ", "nested brackets": "((((",
    "digits": "1", "colons": "1:", "dashes": "a - ", "bold lines": "**a**\n\n", "entities": "&amp;",
    "backslashes": "\\", "setext": "a\n=\n", "pipes": "|a", "spaces": " ", "labels": "Agenda:\n- a\n\n",
    "sums": "1. a\n- b\n\n", "words": "w ", "minutes": "10 min ", "HTML tables": "<table>\n\n",
    "HTML rows": "<table><tr><td>5 min</td><td>a</td></tr></table>\n\n", "HTML cells": "<td>", "names": "a (Ana) ",
    "bold beginnings": "**a**\nb\n\n", "parts of an hour": "1/2 ", "fences around nothing": "```\n```\n",
}  # fmt: skip
"""Pieces that a hostile text repeats."""


def benchmarks() -> Iterator[Result]:
    """Yield how much reading costs beside parsing, and how much more twice as much text costs."""
    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    for name, text in USUAL.items():
        ours, alone = side_by_side([lambda t=text: read_agenda(t), lambda t=text: parser.parse(t)], 15)  # type: ignore[misc]
        yield Result(
            f"read {name}, against the parser alone", ours / alone, BOUND, f"{ms(ours)} / {ms(alone)}"
        )
    ours, alone = side_by_side([lambda: read_agenda(HTML_TABLE), lambda: parser.parse(MARKDOWN_TABLE)], 15)
    yield Result(
        "read a table of HTML, against parsing it in Markdown",
        ours / alone,
        BOUND,
        f"{ms(ours)} / {ms(alone)}",
    )
    for name, piece in HOSTILE.items():
        small, large = (_best(piece * (size // len(piece))) for size in (LARGE // 2, LARGE))
        yield Result(
            f"twice as many {name}", large / max(small, 0.02), LINEAR, f"{ms(large)} for {LARGE >> 10} KiB"
        )
    for (name, half), (_name, whole) in zip(_mixed(LARGE // 2), _mixed(LARGE), strict=True):
        yield Result(
            f"twice as many {name}", _best(whole) / max(_best(half), 0.02), LINEAR, f"{LARGE >> 10} KiB"
        )
    yield from _nested_lists()


def _best(text: str) -> float:
    return min(seconds(lambda: _read(text)) for _time in range(2))


def _read(text: str) -> None:
    try:
        read_agenda(text, "x.md")
    except FacilitatorError:
        return


def _mixed(size: int) -> Iterator[tuple[str, str]]:
    """Yield texts whose parts bear on each other: what reads one part again for each other is slow here."""
    yield (
        "paragraphs between two items",
        "## Agenda\n\n- a (5 min)\n\n" + "word\n\n" * (size // 6) + "- b (5 min)\n",
    )
    yield "sections named like an item", "## Agenda\n\n- a\n" + "## a\n\nword\n\n" * (size // 12)
    yield "closing sections", "## Agenda\n\n- a\n" + "## Closing\n\n" * (size // 12)
    yield "agendas", "## Agenda\n\n- a\n\n## Close\n\n" * (size // 26)
    yield "agendas in an agenda", "# Agenda\n\n" + "## Agenda\n\n- a\n\n" * (size // 17)
    yield (
        "rows of one HTML table",
        "<table>\n" + HTML_ROW.format("5 min", "a", "b") * (size // 50) + "</table>\n",
    )
    yield "starts", "## Agenda\n\n" + "- 10:00 a\n- 11:00 End\n" * (size // 24)


def _nested_lists() -> Iterator[Result]:
    small, large = (_best("".join("  " * depth + "- a\n" for depth in range(size))) for size in (500, 707))
    yield Result("lists nested 707 deep, against 500 (half the text)", large / small, LINEAR, ms(large))
    yield Result("10,000 lists on one line", _best("- " * 10_000) / 1.0, 1.0, "seconds")


def fuzz(minutes: float) -> int:
    """Read random mixtures of hostile pieces for so many minutes; 1 where one is slow, and not for its length alone."""
    chance = random.Random()
    end = time.monotonic() + minutes * 60
    pieces = [*HOSTILE.values(), "\n", "\n\n", "    ", "a", "## Agenda\n", "| a | b |\n|---|---|\n"]
    count = 0
    while time.monotonic() < end:
        parts = chance.choices(pieces, k=chance.randint(1, 6))
        text = "".join(part * chance.randint(1, 3000) for part in parts)[: 1 << 17]
        taken = seconds(lambda text=text: _read(text))  # type: ignore[misc]
        count += 1
        if taken > 2 and taken > LINEAR * _best(text[: len(text) // 2]):
            print(f"{taken:.1f} s for {parts!r}")
            return 1
    print(f"{count} texts read")
    return 0


if __name__ == "__main__":
    raise SystemExit(fuzz(float(sys.argv[1]) if len(sys.argv) > 1 else 1))
