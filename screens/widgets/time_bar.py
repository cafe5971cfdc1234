"""The item going on and its time: in words, as a bar whose shape changes, and in colour last of all."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.renderables.digits import DIGITS, DIGITS3X3_BOLD

from facilitator import meeting as m
from facilitator.forecast import stage, time_left
from facilitator.i18n import _, countdown
from facilitator.meeting import Meeting, MeetingItem
from screens.widgets.drawn import Drawn, stacked
from screens.widgets.rows import beside


class TimeBar(Drawn):
    """Two lines; where there is room four, with the time in figures that are read from across a room."""

    DEFAULT_CSS = """
    TimeBar { height: 4; padding: 0 2; color: $text; }
    TimeBar.soon { background: $warning-muted; }
    TimeBar.over { background: $error-muted; }
    """

    meeting: reactive[Meeting | None] = reactive(None, repaint=False)
    now: reactive[datetime | None] = reactive(None, repaint=False)

    ADVICE: ClassVar[bool] = True
    """Whether it names the keys that put the time right."""

    def watch_meeting(self) -> None:
        """Draw the item anew."""
        self.look()

    def watch_now(self) -> None:
        """Draw the time anew."""
        self.look()

    def look(self) -> None:
        """Put the colour behind the words, then draw."""
        item = self.meeting.current if self.meeting else None
        at = stage(item, self.now) if item is not None and self.now is not None else "open"
        self.set_class(at == "soon", "soon")
        self.set_class(at == "over", "over")
        super().look()

    def draw(self, size: Size) -> Content:
        """Return the item's name with its time, and the bar below."""
        item = self.meeting.current if self.meeting else None
        if self.meeting is None or item is None or self.now is None:
            return Content("")
        below = Content(bar(item, self.now, size.width))
        if size.height < 4:
            return stacked([*_small(self.meeting, item, self.now, size.width), below])
        advice = _advice(item, self.now) if self.ADVICE else ""
        return stacked([*_large(self.meeting, item, self.now, size.width, advice), below])


def _small(meeting: Meeting, item: MeetingItem, now: datetime, width: int) -> list[Content]:
    name = Content(" · ").join([Content.styled(item.title, "bold"), *map(Content, how(item))])
    return [beside(name, Content.styled(_time(meeting, item, now), "bold"), width)]


def how(item: MeetingItem) -> list[str]:
    """Return what the agenda says of the way an item is held: its method, who leads it, what power it has."""
    plan = item.plan
    power = _("power: {words}", words=_(plan.power)) if plan.power else ""
    return [part for part in (_(plan.method) if plan.method else "", plan.lead, power) if part]


def _time(meeting: Meeting, item: MeetingItem, now: datetime) -> str:
    """Return the time in words; how it stands is said before it."""
    time = time_left(item, now)
    if meeting.head.state == "paused":
        return _("PAUSED · {time}", time=time)
    seconds = m.left(item, now)
    if seconds is not None and seconds < 0:
        return _("OVER by {time}", time=countdown(seconds))
    return _("SOON OVER · {time}", time=time) if stage(item, now) == "soon" else time


def _large(meeting: Meeting, item: MeetingItem, now: datetime, width: int, advice: str) -> list[Content]:
    seconds = m.left(item, now)
    rows = large_figures(countdown(m.spent(item, now) if seconds is None else seconds))
    words = ("", "", _stands(meeting, item, now))
    told = (Content.styled(item.title, "bold"), Content(" · ".join(how(item))), Content(advice))
    return [
        beside(left, Content.styled(f"{word}  {row}", "bold"), width)
        for left, word, row in zip(told, words, rows, strict=True)
    ]


def _stands(meeting: Meeting, item: MeetingItem, now: datetime) -> str:
    """Return the word that belongs to the large figures."""
    if meeting.head.state == "paused":
        return _("PAUSED")
    words = {"calm": _("left"), "soon": _("SOON OVER · left"), "over": _("OVER by"), "open": _("so far")}
    return words[stage(item, now)]


def _advice(item: MeetingItem, now: datetime) -> str:
    at = stage(item, now)
    return _("n goes on · + gives more minutes") if at in ("soon", "over") else ""


def bar(item: MeetingItem, now: datetime, width: int) -> str:
    """Return the time that has gone as a bar: a line while it is calm, dashed near the end, hatched when it is over."""
    if not item.minutes:
        return "─" * width
    at = stage(item, now)
    if at == "over":
        return "▞" * width
    done = int(m.spent(item, now) / (item.minutes * 60) * width)
    rest = "╌" if at == "soon" else "─"
    return "━" * done + ("╸" if done < width else "") + rest * max(width - done - 1, 0)


def large_figures(time: str) -> tuple[str, str, str]:
    """Return a time such as `03:20` in figures three lines high."""
    rows = [[DIGITS3X3_BOLD[DIGITS.index(figure) * 3 + line].ljust(1 if figure == ":" else 3) for figure in time]
            for line in range(3)]  # fmt: skip
    first, second, third = ("".join(row) for row in rows)
    return first, second, third
