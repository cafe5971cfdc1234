"""Slips in the language that an agenda says it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.agenda.slips.slip import Checked, Slip, error
from facilitator.agenda.words import fold
from facilitator.i18n import _

_TAG = re.compile(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)
_OWN_NAMES = """
    русскии = ru, українська = uk, francais = fr, espanol = es, castellano = es, deutsch = de, portugues = pt,
    nederlands = nl, italiano = it, polski = pl, ελληνικα = el, magyar = hu, romana = ro, cestina = cs,
    slovencina = sk, svenska = sv, dansk = da, norsk = nb, norsk bokmal = nb, suomi = fi, български = bg, српски = sr,
    srpski = sr, turkce = tr, ქართული = ka, العربية = ar, فارسی = fa, עברית = he, 日本語 = ja, 中文 = zh, 한국어 = ko
"""
"""What languages call themselves, folded, and their tags."""


def language_by_name(checked: Checked) -> Iterator[Slip]:
    """A language that is named, and not given by the tag that lists and translations go by."""
    for entry in checked.front.entries if checked.front.ours and not checked.front.trouble else ():
        if entry.key == "language" and entry.value and not _TAG.fullmatch(entry.value):
            tag = _tag_of(entry.value)
            said = _("“{value}” is not the tag of a language.", value=entry.value)
            meant = _("Did you mean “{known}”?", known=tag) if tag else _("Write it such as “en” or “pt-BR”.")
            yield error(entry.line, f"{said} {meant}", checked.column(entry.line, entry.value[:12]))


def _tag_of(name: str) -> str:
    """Return the tag of a language by its name, in English or in itself."""
    from babel import Locale

    own = (pair.partition(" = ") for pair in " ".join(_OWN_NAMES.split()).split(", "))
    known = {theirs: tag for theirs, _is, tag in own}
    known |= {fold(called): tag for tag, called in Locale("en").languages.items()}
    return known.get(fold(name), "")
