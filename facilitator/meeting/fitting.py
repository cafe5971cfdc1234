"""Which promise of an agenda a record fits, by the words the two have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence

from facilitator.agenda.words import fold

_WORD = re.compile(r"[^\W\d_]{3,}")
_LIKE = 5
"""Two words that begin with so many letters alike are forms of one: organise, organising."""


def fits(promises: Sequence[str], words: str) -> list[int]:
    """Return for each promise how many of the words that only it has are in these, in one form or another.

    What stands in several of the promises, such as `who` and `by`, tells none of them from the others.
    """
    said, every = _words(words), [_words(one) for one in promises]
    return [
        sum(
            any(_alike(word, other) for other in said)
            and not any(
                _alike(word, other) for place, them in enumerate(every) if place != here for other in them
            )
            for word in mine
        )
        for here, mine in enumerate(every)
    ]


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _alike(one: str, other: str) -> bool:
    """Tell whether one word is the other, or a form of it."""
    short, long = sorted((one, other), key=len)
    if len(short) >= _LIKE and short[:_LIKE] == long[:_LIKE]:
        return True
    return long.startswith(short.removesuffix("s"))


_ANSWER = re.compile(
    r"(?<!\w)(?:answer|reply|replies|respond|response|request|antwort|beantwort|anfrage|répon|repon|demande|richiest|rispo"
    r"|respuesta|responde|solicit|petici|resposta|pedido|antwoord|beantwoord|verzoek|odpow|prośb|prosb|odpov|žádost"
    r"|svar|anmod|begär|vastau|pyyn|válasz|kérés|răsp|rasp|cerer|cevap|yanıt|talep|ответ|отвеч|запрос|просьб|відпов"
    r"|запит|прохан|отговор|одговор|απάντ|απαντ|αίτημ|תשוב|בקש|طلب|إجاب|جواب|پاسخ)\w*|回答|返事|答复|请求|답변|요청"
)
"""How a word for an answer or a request begins, in the languages that agendas are mostly written in."""


def asks_others(promise: str) -> bool:
    """Tell whether a promise is for what others answer: only such a one is met by a request."""
    return bool(_ANSWER.search(promise.casefold()))
