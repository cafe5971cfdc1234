"""What is written is read back as the same agenda, whatever text stands in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from facilitator.agenda import Agenda, Item, Promise, check_agenda, read_agenda, write_agenda
from facilitator.agenda.timeless import as_template
from facilitator.agenda.words import canonical
from facilitator.text import clean, clean_line

MARKS = st.sampled_from(
    ["# ", "## ", "> ", "- ", "- [ ] ", "* ", "1. ", "```", "~~~", "    ", "---", "===", "<!--", "<div>", "\n", "\n\n",
     "Method: ", "Lead: ", "Timebox: ", "Decide: ", "(10 min)", "14:00 ", "@sam", "[a](b)", "[a]: b", "\\", "`",
     "|a|b|\n|-|-|\n", "(consent)", "(method: x)", "&amp;", "**", "_", "verbatim", "Before the meeting", " #", "---\n",
     "Optional: yes", ":", ")"]
)  # fmt: skip
"""What Markdown or our own form would read as more than words."""

PIECES = st.lists(st.one_of(MARKS, st.text(max_size=12)), max_size=8).map("".join)
LINES = PIECES.map(clean_line).filter(bool)
TEXTS = PIECES.map(clean)
WORDS = st.one_of(st.just(""), LINES.map(canonical))

ITEMS = st.builds(
    Item,
    title=LINES,
    minutes=st.none() | st.integers(1, 1440),
    method=WORDS,
    lead=st.just("") | LINES,
    power=WORDS,
    prompts=st.lists(TEXTS.filter(bool), max_size=3).map(tuple),
    body=TEXTS,
    checklist=st.lists(LINES, max_size=3).map(tuple),
    decide=st.lists(st.builds(Promise, LINES, WORDS), max_size=2).map(tuple),
    actions=st.lists(LINES, max_size=2).map(tuple),
    optional=st.booleans(),
    notes_off=st.booleans(),
    staff_out=st.booleans(),
)
AGENDAS = st.builds(
    Agenda,
    title=LINES,
    purpose=st.just("") | LINES,
    convened_by=WORDS,
    power=WORDS,
    privacy=WORDS,
    decide_by=WORDS,
    participants=st.just("") | LINES,
    language=st.just("") | LINES,
    introduction=TEXTS,
    before=st.lists(LINES, max_size=3).map(tuple),
    after=st.lists(LINES, max_size=3).map(tuple),
    items=st.lists(ITEMS, max_size=3).map(tuple),
)


def without_lines(agenda: Agenda) -> Agenda:
    return replace(agenda, items=tuple(replace(item, line=0) for item in agenda.items))


@settings(max_examples=250, deadline=None)
@given(AGENDAS)
@example(Agenda(title="#"))
@example(Agenda(title="a", introduction="## b\n\n```\nc"))
@example(Agenda(title="a", items=(Item(title="Before the meeting", body="- a", checklist=("b",)),)))
@example(
    Agenda(title="a", items=(Item(title="10 min: b (5 min) @c"), Item(title="Timebox: 5 min", minutes=5)))
)
def test_an_agenda_is_read_back_as_it_was_written(agenda: Agenda) -> None:
    assert without_lines(read_agenda(write_agenda(agenda))) == agenda


def test_plain_text_is_written_plainly() -> None:
    item = Item(
        title="Check-in", minutes=8, method="go-round", lead="Sam", prompts=("Who are you?", "You can pass."),
        body="Say it *once*.", checklist=("All had a turn",), decide=(Promise("do we meet again", "consent"),),
        actions=("who tells the others",), staff_out=True,
    )  # fmt: skip
    written = write_agenda(Agenda(title="Tea", power="peers decide", before=("A room",), items=(item,)))
    assert written == (
        "---\npower: peers decide\n---\n# Tea\n\n## Before the meeting\n\n- [ ] A room\n\n## Check-in (8 min)\n\n"
        "Method: go-round\n\nLead: Sam\n\nStaff: out\n\n> Who are you?\n\n> You can pass.\n\nSay it *once*.\n\n"
        "- [ ] All had a turn\n\nDecide: do we meet again (consent)\n\nAction: who tells the others\n"
    )


@pytest.mark.parametrize(
    "body", ["- a\n- b", "1. a\n\n   b", "| a | b |\n|---|---|\n| c | d |", "### Part\n\ntext", "`x`"]
)
def test_common_markdown_in_a_body_needs_no_fence(body: str) -> None:
    agenda = Agenda(title="T", items=(Item(title="A", minutes=5, body=body, checklist=("c",)),))
    written = write_agenda(agenda)
    assert "verbatim" not in written
    assert without_lines(read_agenda(written)) == agenda


@pytest.mark.parametrize("space", ["\u00a0", "  ", "\u2003", "&nbsp;"])
def test_spaces_of_any_kind_around_a_name_are_no_part_of_it(space: str) -> None:
    text = f"| topic | who |\n|---|---|\n| A report | Sam{space} and{space}Jo{space} |\n| B | Kim |\n"
    agenda = read_agenda(text)
    assert agenda.items[0].lead == "Sam and Jo"
    assert without_lines(read_agenda(write_agenda(agenda))) == without_lines(agenda)


def test_the_hours_of_rows_that_follow_each_other_are_only_their_minutes() -> None:
    table = "| Time | Topic |\n|---|---|\n| 14:00-14:10 | Start |\n| 14:10-14:30 | Plan |\n| 14:45-15:00 | End talk |\n"
    assert [item.body for item in read_agenda(table).items] == ["Time: 14:00-14:10", "", "Time: 14:45-15:00"]


@pytest.mark.parametrize(
    ("text", "introduction", "bodies"),
    [
        (
            "# T\n\n|Zeit|Thema|\n|-|-|\n|14:00 – 14:10|Hallo|\n|14:10 – 14:30|Reden|\n",
            "Zeit: 14:00", ["", ""],
        ),
        (
            "# T\n\n**Beginn: 14 Uhr**\n\n|Zeit|Dauer|Thema|\n|-|-|-|\n|14:00|10 min|Hallo|\n|14:10|5 min|Reden|\n",
            "**Beginn: 14 Uhr**", ["", ""],
        ),
        ("# T\n\n- 14:00 Welcome\n- 14:10 Talk\n- 14:30-15:00 Close\n", "Start: 14:00", ["", "", ""]),
        ("# T\n\n|Time|Topic|\n|-|-|\n|0:00|Hi|\n|0:10|Talk|\n|0:30|End|\n", "", ["", "End"]),
        ("# T\n\n10:00 in the hall\n\n- 10:00-10:20 Hi\n- 10:20-11:00 Talk\n", "10:00 in the hall", ["", ""]),
        (
            "# T\n\n## Agenda (60 min)\n\n### 1. Open (20 min)\n\n- Hi (5 min)\n- [News](n.md) (15 min, Kim)\n",
            "", ["*1. Open*", "[News](n.md)"],
        ),
        ("# T\n\n- ~~Hi (10 min)~~\n- Talk (30–40 min)\n", "", ["~~Hi~~", "Talk (30–40 min)"]),
        ("Our meeting\n\n- Hi (10 min)\n- Talk (5 min)\n", "", ["", ""]),
        ("# T\n\n- Hi (10 min)\n\n  ```\n  at: 14:00\n  ```\n- Talk (5 min)\n", "", ["```\nat: 14:00\n```", ""]),
    ],
)  # fmt: skip
def test_a_template_has_no_hours_that_go_stale(text: str, introduction: str, bodies: list[str]) -> None:
    made = as_template(text, "t.md")
    assert (made.introduction, [item.body for item in made.items]) == (introduction, bodies)
    assert [item.minutes for item in made.items] == [item.minutes for item in read_agenda(text).items]


def test_a_template_from_a_table_has_no_slip_of_a_key() -> None:
    rows = "|10:00-10:10|Hi|Sam|what is said stays here|Kim|\n|10:10-10:30|Talk|Jo|none yet|Ola|\n"
    made = as_template(f"# T\n\n|Time|Topic|Who leads|Notes|Staf|\n|-|-|-|-|-|\n{rows}", "t.md")
    assert [(item.lead, item.body) for item in made.items] == [
        ("Sam", "Notes – what is said stays here\n\nStaf – Kim"), ("Jo", "Notes – none yet\n\nStaf – Ola"),
    ]  # fmt: skip
    written = write_agenda(made)
    assert without_lines(read_agenda(written)) == without_lines(made)
    assert [found for found in check_agenda(written, "t.md") if found.severity != "hint"] == []


def test_a_template_in_our_own_form_is_taken_as_it_is() -> None:
    text = "---\npower: asked\n---\n# T\n\n## Hi (10 min)\n\n14:00 Hi\n"
    assert as_template(text, "t.md") == read_agenda(text)


def test_a_gap_is_written_as_a_gap_unless_that_would_be_a_link() -> None:
    items = (Item(title="[Topic]", lead="[who]", checklist=("Bring [what]",)),)
    assert "\n## [Topic]\n\nLead: [who]\n\n- [ ] Bring [what]\n" in write_agenda(
        Agenda(title="T", items=items)
    )
    linked = replace(items[0], body="[who]: https://example.org")
    written = write_agenda(Agenda(title="T", items=(linked,)))
    assert read_agenda(written).items[0].lead == "[who]" and "Lead: \\[who]" in written
