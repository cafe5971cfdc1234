"""From edited files to corrections: what changed, which line of the record that is, and who wants it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from facilitator.i18n import _, ngettext, speaking
from facilitator.meeting import Meeting
from facilitator.records import AnyRecord
from facilitator.summary.labels import read_spoken
from facilitator.summary.review.brackets import told_day
from facilitator.summary.review.comparing import fold, joined, likeness
from facilitator.summary.review.copied import unquoted, with_facts_joined
from facilitator.summary.review.drafts import as_handed_out, draft_of, require_same, spoken_by
from facilitator.summary.review.matching import Found, match
from facilitator.summary.review.proposing import Proposer
from facilitator.summary.review.recognising import recognised
from facilitator.summary.review.scanning import LARGEST, origin, scan
from facilitator.summary.review.units import Unit, units
from facilitator.summary.review.value import Correction, DamagedSummary, Edited, OldDraft, Proposed, Review
from facilitator.summary.value import Summary
from facilitator.summary.writing import write


def find_corrections(meeting: Meeting, *files: Edited, today: date, older: bool = False) -> Review:
    """Return what the edited files of a meeting's summary would put right; what several want is told once.

    Raises OtherMeeting, OlderDraft (unless `older` drafts will do) or DamagedSummary; no file's corrections are
    returned then.
    """
    wanted: list[Proposed] = []
    earlier: list[OldDraft] = []
    for place, file in enumerate(files, 1):
        by = spoken_by(file, place, len(files) > 1)
        proposed, old = _proposed(meeting, file.text, today, older=older)
        wanted += (replace(one, by=by) for one in proposed)
        earlier += [replace(old, by=by, untouched=not proposed)] if old else []
    audiences = [origin(file.text).audience for file in files]
    return Review(meeting.head.id, merged(wanted), audiences[0] if audiences else "peers", tuple(earlier))


def _proposed(
    meeting: Meeting, text: str, today: date, *, older: bool
) -> tuple[list[Proposed], OldDraft | None]:
    """Return what one file would put right, and of which draft it is where the record was changed since."""
    if len(text) > LARGEST:
        raise DamagedSummary(_("This file is too large for a summary. Nothing was changed."))
    text = unquoted(text)
    told = origin(text)
    require_same(meeting, told)
    where = recognised(meeting, text, told)
    with speaking(where.language):
        text = text if told.meeting else with_facts_joined(text)
        draft = draft_of(meeting, where, older=older)
        wanted = _differences(
            draft.meeting, as_handed_out(draft.meeting, where), text, today, sure=bool(where.draft)
        )
        since: list[Proposed] = []
        if draft.at is not None:
            now = write(as_handed_out(meeting, where))
            since = _differences(draft.meeting, as_handed_out(draft.meeting, where), now, today, sure=True)
    left = [one for each in wanted if (one := as_of_now(each, draft.meeting, meeting)) is not None]
    return left, OldDraft(draft.at, tuple(since)) if draft.at is not None else None


def _differences(base: Meeting, summary: Summary, text: str, today: date, *, sure: bool) -> list[Proposed]:
    """Return what a text would put right in a meeting as it was when this summary of it was handed out."""
    written = units(summary)
    scanned = scan(text, fold(" ".join(joined(unit.words) for unit in written)))
    found, missing = match(written, scanned.blocks)
    _require_whole(base, written, found, sure=sure)
    records = {record.label: record for record in base.records()}
    listed = any(block.entry for block in scanned.blocks)
    return list(Proposer(base, today, records, listed).all(found, missing, scanned.remarks))


def _require_whole(meeting: Meeting, written: Sequence[Unit], found: Iterable[Found], *, sure: bool) -> None:
    """Raise DamagedSummary where too little is left of a summary to tell what was meant.

    A file that says whose it is (`sure`) is known by its labels; in any other, the lines must say the same too.
    """
    lines = [unit for unit in written if unit.line is not None]
    there = [one for one in found if one.unit is not None]
    known = [one for one in there if one.unit and one.unit.line is not None and (sure or _is_it(one))]
    gone = len(lines) - len(known)
    cut = gone > 0 and _is_cut_off(written, there)
    if (gone > 2 and gone > len(lines) / 2) or (lines and not known and not sure) or len(there) < 2 or cut:
        aloud = not known and any(read_spoken(joined(one.words))[0] for one in found)
        raise DamagedSummary(_aloud(meeting) if aloud else _too_little(len(known), len(lines)))


def _aloud(meeting: Meeting) -> str:
    return _(
        "This is the form for reading aloud: what was changed in it can't be found by itself. Type it in, a line "
        "each: facilitator review {id} --say “Decision 1: …”",
        id=meeting.head.id,
    )


def _too_little(known: int, lines: int) -> str:
    return _(
        "Too much of this summary is missing to tell what was meant: {left} of {all} can be found again. "
        "Nothing was changed.",
        left=ngettext("{n} line", "{n} lines", known), all=lines,
    )  # fmt: skip


def _is_cut_off(written: Sequence[Unit], there: Iterable[Found]) -> bool:
    """Tell whether most headings are gone as well: that is a piece of a summary; nobody struck its lines out."""
    headings = sum(unit.role == "heading" for unit in written)
    return sum(one.unit is not None and one.unit.role == "heading" for one in there) < headings / 2


def _is_it(one: Found) -> bool:
    return one.unit is not None and (one.struck or likeness(one.words, one.unit.words) >= 0.3)


# Drafts that are older than the record


def as_of_now(one: Proposed, base: Meeting, meeting: Meeting) -> Proposed | None:
    """Return a correction with what the record says today where that has changed; None where it was taken already."""
    if base.head == meeting.head and base == meeting:
        return one
    if one.new is not None:
        fresh = {record.id for record in meeting.records()} - {record.id for record in base.records()}
        taken = any(
            record.id in fresh and fold(record.text) == fold(one.new.text) for record in meeting.records()
        )
        return None if taken else one
    if not one.record:
        return _head_now(one, base, meeting)
    before, now = _by_id(base, one.record), _by_id(meeting, one.record)
    if now is None:
        return None if one.what == "struck" else replace(one, now=_("taken out since"))
    return _record_now(one, before, now)


def _record_now(one: Proposed, before: AnyRecord | None, now: AnyRecord) -> Proposed | None:
    if one.what == "struck" or not one.field:
        return replace(one, now=now.text) if before is not None and now.text != before.text else one
    said: Any = getattr(now, one.field)
    if one.what == "concerns":
        was, wanted = one.value
        done = wanted in said if wanted else was not in said
        return None if done else one
    if said == one.value:
        return None
    return replace(one, now=_said(said)) if said != getattr(before, one.field) else one


def _head_now(one: Proposed, base: Meeting, meeting: Meeting) -> Proposed | None:
    if not one.field:
        return one
    said, was = (_in_head(of, one) for of in (meeting, base))
    if said == one.value:
        return None
    return replace(one, now=_said(said)) if said != was else one


def _in_head(meeting: Meeting, one: Proposed) -> Any:
    """Return what a meeting's head says where a correction is about that."""
    if one.what == "about":
        return dict(meeting.head.filled).get(one.field, "")
    return getattr(meeting.head, one.field)


def _said(value: Any) -> str:
    """Return what a field says, in words."""
    if value is None or isinstance(value, date):
        return told_day(value)
    return str(value)


def _by_id(meeting: Meeting, record_id: str) -> AnyRecord | None:
    return next((record for record in meeting.records() if record.id == record_id), None)


# Several readers


def merged(wanted: Iterable[Proposed]) -> tuple[Correction, ...]:
    """Return what is wanted, each once; what can't all be taken stands together, to choose from."""
    places: dict[tuple[str, str], list[Proposed]] = {}
    for one in wanted:
        if one.what == "unclear":
            places.setdefault(("unclear", f"{one.label} {one.before} {one.after}"), []).append(one)
        else:
            places.setdefault(one.about, []).append(one)
    return tuple(Correction(tuple(_once(group))) for group in _with_struck(places))


def _with_struck(places: dict[tuple[str, str], list[Proposed]]) -> Iterator[list[Proposed]]:
    """Yield what stands together; a line that one would strike out and another would word anew is one place."""
    struck = {record for record, field in places if field == "" and record != "meeting"}
    together: dict[str, list[Proposed]] = {}
    for (record, _field), group in places.items():
        if record in struck:
            together.setdefault(record, []).extend(group)
    told: set[str] = set()
    for (record, _field), group in places.items():
        if record not in struck:
            yield group
        elif record not in told:
            told.add(record)
            yield together[record]


def _once(group: Iterable[Proposed]) -> Iterator[Proposed]:
    """Yield each wish once, with all whose it is."""
    wishes: dict[str, Proposed] = {}
    for one in group:
        same = wishes.get(one.wish)
        labels = dict.fromkeys(filter(None, (*(same.by.split(", ") if same else ()), one.by)))
        wishes[one.wish] = replace(one, by=", ".join(labels))
    yield from wishes.values()
