"""A summary to be read aloud, or where only text is shown: one thing a line, no marks that a voice would trip over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.i18n import _, ngettext
from facilitator.summary import phrases, words
from facilitator.summary.formats import Wishes
from facilitator.summary.labels import spoken
from facilitator.summary.value import Discussed, Left, Line, Said, Summary, Taken, Task

SUFFIX = ".txt"


def render(summary: Summary, _wishes: Wishes) -> str:
    """Return the summary as lines of plain sentences; every line says by itself what it is."""
    return "\n".join("\n".join(part) for part in _parts(summary) if part) + "\n"


def _parts(summary: Summary) -> Iterator[list[str]]:
    facts = [_sentence(f"{name}: {fact}") for name, fact in phrases.facts(summary).items()]
    about = [_sentence(f"{asked}: {said}") for asked, said in summary.about]
    head = [_sentence(f"{words.about()}:")] if about else []
    yield [words.title(summary.title), phrases.standing(summary), *facts, *head, *about]
    for field, heading in words.headings().items():
        lines = list(_section(summary, field))
        if lines:
            yield ["", _sentence(heading), *lines]


def _section(summary: Summary, field: str) -> Iterator[str]:
    match field:
        case "decisions":
            yield _how_many(
                len(summary.decisions), ngettext("{n} decision.", "{n} decisions.", len(summary.decisions))
            )
            yield from map(_line, summary.decisions)
        case "actions":
            yield _how_many(
                len(summary.actions), ngettext("{n} action.", "{n} actions.", len(summary.actions))
            )
            yield from map(_line, summary.actions)
        case "items":
            yield from (line for item in summary.items for line in _discussed(item))
        case "parked":
            yield from map(_line, summary.parked)
            yield from map(_left, summary.left)
        case "next_meeting":
            yield _sentence(summary.next_meeting or words.not_set())
        case "correct":
            yield from (*phrases.how_to_correct(summary, aloud=True), phrases.asked_again(summary))
        case _:
            yield from map(_line, getattr(summary, field))


def _how_many(number: int, said: str) -> str:
    return said if number else _("None.")


def _line(one: Line) -> str:
    """Return a line as sentences: what it is, its words, who, by when, and what was said to it."""
    told = phrases.in_plain(phrases.brackets(_aloud(one)))
    done = _("Done.") if isinstance(one, Task) and one.status == "done" else ""
    said = [f"{spoken(one.label)}: {one.text}", done, told[:1].upper() + told[1:], *phrases.below(one)]
    return " ".join(_sentence(part) for part in said if part)


def _aloud(one: Line) -> Line:
    """Return a line with what it says of another by that one's label, as it is said; its own says what it is."""
    if isinstance(one, Taken) and one.replaced_by:
        return replace(one, replaced_by=spoken(one.replaced_by))
    return replace(one, kind="note") if isinstance(one, Said) and one.kind == "concern" else one


def _discussed(item: Discussed) -> list[str]:
    return [f"{_sentence(item.title)} {_minutes(item)}", *map(_line, item.points)]


def _minutes(item: Discussed) -> str:
    """Return the minutes in whole words: a voice reads `min` in many ways."""
    took = _("Going on.") if item.spent is None else _spent(item.spent)
    planned = item.planned
    return took if planned is None else f"{_planned(planned)} {took}"


def _planned(n: int) -> str:
    return ngettext("Planned: {n} minute.", "Planned: {n} minutes.", n)


def _spent(n: int) -> str:
    return ngettext("It took {n} minute.", "It took {n} minutes.", n)


def _left(item: Left) -> str:
    return _sentence(f"{item.title}: {phrases.fate(item)}")


def _sentence(text: str) -> str:
    """Return text with a stop at its end, so that a voice pauses there."""
    return text if text.endswith((".", "!", "?", "…", ":", "。", "؟", "।")) else f"{text}."
