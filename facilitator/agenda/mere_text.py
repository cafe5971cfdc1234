"""The text of an agenda that others wrote, so written that none of its lines is taken for a key of ours."""

from __future__ import annotations

from facilitator.agenda.inline import plain
from facilitator.agenda.items import key_line
from facilitator.agenda.slips.item_keys import nearest_key
from facilitator.agenda.slips.items import not_understood
from facilitator.agenda.slips.slip import is_a_remark
from facilitator.agenda.words import at_colon


def as_mere_text(body: str, language: str) -> str:
    """Return the text of an item with a dash for the colon of each line that would be a slip of a key.

    >>> as_mere_text("Notes: what is said stays here", "en"), as_mere_text("Room: 2", "en")
    ('Notes – what is said stays here', 'Room: 2')
    """
    return "\n".join(_with_dash(line) if _is_slip(line, language) else line for line in body.split("\n"))


def _is_slip(line: str, language: str) -> bool:
    """Tell whether a line at the edge has the value of no key behind one, or has nearly a key."""
    if line[:1].isspace():
        return False
    key, source = key_line(line)
    value = plain(source)
    if key and source:
        return bool(not_understood(key, value)) and not is_a_remark(line, value)
    return bool(nearest_key(line, language)[1])


def _with_dash(line: str) -> str:
    before, _colon, behind = at_colon(line)
    return f"{before} –{behind}" if behind[:1] in (" ", "*", "_") else f"{before} – {behind}"
