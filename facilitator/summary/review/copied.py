"""What a mail or a web page does to the lines of a summary that was copied by way of it, undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.summary import words
from facilitator.summary.review.comparing import fold


def unquoted(text: str) -> str:
    """Return text without the marks that an answer by mail puts before each line, where most lines have one."""
    lines = text.split("\n")
    said = [line for line in lines if line.strip()]
    if 2 * sum(line.lstrip().startswith(">") for line in said) <= len(said):
        return text
    return "\n".join(re.sub(r"^[ \t]*(?:>[ \t]?)+", "", line) for line in lines)


def with_facts_joined(text: str) -> str:
    """Return text in which what the beginning of a summary tells stands behind its name, not below it as on a page."""
    names = {fold(name).casefold(): name for name in words.facts().values()}
    return "\n".join(_joined(text.split("\n"), names))


def _joined(lines: list[str], names: dict[str, str]) -> Iterator[str]:
    name = ""
    for line in lines:
        said = fold(line).casefold()
        before, tab, after = line.partition("\t")
        if name and said:
            yield f"{name}: {line.strip()}"
            name = ""
        elif tab and fold(before).casefold() in names:
            yield f"{names[fold(before).casefold()]}: {after.strip()}"
        elif said in names:
            name = names[said]
        elif not name:
            yield line
    if name:
        yield name
