"""A page of HTML of ours: one file, no script, nothing from outside, fit for a phone, for paper and for no style."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "ug", "ur", "yi"})


def page(title: str, language: str, body: str, *, large: bool = False) -> str:
    """Return a whole document with our style sheet around a body that is HTML already."""
    side = "rtl" if language.split("-")[0] in _RIGHT_TO_LEFT else "ltr"
    size = ' class="large"' if large else ""
    return f"""\
<!DOCTYPE html>
<html lang="{escape(language)}" dir="{side}"{size}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{escape(title)}</title>
<style>
{_style()}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""


@cache
def _style() -> str:
    return Path(__file__).with_name("summary.css").read_text(encoding="utf-8")


def typed(text: str) -> str:
    """Return text as text, kept apart from the direction of what stands around it."""
    return f"<bdi>{escape(text)}</bdi>" if any(char > "\u0590" for char in text) else escape(text)
