"""What undo took back, in words: a person must hear which step it was, not only whose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from facilitator import meeting as m
from facilitator.i18n import _, full_date, ngettext
from facilitator.meeting.change import Change, Edit
from facilitator.meeting.counted import counted
from facilitator.meeting.matters import asks_of_summary
from facilitator.meeting.telling import told
from facilitator.records import Action, AnyRecord, Decision, Note

_THEN = "\0"
"""Stands between what was done and how it is without that; no text of a meeting holds it."""


def what_changed(change: Change) -> str:
    """Return in words what a change did that is taken back, and how it is now."""
    return _what(change).replace(_THEN, ". ")


def what_came_back(change: Change) -> str:
    """Return in words what a change did that was made again."""
    return _what(change).partition(_THEN)[0]


def _what(change: Change) -> str:
    """Return what a change did: to the record it was about, else the items, else the meeting as a whole."""
    if any(map(_begins, change.edits)):
        return _("the start of the meeting")
    if any(map(_ends, change.edits)):
        return _("the end of the meeting") + _THEN + _("The meeting goes on again")
    records = [edit for edit in change.edits if isinstance(_value(edit), AnyRecord)]
    if records:
        return _of_record(min(records, key=_weight))
    heads = [edit for edit in change.edits if edit.table == "meeting"]
    if heads and _sets_next_meeting(heads[0]):
        return _of_head(heads[0])
    items = [edit for edit in change.edits if edit.table == "items"]
    if items:
        return _of_items(items)
    if any(edit.table == "participants" for edit in change.edits):
        return _("who is there")
    return _of_head(heads[0]) if heads else _("the last step")


def _begins(edit: Edit) -> bool:
    before, after = edit.before, edit.after
    return (
        isinstance(before, m.Head)
        and isinstance(after, m.Head)
        and (before.state, after.state) == ("prepared", "running")
    )


def _ends(edit: Edit) -> bool:
    before, after = edit.before, edit.after
    return isinstance(before, m.Head) and isinstance(after, m.Head) and before.state != "ended" == after.state


def _sets_next_meeting(edit: Edit) -> bool:
    before, after = edit.before, edit.after
    return (
        isinstance(before, m.Head) and isinstance(after, m.Head) and before.next_meeting != after.next_meeting
    )


def _value(edit: Edit) -> Any:
    return edit.after if edit.after is not None else edit.before


def _weight(edit: Edit) -> int:
    """Return which of several records is told of: the lowest is; that is a decision before any other."""
    before, after = edit.before, edit.after
    if not isinstance(before, Decision) or not isinstance(after, Decision):
        return -1 if isinstance(_value(edit), Decision) else len(_STEPS)
    names = [name for name, _say in _STEPS]
    return next(
        (n for n, name in enumerate(names) if getattr(before, name) != getattr(after, name)), len(names)
    )


def _of_record(edit: Edit) -> str:
    before, after = edit.before, edit.after
    if isinstance(after, AnyRecord) and before is None:
        return f"{_(_KINDS[_kind(after)])} {after.label} {told(after)}"
    if isinstance(before, AnyRecord) and after is None:
        said = _("that {label} was taken out", label=before.label)
        return said + _THEN + _("It is there again: {words}", words=told(before))
    assert isinstance(before, AnyRecord), "an edit has a before or an after"
    assert isinstance(after, AnyRecord), "an edit has a before or an after"
    own = _decided(before, after) if isinstance(before, Decision) and isinstance(after, Decision) else ""
    return own or _altered(before, after)


def _kind(record: AnyRecord) -> str:
    if isinstance(record, Decision):
        return "proposal" if record.outcome == "proposed" else "decision"
    if isinstance(record, Note):
        return record.kind
    return "action" if isinstance(record, Action) else "request"


_KINDS = {
    "proposal": "the proposal", "decision": "the decision", "action": "the action", "request": "the request",
    "note": "the note", "question": "the question", "concern": "the concern", "parked": "the parked point",
    "sensed": "the result", "word": "the hard word",
}  # fmt: skip


def _altered(before: AnyRecord, after: AnyRecord) -> str:
    """Return what became of a record that is no proposal on its way."""
    label = before.label
    if asks_of_summary(before):
        return _("what was said of the last summary") + _THEN + _("{label} is open again", label=label)
    if before.text != after.text:
        return _("the other words of {label}", label=label) + _THEN + _says_again(told(before))
    closed = {"done": _("that {label} is done"), "dropped": _("that {label} is not needed any more"),
              "answered": _("the answer to {label}"), "withdrawn": _("that {label} is withdrawn")}  # fmt: skip
    status = getattr(after, "status", "")
    if status != getattr(before, "status", "") and status in closed:
        return closed[status].format(label=label)
    if before.dealt != after.dealt:
        return _("what came of {label}", label=label) + _THEN + _("It is open again")
    return (
        _("what was changed of {label}", label=label) + _THEN + _("It is again: {words}", words=told(before))
    )


def _says_again(words: str) -> str:
    return _("It says again: {words}", words=words)


def _decided(before: Decision, after: Decision) -> str:
    """Return which step of deciding it was; empty where it was none."""
    for name, say in _STEPS:
        if getattr(before, name) != getattr(after, name):
            return say(before, after)
    return ""


def _outcome(before: Decision, after: Decision) -> str:
    proposal, stands = _("It is a proposal again: {words}"), _("It stands again: {words}")
    said, again = {
        "decided": (_("that {label} is decided"), proposal),
        "not decided": (_("that {label} was not decided"), proposal),
        "proposed": (_("that {label} is a proposal"), _("It is again: {words}")),
        "replaced": (_("that {label} was replaced"), stands),
        "ended": (_("that {label} has ended"), stands),
    }[after.outcome]
    return said.format(label=after.label) + _THEN + again.format(words=before.text)


def _wording(before: Decision, after: Decision) -> str:
    return _("the new wording of {label}", label=after.label) + _THEN + _says_again(before.text)


def _method(before: Decision, after: Decision) -> str:
    again = _("{label} is again decided by {before}", label=after.label, before=_(before.method))
    return _("going on by {method}", method=_(after.method)) + _THEN + again


def _counts(_before: Decision, after: Decision) -> str:
    if after.counts:
        told_all = counted(after.counts, after.method)
        return _("the count of {label}: {counts}", label=after.label, counts=told_all)
    return _("that the count of {label} was set aside", label=after.label)


def _concerns(before: Decision, after: Decision) -> str:
    place = next(
        (
            n
            for n, pair in enumerate(zip(before.concerns, after.concerns, strict=False))
            if pair[0] != pair[1]
        ),
        min(len(before.concerns), len(after.concerns)),
    )
    label = f"{after.label}.{place + 1}"
    if len(after.concerns) > len(before.concerns):
        return _("the concern {label} {words}", label=label, words=after.concerns[place])
    words = before.concerns[place]
    if len(after.concerns) < len(before.concerns):
        out = _("that the concern {label} was taken out", label=label)
        return out + _THEN + _("It is there again: {words}", words=words)
    return _("the other words of the concern {label}", label=label) + _THEN + _says_again(words)


def _review(_before: Decision, after: Decision) -> str:
    if after.review is None:
        return _("that {label} has no day to look at it again", label=after.label)
    date = full_date(after.review)
    return _("the day {label} is looked at again, {date}", label=after.label, date=date)


def _supersedes(_before: Decision, after: Decision) -> str:
    return _("that {label} takes the place of an earlier decision", label=after.label)


def _step(before: Decision, after: Decision) -> str:
    said = _("the step of {label} to “{step}”", label=after.label, step=_(after.step))
    return said + _THEN + _("It stands at “{before}” again", before=_(before.step))


_STEPS: tuple[tuple[str, Callable[[Decision, Decision], str]], ...] = (
    ("outcome", _outcome), ("text", _wording), ("method", _method), ("counts", _counts), ("concerns", _concerns),
    ("supersedes", _supersedes), ("review", _review), ("step", _step),
)  # fmt: skip
"""The fields of a decision, the one that says most first: a change of several is told by the first of them."""


def _of_items(edits: list[Edit]) -> str:
    if len(edits) > 2:
        return ngettext("the change of {n} item", "the change of {n} items", len(edits))
    pairs = [(one.before, one.after) for one in edits]
    for before, after in pairs:
        if isinstance(after, m.MeetingItem) and before is None:
            return _("the item “{title}”", title=after.title)
        if isinstance(before, m.MeetingItem) and isinstance(after, m.MeetingItem):
            said = _of_item(before, after)
            if said:
                return said
    return _("a step at “{title}”", title=_value(edits[0]).title)


def _of_item(before: m.MeetingItem, after: m.MeetingItem) -> str:
    """Return what became of an item, where that has a name of its own."""
    title = after.title
    if before.enough != after.enough:
        return _("that this is all at “{title}”", title=title)
    if before.ticked != after.ticked:
        return _("the tick at “{line}”", line=_ticked(before, after))
    states = {"skipped": _("that “{title}” was left out"), "parked": _("that “{title}” was parked"),
              "dropped": _("that “{title}” was dropped")}  # fmt: skip
    if before.state != after.state and after.state in states:
        return states[after.state].format(title=title)
    if after.state == "now" != before.state:
        return _("going to “{title}”", title=title)
    if before.plan.prompts != after.plan.prompts:
        return _("what was filled in at “{title}”", title=title)
    if before.title != after.title:
        return _("the other title of “{title}”", title=before.title)
    if before.minutes != after.minutes:
        return _("the other minutes of “{title}”", title=title)
    return _("the other place of “{title}”", title=title) if before.rank != after.rank else ""


def _ticked(before: m.MeetingItem, after: m.MeetingItem) -> str:
    places = set(before.ticked) ^ set(after.ticked)
    lines = after.plan.checklist
    return next((lines[place] for place in sorted(places) if place < len(lines)), after.title)


def _of_head(edit: Edit) -> str:
    before, after = edit.before, edit.after
    assert isinstance(before, m.Head), "the head is there from the beginning"
    assert isinstance(after, m.Head), "the head is never taken out"
    told_of = {
        "pens_down": _("pens down") if after.pens_down else _("pens up"),
        "state": _("the pause") if after.state == "paused" else _("that the meeting goes on"),
        "next_meeting": _("the next meeting: {words}", words=after.next_meeting),
        "title": _("the title"), "series": _("the series"), "day": _("the day"), "promised_end": _("the promised end"),
        "privacy": _("the privacy"), "quorum": _("the quorum"), "stand_asides": _("how many may stand aside"),
        "keep_days": _("how long it is kept"), "before_ticked": _("a tick of the preparation"),
        "after_ticked": _("a tick of the closing list"), "started": _("when the meeting began"),
        "filled": _("what was filled in"),
    }  # fmt: skip
    for name, said in told_of.items():
        if getattr(before, name) != getattr(after, name):
            return said
    return _("the last step")
