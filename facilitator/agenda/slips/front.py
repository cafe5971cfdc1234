"""Slips in the front matter."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.agenda.front import MARK, OURS
from facilitator.agenda.model import CONVENERS, POWERS, PRIVACIES
from facilitator.agenda.slips.slip import Checked, Slip, did_you_mean, error, unknown_value, warning
from facilitator.agenda.words import DECISION_METHODS, FRONT_KEYS, SENSING_METHODS, canonical, is_method
from facilitator.i18n import _


def front_that_cannot_be_read(checked: Checked) -> Iterator[Slip]:
    """Front matter that is no YAML."""
    if checked.front.trouble:
        yield error(
            checked.front.line,
            _(
                "The front matter can't be read: {trouble}. {advice}",
                trouble=checked.front.trouble,
                advice=checked.front.advice,
            ),
        )


def front_keys(checked: Checked) -> Iterator[Slip]:
    """Keys of the front matter that are unknown, given twice, or followed by more than words."""
    if not checked.front.ours:
        yield from _nearly_ours(checked)
        return
    seen: dict[str, int] = {}
    for entry in checked.front.entries:
        if entry.written == MARK:
            continue
        if not entry.key:
            near = did_you_mean(entry.written, [key.replace("_", "-") for key in FRONT_KEYS])
            said = _(
                "The key “{key}” is unknown: it is kept in the introduction, and does nothing.",
                key=entry.written,
            )
            yield error(entry.line, said + near) if near else warning(entry.line, said)
        elif entry.value is None:
            yield error(
                entry.line, _("“{key}” must be followed by plain words on the same line.", key=entry.written)
            )
        elif entry.key in seen:
            yield error(
                entry.line,
                _(
                    "“{key}” stands on line {line} already: keep one.",
                    key=entry.written,
                    line=seen[entry.key],
                ),
            )
        seen.setdefault(entry.key, entry.line)


def _nearly_ours(checked: Checked) -> Iterator[Slip]:
    """Keys that only our own form has, all of them misspelt, so that the file is not known for ours."""
    known = [key.replace("_", "-") for key in OURS if key != "power"]
    for entry in checked.front.entries:
        near = "" if entry.key else did_you_mean(entry.written, known)
        if near:
            yield error(entry.line, _("The key “{key}” is unknown.", key=entry.written) + near)


def front_values(checked: Checked) -> Iterator[Slip]:
    """Values that nothing is known by: who convenes, power, privacy, the method."""
    known = {
        "convened_by": (CONVENERS, _("convener")), "power": (POWERS, _("power")),
        "privacy": (PRIVACIES, _("privacy level")),
        "decide_by": ((*DECISION_METHODS, *SENSING_METHODS), _("method")),
    }  # fmt: skip
    for entry in () if checked.front.trouble else checked.front.entries:
        values, what = known.get(entry.key, ((), ""))
        if not values or not entry.value or canonical(entry.value) in values:
            continue
        if entry.key == "decide_by" and is_method(entry.value):
            continue
        yield error(entry.line, unknown_value(entry.value, what, values))
