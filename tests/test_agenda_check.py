"""Planted slips are found, on their line, with what to do; a good agenda has none."""

from __future__ import annotations

import pytest

from facilitator.agenda import Agenda, Item, Promise, check_agenda, fill_gap, gaps, read_agenda

GOOD = """\
---
convened-by: community
power: peers decide
privacy: count only
decide-by: consent
purpose: Peers meet.
---
# Tea

Duration: 15 minutes

## Before the meeting

- [ ] A room

## Round (10 min)

Method: go-round
Lead: Sam

> Who are you? You can pass.

Decide: do we meet again (consent)
Action: who tells the others

## Close (5 min)

> One word on how you leave.
"""


def found(text: str) -> list[tuple[str, int, str]]:
    return [(finding.severity, finding.line, finding.message) for finding in check_agenda(text, "tea.md")]


def test_a_good_agenda_has_no_findings() -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize(
    "good, slip, severity, line, words",
    [
        ("privacy: count only", "privcy: count only", "error", 4, "Did you mean “privacy”"),
        ("privacy: count only", "colour: blue", "warning", 4, "kept in the introduction"),
        ("privacy: count only", "power: told", "error", 4, "stands on line 3 already"),
        ("purpose: Peers meet.", "purpose: a: b", "error", 6, "can't be read"),
        ("purpose: Peers meet.", "purpose: {a: b}", "error", 6, "plain words"),
        ("peers decide", "peers deside", "error", 3, "Did you mean “peers decide”"),
        ("decide-by: consent", "decide-by: fighting", "error", 5, "Write one of: consent"),
        ("15 minutes", "20 minutes", "error", 10, "add up to 15 minutes, and this line says 20"),
        ("# Tea", "# Tea (25 min)", "error", 8, "add up to 15 minutes, and this line says 25"),
        ("- [ ] A room", "-[ ] A room", "warning", 14, "no box to tick"),
        ("- [ ] A room", "- [] A room", "warning", 14, "no box to tick"),
        ("Method: go-round", "Metod: go-round", "error", 18, "Did you mean “method”"),
        ("Lead: Sam", "Optional: perhaps", "error", 19, "Write “Optional: yes”"),
        ("Lead: Sam", "Power: tolt", "error", 19, "Did you mean “told”"),
        (" (consent)", "", "warning", 23, "names no method"),
        ("Lead: Sam", "Sam: leads\n\nActions: who writes", "error", 21, "Did you mean “action”"),
        ("Method: go-round", "Method: go-rond, then concensus", "warning", 18, "Did you mean “go-round”"),
        (" (consent)", " (consnt)", "error", 23, "Did you mean “consent”"),
        (" (consent)", " (dot vote)", "error", 23, "senses, and decides nothing"),
        ("## Close (5 min)", "## Close", "warning", 26, "has no timebox"),
        ("## Close (5 min)", "### Close (5 min)", "warning", 26, "is no item"),
        ("> Who", "> One.\n> Two.\n> Three.\n> Who", "warning", 21, "4 prompts are more than"),
        ("Who are you?", "I ask " + "you and " * 11 + "you, who are you?", "warning", 21, "make two of it"),
        ("Who are you?", "Who are [you?", "warning", 21, "can't be listed"),
        ("(10 min)", "(95 min)", "warning", 26, "no break in 100 minutes"),
        ("# Tea\n", "\n", "warning", 1, "There is no title"),
    ],
)  # fmt: skip
def test_a_planted_slip_is_found(good: str, slip: str, severity: str, line: int, words: str) -> None:
    assert good in GOOD
    findings = found(GOOD.replace(good, slip, 1))
    matching = [finding for finding in findings if words in finding[2]]
    assert [(finding[0], finding[1]) for finding in matching] == [(severity, line)], findings


def test_a_remark_is_no_slip_of_a_key() -> None:
    assert found(GOOD.replace("Lead: Sam", "Note: bring pens.", 1)) == []
    slips = found(GOOD.replace("Lead: Sam", "Note: off", 1))
    assert [slip[2] for slip in slips] == ["The key “Note” is unknown. Did you mean “notes”?"]


def test_a_finding_reads_as_editors_expect() -> None:
    finding = check_agenda(GOOD.replace("Who are you?", "Hello. " + "Word " * 21 + "end.", 1), "tea.md")[0]
    assert str(finding).startswith("tea.md:21:10: warning: This sentence has 22 words.")


def test_an_agenda_without_items_is_an_error() -> None:
    assert ("error", 1) in [finding[:2] for finding in found("---\npower: asked\n---\n# Tea\n")]


def test_what_is_ours_but_for_a_slip_is_told() -> None:
    assert (
        "Did you mean “convened-by”"
        in found("---\nconvend-by: community\n---\n# Tea\n\n## A (5 min)\n")[0][2]
    )


def test_a_foreign_agenda_is_checked_for_its_sums_only() -> None:
    text = "# Sync\n\nDuration: 30 min\n\n## Agenda\n\n1. Round (10 min)\n2. Plans (15 min)\n"
    assert found(text) == [
        ("error", 3, "The timeboxes add up to 25 minutes, and this line says 30. Change one of them.")
    ]
    assert found(text.replace("30", "25")) == []


def test_nothing_at_all_can_be_checked() -> None:
    for text in ("", "---\n", "\x00", "[" * 5000, "- " * 5000, "---\npower: [\n---\n"):
        assert all(finding.line >= 1 and finding.column >= 1 for finding in check_agenda(text, "x.md"))


AGENDA = Agenda(
    title="[Group] meets",
    purpose="Plan [what].",
    before=("Ask [name]",),
    items=(
        Item(
            title="A",
            prompts=("The door is [where]. [Name or role] has it.", "See [this](http://x) or [x][y]."),
        ),
        Item(title="B", prompts=("Meet [where]?",), decide=(Promise("where is [what]"),), body="[not here]"),
    ),
)


def test_gaps_are_listed_once_and_in_order() -> None:
    assert [gap.words for gap in gaps(AGENDA)] == ["Group", "what", "name", "where", "Name or role"]
    assert [gap.item for gap in gaps(AGENDA)] == [-1, -1, -1, 0, 0]


def test_filling_a_gap_fills_every_place_and_nothing_else() -> None:
    filled = AGENDA
    for gap in gaps(AGENDA):
        filled = fill_gap(filled, gap, "*x* \\1 [y]" if gap.words == "where" else gap.words.upper())
    assert filled.title == "GROUP meets" and filled.purpose == "Plan WHAT." and filled.before == ("Ask NAME",)
    assert filled.items[0].prompts[0] == "The door is \\*x\\* \\\\1 \\[y]. NAME OR ROLE has it."
    assert filled.items[0].prompts[1] == AGENDA.items[0].prompts[1]
    assert filled.items[1].decide[0].question == "where is WHAT"
    assert filled.items[1].body == "[not here]"
    assert gaps(filled) == []


def test_a_box_and_a_link_are_no_gaps() -> None:
    text = "---\npower: asked\n---\n## A (5 min)\n\n> Tick [ ] or [x], see [it](http://a) and ![b](c).\n"
    assert gaps(read_agenda(text)) == []


def test_a_row_that_says_when_but_not_what_is_an_error() -> None:
    table = (
        "# Tea\n\n| Nr. | TOP | Dauer | Wer |\n|---|---|---|---|\n| 1 | Round | 5 | Jo |\n| 2 | | 10 | Al |\n"
    )
    rows = [finding for finding in found(table) if finding[0] == "error"]
    assert [(line, "“TOP” is empty" in words) for _severity, line, words in rows] == [(6, True)]
    bare = "# Tea\n\n| TOP | Dauer | Wer |\n|---|---|---|\n| 1 | 5 | Jo |\n| 2 | 10 | Al |\n"
    assert [line for severity, line, _words in found(bare) if severity == "error"] == [3]
    assert found("# Tea\n\n| Topic | Minutes |\n|---|---|\n| Round | 5 |\n| Plans | 10 |\n| | 15 |\n") == []
