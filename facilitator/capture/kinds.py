"""The kinds a line can be kept as, and every word people begin such a line with."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.capture.value import Kind


@dataclass(frozen=True, slots=True)
class KnownKind:
    """One kind of line. Its texts are written in English and put through `_` where they are shown."""

    name: Kind
    letter: str
    words: tuple[str, ...]
    """What may stand before a colon, besides the letter: `decision:`, `RESOLVED:`."""
    tags: tuple[str, ...]
    """What may stand behind a hash: `#agreed`."""
    hint: str
    help: str


KINDS: tuple[KnownKind, ...] = (
    KnownKind(
        "decision", "d",
        ("decision", "decided", "agreed", "resolved", "resolution"),
        ("decision", "decided", "agreed", "agree", "accepted", "accept", "resolved", "resolution"),
        "We meet every second Thursday",
        "Keep a decision.",
    ),
    KnownKind(
        "action", "a",
        ("action", "action item", "ai", "todo", "to do", "to-do"),
        ("action", "todo"),
        "@sam book the room by friday",
        "Keep an action: who, what, and by when. Who has two words stands in quotes: @\"team leader\".",
    ),
    KnownKind("question", "q", ("question",), ("question",), "Who has a key?", "Keep a question."),
    KnownKind(
        "parked", "p",
        ("parked", "park", "parking lot"),
        ("park", "parked"),
        "Bus fares",
        "Keep something for another time.",
    ),
    KnownKind(
        "request", "r",
        ("request",),
        ("request",),
        "@clinic open on Saturdays by may 2",
        "Keep what we ask of someone outside the room.",
    ),
    KnownKind("concern", "c", ("concern",), ("concern",), "The hall is cold", "Keep a concern."),
    KnownKind(
        "word", "w",
        ("word", "hard word"),
        ("word",),
        "quorum = how many must be here to decide",
        "Explain a hard word; the summary lists it.",
    ),
    KnownKind(
        "note", "n",
        ("note",),
        ("note", "info", "idea", "link"),
        "Most of us come by bus",
        "Keep a note; a line that begins with no kind is one too.",
    ),
)  # fmt: skip
"""Every kind, in the order people learn them."""
