"""The keys of the meeting screen, each declared once: the foot, the palette and the help are made of them."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding

from facilitator.meeting import Meeting, begun
from facilitator.meeting.fit import is_go_round
from screens.widgets.keys import shown_key


def _key(
    key: str,
    name: str,
    action: str,
    word: str,
    tooltip: str,
    *,
    display: str | None = None,
    show: bool = True,
) -> Binding:
    return Binding(key, action, word, tooltip=tooltip, key_display=display, show=show, id=f"meeting-{name}")


MEETING_KEYS = (
    _key("d", "decision", "line('decision')", "decision", "Keep a decision."),
    _key("a", "action", "line('action')", "action", "Keep an action: @who, what, by when."),
    _key("enter", "note", "line('note')", "note", "Keep a note."),
    _key("q", "question", "line('question')", "question", "Keep a question."),
    _key("p", "parked", "line('parked')", "park", "Park a point for another time."),
    _key("r", "request", "line('request')", "request", "Keep a request to someone outside the room."),
    _key("c", "concern", "line('concern')", "concern", "Keep a concern, without a name."),
    _key("slash", "command", "line('command')", "command", "Type any command."),
    _key("W", "word", "line('word')", "hard word", "Explain a hard word; the summary lists it.", display="W"),
    _key("n", "next", "want('next')", "next", "Go to the next item."),
    _key("plus,equals_sign", "extend", "extend", "more",
         "Give this item more minutes, and choose where they come from.", display="+"),
    _key("s", "speaks", "line('speaks')", "speak", "Put someone on the list of who speaks next."),
    _key("v", "decide", "decide", "decide", "Decide together, step by step."),
    _key("o,ctrl+o", "off", "want('off')", "pens down",
         "Pens down: nothing typed is kept, until o again; ctrl+o while typing.", display="o"),
    _key("u", "undo", "want('undo')", "undo", "Take back the last change, as often as you like."),
    _key("U", "redo", "want('redo')", "bring back", "Bring back what u took back last.", display="U", show=False),
    _key("g", "agenda", "agenda", "agenda", "All items: go to one, add, move, skip, park, reopen, drop, re-time."),
    _key("k", "kept", "kept", "kept", "All that was kept: reword it, close it, or take it out."),
    _key("b", "back", "want('back')", "back", "Go back one item."),
    _key("t", "tick", "tick", "tick", "Tick a line of this item's checklist; 1 to 9 do it at once."),
    _key("space", "pause", "want('pause')", "pause", "Stop the clock, or let it go on."),
    _key("h,f9", "hide", "hide", "hide", "Hide the screen at once; only a clock remains. F9 while typing.",
         display="h"),
    _key("e", "end", "want('end')", "end", "End the meeting and read everything back."),
    _key("y", "turn", "turn", "go-round", "Go-round: begin it, then whose turn is next."),
    _key("Y", "pass", "want('pass')", "pass", "Go-round: this one passes, and is asked again at the end.",
         display="Y", show=False),
    _key("j", "spoke", "want('spoke')", "has spoken", "Whoever is next has spoken.", show=False),
    _key("l", "voices", "voices", "speakers",
         "Who waits to speak and whose turn it is: change their order."),
    _key("m", "matters", "matters", "last time", "What earlier meetings left open, one by one."),
    _key("f", "fill", "fill", "fill a gap", "Fill a gap, the words in [brackets] of what is read aloud."),
    _key("w", "present", "present", "who is here", "Say how many are here, by role."),
    _key("i", "add", "add_item", "add item", "Add an item behind this one."),
    _key("full_stop", "enough", "want('enough')", "that is all",
         "Say that this is all, where several decisions or actions were promised."),
    _key("x", "skip", "put_aside('skip')", "skip", "Leave this item out and go on."),
    _key("z", "park_item", "put_aside('park')", "park item", "Keep this item for another time and go on."),
    _key("B", "began", "began", "began at", "Put right when the meeting began.", display="B"),
    _key("up,pageup", "up", "scroll(-1)", "read above", "Read on above.", show=False),
    _key("down,pagedown", "down", "scroll(1)", "read below", "Read on below.", show=False),
    *(Binding(str(n), f"want('tick', '{n}')", show=False, id=f"meeting-tick-{n}") for n in range(1, 10)),
    _key("ctrl+w", "leave", "leave", "leave", "Leave the meeting as it is, to go on another time.", show=False),
    _key("question_mark", "help", "help", "help", "This help."),
)  # fmt: skip
"""In the order they are needed: those that do not fit at the foot are behind the last one, the help."""

LINE_KEYS = {key.action.split("'")[1]: key for key in MEETING_KEYS if key.action.startswith("line(")}
"""Those that let something be typed, by the kind of line they open: they stand where the line will be."""

FOOT_KEYS = tuple(key for key in MEETING_KEYS if key not in LINE_KEYS.values() or key is LINE_KEYS["speaks"])
"""Those that can stand at the foot."""

ENOUGH = next(key for key in MEETING_KEYS if key.id == "meeting-enough")
"""The key that closes a promise of several."""

PENS_UP, GO_ON = "pens up", "go on"
"""What two keys do while they are what everybody waits for."""


def foot_keys(meeting: Meeting, in_round: bool) -> list[Binding]:
    """Return the keys at the foot: first what this moment is about, as narrow terminals show only the first few.

    `in_round` tells whether a go-round is on.
    """
    item = meeting.current
    first = []
    if meeting.head.pens_down is not None:
        first.append(_named("off", PENS_UP))
    if meeting.head.state == "paused":
        first.append(_named("pause", GO_ON))
    if in_round or (item is not None and is_go_round(item)):
        first.append(_named("turn"))
    if item is not None and begun(meeting, item):
        first.append(ENOUGH)
    if item is not None and item == meeting.agenda[-1]:
        first.append(_named("end"))
    there = {key.id for key in first}
    return [*first, *(key for key in FOOT_KEYS if key.id not in there)]


def _named(name: str, word: str = "") -> Binding:
    key = next(key for key in FOOT_KEYS if key.id == f"meeting-{name}")
    return replace(key, description=word or key.description)


def line_keys(keeps: bool) -> list[Binding]:
    """Return the keys at the foot while something is typed; `keeps` tells whether the line is one that is kept."""
    turn = [Binding("tab", "", "another kind")] if keeps else []
    return [
        Binding("enter", "", "keeps it" if keeps else "does it"),
        *turn,
        Binding("ctrl+o", "", "pens down"),
        Binding("f9", "", "hide", key_display="f9"),
        Binding("escape", "", "leaves the line"),
    ]


def key_for(command: str) -> str:
    """Return how a command is given on the screens: by its key where it has one, else typed."""
    own = (key for key in MEETING_KEYS if key.action in (command, f"want('{command}')"))
    return next((shown_key(key) for key in own), _BEFORE_THE_START.get(command, f"/{command}"))


_BEFORE_THE_START = {"fit rounds": "g"}
"""The keys of commands that are only given while preparing."""


def letter_for(command: str) -> str:
    """Return the letter that asks for a command; empty where none does."""
    letters = (key.key for key in MEETING_KEYS if f"'{command}'" in key.action and len(key.key) == 1)
    return next(letters, "")
