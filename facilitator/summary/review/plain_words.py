"""What people say of a line in a few plain words: that it is done, not done, wrong, out; who takes it, by when.

Each list is English, and whatever a translation has in its place; a saying is the whole of what was said of a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from facilitator.capture import read_date
from facilitator.capture.heads import NO_NAMES
from facilitator.capture.languages import date_words
from facilitator.i18n import _, alternatives, full_date, language
from facilitator.summary.review.brackets import read_day
from facilitator.summary.words import read_day as read_full_date

Meaning = Literal[
    "done", "open", "out", "wrong", "dropped", "not decided", "ended", "no answer", "no date", "nobody", "mine",
]  # fmt: skip

_MEANINGS: dict[Meaning, str] = {
    "done": "done, finished, ticked, complete, completed, dealt with, sorted, sorted out, did it, done it, "
    "erledigt, gemacht, fertig, hecho, hecha, ya está, fait, faite, c'est fait, fatto, fatta, gedaan, klaar, zrobione, "
    "gotowe, feito, feita, сделано, готово, выполнено, зроблено, gotovo, napravljeno, yapıldı, bitti, تم",
    "open": "open, open again, undone, unfinished, not done, not finished, not ticked, not complete, not completed, "
    "to do, to be done, going on, did not happen, not begun, not started, not been done, not happened yet, "
    "not, not yet, is not, are not, nicht erledigt, nicht gemacht, noch nicht, no está hecho, no hecho, sin hacer, "
    "todavía no, pas fait, pas encore, pas encore fait, non fatto, non ancora, niet gedaan, nog niet, "
    "nie zrobione, jeszcze nie, não feito, ainda não, не сделано, ещё нет, "
    "ещё не сделано, не зроблено, ще ні, nije gotovo, yapılmadı, لم يتم",
    "out": "out, struck, struck out, strike, strike out, strike it, strike it out, strike this, take out, take it out, "
    "take this out, taken out, remove, remove it, remove this, removed, delete, delete it, delete this, deleted, "
    "cross out, cross it out, crossed out, leave out, leave it out, left out, not in here, "
    "should not be here, should not be in here, not be in here, not be here, should not be there, "
    "should not be in there, not in there, not be in there, not for the summary, streichen, raus, weg, quitar, borrar, "
    "enlever, supprimer, togliere, cancellare, schrappen, wykreślić, usunąć, tirar, apagar, убрать, вычеркнуть, "
    "удалить, прибрати, викреслити, izbrisati, maknuti, sil, çıkar, احذف",
    "wrong": "wrong, not right, not true, not correct, incorrect, untrue, false, a mistake, not what we said, "
    "not what was said, not what we agreed, not what we decided, not how it was, not what i said, not what i meant, "
    "not how i said it, falsch, stimmt nicht, incorrecto, mal, no es así, faux, pas juste, sbagliato, fout, "
    "klopt niet, źle, nieprawda, errado, неверно, неправда, не так, неправильно, невірно, krivo, netočno, yanlış, خطأ",
    "dropped": "not needed, not needed any more, not needed anymore, no longer needed, dropped, cancelled, "
    "cancel, cancel it, drop it, "
    "called off, not asked any more, not asked anymore, withdrawn",
    "not decided": "not decided, not agreed, not a decision, no decision, undecided, never decided, "
    "we did not decide, we did not decide that, we did not agree, we did not agree on that, we never decided that, "
    "we did not agree to that, we did not agree to this, only a suggestion, just a suggestion, only an idea, "
    "just an idea",
    "ended": "ended, no longer in force, not in force, not in force any more, over",
    "no answer": "no answer, not answered, unanswered, did not answer, have not answered, has not answered",
    "no date": "no date, without a date, without date, no day",
    "nobody": "nobody, no one, no owner, nobody takes it, no one takes it, nobody wants it, nobody does it, "
    "no one wants it, nobody can do it",
    "mine": "i do, i do it, i will, i will do it, i'll do it, i take it, i will take it, i'll take it, mine, "
    "we do it, we will do it, we'll do it, we take it, we will take it, he takes it, she takes it, they take it",
}  # fmt: skip
_AROUND = (
    "it, that, this, they, is, it's, that's, was, are, were, has been, have been, has, have, had, all, already, "
    "now, still, yet, please, just, so far, so, simply, in fact, really, should be, must be, yesterday, today, "
    "last week, this week, this morning, last night, ages ago, i think, a while ago, ist, ist schon, está, ya, "
    "est, déjà, è, già, jest, już, é, já, это, уже, вже, je, već"
)
"""What stands around a saying and changes nothing."""
_NAME_FIRST = (
    "takes it, takes this, takes that, takes it on, takes this on, takes it over, takes over, take it, take this, "
    "take over, will take it, will take this, took it, has taken it, is taking it, does it, does this, does that, "
    "do it, will do it, will do this, will do that, is doing it, looks after it, takes care of it, "
    "wants to do it, wants to take it, would like to do it, can do it, can take it, offers to do it, offered to do it"
)
"""What follows the name of whoever takes a line."""
_NAME_LAST = (
    "to, for, owner, given to, handed to, handed over to, handed on to, passed to, passed on to, goes to, "
    "went to, taken by, taken on by, taken over by, it is for, asked of"
)
"""What stands before that name."""
_DID = "did it, did this, did that, has done it, has done this, has done that, has finished it, finished it"
"""What follows the name of whoever has done a line."""
_DUE = (
    "by, until, till, before, due, due by, done by, to be done by, finished by, due on, date, the date is, "
    "moved to, put off to, put off until, postponed to, "
    "postponed until, by the, on, again on, look at it again on, we look at it again on"
)
"""What stands before a day."""
_INSTEAD = re.compile(
    r"(?P<a>.+?),?\s(?:not|instead of|and not)\s.+|not\s.+?,?\s(?:but|it is|it's)\s(?P<b>.+)", re.IGNORECASE
)
_APART = re.compile(r"\s?[,&+/]\s?|\sand\s", re.IGNORECASE)


def _listed(words: str) -> tuple[str, ...]:
    """Return a list of words, and what stands for them in the language in use; the longest first."""
    return tuple(sorted(alternatives(words), key=len, reverse=True))


def _flat(words: str) -> str:
    """Return words as they are compared: without case, curly quotes, double spaces and the stop at the end."""
    flat = " ".join(words.casefold().replace("’", "'").split()).strip(" .,;!–—-")
    return re.sub(r"\b(did|was|is|has|have|should|does|do|are|were)n't\b", r"\1 not", flat)


def meaning(words: str) -> Meaning | None:
    """Return what is said of a line in these words, which are all that was said of it; None where they say more."""
    said = _flat(words)
    for bare in _without_what_stands_around(said):
        for one, listed in _MEANINGS.items():
            if bare in map(_flat, _listed(listed)):
                return one
    return (
        "done" if any(said.endswith(f" {did}") for did in _listed(_DID)) and len(said.split()) <= 6 else None
    )


def one_word_sayings() -> dict[str, Meaning]:
    """Return the sayings of one word that a slip of the finger may have spoiled, each with what it means."""
    return {
        word: one
        for one, listed in _MEANINGS.items()
        for word in _listed(listed)
        if " " not in word and len(word) > _SLIPS
    }


_SLIPS = 3
"""Words of no more letters have too many others near them."""


def _without_what_stands_around(said: str) -> Iterable[str]:
    """Yield the words as they are, then with one after the other of what changes nothing taken off their ends."""
    around = _listed(_AROUND)
    yield said
    while True:
        before = next((one for one in around if said.startswith(f"{one} ")), "")
        after = next((one for one in around if said.endswith(f" {one}")), "")
        if not before and not after:
            return
        said = said.removeprefix(f"{before} ") if before else said.removesuffix(f" {after}")
        yield said


@dataclass(frozen=True, slots=True)
class Day:
    """A day that was said, and one sentence where it may not be the one that is meant."""

    day: date
    doubt: str = ""


def day(words: str, today: date, *, led: bool = False) -> Day | None:
    """Return the day that these words mean, all of them; where one was `led` by a word such as by, its weekday counts
    for less than its date.
    """
    said = re.sub(r",?\s+please$", "", " ".join(words.split()).strip(" .,;!"), flags=re.IGNORECASE)
    bare = next(
        (said[len(one) :].strip(" :") for one in _listed(_DUE) if _flat(said).startswith(f"{one} ")), said
    )
    for one in dict.fromkeys((said, bare)):
        found = read_full_date(one) or read_date(one, today, language())
        if found is not None:
            return Day(found, _before_today(found, today))
    loose = read_day(bare, today) if led or _has_weekday(bare) else None
    if loose is None:
        return None
    return Day(loose, _("“{words}” does not fit the weekday: {day}?", words=bare, day=full_date(loose)))


def _before_today(found: date, today: date) -> str:
    return _("{day} lies before today.", day=full_date(found)) if found < today else ""


def _has_weekday(words: str) -> bool:
    """Tell whether words are a weekday and a date, and nothing else."""
    known = date_words(language())
    names = {name for row in (*known.weekdays, *known.short_weekdays) for name in row}
    first, _space, rest = words.partition(" ")
    return first.casefold().strip(",.") in names and rest[:1].isdigit()


def taker(words: str, known: Iterable[str], *, strict: bool) -> str:
    """Return who takes a line by these words, which say nothing else; empty where they say something else.

    A name that is `known` is one however it is written; any other is up to three words with capitals, or one without
    unless it is to be `strict`.
    """
    said = " ".join(words.split()).strip(" .,;!")
    names = {name.casefold(): name for name in known if name}
    if said.startswith("@"):
        return _named(said, {}, "any")
    much: _Named = "capitals" if strict else "any"
    for head in _listed(_NAME_LAST):
        if said.casefold().startswith((f"{head} ", f"{head}: ")):
            return _named(said[len(head) :].lstrip(" :"), names, much)
    for tail in _listed(_NAME_FIRST):
        if said.casefold().endswith(f" {tail}"):
            return _named(said[: -len(tail)], names, much)
    if said.casefold().startswith("by "):
        return _named(said[3:], names, "known")
    if instead := _INSTEAD.fullmatch(said):
        return _named(instead["a"] or instead["b"], names, "known")
    return _named(said, names, "known")


_Named = Literal["known", "capitals", "any"]


def _named(said: str, known: dict[str, str], much: _Named) -> str:
    """Return the name or names these words are, as they are known; empty where one of them is none."""
    parts = [
        part.strip(" @") for part in ((said,) if said.strip(" @").casefold() in known else _APART.split(said))
    ]
    fits = all(part.casefold() in known or _can_be_name(part, much) for part in parts)
    return ", ".join(known.get(part.casefold(), part) for part in parts) if fits else ""


def _can_be_name(part: str, much: _Named) -> bool:
    words = part.split()
    named = all(word[0].isalpha() and not word[0].islower() for word in words)
    listed = part.casefold() in NO_NAMES or any(char in ':;()[]“”"' for char in part)
    if much == "known" or listed or not words:
        return False
    return (len(words) == 1 and much == "any") or (named and len(words) <= 3)
