"""Facilitator guides a person through a peer discussion meeting and keeps what the meeting decided.

The public names are loaded when first used, so that asking for the version costs nothing.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False  # as typing's own, which would be most of what it costs to ask for the version
if TYPE_CHECKING:
    from typing import Any

    from facilitator.agenda import Agenda, load_agenda, read_agenda
    from facilitator.errors import FacilitatorError

__all__ = ["Agenda", "FacilitatorError", "__version__", "load_agenda", "read_agenda"]

_HOMES = {
    "Agenda": "facilitator.agenda",
    "load_agenda": "facilitator.agenda",
    "read_agenda": "facilitator.agenda",
    "FacilitatorError": "facilitator.errors",
}


def __getattr__(name: str) -> "Any":
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
