"""What was put right in a meeting and had gone on into a later one, which says how it stands: put right there too."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.conduct.reviewing import written_again
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting
from facilitator.summary.review.applying import apply
from facilitator.summary.review.finding import as_of_now
from facilitator.summary.review.status import approved_before
from facilitator.summary.review.value import Proposed

if TYPE_CHECKING:
    from facilitator.store.shelf import Shelf


@dataclass(frozen=True, slots=True)
class CarriedOn:
    """The later meeting that says how some records stand now, and the corrections of them that it does not have."""

    path: Path
    meeting: Meeting
    corrections: tuple[Proposed, ...]
    labels: tuple[tuple[str, str], ...]
    """What each record is called in the meeting that was put right, and in the later one."""

    def told(self) -> str:
        """Return where they are now, and whether that summary is approved, in a sentence or two."""
        both = dict.fromkeys(self.labels)
        pairs = ", ".join(_("{label} is {there}", label=label, there=there) for label, there in both)
        head = self.meeting.head
        told = _(
            "Carried over to the meeting of {date}, “{title}”: {pairs} there.",
            date=full_date(head.held), title=head.title, pairs=pairs,
        )  # fmt: skip
        return f"{told} {approved_before(self.meeting)}".strip()

    def by_hand(self) -> str:
        """Return what puts them right there later, or where that meeting goes on."""
        here = self.meeting.head.id
        if self.meeting.head.state != "ended":
            return _(
                "That meeting has not ended: put it right in it, `facilitator resume {id}` goes on.", id=here
            )
        return _("To put it right there: facilitator review {id}", id=here)


def carried_on(shelf: Shelf, was: Meeting, taken: Iterable[Proposed]) -> tuple[CarriedOn, ...]:
    """Return the later meetings in which what was taken is still to be put right; `was` is the meeting before that.

    Raises what hinders reading them.
    """
    there: dict[Path, list[Proposed]] = {}
    for one in taken:
        path = _newest(shelf, one.record) if one.record else None
        if path is not None:
            there.setdefault(path, []).append(one)
    found = (_in(shelf.read(path), path, was, wanted) for path, wanted in there.items())
    return tuple(one for one in found if one.corrections and one.meeting.head.id != was.head.id)


def _newest(shelf: Shelf, record: str) -> Path | None:
    from facilitator.store.index import index_of
    from facilitator.store.questions import newest_copy

    with closing(index_of(shelf)) as index:
        index.refresh()
        return newest_copy(index, record, shelf.meetings)


def _in(meeting: Meeting, path: Path, was: Meeting, wanted: Iterable[Proposed]) -> CarriedOn:
    corrections, labels = [], []
    records = {record.id: record for record in meeting.records()}
    for one in wanted:
        record, now = records.get(one.record), as_of_now(one, was, meeting)
        if record is not None and now is not None:
            corrections.append(replace(now, label=record.label))
            labels.append((one.label, record.label))
    return CarriedOn(path, meeting, tuple(corrections), tuple(labels))


def put_right(
    shelf: Shelf, summaries: Path, there: CarriedOn, now: datetime, new_id: Callable[[], str]
) -> str:
    """Make these corrections in the later meeting, write its summary anew, and say so; raises FacilitatorError."""
    with shelf.open(there.path) as kept:
        for one in there.corrections:
            after = apply(kept.meeting, one, now, new_id)
            if after is not kept.meeting:
                kept.keep(after)
        written_again(kept.meeting, summaries, "peers", shelf.seal)
    what = ", ".join(one.heading() for one in there.corrections)
    return _(
        "Put right in the meeting of {date} too: {what}", date=full_date(there.meeting.head.held), what=what
    )
