"""A wish to have something taken out, said in a sentence: never kept as new words, which would say it once more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from facilitator.i18n import _
from facilitator.records import AnyRecord
from facilitator.summary.leaving_out import left_out
from facilitator.summary.review.fields import change, handed, who_has
from facilitator.summary.review.value import Proposed

_WISH = re.compile(
    r"(?:(?:please|can\s+(?:you|we)|could\s+(?:you|we)|you\s+should|i\s+want\s+you\s+to|we\s+want\s+you\s+to)\s+)*"
    r"(?:(?:take|leave|cut|strike|cross|get)\s+(?:out\s+(?P<behind>.+?)|(?P<within>.+?)\s+out\b.*?)"
    r"|(?:remove|delete|erase)\s+(?P<gone>.+?))(?:,?\s+please)?[.!]?",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:(?:what(?:ever)?\s+(?:it|that)\s+says|anything|everything|something|all|the\s+(?:part|bit|line|point|words?|name))"
    r"\s+)?(?:(?:about|on|of|with|that\s+names)\s+)?(?P<what>.+?)(?:\s+from\s+(?:it|here|the\s+summary|the\s+record))?",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"(?:the|that|his|her|their|my|our)\s+(?P<number>(?:phone\s+|telephone\s+|mobile\s+)?number)|"
    r"(?:the|that|his|her|their|my|our)\s+(?:names?|address|place|street|date|diagnosis|last\s+\w+|first\s+\w+)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<!\w)\+?\d[\d\s()/.-]*\d(?!\w)")


def wished_out(words: str) -> str:
    """Return what somebody wants taken out, by a whole sentence that says so; empty where it says something else."""
    found = _WISH.fullmatch(words.strip())
    if found is None:
        return ""
    about = _ABOUT.fullmatch(found["behind"] or found["within"] or found["gone"])
    return about["what"].strip(" “”\"'") if about else ""


def out_of_any(records: Iterable[AnyRecord], line: str, what: str) -> Iterator[Proposed]:
    """Yield how each line that says this could do without it; where none says it, a question which one is meant."""
    found = [one for record in records for one in out_of(record, what)]
    yield from found or [
        Proposed(
            what="unclear", after=line,
            doubt=_("Out of which line? Begin with its label: D1 out takes all of it out. As a new line: n: …"),
        )
    ]  # fmt: skip


def out_of(record: AnyRecord, what: str) -> Iterator[Proposed]:
    """Yield a line without what it says of this, and its being taken out whole; nothing where it does not say it."""
    said = _said_in(what)
    bare = said.sub(left_out(), record.text)
    if bare != record.text:
        doubt = _("Somebody wants it taken out: this word alone, or all of {label}.", label=record.label)
        yield change(record, "wording", record.text, bare, "text", bare, doubt)
        yield Proposed(what="struck", label=record.label, record=record.id, before=record.text, doubt=doubt)
    if said.search(who_has(record)):
        doubt = _("Somebody wants the name taken out: then nobody has {label}.", label=record.label)
        yield replace(handed(record, ""), doubt=doubt)


def wish_of(record: AnyRecord, words: str) -> list[Proposed]:
    """Return what a wish said of this line would take out of it; none where the words are no wish, or name nothing."""
    what = wished_out(words)
    if found := list(out_of(record, what)) if what else []:
        return found
    if not _GENERAL.fullmatch(what):
        return []
    doubt = _(
        "Somebody wants something taken out of {label}. How should it read? Write {label} words: and all its right "
        "words. {label} out takes all of it out.",
        label=record.label,
    )  # fmt: skip
    return [
        Proposed(what="unclear", label=record.label, record=record.id, before=record.text, after=words, doubt=doubt)
    ]  # fmt: skip


def _said_in(what: str) -> re.Pattern[str]:
    general = _GENERAL.fullmatch(what)
    if general and general["number"]:
        return _NUMBER
    return re.compile(rf"(?<!\w){re.escape(what)}(?!\w)", re.IGNORECASE)
