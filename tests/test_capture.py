"""The capture grammar: what people type, and what becomes of it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.capture import COMMANDS, KINDS, Captured, Command, is_command, nearest, printed, read_line
from facilitator.conduct import HANDLERS
from facilitator.text import clean_line

TODAY = date(2026, 11, 23)  # a Monday
FRIDAY = date(2026, 11, 27)


def read(line: str, names: tuple[str, ...] = ()) -> Captured | Command | None:
    return read_line(line, TODAY, names=names)


KIND_TABLE = """
d: We meet every second Thursday        | decision | We meet every second Thursday
D: We meet                              | decision | We meet
d : We meet                             | decision | We meet
d:We meet                               | decision | We meet
d：We meet                              | decision | We meet
decision: keys stay here                | decision | keys stay here
Decision: keys stay here                | decision | keys stay here
decided: keys stay here                 | decision | keys stay here
#agreed keys stay here                  | decision | keys stay here
#agree keys stay here                   | decision | keys stay here
#AGREED: keys stay here                 | decision | keys stay here
#accepted keys stay here                | decision | keys stay here
AGREED: keys stay here                  | decision | keys stay here
RESOLVED: keys stay here                | decision | keys stay here
RESOLUTION: keys stay here              | decision | keys stay here
Resolution : keys stay here             | decision | keys stay here
a: book the room                        | action   | book the room
A: yes                                  | action   | yes
action: book the room                   | action   | book the room
Action item: book the room              | action   | book the room
#action book the room                   | action   | book the room
ACTION: book the room                   | action   | book the room
AI: book the room                       | action   | book the room
todo: book the room                     | action   | book the room
To-do: book the room                    | action   | book the room
q: Who has a key?                       | question | Who has a key?
question: Who has a key?                | question | Who has a key?
p: bus fares                            | parked   | bus fares
#park bus fares                         | parked   | bus fares
parked: bus fares                       | parked   | bus fares
Parking lot: bus fares                  | parked   | bus fares
r: open on Sundays                      | request  | open on Sundays
request: open on Sundays                | request  | open on Sundays
c: the hall is cold                     | concern  | the hall is cold
Concern: the hall is cold               | concern  | the hall is cold
n: most come by bus                     | note     | most come by bus
Note: most come by bus                  | note     | most come by bus
#info most come by bus                  | note     | most come by bus
#idea a tea round                       | note     | a tea round
#link https://example.org the form      | note     | https://example.org the form
most come by bus                        | note     | most come by bus
n: /next is what I typed                | note     | /next is what I typed
n: d: is for decisions                  | note     | d: is for decisions
d: d: is for decisions                  | decision | d: is for decisions
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("line", "kind", "text"), rows(KIND_TABLE))
def test_a_line_becomes_the_kind_it_begins_with(line: str, kind: str, text: str) -> None:
    assert read(line) == Captured(kind, text)


@pytest.mark.parametrize(
    "line",
    [
        "PROPOSED RESOLUTION: we meet on Mondays",
        "PROPOSED: we meet on Mondays",
        "ACTION-12: the room is booked",
        "ACTION-12 closed",
        "close ACTION-12",
        "ISSUE: the door sticks",
        "Topic: bus fares",
        "#rejected we meet on Mondays",
        "#chair Ana",
        "#meetingname evenings",
        "#nick Ana",
        "#help someone to carry chairs",
        "#halp",
        "#actionable ideas",
        "#42 of the list",
        "# a heading",
        "C:\\Users\\ana",
        "c:/windows",
        "a::1 is an address",
        "b: no such letter",
        "10:30 we begin",
        "https://example.org/a: b",
        "Ana: I would like to pass",
        "Agreed by all, more or less",
        "actıon: a dotless letter",
        "Action plan: write one",
        "s/old/new/",
        "/etc/hosts is a file",
        "/",
        "//next",
        "/ next",
        "/3",
        "1. d: a list",
        "... and so on",
    ],
)
def test_anything_else_is_a_note_as_it_stands(line: str) -> None:
    assert read(line) == Captured("note", line)


@pytest.mark.parametrize("mark", ["d:", "A :", "ACTION:", "#agreed", "#info", "#link", "q：", "parked:"])
def test_a_mark_with_nothing_behind_it_is_kept_as_typed_and_said_so(mark: str) -> None:
    captured = read(mark)
    assert isinstance(captured, Captured)
    assert (captured.kind, captured.text) == ("note", mark)
    assert mark in captured.doubt


@pytest.mark.parametrize(
    ("line", "name", "argument"),
    [
        ("/next", "next", ""),
        ("/Next", "next", ""),
        ("/n", "next", ""),
        ("/next.", "next", ""),
        ("/goto 3", "goto", "3"),
        ("/extend  5 from 7", "extend", "5 from 7"),
        ("/decide consent We meet", "decide", "consent We meet"),
        ("/?", "help", ""),
        ("/nxet now", "nxet", "now"),
        ("/me says hello", "me", "says hello"),
        ("#topic Bus fares", "topic", "Bus fares"),
        ("#topic", "topic", ""),
        ("#TOPIC: Bus fares", "topic", "Bus fares"),
        ("#undo", "undo", ""),
        ("#endmeeting", "end", ""),
        ("#startmeeting", "start", ""),
        ("#startmeeting evenings", "start", "evenings"),
        ("#help", "help", ""),
    ],
)
def test_a_command_is_read_by_any_of_its_names(line: str, name: str, argument: str) -> None:
    assert read(line) == Command(name, argument)


def test_a_space_before_a_slash_keeps_a_note() -> None:
    assert read(" /next") == Captured("note", "/next")
    assert read("\t/off") == Captured("note", "/off")


@pytest.mark.parametrize("line", ["", " ", "\t\n", "\u200e", " "])
def test_only_an_empty_line_is_nothing(line: str) -> None:
    assert read(line) is None


def test_an_unknown_command_finds_the_one_that_was_meant() -> None:
    assert nearest("nxet") == "next"
    assert nearest("UNDOO") == "undo"
    assert nearest("zzzz") == ""
    assert is_command("Next") and is_command("u") and not is_command("nxet")


def test_the_table_of_commands_has_every_command_there_is() -> None:
    names = [known.name for known in COMMANDS]
    assert set(HANDLERS) <= set(names)
    assert {"help", "show", "agenda", "quit", "hide", "at"} <= set(names)
    called = [called for known in COMMANDS for called in (known.name, *known.aliases)]
    assert len(called) == len(set(called)), "no two commands go by one name"
    assert all(known.help.endswith(".") and known.help[0].isupper() for known in COMMANDS)


def test_the_table_of_kinds_says_what_is_understood() -> None:
    for known in KINDS:
        for mark in (known.letter, *known.words):
            assert read(f"{mark}: something") == Captured(known.name, "something")
        for tag in known.tags:
            assert read(f"#{tag} something") == Captured(known.name, "something")
        hint = read(f"{known.letter}: {known.hint}")
        assert isinstance(hint, Captured) and hint.kind == known.name and not hint.doubt


OWNER_TABLE = """
a: @sam book the room                     | sam            | book the room
a: @Sam: book the room                    | Sam            | book the room
a: @sam, book the room                    | sam            | book the room
a: @sam - book the room                   | sam            | book the room
a: @sam to book the room                  | sam            | book the room
a: @sam will book the room                | sam            | book the room
a: @sam to the shop for tea               | sam            | to the shop for tea
a: @sam to-do list                        | sam            | to-do list
a: @"Sam B." book the room                | Sam B.         | book the room
a: @“Sam B.” book the room                | Sam B.         | book the room
a: @sam @ana book the room                | sam, ana       | book the room
a: @sam, @ana and @jo book the room       | sam, ana, jo   | book the room
a: @sam & @ana to book the room           | sam, ana       | book the room
a: @sam und @ana buchen den Raum          | sam, ana       | buchen den Raum
a: @sam-b_2 book the room                 | sam-b_2        | book the room
a: @sam@example.org book the room         | sam@example.org| book the room
a: @José book the room                    | José           | book the room
a: @🦊 book the room                      | 🦊             | book the room
a: @4 book the room                       | 4              | book the room
a: @sam's keys must come back             |                | @sam's keys must come back
a: @ sam book the room                    |                | @ sam book the room
a: @... book the room                     |                | @... book the room
a: call @sam                              |                | call @sam
a: ask @sam about @ana                    |                | ask @sam about @ana
a: book the room, @sam                    | sam            | book the room
a: book the room (@sam)                   | sam            | book the room
a: book the room by friday @sam           | sam            | book the room
a: put up a poster at the van @Lena       | Lena           | put up a poster at the van
a: give the keys to @sam                  |                | give the keys to @sam
a: @Nika and chair prepare                | Nika, chair    | prepare
a: @Nika and the chair to prepare it      | Nika, chair    | prepare it
a: book the room, @sam by friday          | sam            | book the room
ACTION: Sam to book the room              | Sam            | book the room
ACTION: Sam B. to book the room           | Sam B.         | book the room
ACTION: Sam and Ana to book the room      | Sam, Ana       | book the room
ACTION: Sam, Ana and Jo to book the room  | Sam, Ana, Jo   | book the room
ACTION: SAM TO BOOK THE ROOM              | SAM            | BOOK THE ROOM
ACTION Sam: book the room                 | Sam            | book the room
ACTION sam to book the room               | sam            | book the room
action @sam: book the room                | sam            | book the room
ACTION: sam to book the room              | sam            | book the room
#action sam-b to book the room            | sam-b          | book the room
ACTION: money to buy tea                  |                | money to buy tea
#action sam books the room                |                | sam books the room
a: Everyone to bring a cup                | Everyone       | bring a cup
a: everyone to bring a cup                | everyone       | bring a cup
a: Speak to the clinic                    |                | Speak to the clinic
a: Speak to Ana                           |                | Speak to Ana
a: Ask Sam to book the room               |                | Ask Sam to book the room
a: Letter to the council                  |                | Letter to the council
a: Money to buy tea                       |                | Money to buy tea
a: Someone to open the door               |                | Someone to open the door
a: We need to book the room               |                | We need to book the room
a: Room to be booked                      |                | Room to be booked
a: Sam to the rescue                      |                | Sam to the rescue
a: sam to book the room                   |                | sam to book the room
a: Sam will book the room                 |                | Sam will book the room
a: Kitchen: clean the sink                |                | Kitchen: clean the sink
r: @clinic open on Saturdays              | clinic         | open on Saturdays
r: @"the council" repair the light        | the council    | repair the light
r: The clinic opens earlier               |                | The clinic opens earlier
d: @sam keeps the keys                    |                | @sam keeps the keys
q: @sam do you have keys?                 |                | @sam do you have keys?
"""


@pytest.mark.parametrize(("line", "owner", "text"), rows(OWNER_TABLE))
def test_an_owner_is_read_where_the_line_says_so(line: str, owner: str, text: str) -> None:
    captured = read(line)
    assert isinstance(captured, Captured)
    assert (captured.owner, captured.text) == (owner, text)


@pytest.mark.parametrize(
    ("line", "owner", "text"),
    [
        ("a: sam to book the room", "sam", "book the room"),
        ("a: sam will book the room", "sam", "book the room"),
        ("a: sam: book the room", "sam", "book the room"),
        ("a: Sam - book the room", "Sam", "book the room"),
        ("a: mark b and sam will book the room", "mark b, sam", "book the room"),
        ("a: sam and jo will book the room", "", "sam and jo will book the room"),
        ("action sam: book the room", "sam", "book the room"),
        ("a: samuel: book the room", "", "samuel: book the room"),
    ],
)
def test_people_who_are_known_need_no_at_sign(line: str, owner: str, text: str) -> None:
    captured = read(line, names=("Sam", "Mark B"))
    assert isinstance(captured, Captured)
    assert (captured.owner, captured.text) == (owner, text)


def test_a_name_without_a_task_is_kept_as_typed_and_said_so() -> None:
    captured = read("a: @sam")
    assert isinstance(captured, Captured)
    assert (captured.owner, captured.text) == ("", "@sam")
    assert "@sam" in captured.doubt


@pytest.mark.parametrize(
    ("line", "language", "names", "owner", "asked"),
    [
        ("a: @Turning Tide send the forms", "en", (), "Turning", "Turning Tide"),
        ("a: @Turning Tide send the forms", "en", ("turning tide",), "Turning Tide", ""),
        ("r: @Красный Крест позвонить", "ru", (), "Красный", "Красный Крест"),
        ("a: @Sam Narcan training", "en", ("Sam",), "Sam", ""),
        ("a: @Sam Book the room", "en", (), "Sam", ""),
        ("a: @Sam Friday shift", "en", (), "Sam", ""),
        ("r: @Turning Point call back", "en", (), "Turning", "Turning Point"),
        ("a: @sam Narcan training", "en", (), "sam", ""),
        ("a: @Sam Llamar al centro", "es", (), "Sam", ""),
        ("a: @Sam Schlüssel holen", "de", (), "Sam", ""),
    ],
)
def test_a_name_that_may_be_longer_is_asked_about_unless_it_is_known(
    line: str, language: str, names: tuple[str, ...], owner: str, asked: str
) -> None:
    captured = read_line(line, TODAY, language, names)
    assert isinstance(captured, Captured)
    assert captured.owner == owner
    assert (f'@"{asked}"' in captured.doubt) if asked else not captured.doubt
    assert read_line(printed(captured), TODAY, language, names) == captured


MEETING_LOG = """
#startmeeting
#topic Keys
#info the door team has two keys
we talked about the third key for a while
PROPOSED RESOLUTION: keys stay with the door team
+1
#agreed keys stay with the door team
#action @jo to cut a third key by friday
ACTION: Ana to tell the landlord - due 3 December
RESOLUTION: We meet every second Thursday
#rejected we meet on Mondays
#link https://example.org/keys
s/landlord/owner/
#undo
#topic Tea
AGREED: tea is paid from the jar
#action buy tea
#endmeeting
"""


def test_the_lines_of_a_meeting_held_on_a_chat() -> None:
    typed = [read(line) for line in MEETING_LOG.strip().splitlines()]
    kept = [line for line in typed if isinstance(line, Captured)]
    assert [line.name for line in typed if isinstance(line, Command)] == [
        "start",
        "topic",
        "undo",
        "topic",
        "end",
    ]
    assert [line.text for line in kept if line.kind == "decision"] == [
        "keys stay with the door team",
        "We meet every second Thursday",
        "tea is paid from the jar",
    ]
    assert [(line.text, line.owner, line.due) for line in kept if line.kind == "action"] == [
        ("cut a third key", "jo", FRIDAY),
        ("tell the landlord", "Ana", date(2026, 12, 3)),
        ("buy tea", "", None),
    ]
    assert sum(line.kind == "note" for line in kept) == 7


# Whatever is typed.

MARKS = [f"{mark}: " for known in KINDS for mark in (known.letter, *known.words)]
TAGS = [f"#{tag} " for known in KINDS for tag in known.tags]
PIECES = [
    "@sam ", '@"Sam B." ', "@ana, ", "and @jo ", "Sam to ", "Sam and Ana to ", "sam: ", "will ", "to ", "- ", ", ",
    ": ", "book ", "the room ", "by friday", "friday ", "next ", "in two weeks ", "27 Nov ",
    "by 03/04 ", "(2026-12-01) ", "by Blorsday ", "5pm", "(by friday)", "every ", "due ", "on ", "@", "?", ".",
    "#", "/next ", "“", '"', ")",
]  # fmt: skip

lines = st.one_of(
    st.text(),
    st.builds(
        "".join, st.lists(st.one_of(st.sampled_from(MARKS + TAGS + PIECES), st.text(max_size=5)), max_size=9)
    ),
    st.builds(
        lambda mark, pieces: mark + "".join(pieces),
        st.sampled_from(["a: ", "r: ", "ACTION: ", "ACTION ", "#action "]),
        st.lists(st.sampled_from(PIECES), max_size=8),
    ),
)
days = st.dates()
some_names = st.lists(
    st.sampled_from(["Sam", "ana", "Sam B.", "", "the door team", ":", 'Jo "J"']), max_size=3
).map(tuple)
languages = st.sampled_from(["en", "en-US", "de", "fr", "es", "pt-BR", "it", "nl", "pl", "xx", ""])


@given(lines, days, languages, some_names)
def test_every_line_becomes_something(line: str, today: date, language: str, names: tuple[str, ...]) -> None:
    typed = read_line(line, today, language, names)
    assert (typed is None) == (not clean_line(line))
    if isinstance(typed, Captured):
        assert typed.text == clean_line(typed.text) != ""
        assert typed.past == (typed.due is not None and typed.due < today)


@given(lines, days, languages, some_names)
@example("a: x due, by friday", TODAY, "en", ())
@example("a: @sam to to book", TODAY, "en", ())
@example("a: @sam - - book", TODAY, "en", ())
@example("a: @sam to friday", TODAY, "en", ())
@example("a: x friday 5pm, ", TODAY, "en", ())
@example("ACTION ;: book", TODAY, "en", ())
@example('a: Jo "J" will book', TODAY, "en", ('Jo "J"',))
@example("d:", TODAY, "en", ())
@example("a: @Ana: House call by Blorsday", TODAY, "en", ())
@example("a: @Ana Tide call by Blorsday", TODAY, "en", ())
def test_the_printed_form_is_read_as_the_same(
    line: str, today: date, language: str, names: tuple[str, ...]
) -> None:
    typed = read_line(line, today, language, names)
    if isinstance(typed, Captured):
        assert read_line(printed(typed), today, language, names) == typed


SMALL = {"to", "will", "and", "und", "et", "y", "e", "i", "en"}
"""Words between names, and between a name and its task, that may be understood and dropped."""

ALL_MARKS = ["", *(mark for known in KINDS for mark in (known.letter, *known.words, *known.tags))]


def loose(text: str) -> Counter[str]:
    """The words of a text, whatever joins them."""
    for mark in '@"“”„«»,;:：.&/+–—-()[]!?#＃':
        text = text.replace(mark, " ")
    return Counter(text.split())


@given(lines, days, some_names)
def test_no_word_is_lost_and_none_is_changed(line: str, today: date, names: tuple[str, ...]) -> None:
    typed = read_line(line, today, "en", names)
    if isinstance(typed, Captured):
        said, kept = loose(clean_line(line)), loose(f"{typed.owner} {typed.text}")
        assert kept <= said, "nothing is made up"
        left = loose(" ".join((said - kept).elements()).casefold())
        dropped = [left - loose(mark) for mark in ALL_MARKS if loose(mark) <= left]
        assert typed.due or any(set(words) <= SMALL for words in dropped)


@given(lines, days)
def test_a_command_has_every_word_that_was_typed(line: str, today: date) -> None:
    typed = read_line(line, today)
    if isinstance(typed, Command):
        assert clean_line(line).endswith(typed.argument)
        assert len(loose(clean_line(line))) <= len(loose(typed.argument)) + 1


@given(lines, days)
def test_what_is_kept_and_no_action_is_the_line_behind_its_mark(line: str, today: date) -> None:
    typed = read_line(line, today)
    if isinstance(typed, Captured) and typed.kind not in ("action", "request"):
        assert clean_line(line).endswith(typed.text)


BITS = [
    "a", "word ", "@", "@sam ", '@"', "@sam,", "to ", ":", "#", "/", "(", "by ", "friday ", "27/", "\u0301", "ﷺ",
    "\u200d", "A, ", "x-", "1 ", "'s",
]  # fmt: skip


@pytest.mark.parametrize("bit", BITS)
def test_reading_takes_no_longer_than_the_line(bit: str) -> None:
    def seconds(length: int) -> float:
        line = bit * (length // len(bit))
        began = process_time()
        for start in ("a: ", "a: @", "", "ACTION ", "/", "a: Sam, "):
            read(start + line, names=("Sam",))
        return process_time() - began

    seconds(100)
    short, long = min(seconds(10_000) for _ in range(3)), min(seconds(80_000) for _ in range(3))
    assert long < 8 * 3 * max(short, 0.001), "what is quadratic takes 64 times as long"


@pytest.mark.parametrize(
    ("line", "addressee", "text"),
    [
        ("r: @the service a warm room", "the service", "a warm room"),
        ("r: @the clinic: open on Sundays", "the clinic", "open on Sundays"),
        ("r: @Dr Okonkwo keep the doses", "Dr Okonkwo", "keep the doses"),
        ("a: @Sister Blackwood phone the cleaners", "Sister Blackwood", "phone the cleaners"),
        ("a: @Auntie Rose and @Jo bring tea", "Auntie Rose, Jo", "bring tea"),
        ("a: @Sister phone the cleaners", "Sister", "phone the cleaners"),
        ("r: @Councillor Sarah Patel come in May", "Councillor Sarah Patel", "come in May"),
        ("r: @die Stadt Lampen an der Haltestelle", "die Stadt", "Lampen an der Haltestelle"),
        ("a: @our treasurer, @sam count the box", "our treasurer, sam", "count the box"),
        ("a: @the 3 of us", "the", "3 of us"),
        ("a: @Beacon House send the forms", "Beacon House", "send the forms"),
        (
            "a: @jo and @the Royal Beacon Trust to send the forms",
            "jo, the Royal Beacon Trust",
            "send the forms",
        ),
        ("a: @Beacon: House send the forms", "Beacon", "House send the forms"),
        ("r: @St Mungo's call back", "St Mungo's", "call back"),
        ('r: @"Mungo\'s" call back', "Mungo's", "call back"),
        ("a: @Sam Book House keys", "Sam", "Book House keys"),
    ],
)
def test_a_house_or_a_team_may_be_named_with_its_article(line: str, addressee: str, text: str) -> None:
    kept = read_line(line, date(2026, 11, 23))
    assert isinstance(kept, Captured)
    assert (kept.owner, kept.text) == (addressee, text)
