"""The keys of an open proposal: all there are, and those that mean something at its step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import Binding, BindingType

from facilitator.meeting.deciding import method_of, step_of
from facilitator.records import Decision


def _key(key: str, action: str, word: str, tooltip: str) -> Binding:
    return Binding(key, action, word, tooltip=tooltip)


QUESTION = _key("q", "line('question')", "question", "Keep a question that was asked.")
NOTE = _key("n", "line('note')", "note", "Keep a note of what was said.")
CONCERN = _key(
    "c", "line('concern')", "concern", "Keep a worry, a reservation or another view, without a name."
)
OTHER_VIEW = replace(CONCERN, description="other view")
REWORD = _key("r", "reword", "reword", "Change the wording; the one before stays in the record.")
COUNT = _key("t", "count", "count again", "Take the count again, or take it now.")
NOT_AGREED = _key("x", "undecided", "not agreed", "You did not agree: it is kept as not decided.")
UNDO = _key("u", "do('u')", "undo", "Take back the last change, with enter behind it; it says which.")
REDO = replace(
    _key("U", "do('U')", "bring back", "Bring back what u took back last, with enter behind it."),
    key_display="U",
)
BACK = _key("b", "do('b')", "back", "Go one step back, with enter behind it.")
LEAVE = _key("escape", "leave", "meeting", "Go back to the meeting; the proposal stays open.")
HELP = _key("question_mark", "help", "help", "This help.")

PROPOSAL_KEYS: list[BindingType] = [
    _key("enter", "onward", "go on", "Do what comes next: it stands in words above the keys."),
    QUESTION, CONCERN, NOTE, REWORD, COUNT, NOT_AGREED, BACK, UNDO, REDO, LEAVE, HELP,
    Binding("pageup", "scroll(-5)", show=False),
    Binding("pagedown", "scroll(5)", show=False),
]  # fmt: skip

CAREFUL: Mapping[str, str] = {
    "u": "takes back the last change",
    "U": "brings back what was taken back last",
    "b": "goes one step back",
}
"""The keys that enter has to follow, each with what enter does then."""


def keys_at(decision: Decision, *, counting_again: bool) -> list[Binding]:
    """Return the keys that mean something at the step a proposal is at: the way out, then what the step is about."""
    step, steps = step_of(decision), method_of(decision).steps
    about = {"questions": [QUESTION], "": [NOTE]}.get(step.takes, [])
    view = OTHER_VIEW if decision.method == "advice" else CONCERN
    count = [COUNT] if decision.counts and not counting_again else []
    back = [BACK] if decision.step != steps[0].name else []
    return [LEAVE, *about, view, REWORD, *count, NOT_AGREED, *back, UNDO, HELP]
