"""What an item says aloud and promises: its prompts, block quotes in the file, and the decisions it should yield."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from facilitator.agenda.blocks import Block, Document
from facilitator.agenda.inline import plain
from facilitator.agenda.model import Promise
from facilitator.agenda.several import apart, wanted
from facilitator.agenda.words import canonical, fold, is_method

VERBATIM = "verbatim"
"""What a fence is called that holds text Markdown would otherwise read as something else."""


def fence_text(block: Block) -> str:
    """Return what stands in a fence, without the newline that ends it."""
    return block.text.removesuffix("\n")


def without_break(text: str) -> str:
    """Return a line without the backslash that breaks it; a doubled one is a backslash."""
    return text[:-1].rstrip() if escapes(text, len(text)) else text


def escapes(text: str, place: int) -> bool:
    """Tell whether what stands at this place is escaped: an odd number of backslashes stands before it."""
    before = text[:place]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1


def read_promise(source: str, references: dict[str, Any] | None = None) -> Promise:
    """Return what `do we meet again (consent)` promises; brackets name a method if they hold one, or say `method: …`.

    Escaped brackets are part of the question.
    """
    begin = _last_bracket(source)
    found = _with_method(source, begin, references)
    if begin is None or found:
        return found or Promise(plain(source, references))
    mark = source[begin:]
    before = source[:begin].rstrip()
    if wanted(mark) != 1:  # “(consent) (several)” is “(consent, several)”
        found = _with_method(before, _last_bracket(before), references)
    return Promise(f"{found.question} {mark}", found.method) if found else Promise(plain(source, references))


def _with_method(source: str, begin: int | None, references: dict[str, Any] | None) -> Promise | None:
    """Return the promise whose last brackets, which open here, name its method; None where they name none."""
    if not begin:
        return None
    question, inside = source[:begin].rstrip(), plain(source[begin + 1 : source.rindex(")")], references)
    inside, mark = apart(inside)
    method = inside.partition(":")[2].strip() if fold(inside).startswith("method:") else inside
    if not question or not (is_method(inside) or method is not inside):
        return None
    return Promise(plain(question, references) + mark, canonical(method))


def _last_bracket(source: str) -> int | None:
    """Return where the bracket opens that the text ends with; None where it ends with none, or an escaped one."""
    if not source.endswith(")") or escapes(source, len(source) - 1):
        return None
    opened = max((place for place in _unescaped(source[:-1])), default=None)
    return opened if opened is not None and source[opened] == "(" else None


def _unescaped(text: str) -> Iterator[int]:
    """Yield the places of brackets that no backslash stands before."""
    escaped = False
    for place, char in enumerate(text):
        if char in "()" and not escaped:
            yield place
        escaped = char == "\\" and not escaped


_SENTENCE_ENDS = tuple(".?!…。？！") + tuple(end + quote for end in ".?!…" for quote in "\"'”’»*_)")


def read_prompts(document: Document, quote: Block) -> Iterator[str]:
    """Yield what a block quote says to read aloud: a line that begins after a sentence's end is a prompt of its own."""
    children = quote.children
    if len(children) == 1 and children[0].kind == "fence" and children[0].info == VERBATIM:
        yield fence_text(children[0])
    elif len(children) == 1 and children[0].kind == "paragraph":
        yield from _sentences(children[0].text)
    elif children:
        yield _unquoted(document, quote)


def _sentences(text: str) -> Iterator[str]:
    """Yield the lines of a paragraph, those put together again that a sentence was broken over."""
    prompt: list[str] = []
    for line in text.split("\n"):
        prompt.append(without_break(line.strip()))
        if prompt[-1].endswith(_SENTENCE_ENDS):
            yield "\n".join(prompt)
            prompt = []
    if prompt:
        yield "\n".join(prompt)


def _unquoted(document: Document, quote: Block) -> str:
    """Return the lines of a quote without the mark each begins with."""
    lines = (line.lstrip() for line in document.lines[quote.start : quote.end])
    bare = (line[1:].removeprefix(" ") if line.startswith(">") else line for line in lines)
    return "\n".join(bare).strip("\n")
