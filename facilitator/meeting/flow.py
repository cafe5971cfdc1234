"""The way through a meeting: start, move on, pause, put right, end. Each returns a new meeting or raises Refusal."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting.breaks import with_time_to_be_back
from facilitator.meeting.change import Edit, also, changed, to
from facilitator.meeting.clock import spent
from facilitator.meeting.plan import promised_end, require_item
from facilitator.meeting.value import Head, ItemState, Meeting, MeetingItem


def start(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting begun, standing at its first item, with the minutes its items have now as planned."""
    if meeting.head.state != "prepared":
        raise Refusal(_("This meeting has already begun."))
    if not meeting.agenda:
        raise Refusal(_("There is nothing on the agenda: add an item first."))
    first = next((item for item in meeting.agenda if item.state == "ahead"), meeting.agenda[0])
    head = to(meeting.head, state="running", started=now, current=first.id)
    begun = changed(meeting, now, head, to(first, state="now", since=now))
    begun = also(begun, *map(_as_it_began, filter(_has_other_minutes, begun.items)))
    end = promised_end(begun)
    begun = begun if end == begun.head.promised_end else also(begun, to(begun.head, promised_end=end))
    return with_time_to_be_back(meeting, begun, now)


def _has_other_minutes(item: MeetingItem) -> bool:
    return item.minutes != item.plan.minutes and item.state in ("ahead", "now")


def _as_it_began(item: MeetingItem) -> Edit:
    return to(item, plan=replace(item.plan, minutes=item.minutes))


def advance(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting at the next item not yet discussed; after the last one, at the first that was left out."""
    coming = upcoming(meeting)
    if coming is None:
        _require_live(meeting)
        raise Refusal(_("That was the last item. End the meeting when you are ready."))
    return go_to(meeting, coming.id, now)


def upcoming(meeting: Meeting) -> MeetingItem | None:
    """Return the item that `advance` would go to, or None where every item has had its turn."""
    agenda = meeting.agenda
    here = next((place for place, item in enumerate(agenda) if item.id == meeting.head.current), -1)
    ahead = [item for item in (*agenda[here + 1 :], *agenda[: max(here, 0)]) if item.state == "ahead"]
    return ahead[0] if ahead else None


def back(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting at the item before this one; this one will come again."""
    _require_live(meeting)
    agenda = meeting.agenda
    here = next((place for place, item in enumerate(agenda) if item.id == meeting.head.current), 0)
    if here == 0:
        raise Refusal(_("This is the first item."))
    return go_to(meeting, agenda[here - 1].id, now)


def go_to(meeting: Meeting, item_id: str, now: datetime) -> Meeting:
    """Return the meeting at this item. The one it leaves is done, or comes again where the way leads back."""
    _require_live(meeting)
    item = require_item(meeting, item_id)
    if item.id == meeting.head.current:
        return meeting
    leaving = meeting.current
    later = leaving is not None and (item.rank, item.id) > (leaving.rank, leaving.id)
    return _moved(meeting, _leave(meeting, now, "done" if later else "ahead"), item, now)


def _moved(meeting: Meeting, edits: list[Edit], item: MeetingItem, now: datetime) -> Meeting:
    """Return the meeting at this item, once these edits have left the one before."""
    after = changed(meeting, now, *edits, _enter(meeting, item, now), to(meeting.head, current=item.id))
    return with_time_to_be_back(meeting, after, now)


def _leave(meeting: Meeting, now: datetime, state: ItemState) -> list[Edit]:
    """Return the edits that stop the clock of the item the meeting stands at and leave it in this state."""
    item = meeting.current
    if item is None:
        return []
    return [to(item, state=state, spent=spent(item, now), since=None)]


def _enter(meeting: Meeting, item: MeetingItem, now: datetime) -> Edit:
    return to(item, state="now", since=None if meeting.head.state == "paused" else now)


def skip(meeting: Meeting, item_id: str, now: datetime) -> Meeting:
    """Return the meeting with this item left out; where it was going on, the next one begins."""
    return _set_aside_item(meeting, item_id, "skipped", now)


def park(meeting: Meeting, item_id: str, now: datetime) -> Meeting:
    """Return the meeting with this item kept for another time; where it was going on, the next one begins."""
    return _set_aside_item(meeting, item_id, "parked", now)


def _set_aside_item(meeting: Meeting, item_id: str, state: ItemState, now: datetime) -> Meeting:
    _require_not_ended(meeting)
    item = require_item(meeting, item_id)
    if item.id != meeting.head.current:
        return changed(meeting, now, to(item, state=state))
    coming = upcoming(meeting)
    if coming is None:
        raise Refusal(
            _("“{title}” is the last item left: end the meeting, or add an item.", title=item.title)
        )
    return _moved(meeting, _leave(meeting, now, state), coming, now)


def reopen(meeting: Meeting, item_id: str, now: datetime) -> Meeting:
    """Return the meeting with this item on the agenda again, to be come to."""
    _require_not_ended(meeting)
    item = require_item(meeting, item_id)
    if item.state in ("ahead", "now"):
        raise Refusal(_("“{title}” is open already.", title=item.title))
    return changed(meeting, now, to(item, state="ahead"))


def pause(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting with its clock standing still."""
    _require_live(meeting)
    if meeting.head.state == "paused":
        raise Refusal(_("The clock is paused already."))
    head = to(meeting.head, state="paused", paused_since=now)
    item = meeting.current
    if item is None:
        return changed(meeting, now, head)
    return changed(meeting, now, head, to(item, spent=spent(item, now), since=None))


def go_on(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting with its clock running again after a pause."""
    if meeting.head.state != "paused" or meeting.head.paused_since is None:
        raise Refusal(_("The clock is running."))
    stood = (now - meeting.head.paused_since).total_seconds()
    head = to(meeting.head, state="running", paused_since=None, paused=meeting.head.paused + max(stood, 0.0))
    item = meeting.current
    after = changed(meeting, now, head, *([to(item, since=now)] if item else []))
    return with_time_to_be_back(meeting, after, now)


def count_as_pause(meeting: Meeting, since: datetime, now: datetime) -> Meeting:
    """Return the meeting with the time from `since` to now counted as a pause, as when the laptop slept.

    Only the time since the running item was entered can be counted so.
    """
    _require_live(meeting)
    item = meeting.current
    if item is None or item.since is None:
        raise Refusal(_("The clock was not running then."))
    begin = max(since, item.since)
    stood = max((now - begin).total_seconds(), 0.0)
    until = (begin - item.since).total_seconds()
    head = to(meeting.head, paused=meeting.head.paused + stood)
    return changed(meeting, now, head, to(item, spent=item.spent + until, since=now))


def began_at(meeting: Meeting, moment: datetime, now: datetime) -> Meeting:
    """Return the meeting with its start put right; the difference is counted to its first item.

    Raises Refusal for a start that lies ahead, or so late that the first item would have taken less than no time.
    """
    started = meeting.head.started
    if started is None:
        raise Refusal(_("This meeting has not begun yet."))
    if moment > now:
        raise Refusal(_("A start can't lie ahead of now."))
    visited = (item for item in meeting.items if item.since is not None or item.spent > 0)
    first = next(visited, meeting.items[0])
    earlier = (started - moment).total_seconds()
    if spent(first, now) + earlier < 0:
        raise Refusal(_("“{title}” was already over then: choose an earlier time.", title=first.title))
    return changed(meeting, now, to(meeting.head, started=moment), _with_more(first, earlier))


def _with_more(item: MeetingItem, seconds: float) -> Edit:
    """Return the edit that gives an item more time, or less; what its finished visits lack, the running one gives."""
    lacking = max(-(item.spent + seconds), 0.0)
    since = item.since + timedelta(seconds=lacking) if item.since is not None else None
    return to(item, spent=max(item.spent + seconds, 0.0), since=since)


def end(meeting: Meeting, now: datetime, *, at: datetime | None = None) -> Meeting:
    """Return the meeting ended, now or at a moment that has passed unnoticed.

    Raises Refusal where that moment lies ahead, or before the item that was going on had begun.
    """
    _require_live(meeting)
    moment = at or now
    if moment > now:
        raise Refusal(_("An end can't lie ahead of now."))
    item = meeting.current
    running_since = meeting.head.paused_since or (item.since if item else None)
    if running_since is not None and moment < running_since:
        raise Refusal(_("The meeting was still going on then: choose a later time."))
    if meeting.head.state == "paused":
        paused = meeting.head.paused + (moment - (meeting.head.paused_since or moment)).total_seconds()
    else:
        paused = meeting.head.paused
    head = to(
        meeting.head,
        state="ended", ended=moment, current="", paused_since=None, paused=paused,
        pens_down=None, off_record=meeting.head.off_record + (meeting.head.pens_down is not None),
    )  # fmt: skip
    return changed(meeting, now, *_leave(meeting, moment, "done"), head)


def begin_again(meeting: Meeting, now: datetime) -> Meeting:
    """Return a meeting that was ended too early going on, at the item it ended with; the gap counts as a pause."""
    if meeting.head.state != "ended" or meeting.head.ended is None:
        raise Refusal(_("This meeting has not ended."))
    if not meeting.agenda:
        raise Refusal(_("There is nothing on the agenda: add an item first."))
    item = _ended_with(meeting)
    gap = max((now - meeting.head.ended).total_seconds(), 0.0)
    head = to(meeting.head, state="running", ended=None, current=item.id, paused=meeting.head.paused + gap)
    return changed(meeting, now, head, to(item, state="now", since=now))


def _ended_with(meeting: Meeting) -> MeetingItem:
    """Return the item that was going on at the end, which need not be the last of those discussed."""
    for edit in (edit for change in reversed(meeting.log) for edit in change.edits):
        if isinstance(edit.before, Head) and isinstance(edit.after, Head) and not edit.after.current:
            item = meeting.item(edit.before.current)
            if item is not None and item in meeting.agenda:
                return item
    discussed = [item for item in meeting.agenda if item.state == "done"]
    return discussed[-1] if discussed else meeting.agenda[-1]


def pens_down(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting off the record: until `pens_up`, nothing typed is kept."""
    _require_live(meeting)
    if meeting.head.pens_down is not None:
        raise Refusal(_("Pens are down already."))
    return changed(meeting, now, to(meeting.head, pens_down=now))


def pens_up(meeting: Meeting, now: datetime) -> Meeting:
    """Return the meeting on the record again; that a part was off it is remembered, and nothing else of it."""
    if meeting.head.pens_down is None:
        raise Refusal(_("Pens are up: what you type is kept."))
    return changed(meeting, now, to(meeting.head, pens_down=None, off_record=meeting.head.off_record + 1))


def _require_live(meeting: Meeting) -> None:
    if meeting.head.state == "prepared":
        raise Refusal(_("The meeting has not begun yet."))
    _require_not_ended(meeting)


def _require_not_ended(meeting: Meeting) -> None:
    if meeting.head.state == "ended":
        raise Refusal(_("The meeting has ended."))
