"""Agendas that nobody would write, and what must hold for each; `python -m tests.fuzz COUNT` tries so many of them.

A text is put together from pieces of real agendas, broken ones and hostile ones. Each piece holds words that are in no
table, so that what is dropped is noticed.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.agenda import Agenda, agenda_to_json, decode, read_agenda, write_agenda
from facilitator.agenda.timeless import as_template
from facilitator.errors import FacilitatorError, UnreadableAgenda

WORDS = ("zorg", "quopp", "Blixem", "Fnarr", "Grübl", "жвучн", "Щекф", "ωζξ", "霊鬼", "קצףח")
"""Words that no table knows, so that all of them must be found again."""

LINES = (
    "# {0}", "## {0} (5 min)", "### 1. {0} – 10 min ({1})", "**{0}**", "**{0} (10 min)**", "**{0}**\n{1} {2}",
    "- {0} (5 min, {1})", "- [ ] {0}", "  - {0}", "      {0}", "1. {0}", "2) {0} [10 min] [{1}]", "* {0} / 5m / {1}",
    "10:00 {0}", "10:00–10:15 {0} ({1})", "14h30 : {0}", "Ore 9.30 {0}", "10 мин {0}", "{0}（5分）", "10 min: {0}",
    "| {0} | 10 min | {1} |", "| Time | Topic | Lead |\n|---|---|---|\n| 10 min | {0} | {1} |",
    "| Topic | {0} | {1} |\n|---|---|---|\n| Time | 5 min | 10 min |", "|{0}|\n|-|",
    "<table><tr><th>Time</th><th>Topic</th></tr><tr><td>10 min</td><td>{0} <b>{1}</b></td></tr></table>",
    "<table>\n<tr><td>5 min</td>\n\n<td>{0}</td></tr>", "</table>", "<div>{0}</div>", "<!-- {0}", "-->",
    "## Agenda", "Agenda:", "**Agenda**", "## Topics", "## Notes", "## Attendees\n- {0}", "## Before the meeting",
    "## After the meeting", "## {0} agenda", "## Agenda for next week", "Present: {0}, {1}", "Duration: 45 min",
    "Lead: {0}", "Method: {0}", "Decide: {0} (consent)", "Action: {0}", "Timebox: {0}", "Total | 50", "> {0}. {1}",
    "{0} {1} {2}", "{0}\n---", "{0}\n===", "{0}\n-", "```\n{0}", "~~~", "[{0}]: {1}", "[{0}][{1}]", "![{0}]({1})",
    "[{0}](https://x.org/{1})", "<https://x.org/{0}>", "@{0}", "({0})", "{0} (every 10 min)", "{0} ({1}, {2})",
    "10:30 End", "11:00 {0} ends", "Break (10 min)", "Closing", "---", "***", "", "", "", "\\", "\x0b{0}", "\t{0}",
    "    - {0}", "> - {0} (5 min)", "1. {0}\n\n   {1}\n\n1. {2}", "- {0}\n\n  ## {1} (5 min)", "½ hour {0}",
    "&lt;{0}&gt;", "~~{0}~~", "`{0}` (5 min)", "{0} — 1/2 hour — {1}", "(10 min) {0}", "{0}: 10-15 min", "{0} 5'",
)  # fmt: skip
"""Lines as they stand in agendas, and such as break them."""

FRONTS = ("", "---\ntitle: {0}\n---\n", "---\n{0}: {1}\n---\n", "---\n{0}\n---\n", "\ufeff", "---\n")


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A text made of such lines."""
    pieces = [draw(st.sampled_from(FRONTS)), *draw(st.lists(st.sampled_from(LINES), max_size=14))]
    parted = draw(st.sampled_from(("\n", "\n", "\n\n", "\r\n")))
    filled = [piece.format(*draw(st.permutations(WORDS))[:3]) for piece in pieces[1:]]
    front = pieces[0].format(*draw(st.permutations(WORDS))[:2])
    return front + parted.join(filled)


HEADS = (
    "Nr.", "TOP", "Topic", "Who", "Time", "Duration", "Start", "End", "Minutes", "Notes", "Due", "Monday", "Thema",
    "Bemerkung", "#", "", "No", "Item", "Verantwortlich", "Day 2",
)  # fmt: skip
CELLS = (
    "", "", "1", "2.", "5", "10 min", "10:00", "10:00-10:30", "{0}", "{0}", "{0}", "**{0}** (5 min)", "1. {0}",
    "[{0}](https://x.org/{1})", "{0} / {1}", "Total", "@{0}", "{0}\\|{1}", "{0} ({1})", "TOP 3", "`{0}`", "~~{0}~~",
    "{0}, {1} 20 min", "until {0}", "{0}: {1}", "Break", "10 min {0}",
)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A table with heads that the reader knows and some that it doesn't, and rows that may be too short or too long."""
    heads = [*draw(st.lists(st.sampled_from((*HEADS, "{0}")), min_size=1, max_size=5))]
    rows = draw(st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=6), max_size=7))
    lines = [heads, ["---"] * len(heads), *rows]
    text = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    filled = [
        line.format(*draw(st.permutations(WORDS))[:2]) if "{" in line else line for line in text.split("\n")
    ]
    return draw(st.sampled_from(("", "# Tea\n\n", "## Agenda\n\n"))) + "\n".join(filled)


def opens(text: str) -> None:
    """A text opens as an agenda with items, or is refused by its name; nothing of it is dropped."""
    begin = time.process_time()
    agenda = _read(text)
    assert time.process_time() - begin < 2
    if agenda is None:
        return
    assert agenda.title and agenda.items and all(item.title for item in agenda.items)
    assert all(item.minutes is None or item.minutes > 0 for item in agenda.items)
    found = json.dumps(agenda_to_json(agenda), ensure_ascii=False)
    gone = [word for word in WORDS if word in text and word not in found]
    assert not gone, gone


def saved(text: str) -> None:
    """What was read from a text can be written in our form, and is read back as the same."""
    agenda = _read(text)
    if agenda is not None:
        assert _without_lines(read_agenda(write_agenda(agenda))) == _without_lines(agenda)


def made(text: str) -> None:
    """A template made from a text has its items and minutes, drops no word of it, and is read back as the same."""
    agenda = _read(text)
    if agenda is None:
        return
    template = as_template(text, "x.md")
    assert [(item.title, item.minutes) for item in template.items] == [
        (item.title, item.minutes) for item in agenda.items
    ]
    found = json.dumps(agenda_to_json(template), ensure_ascii=False)
    gone = [word for word in WORDS if word in text and word not in found]
    assert not gone, gone
    assert _without_lines(read_agenda(write_agenda(template))) == _without_lines(template)


def decodes(raw: bytes) -> None:
    """Bytes are text that opens, or are refused."""
    try:
        read_agenda(decode(raw), "x.md")
    except (UnicodeDecodeError, FacilitatorError):
        return


def _read(text: str) -> Agenda | None:
    try:
        return read_agenda(text, "x.md")
    except UnreadableAgenda as refused:
        assert re.match(r"x\.md(:\d+)?\b", str(refused)) and "\n" not in str(refused)
        return None


def _without_lines(agenda: Agenda) -> Agenda:
    return replace(agenda, items=tuple(replace(item, line=0) for item in agenda.items))


PROPERTIES: tuple[tuple[Callable[..., None], st.SearchStrategy[object]], ...] = (
    (opens, texts()), (saved, texts()), (opens, tables()), (saved, tables()), (made, tables()),
    (decodes, st.binary(max_size=400)),
)  # fmt: skip
LONGER = ((made, texts()),)
"""What only the command tries."""


def tried(count: int, check: Callable[..., None], drawn: st.SearchStrategy[object]) -> None:
    """Try one property on so many examples; the smallest that fails is shown."""
    quiet = list(HealthCheck)
    settings(max_examples=count, deadline=None, suppress_health_check=quiet, print_blob=True)(
        given(drawn)(check)
    )()


def main(count: int) -> int:
    """Try every property on so many examples."""
    for check, drawn in (*PROPERTIES, *LONGER):
        begin = time.monotonic()
        tried(count, check, drawn)
        print(f"{check.__name__}: {count} examples held in {time.monotonic() - begin:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
