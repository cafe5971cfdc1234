"""Words in a summary that may say who somebody is: a help for whoever shares it, never a promise.

A name that is written like any other word, or in a script without capitals, is found only where the meeting knows it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Literal, TypeVar

from facilitator.i18n import _, language
from facilitator.meeting import Meeting
from facilitator.summary import leak_words
from facilitator.summary.told import summarise
from facilitator.summary.value import Discussed, Left, Line, Summary
from facilitator.text import shorten

T = TypeVar("T")

LeakKind = Literal["name", "initials", "handle", "phone", "mail", "address", "detail"]


@dataclass(frozen=True, slots=True)
class Leak:
    """One word or phrase that someone should look at, and where it stands."""

    where: str
    """The label of the line, or what the field is called."""
    kind: LeakKind
    words: str
    text: str
    """The whole text it stands in."""

    @property
    def what(self) -> str:
        """Why it is listed, in words."""
        return _kinds()[self.kind]

    def told(self) -> str:
        """Return it as one line for the person who decides."""
        return f"{self.where}  {self.what}: “{self.words}”  {shorten(self.text, 70)}"


def _kinds() -> dict[LeakKind, str]:
    return {
        "name": _("looks like a name"), "initials": _("looks like initials"), "handle": _("names someone"),
        "phone": _("looks like a phone number"), "mail": _("looks like a mail address"),
        "address": _("looks like an address"), "detail": _("a detail about a person"),
    }  # fmt: skip


def leaks(meeting: Meeting, audience: str) -> list[Leak]:
    """Return what this audience would read and perhaps should not, in the order it stands in the summary.

    For the record there is nothing to look for: it holds everything.
    """
    if audience == "record":
        return []
    names = _names(meeting)
    agreed = names if audience == "peers" and meeting.head.privacy == "names" else frozenset()
    look = _Look(names - agreed, agreed, _agenda_words(meeting))
    found = (
        Leak(where, kind, words, text)
        for where, text in _texts(summarise(meeting, audience))
        for kind, words in look.over(text)
    )
    return list(dict.fromkeys(found))


# What the meeting knows


def _names(meeting: Meeting) -> frozenset[str]:
    """Return the names the meeting knows, and their parts that are long enough to mean someone."""
    given = [person.name for person in meeting.participants]
    given += [action.owner for action in meeting.actions]
    given += [item.plan.lead for item in meeting.items]
    roles = {person.role.casefold() for person in meeting.participants} | leak_words.NOBODY
    single = (name for names in given for name in re.split(r",| and | & |/", names))
    whole = {name.strip().removeprefix("@").casefold() for name in single}
    parts = {part for name in whole for part in name.split() if len(part) > 2}
    return frozenset(name for name in whole | parts if name and name not in roles)


def _agenda_words(meeting: Meeting) -> frozenset[str]:
    """Return every word the agenda uses: what was printed before the meeting tells nothing about who came."""
    head = meeting.head
    texts = [
        head.title,
        head.series,
        head.purpose,
        head.for_whom,
        head.introduction,
        *head.before,
        *head.after,
    ]
    texts += [person.role for person in meeting.participants]
    for item in meeting.items:
        plan = item.plan
        texts += [plan.title, plan.body, plan.method, *plan.prompts, *plan.checklist, *plan.actions]
    return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))


# Where someone may have typed


def _texts(summary: Summary) -> Iterator[tuple[str, str]]:
    """Yield every text of a summary that somebody typed, with the label or the name of its place."""
    yield from ((_("Title"), summary.title), (_("Series"), summary.series), (_("Purpose"), summary.purpose))
    yield from ((_("Present"), role) for role, _count in summary.present)
    yield from _within(summary)
    yield _("Next meeting"), summary.next_meeting


def _within(value: Any, where: str = "") -> Iterator[tuple[str, str]]:
    """Yield the texts of the lines in a value; the owner of an action is a name that was chosen for this."""
    where = (
        value.label
        if isinstance(value, Line)
        else _("Item")
        if isinstance(value, Discussed | Left)
        else where
    )
    for field in fields(value):
        inside = getattr(value, field.name)
        if where and field.name in _TYPED:
            yield from ((where, text) for text in ((inside,) if isinstance(inside, str) else inside) if text)
        elif isinstance(inside, tuple):
            yield from (one for part in inside if is_dataclass(part) for one in _within(part, where))


_TYPED = frozenset({"text", "title", "of", "why", "answer", "concerns", "needed", "earlier"})


# What to look for


_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’‐-](?=[^\W_]))*")
_MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.])[@＠][\w.-]*\w")
_PHONE = re.compile(r"(?<![\w.,:/-])[+＋]?\(?\d(?:[\s()./‐–-]{0,3}\d){6,14}(?![\w:])")
_DATE = re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d")
_INITIALS = re.compile(r"(?<![\w.])(?:[^\W\d_]\.\s?){2,4}(?!\w)|(?<![\w.])[^\W\d_]\.(?=\s[^\W\d_])")
_ENDS_SENTENCE = re.compile(r"(?:^|[.!?:;…•“„«\"(\[*–—-]\s*)$")


class _Look:
    """One look over texts, with what the meeting knows."""

    def __init__(self, names: frozenset[str], agreed: frozenset[str], agenda: frozenset[str]) -> None:
        self._names = sorted(names, key=len, reverse=True)
        self._known = agreed | agenda | leak_words.calendar_and_places()

    def over(self, text: str) -> Iterator[tuple[LeakKind, str]]:
        """Yield what looks like a leak in one text."""
        for kind, finds in _SHAPES.items():
            for words in dict.fromkeys(finds(text)):
                yield kind, words
                text = text.replace(words, " ")
        people = [*self._known_names(text), *self._unknown_names(text)]
        yield from people
        yield from (("detail", word) for word in leak_words.details(text, bool(people)))

    def _known_names(self, text: str) -> Iterator[tuple[LeakKind, str]]:
        for name in self._names:
            for found in _as_word(name).finditer(text):
                yield "name", found[0]

    def _unknown_names(self, text: str) -> Iterator[tuple[LeakKind, str]]:
        words = list(_WORD.finditer(text))
        for place, found in enumerate(words):
            word = found[0]
            if not {word.casefold(), word.casefold().removesuffix("s")}.isdisjoint(
                self._known | leak_words.COMMON
            ):
                continue
            if _is_initials(word):
                yield "initials", word
            elif _is_capitalised(word) and not self._is_plain(text, words, place):
                yield "name", word

    def _is_plain(self, text: str, words: list[re.Match[str]], place: int) -> bool:
        """Tell whether a capital is there for the beginning of a sentence only."""
        begins = _ENDS_SENTENCE.search(text[: words[place].start()])
        if not begins and language().split("-")[0] != "de":
            return False
        following = words[place + 1][0] if place + 1 < len(words) else ""
        told = following.casefold() in leak_words.SAYS and words[place][0].casefold() not in leak_words.NOBODY
        surname = bool(begins) and _is_capitalised(following) and following.casefold() not in self._known
        return not told and not surname


def _as_word(name: str, *, as_written: bool = False) -> re.Pattern[str]:
    """Return what finds a name as a word of its own; in scripts that set no spaces, anywhere."""
    bound = r"(?<!\w)", r"(?!\w)"
    if any(char > "\u2e80" for char in name):
        bound = "", ""
    return re.compile(f"{bound[0]}{re.escape(name)}{bound[1]}", 0 if as_written else re.IGNORECASE)


def _phones(text: str) -> Iterator[str]:
    for found in _PHONE.finditer(text):
        if not _DATE.search(found[0]):
            yield found[0].strip()


def _initials(text: str) -> Iterator[str]:
    yield from (found[0].strip() for found in _INITIALS.finditer(text) if found[0][0].isupper())


def _every(pattern: re.Pattern[str]) -> Callable[[str], Iterator[str]]:
    return lambda text: (found[0] for found in pattern.finditer(text))


_SHAPES: dict[LeakKind, Callable[[str], Iterator[str]]] = {
    "mail": _every(_MAIL), "handle": _every(_HANDLE), "address": leak_words.addresses, "phone": _phones,
    "initials": _initials,
}  # fmt: skip
"""What is known by its shape alone; what one of them found, the next need not look at."""


def _is_initials(word: str) -> bool:
    return len(word) <= 2 and word.isupper() and word.isalpha()


def _is_capitalised(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()


# Leaving out


def redacted(summary: Summary, found: Iterable[Leak]) -> Summary:
    """Return the summary without the words that were found: who somebody is goes everywhere, a detail from its line."""
    listed = list(found)
    everywhere = {leak.words for leak in listed if leak.kind != "detail"}

    def change(text: str) -> str:
        here = everywhere | {leak.words for leak in listed if leak.text == text}
        for words in sorted(here, key=len, reverse=True):
            text = _as_word(words, as_written=True).sub(_("[left out]"), text)
        return text

    return _mapped(summary, change)


def _mapped(value: T, change: Callable[[str], str]) -> T:
    """Return a value with every text that somebody typed changed."""
    changes: dict[str, Any] = {}
    for field in fields(value):  # type: ignore[arg-type]
        inside = getattr(value, field.name)
        if field.name in _TYPED | {"series", "purpose", "next_meeting", "owner"}:
            changes[field.name] = change(inside) if isinstance(inside, str) else tuple(map(change, inside))
        elif field.name == "present":
            changes[field.name] = tuple((change(role), count) for role, count in inside)
        elif isinstance(inside, tuple):
            changes[field.name] = tuple(_mapped(one, change) if is_dataclass(one) else one for one in inside)
    return replace(value, **changes)  # type: ignore[type-var]
