"""Slips in the methods an agenda names: ways to lead an item that nobody here knows, decisions without a way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.inline import plain
from facilitator.agenda.model import DECISION_METHODS, LEADING_METHODS, SENSING_METHODS
from facilitator.agenda.own import Section
from facilitator.agenda.readouts import read_promise
from facilitator.agenda.several import apart, wanted
from facilitator.agenda.slips.slip import Checked, Slip, did_you_mean, error, key_lines, keys_of, warning
from facilitator.agenda.words import decides, fold, is_method, methods_in, names_in, says_method
from facilitator.i18n import _

_MEANT = {
    "consensus": "unanimous, unanimity, unanimously, everyone agrees, all agree",
    "majority": "show of hands, hands, ballot, secret ballot, votes, voting",
    "go-round": "round, circle, talking circle, round robin, round table, check-in",
    "open discussion": "discussion, discuss, plenary, whole group, dialogue, open floor",
    "ideastorm": "brainstorm, brainstorming, mind map",
    "small groups": "breakout, breakouts, breakout groups, groups, group work, world cafe, tables",
    "silent writing": "writing, sticky notes, post-its, cards, reflection",
    "presentation": "lecture, talk, input, slides, speech",
    "speaking list": "queue, stack, speaking stack",
    "read aloud": "reading, read out",
}
"""What people call something near to one of our methods, though it is not quite the same."""
_NEAR = {word.strip().replace("-", " "): ours for ours, row in _MEANT.items() for word in row.split(",")}
_LONGEST = 5
"""How many words the name of a method has at most; longer brackets are part of the question."""


def methods(checked: Checked) -> Iterator[Slip]:
    """Ways to lead an item that are not known; which are is said at the first.

    The tables of other languages hold few of their words for these, so there only what is nearly one is a slip.
    """
    told_on = 0
    language = checked.agenda.language
    for line, part in _named(checked):
        if says_method(part, language):
            continue
        said = _("“{value}” is no method that is known: it is shown, and nothing more.", value=part)
        near = _nearest(part, language, LEADING_METHODS, DECISION_METHODS)
        if not near and language.partition("-")[0].casefold() not in ("", "en"):
            continue
        known = (
            _("Known ones stand in the finding for line {line}.", line=told_on)
            if told_on
            else known_methods(language)
        )
        yield warning(line, f"{said}{near} {known}", checked.column(line, part[:12]))
        told_on = told_on or line


def _named(checked: Checked) -> Iterator[tuple[int, str]]:
    """Yield the ways to lead an item that its lines name, each once a line."""
    for line, key, source in key_lines(checked):
        if key == "method":
            yield from ((line, part) for part in dict.fromkeys(methods_in(plain(source))))


def decisions(checked: Checked) -> Iterator[Slip]:
    """Promised decisions that name no method, one that is not known, or one that only senses."""
    for section in checked.items():
        for line, key, source in keys_of(section):
            if key == "decide" and source:
                yield from _decision(checked, section, line, source)


def _decision(checked: Checked, section: Section, line: int, source: str) -> Iterator[Slip]:
    promise = read_promise(source)
    named = promise.method or _in_brackets(source)
    column = checked.column(line, f"({named[:12]}") if named else 1
    beside = "" if named else _beside(source)
    if beside:
        yield warning(
            line,
            _("“{value}” is taken for a part of the question. Write it in brackets at the very end: “({value})”.",
              value=beside),
            max(checked.document.lines[line - 1].rfind(beside) + 1, 1),
        )  # fmt: skip
    elif named and not is_method(named):
        yield _unknown(checked, line, named, column)
    elif not named and not _way_is_given(checked, section):
        yield warning(
            line,
            _("This decision names no method. Write one behind it, such as “(consent)”.")
            + " " + known_ways(checked.agenda.language),
        )  # fmt: skip
    elif named and _senses(named):
        yield error(
            line,
            _(
                "A {method} senses, and decides nothing. Write a method that decides, such as “(consent)”.",
                method=named,
            ),
            column,
        )


_BESIDE = re.compile(
    r"\[([^\[\]]{2,40})\]\W*$|\(([^()]{2,40})\)[.!;:,]+$|\s[-–—:]\s*([^-–—:()\[\]]{2,40}?)[.!]*$"
    r"|\sby ([^()\[\]?]{2,40}?)[.!]*$"
)
"""A method behind a question in another way than in round brackets at its end."""


def _beside(source: str) -> str:
    """Return the method that a promise names beside its brackets; nothing where it names none so."""
    found = _BESIDE.search(plain(source))
    inside = next(filter(None, found.groups()), "").strip() if found else ""
    return inside if inside and is_method(inside) else ""


def _senses(named: str) -> bool:
    """Tell whether these words name a method, and none that decides."""
    return is_method(named) and not decides(named) and fold(named) != "none"


def method_offered_first(checked: Checked) -> Iterator[Slip]:
    """A method in the front matter that is not known, or that decides nothing."""
    for entry in () if checked.front.trouble else checked.front.entries:
        if entry.key != "decide_by" or not entry.value or decides(entry.value):
            continue
        column = checked.column(entry.line, entry.value[:12])
        if _senses(entry.value):
            said = _("A {method} senses, and decides nothing.", method=entry.value)
            near = ""
        else:
            said = _("“{value}” is no method that is known.", value=entry.value)
            near = _nearest(entry.value, checked.agenda.language, DECISION_METHODS)
        yield error(entry.line, f"{said}{near} {known_ways(checked.agenda.language)}", column)


def _in_brackets(source: str) -> str:
    """Return what stands in the brackets that a promise ends with, if it can be the name of a method."""
    found = re.search(r"\(([^()]{2,40})\)$", source)
    inside = apart(plain(found[1]))[0] if found else ""
    is_name = len(inside.split()) <= _LONGEST and wanted(f"({inside})") == 1
    return inside if is_name else ""


def _way_is_given(checked: Checked, section: Section) -> bool:
    """Tell whether the item's own method, or the front matter's, says how this decision is taken."""
    said = [plain(source) for _line, key, source in keys_of(section) if key == "method"]
    return any(map(decides, (*said, checked.agenda.decide_by)))


def _unknown(checked: Checked, line: int, named: str, column: int) -> Slip:
    """Return the slip of a bracket that names no method: certain where it nearly names one."""
    language = checked.agenda.language
    near = _nearest(named, language, DECISION_METHODS, SENSING_METHODS)
    known = " " + known_ways(language)
    if near:
        return error(line, _("“{value}” is no method that is known.", value=named) + near + known, column)
    said = _("“{value}” is no method that is known: it is taken for a part of the question.", value=named)
    return warning(line, said + known, column)


def _nearest(value: str, language: str, *groups: tuple[str, ...]) -> str:
    """Return the question whether the nearest known method was meant, by its meaning or by its letters."""
    folded = fold(value).replace("-", " ")
    meant = _NEAR.get(folded, "")
    if any(meant in group for group in groups):
        return " " + _("Did you mean “{known}”?", known=names_in(language, (meant,))[0])
    known = [names for group in groups for names in (names_in(language, group), group)]
    return did_you_mean(folded, *known)


def known_methods(language: str = "") -> str:
    """Return the sentence that names every known method, to lead, to decide and to sense."""
    return _(
        "Known are: {leading}; to decide: {deciding}; to sense: {sensing}.",
        leading=", ".join(names_in(language, LEADING_METHODS)),
        deciding=", ".join(names_in(language, DECISION_METHODS)),
        sensing=", ".join(names_in(language, SENSING_METHODS)),
    )


def known_ways(language: str = "") -> str:
    """Return the sentence that names every known way to decide."""
    return _("Known are: {deciding}.", deciding=", ".join(names_in(language, DECISION_METHODS)))
