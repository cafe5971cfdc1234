"""Words in a summary that may say who somebody is: a help for whoever shares it, never a promise.

A name that is written like any other word, or in a script without capitals, is found only where the meeting knows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from facilitator.i18n import _, language
from facilitator.meeting import Meeting
from facilitator.summary import leak_names, leak_words
from facilitator.summary.leak_shapes import SHAPES, LeakKind, handled
from facilitator.summary.told import summarise
from facilitator.summary.value import Discussed, Left, Line, Summary
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
        return self.known or self.kind in ("phone", "mail", "handle")

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


def leaks(meeting: Meeting, audience: str, before: frozenset[str] = frozenset()) -> list[Leak]:
    """Return what this audience would read and perhaps should not, in the order it stands in the summary.

    `before` are names that earlier meetings of the series know. For the record there is nothing to look for: it holds
    everything.
    """
    if audience == "record":
        return []
    texts = list(_texts(summarise(meeting, audience)))
    names = leak_names.known(meeting) | frozenset(name for _where, text in texts for name in handled(text))
    agreed = names if audience == "peers" and meeting.head.privacy == "names" else frozenset()
    look = Look((names | before) - agreed, agreed, _agenda_words(meeting), meeting.head.language)
    for _where, text in texts:
        look.learn(text)
    found = (
        Leak(where, kind, words, text, known)
        for where, text in texts
        for kind, words, known in sorted(look.over(text), key=lambda leak: text.find(leak[1]))
    )
    return list(dict.fromkeys(found))


def in_text(text: str, names: Iterable[str]) -> list[Leak]:
    """Return what may tell who somebody is in a text that stands by itself, where these names are known."""
    found = Look(frozenset(names), frozenset(), frozenset()).over(text)
    return [Leak("", kind, words, text, known) for kind, words, known in found]


# What the meeting knows


def _agenda_words(meeting: Meeting) -> frozenset[str]:
    """Return the words that the agenda uses as words: with a small letter, or at the beginning of a sentence.

    What was printed before the meeting tells nothing about who came, unless a name was printed.
    """
    head = meeting.head
    texts = [head.purpose, head.for_whom, head.introduction, *head.before, *head.after]
    texts += [person.role for person in meeting.participants]
    for item in meeting.items:
        plan = item.plan
        texts += [plan.title, plan.body, plan.method, *plan.prompts, *plan.checklist, *plan.actions]
        texts += [promise.question for promise in plan.decide]
    words = (found for text in texts for found in _WORD.finditer(text))
    return frozenset(found[0].casefold() for found in words if _is_a_word(found))


def _is_a_word(found: re.Match[str]) -> bool:
    begins = _ENDS_SENTENCE.search(found.string[: found.start()])
    return not _is_capitalised(found[0]) or bool(begins)


# Where someone may have typed


def _texts(summary: Summary) -> Iterator[tuple[str, str]]:
    """Yield every text of a summary that somebody typed, with the label or the name of its place."""
    yield from ((_("Title"), summary.title), (_("Series"), summary.series), (_("Purpose"), summary.purpose))
    yield _("Power"), summary.power
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
        if where and field.name in _TYPED:
            yield from ((where, text) for text in ((inside,) if isinstance(inside, str) else inside) if text)
        elif where and field.name == "counts":
            yield from ((where, option) for option, _count in inside)
        elif isinstance(inside, tuple):
            yield from (one for part in inside if is_dataclass(part) for one in _within(part, where))


_TYPED = frozenset({"text", "title", "of", "why", "answer", "concerns", "needed", "earlier", "method"})


# What to look for


_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’‐-](?=[^\W_]))*")
_POSSESSIVE = re.compile(r"[^\W\d_]{2,}['’]s$")
_ENDS_SENTENCE = re.compile(r"(?:^|[.!?:;…•“„«\"(\[*–—-]\s*|[¿¡])$")


class Look:
    """One look over texts, with what the meeting knows."""

    def __init__(
        self, names: frozenset[str], agreed: frozenset[str], agenda: frozenset[str], tongue: str = ""
    ) -> None:
        self._tongue = tongue or language()
        longest = sorted(names, key=len, reverse=True)
        self._finders = [leak_names.finder(name, self._tongue) for name in longest]
        self._names = names
        self._known = (
            agreed | agenda | leak_words.calendar_and_places() | leak_words.COMMON | leak_words.ROLES
        )
        self._seen: set[str] = set()

    def learn(self, text: str) -> None:
        """Remember what looks like a name here, so that it is one at the beginning of a sentence as well."""
        self._seen.update(words.casefold() for kind, words in self._unknown_names(text) if kind == "name")

    def over(self, text: str) -> Iterator[tuple[LeakKind, str, bool]]:
        """Yield what looks like a leak in one text, and whether it is a name that the meeting knows."""
        for kind, finds in SHAPES.items():
            for words in dict.fromkeys(finds(text)):
                yield kind, words, kind == "initials" and leak_names.initials_of(words) in self._names
                text = text.replace(words, " ")
        known = list(dict.fromkeys(found[0] for finder in self._finders for found in finder.finditer(text)))
        people: list[tuple[LeakKind, str, bool]] = [("name", words, True) for words in known]
        within = {part for words in known for part in _WORD.findall(words)}
        people += [one for one in self._guessed(text) if one[1] not in within]
        yield from people
        someone = bool(people) or _("[left out]") in text
        details = leak_words.details(text, someone, self._tongue)
        yield from (("detail", word, False) for word in details)

    def _guessed(self, text: str) -> Iterator[tuple[LeakKind, str, bool]]:
        for kind, words in self._unknown_names(text):
            yield kind, words, kind == "initials" and leak_names.initials_of(words) in self._names

    def _unknown_names(self, text: str) -> Iterator[tuple[LeakKind, str]]:
        words = list(_WORD.finditer(text))
        for place, found in enumerate(words):
            word = found[0]
            if self._is_spoken_of(words, place):
                yield "name", word
            elif not word[0].isupper() or self._is_common(word) or _is_one_of_initials(found):
                continue
            if _is_initials(word) and not _is_a_letter(words, place):
                yield "initials", word
            elif (
                _is_capitalised(word) and not self._is_plain(words, place) and not _is_of_a_body(words, place)
            ):
                yield "name", word

    def _is_spoken_of(self, words: list[re.Match[str]], place: int) -> bool:
        """Tell whether a word in small letters is somebody's name, as of nobody else is said so: `ana said`."""
        word = words[place][0]
        if not word.islower() or not word.isalpha() or len(word) < _SHORTEST or word.endswith(_NO_NAMES_END):
            return False
        nobody = word in leak_words.NO_SPEAKERS or self._is_common(word)
        return not nobody and _is_told_of(words, place, leak_words.SPEAKS) and not _is_described(words, place)

    def _is_common(self, word: str) -> bool:
        folded = word.casefold()
        forms = {folded, folded.removesuffix("s"), re.sub(r"['’]s?$", "", folded)}
        return not forms.isdisjoint(self._known)

    def _is_plain(self, words: list[re.Match[str]], place: int) -> bool:
        """Tell whether a capital is there for the beginning of a sentence only."""
        word = words[place][0].casefold()
        begins = _ENDS_SENTENCE.search(words[place].string[: words[place].start()])
        if begins and word in leak_words.STARTERS | leak_words.NOBODY:
            return True
        if words[place].string[words[place].end() :].lstrip().startswith(_("[left out]")):
            return False  # the rest of a name that was left out
        if word in self._seen or (not begins and self._tongue.partition("-")[0] != "de"):
            return False
        told = _is_told_of(words, place)
        surname = bool(begins) and _goes_on(words, place) and not self._is_common(words[place + 1][0])
        return not told and not surname and not _POSSESSIVE.search(word)


def _is_told_of(words: list[re.Match[str]], place: int, says: frozenset[str] = leak_words.SAYS) -> bool:
    """Tell whether the next word says something of one person: `Mirela said`."""
    if place + 1 >= len(words) or not _between(words, place).isspace():
        return False
    return words[place + 1][0].casefold() in says


def _is_described(words: list[re.Match[str]], place: int) -> bool:
    """Tell whether a word before says that this one is a thing or a role: `the paper said`, `one visitor asked`."""
    if place == 0 or not _between(words, place - 1).isspace():
        return False
    return words[place - 1][0].casefold() not in leak_words.JOINS


_NO_NAMES_END = ("s", "ly", "ing", "ed", "ment", "tion", "ness", "thing", "ever")
"""How words in small letters end that are guessed to be no names, though one here and there is."""
_SHORTEST = 3
"""No name in small letters is shorter, as far as it is only guessed."""


def _between(words: list[re.Match[str]], place: int) -> str:
    """Return what stands between a word and the next one."""
    return words[place].string[words[place].end() : words[place + 1].start()]


def _goes_on(words: list[re.Match[str]], place: int) -> bool:
    """Tell whether the next word is written with a capital as well, and nothing stands between them."""
    if place + 1 >= len(words):
        return False
    return _between(words, place).isspace() and words[place + 1][0][0].isupper()


def _is_of_a_body(words: list[re.Match[str]], place: int) -> bool:
    """Tell whether a word with a capital is of the name of a body, a place or an event: `the Civil Society Forum`."""
    last = place
    while _goes_on(words, last):
        last += 1
    ends = {words[place][0].casefold(), words[last][0].casefold()}
    return not leak_words.INSTITUTIONS.isdisjoint(ends | {word.removesuffix("s") for word in ends})


def _is_a_letter(words: list[re.Match[str]], place: int) -> bool:
    """Tell whether this is a word of one letter that begins a sentence, as many languages have them."""
    begins = _ENDS_SENTENCE.search(words[place].string[: words[place].start()])
    return len(words[place][0]) == 1 and bool(begins) and not _is_told_of(words, place)


def _is_one_of_initials(found: re.Match[str]) -> bool:
    """Tell whether this is a letter with a stop, as those are looked for by themselves."""
    begin, end = found.span()
    return end - begin == 1 and "." in (found.string[begin - 1 : begin], found.string[end : end + 1])


def _is_initials(word: str) -> bool:
    return len(word) <= 2 and word.isupper() and word.isalpha()


def _is_capitalised(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()
