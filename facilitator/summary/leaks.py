"""Words in a summary that may say who somebody is: a help for whoever shares it, never a promise.

A rare name that is written like any other word, or one in a script without capitals, is found only where the meeting
knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from facilitator.i18n import _, language
from facilitator.meeting import Meeting, gaps
from facilitator.summary import leak_details, leak_names, leak_words, tongues
from facilitator.summary.leak_guess import ENDS_SENTENCE, WORD, Guess
from facilitator.summary.leak_shapes import SHAPES, LeakKind, handled
from facilitator.summary.leak_telling import told_names
from facilitator.summary.told import summarise
from facilitator.summary.tongues.telling import telling
from facilitator.summary.value import LINE_WORDS, Discussed, Left, Line, Summary
from facilitator.summary.words import about
from facilitator.text import shorten


@dataclass(frozen=True, slots=True)
class Leak:
    """One word or phrase that someone should look at, and where it stands."""

    where: str
    """The label of the line, or what the field is called."""
    kind: LeakKind
    words: str
    text: str
    """The whole text it stands in."""
    known: bool = False
    """Whether the meeting knows it as somebody's name."""

    @property
    def sure(self) -> bool:
        """Whether it tells who somebody is, or how to reach them: the public reads none unless somebody says so."""
        return self.known or self.kind in ("phone", "mail", "handle", "number")

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
        "number": _("looks like a number or a code of somebody's own"),
        "address": _("looks like an address"), "detail": _("a detail about a person"),
    }  # fmt: skip


def leaks(meeting: Meeting, audience: str, before: frozenset[str] = frozenset()) -> list[Leak]:
    """Return what this audience would read and perhaps should not, in the order it stands in the summary.

    `before` are names that earlier meetings of the series know. For the record there is nothing to look for: it holds
    everything.
    """
    if audience == "record":
        return []
    texts = texts_of(meeting, audience)
    names = leak_names.known(meeting) | frozenset(name for _where, text in texts for name in handled(text))
    agreed = names if audience == "peers" and meeting.head.privacy == "names" else frozenset()
    known = names | (before - leak_names.of_bodies(meeting))
    look = Look(known - agreed, agreed, _agenda_words(meeting), meeting.head.language)
    for _where, text in texts:
        look.learn(text)
    found = (
        Leak(where, kind, words, text, known)
        for where, text in texts
        for kind, words, known in sorted(look.over(text), key=lambda leak: text.find(leak[1]))
    )
    return list(dict.fromkeys(found))


def texts_of(meeting: Meeting, audience: str) -> list[tuple[str, str]]:
    """Return every text that somebody typed and this audience would read, with the label or the name of its place."""
    return list(_texts(summarise(meeting, audience)))


def spared(found: Iterable[Leak], audience: str) -> list[Leak]:
    """Return what this audience does not read unless somebody says so: for the public, all of it."""
    return list(found) if audience == "public" else []


def in_text(text: str, names: Iterable[str]) -> list[Leak]:
    """Return what may tell who somebody is in a text that stands by itself, where these names are known."""
    found = Look(frozenset(names), frozenset(), frozenset()).over(text)
    return [Leak("", kind, words, text, known) for kind, words, known in found]


# What the meeting knows


def _agenda_words(meeting: Meeting) -> frozenset[str]:
    """Return the words of the agenda, of the names that meeting and series have, and of agencies that may be named.

    What was printed before the meeting tells nothing about who came, unless a name was printed.
    """
    head = meeting.head
    texts = [
        head.title,
        head.series,
        head.purpose,
        head.for_whom,
        head.introduction,
        *head.before,
        *head.after,
        *head.named,
    ]
    texts += [person.role for person in meeting.participants]
    for item in meeting.items:
        plan = item.plan
        texts += [plan.title, plan.body, plan.method]
        texts += [_as_printed(text, head.filled) for text in gaps.texts(replace(plan, lead=""))]
    return frozenset(word for text in texts for word in _words_of(text))


def _as_printed(text: str, filled: Iterable[tuple[str, str]]) -> str:
    """Return a text of the agenda without what people filled into its gaps."""
    for _asked, said in filled:
        text = text.replace(said, " ")
    return text


def _words_of(text: str) -> Iterator[str]:
    """Yield the words of a text in small letters, without names that people are given and what stands behind these."""
    named = False
    for found in WORD.finditer(text):
        word, begins = found[0], bool(ENDS_SENTENCE.search(found.string[: found.start()]))
        named = word[0].isupper() and (tongues.is_name(word) or _is_title(word) or (named and not begins))
        if not named:
            yield word.casefold()


def _is_title(word: str) -> bool:
    """Tell whether a name stands behind this word."""
    return word.casefold() in leak_words.TITLES


# Where someone may have typed


def _texts(summary: Summary) -> Iterator[tuple[str, str]]:
    """Yield every text of a summary that somebody typed, with the label or the name of its place."""
    yield from ((_("Title"), summary.title), (_("Series"), summary.series), (_("Purpose"), summary.purpose))
    yield _("Power"), summary.power
    yield from ((about(), text) for pair in summary.about for text in pair)
    yield from ((_("Present"), role) for role, _count in summary.present)
    yield _("Approved"), summary.approved
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
        if where and field.name in LINE_WORDS:
            yield from ((where, text) for text in ((inside,) if isinstance(inside, str) else inside) if text)
        elif where and field.name == "counts":
            yield from ((where, option) for option, _count in inside)
        elif isinstance(inside, tuple):
            yield from (one for part in inside if is_dataclass(part) for one in _within(part, where))


# What to look for


class Look:
    """One look over texts, with what the meeting knows."""

    def __init__(
        self, names: frozenset[str], agreed: frozenset[str], agenda: frozenset[str], tongue: str = ""
    ) -> None:
        self._tongue = tongue or language()
        longest = sorted(names, key=len, reverse=True)
        self._finders = [leak_names.finder(name, self._tongue) for name in longest]
        self._names = names
        plain = agreed | agenda | leak_words.calendar_and_places() | leak_words.COMMON | leak_words.ROLES
        self._guess = Guess(plain | telling(self._tongue).title, self._tongue)
        self._telling: dict[str, tuple[str, ...]] = {}
        self._told: dict[str, re.Pattern[str]] = {}
        """What finds the names that a word beside them gave away somewhere, and no capital does elsewhere."""

    def learn(self, text: str) -> None:
        """Remember what looks like a name here, so that it is one wherever else it stands."""
        self._guess.learn(text)
        for name in self._told_in(text):
            if name[0].isupper():
                self._guess.remember(name)
            else:
                self._told[name] = leak_names.finder(name, self._tongue)

    def _told_in(self, text: str) -> tuple[str, ...]:
        if text not in self._telling:
            self._telling[text] = tuple(self._told_beside(text))
        return self._telling[text]

    def _told_beside(self, text: str) -> Iterator[str]:
        spoken = self._guess.spoken(text)
        tags = dict.fromkeys((self._tongue.partition("-")[0], spoken.tag if spoken else ""))
        listed = any(tag and tongues.tongue(tag) for tag in tags)
        return told_names(text, tags, lambda word: self._guess.is_plain(word, text), listed=listed)

    def over(self, text: str) -> Iterator[tuple[LeakKind, str, bool]]:
        """Yield what looks like a leak in one text, and whether it is a name that the meeting knows."""
        shown = False
        for kind, finds in SHAPES.items():
            for words in dict.fromkeys(finds(text)):
                shown = shown or kind != "address"
                yield kind, words, kind == "initials" and leak_names.initials_of(words) in self._names
                text = text.replace(words, " ")
        known = list(dict.fromkeys(self._known_in(text)))
        people: list[tuple[LeakKind, str, bool]] = [("name", words, True) for words in known]
        within = {part for words in known for part in WORD.findall(words)}
        guessed = dict.fromkeys(self._guessed(text))
        people += [one for one in guessed if one[1] not in within]
        yield from people
        yield from (("detail", day, False) for day in leak_details.births(text))
        someone = shown or bool(people) or _("[left out]") in text
        details = leak_details.details(text, someone, self._tongue, self._guess.spoken(text))
        yield from (("detail", word, False) for word in details)

    def _known_in(self, text: str) -> Iterator[str]:
        """Yield the names that the meeting knows, the longest first: none of a part of what was found already."""
        for finder in self._finders:
            found = [one[0] for one in finder.finditer(text)]
            yield from found
            for words in found:
                text = text.replace(words, " ")

    def _guessed(self, text: str) -> Iterator[tuple[LeakKind, str, bool]]:
        for kind, words in self._guess.found(text):
            yield kind, words, kind == "initials" and leak_names.initials_of(words) in self._names
        for finder in self._told.values():
            yield from (("name", one[0], False) for one in finder.finditer(text))
        yield from (("name", name, False) for name in self._told_in(text))
