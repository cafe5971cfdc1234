"""The lines that are kept, and the commands that change what was kept or planned."""

from __future__ import annotations

import re
from datetime import datetime

from facilitator import meeting as m
from facilitator.capture import Captured
from facilitator.conduct.deciding_here import others_decide
from facilitator.conduct.items import find_item, find_record
from facilitator.conduct.looking_again import asked, holds_once
from facilitator.conduct.old_labels import other_then
from facilitator.conduct.reply import Reply, Room
from facilitator.conduct.speaking import taken_back
from facilitator.conduct.taken_back import what_came_back, what_changed
from facilitator.ear import beside, box
from facilitator.errors import Refusal
from facilitator.i18n import _, duration
from facilitator.meeting.concerns import concern, reword_concern
from facilitator.meeting.present import bare_role
from facilitator.meeting.promises import owed_first
from facilitator.meeting.rounds import too_short
from facilitator.meeting.telling import told
from facilitator.meeting.ways import ways
from facilitator.text import clean_line
from facilitator.voices import before_last_step

LONG_ITEM = 180
"""Minutes past which an item is longer than most meetings."""

HOUR, SLIP = 60, 4
"""An item that gets an hour or more, and so many times what it had, got a digit too many."""


def keep(room: Room, captured: Captured) -> Reply:
    """Keep one line; a date that has passed is asked about first."""
    if captured.past and not room.sure and captured.due:
        return asked(captured.due, room)
    after = m.keep(room.meeting, captured, now=room.now, record_id=room.new_id())
    lasts = captured.kind == "decision" and not holds_once(captured.text)
    when = _to_look_again(room) if lasts else ""
    kept = acknowledged(after, captured.doubt)
    return Reply(after, room.floor, "\n".join(filter(None, (kept, when))), brief=kept)


def _to_look_again(room: Room) -> str:
    """Return the question for a day, where what the agenda promised here is taken by a method that needs one."""
    owed = owed_first(room.meeting, room.meeting.current)
    named = ways(*owed) if owed else ()
    if not named or not named[-1][0].needs_review:
        return ""
    return _("When do you look at it again? {lookagain} in three months says it.",
             lookagain=room.way("lookagain"))  # fmt: skip


def acknowledged(meeting: m.Meeting, doubt: str = "") -> str:
    """Return the sentence that says what the last change kept."""
    record = m.last_kept(meeting)
    assert record is not None, "something was just kept"
    said = _("{label} kept: {words}", label=record.label, words=told(record))
    return f"{said}\n{doubt}" if doubt else said


def undo(room: Room, _argument: str) -> Reply:
    """Take back the last change, be it of the meeting or of who speaks."""
    floor = before_last_step(room.floor, len(room.meeting.log))
    if floor is not None:
        return taken_back(room, floor)
    last = m.undoable(room.meeting)
    after = m.undo(room.meeting, room.now)
    assert last is not None, "undo refuses when there is nothing"
    _stay_down(room, after)
    return Reply(after, room.floor, _("Taken back: {what}", what=what_changed(last)))


def redo(room: Room, _argument: str) -> Reply:
    """Bring back what was taken back last, such as by a key that was not meant."""
    after = m.redo(room.meeting, room.now)
    _stay_down(room, after)
    return Reply(after, room.floor, _("Brought back: {what}", what=what_came_back(after.log[-1])))


def _stay_down(room: Room, after: m.Meeting) -> None:
    """Refuse a step back that would lift pens: whoever takes it means the words just typed, which were never kept."""
    if room.meeting.head.pens_down is not None and after.head.pens_down is None:
        nothing = _("Pens are down: nothing typed was kept, so there is nothing to take back.")
        raise Refusal(nothing + " " + _("Pens stay down. {off} lifts them.", off=room.way("off")))


def drop(room: Room, argument: str) -> Reply:
    """Take out a record (`drop D2`), a concern of a decision (`drop D2.1`), or an item not begun (`drop 4`)."""
    words = argument.strip()
    if not words:
        raise Refusal(_("Take out what? Give an item's number or a label, such as /drop 4 or /drop D2."))
    record = room.meeting.record(words)
    if record is not None:
        after = m.remove(room.meeting, record.id, room.now)
        return Reply(after, room.floor, _("Taken out: {what}", what=f"{record.label} {told(record)}"))
    if worry := concern(room.meeting, words):
        after = reword_concern(room.meeting, words, "", room.now)
        return Reply(after, room.floor, _("Taken out: {what}", what=f"{words.upper()} {worry}"))
    item = find_item(room.meeting, words)
    return Reply(
        m.drop_item(room.meeting, item.id, room.now), room.floor, _("Dropped: {title}", title=item.title)
    )


def done(room: Room, argument: str) -> Reply:
    """Close an action, a request, a question or a parked point, with a word on what came of it.

    `done A1`, `done Q1 yes, children can come`.
    """
    label, _space, words = argument.strip().partition(" ")
    record = find_record(room.meeting, label)
    after = m.close(room.meeting, record.id, room.now, why=words)
    closed = m.require_record(after, record.id)
    lines = (f"{closed.label}: {told(closed)}", other_then(room, record))
    return Reply(after, room.floor, "\n".join(filter(None, lines)))


def tick(room: Room, argument: str) -> Reply:
    """Tick lines of this item's checklist; before the start and after the end, of the meeting's own."""
    numbers = argument.replace(",", " ").split() or ["1"]
    if not all(number.isdecimal() for number in numbers):
        raise Refusal(_("Tick which line? Give its number, such as /tick 2."))
    meeting, said = room.meeting, []
    for number in dict.fromkeys(numbers):
        meeting, line = _ticked(meeting, int(number) - 1, room.now)
        said.append(line)
    return Reply(meeting, room.floor, "\n".join(said))


def _ticked(meeting: m.Meeting, place: int, now: datetime) -> tuple[m.Meeting, str]:
    """Tick one line, or take its tick away; return it as it stands now."""
    if meeting.current is not None:
        after = m.tick(meeting, meeting.current.id, place, now)
        line = meeting.current.plan.checklist[place]
        ticked = place in (after.current or meeting.current).ticked
    elif meeting.head.state == "ended":
        after = m.tick_closing(meeting, place, now)
        line, ticked = meeting.head.after[place], place in after.head.after_ticked
    else:
        after = m.tick_preparation(meeting, place, now)
        line, ticked = meeting.head.before[place], place in after.head.before_ticked
    return after, box(line, ticked=ticked)


def add(room: Room, argument: str) -> Reply:
    """Put a new item behind this one: `add Bus fares 10` gives it ten minutes, as does `add Bus fares (10 min)`."""
    title, minutes = _parted(clean_line(argument))
    after = m.add_item(
        room.meeting,
        title,
        now=room.now,
        new_id=room.new_id,
        minutes=minutes,
        after=room.meeting.head.current,
    )
    said = beside([title, duration(minutes)]) if minutes else title
    return Reply(after, room.floor, _("Added: {title}", title=said))


_AT_END = re.compile(r"(.*\S)\s*[(\[]([^()\[\]]+)[)\]]|(.*[^\s,])[\s,]+(\d+(?: ?\w+\.?)?)")
LONGEST = 600
"""How many minutes an item can have; a greater number belongs to its title."""


def _parted(words: str) -> tuple[str, int | None]:
    """Return the title of an item and its minutes, of words that may end in them, as a number or as agendas have it."""
    from facilitator.agenda.times import read_length

    found = _AT_END.fullmatch(words)
    title, last = (found[1] or found[3], found[2] or found[4]) if found else ("", "")
    time = None if last.isdecimal() else read_length(last)
    minutes = int(last) if last.isdecimal() else time.minutes if time else 0
    return (title, minutes) if title and 0 < (minutes or 0) <= LONGEST else (words, None)


def move(room: Room, argument: str) -> Reply:
    """Give an item another place: `move 6 3` makes item 6 the third."""
    words = argument.split()
    if len(words) != 2 or not all(word.isdecimal() for word in words):
        raise Refusal(_("Move which item where? /move 6 3 makes item 6 the third."))
    item, place = find_item(room.meeting, words[0]), int(words[1])
    after = m.move_item(room.meeting, item.id, place - int(words[0]), room.now)
    return Reply(after, room.floor, _("{title} is now item {place}.", title=item.title, place=place))


def retime(room: Room, argument: str) -> Reply:
    """Give an item another timebox: `time 4 15`, or `time 15` for this one."""
    words = argument.split()
    if not words or not all(word.isdecimal() for word in words) or len(words) > 2:
        raise Refusal(_("How many minutes for which item? /time 4 15 gives item 4 fifteen minutes."))
    item, minutes = find_item(room.meeting, words[0] if len(words) == 2 else ""), int(words[-1])
    after = m.set_minutes(room.meeting, item.id, minutes, room.now)
    if not room.sure and _far_more(minutes, item.minutes or 0):
        before = duration(item.minutes) if item.minutes else _("no timebox")
        return room.asks(
            _(
                "{time} for “{title}”? It was {before}.",
                time=duration(minutes),
                title=item.title,
                before=before,
            )
        )
    return Reply(after, room.floor, f"{item.title}: {duration(minutes)}")


def _far_more(minutes: int, before: int) -> bool:
    """Tell whether so many minutes are rather a slip of the finger than meant."""
    return minutes > max(before, LONG_ITEM) or (minutes >= HOUR and 0 < before * SLIP < minutes)


def present(room: Room, argument: str) -> Reply:
    """Say who is there: `present 9 peers, 2 staff`."""
    people = m.read_present(argument, room.new_id)
    after = m.set_present(room.meeting, people, room.now)
    said = _("Present: {people}", people=m.in_words(people) or _("nobody was counted"))
    told = (said, _not_counted(room.meeting, after), others_decide(after), _too_short(room, after))
    return Reply(after, room.floor, "\n".join(filter(None, told)), brief=said)


def _too_short(room: Room, after: m.Meeting) -> str:
    """Say which go-rounds are too short for the people who were just counted, and what gives them more."""
    short = too_short(after) if after.head.state == "prepared" else ""
    return _("{way} makes room. {short}", way=room.way("fit rounds"), short=short) if short else ""


def _not_counted(before: m.Meeting, after: m.Meeting) -> str:
    """Say which roles nobody is counted for any more: the summary will not know that they were there."""
    roles = {bare_role(person.role) for person in after.participants}
    gone = m.in_words(person for person in before.participants if bare_role(person.role) not in roles)
    if not gone or not after.participants or before.head.state == "prepared":
        return ""
    return _(
        "Not counted any more: {people}. Who left may still be counted: the summary says who was here.",
        people=gone,
    )
