"""Which words look like names that nobody gave as one: by capitals, by what people are called, by what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from facilitator.i18n import _
from facilitator.summary import leak_details, leak_words, tongues
from facilitator.summary.tongues import Tongue

Words = Sequence[re.Match[str]]

WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’‐-](?=[^\W_]))*")
ENDS_SENTENCE = re.compile(r"(?:^|[.!?:;…•“„«\"(\[*–—-]\s*|[¿¡])$")
_OWNER = re.compile(r"['’]s?$")
_POSSESSIVE = re.compile(r"[^\W\d_]{2,}['’]s$")
_NO_NAMES = leak_words.STARTERS | leak_words.NOBODY | leak_words.ROLES | leak_words.INSTITUTIONS

_NO_NAMES_END = ("s", "ly", "ing", "ed", "ment", "tion", "ness", "thing", "ever")
"""How words in small letters end that are guessed to be no names, though one here and there is."""
_SHORTEST = 3
"""No name in small letters is shorter, as far as it is only guessed."""


class Guess:
    """One look for unknown names in texts of a meeting; `plain` are words that are none in it."""

    def __init__(self, plain: frozenset[str], tongue: str) -> None:
        self._plain = plain
        self._usual = tongues.tongue(tongue)
        self._nouns = tongue.partition("-")[0] == "de"
        self._seen: set[str] = set()
        self._spoken: dict[str, Tongue | None] = {}

    def learn(self, text: str) -> None:
        """Remember what looks like a name here, so that it is one at the beginning of a sentence as well."""
        self._seen.update(words.casefold() for kind, words in self.found(text) if kind == "name")

    def spoken(self, text: str) -> Tongue | None:
        """Return the language of a text; None where it is in none that is known."""
        if text not in self._spoken:
            self._spoken[text] = tongues.spoken_in(WORD.findall(text), self._usual)
        return self._spoken[text]

    def remember(self, name: str) -> None:
        """Remember a name that something else gave away, so that it is one at the beginning of a sentence as well."""
        self._seen.add(name.casefold())

    def is_plain(self, word: str, text: str) -> bool:
        """Tell whether a word of a text is one of the meeting, or of the languages about."""
        spoken = self.spoken(text)
        small = word.casefold()
        said = spoken is not None and small in spoken.said | spoken.joins | spoken.origins | spoken.one
        return said or self._is_of_the_meeting(word) or self._is_ordinary(word, spoken)

    def found(self, text: str) -> Iterator[tuple[Literal["name", "initials"], str]]:
        """Yield what looks like a name or like initials."""
        words = list(WORD.finditer(text))
        spoken = self.spoken(text)
        for place, found in enumerate(words):
            word = found[0]
            if _is_one_of_initials(found):
                continue
            if not word[0].isupper():
                if self._is_small_name(words, place, spoken):
                    yield "name", word
            elif self._is_of_the_meeting(word) and not (
                _is_name_here(words, place, spoken) or self._is_seen_within(words, place)
            ):
                continue
            elif _is_initials(word) and not _is_a_letter(words, place):
                yield "initials", word
            elif self._is_name(words, place, spoken):
                yield "name", word

    def _is_small_name(self, words: Words, place: int, spoken: Tongue | None) -> bool:
        """Tell whether a word in small letters is what somebody is called, and no word of the languages about."""
        word = words[place][0]
        if len(word) < _SHORTEST or self._is_of_the_meeting(word) or self._is_ordinary(word, spoken):
            return False
        if _speaks(words, place):
            return True
        if spoken is None or len(word) == _SHORTEST:
            return False
        return tongues.is_name(word) or (spoken.whole and place == 0 and _is_told_of(words, place, spoken))

    def _is_seen_within(self, words: Words, place: int) -> bool:
        """Tell whether a capital inside a sentence is of a name that was told of elsewhere: `Will and Mark too`."""
        word = words[place][0]
        seen = word.casefold() in self._seen and tongues.is_given(word) and _is_capitalised(word)
        return seen and not _begins(words, place) and not _is_of_a_date(words[place])

    def _is_of_the_meeting(self, word: str) -> bool:
        small = word.casefold()
        forms = (small, small.removesuffix("s"), _OWNER.sub("", small) if small[-2:-1] in "'’" else small)
        return any(form in self._plain for form in forms)

    def _is_ordinary(self, word: str, spoken: Tongue | None) -> bool:
        """Tell whether this is a word of the languages about; a name is one only where this very form is."""
        if word.casefold() in _NO_NAMES:
            return True
        about = [one for one in dict.fromkeys((spoken, self._usual)) if one is not None]
        if tongues.is_given(word):
            return any(one.has_itself(word) for one in about)
        return any(one.has(word) or leak_details.is_detail(word, one) for one in about)

    def _is_name(self, words: Words, place: int, spoken: Tongue | None) -> bool:
        word = words[place][0]
        if _is_of_a_body(words, place) or (len(word) == _SHORTEST and _is_of_a_date(words[place])):
            return False
        if not _is_capitalised(word):
            return len(word) > 2 and tongues.is_name(word) and not self._is_ordinary(word, spoken)
        return not self._is_capital_for_its_place(words, place, spoken)

    def _is_capital_for_its_place(self, words: Words, place: int, spoken: Tongue | None) -> bool:
        """Tell whether a capital is there for the beginning of a sentence only, or as nouns of a language have one."""
        word, begins = words[place][0], _begins(words, place)
        ordinary = self._is_ordinary(word, spoken)
        told = _is_told_of(words, place, spoken) if begins else _is_said_of(words, place)
        if begins and word.casefold() in leak_words.STARTERS | leak_words.NOBODY:
            return not _is_name_here(words, place, spoken)
        if words[place].string[words[place].end() :].lstrip().startswith(_("[left out]")):
            return False  # the rest of a name that was left out
        nouns = self._nouns or (spoken is not None and spoken.tag == "de")
        if word.casefold() in self._seen or not (begins or nouns):
            return False
        if tongues.is_name(word):
            return ordinary and not told
        if ordinary or not (begins or spoken):
            return ordinary
        return not (self._is_unknown(spoken, begins) or told or self._has_surname(words, place, spoken))

    def _is_unknown(self, spoken: Tongue | None, begins: bool) -> bool:
        return begins and spoken is not None and spoken.whole

    def _has_surname(self, words: Words, place: int, spoken: Tongue | None) -> bool:
        if _POSSESSIVE.search(words[place][0]):
            return True
        if not (_begins(words, place) and _goes_on(words, place)):
            return False
        behind = words[place + 1][0]
        return not self._is_of_the_meeting(behind) and not self._is_ordinary(behind, spoken)


def _begins(words: Words, place: int) -> bool:
    return bool(ENDS_SENTENCE.search(words[place].string[: words[place].start()]))


def _speaks(words: Words, place: int) -> bool:
    """Tell whether a word in small letters is somebody's name, as of nobody else is said so: `ana said`."""
    word = words[place][0]
    if not word.isalpha() or word.endswith(_NO_NAMES_END) or word in leak_words.NO_SPEAKERS:
        return False
    return _is_said_of(words, place, leak_words.SPEAKS) and not _is_described(words, place)


def _is_described(words: Words, place: int) -> bool:
    """Tell whether a word before says that this one is a thing or a role: `the paper said`, `one visitor asked`."""
    if place == 0 or not _between(words, place - 1).isspace():
        return False
    return words[place - 1][0].casefold() not in leak_words.JOINS


def _is_name_here(words: Words, place: int, spoken: Tongue | None) -> bool:
    """Tell whether a word that begins a sentence is a name, though it may be another word as well: `Mark was`."""
    return tongues.is_given(words[place][0]) and _begins(words, place) and _is_told_of(words, place, spoken)


def _is_said_of(words: Words, place: int, says: frozenset[str] = leak_words.SAYS) -> bool:
    """Tell whether the next word says what only a person does: `Mirela said`."""
    if place + 1 >= len(words) or not _between(words, place).isspace():
        return False
    return words[place + 1][0].casefold() in says


def _is_told_of(words: Words, place: int, spoken: Tongue | None) -> bool:
    """Tell whether the next word says something of one, or joins another name: `Mirela was`, `Mirela and Ivo`."""
    if place + 1 >= len(words):
        return False
    between, behind = _between(words, place), words[place + 1][0]
    joins = spoken.joins if spoken else frozenset(word for one in tongues.all_tongues() for word in one.joins)
    if between.strip() in joins or (between.isspace() and behind.casefold() in joins):
        other = behind if between.strip() else words[place + 2][0] if place + 2 < len(words) else ""
        return other[:1].isupper() and tongues.is_name(other)
    if not between.isspace():
        return False
    told = spoken.said | spoken.origins if spoken else frozenset[str]()
    return _is_said_of(words, place) or behind.casefold() in told


def _between(words: Words, place: int) -> str:
    """Return what stands between a word and the next one."""
    return words[place].string[words[place].end() : words[place + 1].start()]


def _goes_on(words: Words, place: int) -> bool:
    """Tell whether the next word is written with a capital as well, and nothing stands between them."""
    if place + 1 >= len(words):
        return False
    return _between(words, place).isspace() and words[place + 1][0][0].isupper()


def _is_of_a_body(words: Words, place: int) -> bool:
    """Tell whether a word with a capital is of the name of a body, a place or an event: `the Civil Society Forum`."""
    last = place
    while _goes_on(words, last):
        last += 1
    ends = {words[place][0].casefold(), words[last][0].casefold()}
    return not leak_words.INSTITUTIONS.isdisjoint(ends | {word.removesuffix("s") for word in ends})


def _is_of_a_date(found: re.Match[str]) -> bool:
    """Tell whether a number stands beside this: `5 Jan`, `Jan 2027`."""
    begin, end = found.span()
    return bool(re.search(r"\d\.?\s$", found.string[:begin]) or re.match(r"\.?\s\d", found.string[end:]))


def _is_a_letter(words: Words, place: int) -> bool:
    """Tell whether this is a word of one letter that begins a sentence, or tells one thing from another: `group B`."""
    if len(words[place][0]) == 1 and place and words[place - 1][0].casefold() in leak_words.LETTERED:
        return True
    return len(words[place][0]) == 1 and _begins(words, place) and not _is_said_of(words, place)


def _is_one_of_initials(found: re.Match[str]) -> bool:
    """Tell whether this is a letter with a stop, as those are looked for by themselves."""
    begin, end = found.span()
    return end - begin == 1 and "." in (found.string[begin - 1 : begin], found.string[end : end + 1])


def _is_initials(word: str) -> bool:
    return len(word) <= 2 and word.isupper() and word.isalpha()


def _is_capitalised(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and not word.isupper()
