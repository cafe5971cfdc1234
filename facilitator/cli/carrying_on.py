"""What was put right in a meeting and had gone on into a later one, at the terminal: put right there too, or said."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from facilitator.cli.correcting import Correcting
from facilitator.cli.house import House
from facilitator.errors import FacilitatorError
from facilitator.meeting import Meeting
from facilitator.summary.review.finding import merged
from facilitator.summary.review.value import Proposed

if TYPE_CHECKING:
    from facilitator.conduct.carried_on import CarriedOn


def put_right_later(
    house: House, was: Meeting, taken: Sequence[Proposed], asked: Namespace, today: date
) -> int:
    """Go through what was taken of matters that a later meeting has, as corrections of that one; 1 where some are left.

    `was` is the meeting before it was put right.
    """
    from facilitator.conduct.carried_on import carried_on

    try:
        return max(
            (_go_through(house, one, asked, today) for one in carried_on(house.shelf, was, taken)), default=0
        )
    except FacilitatorError as problem:
        print(str(problem), file=sys.stderr)
        return 1


def _go_through(house: House, there: CarriedOn, asked: Namespace, today: date) -> int:
    """Show each as any other correction; what needs a person, or can't be written now, stays, with the way to it."""
    print(there.told(), file=sys.stderr)
    status = 1
    try:
        if there.meeting.head.state == "ended":
            with house.shelf.open(there.path) as kept:
                going = Correcting(kept, asked, today)
                going.go_through(merged(there.corrections))
                status = going.close(house, "peers")
    except FacilitatorError as problem:
        print(str(problem), file=sys.stderr)
    if status:
        print(there.by_hand(), file=sys.stderr)
    return status
