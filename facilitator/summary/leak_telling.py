"""Names that a word beside them gives away: a title, what one is to another, a verb of what only a person does.

In scripts with capitals a small letter hides a name, and a capital says nothing where a sentence begins; in those
without, every name looks like any other word. A word beside it helps in all of them, where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from facilitator.summary import leak_words, tongues
from facilitator.summary.leak_forms import script_of
from facilitator.summary.leak_guess import ENDS_SENTENCE
from facilitator.summary.leak_runs import runs
from facilitator.summary.tongues.telling import Telling, all_telling, telling, together

_TOKEN = re.compile(r"[^\s.,;:!?()\[\]«»“”„…।॥،؛؟–—*/]+")
_JOINED = re.compile(r"[\s.]*")
_SCRIPTS = {
    "ARABIC": ("ar", "fa", "ur"), "HEBREW": ("he",), "DEVANAGARI": ("hi",), "BENGALI": ("bn",), "GEORGIAN": ("ka",),
}  # fmt: skip
"""Which languages are asked in scripts without capitals; a word of one of them is rarely another one's."""
_SHORTEST = 2
_THE = "ال"
"""What makes a word with it no name in Arabic, mostly: the director, the doctor."""

IsPlain = Callable[[str], bool]


def told_names(text: str, tags: Iterable[str], is_plain: IsPlain, *, listed: bool) -> Iterator[str]:
    """Yield the names in a text that a word beside them gives away, in these languages and in scripts without capitals.

    `is_plain` tells of a word that it is one of the languages about, or of the meeting; `listed` says that the words of
    a language about are known, so that one that is not known can be a name.
    """
    yield from (name for name in runs(text) if not is_plain(name))
    words = list(_TOKEN.finditer(text))
    spoken = _together(tuple(tags))
    for place, found in enumerate(words):
        script = script_of(found[0])
        if script in _SCRIPTS:
            told = _of_script(script)
            if _is_bare_name(found[0], told) and _is_beside(words, place, told) and not is_plain(found[0]):
                yield found[0]
        elif _is_told(words, place, spoken, is_plain, listed=listed):
            yield _own(found[0])


@cache
def _of_script(script: str) -> Telling:
    return together(all_telling()[tag] for tag in _SCRIPTS[script])


@cache
def _together(tags: tuple[str, ...]) -> Telling:
    return together(map(telling, tags))


def _is_bare_name(word: str, told: Telling) -> bool:
    """Tell whether a word of a script without capitals may be a name: no title, no verb, none of what is nobody."""
    others = (told.title, told.kin, told.after, told.said, told.ahead, told.none)
    return len(word) >= _SHORTEST and not word.startswith(_THE) and not any(word in one for one in others)


def _is_beside(tokens: list[re.Match[str]], place: int, told: Telling) -> bool:
    before, behind = _near(tokens, place, -1), _near(tokens, place, 1)
    if before in told.title & told.after and _near(tokens, place, -2):
        before = ""  # it belongs to the name before it
    two = f"{behind} {_near(tokens, place, 2)}" if behind else ""
    return any(before in one for one in (told.title, told.kin, told.ahead)) or any(
        words in one for words in (behind, two) for one in (told.after, told.said)
    )


def _is_told(
    words: list[re.Match[str]], place: int, told: Telling, is_plain: IsPlain, *, listed: bool
) -> bool:
    """Tell whether a word of a script with capitals is a name, by the words beside it."""
    word = _own(words[place][0])
    small = word.casefold()
    if len(word) <= _SHORTEST:
        return False
    before, behind = _near(words, place, -1), _near(words, place, 1)
    if not (before in told.title or before in told.kin or behind in told.after or behind in told.said):
        return False
    if any(small in one for one in (told.none, told.title, told.kin, leak_words.ROLES, leak_words.NOBODY)):
        return False
    if word[0].isupper():
        if before in told.title or before in told.kin or behind in told.after:
            return not word.isupper() or tongues.is_name(word)
        return behind in told.said and _begins(words[place]) and not is_plain(word)
    if not (word[0].islower() and word.isalpha()) or is_plain(word):
        return False
    if tongues.is_name(word):
        return True
    return (listed and before in told.title) or behind in told.after


def _begins(found: re.Match[str]) -> bool:
    return bool(ENDS_SENTENCE.search(found.string[: found.start()]))


def _near(words: list[re.Match[str]], place: int, step: int) -> str:
    """Return the word so many places on, in small letters, where nothing but a space or a stop stands between."""
    other = place + step
    if not 0 <= other < len(words):
        return ""
    first, last = sorted((place, other))
    between = words[first].string[words[first].end() : words[last].start()]
    if step in (1, -1) and not _JOINED.fullmatch(between):
        return ""
    return words[other][0].casefold()


def _own(word: str) -> str:
    """Return a word without what an apostrophe joins to it: Ayşe'nin, Mirela's."""
    return re.split(r"['’]", word)[0]
