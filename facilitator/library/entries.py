"""A template in short, for lists of many: from a glance at a shipped one, from reading a person's own once."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from facilitator import __version__
from facilitator.errors import FacilitatorError, StorageFailure
from facilitator.store.papers import write_whole
from facilitator.text import clean_line, typed

SHIPPED, OWN = "shipped", "own"
SUFFIXES = (".md", ".markdown")
_GLANCE = 65_536
"""How many characters of a shipped template are looked at: all of it, and no more of what is not one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateEntry:
    """One template in short."""

    name: str
    """What it is asked for by: its file's name without the ending, and with hyphens for spaces."""
    title: str
    convened_by: str = ""
    minutes: int = 0
    """The sum of its timeboxes."""
    source: str = OWN
    """Where it comes from: `shipped`, `own`, or the name under which it was brought."""
    folder: str = ""
    """In which folder of what was brought; empty for its top."""
    path: Path
    language: str = ""
    languages: tuple[str, ...] = ()
    """All it is there in, where it is there in several."""
    problem: str = ""
    """Why it can't be used, in one sentence; empty for one that can."""

    @property
    def full_name(self) -> str:
        """Its name with where it comes from, such as `own/first-conversation`."""
        return "/".join(part for part in (self.source, self.folder, self.name) if part)


def glance(path: Path) -> TemplateEntry:
    """Return a shipped template in short from a look at its lines: front matter, title, the minutes in headings.

    It holds for the form our own templates are written in, and a test holds each of them to it.
    """
    try:
        with path.open(encoding="utf-8") as file:
            lines = file.read(_GLANCE).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        return TemplateEntry(name=path.stem, title=path.stem, path=path, source=SHIPPED, problem=str(error))
    front, body = _halves(lines)
    title = next((line[2:].strip() for line in body if line.startswith("# ")), path.stem)
    return TemplateEntry(
        name=path.stem, title=front.get("title", title), path=path, source=SHIPPED,
        convened_by=front.get("convened-by", ""), language=front.get("language", ""),
        minutes=sum(_minutes(line) for line in body if line.startswith("## ")),
    )  # fmt: skip


def _halves(lines: list[str]) -> tuple[dict[str, str], list[str]]:
    """Return the plain keys of the front matter, and the lines below it."""
    if not lines or lines[0] != "---" or "---" not in lines[1:]:
        return {}, lines
    end = lines.index("---", 1)
    pairs = (line.split("#")[0].partition(":") for line in lines[1:end])
    return {key.strip(): value.strip(" \"'") for key, _colon, value in pairs}, lines[end + 1 :]


def _minutes(heading: str) -> int:
    """Return the minutes of a heading such as `## Check-in (8 min)`; 0 where it states none."""
    box = heading.rstrip().rpartition("(")[2].removesuffix(")").split()
    return int(box[0]) if len(box) == 2 and box[1] == "min" and box[0].isdecimal() else 0


_NOT_REMEMBERED = ("name", "path", "folder", "languages")
"""What the file itself does not say."""


def own_entry(path: Path, known: Any, source: str) -> tuple[TemplateEntry, dict[str, Any]]:
    """Return an own template in short, and what to remember of it; it is read only when it changed."""
    stamp = _stamp(path)
    if isinstance(known, dict) and known.get("stamp") == stamp:
        try:
            return TemplateEntry(name=typed(path.stem), path=path, **known["entry"]), known
        except (TypeError, KeyError):
            pass  # remembered by another version: read it again
    entry = replace(_read(path), source=source)
    fields = {name: value for name, value in asdict(entry).items() if name not in _NOT_REMEMBERED}
    return entry, {"stamp": stamp, "entry": fields}


def _read(path: Path) -> TemplateEntry:
    from facilitator.agenda import load_agenda

    try:
        agenda = load_agenda(path)
    except FacilitatorError as error:
        title = clean_line(path.stem)
        return TemplateEntry(name=typed(path.stem), title=title, path=path, problem=str(error))
    return TemplateEntry(
        name=typed(path.stem), title=agenda.title, path=path, convened_by=agenda.convened_by,
        minutes=agenda.minutes, language=agenda.language,
    )  # fmt: skip


def _stamp(path: Path) -> list[int | str]:
    """Return what must not have changed for a remembered entry to hold: the file, and the reader of agendas."""
    try:
        status = path.stat()
    except OSError:
        return []
    return [status.st_mtime_ns, status.st_size, status.st_ino, __version__]


def recall(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def remember(path: Path, entries: dict[str, Any]) -> None:
    """Keep what was read for the next time; where the disk won't take it, the next time reads again."""
    with suppress(StorageFailure):
        write_whole(path, json.dumps(entries).encode())
