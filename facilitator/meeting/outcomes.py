"""What a decision came to: taken by the room, given as advice for others to decide, or not decided."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from facilitator.i18n import _
from facilitator.records import Decision

Sort = Literal["decisions", "advice", "undecided"]


def sort_of(decision: Decision) -> Sort:
    """Return under what it is told: advice is no decision of the room, and what is still open is none yet."""
    if decision.outcome in ("proposed", "not decided"):
        return "undecided"
    return "advice" if decision.method == "advice" else "decisions"


def of_sort(decisions: Iterable[Decision], sort: Sort) -> tuple[Decision, ...]:
    """Return the decisions that are told under this."""
    return tuple(one for one in decisions if sort_of(one) == sort)


def heading(sort: Sort) -> str:
    """Return what they are told under, in words."""
    return {
        "decisions": _("Decisions"),
        "advice": _("Advice given, others decide"),
        "undecided": _("Not decided yet"),
    }[sort]
