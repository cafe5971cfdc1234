"""A summary as one HTML file: no script, nothing from outside, fit for a phone, for paper, and with no style at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from facilitator.i18n import _
from facilitator.summary import phrases, words
from facilitator.summary.formats import Wishes
from facilitator.summary.marks import Piece
from facilitator.summary.page import page, typed
from facilitator.summary.value import Discussed, Left, Line, Summary, Task

SUFFIX = ".html"


def render(summary: Summary, wishes: Wishes) -> str:
    """Return the summary as an HTML document."""
    title = words.title(summary.title)
    body = (
        f"<h1>{typed(title)}</h1>",
        f'<p class="standing">{escape(phrases.standing(summary))}</p>',
        *_facts(summary),
        *(block for name, lines in _sections(summary) for block in _section(name, lines)),
    )
    return page(title, summary.language, "\n".join(body), large=wishes.large)


def _facts(summary: Summary) -> Iterator[str]:
    facts = phrases.facts(summary)
    if facts or summary.about:
        yield "<dl>"
        yield from (f"<dt>{escape(name)}</dt><dd>{typed(fact)}</dd>" for name, fact in facts.items())
        if summary.about:
            yield f"<dt>{escape(words.about())}</dt>"
        yield from (f"<dd>{typed(asked)}: {typed(said)}</dd>" for asked, said in summary.about)
        yield "</dl>"


def _sections(summary: Summary) -> Iterator[tuple[str, list[str]]]:
    """Yield the sections that something stands in, each as its field and the HTML under its heading."""
    lines = {
        "decisions": _list(map(_line, summary.decisions))
        or [f"<p>{escape(_('No decision was taken.'))}</p>"],
        "advice": _list(map(_line, summary.advice)),
        "actions": _list(map(_line, summary.actions)) or [f"<p>{escape(_('No action was agreed.'))}</p>"],
        "requests": _list(map(_line, summary.requests)),
        "settled": _list(map(_line, summary.settled)),
        "undecided": _list(map(_line, summary.undecided)),
        "items": _list(map(_discussed, summary.items)),
        "remarks": _list(map(_line, summary.remarks)),
        "questions": _list(map(_line, summary.questions)),
        "parked": _list([*map(_line, summary.parked), *map(_left, summary.left)]),
        "explained": _list(map(_line, summary.explained)),
        "next_meeting": [f"<p>{typed(summary.next_meeting or words.not_set())}</p>"],
        "correct": _correct(summary),
    }
    yield from ((name, lines[name]) for name in words.headings() if lines[name])


def _section(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield f'<section aria-labelledby="{name}">'
    yield f'<h2 id="{name}">{escape(words.headings()[name])}</h2>'
    yield from lines
    yield "</section>"


def _list(entries: Iterable[str]) -> list[str]:
    found = list(entries)
    return ["<ul>", *found, "</ul>"] if found else []


def _line(one: Line) -> str:
    told = "".join(map(_piece, phrases.brackets(one)))
    parts = [
        _box(one),
        f'<strong class="label">{escape(one.label)}</strong>',
        typed(one.text),
        f'<span class="told">({told})</span>' if told else "",
        _inner(f"<li>{typed(text)}</li>" for text in phrases.below(one)),
    ]
    kind = "task" if parts[0] else "line"
    return f'<li class="{kind}">{" ".join(part for part in parts if part)}</li>'


def _box(one: Line) -> str:
    """Return the box of an action, which says in words as well whether it is ticked."""
    if not isinstance(one, Task) or one.status == "dropped":
        return ""
    sign, said = ("☑", _("Done:")) if one.status == "done" else ("☐", _("To do:"))
    return f'<span class="box" role="img" aria-label="{escape(said)}">{sign}</span>'


def _piece(piece: Piece) -> str:
    return f"<strong>{typed(piece.text)}</strong>" if piece.bold else typed(piece.text)


def _discussed(item: Discussed) -> str:
    points = _inner(map(_line, item.points))
    minutes = escape(phrases.minutes(item))
    return f'<li class="item"><strong>{typed(item.title)}</strong> <span class="told">({minutes})</span>{points}</li>'


def _left(item: Left) -> str:
    fate = escape(phrases.fate(item))
    return f'<li class="line">{typed(item.title)} <span class="told">(<strong>{fate}</strong>)</span></li>'


def _inner(entries: Iterable[str]) -> str:
    found = "\n".join(entries)
    return f"\n<ul>\n{found}\n</ul>\n" if found else ""


def _correct(summary: Summary) -> list[str]:
    question, *ways = phrases.how_to_correct(summary)
    listed = _list(f"<li>{escape(way)}</li>" for way in ways)
    return [f"<p>{escape(question)}</p>", *listed, f"<p>{escape(phrases.asked_again(summary))}</p>"]
