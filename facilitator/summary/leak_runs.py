"""Names in scripts that set no spaces between words: found by what is written right before or behind them.

What is left out may be a letter too many: nobody can tell there where a name begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from facilitator.summary.tongues.telling import telling

_HAN = r"[\u3400-\u9fff々]"
_RUNS = rf"(?:{_HAN}{{1,4}}|[\u30a1-\u30faー]{{2,8}}|[\u3041-\u3096]{{2,4}})"
"""What a Japanese name is written in: characters, katakana, or hiragana."""
_PARTICLES = "のはがとにをもへで"
_ENDS = r"(?=\s|[.,;:!?()。၊။、，]|$)"


def runs(text: str) -> Iterator[str]:
    """Yield names in Japanese, Chinese, Korean, Thai and Burmese that stand beside a telling word."""
    for tag, pattern in _patterns():
        for found in pattern.finditer(text):
            name = _bare(found["name"], tag)
            if not _is_nobody(name, found[0], tag):
                yield name


def _bare(name: str, tag: str) -> str:
    """Return a name without a particle that stood before it."""
    if tag == "ja" and len(name) > 2 and name[0] in _PARTICLES and "\u3041" <= name[1] <= "\u3096":
        return name[1:]
    return name


def _is_nobody(name: str, whole: str, tag: str) -> bool:
    """Tell whether this is no name; in Thai a title may be the beginning of another word."""
    none = telling(tag).none
    if tag == "th":
        return any(whole.startswith(word) for word in none)
    return name in none or any(name.endswith(word) for word in none if len(word) > 1)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    ja, zh, ko, th, my = (telling(tag) for tag in ("ja", "zh", "ko", "th", "my"))
    family = _any(zh.family)
    return tuple(
        (tag, re.compile(pattern))
        for tag, pattern in (
            ("ja", rf"(?P<name>{_RUNS})(?:{_any(ja.after)})"),
            ("zh", rf"(?P<name>(?:{family}){_HAN}{{0,2}}?)(?:{_any(zh.after)})"),
            ("zh", rf"(?<!{_HAN})(?P<name>(?:{family}){_HAN}{{1,2}}?)(?={_any(zh.said)})"),
            ("zh", rf"(?<!{_HAN})(?P<name>[小老阿](?:{family}))"),
            ("ko", rf"(?<![가-힣])(?P<name>[가-힣]{{1,4}}?)\s?(?:{_any(ko.after)})"),
            ("th", rf"(?:{_any(th.title)})(?P<name>[\u0e01-\u0e4e]{{2,14}}?)(?:(?={_any(th.said)})|{_ENDS})"),
            ("my", rf"(?<![\u1000-\u109f])(?:{_any(my.title)})(?P<name>[\u1000-\u109f]{{2,16}}?)"
                   rf"(?:(?=က|ကို|သည်|နှင့်|နဲ့|မှ|ရဲ့)|{_ENDS})"),
        )
    )  # fmt: skip


def _any(words: frozenset[str] | tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
