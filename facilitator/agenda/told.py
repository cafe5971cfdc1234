"""What the text below an item's title says of it alone on a line: how long it takes, and who leads."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from facilitator.agenda.blocks import Block
from facilitator.agenda.inline import read_words
from facilitator.agenda.items import Draft, key_line
from facilitator.agenda.leads import lead_in, name_beside_time
from facilitator.agenda.times import Time, may_be_time, read_length, read_span

LONGEST = 60
"""How many characters such a line has at most."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a line below a title says: `5-10 min`, `(45 min, Ana)`, `⏱ 10 min · Lead: Ana`, `Duration: 5 min`."""

    minutes: int | None = None
    lead: str = ""
    line: str = ""
    """The line, as Markdown, where the fields say all that it does."""


NOTHING = Told()


def told(blocks: list[Block]) -> Told:
    """Return what stands alone on one of the first lines of a text, or there behind a key."""
    lines = [line for block in blocks[:3] for line in _lines_of(block)]
    for line in lines[:3]:
        if not may_be_time(_begun(line)):
            continue
        sentence = _SENTENCE.match(line) if len(line) > LONGEST or ". " in line else None
        alone = sentence[0] if sentence else line
        found = _alone(read_words(alone).text, first=line is lines[0]) if len(alone) <= LONGEST else None
        if found:
            return replace(found, line=line if found.line and not sentence else "")
    for line in lines[:12]:
        key, value = key_line(line) if ":" in line or "：" in line else ("", "")
        time = read_length(_parts(read_words(value).text)[0]) if key in ("duration", "timebox") else None
        if time:
            return Told(time.minutes)
    return NOTHING


def told_minutes(blocks: list[Block]) -> int | None:
    """Return the minutes that the text below a heading says, alone on a line, or as `Duration: 5 min`."""
    return told(blocks).minutes


_SENTENCE = re.compile(r"[^.!?]{2,20}\.(?=\s)")
"""A short first sentence, as in `5 min. Everyone says a name.`"""
_BEFORE = re.compile(r"^(?:[^\w½¼¾~≈≤<]|_)+")
"""Brackets, dashes and a drawn clock before a length."""


def _begun(text: str) -> str:
    return text if text[:1].isalnum() else _BEFORE.sub("", text)


def _parts(text: str) -> list[str]:
    return [part.strip("()[]*_ ") for part in _PARTS.split(_begun(text))]


_PARTS = re.compile(r"[;|·]|(?<=[^\W\d])\s[-–—]\s(?=[^\W\d])")


def _alone(text: str, first: bool) -> Told | None:
    """Return what a line says that begins with a length, or the first line with two hours, and holds little else."""
    begin, *others = _parts(text)
    time = _time(begin, first)
    if time is None and "," in begin:
        begin, *names = [part.strip() for part in begin.split(",")]
        time = _time(begin, first)
        time = time if time and all(map(_lead, names)) else None
        others = names + others
    if time is None:
        return None
    leads = [_lead(part) for part in others]
    whole = time.exact and len(leads) <= 1 and all(leads)
    return Told(time.minutes, next(filter(None, leads), ""), text if whole else "")


def _time(text: str, first: bool) -> Time | None:
    return read_length(text) or (read_span(text) if first else None)


def _lead(part: str) -> str:
    return lead_in(part) or name_beside_time(part)


def _lines_of(block: Block) -> list[str]:
    """Return the lines of a paragraph, a quoted one too, or the first line of each entry of a list."""
    if block.kind == "quote" and block.children:
        block = block.children[0]
    if block.kind == "list":
        return [
            line
            for entry in block.children[:12]
            if entry.children
            for line in _lines_of(entry.children[0])[:1]
        ]
    return block.text.split("\n")[:12] if block.kind == "paragraph" else []


def take_told(draft: Draft, told: Told) -> None:
    """Put what a line of an item's text says into its fields; the line is left out where they say all of it."""
    minutes = draft.values.setdefault("minutes", told.minutes)
    lead = draft.values.setdefault("lead", told.lead) if told.lead else ""
    if not told.line or (minutes, lead) != (told.minutes, told.lead):
        return
    for place, text in enumerate(draft.body):
        before, line, behind = f"\n{text}\n".partition(f"\n{told.line}\n")
        if line:
            draft.body[place] = f"{before}\n{behind}".strip("\n")
            return
