"""What a line that is typed can become, by the key that opens it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineKind:
    """What a line is to become: its word, what is put before what was typed, and an example."""

    name: str
    word: str
    prefix: str
    example: str


LINE_KINDS = {
    kind.name: kind
    for kind in (
        LineKind("note", "Note", "", "what was said, without a name"),
        LineKind("decision", "Decision", "d: ", "We meet every second Thursday"),
        LineKind("action", "Action", "a: ", "@sam book the room by friday"),
        LineKind("question", "Question", "q: ", "Who has the key?"),
        LineKind("parked", "Parked", "p: ", "A name for our group"),
        LineKind("request", "Request", "r: ", "@clinic open on Sundays by june"),
        LineKind("concern", "Concern", "c: ", "It may be too far for some"),
        LineKind("word", "Word", "w: ", "quorum = how many must be here to decide"),
        LineKind("speaks", "Wants to speak", "/stack ", "Ana, or a number"),
        LineKind("command", "Command", "/", "extend 5"),
    )
}
"""The kinds of line a key opens, by name, in the order tab goes through them; their words are put through `_`."""
KEPT_KINDS = tuple(name for name, kind in LINE_KINDS.items() if not kind.prefix.startswith("/"))
"""The kinds that are kept: tab goes through them, and pens down closes them."""
