"""The objections kept with a proposal: said as such for good, with what came of each, as counting anew forgets them."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.i18n import _, ngettext
from facilitator.records import Decision

_Phrase = Callable[[str], str]


def objection(words: str) -> str:
    """Return the words of a concern as a reasoned objection."""
    return _("Objection: {words}", words=words)


def is_objection(words: str) -> bool:
    """Tell whether a concern is kept as a reasoned objection."""
    return words.startswith(objection("\0").partition("\0")[0])


def raised(decision: Decision, words: str) -> str:
    """Return the words of a concern as they are kept: an objection where one was counted and is not answered yet."""
    return objection(words) if _counted(decision) and not is_objection(words) else words


def kept_as_before(words: str, before: str) -> str:
    """Return other words for a concern: an objection where the one before was one, with what came of it."""
    if not words or not is_objection(before):
        return words
    said = words if is_objection(words) else objection(words)
    came = next((phrase for phrase in (_changed, _stayed) if before.endswith(_end(phrase))), None)
    return came(said) if came and not said.endswith(_ends()) else said


def words_changed(decision: Decision) -> tuple[str, ...]:
    """Return the concerns of a proposal whose words are changed: the objections that were counted say so."""
    count = _counted(decision)
    if not count:
        return decision.concerns
    told = _told(decision, _changed)
    if told != decision.concerns:
        return told
    unsaid = ngettext("{n} reasoned objection", "{n} reasoned objections", count)
    return (*decision.concerns, _changed(objection(unsaid)))


def none_left(decision: Decision) -> tuple[str, ...]:
    """Return the concerns of a proposal that nobody objects to any more, though its words stayed as they were."""
    return _told(decision, _stayed) if _counted(decision) else decision.concerns


def _counted(decision: Decision) -> int:
    return dict(decision.counts).get("objection", 0) if decision.method == "consent" else 0


def _told(decision: Decision, what: _Phrase) -> tuple[str, ...]:
    """Return the concerns, with what came of those objections that nothing was said of yet."""
    return tuple(
        what(one) if is_objection(one) and not one.endswith(_ends()) else one for one in decision.concerns
    )


def _end(phrase: _Phrase) -> str:
    return phrase("\0").partition("\0")[2]


def _ends() -> tuple[str, ...]:
    return _end(_changed), _end(_stayed)


def _changed(words: str) -> str:
    return _("{words} (the words were changed after it)", words=words)


def _stayed(words: str) -> str:
    return _("{words} (no longer raised; the words stayed)", words=words)
