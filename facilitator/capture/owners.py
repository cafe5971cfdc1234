"""Read who takes an action, or whom a request is for; only where the line says so clearly."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.capture.heads import GROUPS, NO_NAMES, NO_VERBS
from facilitator.capture.houses import Further, further

_QUOTED = r"[\"“”„«]\s?(?P<quoted>[^\"“”„«»]*[^\s\"“”„«»])\s?[\"“”»]"
_BARE = r"(?P<bare>[^\s\"“”„«»,;:()\[\]]*[^\s\"“”„«»,;:()\[\].!?])[.!?]*(?=[\s,;:)\]]|$)"
_ARTICLE = r"(?:(?:the|our|der|die|unser|unsere|les|notre|los|las|nuestro|nuestra|het|onze)\s(?=[^\W\d_]))?"
"""What stands before the name of a house or a team, `@the clinic`, and is nobody's own name."""
_TITLED = (
    r"(?:[Dd]r|[Mm]rs?|[Mm]s|[Mm]x|[Pp]rof|[Cc]llr|[Cc]ouncillor|[Ss]ir|[Hh]err|[Ff]rau|[Ss]eñora?|[Dd]oña|[Mm]adame|[Mm]me"
    r"|[Mm]iss|[Dd]octor|[Pp]rofessor|[Ss]ister|[Bb]rother|[Ff]ather|[Mm]other|[Ff]r|[Ss]r|[Rr]ev|[Rr]everend|[Pp]astor|[Ii]mam"
    r"|[Rr]abbi|[Nn]urse|[Mm]atron|[Cc]aptain|[Ss]ergeant|[Oo]fficer|[Jj]udge|[Aa]unt|[Aa]untie|[Uu]ncle|[Ss]chwester|[Pp]farrer"
    r"|[Ss]œur|[Pp]ère|[Ss]or|[Pp]adre|[Ss]uor|[Zz]uster|[Ss]iostra"
    r"|[Mm]onsieur|[Ss]ignora?|[Dd]ott|[Pp]ani?|[Pp]an|[Mm]evrouw|[Mm]eneer|г-н|г-жа|[Дд]октор)\.?"
    r"(?P<titled>(?:\s[^\W\d_a-zа-яё][\w'’-]*){1,2})(?=[\s,;:)\]]|$)"
)
"""A title and one or two names with capitals behind it: `@Dr Okonkwo`."""
_MENTION = re.compile(rf"@(?:{_QUOTED}|{_TITLED}|{_ARTICLE}{_BARE})")
_BETWEEN = re.compile(r"\s?[,;&+/]?\s?(?:(?:and|und|et|y|e|i|en)\s)?(?=@)", re.IGNORECASE)
_BEHIND = re.compile(r"[:：]\s?|[\s,;]*(?:[–—-]\s)?")
_TO_DO = re.compile(r"(?:to|will)\s(?P<verb>[^\W\d_]+)(?!\S)", re.IGNORECASE)
_APART = re.compile(r"\s?[,&+/]\s?|\sand\s", re.IGNORECASE)
_HEAD = re.compile(r"(?P<head>[^:：]{1,80}?)(?:\s?[:：]\s?|\s[–—-]\s)(?P<rest>.+)")
_NAME = re.compile(r"[^\W\d_][\w'’.-]*")
_NICK = re.compile(r"(?P<nick>[^\W\d_][^\s,;:]*)\sto\s", re.IGNORECASE)
_LAST = re.compile(r"(?P<joint>\s?[,;]\s|\s[–—-]\s|\s[(\[]|\s)@(?P<name>[^\s\"“”„«»,;:()\[\]@]+)[)\]]?\.?$")

_AND_ONE = re.compile(rf"\s(?:and|und|et|y|en)\s{_ARTICLE}(?P<one>[^\W\d_][\w'’-]*)(?=\s\S)", re.IGNORECASE)
"""One more who does it and stands without a sign of its own: `@nika and chair prepare`."""
_THING = re.compile(
    r"(?:^|\s)(?:the|an?|our|my|your|this|der|die|das|den|dem|einen?|eine|le|la|les|une?|el|los|las|het|een)\s[^\s@]+$",
    re.IGNORECASE,
)
"""Words that a thing or a place ends: an @name behind `at the van` is not what the words before it are about."""

_NO_LETTERS = frozenset(string.punctuation)
_QUOTES = frozenset('"“”„«»')

_LOOKED_AT = 10
"""How many words of a line's beginning may be names."""

_LONGEST = 80
"""How much of a line's end may be a name, in characters."""


@dataclass(frozen=True, slots=True)
class Owned:
    """A line without who it is for, and who that is; several names are joined by a comma and a space."""

    text: str
    owner: str = ""
    apart: bool = True
    """Whether a comma, a dash, a bracket, or its place, at the beginning or behind a thing, tells that this is who."""
    perhaps: str = ""
    """The longer name this may be the beginning of, where nobody can tell: `@Turning Tide send the forms`."""


def take_owner(text: str, names: Iterable[str] = ()) -> Owned:
    """Split the owner off the beginning of an action or a request; a line that names nobody comes back whole.

    `@sam …` always names one, `Sam to …` where it reads like a name, `sam: …` and `sam will …` only for one of `names`.
    """
    known = frozenset(name.casefold() for name in names)
    return _mentioned(text, known) or _by_colon(text, known) or _by_verb(text, known) or Owned(text)


def take_last_owner(text: str) -> Owned | None:
    """Split an @name off the end of a line; None where there is none."""
    match = _LAST.search(text, max(len(text) - _LONGEST, 0))
    name = match["name"].rstrip(".!?") if match else ""
    if not match or not text[: match.start()] or not _may_be_name(name):
        return None
    before = text[: match.start()]
    return Owned(
        before, name, bool(match["joint"].strip() or _THING.search(before, max(len(before) - _LONGEST, 0)))
    )


def nick_before_to(text: str) -> str:
    """Return the one word before `to` that a line begins with, where it can be a nick: `sam to book the room`."""
    match = _NICK.match(text)
    return match["nick"] if match and match["nick"].casefold() not in NO_NAMES else ""


def is_mention(text: str) -> bool:
    """Tell whether a line names somebody and says nothing else."""
    return text.startswith("@") and take_owner(f"{text} .").text == "."


def mentioned(text: str) -> tuple[str, str]:
    """Return the @names that a line begins with, as they are typed, and the rest of it."""
    _owners, place, end, _perhaps = _mentions(text, frozenset())
    return text[:end], text[place:].strip()


def _mentions(text: str, known: frozenset[str]) -> tuple[list[str], int, int, str]:
    """Return the names a line begins with, where the rest begins, where the last name ends, and its longer form."""
    owners, place, end, perhaps = [], 0, 0, ""
    while match := _MENTION.match(text, place):
        name = match["quoted"] or match[0].removeprefix("@").rstrip(".!?")
        more = further(match["bare"], text, match.end(), known) if match["bare"] else Further(match.end())
        if more.end > match.end():
            name = text[match.start() + 1 : more.end]
        elif not _may_be_name(name, quoted=bool(match["quoted"])):
            break
        owners.append(name)
        end, perhaps = more.end, more.perhaps
        between = _BETWEEN.match(text, end)
        place = between.end() if between else end
    one = _AND_ONE.match(text, end) if owners else None
    if one and one["one"].casefold() not in NO_NAMES:
        owners.append(one["one"])
        place = end = one.end()
    return owners, place, end, perhaps


def _mentioned(text: str, known: frozenset[str]) -> Owned | None:
    owners, place, _end, perhaps = _mentions(text, known)
    behind = _BEHIND.match(text, place)
    if not owners or not behind:
        return None
    rest = text[behind.end() :]
    if not behind[0].startswith((":", "：")) and _is_to_do(rest):
        rest = rest.partition(" ")[2]
    return Owned(rest, ", ".join(owners), perhaps=perhaps) if rest else None


def _by_colon(text: str, known: frozenset[str]) -> Owned | None:
    match = _HEAD.fullmatch(text) if known else None
    names = _names(match["head"]) if match else []
    return Owned(match["rest"], ", ".join(names)) if match and names and _known(names, known) else None


def _by_verb(text: str, known: frozenset[str]) -> Owned | None:
    words = text.split(" ", _LOOKED_AT)
    place = next((at for at, word in enumerate(words[:-1]) if word.casefold() in ("to", "will")), 0)
    rest = " ".join(words[place:])
    if not place or not _is_to_do(rest):
        return None
    names = _names(" ".join(words[:place]))
    sure = _known(names, known) or (words[place].casefold() == "to" and all(map(_reads_like_name, names)))
    return Owned(" ".join(words[place + 1 :]), ", ".join(names)) if names and sure else None


def _names(head: str) -> list[str]:
    names = [name.strip() for name in _APART.split(head)]
    return names if all(map(_may_be_name, names)) else []


def _known(names: Iterable[str], known: frozenset[str]) -> bool:
    return all(name.casefold() in known for name in names)


def _reads_like_name(name: str) -> bool:
    parts = name.split(" ")
    if name.casefold() in GROUPS:
        return True
    return len(parts) <= 3 and all(
        _NAME.fullmatch(part) and not part[0].islower() and part.casefold() not in NO_NAMES for part in parts
    )


def _is_to_do(words: str) -> bool:
    """Whether these words say that someone is `to do` something; a line all in capitals is read like any other."""
    match = _TO_DO.match(words)
    verb = match["verb"] if match else ""
    return (verb.islower() or words.isupper()) and verb.casefold() not in {"", *NO_VERBS}


def _may_be_name(name: str, *, quoted: bool = False) -> bool:
    """Whether this can be a name at all: `@sam's keys` are nobody, and a name in quotes has none inside."""
    whose = name.endswith(("'s", "’s")) and not quoted
    return not whose and not set(name) <= _NO_LETTERS and _QUOTES.isdisjoint(name)
