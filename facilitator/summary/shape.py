"""A service's own layout of a summary: a Jinja2 template, run where it can read the summary and nothing else.

Jinja2 is no part of the program: `pip install peer-facilitator[shape]` brings it.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from facilitator.errors import FacilitatorError
from facilitator.i18n import _, full_date
from facilitator.summary.as_json import to_json
from facilitator.summary.value import Summary
from facilitator.text import clean_line, escape_markdown

HTML = frozenset({".html", ".htm", ".xhtml"})
"""The endings of templates that make HTML; any other makes Markdown. `.j2` behind them is looked past."""
LARGEST = 1024 * 1024
"""No template is larger, in bytes."""


class UnusableShape(FacilitatorError):
    """A template that can't be read, or asks for what there is not; its text names the line."""


def shaped(summary: Summary, template: Path) -> str:
    """Return the summary in the layout of this template; raises UnusableShape.

    The template is given `summary`, as JSON has it. What is typed is escaped for HTML or Markdown.
    """
    return shaped_by(summary, _source(template), template.name)


def shaped_by(summary: Summary, source: str, name: str) -> str:
    """Return the summary in the layout of a template's text; its name tells what it makes."""
    try:
        from jinja2 import TemplateError
    except ImportError as error:
        raise UnusableShape(
            _("Templates need Jinja2: `pip install 'peer-facilitator[shape]'` brings it.")
        ) from error
    try:
        return str(_environment(name, source).get_template(name).render(summary=to_json(summary)))
    except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise UnusableShape(
            _(
                "{file}:{line}: {reason}",
                file=clean_line(name),
                line=_line_of(error, name),
                reason=_reason(error),
            )
        ) from error


def _source(template: Path) -> str:
    try:
        if template.stat().st_size > LARGEST:
            raise UnusableShape(_("{file} is too large for a template.", file=template))
        return template.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnusableShape(_("{file} can't be opened as a template.", file=template)) from error


def _environment(name: str, source: str) -> Any:
    """Return where the template runs: no attribute that is not data, no other file, no name that is not there."""
    from jinja2 import DictLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    html = makes_html(name)
    environment: Any = ImmutableSandboxedEnvironment(
        loader=DictLoader({name: source}),
        autoescape=html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_shown if html else _as_markdown,
    )
    environment.filters["full_date"] = _full_date
    environment.intercepted_binops = frozenset(("*", "**"))
    environment.call_binop = _multiplied
    return environment


def _multiplied(_context: Any, operator: str, left: Any, right: Any) -> Any:
    """Return a product of numbers; a long text repeated, or a high power, could fill the memory."""
    from jinja2.exceptions import SecurityError

    if operator == "**" or not all(isinstance(one, int | float) for one in (left, right)):
        raise SecurityError(_("a template multiplies numbers, and nothing more"))
    return left * right


def makes_html(name: str) -> bool:
    """Tell whether a template of this name makes HTML."""
    suffixes = [
        suffix.casefold() for suffix in Path(name).suffixes if suffix.casefold() not in (".j2", ".jinja")
    ]
    return bool(suffixes) and suffixes[-1] in HTML


def _shown(value: Any) -> Any:
    """Return what a value is shown as: an absent one as nothing."""
    return "" if value is None else value


def _as_markdown(value: Any) -> Any:
    return escape_markdown(value) if isinstance(value, str) else _shown(value)


def _full_date(day: str | None) -> str:
    return full_date(date.fromisoformat(day)) if day else ""


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
    return clean_line(str(error)) or type(error).__name__
