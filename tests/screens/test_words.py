"""Every word on a screen goes through the one translation function: spoken in another language, no English is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from facilitator import i18n
from facilitator.summary import summarise, write
from tests.screens.conftest import Hand, House

ACCENTED = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                         "áƀćďéƒǵĥíĵķĺɱńóṕʠŕśťúṽŵẋýžÁƁĆĎÉƑǴĤÍĴḰĹḾŃÓṔꝘŔŚŤÚṼŴẊÝŽ")  # fmt: skip

AGENDA = """\
---
purpose: ΔΔΔ.
convened-by: ΔΔ
---
# ΔΔ ΔΔΔ

ΔΔΔ ΔΔ.

## Before the meeting

- [ ] ΔΔΔ

## ΔΔ (8 min)

Method: go-round
Lead: Σ

> ΔΔ [ΓΓ] ΔΔ?

- [ ] ΔΔ ΔΔ

Decide: ΔΔ ΔΔΔ (consent)
Action: ΔΔ ΔΔ

## ΔΔΔ (15 min)
Optional: yes

## After the meeting

- [ ] ΔΔ
"""

KEYS = {"esc", "ctrl", "del", "tab", "space", "home", "shift"}
"""What keys are called on the keys themselves, and the letters that are keys."""


class Pseudo:
    """A language in which every letter has an accent, and what is filled in is left as it is."""

    def gettext(self, message: str) -> str:
        return "".join(
            part if part.startswith("{") else part.translate(ACCENTED)
            for part in re.split(r"(\{\w*\})", message)
        )

    def ngettext(self, one: str, many: str, n: int) -> str:
        return self.gettext(one if n == 1 else many)


@pytest.fixture(autouse=True)
def another_language() -> Iterator[None]:
    i18n.use("el", Pseudo())
    yield
    i18n.use("en")


async def no_english(hand: Hand, *allowed: str) -> None:
    """Fail where a word of plain letters stays on the screen: it was not translated."""
    await hand.until(lambda: not english(hand.text(), allowed), "a screen without a word of English")


def english(text: str, allowed: tuple[str, ...]) -> set[str]:
    words = re.findall(r"(?<![\w/@.-])[A-Za-z]{2,}(?![\w/.-])", text)
    return {word for word in words if word.casefold() not in KEYS | set(allowed)}


async def test_the_first_screen_and_preparing(house: House) -> None:
    (house.data / "shipped" / "en" / "evening.md").write_text(AGENDA, encoding="utf-8")
    async with house.running(size=(160, 45)) as hand:
        await hand.on("Home")
        await hand.sees("ΔΔ ΔΔΔ")
        await no_english(hand)
        await hand.press("question_mark")
        await no_english(hand)
        await hand.press("escape", "enter")
        await hand.on("PrepareScreen")
        await no_english(hand)
        await hand.press("question_mark")
        await no_english(hand)
        await hand.press("escape", "s")
        await hand.on("Choose")
        await no_english(hand)


async def test_the_meeting_and_its_panels(house: House) -> None:
    lines = ("/start", "/present 3 ΔΔ", "d: ΔΔΔ", "a: ΔΔ", "q: ΔΔ", "r: ΔΔ", "n: ΔΔ", "c: ΔΔ", "p: ΔΔ")
    path = house.kept(*lines, planned=house.planned(AGENDA))
    async with house.running(path, size=(160, 45)) as hand:
        await hand.on("MeetingScreen")
        await no_english(hand)
        for key in ("g", "k", "v", "plus", "w", "i"):
            await hand.press(key)
            await no_english(hand)
            await hand.press("escape")
        for key in "daqprcs":
            await hand.press(key)
            await no_english(hand, "sam", "by", "friday", "thursday")
            await hand.press("escape")
        await hand.press("e")
        await hand.on("Ask")
        await no_english(hand)
        await hand.press("y", "enter")
        await hand.on("CloseScreen")
        await no_english(hand)
        await hand.press("question_mark")
        await no_english(hand)


async def test_the_summary_and_its_corrections(house: House) -> None:
    lines = ("/start", "/present 3 ΔΔ", "d: ΔΔΔ", "d: ΔΔ ΓΓ", "a: ΔΔ", "r: ΔΔ", "/end")
    path = house.kept(*lines, planned=house.planned(AGENDA))
    text = write(summarise(house.shelf.read(path)))
    for name, words in (("a", "ΛΛΛ"), ("b", "ΞΞΞ")):
        (house.data / f"{name}.md").write_text(
            text.replace("ΔΔΔ", words).replace("ΓΓ", "ΛΛ"), encoding="utf-8"
        )
    async with house.running(path, size=(160, 45)) as hand:
        await hand.on("CloseScreen")
        await hand.press("f", "y", "enter")
        await hand.on("SummaryScreen")
        await hand.press("c")
        await no_english(hand)
        await hand.press("enter")
        await no_english(hand, "downloads")
        await hand.type(str(house.data / "a.md"))
        await hand.on("AskLine")
        await no_english(hand, "downloads")
        await hand.type(str(house.data / "b.md"))
        await hand.on("AskLine")
        await hand.press("enter")
        await hand.on("ReviewScreen")
        await no_english(hand)
        for key in ("2", "y", "n", "u"):
            await hand.press(key)
            await no_english(hand)
        await hand.press("w")
        await no_english(hand)
        await hand.press("escape", "question_mark")
        await no_english(hand)
        await hand.press("escape", "escape")
        await hand.on("SummaryScreen")
        await hand.press("s")
        await no_english(hand)
