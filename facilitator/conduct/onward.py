"""What comes next for an open proposal: one thing to do, and the words for it, whichever way it was counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from facilitator.conduct.looking_again import named_time
from facilitator.conduct.proposal_told import in_full
from facilitator.i18n import _
from facilitator.meeting import Meeting, deciding
from facilitator.records import Decision

Kind = Literal["step", "count", "reword", "review", "adopt"]


@dataclass(frozen=True, slots=True)
class Onward:
    """What to do next, and what it is called."""

    kind: Kind
    words: str


def onward(meeting: Meeting, proposal: Decision) -> Onward:
    """Return what comes next for a proposal as it stands and was counted."""
    method, here = deciding.method_of(proposal), deciding.step_of(proposal)
    steps = deciding.steps_of(proposal)
    following = steps[steps.index(here) + 1] if here != steps[-1] else None
    to_count = method.needs_counts and not proposal.counts
    if to_count and (here.takes == "counts" or following is None):
        return Onward("count", _("count"))
    if here.takes == "wording" and (proposal.counts or not proposal.amended):
        return Onward(
            "reword", _("write it in other words") if method.needs_counts else _("write the advice")
        )
    way = deciding.way_onward(meeting, proposal)
    leads_to_end = following is None or following == steps[-1]
    if proposal.counts and leads_to_end and way is None and not deciding.verdict(meeting, proposal).stands:
        return Onward("count", _("count again, when something has changed"))
    if following is not None and (way is None or following != steps[-1]):
        return Onward("step", _("go on: {step}", step=_(following.name)))
    if following is not None:
        return Onward("step", _("go on: say what was shown"))
    if way is not None:
        return Onward("step", _("go on: {method}, with the same words", method=in_full(*way)))
    if not deciding.verdict(meeting, proposal).stands:
        return Onward("count", _("count again, when something has changed"))
    if proposal.review is None and (
        method.needs_review or named_time(deciding.for_how_long(meeting, proposal))
    ):
        return Onward("review", _("say when you look at it again, and keep it as decided"))
    return Onward("adopt", _("keep the advice") if method.name == "advice" else _("keep it as decided"))
