"""The shapes a summary can be given: each is one small file with a `render(summary) -> str`, named here once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

from facilitator.summary.value import Summary


@dataclass(frozen=True, slots=True)
class Format:
    """One shape: the file that renders it, how its file's name ends, and what it can be asked for besides."""

    module: str
    suffix: str
    options: frozenset[str] = frozenset()


FORMATS: dict[str, Format] = {
    "markdown": Format("writing", ".md"),
    "html": Format("html", ".html", frozenset({"large"})),
    "json": Format("as_json", ".json"),
    "ics": Format("calendar", ".ics", frozenset({"now"})),
    "text": Format("plain_text", ".txt"),
    "sms": Format("sms", ".sms.txt"),
}
"""Every shape, by the name it is asked for."""


def render(summary: Summary, name: str, **wished: Any) -> str:
    """Return the summary in the format of this name; wishes that are not the format's are left aside.

    `large` asks for large type, `now` is the moment a calendar is written. Raises KeyError for a format nobody has.
    """
    wanted = FORMATS[name]
    module = import_module(f"facilitator.summary.{wanted.module}")
    renders = cast(Callable[..., str], module.render)
    return renders(summary, **{key: value for key, value in wished.items() if key in wanted.options})
