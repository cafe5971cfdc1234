"""Read one typed line: what to keep, or what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from facilitator.capture.commands import named
from facilitator.capture.dates import Due, at_most, take_due
from facilitator.capture.houses import may_be_longer
from facilitator.capture.kinds import KINDS
from facilitator.capture.owners import Owned, is_mention, nick_before_to, take_last_owner, take_owner
from facilitator.capture.value import Captured, Command, Kind
from facilitator.i18n import _
from facilitator.text import clean_line

_COMMAND = re.compile(r"[/／](?P<name>[^\W\d_][\w-]*|\?)[.,:;!]*(?:\s(?P<argument>.*))?", re.DOTALL)
_TAG = re.compile(r"[#＃](?P<mark>[^\W_]+)(?:\s?[:：]\s?|\s|$)(?P<words>.*)", re.DOTALL)
_COLON = re.compile(
    r"(?P<mark>[^\s:：](?!\s?[:：][\\/:：])|[^\s:：][^:：]{0,10}[^\s:：])\s?[:：]\s?(?P<words>.*)", re.DOTALL
)
"""What stands before a colon; a single letter before a colon and a slash is a drive, before two colons no kind."""
_SCRIBES_MARKS = ("ACTION", "#action")
"""Who begins an action so has kept minutes on a chat, where `sam to book the room` names a nick."""
_SCRIBED = re.compile(
    r"(?P<mark>action)\s(?P<words>(?P<who>@?[^\s:：@]+)(?:\s?[:：]|\sto)\s.+)", re.DOTALL | re.IGNORECASE
)

TAGGED_COMMANDS = {"topic": "topic", "undo": "undo", "startmeeting": "start", "endmeeting": "end"}
"""What may stand behind a hash and is a command; `#help` calls for help, and is one only when nothing follows."""


def read_line(
    line: str, today: date, language: str = "en", names: Iterable[str] = ()
) -> Captured | Command | None:
    """Return what a typed line is: something to keep, or a command; None only where nothing was typed.

    `today` and `language` are for dates; `names` are people who may be named without an @. What is nothing else is a
    note. So is a path such as `/etc/hosts`, and whatever a space or a second slash is put before.
    """
    words = clean_line(line)
    if not words:
        return None
    spaced = line[:1].isspace()
    command = (None if spaced else _command(words)) or _tagged(words)
    return command or _captured(words, today, language, tuple(names))


def is_marked(line: str) -> bool:
    """Tell whether a line says itself what it is: it begins with a kind, as `d:`, or is a command."""
    words = clean_line(line)
    return bool(_command(words) or _tagged(words)) or _kind(words) != ("note", words)


def _command(words: str) -> Command | None:
    match = _COMMAND.fullmatch(words)
    return Command(named(match["name"]), match["argument"] or "") if match else None


def _tagged(words: str) -> Command | None:
    match = _TAG.fullmatch(words)
    tag = match["mark"].casefold() if match else ""
    if match and tag in TAGGED_COMMANDS:
        return Command(TAGGED_COMMANDS[tag], match["words"])
    return Command("help") if match and tag == "help" and not match["words"] else None


def _captured(line: str, today: date, language: str, names: tuple[str, ...]) -> Captured:
    kind, words = _kind(line)
    scribed = _SCRIBED.fullmatch(line) if kind == "note" else None
    if scribed and _is_scribes(scribed, names):
        return _owned("action", scribed["words"], today, language, (*names, scribed["who"]))
    if not words:
        return Captured("note", line, doubt=_nothing_behind(line))
    if kind == "word":
        return Captured(kind, _explained(words))
    if kind not in ("action", "request"):
        return Captured(kind, words)
    if line.startswith(_SCRIBES_MARKS):
        names = (*names, nick_before_to(words))
    return _owned(kind, words, today, language, names)


def _explained(words: str) -> str:
    """Return `quorum = how many must be here` as a word, a colon, and what it means."""
    word, sign, meaning = words.partition(" = ")
    return f"{word}: {meaning}" if sign and ": " not in word else words


def _nothing_behind(mark: str) -> str:
    return _("There is nothing behind “{mark}”; kept as typed.", mark=mark)


def _is_scribes(match: re.Match[str], names: tuple[str, ...]) -> bool:
    """Whether `ACTION Sam: …` names Sam, as scribes write it, and is no `Action plan: …`."""
    who = match["who"]
    return (
        match["mark"].isupper()
        or who.startswith("@")
        or who.casefold() in {name.casefold() for name in names}
    )


def _owned(kind: Kind, words: str, today: date, language: str, names: tuple[str, ...]) -> Captured:
    owned = take_owner(words, names)
    due = _due(kind, owned.text, today, language)
    owner = owned.owner
    if not owner:
        owner, due = _named_last(kind, due, today, language)
    if not owner and is_mention(due.text):
        due = Due(due.text, due.day, _nothing_behind(due.text))
    doubt = " ".join(filter(None, (due.doubt, _perhaps(owned, language))))
    return Captured(kind, due.text, owner, due.day, doubt, due.day is not None and due.day < today)


def _perhaps(owned: Owned, language: str) -> str:
    """Say it where the name may be longer than what was taken for it."""
    if not may_be_longer(owned.perhaps, language):
        return ""
    return _(
        'Is the whole name “{name}”? A name of two words stands in quotes: @"{name}".', name=owned.perhaps
    )


def _due(kind: Kind, text: str, today: date, language: str) -> Due:
    """Split the due date off; what others are asked to do `within two weeks` may be for good, and stays as it is."""
    lasting = at_most(text, language) if kind == "request" else ""
    return Due(text, doubt=_always(lasting)) if lasting else take_due(text, today, language)


def _always(words: str) -> str:
    """Say that a time which others may always take, such as `within two weeks`, was set as no day."""
    return _(
        "“{words}” can be how long it may always take: no day is set. “by” and a day sets one.", words=words
    )


def _named_last(kind: Kind, due: Due, today: date, language: str) -> tuple[str, Due]:
    """Read `book the room, @sam` and `book the room by friday @sam`; `call @sam` says nothing about who does it."""
    last = take_last_owner(due.text)
    if last is None:
        return "", due
    before = Due(last.text, due.day, due.doubt) if due.day else _due(kind, last.text, today, language)
    return (last.owner, before) if last.apart or (before.day and not due.day) else ("", due)


def _kind(line: str) -> tuple[Kind, str]:
    """The kind a line begins with, and the words behind that; a line without one is a note as it stands."""
    for pattern, kinds in ((_COLON, _kinds_by_word()), (_TAG, _kinds_by_tag())):
        match = pattern.fullmatch(line)
        if match and match["mark"].casefold() in kinds:
            return kinds[match["mark"].casefold()], match["words"]
    return "note", line


@cache
def _kinds_by_word() -> dict[str, Kind]:
    return {word: known.name for known in KINDS for word in (known.letter, *known.words)}


@cache
def _kinds_by_tag() -> dict[str, Kind]:
    return {tag: known.name for known in KINDS for tag in known.tags}
