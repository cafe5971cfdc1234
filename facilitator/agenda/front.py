"""The front matter: what stands between the `---` marks at the beginning of a file.

YAML is read as events and nothing is ever built from them, so that no file can make the reader work: aliases, nested
values and anything deep are not followed. A value is the text a person wrote; `no` stays `no`, a date stays as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from facilitator.agenda.front_trouble import FIRST, Trouble, cause
from facilitator.agenda.times import read_length, read_span
from facilitator.agenda.words import FRONT_KEYS, fold, keys, words
from facilitator.i18n import _
from facilitator.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 16_384
"""How many characters of front matter are read; ours takes a few hundred."""

DEEPEST = 12
"""How many lists and mappings may stand in each other; YAML parsers get slow on many."""

OURS = ("convened_by", "power", "privacy", "decide_by")
"""Keys that only our own agendas have: a file with one of them is ours."""
MARK = "facilitator-agenda"
"""The key that says so where none of them is given."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of the front matter, as the file has it."""

    key: str
    """The agenda's field it stands for; empty for a key that is not ours."""
    written: str
    value: str | None
    """None for a value that is not plain words."""
    line: int
    """1-based, counted in the whole file."""

    @property
    def total(self) -> int | None:
        """The minutes that it says the whole takes, such as `duration: 2 h`; None for a key that says something else.

        A meeting's minutes are the sum of its timeboxes, so this is held against them, and is no field of an agenda.
        """
        if self.key or not self.value or fold(self.written) not in words("duration", "total"):
            return None
        time = read_length(self.value) or read_span(self.value)
        return time.minutes if time else int(self.value) if re.fullmatch(r"\d{1,4}", self.value) else None


@dataclass(frozen=True, slots=True)
class Front:
    """What the front matter says, and what is wrong with it."""

    entries: tuple[Entry, ...] = ()
    trouble: str = ""
    """What makes it unreadable, in the words of the YAML parser or our own; empty where nothing does."""
    line: int = 0
    column: int = 1
    advice: str = ""
    """What to do about it, as a sentence."""
    is_mapping: bool = True
    """False for text that only happens to stand between two rulers."""

    @property
    def ours(self) -> bool:
        """Whether the file is an agenda in our own form."""
        return any(entry.key in OURS or entry.written == MARK for entry in self.entries)

    def get(self, key: str) -> str:
        """Return the first value of this field that is plain words, or nothing."""
        return next((entry.value for entry in self.entries if entry.key == key and entry.value), "")

    def unknown(self, text: str, minutes: int = 0) -> str:
        """Return what the front matter, given as text, says that is no field of an agenda, as Markdown.

        A key with plain words is a line as people write it; anything else is kept as it stands. A total that is the
        sum of the timeboxes says nothing more.
        """
        lines = text.split("\n")
        ends = [*(entry.line - FIRST for entry in self.entries[1:]), len(lines)] if self.entries else []
        kept = [
            _kept(entry, lines[entry.line - FIRST : end])
            for entry, end in zip(self.entries, ends, strict=True)
            if not entry.key and entry.written != MARK and not (minutes and entry.total == minutes)
        ]
        return "\n\n".join(kept)


_FOLDED = re.compile(r"[^\s:][^:]*:\s*>")
"""How a key is written whose value goes on below, in lines that mean nothing."""


def _kept(entry: Entry, lines: list[str]) -> str:
    """Return a key with its words on one line, where nothing is lost by that; else as it stands, in a fence."""
    written = "\n".join(lines).strip("\n")
    on_one_line = "\n" not in written or _FOLDED.match(written)
    plain = entry.value is not None and on_one_line and "#" not in written
    return f"{entry.written}: {entry.value}".rstrip() if plain else f"```yaml\n{written}\n```"


def read_front(text: str) -> Front:
    """Return what front matter says; its first line is the second of the file."""
    if len(text) > LONGEST:
        return _broken(text, Trouble(_("it is too long"), _("Write what is long below the heading.")))
    import yaml

    entries: list[Entry] = []
    try:
        for entry in _entries(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))):
            entries.append(entry)
    except _NotAMapping:
        return Front(is_mapping=False)
    except _TooDeep as error:
        return _broken(text, Trouble(_("it is nested too deep"), _plain_words(), error.args[0]))
    except yaml.YAMLError as error:
        return _broken(text, _trouble(text, error))
    return Front(tuple(entries), is_mapping=bool(entries) or not text.strip())


def _broken(text: str, trouble: Trouble) -> Front:
    """Return front matter that can't be read, with what its lines say all the same."""
    return Front(_by_lines(text), trouble.what, trouble.line, trouble.column, trouble.advice)


def _plain_words() -> str:
    return _("Give each key a line of plain words.")


def _trouble(text: str, error: Any) -> Trouble:
    """Return what made YAML give up: the slip a person made, else in the words of YAML."""
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + FIRST, mark.column + 1) if mark else (FIRST, 1)
    found = cause(text, line)
    if found:
        return found
    said = getattr(error, "problem", None) or getattr(error, "context", None) or str(error).split("\n")[0]
    return Trouble(said or _("it is no YAML"), _plain_words(), min(line, _last(text)), column)


def _last(text: str) -> int:
    """Return the last line of front matter that says anything."""
    return max(FIRST, FIRST + text.rstrip().count("\n"))


MOST_LINES = 40
"""How many lines of front matter are looked at whose end is missing."""


def read_unclosed(text: str) -> Front:
    """Return what front matter of ours says that begins a file and never ends; nothing for any other text."""
    first, newline, rest = text.partition("\n")
    if first.rstrip() != "---" or not newline:
        return Front()
    lines = rest.split("\n", MOST_LINES)[:MOST_LINES]
    end = next(
        (place for place, line in enumerate(lines) if not line.strip() or line.startswith("#")), len(lines)
    )
    mark = next((place for place, line in enumerate(lines[:end]) if _RULER.fullmatch(line.strip())), None)
    ends = _by_lines("\n".join(lines[: end if mark is None else mark]))
    if mark is None:
        front = Front(ends, _("it never ends"), 1, advice=_("Write “---” on a line of its own below it."))
    else:
        said = _("“{mark}” does not end it", mark=lines[mark].strip())
        front = Front(ends, said, mark + FIRST, advice=_("Write “---” on this line."))
    return front if front.ours else Front()


_RULER = re.compile(r"[—–―]{1,3}|--|\*{3,}|_{3,}|={3,}")
"""What word processors make of three hyphens, and what else people draw as a line."""


class _NotAMapping(Exception):
    """What was read is not a row of keys and values."""


class _TooDeep(Exception):
    """Too many lists and mappings stand in each other; holds the line of the file."""


def _entries(events: Iterator[Any]) -> Iterator[Entry]:
    """Yield the keys and values of the outermost mapping."""
    nodes = _nodes(events)
    for key, value in zip(nodes, nodes, strict=False):
        yield _entry(key[0], value)


def _nodes(events: Iterator[Any]) -> Iterator[list[Any]]:
    """Yield each key and each value of the outermost mapping, as the events that it is made of."""
    import yaml

    depth = 0
    node: list[Any] = []
    for event in events:
        if not isinstance(event, (yaml.NodeEvent, yaml.CollectionEndEvent)):
            continue
        if depth == 0 and not isinstance(event, yaml.MappingStartEvent):
            raise _NotAMapping
        outermost = depth == 0
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise _TooDeep(_line_of(event))
        if depth and not outermost:
            node.append(event)
            if depth == 1:
                yield node
                node = []


def _line_of(event: Any) -> int:
    """Return the 1-based line of the file that an event stands on; front matter begins on the second."""
    return int(event.start_mark.line) + FIRST


def _entry(key: Any, node: list[Any]) -> Entry:
    value = _plain(node)
    written = clean_line(str(getattr(key, "value", "")))
    return Entry(_field(written), written, None if value is None else clean_line(value), _line_of(key))


def _field(written: str) -> str:
    """Return the agenda's field that a key stands for, in whichever way its words are joined; empty for no field."""
    folded = fold(written)
    ways = (folded, re.sub("[_ ]", "-", folded), re.sub("[_-]", " ", folded))
    return next((keys(FRONT_KEYS)[way] for way in ways if way in keys(FRONT_KEYS)), "")


def _plain(node: list[Any]) -> str | None:
    """Return a value as words: a scalar as it was typed, a list of them with commas; None for anything else."""
    import yaml

    inner = node[1:-1] if isinstance(node[0], yaml.SequenceStartEvent) else node
    if all(isinstance(event, yaml.ScalarEvent) for event in inner):
        return ", ".join(event.value for event in inner)
    return None


def _by_lines(text: str) -> tuple[Entry, ...]:
    """Return the keys of front matter that YAML can't read, a line each, so that a foreign file keeps its title."""
    found: list[Entry] = []
    for number, line in enumerate(text.split("\n")[:200], FIRST):
        written, colon, value = line.partition(":")
        if colon and written == written.lstrip():
            found.append(
                Entry(_field(written), clean_line(written), clean_line(value.strip().strip("\"'")), number)
            )
    return tuple(found)
