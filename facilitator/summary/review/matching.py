"""Which line of an edited file is which line of the summary: by its label, by its words, by where it stands."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from facilitator.summary.review.comparing import Word, folded, likeness, split
from facilitator.summary.review.left_out import restored
from facilitator.summary.review.scanning import Block
from facilitator.summary.review.units import Unit

LOOKED_AT = 200
NEAR = 8
"""How many words of a line, how many lines with such a word, and how many lines in the end are looked at: a file of any
length is read in good time."""

ALIKE = 0.5
"""How much of a line without a label must be as it was for it to be known again."""


@dataclass(slots=True)
class Found:
    """A line of the file, those that an editor broke off it, and the line of the summary it is, if it is one."""

    block: Block
    unit: Unit | None = None
    more: list[Word] = field(default_factory=list)
    after: Unit | None = None
    """The line of the summary that stands before it in the file, and has a label."""
    item: str = ""
    """The title of the item it stands under."""

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words; what was left out of the copy is as the record has it."""
        said = (*self._own, *self.more)
        return restored(self.unit.words, said) if self.unit is not None else said

    @property
    def _own(self) -> tuple[Word, ...]:
        """Its own words; what is struck out counts as left in where the summary has it so."""
        return self.block.plain if self._typed_so else self.block.words

    @property
    def _typed_so(self) -> bool:
        """Whether the marks that strike words out were typed when the line was kept."""
        return self.unit is not None and any("~~" in word.shown for word in self.unit.words)

    @property
    def struck(self) -> bool:
        """Whether all of it is struck out, and was not typed so."""
        return self.block.struck and not self._typed_so


def match(units: tuple[Unit, ...], blocks: tuple[Block, ...]) -> tuple[list[Found], list[Unit]]:
    """Return the lines of a file with what each of them is, and the lines of the summary that are not in it."""
    return _Matching(units, blocks).match()


class _Matching:
    def __init__(self, units: tuple[Unit, ...], blocks: tuple[Block, ...]) -> None:
        self._missing = {id(unit): unit for unit in units}
        self.found = [Found(block) for block in blocks]
        self._only = [unit for unit in units if unit.role in ("next", "title")]
        self._by_word: dict[str, list[int]] | None = None
        self.doubled: list[Found] = []
        """Lines that stand in the file a second time, corrected."""

    def match(self) -> tuple[list[Found], list[Unit]]:
        self._by_label()
        self._by_second_thought()
        self._by_words()
        self._by_lost_label()
        self.found = list(self._one_by_one())
        return self.found, self.missing

    @property
    def missing(self) -> list[Unit]:
        """The lines that nothing in the file was found to be."""
        return list(self._missing.values())

    def _pair(self, found: Found, unit: Unit) -> None:
        found.unit = unit
        del self._missing[id(unit)]

    def _by_label(self) -> None:
        """Pair what has the same label; of several, first those that say the same."""
        waiting: dict[str, list[Unit]] = defaultdict(list)
        for unit in self.missing:
            if unit.line is not None:
                waiting[unit.block.label].append(unit)
        for same in (True, False):
            for one in self.found:
                fitting = waiting[one.block.label] if one.unit is None and one.block.label else []
                alike = [unit for unit in fitting if not same or _says(one.block, unit)]
                if alike:
                    fitting.remove(alike[0])
                    self._pair(one, alike[0])

    def _by_second_thought(self) -> None:
        """Let a line that is there twice be what it says now: the first of them is as it was, or struck out."""
        first = {one.block.label: one for one in self.found if one.unit is not None and one.block.label}
        for one in self.found:
            other = first.get(one.block.label) if one.unit is None else None
            if (
                other is not None
                and other.unit is not None
                and (other.block.struck or _says(other.block, other.unit))
            ):
                one.unit, other.unit = other.unit, None
                self.doubled.append(other)
        self.found = [one for one in self.found if not any(one is other for other in self.doubled)]

    def _by_words(self) -> None:
        """Pair what says the same and has no label of ours: a title can look like one."""
        waiting: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
        for unit in self.missing:
            if unit.line is None:
                waiting[(unit.block.label, *folded(unit.words))].append(unit)
        for one in self.found:
            same = waiting[(one.block.label, *folded(one.block.plain))] if one.unit is None else []
            if same:
                self._pair(one, same.pop(0))

    def _by_lost_label(self) -> None:
        """Pair what says the same as a line whose label is nowhere in the file."""
        waiting: dict[tuple[str, ...], list[Unit]] = defaultdict(list)
        for unit in self.missing:
            waiting[(unit.block.section, *folded(unit.words))].append(unit)
        for one in self.found:
            bare = one.unit is None and not one.block.label
            same = waiting[(one.block.section, *folded(one.block.plain))] if bare else []
            if same:
                self._pair(one, same.pop(0))

    def _one_by_one(self) -> Iterator[Found]:
        """Go through the file: join what an editor broke apart, know again what was changed, leave what is new."""
        last: Found | None = None
        label: Unit | None = None
        item = ""
        for one in self.found:
            if one.unit is None and last is not None and _goes_on(last, one.block):
                continue
            if one.unit is None and (unit := self._known_again(one.block, label)) is not None:
                self._pair(one, unit)
            one.after, one.item = label, item
            if one.unit is not None and one.unit.role == "item":
                item, label = one.unit.parent, None
            elif one.block.heading:
                item, label = "", None
            elif one.unit is not None and one.unit.line is not None:
                label = one.unit
            last = one
            yield one

    def _known_again(self, block: Block, label: Unit | None) -> Unit | None:
        """Return the line that is not in the file so far and that this one is most like, if it is like any."""
        if not block.words or block.label:
            return None
        fitting = [unit for unit in self._near(block) if _can_be(block, unit, label)]
        best = max(fitting, key=lambda unit: _likeness(block, unit), default=None)
        return best if best is not None and _likeness(block, best) >= ALIKE else None

    def _near(self, block: Block) -> list[Unit]:
        """Return the few lines not found so far that share most words with this one, and what has one place only."""
        if self._by_word is None:
            self._by_word = defaultdict(list)
            for key, unit in self._missing.items():
                for word in dict.fromkeys(folded(unit.words)):
                    self._by_word[word].append(key)
        shared: Counter[int] = Counter()
        for word in dict.fromkeys(folded(block.words)[:LOOKED_AT]):
            shared.update(self._by_word.get(word, ())[:LOOKED_AT])
        keys = [key for key, _n in shared.most_common(LOOKED_AT) if key in self._missing][:NEAR]
        only = [unit for unit in self._only if id(unit) in self._missing]
        return [*only, *(self._missing[key] for key in keys)]


def _says(block: Block, unit: Unit) -> bool:
    return folded(block.plain) == folded(unit.words)


def _can_be(block: Block, unit: Unit, label: Unit | None) -> bool:
    if block.heading or unit.role in ("heading", "title"):
        return unit.role == "title" and not block.section
    if block.section != unit.block.section:
        return False
    return unit.role != "below" or (label is not None and unit.parent == label.block.label)


def _likeness(block: Block, unit: Unit) -> float:
    if unit.role == "next":
        return 1.0
    begun = len(block.words) > 1 and folded(unit.words)[: len(block.words)] == folded(block.words)
    return 1.0 if begun else likeness(block.words, unit.words)


def _goes_on(last: Found, block: Block) -> bool:
    """Join a line to the one before where it belongs there: an editor's line break made it look like one of its own."""
    if last.unit is None or block.label or block.heading:
        return False
    wanted, so_far = last.unit.words, last.words
    if last.block.heading:
        whole = folded((*so_far, *block.plain))
        fits = not block.entry and folded(wanted)[: len(whole)] == whole
        last.more += block.plain if fits else ()
        return fits
    joined = [more for more in _readings(block, wanted) if _better((*so_far, *more), so_far, wanted)]
    if joined:
        last.more += max(joined, key=lambda more: likeness((*so_far, *more), wanted))
    return bool(joined)


def _readings(block: Block, wanted: Iterable[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield what a line may be the rest of: its bullet or number is one only where such a one was typed."""
    number = split(block.number)
    if not block.entry:
        yield block.plain
    elif number and number[0].folded in folded(wanted):
        yield (*number, *block.plain)
    elif not number and any(" " in word.shown for word in wanted):
        yield block.plain


def _better(longer: tuple[Word, ...], shorter: tuple[Word, ...], wanted: tuple[Word, ...]) -> bool:
    return likeness(longer, wanted) > likeness(shorter, wanted)
