"""The commands that only the plain face has, and the help that tells of all."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.capture import COMMANDS, KINDS, KnownCommand
from facilitator.conduct.unknown import unknown
from facilitator.i18n import _
from facilitator.meeting.methods import METHODS

PLAIN_COMMANDS: tuple[KnownCommand, ...] = (
    KnownCommand("about", "", "Say what the meeting is for, and how its agenda is meant."),
    KnownCommand(
        "checklist", "", "Read the checklist of this item; before the start and after the end, the meeting's."
    ),
    KnownCommand("time", "", "Say the time left, and when the meeting will end."),
    KnownCommand("save", "FOLDER", "Keep the meeting in another folder from now on."),
)
"""Every one of them, in the order a meeting needs them."""


MOST_NEEDED = ("next", "undo", "off", "end", "quit")
"""The commands that nobody can do without once a meeting runs."""

FIRST = ("present", "fill", "start")
"""The commands that prepare a first meeting, and begin it."""

TOPICS: dict[str, tuple[str, ...]] = {
    "preparing": (
        "about", "checklist", "tick", "present", "fill", "title", "series", "day", "until", "fit", "privacy", "keepfor",
        "start",
    ),
    "moving": (
        "agenda", "time", "next", "back", "goto", "topic", "extend", "pause", "skip", "park", "reopen", "add", "move",
    ),
    "keeping": ("show", "edit", "leaveout", "drop", "done", "enough", "undo", "redo", "off", "hide", "save"),
    "voices": ("stack", "spoke", "unstack", "lastword", "round", "turn", "pass"),
    "deciding": (
        "decide", "step", "amend", "count", "adopt", "undecided", "sense", "quorum", "standasides", "replaces",
        "lookagain",
    ),
    "lasttime": ("matters", "settle", "notyet", "notneeded", "takeup"),
    "ending": ("end", "nextmeeting", "quit", "at", "help"),
}  # fmt: skip
"""What the help is asked for by: the commands that belong together, every one of them somewhere."""


def help_text(asked: str = "", *, begun: bool = True, ended: bool = False) -> list[str]:
    """Return what can be typed: the little that is needed at once, or a topic, or all, or one command by its name.

    Before a meeting has `begun` it tells how to prepare it and begin; once it has `ended`, how it is read back.
    """
    wanted = asked.strip().lstrip("/").casefold()
    known = (*COMMANDS, *PLAIN_COMMANDS)
    if not wanted and ended:
        return _read_back_help()
    if not wanted:
        return _first_help(known, begun=begun)
    if wanted in ("all", _("all")):
        return _told(known)
    if wanted in ("kinds", _("kinds")):
        return _kinds()
    topic = next((names for name, names in TOPICS.items() if wanted in (name, _(name))), ())
    if topic:
        return _told(one for name in topic for one in known if one.name == name)
    found = [one for one in known if wanted in (one.name, *one.aliases)]
    return [*_told(found), *_methods(found)] or _kinds(wanted.rstrip(":")) or [unknown(wanted)]


def _first_help(known: Iterable[KnownCommand], *, begun: bool) -> list[str]:
    needed = MOST_NEEDED if begun else FIRST
    return [
        _(
            "What is typed is kept as a note. d: before it makes it a decision, a: an action. /help kinds: the others."
        )
        if begun
        else "",
        *_told(one for name in needed for one in known if one.name == name),
        _("Enter alone tells the time.") if begun else "",
        _("To hear more: /help kinds, {topics}, or all.", topics=", ".join(map(_, TOPICS))),
        _("/help decide tells of that command, with the ways of deciding."),
    ]


def _read_back_help() -> list[str]:
    return [
        _("The meeting has ended, and is read back."),
        _("At a line: Enter when every word is right. Other words take its place, /drop takes it out."),
        _("To put another line right: /edit D1 and the words. d:, a: and the like keep something new."),
        _(
            "/undo takes the last change back; where that was the end, the meeting goes on. So it does with /reopen."
        ),
        _("/show tells what is kept. /quit leaves: the meeting is kept. /help all tells of every command."),
    ]


def _told(commands: Iterable[KnownCommand]) -> list[str]:
    return [f"/{one.name} {one.hint}".rstrip() + f": {_(one.help)}" for one in commands]


def _kinds(wanted: str = "") -> list[str]:
    """Return what each kind of line keeps, or only the one that begins so."""
    return [
        f"{_(kind.help)} {kind.letter}: {_(kind.hint)}"
        for kind in KINDS
        if wanted in ("", kind.letter, *kind.words)
    ]


def _methods(commands: Iterable[KnownCommand]) -> list[str]:
    """Return the ways of deciding, or of sensing, where the command that begins one was told of."""
    names = {one.name for one in commands} & {"decide", "sense"}
    told = [one for one in METHODS if (one.decides if "decide" in names else one.senses)]
    return [f"{_(one.name)}: {_(one.what)}" for one in told if names]
