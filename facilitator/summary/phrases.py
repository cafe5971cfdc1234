"""What stands in brackets behind a line, and what is said below it, in words without any markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.capture.dates import lasts
from facilitator.i18n import _, full_date, language
from facilitator.summary import counting, labels, words
from facilitator.summary.marks import Piece
from facilitator.summary.value import Asked, Discussed, Left, Line, Said, Summary, Taken, Task


def brackets(one: Line) -> list[Piece]:
    """Return what belongs to a line: names and states as bold pieces, the rest as others."""
    if isinstance(one, Taken):
        return _how_taken(one)
    if isinstance(one, Task):
        return _who_does(one)
    if isinstance(one, Asked):
        return _of_whom(one)
    return _how_said(one) if isinstance(one, Said) else []


def below(one: Line) -> Iterator[str]:
    """Yield what is said below a line: concerns, answers, notes, earlier wordings."""
    if isinstance(one, Taken):
        yield from map(words.concern_of(one.method), one.concerns)
        if one.needed:
            undecided = one.outcome in ("proposed", "not decided")
            yield words.needed(one.needed) if undecided else words.note(one.needed)
        yield from map(words.earlier, one.earlier)
    elif isinstance(one, Task) and one.why:
        yield words.came_of(one.why) if one.status == "done" else words.note(one.why)
    elif isinstance(one, Asked) and one.answer:
        yield words.answer(one.answer) if one.status == "answered" else words.note(one.answer)
    elif isinstance(one, Said) and one.answer:
        yield words.came_of(one.answer) if one.status == "done" else words.note(one.answer)


def in_plain(pieces: Iterable[Piece]) -> str:
    """Return pieces as text, bold or not."""
    return "".join(piece.text for piece in pieces)


def facts(summary: Summary) -> dict[str, str]:
    """Return what the beginning tells, by what each fact is called; facts that nobody gave are left out."""
    told = {
        "when": words.when(full_date(summary.day), summary.began, summary.ended) if summary.day else "",
        "present": ", ".join(f"{count} {role}" for role, count in summary.present),
        "quorum": words.quorum(summary.quorum) if summary.quorum else "",
        "names": ", ".join(summary.names),
        "series": summary.series,
        "purpose": summary.purpose,
        "power": words.powers().get(summary.power, summary.power),
        "off_record": words.off_record(summary.off_record) if summary.off_record else "",
        "approved": summary.approved,
    }
    return {name: told[field] for field, name in words.facts().items() if told[field]}


def minutes(item: Discussed) -> str:
    """Return how long an item was to take, and how long it took."""
    planned = words.planned(item.planned) if item.planned is not None else ""
    spent = words.took(item.spent) if item.spent is not None else words.going_on()
    return ", ".join(filter(None, (planned, spent)))


def fate(item: Left) -> str:
    """Return what became of an item that waits for another time."""
    return words.fates()[item.fate]


def standing(summary: Summary) -> str:
    """Return in one sentence whether the summary can still be put right."""
    if summary.status == "approved":
        return _("A later meeting has approved this summary.")
    if summary.status == "shared":
        return _("Peers have checked this summary.")
    if summary.review_until is None:
        return _("This is a draft. Peers can still put it right: see the end.")
    return _(
        "Peers can put this summary right until {date}: see the end.", date=full_date(summary.review_until)
    )


def how_to_correct(summary: Summary, *, as_text: bool = False, aloud: bool = False) -> list[str]:
    """Return how peers put the summary right: a question, and the ways.

    `as_text` is a file that people can change; `aloud` says its labels as they are read out.
    """
    until = summary.review_until
    label = labels.spoken("D1") if aloud else "D1"
    ways = [
        _("Is something wrong or missing, or should something not be in here?"),
        _("Say so by {date}.", date=full_date(until)) if until else "",
        _(
            "Tell whoever gave you this, by word, by phone or on paper: which line, such as {label}, "
            "and what is right.",
            label=label,
        ),
        _("Or change the words in this file, with any program, and give it back.") if as_text else "",
        _("You need not say who you are."),
    ]
    return [way for way in ways if way]


def asked_again(summary: Summary) -> str:
    """Return what comes after those ways."""
    if summary.status == "approved":
        return _("It is approved. What is wrong all the same can still be put right.")
    return _("The next meeting asks once more whether this summary is right.")


def _how_taken(one: Taken) -> list[Piece]:
    counted = counting.counted(one.counts, one.method)
    needs = counting.share(one.share) if one.share else ""
    again = words.again(full_date(one.review)) if one.review else ""
    marks = [mark for mark in (_fate(one), counting.method(one.method)) if mark]
    if not marks and (counted or needs or again):
        marks = [words.states()["decided"]]
    return _marked(marks, f": {counted}" if counted else "", [needs, again])


def _fate(one: Taken) -> str:
    if one.outcome == "decided":
        return words.still_in_force() if one.carried else ""
    return words.replaced(one.replaced_by) if one.replaced_by else words.states()[one.outcome]


def _marked(marks: list[str], rest: str = "", more: Iterable[str] = ()) -> list[Piece]:
    if not marks:
        return []
    bold = [piece for mark in marks for piece in (Piece(", "), Piece(mark, bold=True))][1:]
    behind = rest + "".join(f"; {part}" for part in more if part)
    return [*bold, Piece(behind)] if behind else bold


def _who_does(one: Task) -> list[Piece]:
    undated = "" if one.status != "open" or lasts(one.text, language()) else words.no_date()
    due = words.by(full_date(one.due)) if one.due else undated
    state = words.states()["dropped"] if one.status == "dropped" else ""
    return _with(Piece(one.owner or words.nobody(), bold=True), (due, state, _carried(one)))


def _of_whom(one: Asked) -> list[Piece]:
    before, _blank, after = words.of_whom("\0").partition("\0")
    due = words.by(full_date(one.due)) if one.due else ""
    told = _with(Piece(one.of or words.nobody(), bold=True), (due, words.states()[one.status], _carried(one)))
    return [piece for piece in (Piece(before), told[0], Piece(after), *told[1:]) if piece.text]


def _with(first: Piece, more: Iterable[str]) -> list[Piece]:
    behind = "".join(f", {part}" for part in more if part)
    return [first, Piece(behind)] if behind else [first]


def _carried(one: Task | Asked | Said) -> str:
    return words.from_last_time() if one.carried and one.status == "open" else ""


def _how_said(one: Said) -> list[Piece]:
    if one.kind == "sensed":
        counted = counting.counted(one.counts, one.method)
        return _marked([counting.method(one.method) or words.sensed()], f": {counted}" if counted else "")
    if one.kind == "concern":
        return _marked([words.a_concern()])
    if one.kind == "word":
        return [] if ":" in one.text else _marked([words.unexplained()])
    mark = words.states()[one.status] if one.status != "open" else _carried(one)
    return _marked([mark] if mark else [])
