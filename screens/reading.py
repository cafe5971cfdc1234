"""What a line of the capture line becomes, and how that is shown before it is kept."""

from __future__ import annotations

from datetime import datetime

from facilitator.capture import COMMANDS, Captured, Command, nearest, read_line
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting
from facilitator.meeting.known import known_names
from facilitator.text import clean_line
from screens.widgets.line_kinds import LINE_KINDS, LineKind

_HELP = {known.name: known for known in COMMANDS}


def read_typed(kind: LineKind, text: str, meeting: Meeting, now: datetime) -> Captured | Command | None:
    """Return what was typed into a line of this kind; a command, or a kind of its own, goes before the line's kind."""
    names = known_names(meeting)
    spoken = meeting.head.language or "en"
    typed = read_line(text, now.date(), spoken, names)
    if typed is None or isinstance(typed, Command):
        return typed
    named_itself = typed.kind != "note" or typed.text != clean_line(text)
    if not kind.prefix or (named_itself and not kind.prefix.startswith("/")):
        return typed
    return read_line(f"{kind.prefix}{text.strip()}", now.date(), spoken, names)


def word_for(kind: LineKind, typed: Captured | Command | None) -> str:
    """Return the word for what the line has become."""
    if isinstance(typed, Captured):
        return _(LINE_KINDS[typed.kind].word)
    if typed is None or kind.prefix.startswith("/"):
        return _(kind.word)
    return _(LINE_KINDS["command"].word)


def foreseen(typed: Captured | Command | None) -> str:
    """Return what will come of a line, in words; empty where the line itself says it all."""
    if isinstance(typed, Command):
        return _command(typed)
    if typed is None:
        return ""
    if typed.kind not in ("action", "request"):
        return typed.doubt
    who = typed.owner or (
        _("nobody yet: @name") if typed.kind == "action" else _("asked of nobody yet: @name")
    )
    day = _("by {date}", date=full_date(typed.due)) if typed.due else _("no date yet: by friday")
    past = _("that day has passed") if typed.past else ""
    return "\n".join(part for part in (f"→ {_joined(typed.text, who, day, past)}", typed.doubt) if part)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def _command(command: Command) -> str:
    known = _HELP.get(command.name)
    if known is not None:
        return _("→ /{name} {hint}: {help}", name=known.name, hint=_(known.hint), help=_(known.help)).replace(
            " :", ":"
        )
    near = nearest(command.name)
    if near:
        return _("There is no /{name}. Did you mean /{near}?", name=command.name, near=near)
    return ""
