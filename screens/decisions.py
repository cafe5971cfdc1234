"""The register of decisions: what is in force, what is to be looked at again, what took the place of what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar

from textual.binding import Binding, BindingType

from facilitator.i18n import _
from facilitator.store.index import Index
from facilitator.store.questions import Found, Wanted, records
from screens.record import RecordScreen, day_told
from screens.widgets.rows import Row

OTHER = {"replaced": "replaced", "not decided": "not decided", "proposed": "proposed", "ended": "ended"}
"""How a decision that is not in force stands; put through `_` where it is shown."""


class DecisionsScreen(RecordScreen):
    """Decisions of all meetings, those due for another look first."""

    heading = "What was decided"
    about = (
        "Every decision that is in force, the newest first; those whose day to be looked at again has come stand "
        "above. a shows as well what was replaced by a later decision, and what was not decided."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "where", tooltip="Open the meeting where it was decided."),
        Binding(
            "a",
            "all",
            "all",
            tooltip="Show what was replaced or not decided as well, or only what is in force.",
        ),
    ]

    all_of_them = False

    def fetch(self, index: Index) -> Sequence[Found]:
        """Return what is in force, or everything."""
        wanted = Wanted(kinds=("decision",), statuses=() if self.all_of_them else ("decided",))
        return records(index, wanted, self._shelf.meetings)

    def groups(self, found: Iterable[Found]) -> Iterable[tuple[str, Sequence[Found]]]:
        """Put those that are to be looked at again first."""
        today = self._clock().date()
        known = list(found)
        due = sorted((one for one in known if _is_due(one, today)), key=lambda one: one.due or today)
        in_force = [one for one in known if one.status == "decided" and not _is_due(one, today)]
        others = [one for one in known if one.status != "decided"]
        names = (_("To be looked at again"), _("In force"), _("No longer, or never, in force"))
        return zip(names, (due, in_force, others), strict=True)

    def row(self, one: Found) -> Row:
        """Return a decision and how it stands."""
        return Row(one.key, one.text, _stands(one, self._clock().date()))

    def nothing(self) -> str:
        """Return what stands where nothing was decided."""
        return _("No decision is in force yet. What a meeting decides (d, or v step by step) stands here.")

    def action_all(self) -> None:
        """Show what is not in force as well, or only what is."""
        self.all_of_them = not self.all_of_them
        self.reload()


def _is_due(one: Found, today: date) -> bool:
    return one.status == "decided" and one.due is not None and one.due <= today


def _stands(one: Found, today: date) -> str:
    if one.status != "decided":
        return _(OTHER.get(one.status, one.status))
    if one.due is None:
        return day_told(one.day, today) if one.day else ""
    day = day_told(one.due, today)
    return _("due since {date}", date=day) if _is_due(one, today) else _("look again {date}", date=day)
