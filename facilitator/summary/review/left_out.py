"""Words that were left out of a copy, put back while it is compared: that they are missing is no correction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from facilitator.summary.leaving_out import left_out
from facilitator.summary.review.comparing import Word, folded, opcodes, split


def restored(wanted: Sequence[Word], said: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words of a copy with what it leaves out as the record has it; other changes stay as they are."""
    mark = folded(split(left_out()))
    marks = folded(said).count(mark[0]) if mark else 0
    if not marks or any(word.folded.startswith(mark[0]) for word in wanted):
        return tuple(said)
    whole = tuple(_whole(said, mark))
    return tuple(_put_back(wanted, whole, mark))


def _whole(said: Sequence[Word], mark: Sequence[str]) -> Iterator[Word]:
    """Yield the words with each mark as one word, and whatever was written onto its end."""
    words = iter(range(len(said)))
    for place in words:
        stretch = said[place : place + len(mark)]
        if _is_mark(stretch, mark):
            shown = " ".join(word.shown for word in stretch)
            yield Word(shown, " ".join(folded(stretch)))
            next(islice(words, len(mark) - 1, len(mark) - 1), None)
        else:
            yield said[place]


def _is_mark(stretch: Sequence[Word], mark: Sequence[str]) -> bool:
    words = folded(stretch)
    return (
        len(words) == len(mark)
        and words[:-1] == tuple(mark[:-1])
        and words[-1:] != ()
        and words[-1].startswith(mark[-1])
    )


def _put_back(wanted: Sequence[Word], said: Sequence[Word], mark: Sequence[str]) -> Iterator[Word]:
    """Yield the words with each mark as what it stands for; where that can't be told, it stays."""
    begun = " ".join(mark)
    for kind, i, j, k, n in opcodes(wanted, said):
        gaps = [word.folded.startswith(begun) for word in said[k:n]]
        if kind == "equal" or (gaps and all(gaps)):
            yield from wanted[i:j]
        else:
            yield from _beside(wanted[i:j], said[k:n], gaps)


def _beside(wanted: Sequence[Word], said: Sequence[Word], gaps: list[bool]) -> Iterator[Word]:
    """Yield words that were changed where some were left out as well: word by word where there are as many.

    Else a mark at either end stands for one word, as most names are.
    """
    if len(wanted) == len(said):
        yield from (old if is_gap else new for old, new, is_gap in zip(wanted, said, gaps, strict=True))
        return
    first = next((place for place, is_gap in enumerate(gaps) if not is_gap), 0)
    last = next((place for place, is_gap in enumerate(reversed(gaps)) if not is_gap), 0)
    if first + last > len(wanted):
        yield from said
        return
    yield from (*wanted[:first], *said[first : len(said) - last], *wanted[len(wanted) - last :])
