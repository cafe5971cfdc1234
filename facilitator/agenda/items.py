"""What stands below an item's first line, made into the item: key lines, prompts, checklist, promises, and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.head_times import Head
from facilitator.agenda.inline import plain
from facilitator.agenda.model import Item, Promise
from facilitator.agenda.readouts import VERBATIM, fence_text, read_promise, read_prompts, without_break
from facilitator.agenda.times import read_length, read_span
from facilitator.agenda.words import ITEM_KEYS, at_colon, canonical, fold, keys, words
from facilitator.text import clean_line


@dataclass(slots=True)
class Draft:
    """An item while it is being read: single values by their key, and what there may be several of."""

    title: str
    line: int
    values: dict[str, Any] = field(default_factory=dict)
    prompts: list[str] = field(default_factory=list)
    checklist: list[str] = field(default_factory=list)
    decide: list[Promise] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    def finished(self) -> Item:
        """Return it as an item."""
        body = "\n\n".join(filter(None, self.body))
        return Item(
            title=self.title, line=self.line, body=body, prompts=tuple(self.prompts),
            checklist=tuple(self.checklist), decide=tuple(self.decide), actions=tuple(self.actions), **self.values,
        )  # fmt: skip


def begin(head: Head, line: int) -> Draft:
    """Return an item that says what its first line says."""
    values: dict[str, Any] = {"minutes": head.minutes} if head.minutes else {}
    if head.lead:
        values["lead"] = " ".join(head.lead.split())
    if head.optional:
        values["optional"] = True
    return Draft(head.title, line, values)


def fill(draft: Draft, document: Document, blocks: Iterable[Block]) -> Draft:
    """Put what these blocks say into the item; what is none of its fields is its body, as it stands in the file."""
    run: tuple[int, int] | None = None
    for block in blocks:
        if block.kind == "list":
            _glance(draft, document, block)
        place = len(draft.body)
        if _take(draft, document, block):
            draft.body.insert(place, document.source(*run) if run else "")
            run = None
        elif run and document.indent(block.start) == document.indent(run[0]):
            run = (run[0], block.end)
        else:
            draft.body.append(document.source(*run) if run else "")
            run = (block.start, block.end)
    draft.body.append(document.source(*run) if run else "")
    return draft


def _glance(draft: Draft, document: Document, block: Block) -> None:
    """Take who leads and how from the entries of a list that say so; the list stays in the body as it is."""
    for entry in block.children[:12]:
        key, source = key_line(entry.children[0].text) if entry.children else ("", "")
        if key in ("lead", "method") and source and "\n" not in source:
            _set(draft, key, plain(source.lstrip("@"), document.references))


def _take(draft: Draft, document: Document, block: Block) -> bool:
    """Take this block into the fields of the item, if it is one of them."""
    if block.kind == "paragraph":
        return _take_paragraph(draft, document, block)
    if block.kind == "quote":
        prompts = list(read_prompts(document, block))
        draft.prompts += prompts
        return bool(prompts)
    if block.kind == "list" and is_checklist(block):
        draft.checklist += checklist(document, block)
        return True
    if block.kind == "fence" and block.info == VERBATIM:
        draft.body.append(fence_text(block))
        return True
    return False


def _take_paragraph(draft: Draft, document: Document, block: Block) -> bool:
    """Take the key lines of a paragraph; its other lines are body. Tell whether there was any key line."""
    if ":" not in block.text and "：" not in block.text:
        return False
    if not any(key_line(line)[0] for line in block.text.split("\n")):
        return False
    take_lines(draft, block.text, document.references)
    return True


def take_lines(draft: Draft, text: str, references: dict[str, Any]) -> None:
    """Put the lines of a paragraph into the item: key lines into its fields, the others into its body."""
    rest = [line for line in text.split("\n") if not _take_line(draft, line, references)]
    draft.body.append("\n".join(rest))


def _take_line(draft: Draft, line: str, references: dict[str, Any]) -> bool:
    """Take a line such as `Lead: Sam`; tell whether it was one, and whether there was room for it."""
    key, source = key_line(line)
    if not key or not source:
        return False
    value = plain(source.lstrip("@") if key == "lead" else source, references)
    if key == "decide":
        draft.decide.append(read_promise(source, references))
    elif key == "action":
        draft.actions.append(value)
    else:
        return _set(draft, key, value)
    return True


def key_line(line: str) -> tuple[str, str]:
    """Return the key that a line begins with, and what it says behind the colon, as Markdown; empty for other lines."""
    before, colon, _behind = at_colon(line[:60])
    word = before.strip().strip("*_ ") if colon else ""
    if not word:
        return "", ""
    key = keys(ITEM_KEYS).get(fold(word), "")
    value = without_break(line[len(before) + 1 :].strip())
    opened = before.strip()[: len(before.strip()) - len(before.strip().lstrip("*_"))]
    if opened and not before.rstrip().endswith(opened):
        value = value.removeprefix(opened).lstrip() if value.startswith(opened) else _unclosed(value, opened)
    return (key, value) if key else ("", "")


def _unclosed(value: str, opened: str) -> str:
    """Return a value whose emphasis began before its key: `_Lead: Sam_`."""
    return value.removesuffix(opened) if value.endswith(opened) else value


def _set(draft: Draft, key: str, value: str) -> bool:
    """Set one of the fields that an item has once; tell whether it could be."""
    found = _READ[key](value)
    field = _FIELDS[key]
    if found is None or (field in draft.values and key != "timebox"):
        return False
    draft.values[field] = found
    if key == "timebox":
        draft.values["minutes"] = found or None
    return True


def _flag(yes: str) -> Any:
    """Return a reader of flags that are raised by these words: `Optional: yes`, `Notes: off`."""
    raise_, lower = words(yes), words("no" if yes == "yes" else "yes")

    def read(value: str) -> bool | None:
        folded = fold(value.strip("."))
        return True if folded in raise_ else (False if folded in lower else None)

    return read


def _minutes(value: str) -> int | None:
    """Return the minutes of `Timebox: 10 min`; 0 for `none`, which says that there is no timebox."""
    if fold(value) in words("no") | {"none", "-"}:
        return 0
    time = read_length(value) or read_span(value)
    return time.minutes if time else None


def _stated(value: str) -> int | None:
    time = read_length(value)
    return time.minutes if time and time.exact else None


_READ: dict[str, Any] = {
    "method": lambda value: canonical(value) or None, "lead": lambda value: value or None,
    "power": lambda value: canonical(value) or None, "timebox": _minutes, "duration": _stated,
    "optional": _flag("yes"), "notes": _flag("off"), "staff": _flag("out"),
}  # fmt: skip
_FIELDS = {
    "method": "method", "lead": "lead", "power": "power", "timebox": "minutes", "duration": "minutes",
    "optional": "optional", "notes": "notes_off", "staff": "staff_out",
}  # fmt: skip


def is_checklist(block: Block) -> bool:
    """Tell whether every entry of a list is a box to tick."""
    return bool(block.children) and all(
        entry.children and entry.children[0].kind == "paragraph" and is_task(entry.children[0].text)
        for entry in block.children
    )


def is_task(text: str) -> bool:
    """Tell whether an entry's text begins with a box: `[ ] ` or `[x] `."""
    return text[:1] == "[" and text[1:2] in (" ", "x", "X") and text[2:4] in ("] ", "]")


def untasked(text: str) -> str:
    """Return an entry's text without its box."""
    return text[3:].lstrip() if is_task(text) else text


def checklist(document: Document, block: Block) -> list[str]:
    """Return every line to tick in this block, whatever is nested in it, each as plain words on one line."""
    return [line for line in _ticks(document, [block]) if line]


def _ticks(document: Document, blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.kind == "paragraph":
            yield plain(untasked(block.text), document.references)
        elif block.kind == "heading":
            yield plain(block.text, document.references)
        elif block.kind == "table":
            yield from (" · ".join(plain(cell) for cell in row.cells if cell) for row in block.children)
        elif block.kind in ("list", "entry"):
            yield from _ticks(document, block.children)
        elif block.kind != "rule":
            yield from (clean_line(line) for line in document.source(block.start, block.end).split("\n"))
