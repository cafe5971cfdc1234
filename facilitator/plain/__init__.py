"""The plain face: a whole meeting by lines, one in and what came of it out, for screen readers, scripts and pipes."""

from facilitator.plain.desk import Desk
from facilitator.plain.lines import Lines
from facilitator.plain.session import Session
from facilitator.plain.stops import Stops
from facilitator.plain.talk import Talk
from facilitator.plain.times import PlainClock
from facilitator.plain.voice import Voice

__all__ = ["Desk", "Lines", "PlainClock", "Session", "Stops", "Talk", "Voice"]
