"""The shapes a summary can be given: each file beside this one is one, by the name it is asked for.

A new one needs nothing but its file: `SUFFIX`, how the names of its files end, and `render(summary, wishes) -> str`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from facilitator.i18n import speaking

if TYPE_CHECKING:
    from facilitator.summary.value import Summary


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a format can be asked for besides; each looks at what it knows."""

    large: bool = False
    """Large type, on screen and on paper."""
    revised: datetime | None = None
    """When the meeting's record was last changed, aware; a calendar says so."""
    draft: str = ""
    """The draft this is a copy of, where words were left out of it; Markdown says so, as it comes back corrected."""


@dataclass(frozen=True, slots=True)
class Format:
    """One shape, whose file is loaded when it is needed."""

    name: str

    @property
    def suffix(self) -> str:
        """How the names of its files end."""
        return str(self._module.SUFFIX)

    def render(self, summary: Summary, wishes: Wishes) -> str:
        """Return the summary in this shape, in its language."""
        with speaking(summary.language):
            return str(self._module.render(summary, wishes))

    @property
    def _module(self) -> Any:
        return import_module(f"{__name__}.{self.name}")


class _Formats(Mapping[str, Format]):
    """The files beside this one, by their names."""

    def __getitem__(self, name: str) -> Format:
        if name not in iter(self):
            raise KeyError(name)
        return Format(name)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(module.name for module in iter_modules(__path__)))

    def __len__(self) -> int:
        return sum(1 for _name in self)


FORMATS: Mapping[str, Format] = _Formats()
"""Every shape, by the name it is asked for."""


def render(
    summary: Summary, name: str, *, large: bool = False, revised: datetime | None = None, draft: str = ""
) -> str:
    """Return the summary in the format of this name, as it is wished; raises KeyError for a format nobody has."""
    return FORMATS[name].render(summary, Wishes(large=large, revised=revised, draft=draft))
