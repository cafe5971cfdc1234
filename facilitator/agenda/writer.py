"""An agenda written as our Markdown, so that reading it back gives the same agenda.

Text is written as a person would write it. Each part is read back at once; where Markdown would take a text for
something else, such as a heading inside an introduction, it is put into a fence that says `verbatim`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from facilitator.agenda.front import MARK, OURS
from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.agenda.reader import LARGEST, read_agenda
from facilitator.agenda.readouts import VERBATIM
from facilitator.agenda.words import canonical, is_method
from facilitator.text import escape_markdown

_MARKED = f"---\n{MARK}: 1\n---\n"


def write_agenda(agenda: Agenda) -> str:
    """Return an agenda as the Markdown that `read_agenda` reads back as the same agenda, but for the line numbers."""
    parts = [
        _front(agenda) + f"# {_heading(agenda.title)}",
        _introduction(agenda.introduction),
        *_list("Before the meeting", agenda.before),
        *(_item(item) for item in agenda.items),
        *_list("After the meeting", agenda.after),
    ]
    return _with_bare_gaps("\n\n".join(part for part in parts if part) + "\n")


_ESCAPED_GAP = re.compile(r"\\\[(?=[^\[\]\\^@]+\](?![(\[:{]))")
"""A bracket that was escaped though nothing makes a link of it, as long as no line defines one of its name."""


def _with_bare_gaps(text: str) -> str:
    """Return what was written with its gaps in plain brackets, `[who]` for `\\[who]`, where that says the same."""
    lines = text.split("\n")
    bare = "\n".join(_ESCAPED_GAP.sub("[", line) if line.startswith(_OUR_OWN) else line for line in lines)
    same = bare != text and len(text) <= LARGEST and read_agenda(bare) == read_agenda(text)
    return bare if same else text


_OUR_OWN = ("# ", "## ", "- [ ] ", "* [ ] ", "+ [ ] ", "Lead: ", "Decide: ", "Action: ")
"""How the lines begin in which something was escaped."""


def _front(agenda: Agenda) -> str:
    """Return the front matter; an agenda with none of our own keys says by another that it is ours."""
    import yaml

    keys = (*OURS, "purpose", "participants", "language")
    values = {key.replace("_", "-"): getattr(agenda, key) for key in keys if getattr(agenda, key)}
    if not any(getattr(agenda, key) for key in OURS):
        values = {MARK: 1, **values}
    return "---\n" + yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=1 << 30) + "---\n"


def _heading(text: str) -> str:
    """Return words so written that a heading says just them: a `#` at its end would be taken for a closing mark."""
    return re.sub(r"(?<!\\)#$", r"\\#", escape_markdown(text))


def _introduction(text: str) -> str:
    if not text:
        return ""
    return text if _read_as(f"# T\n\n{text}").introduction == text else _verbatim(text)


def _read_as(markdown: str) -> Agenda:
    """Return what a piece of an agenda is read as, with an item behind it that must stay one."""
    agenda = read_agenda(f"{_MARKED}{markdown}\n\n## Last\n")
    whole = bool(agenda.items) and agenda.items[-1].title == "Last"
    return replace(agenda, items=agenda.items[:-1]) if whole else Agenda(title="")


def _verbatim(text: str) -> str:
    """Return text in a fence longer than any that it holds."""
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(longest + 1, 3)
    return f"{fence}{VERBATIM}\n{text}\n{fence}"


def _list(heading: str, lines: Iterable[str]) -> list[str]:
    ticks = _ticks(lines, "-")
    return [f"## {heading}", ticks] if ticks else []


def _ticks(lines: Iterable[str], mark: str) -> str:
    return "\n".join(f"{mark} [ ] {escape_markdown(line)}" for line in lines)


def _item(item: Item) -> str:
    """Return an item as its section, in the plainest of the ways that are read back as the same item."""
    wanted = replace(item, line=0)
    for way in _ways(wanted):
        found = _read_as(f"# T\n\n{way}").items
        if len(found) == 1 and replace(found[0], line=0) == wanted:
            break
    return way


def _ways(item: Item) -> Iterable[str]:
    """Yield the ways to write an item, the plainest first: text as it is or fenced, with one list mark or another."""
    head = _head(item)
    prompts = [_plain_prompt(prompt) for prompt in item.prompts]
    body = item.body if _body_is_plain(item.body) else _verbatim(item.body)
    fenced = _verbatim(item.body) if item.body else ""
    for text in dict.fromkeys((body, fenced)):
        for mark in "-*+":
            yield _section(item, head, prompts, text, mark)
    yield _section(item, head, [_quoted(_verbatim(prompt)) for prompt in item.prompts], fenced, "-")


def _section(item: Item, head: str, prompts: list[str], body: str, mark: str) -> str:
    promises = [f"Decide: {_promise(promise)}" for promise in item.decide]
    promises += [f"Action: {escape_markdown(action)}" for action in item.actions]
    parts = [head, *prompts, body, _ticks(item.checklist, mark), *promises]
    return "\n\n".join(part for part in parts if part)


def _head(item: Item) -> str:
    """Return the heading of an item and its key lines; `Timebox:` only where the heading can't say it."""
    box = f" ({item.minutes} min)" if item.minutes else ""
    plain = _lines(f"## {_heading(item.title + box)}", _keys(item))
    found = _read_as(f"# T\n\n{plain}").items
    bare = replace(item, prompts=(), body="", checklist=(), decide=(), actions=(), line=0)
    if len(found) == 1 and replace(found[0], line=0) == bare:
        return plain
    box = f"{item.minutes} min" if item.minutes else "none"
    return _lines(f"## {_heading(item.title)}", [f"Timebox: {box}", *_keys(item)])


def _lines(heading: str, keys: list[str]) -> str:
    """Return lines so that any viewer of Markdown shows each on its own."""
    return "\n\n".join([heading, *keys])


def _keys(item: Item) -> list[str]:
    words = {"Method": item.method, "Lead": item.lead, "Power": item.power}
    lines = [f"{key}: {_value(value)}" for key, value in words.items() if value]
    flags = {"Optional: yes": item.optional, "Notes: off": item.notes_off, "Staff: out": item.staff_out}
    return lines + [line for line, raised in flags.items() if raised]


def _value(text: str) -> str:
    """Return a key's value; the `@` of a handle is no part of a name, one that is must be escaped."""
    return ("\\" if text.startswith("@") else "") + escape_markdown(text)


def _promise(promise: Promise) -> str:
    """Return a promised decision; brackets that are no method's are escaped."""
    question = re.sub(r"\)$", r"\\)", escape_markdown(promise.question))
    if not promise.method:
        return question
    if is_method(promise.method) and canonical(promise.method) == promise.method:
        return f"{question} ({promise.method})"
    method = re.sub(r"([()])", r"\\\1", escape_markdown(promise.method))
    return f"{question} (method: {method})"


def _plain_prompt(prompt: str) -> str:
    quoted = _quoted(prompt)
    found = _read_as(f"# T\n\n## Item\n\n{quoted}").items
    same = len(found) == 1 and found[0].prompts == (prompt,) and not found[0].body
    return quoted if same else _quoted(_verbatim(prompt))


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n"))


def _body_is_plain(body: str) -> bool:
    found = _read_as(f"# T\n\n## Item\n\n{body}").items
    return len(found) == 1 and replace(found[0], line=0) == Item(title="Item", body=body)
