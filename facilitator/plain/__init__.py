"""The plain face: a whole meeting by lines, one in and what came of it out, for screen readers, scripts and pipes."""

from facilitator.plain.lines import Lines
from facilitator.plain.session import Desk, Session
from facilitator.plain.voice import Voice

__all__ = ["Desk", "Lines", "Session", "Voice"]
