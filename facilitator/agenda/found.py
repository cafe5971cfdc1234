"""Items as they were found, with the hours they begin and end at, and the minutes that follow from those."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from facilitator.agenda.items import Draft
from facilitator.agenda.model import Item
from facilitator.agenda.roles import says_end
from facilitator.agenda.times import DAY, LONGEST


@dataclass(slots=True)
class Found:
    """An item, the clock times that it begins and ends at, and what else belongs to it."""

    draft: Draft
    start: int | None = None
    end: int | None = None
    more: list[str] = field(default_factory=list)
    """Texts for the end of its body; there may be many, so they are put there all at once."""

    def whole(self) -> Item:
        """Return the item with all that belongs to it."""
        self.draft.body += self.more
        return self.draft.finished()

    @property
    def minutes(self) -> int | None:
        """Its timebox, as far as it is known yet."""
        return self.draft.values.get("minutes")


LONGEST_OVER_NOON = 240
"""How many minutes may pass from `11:30` to `1:00`; where it were more, another day begins."""


def _between(start: int, after: int) -> int:
    """Return the minutes from one hour to the next one that is written below it; 0 where that is on another day."""
    minutes = after - start
    over_noon = minutes < 0 and start < DAY // 2 and minutes + 12 * 60 <= LONGEST_OVER_NOON
    minutes += 12 * 60 if over_noon else 0
    minutes -= 12 * 60 if minutes > LONGEST and start < DAY // 2 else 0  # `7:30`, then `8pm`
    return minutes if 0 < minutes <= LONGEST else 0


def follows(before: Found, start: int) -> bool:
    """Tell whether an item that begins at this hour does so when the one before ends, so that the hour says no more."""
    if before.start is None or before.end is not None:
        return before.end == start
    minutes = _between(before.start, start)
    return minutes > 0 and before.minutes in (None, minutes)


def with_spans(items: list[Found]) -> list[Found]:
    """Return items with the minutes that clock times state: each lasts until the next begins, and the end is none."""
    for found, after in pairwise(items):
        if found.minutes is None and found.start is not None and after.start is not None:
            minutes = _between(found.start, after.start)
            if minutes:
                found.draft.values["minutes"] = minutes
    kept: list[Found] = []
    for found in items:
        if kept and found.start is not None and found.minutes is None and _is_only_end(found.draft):
            kept[-1].more += _last_words(found)
        else:
            kept.append(found)
    return kept


def _is_only_end(draft: Draft) -> bool:
    """Tell whether an item only says that all is over, and asks for nothing."""
    asks = draft.values or draft.prompts or draft.checklist or draft.decide or draft.actions
    return not asks and says_end(draft.title)


def _last_words(found: Found) -> list[str]:
    said = [] if any(found.draft.title in part for part in found.draft.body) else [found.draft.title]
    return [*said, *found.draft.body, *found.more]
