"""Words beside which a name stands, in every language that agendas are read in: `telling.txt`, read once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("telling.txt")


@dataclass(frozen=True, slots=True)
class Telling:
    """What tells in one language that the word beside it is a name; each word in small letters."""

    title: frozenset[str] = frozenset()
    """Stands before a name of any spelling."""
    kin: frozenset[str] = frozenset()
    """Stands before a name, and before other words as well."""
    after: frozenset[str] = frozenset()
    """Stands behind a name."""
    said: frozenset[str] = frozenset()
    """What only a person does, behind who does it."""
    ahead: frozenset[str] = frozenset()
    """The same, before who does it."""
    none: frozenset[str] = frozenset()
    """What stands beside these and is nobody."""
    family: tuple[str, ...] = ()
    """Family names that names begin with, where no space parts them."""
    shown: str = ""
    """One of these words, as an example."""


NOTHING = Telling()


def telling(tag: str) -> Telling:
    """Return what tells of names in a language; nothing for one that is not listed."""
    return all_telling().get(tag.partition("-")[0].casefold(), NOTHING)


@cache
def all_telling() -> dict[str, Telling]:
    """Return every language of the table."""
    parts = re.split(r"^== (\w+)$", _FILE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    return {tag: _read(body) for tag, body in zip(parts[::2], parts[1::2], strict=True)}


def _read(body: str) -> Telling:
    lines = (line.split() for line in body.split("\n") if line.strip())
    words = {kind: tuple(word.replace("_", " ").casefold() for word in rest) for kind, *rest in lines}
    return Telling(
        **{kind: frozenset(words.get(kind, ())) for kind in ("title", "kin", "after", "said", "ahead")},
        none=frozenset(words.get("not", ())),
        family=words.get("family", ()),
        shown=(words.get("after") or words.get("title") or ("",))[0],
    )


def together(found: Iterable[Telling]) -> Telling:
    """Return several languages as one, but for family names."""
    known = list(found)
    return Telling(
        title=frozenset(word for one in known for word in one.title),
        kin=frozenset(word for one in known for word in one.kin),
        after=frozenset(word for one in known for word in one.after),
        said=frozenset(word for one in known for word in one.said),
        ahead=frozenset(word for one in known for word in one.ahead),
        none=frozenset(word for one in known for word in one.none),
    )
