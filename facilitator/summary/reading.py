"""A summary read back from its Markdown, by its structure: an editor may have wrapped or numbered its lines anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from facilitator.errors import FacilitatorError
from facilitator.i18n import _
from facilitator.summary.value import Asked, Discussed, Said, Summary, Taken, Task
from facilitator.summary.writing import FORMAT


class UnreadableSummary(FacilitatorError):
    """A file that is no summary of ours, or is damaged beyond reading."""


@dataclass
class Entry:
    """One entry of a list: its inline parts, whether it is ticked, and what stands indented below it."""

    parts: list[tuple[str, str]] = field(default_factory=list)
    """(kind, text) in order; the kinds are plain, strong and em."""
    ticked: bool | None = None
    below: list[Entry] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All of its text."""
        return "".join(text for _kind, text in self.parts)


@dataclass
class Section:
    """What stands under one heading."""

    entries: list[Entry] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


def read(text: str) -> Summary:
    """Return the summary this Markdown tells; raises UnreadableSummary where it tells none of ours."""
    front, sections = _parsed(text)
    version = front.get("facilitator-summary")
    if not isinstance(version, int) or not front.get("meeting"):
        raise UnreadableSummary(
            _("This is not a summary written by facilitator: its first lines do not say so.")
        )
    if version > FORMAT:
        raise UnreadableSummary(_("This summary was written by a newer version of facilitator."))
    status, _until, until = str(front.get("status", "draft")).partition(" until ")
    opening = sections.get("", Section())
    facts = {_key(entry): _after_key(entry) for entry in opening.entries}
    day, began, ended = _when(facts.get(_("When"), ""))
    return Summary(
        meeting=str(front["meeting"]), title=str(front.get("title", "")), audience=str(front.get("for", "peers")),
        status=status, review_until=date.fromisoformat(until) if until else None,
        language=str(front.get("language", "en")), day=day, began=began, ended=ended,
        present=facts.get(_("Present"), ""), power=facts.get(_("Power of this meeting"), ""),
        purpose=facts.get(_("Purpose"), ""), series=facts.get(_("Series"), ""),
        decisions=_each(sections, _("Decisions"), _taken), undecided=_each(sections, _("Not decided yet"), _taken),
        actions=_each(sections, _("Actions"), _task), requests=_each(sections, _("Requests"), _asked),
        matters=_each(sections, _("From last time"), lambda entry: entry.text),
        items=_each(sections, _("Points raised"), _discussed),
        questions=_each(sections, _("Questions"), _said), parked=_each(sections, _("Parked for another time"), _said),
        off_record=_off_record(sections), next_meeting=" ".join(sections.get(_("Next meeting"), Section()).paragraphs),
    )  # fmt: skip


def _each(sections: dict[str, Section], heading: str, read_one: Callable[[Entry], Any]) -> tuple[Any, ...]:
    return tuple(read_one(entry) for entry in sections.get(heading, Section()).entries)


# From Markdown to sections


def _parsed(text: str) -> tuple[dict[str, Any], dict[str, Section]]:
    import yaml
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    tokens = MarkdownIt("commonmark").use(front_matter_plugin).parse(text.removeprefix("\ufeff"))
    front: Any = {}
    if tokens and tokens[0].type == "front_matter":
        try:
            front = yaml.safe_load(tokens[0].content)
        except yaml.YAMLError as error:
            raise UnreadableSummary(_("The first lines of this summary can't be read any more.")) from error
    return (front if isinstance(front, dict) else {}), _sections(tokens)


def _sections(tokens: Iterable[Any]) -> dict[str, Section]:
    sections = {"": Section()}
    heading, level = "", ""
    stack: list[Entry] = []
    for token in tokens:
        if token.type == "heading_open":
            level = token.tag
        elif token.type == "heading_close":
            level = ""
        elif token.type == "list_item_open":
            entry = Entry()
            (stack[-1].below if stack else sections[heading].entries).append(entry)
            stack.append(entry)
        elif token.type == "list_item_close":
            stack.pop()
        elif token.type == "inline":
            parts = _parts(token.children or [])
            words = "".join(text for _kind, text in parts)
            if level == "h2":
                heading = words
                sections.setdefault(heading, Section())
            elif stack:
                stack[-1].parts += parts
            elif not level:
                sections[heading].paragraphs.append(words)
    for entry in sections.get(_("Actions"), Section()).entries:
        _take_box(entry)
    return sections


def _parts(children: Iterable[Any]) -> list[tuple[str, str]]:
    parts: list[tuple[str, str]] = []
    kinds = ["plain"]
    for child in children:
        if child.type in ("strong_open", "em_open"):
            kinds.append(child.type.removesuffix("_open"))
            parts.append((kinds[-1], ""))
        elif child.type in ("strong_close", "em_close"):
            kinds.pop()
            parts.append((kinds[-1], ""))
        else:
            text = "\n" if child.type in ("softbreak", "hardbreak") else child.content
            text = " " if text == "\n" else text
            if parts and parts[-1][0] == kinds[-1]:
                parts[-1] = (kinds[-1], parts[-1][1] + text)
            else:
                parts.append((kinds[-1], text))
    return [(kind, text) for kind, text in parts if text]


def _take_box(entry: Entry) -> None:
    """Take the box of a task off an entry."""
    if entry.parts and entry.parts[0][0] == "plain" and entry.parts[0][1][:3].lower() in ("[ ]", "[x]"):
        kind, text = entry.parts[0]
        entry.ticked = text[1].lower() == "x"
        rest = text[3:].lstrip()
        entry.parts[:1] = [(kind, rest)] if rest else []


# From an entry to what it tells


def _key(entry: Entry) -> str:
    return entry.parts[0][1].rstrip(":") if entry.parts and entry.parts[0][0] == "strong" else ""


def _after_key(entry: Entry) -> str:
    return "".join(text for _kind, text in entry.parts[1:]).strip()


def _labelled(entry: Entry) -> tuple[str, list[tuple[str, str]]]:
    """Return the label and what follows it."""
    if entry.parts and entry.parts[0][0] == "strong":
        return entry.parts[0][1], entry.parts[1:]
    return "", entry.parts


def _split(parts: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """Return the typed text, which is all up to the first part that is ours, and those parts."""
    text = parts[0][1] if parts and parts[0][0] == "plain" else ""
    ours = (
        [part for part in parts[1:] if part[0] != "plain"] if text else [p for p in parts if p[0] != "plain"]
    )
    if not ours:
        return text.strip(), []
    for opening in _openings():
        if text.endswith(opening):
            return text.removesuffix(opening).strip(), ours
    return text.strip(), ours


def _openings() -> tuple[str, ...]:
    """Return what our own words put between typed text and the first bold or italic part behind it."""
    marks = (_("by *{date}*", date="\0"), _("look at it again on *{date}*", date="\0"))
    return (*(f" ({words.split('*')[0]}" for words in marks), " (")


def _taken(entry: Entry) -> Taken:
    label, parts = _labelled(entry)
    text, details = _split(parts)
    ems = [words for kind, words in details if kind == "em"]
    review = _date(ems[-1]) if ems and _says_review(entry) else None
    how = ems[0] if ems and (review is None or len(ems) > 1) else ""
    below = [one.text for one in entry.below]
    return Taken(
        label=label, text=text, how=how, review=review, needed="".join(_behind(_("Needed next: {words}"), below)),
        concerns=tuple(_behind(_("Concern: {words}"), below)),
        earlier=tuple(_behind(_("It was proposed as: {words}"), below)),
    )  # fmt: skip


def _says_review(entry: Entry) -> bool:
    opening = _("look at it again on *{date}*", date="\0").split("*")[0]
    plains = [words for kind, words in entry.parts if kind == "plain"]
    return any(words.endswith((f", {opening}", f" ({opening}")) for words in plains)


def _behind(pattern: str, lines: Iterable[str]) -> list[str]:
    """Return what stands behind our own words in those lines that begin with them."""
    opening = pattern.partition("{words}")[0]
    return [line.removeprefix(opening).strip() for line in lines if line.startswith(opening)]


def _task(entry: Entry) -> Task:
    label, parts = _labelled(entry)
    text, details = _split(parts)
    owners = [words for kind, words in details if kind == "strong"]
    ems = [words for kind, words in details if kind == "em"]
    return Task(
        label=label, text=text, owner=owners[0] if owners else "", due=_date(ems[-1]) if ems else None,
        done=bool(entry.ticked), why=" ".join(one.text for one in entry.below),
    )  # fmt: skip


def _asked(entry: Entry) -> Asked:
    label, parts = _labelled(entry)
    strongs = [place for place, (kind, _words) in enumerate(parts) if kind == "strong"]
    whom = parts[strongs[0]][1] if strongs else ""
    rest = parts[strongs[0] + 1 :] if strongs else parts
    opening = ":" if strongs else _("We asked:")
    if rest and rest[0][0] == "plain":
        rest = [("plain", rest[0][1].lstrip().removeprefix(opening)), *rest[1:]]
    text, details = _split(rest)
    ems = [words for kind, words in details if kind == "em"]
    answers = [one.text for one in entry.below]
    answered = bool(answers) and answers[0] != _("No answer yet.")
    return Asked(
        label=label, text=text, of=whom, due=_date(ems[-1]) if ems else None, answered=answered,
        answer="".join(_behind(_("They did: {words}"), answers)),
    )  # fmt: skip


def _said(entry: Entry) -> Said:
    label, parts = _labelled(entry)
    return Said(label=label, text="".join(words for _kind, words in parts).strip())


def _discussed(entry: Entry) -> Discussed:
    title, parts = _labelled(entry)
    told = next((words for kind, words in parts if kind == "em"), "")
    planned, took, fate = _minutes(told)
    points = tuple(one.text for one in entry.below)
    return Discussed(title=title, planned=planned, took=took, fate=fate, points=points)


def _minutes(told: str) -> tuple[int | None, int | None, str]:
    """Return the planned minutes, those it took, and its fate, from our own words in italics."""
    planned = took = None
    fate = ""
    for part in (part for part in told.split(", ") if part):
        number = _number(_("planned {n} min"), part)
        if number is not None:
            planned = number
        elif (number := _number(_("took {n} min"), part)) is not None:
            took = number
        else:
            fate = part
    return planned, took, fate


def _number(pattern: str, words: str) -> int | None:
    before, _mark, after = pattern.partition("{n}")
    middle = words.removeprefix(before).removesuffix(after)
    return int(middle) if words.startswith(before) and words.endswith(after) and middle.isdecimal() else None


def _when(words: str) -> tuple[date | None, str, str]:
    """Return the day and the times of the line that says when."""
    import re

    times = re.findall(r"\b\d{2}:\d{2}\b", words)
    day = _date(words.partition(",")[0])
    return day, times[0] if times else "", times[1] if len(times) > 1 else ""


def _date(words: str) -> date | None:
    """Return the day a full date names; the name of the weekday is not needed."""
    from datetime import date as day_of
    from datetime import timedelta

    from facilitator.i18n import full_date

    years = [int(part) for part in words.split() if part.isdecimal() and len(part) == 4]
    if not years:
        return None
    first = day_of(years[0], 1, 1)
    wanted = " ".join(words.split()).casefold()
    for offset in range(366):
        day = first + timedelta(days=offset)
        if str(day.day) in wanted and full_date(day).casefold() == wanted:
            return day
    return None


def _off_record(sections: dict[str, Section]) -> int:
    from facilitator.i18n import ngettext

    one = ngettext("A part of the meeting was off the record; nothing of it was kept.", "{n}", 1)
    many = "{n} parts of the meeting were off the record; nothing of them was kept."
    for section in sections.values():
        for words in section.paragraphs:
            if words == one:
                return 1
            number = _number(_(many) if _(many) != many else many, words)
            if number is not None:
                return number
    return 0
