"""Read one typed line: what to keep, or what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from facilitator.capture.commands import named
from facilitator.capture.dates import take_due
from facilitator.capture.kinds import KINDS
from facilitator.capture.owners import take_owner
from facilitator.capture.value import Captured, Command
from facilitator.i18n import _
from facilitator.text import clean_line

_COMMAND = re.compile(r"/(?P<name>[^\W\d_][\w-]*|\?)[.,:;!]*(?:\s+(?P<argument>.*))?", re.DOTALL)
_TAGGED_COMMANDS = {"topic": "topic", "undo": "undo", "endmeeting": "end", "startmeeting": "start"}
_TAG = re.compile(r"[#＃](?P<tag>[^\W_]+)\s*[:：]?(?:\s+(?P<words>.*))?")


def read_line(
    line: str, today: date, language: str = "en", names: Iterable[str] = ()
) -> Captured | Command | None:
    """Return what a typed line is: something to keep, or a command; None only where nothing was typed.

    `today` and `language` are for dates, `names` are those that may stand for an owner without an @. A line that is
    nothing else is a note, so is one that begins with a space and a slash.
    """
    words = clean_line(line)
    if not words:
        return None
    return _command(line, words) or _captured(words, today, language, tuple(names))


def _command(line: str, words: str) -> Command | None:
    spoken = None if line[:1].isspace() else _COMMAND.fullmatch(words)
    if spoken:
        return Command(named(spoken["name"]), spoken["argument"] or "")
    tag = _TAG.fullmatch(words)
    if tag and tag["tag"].casefold() in _TAGGED_COMMANDS:
        return Command(_TAGGED_COMMANDS[tag["tag"].casefold()], tag["words"] or "")
    return Command("help") if tag and tag["tag"].casefold() in ("help", "halp") and not tag["words"] else None


def _captured(line: str, today: date, language: str, names: tuple[str, ...]) -> Captured:
    kind, words = _kind(line)
    if not words:
        return Captured("note", line, doubt=_("There is nothing behind “{mark}”; kept as typed.", mark=line))
    if kind not in ("action", "request"):
        return Captured(kind, words)
    due = take_due(words, today, language)
    owned = take_owner(due.text, names)
    past = due.day is not None and due.day < today
    return Captured(kind, owned.text, owned.owner, due.day, due.doubt, past)


def _kind(line: str) -> tuple[str, str]:
    """The kind a line begins with, and the words behind that; a line without one is a note as it stands."""
    colon = _colon_marks().match(line)
    if colon:
        return _kinds_by_word()[" ".join(colon["word"].casefold().split())], colon["words"].strip()
    tag = _TAG.fullmatch(line)
    if tag and tag["tag"].casefold() in _kinds_by_tag():
        return _kinds_by_tag()[tag["tag"].casefold()], tag["words"] or ""
    return "note", line


@cache
def _colon_marks() -> re.Pattern[str]:
    letters = "".join(known.letter for known in KINDS)
    words = "|".join(sorted((word for known in KINDS for word in known.words), key=len, reverse=True))
    # A letter before a colon and a slash is a drive of a computer.
    return re.compile(
        rf"(?P<word>{words}|[{letters}](?!\s*[:：][\\/:]))\s*[:：](?P<words>.*)", re.IGNORECASE | re.DOTALL
    )


@cache
def _kinds_by_word() -> dict[str, str]:
    return {word: known.name for known in KINDS for word in (known.letter, *known.words)}


@cache
def _kinds_by_tag() -> dict[str, str]:
    return {tag: known.name for known in KINDS for tag in known.tags}
