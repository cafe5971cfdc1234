"""What each line of an edited file would put right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.capture import Captured
from facilitator.i18n import _
from facilitator.meeting import Meeting
from facilitator.meeting.about import asked
from facilitator.meeting.objections import is_objection
from facilitator.records import Action, AnyRecord, Decision, Request
from facilitator.summary import words
from facilitator.summary.review.applying import told_new
from facilitator.summary.review.brackets import changes
from facilitator.summary.review.comparing import Word, fold, folded, joined, likeness, patched
from facilitator.summary.review.matching import Found
from facilitator.summary.review.new_lines import captured, perhaps_owned
from facilitator.summary.review.ours import without_ours
from facilitator.summary.review.scanning import Block, Remark
from facilitator.summary.review.units import Unit
from facilitator.summary.review.value import Proposed
from facilitator.text import clean_line

_SLIP = 0.8
"""How alike one of our own sentences must still be to be only mistyped."""
_HEAD = {"purpose": "purpose", "series": "series"}
"""The facts that can be put right, and the fields of a meeting's head they stand in."""


@dataclass(frozen=True, slots=True)
class Proposer:
    """Tells what lines would put right in a meeting as it was when its summary was written."""

    meeting: Meeting
    today: date
    records: Mapping[str, AnyRecord]
    """What the meeting keeps, by its labels."""
    listed: bool = True
    """Whether the file has lists; where an editor dropped all bullets, every line is one of its own."""

    def all(
        self, found: Iterable[Found], missing: Iterable[Unit], remarks: Iterable[Remark]
    ) -> Iterator[Proposed]:
        """Yield what the lines of a file would put right, in their order; what is missing in it last."""
        for one in found:
            yield from self._of(one) if one.unit is not None else self._new(one)
        for unit in missing:
            yield from self._gone(unit)
        for remark in remarks:
            yield self._remark(remark.label, remark.text)

    def _of(self, one: Found) -> Iterator[Proposed]:
        assert one.unit is not None, "only a line of the summary"
        if one.struck:
            yield from self._gone(one.unit)
        elif one.unit.line is not None:
            yield from self._line(one, one.unit)
        elif folded(one.words) == folded(one.unit.words):
            return
        elif one.unit.role == "ours":
            yield from self._beside_ours(one, one.unit)
        else:
            yield from self._other(one.unit, patched(one.unit.words, one.words))

    # Lines that have a label

    def _line(self, one: Found, unit: Unit) -> Iterator[Proposed]:
        record = self._record(unit.block.label)
        if one.block.box is not None and unit.block.box is not None and one.block.box != unit.block.box:
            yield self._ticked(record, ticked=one.block.box)
        line, below = _apart(one, unit)
        if folded(line) != folded(unit.words):
            yield from self._changed(record, unit, line)
        if below:
            yield self._remark(record.label, joined(below))

    def _changed(self, record: AnyRecord, unit: Unit, line: tuple[Word, ...]) -> Iterator[Proposed]:
        for change in changes(unit, line, self.today):
            yield Proposed(
                what=change.what, label=record.label, record=record.id, before=change.before, after=change.after,
                field=change.field, value=change.value,
            )  # fmt: skip

    def _record(self, label: str) -> AnyRecord:
        return self.records[label]

    def _ticked(self, record: AnyRecord, *, ticked: bool) -> Proposed:
        return Proposed(
            what="done" if ticked else "open again", label=record.label, record=record.id,
            before=f"{'☐' if ticked else '☑'} {record.text}", after=f"{'☑' if ticked else '☐'} {record.text}",
            field="status", value="done" if ticked else "open",
        )  # fmt: skip

    # Lines below, and those of the meeting as a whole

    def _other(self, unit: Unit, after: str) -> Iterator[Proposed]:
        before = joined(unit.words)
        if unit.role == "below":
            yield self._below(unit.parent, before, after)
        elif unit.role == "title":
            was, said = (words.within(words.title, text) or text for text in (before, after))
            yield self._head("title", "title", was, said)
        elif unit.role == "next":
            yield self._head(
                "next meeting", "next_meeting", before, "" if after == words.not_set() else after
            )
        elif unit.role == "fact":
            yield self._fact(before, after)
        elif unit.role in ("item", "left"):
            yield Proposed(what="unclear", before=before, after=after)

    def _beside_ours(self, one: Found, unit: Unit) -> Iterator[Proposed]:
        """Yield what somebody wrote beside one of the sentences that every summary has; those are no correction."""
        left = without_ours(one.words)
        slip = len(left) == len(one.words) and likeness(left, unit.words) >= _SLIP
        if left and not slip:
            new = Captured("note", joined(left))
            yield Proposed(what="new", after=told_new(new), new=new)

    def _head(self, what: Any, field: str, before: str, after: str) -> Proposed:
        return Proposed(what=what, before=before, after=after or words.not_set(), field=field, value=after)

    def _fact(self, before: str, after: str) -> Proposed:
        name, _colon, was = before.partition(": ")
        same, _colon, said = after.partition(": ")
        if (asks := asked(self.meeting, name)) and (not after or (said and fold(same) == fold(name))):
            return Proposed(what="about", before=before, after=after, field=asks, value=said)
        field = next((_HEAD[key] for key, word in words.facts().items() if word == name and key in _HEAD), "")
        if not field or not said:
            return Proposed(what="unclear", before=before, after=after)
        return Proposed(what=_what(field), before=was, after=said, field=field, value=said)

    def _below(self, label: str, before: str, after: str) -> Proposed:
        """Read what stands below a line: a reservation, what is needed, a note, an answer."""
        record = self._record(label)
        field, was = _said_below(record, before)
        other, said = _said_below(record, after)
        if not (field or other) or (field and other and field != other):
            return Proposed(what="unclear", label=label, record=record.id, before=before, after=after)
        what: Any = {"answer": "answer", "concerns": "concerns"}.get(field or other, "note")
        value: Any = (was, said) if what == "concerns" else said
        return Proposed(
            what=what,
            label=label,
            record=record.id,
            before=was,
            after=said,
            field=field or other,
            value=value,
        )

    # What is gone, and what is new

    def _gone(self, unit: Unit) -> Iterator[Proposed]:
        before = joined(unit.words)
        if unit.line is not None:
            record = self._record(unit.block.label)
            yield Proposed(what="struck", label=record.label, record=record.id, before=before)
        elif unit.role == "below" and _said_below(self._record(unit.parent), before)[0]:
            yield self._below(unit.parent, before, "")
        elif unit.role == "fact" and asked(self.meeting, before.partition(": ")[0]):
            yield self._fact(before, "")
        elif unit.role in ("fact", "item", "left", "below"):
            yield Proposed(what="unclear", label=unit.parent if unit.role == "below" else "", before=before)

    def _new(self, one: Found) -> Iterator[Proposed]:
        said = joined(one.words if one.block.label else without_ours(one.words))
        if not said or one.block.heading or _is_approval(said, one.block):
            return
        if self.records.get(one.block.label):
            yield Proposed(what="unclear", label=one.block.label, after=said)
            return
        label = one.after.block.label if one.after and one.after.block.section == one.block.section else ""
        record = self.records.get(label)
        under = one.block.section != "items" and (one.block.under or (self.listed and not one.block.entry))
        below = under or (record is not None and _said_below(record, said)[0] != "")
        if label and below and not one.block.label:
            yield self._remark(label, said)
        else:
            new = captured(said, one.block, self.today)
            whose, item = perhaps_owned(new), self._item(one.item)
            yield Proposed(what="new", after=told_new(new), new=new, item=item, doubt=whose)

    def _remark(self, label: str, said: str) -> Proposed:
        """Read something written below a line: what belongs to its record, else a note on it."""
        record = self.records.get(label)
        if record is not None and _said_below(record, said)[0]:
            return self._below(label, "", said)
        return note_on(label, said, record)

    def _item(self, title: str) -> str:
        return next((item.id for item in self.meeting.items if title and clean_line(item.title) == title), "")


def _apart(one: Found, unit: Unit) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the words of a line, and those somebody wrote in a line of their own right below its last word."""
    for place in one.block.breaks if one.words == one.block.words else ():
        line, last = one.words[:place], folded(unit.words[-1:])
        if folded(line[-1:]) == last and likeness(line, unit.words) > likeness(one.words, unit.words):
            return line, one.words[place:]
    return one.words, ()


def note_on(label: str, said: str, record: AnyRecord | None) -> Proposed:
    """Return a remark on a line, which becomes a note under the same item."""
    text = _("On {label}: {words}", label=label, words=said) if label else said
    return Proposed(
        what="remark", label=label, after=said, new=Captured("note", text), item=record.item if record else ""
    )


def _said_below(record: AnyRecord, said: str) -> tuple[str, str]:
    """Return the field of this record that such a line below it tells, and its words; both empty for any other."""
    phrases: dict[str, tuple[Any, ...]] = {}
    if isinstance(record, Decision):
        if is_objection(said):
            return "concerns", said
        phrases = {"concerns": words.CONCERNS, "needed": (words.needed, words.note)}
    elif isinstance(record, Action):
        phrases = {"why": (words.came_of, words.note)}
    elif isinstance(record, Request):
        phrases = {"answer": (words.answer, words.note)}
    elif record.kind in ("question", "parked"):
        phrases = {"answer": (words.came_of, words.note)}
    for field, known in phrases.items():
        for phrase in known:
            if (inside := _inside(phrase, said)) is not None:
                return field, inside
    return "", ""


def _inside(phrase: Any, said: str) -> str | None:
    """Return what was put into a phrase that begins with a word and a colon; case and white space don't matter."""
    inside = words.within(phrase, said)
    if inside is not None:
        return str(inside)
    before = phrase("\0").partition("\0")[0].strip()
    fits = before and fold(said).casefold().startswith(fold(before).casefold())
    return said[len(before) :].strip() if fits else None


def _is_approval(said: str, block: Block) -> bool:
    """Tell whether a line at the beginning says how a later meeting approved the summary: that is no correction."""
    name, colon, _rest = said.partition(":")
    return bool(colon) and not block.section and fold(name) == fold(words.facts()["approved"])


def _what(field: str) -> Any:
    return field
