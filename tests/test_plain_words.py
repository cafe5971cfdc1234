"""Every word of the plain face goes through the one translation function: in another language, no English is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator import i18n
from facilitator import meeting as m
from facilitator.agenda import read_agenda
from facilitator.ids import random_id
from tests.screens.test_words import AGENDA, Pseudo
from tests.test_plain_session import Keyboard, Room

TYPED = re.compile(r"(?<!\w)(?:`[^`]*`|/[\w-]+|(?:D|A|R|N|Q|P|C|S)\d+|[\w./-]*/[\w./-]+|facilitator \w+ \w+)")
"""What is typed as it stands in every language: commands, labels, paths."""


@pytest.fixture(autouse=True)
def another_language() -> Iterator[None]:
    i18n.use("el", Pseudo())
    yield
    i18n.use("en")


def test_no_message_goes_around_the_translation(tmp_path: Path) -> None:
    kept = ("/present 3 ΔΔ", "/start", "d: ΔΔ", "a: ΔΔ", "r: ΔΔ", "/undo", "/off", "d: Σ", "/off")
    steps = ("/extend 5", "/pause", "/pause", "/next", "/skip 2", "/reopen 2", "/park 2", "/back", "/time")
    refused = ("/goto 9", "/drop D7", "/count 3", "/adopt", "/tick 7")
    lines = (*kept, *steps, *refused, "/stack Σ", "/spoke", "/quorum 2", "/agenda", "/show", "/end")
    room = Room(tmp_path, Keyboard(*lines), person=False)
    planned = m.plan(read_agenda(AGENDA), now=room.keyboard.now, new_id=random_id)
    room._lead(room.shelf.begin(planned))
    told = "\n".join(room.told)
    left = set(re.findall(r"(?<![\w/@.-])[A-Za-z]{3,}(?![\w/.-])", TYPED.sub(" ", told)))
    assert not left, f"{sorted(left)}\n{told}"
