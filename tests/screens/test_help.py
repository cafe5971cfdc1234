"""The help behind `?`: every key of the screen it is asked on, in plain words."""

from __future__ import annotations

import pytest
from textual.binding import Binding

from screens.close import CloseScreen
from screens.help import help_on_keys
from screens.home import Home
from screens.meeting import MeetingScreen
from screens.prepare import PrepareScreen
from screens.summary import SummaryScreen
from screens.widgets.keys import shown_key
from tests.screens.conftest import House


def explained(binding: Binding) -> bool:
    """Whether the help has to name it: the digits are explained together."""
    return not binding.key.isdecimal()


SCREENS = (Home, PrepareScreen, MeetingScreen, CloseScreen, SummaryScreen)


@pytest.mark.parametrize("screen", SCREENS)
def test_every_key_has_a_word_an_explanation_and_an_id_of_its_own(screen: type[Home]) -> None:
    keys = screen.keys()
    assert len({binding.id for binding in keys}) == len(keys)
    for binding in filter(explained, keys):
        assert binding.id and binding.tooltip, binding
        assert binding.description or not binding.show, binding


@pytest.mark.parametrize("screen", SCREENS)
def test_no_key_does_two_things(screen: type[Home]) -> None:
    keys = screen.keys()
    pressed = [key for binding in keys for key in binding.key.split(",")]
    assert len(pressed) == len(set(pressed))


@pytest.mark.parametrize("screen", SCREENS)
def test_the_help_names_every_key(screen: type[Home]) -> None:
    text = "\n".join(part.sign.plain + part.text.plain for part in help_on_keys(screen.keys()))
    for binding in filter(explained, screen.keys()):
        assert shown_key(binding) in text
        assert binding.tooltip in text


async def test_the_question_mark_explains_each_screen(house: House) -> None:
    async with house.running() as hand:
        await hand.sees("An evening")
        await hand.press("question_mark")
        await hand.on("Show")
        await hand.sees("Open any Markdown agenda, or a summary that someone corrected.")
        await hand.press("escape")
        await hand.press("enter")
        await hand.on("PrepareScreen")
        await hand.press("question_mark")
        await hand.on("Show")
        await hand.sees("Start the meeting now.")


async def test_the_line_of_keys_always_ends_with_the_help(house: House) -> None:
    async with house.running(size=(60, 20)) as hand:
        await hand.sees("? help")
