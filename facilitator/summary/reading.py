"""A summary read back from its Markdown, by what stands in it and not by where its lines break."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, get_args

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, speaking
from facilitator.summary import words
from facilitator.summary.lines import discussed, left_for_later, lines, unless
from facilitator.summary.marks import Marked, Section, marked
from facilitator.summary.value import Asked, Audience, Said, Status, Summary, Taken, Task
from facilitator.summary.writing import FORMAT


class UnreadableSummary(FacilitatorError):
    """A file that is no summary of ours, or is damaged beyond reading."""


def read(text: str) -> Summary:
    """Return the summary this Markdown tells, in the language it names; raises UnreadableSummary where it tells none.

    What stands in no line that `write` would write is left out.
    """
    found = marked(text)
    front = _front(found)
    with speaking(front.get("language", "en")):
        return _told(found, front)


def _told(found: Marked, front: dict[str, str]) -> Summary:
    status, _until, until = front.get("status", "").partition(" until ")
    earlier = words.earlier_headings()
    sections = {
        field: found.section(heading, earlier.get(field, heading))
        for field, heading in words.headings().items()
    }
    return Summary(
        meeting=front["meeting"],
        title=words.within(words.title, found.title) or found.title,
        audience=_one_of(get_args(Audience), front.get("for")),
        status=_one_of(get_args(Status), status),
        review_until=_iso(until),
        language=front.get("language", "en"),
        **_facts(found.sections[0]),
        decisions=lines(sections["decisions"], Taken),
        advice=lines(sections["advice"], Taken),
        actions=lines(sections["actions"], Task),
        requests=lines(sections["requests"], Asked),
        settled=tuple(
            replace(line, carried=True) for line in lines(sections["settled"], Taken, Task, Asked, Said)
        ),
        undecided=lines(sections["undecided"], Taken),
        items=tuple(discussed(entry) for entry in sections["items"].entries),
        remarks=lines(sections["remarks"], Said),
        questions=lines(sections["questions"], Said),
        parked=lines(sections["parked"], Said),
        left=tuple(item for item in map(left_for_later, sections["parked"].entries) if item),
        explained=lines(sections["explained"], Said),
        next_meeting=unless(words.not_set(), " ".join(sections["next_meeting"].paragraphs)),
    )


# The beginning


def _front(found: Marked) -> dict[str, str]:
    import yaml

    try:
        front = yaml.load(found.front or "", yaml.BaseLoader)
    except yaml.YAMLError as error:
        raise UnreadableSummary(_("The first lines of this summary can't be read any more.")) from error
    if not isinstance(front, dict) or not front.get("facilitator-summary") or not front.get("meeting"):
        raise UnreadableSummary(
            _("This is not a summary written by facilitator: its first lines do not say so.")
        )
    if str(front["facilitator-summary"]) != str(FORMAT):
        raise UnreadableSummary(_("This summary was written by another version of facilitator."))
    return {str(key): str(value) for key, value in front.items()}


def _facts(section: Section) -> dict[str, Any]:
    names = {f"{name}:": field for field, name in words.facts().items()}
    told = {
        names[key]: rest for key, rest in ((one.head, one.rest) for one in section.entries) if key in names
    }
    day, began, ended = _when(told.get("when", ""))
    powers = {power: name for name, power in words.powers().items()}
    return {
        "day": day, "began": began, "ended": ended,
        "present": _present(told.get("present", "")),
        "quorum": words.first_number(told.get("quorum", "")) or 0,
        "names": tuple(name for name in told.get("names", "").split(", ") if name),
        "series": told.get("series", ""),
        "purpose": told.get("purpose", ""),
        "about": tuple(_about(section)),
        "power": powers.get(told.get("power", ""), told.get("power", "")),
        "off_record": words.first_number(told.get("off_record", "")) or 0,
        "approved": told.get("approved", ""),
    }  # fmt: skip


def _about(section: Section) -> Iterator[tuple[str, str]]:
    """Yield what gaps asked for, and what they were filled with."""
    for entry in section.entries:
        if entry.head == f"{words.about()}:":
            yield from ((one.head.removesuffix(":"), one.rest) for one in entry.below if one.head)


def _when(told: str) -> tuple[date | None, str, str]:
    """Return the day and the times that these words tell."""
    began, ended = (*re.findall(r"\b\d{1,2}:\d{2}\b", told), "", "")[:2]
    day = words.within(lambda blank: words.when(blank, began, ended), told)
    return words.read_day(day or told.partition(",")[0]), began, ended


def _present(told: str) -> tuple[tuple[str, int], ...]:
    found = re.findall(r"(?:^|, )(\d+) (.*?)(?=, \d+ |$)", told)
    return tuple((role, int(count)) for count, role in found)


def _one_of(allowed: tuple[Any, ...], value: str | None) -> Any:
    return value if value in allowed else allowed[0]


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
