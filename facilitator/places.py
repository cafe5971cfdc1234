"""Where things live: one folder of data, chosen by the person or by the system's custom. Nothing is made here."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from facilitator.text import as_path


def data_folder(given: str | Path | None = None, environment: Mapping[str, str] = os.environ) -> Path:
    """Return the folder all meetings are kept in: the one given, else FACILITATOR_DATA, else the system's own."""
    chosen = given or environment.get("FACILITATOR_DATA")
    if chosen:
        return as_path(chosen)
    from platformdirs import user_data_path

    return user_data_path("facilitator", appauthor=False)


def own_agendas(data: Path) -> Path:
    """Return the folder a person's own agendas are looked for in."""
    return data / "agendas"


def summaries(data: Path) -> Path:
    """Return the folder summaries are written to when nobody says where."""
    return data / "summaries"


def settings(data: Path) -> Path:
    """Return the file that remembers how a person likes the program to be."""
    return data / "settings.json"


def shipped_agendas() -> Path:
    """Return the folder of the templates that come with the program."""
    import agendas

    return Path(agendas.__file__).parent
