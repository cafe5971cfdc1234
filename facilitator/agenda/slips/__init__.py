"""The slips people make in agendas, a function for each; `RULES` names them all.

Each rule looks at a checked file and yields what it found. Rules that need our own form have no sections to look at in
an agenda that nobody wrote for us.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from facilitator.agenda.slips.content import (
    comments,
    dates,
    hours,
    long_items,
    not_said,
    nothing_comes_of_it,
    nothing_to_read_aloud,
    words_of_the_skeleton,
    written_otherwise,
)
from facilitator.agenda.slips.front import (
    front_keys,
    front_that_cannot_be_read,
    front_values,
    lengths_not_understood,
)
from facilitator.agenda.slips.item_keys import item_keys
from facilitator.agenda.slips.items import item_values, prompts, times_on_lower_headings
from facilitator.agenda.slips.looks import (
    headings_that_are_none,
    keys_in_lists,
    moved_in,
    prompts_that_are_none,
    prompts_too_full,
    switches_without_colon,
    text_joined_to_a_prompt,
)
from facilitator.agenda.slips.lost import (
    keys_twice,
    keys_without_colon,
    keys_without_value,
    promises_elsewhere,
    titles_twice,
    ways_to_reach_people,
)
from facilitator.agenda.slips.methods import decisions, method_offered_first, methods
from facilitator.agenda.slips.slip import Checked, Slip
from facilitator.agenda.slips.tables import rows_without_topic
from facilitator.agenda.slips.tongue import language_by_name
from facilitator.agenda.slips.unread import front_in_the_wrong_place, nearly_ours
from facilitator.agenda.slips.whole import (
    boxes,
    item_without_minutes,
    long_without_a_break,
    minutes_that_do_not_add_up,
    nothing_to_step_through,
)

__all__ = ["RULES", "Checked", "Slip"]

RULES: tuple[Callable[[Checked], Iterator[Slip]], ...] = (
    front_that_cannot_be_read,
    front_keys,
    front_values,
    lengths_not_understood,
    method_offered_first,
    language_by_name,
    nearly_ours,
    front_in_the_wrong_place,
    nothing_to_step_through,
    item_without_minutes,
    rows_without_topic,
    minutes_that_do_not_add_up,
    decisions,
    item_keys,
    item_values,
    methods,
    prompts,
    prompts_too_full,
    text_joined_to_a_prompt,
    prompts_that_are_none,
    times_on_lower_headings,
    headings_that_are_none,
    moved_in,
    boxes,
    long_without_a_break,
    keys_twice,
    keys_without_value,
    keys_without_colon,
    keys_in_lists,
    switches_without_colon,
    promises_elsewhere,
    titles_twice,
    ways_to_reach_people,
    words_of_the_skeleton,
    written_otherwise,
    not_said,
    nothing_to_read_aloud,
    nothing_comes_of_it,
    long_items,
    dates,
    hours,
    comments,
)
