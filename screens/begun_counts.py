"""Numbers of a count that was begun and left: they are there again when the same is counted."""

from __future__ import annotations

from typing import Any

from textual.app import App

from screens.app_requests import AppRequests
from screens.unkept import Key


def numbers_left(app: App[Any], about: str) -> str:
    """Return the numbers that were left, as a table of counts takes them; empty where there are none."""
    return app.unkept.words(_key(app, about)) if isinstance(app, AppRequests) else ""


def leave_numbers(app: App[Any], about: str, typed: str) -> None:
    """Remember the numbers of a count, but nothing while pens are down; without any, forget them."""
    if not isinstance(app, AppRequests):
        return
    down = app.open is not None and app.open.meeting.head.pens_down is not None
    if not (typed and down):
        app.unkept.leave(_key(app, about), typed, "")


def _key(app: AppRequests, about: str) -> Key:
    return (app.open.meeting.head.id if app.open is not None else "", f"count {about}")
