"""The command that keeps what a group feels or leans to: a result, never a decision."""

from __future__ import annotations

from facilitator.conduct.keeping import acknowledged
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import deciding
from facilitator.meeting.methods import Method, method_at_start, method_named
from facilitator.meeting.tally import Tally, example, read_counts
from facilitator.meeting.value import Meeting
from facilitator.text import clean_line


def sense(room: Room, argument: str) -> Reply:
    """Keep what was sensed: `sense dot vote Where do we meet: park 5, hall 3`.

    Without a question the counts are of the item going on.
    """
    method, words = method_at_start(clean_line(argument))
    if method is None:
        method, words = method_named("straw poll"), clean_line(argument)
    assert method is not None, "the table has a straw poll"
    question, counts = _asked(room, words, method)
    if not question:
        raise Refusal(
            _("Write the question, a colon and the counts: /sense {method} Where do we meet: {example}.",
              method=_(method.name), example=example(method.choices))
        )  # fmt: skip
    after = deciding.sense(
        room.meeting, question, method, counts, now=room.now, record_id=room.new_id()
    )  # fmt: skip
    return Reply(after, room.floor, acknowledged(after))


def _asked(room: Room, words: str, method: Method) -> tuple[str, Tally]:
    """Return the question and its counts; raises Refusal where there are counts neither behind one nor alone."""
    item, alone = room.meeting.current, counts_alone(words, method)
    try:
        question, counts = question_and_counts(words, method)
    except Refusal:
        if item is None or not alone:
            raise
        question, counts = "", alone
    return (item.title, alone) if not question and item is not None and alone else (question, counts)


def counts_alone(words: str, method: Method) -> Tally:
    """Return counts that stand without a question before them, of two things at least; none where they are no such."""
    try:
        counts = read_counts(words, method.choices)
    except Refusal:
        return ()
    return counts if len(counts) > 1 else ()


def question_and_counts(words: str, method: Method) -> tuple[str, Tally]:
    """Return the question and what was counted behind its colon; there may be colons in both.

    Without a colon the question is empty. Raises Refusal where nothing behind any colon is a count.
    """
    refused: Refusal | None = None
    question, _mark, counted = words.rpartition(":")
    while question.strip():
        try:
            return question.strip(), read_counts(counted, method.choices)
        except Refusal as refusal:
            refused = refused or refusal
        question, mark, nearer = question.rpartition(":")
        counted = f"{nearer}{mark}{counted}"
    if refused is not None:
        raise refused
    return "", ()


_LONGEST_OPTION, _MOST_OPTIONS = 60, 12


def options_noted(meeting: Meeting) -> tuple[str, ...]:
    """Return what was just noted in the item going on, where it can be what is chosen from; else nothing."""
    item = meeting.current
    if item is None:
        return ()
    noted = (note.text.rstrip(" .") for note in meeting.notes if note.item == item.id and note.kind == "note")
    options = tuple(dict.fromkeys(text for text in noted if text and not set(",;:") & set(text)))
    fit = len(options) <= _MOST_OPTIONS and all(len(one) <= _LONGEST_OPTION for one in options)
    return options if fit and len(options) > 1 else ()
