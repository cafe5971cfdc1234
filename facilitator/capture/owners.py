"""Read who takes an action, or whom a request is for, from the beginning of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_QUOTED = r"[\"“”„«]\s*(?P<quoted>[^\"“”„«»]*[^\s\"“”„«»])\s*[\"“”»]"
_BARE = r"(?P<bare>[^\s\"“”„«»,;:]*\w)[.!]?(?!['’]\w)(?=[\s,;:]|$)"
_MENTION = re.compile(rf"@(?:{_QUOTED}|{_BARE})")
_BETWEEN = re.compile(r"\s*[,;&+/]?\s*(?:(?:and|und|et|y|e|i|en)\s+)?(?=@)")
_BEHIND = re.compile(r"\s*[:,;]?\s+(?:(?:to|will)\s+(?!(?:the|a|an|my|our|your|their|his|her|this|that)\s))?")


@dataclass(frozen=True, slots=True)
class Owned:
    """Words without who they are for, and who that is; empty when nobody is named."""

    text: str
    owner: str = ""


def take_owner(text: str, names: Iterable[str] = ()) -> Owned:
    """Split the owner off the beginning of an action: `@sam …`, `Sam and Ana to …`; the words are not changed."""
    return _mentioned(text) or Owned(text)


def _mentioned(text: str) -> Owned | None:
    owners, place = [], 0
    while match := _MENTION.match(text, place):
        owners.append(match["quoted"] or match["bare"])
        behind = _BETWEEN.match(text, match.end())
        place = behind.end() if behind else match.end()
    rest = text[place:]
    gap = _BEHIND.match(rest)
    if not owners or not gap or not rest[gap.end() :]:
        return None
    return Owned(rest[gap.end() :], ", ".join(owners))
