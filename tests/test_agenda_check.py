"""Planted slips are found, on their line, with what to do; a good agenda has none."""

from __future__ import annotations

import re

import pytest

from facilitator.agenda import Agenda, Item, Promise, check_agenda, fill_gap, gaps, read_agenda
from facilitator.agenda.skeleton import skeleton, to_write_over

GOOD = """\
---
convened-by: community
power: peers decide
privacy: count only
decide-by: consent
purpose: Peers meet.
language: en
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
        (
            "privacy: count only", "confidentiality: names", "error", 4,
            "Known are: title, convened-by, power, privacy, decide-by, purpose, participants, language, duration.",
        ),
        ("language: en", "duration: sixty", "warning", 7, "“sixty” is no length"),
        ("Lead: Sam", "Notes: off for now", "error", 19, "Write “Notes: off”"),
        ("Lead: Sam", "Notes: what is said stays", "warning", 19, "This is mere text"),
        ("language: en", "minutes: 90", "error", 7, "add up to 15 minutes, and this line says 90"),
        ("language: en", "time: 14:00-15:30", "error", 7, "this line says 90"),
        ("privacy: count only", "power: told", "error", 4, "stands on line 3 already"),
        ("purpose: Peers meet.", "purpose: a: b", "error", 6, "can't be read"),
        ("purpose: Peers meet.", "purpose: {a: b}", "error", 6, "plain words"),
        ("peers decide", "peers deside", "error", 3, "Did you mean “peers decide”"),
        ("decide-by: consent", "decide-by: fighting", "error", 5, "Known are: consent"),
        ("decide-by: consent", "decide-by: dot vote", "error", 5, "senses, and decides nothing"),
        ("15 minutes", "20 minutes", "error", 10, "add up to 15 minutes, and this line says 20"),
        ("# Tea", "# Tea (25 min)", "error", 9, "add up to 15 minutes, and this line says 25"),
        ("- [ ] A room", "-[ ] A room", "warning", 14, "no box to tick"),
        ("- [ ] A room", "- [] A room", "warning", 14, "no box to tick"),
        ("Method: go-round", "Methd: go-round", "error", 18, "Did you mean “method”"),
        ("Lead: Sam", "Optional: perhaps", "error", 19, "Write “Optional: yes”"),
        ("Lead: Sam", "Power: tolt", "error", 19, "Did you mean “told”"),
        (" (consent)", " (coin toss)", "warning", 23, "Known are: consent, consensus, majority,"),
        (" (consent)", " (show-of-hands)", "error", 23, "Did you mean “majority”? Known are: consent"),
        (" (consent)", " (unanimous)", "error", 23, "Did you mean “consensus”?"),
        ("Method: go-round", "Method: interpretive dance", "warning", 18, "Known are: go-round, popcorn"),
        ("Method: go-round", "Method: brainstorm", "warning", 18, "Did you mean “ideastorm”?"),
        ("Lead: Sam", "Method: popcorn", "warning", 19, "Line 18 says this already"),
        ("Lead: Sam", "Lead:", "warning", 19, "Nothing stands behind “Lead:”"),
        ("Action: who", "\n- Action: who", "warning", 25, "In a list this is mere text"),
        ("Action: who", "\n> Action: who", "warning", 25, "This is read aloud, and promises nothing"),
        ("Decide: do", "Decide do", "warning", 23, "Write “Decide: do we meet again (consent)”."),
        ("Method: go", "Method go", "warning", 18, "Write “Method: go-round”."),
        ("language: en", "language: Deutsch", "error", 7, "Did you mean “de”?"),
        ("---\nconvened-by", "\n---\nconvened-by", "error", 2, "its “---” must be the first line"),
        ("---\nconvened-by", "```yaml\nconvened-by", "error", 1, "Write “---” above and below it"),
        ("## Close", "## Round", "warning", 26, "stands on line 16 too"),
        ("- [ ] A room", "- [ ] Call 020 7946 0958", "warning", 14, "“020 7946 0958”"),
        ("- [ ] A room", "- [ ] Ask kim@example.org", "warning", 14, "“kim@example.org”"),
        ("purpose: Peers meet.", "participants: peers", "hint", 1, "what the meeting is for"),
        ("language: en", "x-page: 3", "hint", 1, "does not say its language"),
        ("> One word on how you leave.", "One word.", "hint", 26, "“Close” on line 26"),
        ("Decide: do we meet again (consent)\nAction: who tells the others", "Talk.", "hint", 25, "come of it"),
        ("(10 min)", "(50 min)", "hint", 16, "takes 50 minutes"),
        ("- [ ] A room", "- [ ] Meet on 3 March", "hint", 14, "“3 March” will be past"),
        ("Lead: Sam", "Sam: leads\n\nActions: who writes", "error", 21, "Did you mean “action”"),
        ("Method: go-round", "Method: go-rond, then concensus", "warning", 18, "Did you mean “go-round”"),
        (" (consent)", " (consnt)", "error", 23, "Did you mean “consent”"),
        (" (consent)", " (dot vote)", "error", 23, "senses, and decides nothing"),
        ("## Close (5 min)", "## Close", "warning", 26, "has no timebox"),
        ("## Close (5 min)", "### Close (5 min)", "warning", 26, "is no item"),
        ("> Who", "> One.\n> Two.\n> Three.\n> Who", "warning", 21, "4 prompts are more than"),
        ("Who are you?", "I ask " + "you and " * 11 + "you, who are you?", "warning", 21, "make two of it"),
        ("Who are you?", "Who are [you?", "warning", 21, "can't be listed"),
        ("Who are you?", "Who is ____?", "warning", 21, "can't be listed"),
        ("(10 min)", "(95 min)", "warning", 26, "no break in 100 minutes"),
        ("(10 min)", "(0 min)", "warning", 16, "has no timebox"),
        ("# Tea\n", "\n", "warning", 1, "There is no title"),
        ("# Tea\n", "## Hello (5 min)\n# Tea\n", "warning", 10, "stands above the title"),
        ("count only", "no names", "error", 4, "Did you mean “count only”?"),
        ("peers decide", "consult", "error", 3, "Did you mean “asked”?"),
        ("convened-by", "convenor", "error", 2, "Did you mean “convened-by”?"),
        ("purpose: Peers meet.", "purpose:", "hint", 6, "what the meeting is for"),
        ("---\nconvened-by", "—\nconvened-by", "error", 1, "Write “---” above and below it"),
        ("en\n---", "en\n—", "error", 8, "“—” does not end it. Write “---” on this line."),
        ("- [ ] A room", "- ( ) A room", "warning", 14, "no box to tick"),
        ("- [ ] A room", "☐ A room", "warning", 14, "no box to tick"),
        ("## Before the meeting", "## Befor", "warning", 12, "call it “Before the meeting”"),
        ("Decide: do", "Decision: do", "error", 23, "Did you mean “decide”?"),
        ("Decide: do", "Outcome: do", "error", 23, "Did you mean “decide”?"),
        ("Action: who", "To do: who", "error", 24, "Did you mean “action”?"),
        (" (consent)", " (majority).", "warning", 23, "Write it in brackets at the very end: “(majority)”."),
        (" (consent)", " [majority]", "warning", 23, "at the very end: “(majority)”."),
        (" (consent)", " – majority", "warning", 23, "at the very end: “(majority)”."),
        (" (consent)", " by majority", "warning", 23, "at the very end: “(majority)”."),
        ("Method: go", "Method = go", "warning", 18, "Write “Method: go-round”."),
        ("Method: go", "Method; go", "warning", 18, "Write “Method: go-round”."),
        ("Lead: Sam", "- Lead: Sam", "warning", 19, "In a list this is mere text"),
        ("Method: go", "\tMethod: go", "warning", 18, "A tab or four spaces"),
        ("Lead: Sam", "\nOptional", "warning", 20, "Write “Optional: yes”."),
        ("Lead: Sam", "\nNotes off.", "warning", 20, "Write “Notes: off”."),
        ("## Close", "##Close", "warning", 26, "No space stands behind the “##”"),
        ("## Close (5 min)", "**Close (5 min)**", "warning", 26, "Begin an item with “##”."),
        ("> One word on how you leave.", "“One word on how you leave.”", "hint", 28, "to be read aloud?"),
        ("you leave.", "you leave.\nBe brief.", "warning", 29, "this is read aloud too"),
        ("You can pass.", "Why? How? When?", "warning", 21, "This prompt has 4 sentences."),
        ("Who are you?", "Who is XX?", "warning", 21, "can't be listed"),
        ("## Close", "## 15:00 Close", "hint", 26, "“15:00” will be wrong"),
        ("- [ ] A room", "<!-- Kim has the key -->", "hint", 14, "Everyone sees this comment"),
    ],
)  # fmt: skip
def test_a_planted_slip_is_found(good: str, slip: str, severity: str, line: int, words: str) -> None:
    assert good in GOOD
    findings = found(GOOD.replace(good, slip, 1))
    matching = [finding for finding in findings if words in finding[2]]
    assert [(finding[0], finding[1]) for finding in matching] == [(severity, line)], findings


@pytest.mark.parametrize(
    ("front", "place", "words"),
    [
        ("power: asked\nlanguage: [en", "3:11", "“[” is never closed. Write “language: en”."),
        ("power: asked\npurpose All", "3:8", "no colon stands behind “purpose”. Write “purpose: All”."),
        ("power: asked\npurpose:All\nlanguage: en", "3:8", "no space stands behind the colon. Write “purpose: All”."),
        ("power: asked\n\tlanguage: en", "3:1", "“language” does not begin at the edge."),
        ("power: asked\npurpose: We: us", "3:12", 'holds a colon. Put it in quotation marks: purpose: "We: us"'),
        ('power: asked\npurpose: "All\nlanguage: en', "3:10", "the quotation mark \" is never closed."),
        ("purpose: [Group] meets\npower: asked", "2:17", 'in quotation marks: purpose: "[Group] meets"'),
        ("power: asked\nparticipants: @sam", "3:15", "a value can't begin with “@”."),
        ("convened-by community\npower asked", "2:12", "No colon stands behind “convened-by”."),
    ],
)  # fmt: skip
def test_front_matter_that_is_broken_is_told_by_its_cause(front: str, place: str, words: str) -> None:
    found = map(str, check_agenda(f"---\n{front}\n---\n# Tea\n\n## Round (5 min)\n", "tea.md"))
    assert [line for line in found if line.startswith(f"tea.md:{place}: error: ") and words in line]


@pytest.mark.parametrize(
    ("good", "as_good"),
    [
        ("language: en", "language: en\nminutes: 15\nlocation: Here\nversion: 2\nx-page: 3"),
        (" (consent)", ""),
        (" (consent)", " (several)"),
        (" (consent)", " (majority, 60 %, several)"),
        (" (consent)", " (fist to five, then consent)"),
        (" (consent)", " (whichever of the two takes less time)"),
        ("Method: go-round", "Method: go-round with a talking piece"),
        ("## Close (5 min)", "## Break (1 min)\n\n## Break (1 min)\n\n## Close (3 min)"),
        (" (consent)", " by hand (consent)"),
        ("Who are you?", "Who are<br>you?"),
        ("You can pass.", "Say a word. Be kind. You can pass."),
        (
            "Action: who tells the others",
            "Action: who tells the others\n\n- Method is up to you\n- Note: no rush",
        ),
        ("- [ ] A room", "- [ ] Open 13.00-14.00\n- [ ] stamp: 1690558611794"),
        ("- [ ] A room", "- [ ] Call 112 for an ambulance, between 14:00 and 15:00"),
    ],
)
def test_what_is_right_is_let_be(good: str, as_good: str) -> None:
    assert good in GOOD and found(GOOD.replace(good, as_good, 1)) == []


def test_a_way_to_lead_in_another_language_is_let_be_unless_it_is_nearly_a_known_one() -> None:
    text = GOOD.replace("language: en", "language: de").replace("go-round", "Kleingruppen")
    assert found(text) == []
    assert [slip[1] for slip in found(text.replace("Kleingruppen", "Ronde"))] == [18]


def test_a_decision_without_a_method_is_told_where_nothing_else_says_one() -> None:
    bare = GOOD.replace("decide-by: consent", "participants: all").replace(" (consent)", "")
    assert [slip[:2] for slip in found(bare)] == [("warning", 23)]
    assert found(bare.replace("Method: go-round", "Method: go-round, then consent")) == []


def test_where_hardly_any_item_has_minutes_that_is_told_once() -> None:
    text = GOOD + "".join(f"\n## Item {n}\n\n> Hello.\n" for n in range(4))
    assert [words for kind, line, words in found(text)] == [
        "“Item 0” has no timebox. Write “(10 min)” behind it. The same on lines 34, 38, 42."
    ]


def test_a_new_template_is_told_where_it_only_explains() -> None:
    text = skeleton("Tea")
    ((severity, line, words),) = found(text)
    assert severity == "warning" and text.split("\n")[line - 1].startswith("purpose: ")
    others = [int(number) for number in re.findall(r"\d+", words)]
    assert len(others) + 1 == len(to_write_over())
    assert {text.split("\n")[number - 1][:8] for number in others} >= {"Say here", "What beg", "Below ar"}
    assert found(skeleton("Tee", "de")) == [(severity, line, words)]


def test_a_new_template_in_another_language_names_the_keys_of_that_language() -> None:
    assert "language: de                  # keys may be in it too: methode, leitung," in skeleton("Tee", "de")
    assert "keys may be" not in skeleton("Tea") + skeleton("Tea", "mg")


def test_a_remark_is_no_slip_of_a_key() -> None:
    assert found(GOOD.replace("Lead: Sam", "Note: bring pens.", 1)) == []


def test_keys_of_two_languages_may_stand_in_one_file() -> None:
    german = GOOD.replace("language: en", "language: de").replace("Method: go-round", "Methode: Runde")
    mixed = german.replace("Lead: Sam", "Leitung: Sam\nPower: asked", 1)
    assert found(mixed) == []
    for key in ("einberufen-von", "einberufen_von", "einberufen von"):
        assert found(mixed.replace("convened-by: community", f"{key}: dienst")) == []
    assert "Did you mean “entscheiden”?" in found(mixed.replace("Decide:", "Decision:"))[0][2]
    assert found(GOOD.replace("Lead: Sam", "Note: off", 1)) == []
    slips = found(mixed.replace("Methode:", "Methde:").replace("Power:", "Powr:"))
    assert [slip[2].partition("Did")[2] for slip in slips] == [" you mean “methode”?", " you mean “power”?"]


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
    slips = found(text)
    assert slips[0] == (
        "error", 3, "The timeboxes add up to 25 minutes, and this line says 30. Change one of them.",
    )  # fmt: skip
    assert slips[1:] == found(text.replace("30", "25"))
    assert [(kind, "own form" in words) for kind, _line, words in slips[1:]] == [("hint", True)]


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
    total = found("# Tea\n\n| Topic | Minutes |\n|---|---|\n| Round | 5 |\n| Plans | 10 |\n| | 15 |\n")
    assert [severity for severity, _line, _words in total] == ["hint"]
