"""Slips in the front matter."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.agenda.front import MARK, Entry
from facilitator.agenda.model import CONVENERS, POWERS, PRIVACIES
from facilitator.agenda.slips.slip import Checked, Slip, did_you_mean, error, unknown_value, warning
from facilitator.agenda.words import FRONT_KEYS, canonical, fold, words
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
            checked.front.column,
        )


def front_keys(checked: Checked) -> Iterator[Slip]:
    """Keys of the front matter that are unknown, given twice, or followed by more than words."""
    if not checked.front.ours:
        return
    seen: dict[str, int] = {}
    for entry in checked.front.entries:
        if not entry.key:
            if not _is_no_slip(entry):
                yield _unknown(entry)
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


_ABOUT_THE_FILE = frozenset(
    (
        "author", "authors", "categories", "category", "comments", "copyright", "description", "draft", "image",
        "keywords", "lastmod", "layout", "licence", "license", "permalink", "series", "slug", "source", "subtitle",
        "summary", "tags", "translator", "url", "version", "weight",
    )
)  # fmt: skip
"""Keys that say something about a file or its page on a site, and that other programs look for."""


def _is_no_slip(entry: Entry) -> bool:
    """Tell whether a key that is not ours means what it says: a total, a fact such as where, or what others read."""
    folded = fold(entry.written)
    return (
        entry.written == MARK
        or entry.total is not None
        or folded.startswith("x-")
        or folded in _ABOUT_THE_FILE
        or folded in words("facts")
    )


def _unknown(entry: Entry) -> Slip:
    """Return the slip of a key that does nothing: an error, as a misspelt “privacy” would leave people named.

    It is one also where no known key is near, for the same reason: `confidentiality` resembles none.
    """
    known = [*(key.replace("_", "-") for key in FRONT_KEYS), "duration"]
    said = _("The key “{key}” is unknown, and does nothing.", key=entry.written)
    if meant := _MEANT.get(fold(entry.written).replace("_", "-")):
        said += " " + _("Did you mean “{known}”?", known=meant)
    near = "" if meant else did_you_mean(entry.written, known)
    told = _("Known are: {keys}. Begin one for other programs with “x-”.", keys=", ".join(known))
    return error(entry.line, said + (near or f" {told}"))


_MEANT = {
    "confidentiality": "privacy", "anonymity": "privacy", "names": "privacy", "data-protection": "privacy",
    "convenor": "convened-by", "convener": "convened-by", "host": "convened-by", "organiser": "convened-by",
    "organizer": "convened-by", "hosted-by": "convened-by", "organised-by": "convened-by", "called-by": "convened-by",
    "goal": "purpose", "aim": "purpose", "objective": "purpose", "why": "purpose", "about": "purpose",
    "attendees": "participants", "who": "participants", "audience": "participants", "people": "participants",
    "decision": "decide-by", "decisions": "decide-by", "method": "decide-by", "voting": "decide-by",
    "decision-method": "decide-by", "decision-making": "decide-by", "lang": "language", "locale": "language",
    "name": "title", "total-minutes": "duration", "total-time": "duration", "influence": "power",
}  # fmt: skip
"""What people call something that has another key."""
_COUNT = "count only"
_MEANT_VALUES = {
    "anonymous": _COUNT, "anonymised": _COUNT, "no names": _COUNT, "without names": _COUNT, "none": _COUNT,
    "count": _COUNT, "counts": _COUNT, "counted": _COUNT, "numbers": _COUNT, "numbers only": _COUNT,
    "confidential": _COUNT, "private": _COUNT, "first names": "names", "display names": "names",
    "names only": "names", "role": "roles", "roles only": "roles", "consult": "asked", "consulted": "asked",
    "informed": "told", "inform": "told", "together": "decide together", "shared": "decide together",
    "co-decide": "decide together", "peers": "peers decide", "peer led": "peers decide", "peer-led": "peers decide",
    "services": "service", "agency": "service", "provider": "service", "peer": "community", "government": "policy",
    "policy makers": "policy", "policymakers": "policy", "city": "policy",
}  # fmt: skip
"""What people write for a value that goes by another word."""


def front_values(checked: Checked) -> Iterator[Slip]:
    """Values that nothing is known by: who convenes, power, privacy."""
    known = {
        "convened_by": (CONVENERS, _("convener")), "power": (POWERS, _("power")),
        "privacy": (PRIVACIES, _("privacy level")),
    }  # fmt: skip
    for entry in () if checked.front.trouble else checked.front.entries:
        values, what = known.get(entry.key, ((), ""))
        if values and entry.value and canonical(entry.value) not in values:
            column = checked.column(entry.line, entry.value[:12])
            meant = _MEANT_VALUES.get(fold(entry.value).strip(" .“”‘’"), "")
            yield error(entry.line, unknown_value(entry.value, what, values, meant), column)


def lengths_not_understood(checked: Checked) -> Iterator[Slip]:
    """How long the whole is said to take, in words that state no length, so that nothing can be held against it."""
    for entry in checked.front.entries if checked.front.ours and not checked.front.trouble else ():
        states = _says_how_long(entry) and entry.total is None
        if states and entry.value and "[" not in entry.value:
            said = _("“{value}” is no length. Write “{key}: 60 min”.", value=entry.value, key=entry.written)
            yield warning(entry.line, said, checked.column(entry.line, entry.value[:12]))


def _says_how_long(entry: Entry) -> bool:
    """Tell whether a key can only state a length, as `duration` does, and not an hour, as `time` may."""
    return not entry.key and fold(entry.written) in words("duration") - words("of_day") - words("minutes")
