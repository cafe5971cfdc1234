"""The process a service's own template runs in: the summary comes in as JSON, its text goes out, and that is all.

A template sees the values of the summary, no attribute that is not data, no other file and no name beside them.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facilitator import i18n
from facilitator.i18n import _, full_date
from facilitator.text import escape_markdown

if TYPE_CHECKING:
    from jinja2.sandbox import SandboxedEnvironment

HTML = frozenset({".html", ".htm", ".xhtml"})
"""The endings of templates that make HTML; any other makes Markdown. `.j2` behind them is looked past."""
MEMORY = 1024 * 1024 * 1024
SECONDS = 10
"""How much the process may take, where the system can hold it to that."""

_UNESCAPED = frozenset({"safe"})
_FOR_HTML = frozenset({"e", "escape", "forceescape", "tojson", "urlize", "xmlattr"})
"""Filters whose results count as escaped: those of HTML are no use in Markdown."""


def main() -> None:
    """Read what is asked from standard input, and write the answer to standard output."""
    asked = json.loads(sys.stdin.buffer.read())
    try:
        import jinja2.sandbox  # noqa: F401
    except ImportError:
        answer: dict[str, Any] = {}
    else:
        i18n.use(asked["language"])
        _hold()
        answer = _answer(asked["name"], asked["source"], asked["summary"])
    sys.stdout.write(json.dumps(answer))


def _hold() -> None:
    """Take no more memory and time than that, and write no file; what the system can't hold back it does not."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _answer(name: str, source: str, summary: dict[str, Any]) -> dict[str, Any]:
    """Return the text, or the reason why there is none and the template's line."""
    from jinja2 import TemplateError

    wrong = (
        TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError, MemoryError, RecursionError,
    )  # fmt: skip
    try:
        return {"text": _environment(name, source).get_template(name).render(summary=summary)}
    except wrong as error:
        return {"file": name, "line": _line_of(error, name), "reason": _reason(error)}


def _environment(name: str, source: str) -> SandboxedEnvironment:
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**", "%"})

        def getattr(self, obj: Any, attribute: str) -> Any:
            """Return a value by its name: `summary.items` are the items, not a method of a dictionary."""
            return self.getitem(obj, attribute) if isinstance(obj, dict) else super().getattr(obj, attribute)

        def getitem(self, obj: Any, argument: Any) -> Any:
            if isinstance(obj, dict):
                if argument in obj:
                    return obj[argument]
                return self.undefined(hint=_no_value(argument, obj))
            return super().getitem(obj, argument)

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            """Reckon with numbers alone: a long text repeated, or a high power, could fill the memory."""
            if operator == "**" or not all(isinstance(one, int | float) for one in (left, right)):
                raise SecurityError(_("a template reckons with small numbers, and nothing more"))
            return super().call_binop(context, operator, left, right)

    html = makes_html(name)
    environment = Environment(
        loader=DictLoader({name: source}), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True, finalize=_for_html if html else _for_markdown,
    )  # fmt: skip
    for left_out in _UNESCAPED if html else _UNESCAPED | _FOR_HTML:
        del environment.filters[left_out]
    environment.filters["full_date"] = lambda day: full_date(date.fromisoformat(day)) if day else ""
    return environment


def _no_value(name: Any, values: dict[str, Any]) -> str:
    """Return what to say of a value there is not; names that no value has by their form get no list of those."""
    if str(name).startswith("_"):
        return _("there is no “{name}”", name=name)
    return _("there is no “{name}”; there is: {names}", name=name, names=", ".join(values))


def makes_html(name: str) -> bool:
    """Tell whether a template of this name makes HTML."""
    suffixes = [one for suffix in Path(name).suffixes if (one := suffix.casefold()) not in (".j2", ".jinja")]
    return bool(suffixes) and suffixes[-1] in HTML


def _for_html(value: Any) -> Any:
    """Return a value as HTML shows it: what nobody said as nothing, text as text wherever it stands."""
    from markupsafe import escape

    return "" if value is None else escape(value)


def _for_markdown(value: Any) -> Any:
    from markupsafe import Markup

    if value is None or hasattr(value, "__html__"):
        return value or ""
    return Markup(escape_markdown(str(value)))


def _line_of(error: BaseException, name: str) -> int:
    """Return the template's line that an error came from; 1 where nobody can tell."""
    line: int | None = getattr(error, "lineno", None)
    trace = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename in (name, "<template>"):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line or 1


def _reason(error: BaseException) -> str:
    from jinja2 import TemplateNotFound

    if isinstance(error, TemplateNotFound):
        return _("a template can't take in another file, such as {name}", name=error.name)
    if isinstance(error, MemoryError):
        return _("this takes more memory than a summary needs")
    if isinstance(error, RecursionError):
        return _("this calls itself without an end")
    return getattr(error, "message", None) or str(error) or type(error).__name__


if __name__ == "__main__":
    main()
