"""What the app looks and sounds like: light or dark, the bell, both remembered; and how a fault of it is told."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from textual.app import App

from facilitator import places
from facilitator.i18n import _
from facilitator.settings import Settings, read_settings, write_settings

ON_LIGHT = {"text-accent": "#744600", "text-warning": "#744600", "text-success": "#1d5c30"}
"""Colours for words that the light theme has too pale: by these each stands out 4.5 to 1 and more."""


class AppLook(App[None]):
    """An app that a person can set to light or dark, and to ring or not."""

    def __init__(self, data: Path) -> None:
        super().__init__()
        self.animation_level = "none"
        self._settings_file = places.settings(data)
        self.settings = read_settings(self._settings_file)
        self._dress()

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme; words in colour stand out enough on light ground too."""
        variables = super().get_css_variables()
        if not self.current_theme.dark:
            variables |= ON_LIGHT
        return variables

    def action_light(self) -> None:
        """Change between light and dark."""
        self._remember(replace(self.settings, light=not self.settings.light))
        self._dress()

    def _dress(self) -> None:
        self.theme = "textual-light" if self.settings.light else "textual-dark"

    def action_ring(self) -> None:
        """Ring at the end of a timebox, or stop ringing; the bell rings once so that the room knows it."""
        self._remember(replace(self.settings, bell=not self.settings.bell))
        if self.settings.bell:
            self.bell()
        said = (
            _("The bell rings when time is nearly over, and when it is.")
            if self.settings.bell
            else _("No bell.")
        )
        self.notify(said, markup=False)

    @property
    def rings(self) -> bool:
        """Whether the bell may ring now; a screen that was hidden stays silent too."""
        from screens.hidden import Hidden

        return self.settings.bell and not isinstance(self.screen, Hidden)

    def _remember(self, settings: Settings) -> None:
        self.settings = settings
        self.run_worker(partial(write_settings, self._settings_file, settings), thread=True)

    def _fatal_error(self) -> None:
        """Report a fault of the program by its places alone: no value of any variable, as those are people's words."""
        from screens.fault import report

        self.panic(report(self._exception))
