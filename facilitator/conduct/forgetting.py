"""Words that were struck from a record and are too private to stay in its history: taken out of that as well."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from datetime import datetime
from functools import partial
from pathlib import Path

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, ngettext
from facilitator.meeting import Meeting
from facilitator.store.names import Name
from facilitator.store.purge import forget_index
from facilitator.store.redact import papers, redact, redact_paper, standing
from facilitator.store.shelf import Shelf
from facilitator.summary.leaving_out import left_out
from facilitator.summary.review.value import Proposed

SHORTEST = 3
"""Fewer words than that are likely to stand elsewhere too: a person has to see where before they are taken out."""


def struck_words(meeting: Meeting, taken: Iterable[Proposed]) -> tuple[str, ...]:
    """Return the wordings of the records of a meeting that these corrections strike out, or take a word out of."""
    mark = left_out()
    gone = [
        record
        for one in taken
        if one.what == "struck" or (one.what == "wording" and one.after.count(mark) > one.before.count(mark))
        for record in meeting.records()
        if record.id == one.record
    ]
    return tuple(dict.fromkeys(words for record in gone for words in (record.text, *record.was)))


def can_go(words: Iterable[str]) -> bool:
    """Tell whether words are long enough to be taken out unseen: nothing else says the same by chance."""
    return all(len(one.split()) >= SHORTEST and any(char.isalpha() for char in one) for one in words)


def still_stands(labels: str) -> str:
    """Say what striking out leaves behind."""
    return _(
        "Struck out: {labels}. The words still stand in the history of the meeting's file, and in earlier copies of "
        "the summary.",
        labels=labels,
    )


def forget(shelf: Shelf, summaries: Path, path: Path, words: Iterable[str], now: datetime) -> str:
    """Take words out of a meeting's file, all its history, and the copies kept here; return what came of it."""
    changed: set[Path] = set()
    left: list[str] = []
    for name in map(Name, words):
        found, closed = papers(shelf, name, summaries, [path])
        left += [_("{path} can't be looked through.", path=other) for other in closed]
        steps = [
            partial(redact, shelf, name, path, now),
            *(partial(redact_paper, shelf, name, one) for one in found),
        ]
        for step in steps:
            try:
                changed.add(step())
            except FacilitatorError as error:
                left.append(str(error))
        left += _elsewhere(shelf, name, path)
    forget_index(shelf.folder)
    gone = ngettext("The words are gone from {n} file.", "The words are gone from {n} files.", len(changed))
    beyond = _("Out of reach are backups, copies, printouts, and summaries that were handed on.")
    return " ".join((gone, *dict.fromkeys(left), beyond))


def _elsewhere(shelf: Shelf, name: Name, path: Path) -> list[str]:
    """Say so where the words stand in other meetings too, as in one that took a matter over."""
    found, _unread = standing(shelf, name, [other for other in shelf.paths() if other != path])
    told = _("They also stand in another meeting: facilitator redact {words}", words=shlex.quote(name.words))
    return [told] if found else []
