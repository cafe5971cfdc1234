"""The first screen: what is there, what it says of it, and how it is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from screens.widgets.rows import Rows
from tests.screens.conftest import AGENDA, House

HOSTILE = "[red]x[/] [/q] [@click=app.quit]go[/] \x1b[31m\x1b]52;c;aGk=\x07 \u202eabc ../../etc"


async def test_unfinished_meetings_come_first_and_are_gone_on_with_by_enter(house: House) -> None:
    house.kept("/start", "/title Thursday evening")
    async with house.running() as hand:
        await hand.sees("Thursday evening")
        text = hand.text()
        assert text.index("Go on with") < text.index("Thursday evening") < text.index("Peers meet")
        await hand.press("enter")
        await hand.on("MeetingScreen")


@pytest.mark.parametrize("size", [(80, 24), (110, 34), (160, 45)])
async def test_the_meetings_held_last_can_be_reached_and_say_where_their_summary_is(
    house: House, size: tuple[int, int]
) -> None:
    from facilitator.conduct.closing import file_summary

    for title in ("The oldest", "The one before", "The newest"):
        path = house.kept(
            "/start", f"/title {title}", "d: We meet", "/end", planned=house.planned(series="Tuesdays")
        )
        house.clock.move(days=7)
    written = file_summary(house.shelf.read(path), house.data / "summaries")
    async with house.running(size=size) as hand:
        await hand.sees("Held last")
        text = hand.text()
        assert text.index("Held last") < text.index("The newest") < text.index("The one before")
        assert "The oldest" not in text
        await hand.press("home")
        await hand.sees("1 decision · series: Tuesdays")
        await hand.sees("⏎ shows its summary:")
        assert f"{written.stem.rpartition('-')[2]}.md" in hand.text()
        await hand.press("enter")
        await hand.on("SummaryScreen")
        await hand.press("escape")
        await hand.on("Home")


async def test_what_was_held_does_not_stand_between_a_person_and_the_agendas(house: House) -> None:
    house.kept("/start", "/title Some evening", "/end")
    async with house.running() as hand:
        await hand.sees("no summary yet · today")
        await hand.until(
            lambda: hand.app.screen.query_one(Rows).chosen.startswith("meeting:"), "to be read back"
        )
    house.clock.move(hours=13)
    async with house.running() as hand:
        await hand.sees("Held last")
        await hand.press("enter")
        await hand.on("PrepareScreen")


async def test_templates_are_grouped_by_who_convenes(house: House) -> None:
    house.shipped("en", "board", "---\nconvened-by: policy\n---\n# A board\n\n## One (5 min)\n")
    house.own("mine", "# Ours\n\n- One (5 min)\n")
    async with house.running() as hand:
        await hand.sees("Ours")
        places = [
            hand.text().index(words)
            for words in ("Peers meet", "An evening", "Policy makers", "A board", "Your own")
        ]
        assert places == sorted(places)


async def test_an_agenda_says_what_it_is_for(house: House) -> None:
    async with house.running() as hand:
        await hand.sees("Peers choose one small next step together.")
        await hand.sees("3 items · 28 min")


async def test_a_wide_window_tells_all_of_it(house: House) -> None:
    async with house.running(size=(140, 40)) as hand:
        await hand.sees("What should change  15 min")
        await hand.sees("Why it is shaped so.")


async def test_words_narrow_the_first_screen(house: House) -> None:
    house.own("mine", "# Bus fares\n\n- One (5 min)\n")
    async with house.running() as hand:
        await hand.sees("Bus fares")
        await hand.press("slash")
        await hand.pilot.press(*"fares")
        await hand.until(lambda: "An evening" not in hand.text())
        await hand.press("enter")
        await hand.on("PrepareScreen")


async def test_nothing_found_says_so_and_escape_shows_all(house: House) -> None:
    async with house.running() as hand:
        await hand.sees("An evening")
        await hand.press("slash")
        await hand.pilot.press(*"zzz")
        await hand.sees("Nothing has these words")
        await hand.press("escape")
        await hand.sees("An evening")


async def test_an_empty_house_says_what_to_do(house: House) -> None:
    (house.data / "shipped" / "en" / "evening.md").unlink()
    async with house.running() as hand:
        await hand.sees("No agenda is here yet")


async def test_the_same_name_twice_is_said(house: House) -> None:
    house.own("evening", AGENDA)
    async with house.running() as hand:
        await hand.sees("shipped/evening")
        await hand.sees("own/evening")


async def test_two_meetings_of_one_name_are_told_apart(house: House) -> None:
    first, second = house.kept("/start"), house.kept("/start")
    async with house.running() as hand:
        for path in (first, second):
            await hand.sees(f"An evening together ({house.shelf.read(path).head.id})")


async def test_any_markdown_file_opens_by_its_path(house: House, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("- Hello (5 min)\n- Bye\n", encoding="utf-8")
    async with house.running() as hand:
        await hand.sees("An evening")
        await hand.press("o")
        await hand.on("AskLine")
        await hand.type(str(tmp_path / "note.md"))
        await hand.on("PrepareScreen")
        await hand.sees("Hello")


async def test_a_path_is_completed(house: House, tmp_path: Path) -> None:
    (tmp_path / "weekly-tea.md").write_text("- Hello (5 min)\n", encoding="utf-8")
    async with house.running() as hand:
        await hand.sees("An evening")
        await hand.press("o")
        await hand.on("AskLine")
        field = hand.app.screen.query_one(Input)
        field.insert_text_at_cursor(f"{tmp_path}/week")
        await hand.until(lambda: field._suggestion)
        await hand.press("right", "enter")
        await hand.on("PrepareScreen")


async def test_what_cannot_be_opened_is_refused_in_a_sentence(house: House, tmp_path: Path) -> None:
    (house.data / "agendas").mkdir(parents=True)
    (house.data / "agendas" / "photo.md").write_bytes(b"\x00\x01\x02" * 100)
    async with house.running() as hand:
        await hand.sees("can't be used")
        await hand.press("end", "enter")
        await hand.sees("is not text")
        await hand.press("o")
        await hand.on("AskLine")
        await hand.type(str(tmp_path / "missing.md"))
        await hand.sees("There is no file at")
        assert hand.app.focused.value.endswith("missing.md")  # type: ignore[union-attr]
        await hand.press("escape")
        await hand.on("Home")


async def test_a_meeting_that_cannot_be_read_is_said(house: House) -> None:
    path = house.kept("/start")
    path.write_bytes(b"\xff\xfe not ours\n")
    async with house.running() as hand:
        await hand.sees("1 meeting can't be read")


async def test_an_earlier_meeting_shows_its_summary(house: House) -> None:
    async with house.running(house.kept("/start", "d: We meet on Thursdays", "/end")) as hand:
        await hand.on("CloseScreen")
        await hand.press("escape")
        await hand.on("Home")
        await hand.press("e")
        await hand.sees("Mon 23 Nov 2026")
        await hand.press("enter")
        await hand.on("SummaryScreen")
        await hand.sees("We meet on Thursdays")
        await hand.press("enter")
        await hand.on("ArchiveScreen")
        await hand.press("escape")
        await hand.on("Home")


async def test_hostile_names_are_only_text(house: House) -> None:
    house.own("bad", f"# {HOSTILE}\n\n## {HOSTILE} (5 min)\n\n> {HOSTILE}\n")
    house.own("[red]x[/q]", "# Plain\n")
    house.kept("/start", f"/title {HOSTILE}", f"/series {HOSTILE}")
    async with house.running(size=(140, 40)) as hand:
        await hand.sees("[red]x[/] [/q] [@click=app.quit]go[/]")
        await hand.press("end")
        await hand.press("up")
        assert not set(hand.text()) & set("\x1b\x07\u202e")
        await hand.press("slash")
        await hand.pilot.press(*"zzz")
        await hand.sees("Nothing has these words")


@pytest.mark.parametrize("how", [(), ("/pause",)])
async def test_a_meeting_nobody_ended_is_noticed_and_asked_about(house: House, how: tuple[str, ...]) -> None:
    house.kept("/start", "d: We meet", *how)
    began = house.clock.now
    house.clock.move(days=2)
    async with house.running() as hand:
        await hand.sees("never ended · Mon 23 Nov")
        await hand.press("enter")
        await hand.sees("What was that?")
        await hand.press("end", "enter")
        await hand.on("CloseScreen")
        assert hand.meeting.head.ended is not None
        assert hand.meeting.head.ended.replace(microsecond=0) == began
