"""Corrections of a summary: found whatever an editor did, shown before and after, taken into the record, or not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.errors import BadDate, FacilitatorError, Refusal
from facilitator.summary import AUDIENCES, read, summarise, write
from facilitator.summary.formats import render
from facilitator.summary.review.applying import apply, as_typed, edited
from facilitator.summary.review.comparing import difference, folded, in_words, split
from facilitator.summary.review.finding import find_corrections
from facilitator.summary.review.saying import said
from facilitator.summary.review.status import after_working_days, set_status, still_open
from facilitator.summary.review.telling import older, told
from facilitator.summary.review.units import lines_of
from facilitator.summary.review.value import (
    Correction,
    DamagedSummary,
    Edited,
    OlderDraft,
    OtherMeeting,
    Proposed,
)
from facilitator.summary.writing import draft
from facilitator.text import clean_line
from tests.conftest import ROOT
from tests.editors import (
    EDITORS,
    Editor,
    jotted,
    pasted,
    renumbered,
    rewrapped,
    rewrapped_and_indented,
    windows,
)
from tests.meetings import first_conversation
from tests.strategies import meetings

NOW = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)
TODAY = NOW.date()
FIRST = first_conversation()
MEETING = replace(FIRST, head=replace(FIRST.head, filled=(("the topic", "what keeps people away at night"),)))
SUMMARY = write(summarise(MEETING))
FAITHFUL = (rewrapped, rewrapped_and_indented, windows, renumbered)
"""Editors that leave Markdown as Markdown: with them any text can be told apart from a mark."""

NUMBERS = count(1)


def new_id() -> str:
    return f"new{next(NUMBERS):05}"


def found(*texts: str, meeting: m.Meeting = MEETING, older: bool = False) -> tuple[Correction, ...]:
    return find_corrections(meeting, *map(Edited, texts), today=TODAY, older=older).corrections


def wanted(text: str, meeting: m.Meeting = MEETING) -> list[tuple[str, str, str]]:
    """What one file would put right: the heading, before, after."""
    return [
        (one.heading(), one.before, one.after)
        for place in found(text, meeting=meeting)
        for one in place.proposals
    ]


def the_one(text: str) -> Proposed:
    (place,) = found(text)
    (one,) = place.proposals
    return one


def changed(before: str, after: str, editor: Editor = str) -> str:
    assert before in SUMMARY
    return editor(SUMMARY.replace(before, after))


def taken(text: str, meeting: m.Meeting = MEETING) -> m.Meeting:
    for place in found(text, meeting=meeting):
        meeting = apply(meeting, place.proposals[0], NOW, new_id)
    return meeting


# What editors do by themselves


@pytest.mark.parametrize("editor", EDITORS)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_an_editor_does_by_itself_is_no_correction(editor: Editor, audience: str) -> None:
    assert found(editor(write(summarise(MEETING, audience)))) == ()


def test_a_long_title_that_an_editor_broke_is_the_same_title() -> None:
    meeting = replace(
        MEETING, head=replace(MEETING.head, title="First conversation of everyone near here " * 4)
    )
    assert found(rewrapped(write(summarise(meeting))), meeting=meeting) == ()


@given(meetings(), st.sampled_from(FAITHFUL), st.sampled_from(AUDIENCES))
@settings(max_examples=60, deadline=None)
def test_whatever_was_typed_an_untouched_file_corrects_nothing(
    meeting: m.Meeting, editor: Editor, audience: str
) -> None:
    assert found(editor(write(summarise(meeting, audience))), meeting=meeting) == ()


@given(meetings(), st.sampled_from(FAITHFUL), st.sampled_from(AUDIENCES), st.data())
@settings(max_examples=80, deadline=None)
def test_one_word_changed_anywhere_is_exactly_that_correction(
    meeting: m.Meeting, editor: Editor, audience: str, data: st.DataObject
) -> None:
    lines = list(lines_of(summarise(meeting, audience)))
    assume(lines)
    line = data.draw(st.sampled_from(lines))
    record = meeting.record(line.label)
    assert record is not None
    words = clean_line(record.text).split()
    place = data.draw(st.integers(0, len(words) - 1))
    assume(any(char.isalnum() for char in words[place]))
    words[place] = "zebra"
    after = " ".join(words)
    assume(after != clean_line(record.text))
    (one,) = (
        p
        for c in found(editor(said_so(meeting, record.id, after, audience)), meeting=meeting)
        for p in c.proposals
    )
    assert (one.what, one.record) == ("wording", record.id)
    assert folded(split(one.value)) == folded(split(after))


def said_so(meeting: m.Meeting, record_id: str, text: str, audience: str) -> str:
    """The summary's file as it is when somebody words this record anew in it, at the draft it was handed out as."""
    tables = {
        table: tuple(
            replace(one, text=text) if one.id == record_id else one for one in getattr(meeting, table)
        )
        for table in ("decisions", "actions", "requests", "notes")
    }
    other = summarise(replace(meeting, **tables), audience)
    return write(other).replace(f"draft: {draft(other)}", f"draft: {draft(summarise(meeting, audience))}")


# What people change


CHANGES = [
    ("second Thursday", "second Wednesday", "D1 wording", "Thursday → Wednesday"),
    ("photos in our", "photos or films in our", "D2 wording", "+ or films"),
    ("No photos in our", "No photos in", "D2 wording", "− our"),
    ("(**Sam**", "(**Jo**", "A1 who", "Sam → Jo"),
    ("by Friday 27 November 2026", "by 30 November", "A1 date", "Friday 27 → Monday 30"),
    ("Friday 27 November", "Friday 28 November", "A1 date", "Friday 27 → Saturday 28"),
    ("Thursday 4 March 2027", "5 March 2027", "D1 date", "Thursday 4 → Friday 5"),
    ("no reasoned objection", "2 reasoned objections", "D1 count", ""),
    ("late for people", "late for parents", "D1 concerns", "people → parents"),
    ("no answer yet)", "no answer yet)\n  - They answered: yes", "R1 answer", ""),
    ("asked of **the clinic**", "asked of **the hostel**", "R1 who", "clinic → hostel"),
    ("is shut on Mondays", "is open on Mondays", "N2 wording", "shut → open"),
    ("If staff hold", "If someone holds", "C1 wording", "staff hold → someone holds"),
    ("Who has a key", "Who has the key", "Q1 wording", "a → the"),
    ("A phone for", "Two phones for", "P1 wording", "A phone → Two phones"),
    ("Thursday 10 December 2026", "Thursday 17 December 2026", "next meeting", "10 → 17"),
    ("# First conversation: summary", "# Our first conversation: summary", "title", "First → Our first"),
    ("Peers meet, say", "Peers met, said", "purpose", "meet, say → met, said"),
    ("people away at night", "women away at night", "what it was about", "people → women"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "heading", "words"), CHANGES, ids=[one[2] for one in CHANGES])
@pytest.mark.parametrize("editor", EDITORS)
def test_a_change_is_found_in_any_editors_file(
    editor: Editor, before: str, after: str, heading: str, words: str
) -> None:
    one = the_one(changed(before, after, editor))
    assert one.heading() == heading
    if words:
        assert in_words(one.before, one.after) == words


def test_unchanged_words_keep_the_quotes_they_were_typed_with() -> None:
    meeting = replace(MEETING, decisions=(replace(MEETING.decisions[0], text='It\'s "ours" on Monday'),))
    text = pasted(write(summarise(meeting)).replace("Monday", "Tuesday", 2))
    assert "’" in text
    one = next(p for c in found(text, meeting=meeting) for p in c.proposals if p.label == "D1")
    assert one.value == 'It\'s "ours" on Tuesday'


@pytest.mark.parametrize("editor", [str, windows, renumbered, rewrapped])
def test_a_box_that_is_ticked_closes_the_action(editor: Editor) -> None:
    after = taken(editor(SUMMARY.replace("- [ ] **A2**", "- [x] **A2**")))
    assert [action.status for action in after.actions] == ["open", "done", "open"]


@pytest.mark.parametrize("box", ["☑", "☒", "✓", "[X]"])
def test_a_box_may_be_ticked_in_any_way(box: str) -> None:
    assert the_one(pasted(SUMMARY).replace("☐ A2", f"{box} A2")).what == "done"


@pytest.mark.parametrize("editor", EDITORS)
def test_a_line_that_is_gone_is_struck_out(editor: Editor) -> None:
    text = editor(SUMMARY.replace("- **D2** No photos in our meetings\n", ""))
    assert wanted(text) == [("D2 struck out", "No photos in our meetings", "")]
    assert [decision.label for decision in taken(text).decisions] == ["D1"]


def test_what_a_gap_was_filled_with_is_put_right_or_taken_out() -> None:
    assert summarise(taken(changed("away at night", "away"))).about == (
        ("The topic", "what keeps people away"),
    )
    assert summarise(taken(changed("  - **The topic:** what keeps people away at night\n", ""))).about == ()


@pytest.mark.parametrize("line", ["- ~~**D2** No photos in our meetings~~", "- **D2** ~~No photos in our meetings~~",
                                  "- **D2** <del>No photos in our meetings</del>"])  # fmt: skip
def test_a_line_may_be_struck_out_by_its_mark(line: str) -> None:
    assert the_one(changed("- **D2** No photos in our meetings", line)).heading() == "D2 struck out"


def test_words_that_are_struck_out_are_gone() -> None:
    assert the_one(changed("No photos in our meetings", "No photos ~~in our meetings~~")).after == "No photos"


def test_a_line_struck_out_and_written_anew_below_is_one_correction() -> None:
    one = the_one(changed("- **D2** No", "- ~~**D2** No photos in our meetings~~\n- **D2** No films, no"))
    assert (one.heading(), one.after) == ("D2 wording", "No films, no photos in our meetings")


@pytest.mark.parametrize(
    ("behind", "line", "kept"),
    [
        ("- **D2** No photos in our meetings\n", "- We keep no list of names\n", "D3 We keep no list of names"),
        ("- **D2** No photos in our meetings\n", "- **D3** We keep no list\n", "D3 We keep no list"),
        ("no date yet)\n", "- [ ] print it (Jo, by 1 December)\n", "A4 print it · Jo · by Tuesday 1 December 2026"),
        ("no date yet)\n", "- @jo print it by 1 December\n", "A4 print it · Jo · by Tuesday 1 December 2026"),
        ("Mondays\n", "  - d: We ask for Mondays\n", "D3 We ask for Mondays"),
        ("Mondays\n", "  - It is cold there\n", "N6 It is cold there"),
        ("tea room?\n", "- Who pays?\n", "Q2 Who pays?"),
        ("no answer yet)\n", "- A second nurse (asked of the clinic)\n", "R2 A second nurse · the clinic"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("editor", [str, windows, rewrapped, renumbered])
def test_a_line_that_is_new_becomes_what_its_place_or_its_mark_says(
    editor: Editor, behind: str, line: str, kept: str
) -> None:
    from facilitator.meeting.telling import told as told_of

    assert SUMMARY.count(behind) == 1
    text = editor(SUMMARY.replace(behind, behind + line))
    after = taken(text)
    record = m.last_kept(after)
    assert record is not None
    assert f"{record.label} {told_of(record)}".casefold() == kept.casefold()


def test_a_new_action_that_begins_with_a_name_is_asked_about() -> None:
    behind = "no date yet)\n"
    jo = the_one(changed(behind, behind + "- [ ] Jo buys stamps by 1 December\n"))
    assert jo.doubt.startswith("Nobody takes this yet. If Jo does,")
    assert edited(jo, "@Jo buys stamps by 1 December", TODAY).new == replace(
        jo.new, text="buys stamps", owner="Jo"
    )
    assert the_one(changed(behind, behind + "- [ ] Print posters by 1 December\n")).clear


def test_a_point_is_kept_under_its_item() -> None:
    after = taken(changed("  - **N2** The tea room is shut on Mondays\n", "  - **N2** The tea room is shut on Mondays\n"
                          "  - It is cold there\n"))  # fmt: skip
    note = after.notes[-1]
    item = after.item(note.item)
    assert (note.text, item and item.title) == ("It is cold there", "What is going on for us?")


@pytest.mark.parametrize(
    ("behind", "remark"),
    [
        ("**D2** No photos in our meetings", "\n  - I was not asked"),
        ("**D2** No photos in our meetings", "\nI was not asked"),
        ("**D2** No photos in our meetings", " <!-- I was not asked -->"),
        ("**D2** No photos in our meetings", " {>>I was not asked<<}"),
        ("**D2** No photos in our meetings", "\n\n> I was not asked"),
    ],
)
def test_a_remark_becomes_a_note_on_its_line(behind: str, remark: str) -> None:
    one = the_one(changed(behind, behind + remark))
    assert (one.heading(), one.after) == ("D2 remark", "I was not asked")
    assert apply(MEETING, one, NOW, new_id).notes[-1].text == "On D2: I was not asked"


def test_a_label_that_was_lost_is_found_by_the_words() -> None:
    assert wanted(changed("- **D2** No photos in our meetings", "- No photos in our new meetings")) == [
        ("D2 wording", "No photos in our meetings", "No photos in our new meetings")
    ]


def test_what_can_not_be_put_right_is_said() -> None:
    for before, after in (
        ("took 9 min", "took 4 min"),
        ("8 peers, 1 guest", "9 peers, 1 guest"),
        ("(**concern**)", ""),
    ):
        places = found(changed(before, after))
        assert places
        assert all(one.what == "unclear" for place in places for one in place.proposals)
        with pytest.raises(Refusal):
            apply(MEETING, places[0].proposals[0], NOW, new_id)


# The files of five editors


EDITED = ROOT / "tests" / "summaries" / "edited"
TOLD: dict[str, list[str]] = {
    "notepad": ["D1 wording: Thursday → Wednesday", "A2 done: ☐ put a poster up in both hostels → ☑ put a poster up in "
                "both hostels"],
    "vim": ["D1 concerns: children → children, and for those who work", "N4 wording: + or your name"],
    "word-processor": ["A1 who: Sam → Jo", "A1 date: Friday 27 November 2026 → Monday 30 November 2026",
                       "D2 struck out: No photos in our meetings"],
    "phone-notes": ["R1 answer: yes, from January", "new line: note: The hostel asked for posters too",
                    "Q1 wording: has a key → keeps the keys"],
    "note-app": ["D2 remark: also no sound", "new line: decision: We share the bus fare", "A3 who: nobody yet → Ana"],
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_what_five_editors_left(name: str) -> None:
    text = (EDITED / f"{name}.md").read_bytes().decode("utf-8")
    assert [_in_a_line(one) for place in found(text, meeting=FIRST) for one in place.proposals] == TOLD[name]


def test_what_five_editors_left_is_one_review() -> None:
    texts = [(EDITED / f"{name}.md").read_bytes().decode("utf-8") for name in TOLD]
    places = found(*texts, meeting=FIRST)
    assert len(places) == sum(map(len, TOLD.values()))
    meeting = FIRST
    for place in places:
        meeting = apply(meeting, place.proposals[0], NOW, new_id)
    assert len(meeting.head.amendments) == len(places)
    assert {told.rpartition(" · ")[2] for told in meeting.head.amendments} == {
        f"reader {n}" for n in range(1, 6)
    }


def _in_a_line(one: Proposed) -> str:
    if one.before and one.after:
        pair = f"{one.before} → {one.after}"
        return f"{one.heading()}: {in_words(one.before, one.after) if one.what in ('wording', 'concerns') else pair}"
    return f"{one.heading()}: {one.before or one.after}"


# Several readers


def test_what_two_readers_want_alike_is_told_once() -> None:
    (place,) = found(changed("No photos", "No pictures"), changed("No photos", "No pictures", pasted))
    (one,) = place.proposals
    assert (one.heading(), one.by) == ("D2 wording", "reader 1, reader 2")


def test_the_same_line_changed_twice_is_shown_side_by_side() -> None:
    (place,) = found(changed("No photos", "No pictures"), changed("photos in our", "photos at our", jotted))
    assert [(one.by, one.after) for one in place.proposals] == [
        ("reader 1", "No pictures in our meetings"), ("reader 2", "No photos at our meetings"),
    ]  # fmt: skip
    assert not place.clear
    lines = told(place)
    assert "  before: No photos in our meetings" in lines
    assert "  2 (reader 2): No photos at our meetings  [in → at]" in lines


def test_a_line_that_one_strikes_out_and_one_words_anew_is_one_place() -> None:
    gone = SUMMARY.replace("- **D2** No photos in our meetings\n", "")
    (place,) = found(changed("No photos", "No pictures"), gone)
    assert [one.what for one in place.proposals] == ["wording", "struck"]


def test_what_readers_change_in_different_places_is_all_taken() -> None:
    places = found(
        changed("No photos", "No pictures"), changed("(**Sam**", "(**Jo**"), changed("(**Sam**", "(**Jo**")
    )
    assert [(one.label, one.by) for place in places for one in place.proposals] == [
        ("D2", "reader 1"), ("A1", "reader 2, reader 3"),
    ]  # fmt: skip


def test_a_label_says_whose_corrections_they_are() -> None:
    review = find_corrections(MEETING, Edited(changed("No photos", "No pictures"), "tea round"), today=TODAY)
    assert review.corrections[0].proposals[0].by == "tea round"


# Files nothing is taken of


def test_a_summary_of_another_meeting_is_refused() -> None:
    other = replace(MEETING, head=replace(MEETING.head, id="another1"))
    with pytest.raises(OtherMeeting, match="another meeting"):
        found(write(summarise(other)))


def test_an_older_draft_is_refused_and_can_be_looked_at_all_the_same() -> None:
    text = changed("No photos", "No pictures")
    later = m.edit(MEETING, MEETING.decisions[1].id, NOW, text="No photos, ever")
    with pytest.raises(OlderDraft, match="Wednesday 25 November 2026 at 10:00") as refused:
        found(text, meeting=later)
    assert refused.value.known
    (place,) = found(text, meeting=later, older=True)
    (one,) = place.proposals
    assert (one.before, one.after, one.now) == (
        "No photos in our meetings", "No pictures in our meetings", "No photos, ever",
    )  # fmt: skip
    assert not place.clear


def test_of_an_untouched_older_draft_is_said_what_was_changed_since() -> None:
    later = m.edit(MEETING, MEETING.decisions[1].id, NOW, text="No photos, ever")
    review = find_corrections(later, Edited(SUMMARY), today=TODAY, older=True)
    assert review.corrections == ()
    first, *more = older(review)
    assert first.endswith("The file says the same as that draft: nothing in it is to be put right.")
    assert more == [
        "Since then the record was changed:",
        "  D2 wording: photos in our meetings → photos, ever",
    ]


def test_of_an_older_draft_what_was_taken_already_is_not_told_again() -> None:
    text = changed("No photos", "No pictures").replace("Mondays\n", "Mondays\n  - It is cold there\n")
    after = taken(text)
    assert len(after.head.amendments) == 2
    assert found(text, meeting=after, older=True) == ()


def test_how_far_the_summary_is_makes_no_other_draft() -> None:
    assert found(SUMMARY, meeting=set_status(MEETING, "review", NOW)) == ()


def test_a_draft_that_nobody_knows_is_refused() -> None:
    text = SUMMARY.replace(draft(summarise(MEETING)), "00000000")
    for earlier in (False, True):
        with pytest.raises(OlderDraft) as refused:
            found(text, older=earlier)
        assert not refused.value.known


@pytest.mark.parametrize(
    "text",
    ["", "Dear all, here is my shopping list: tea, bread.", "# First conversation: summary\n", SUMMARY[:700],
     "\n".join(SUMMARY.split("\n")[:30]), "x" * 2_000_000, "- **D1** \n" * 500],
    ids=["empty", "a letter", "the title", "the beginning", "thirty lines", "too large", "one label"],
)  # fmt: skip
def test_a_file_damaged_beyond_mapping_is_refused(text: str) -> None:
    with pytest.raises(DamagedSummary):
        found(text)


def test_a_file_that_breaks_off_strikes_nothing_out() -> None:
    """Of a short meeting two lines are all there is; where the rest of the file is gone too, nobody struck them out."""
    meeting = replace(MEETING, actions=(), requests=(), notes=(), decisions=MEETING.decisions[:2])
    text = write(summarise(meeting))
    beginning = text[: text.index("## Decisions")]
    with pytest.raises(DamagedSummary):
        find_corrections(meeting, Edited(beginning), today=TODAY)
    struck = "\n".join(line for line in text.split("\n") if "**D1**" not in line and "**D2**" not in line)
    gone = find_corrections(meeting, Edited(struck), today=TODAY)
    assert {(one.what, one.label) for one in gone.clear} >= {("struck", "D1"), ("struck", "D2")}


@given(st.text(max_size=400), st.integers(0, len(SUMMARY)), st.integers(0, 300))
@settings(max_examples=60, deadline=None)
def test_no_damage_makes_it_fall_over(typed: str, at: int, gone: int) -> None:
    try:
        places = found(SUMMARY[:at] + typed + SUMMARY[at + gone :])
    except FacilitatorError:
        return
    for place in places:
        for one in place.proposals:
            assert told(Correction((one,)))
            if one.what != "unclear":
                apply(MEETING, one, NOW, new_id)


def test_without_its_first_lines_it_is_known_by_its_words() -> None:
    bare = changed("No photos", "No pictures").split("---\n", 2)[2]
    assert [one[0] for one in wanted(bare)] == ["D2 wording"]


@pytest.mark.parametrize("status", ["draft", "review", "shared", "approved"])
def test_what_was_copied_of_it_by_mail_or_from_a_page_brings_none_of_our_own_sentences(status: str) -> None:
    head = replace(MEETING.head, summary="approved", approved=TODAY, approved_with="A1 done")
    approved = replace(MEETING, head=head)
    meeting = approved if status == "approved" else set_status(MEETING, status, NOW)
    visible = write(summarise(meeting)).split("---\n", 2)[2]
    quoted = "\n".join(f"> {line}" for line in rewrapped(visible).split("\n"))
    page = re.sub(r"(?m)^- \*\*(.*?):\*\* ", r"\1\n", visible)
    for copied in (visible, quoted, pasted(visible), jotted(visible), jotted(page)):
        assert found(copied) == ()
    beside = visible.replace(
        "You need not say who you are.", "You need not say who you are. The day is wrong."
    )
    assert wanted(beside) == [("new line", "", "note: The day is wrong.")]
    before = (
        "Tell whoever gave you this: by word, by phone or on paper. The label of the line, such as D1, helps."
    )
    assert found(re.sub("Tell whoever .*", before, visible)) == ()


def test_the_form_for_reading_aloud_says_what_to_do() -> None:
    with pytest.raises(DamagedSummary, match="Type it in"):
        found(render(summarise(MEETING), "text"))


# Into the record


def test_a_correction_is_an_ordinary_change_with_when_and_whose() -> None:
    one = the_one(changed("No photos", "No pictures"))
    after = apply(MEETING, replace(one, by="reader 1"), NOW, new_id)
    assert (after.decisions[1].text, after.decisions[1].was) == (
        "No pictures in our meetings", ("No photos in our meetings",),
    )  # fmt: skip
    assert after.head.amendments == ("2026-11-25 · D2 wording · reader 1",)
    assert len(after.log) == len(MEETING.log) + 1
    assert m.undo(after, NOW) == MEETING


@pytest.mark.parametrize(("before", "after"), [(one[0], one[1]) for one in CHANGES])
def test_what_is_taken_reads_as_it_was_wanted(before: str, after: str) -> None:
    """Every kind of correction, taken, leaves nothing that is still different, and one change that can be undone."""
    text = changed(before, after)
    meeting = taken(text)
    assert found(text.replace(draft(summarise(MEETING)), draft(summarise(meeting))), meeting=meeting) in (
        (),
    ) or ("They answered" in after)
    assert m.undo(meeting, NOW) == MEETING


def test_an_answer_makes_a_request_answered() -> None:
    after = taken(changed("no answer yet)", "no answer yet)\n  - They answered: yes, from January"))
    assert (after.requests[0].status, after.requests[0].answer) == ("answered", "yes, from January")


def test_the_summary_written_after_holds_it_and_still_reads_back() -> None:
    after = summarise(taken(changed("No photos", "No pictures")))
    assert "No pictures in our meetings" in write(after)
    assert read(write(after)) == after


def test_it_can_be_taken_in_other_words() -> None:
    wording, due = (
        the_one(changed("No photos", "No pictures")),
        the_one(changed("Friday 27 Nov", "Monday 30 Nov")),
    )
    assert apply(MEETING, edited(wording, "No cameras", TODAY), NOW, new_id).decisions[1].text == "No cameras"
    assert apply(MEETING, edited(due, "4 December", TODAY), NOW, new_id).actions[0].due == date(2026, 12, 4)
    with pytest.raises(BadDate):
        edited(due, "soonish", TODAY)
    assert as_typed(wording) == "No pictures in our meetings"


# By word


@pytest.mark.parametrize(
    ("line", "heading", "after"),
    [
        ("D2: We take no pictures", "D2 wording", "We take no pictures"),
        ("d2 we take no pictures", "D2 wording", "we take no pictures"),
        ("A1 done", "A1 done", "☑ ask for the tea room on Thursdays"),
        ("A1 by 1 december", "A1 date", "Tuesday 1 December 2026"),
        ("A1 to Jo", "A1 who", "Jo"),
        ("A1 @jo", "A1 who", "jo"),
        ("D2 out", "D2 struck out", ""),
        ("R1 answered: yes", "R1 answer", "yes"),
        ("D1 concern: the bus", "D1 concerns", "the bus"),
        ("D1 remark: I was ill", "D1 remark", "I was ill"),
        ("N2: It is shut on Tuesdays", "N2 wording", "It is shut on Tuesdays"),
        ("a: @jo print it by 1 december", "new line", "action: print it · jo · by Tuesday 1 December 2026"),
        ("we forgot the keys", "new line", "note: we forgot the keys"),
        ("next: in January", "next meeting", "in January"),
        ("title: Our first evening", "title", "Our first evening"),
        ("A1: done", "A1 done", "☑ ask for the tea room on Thursdays"),
        ("Action 1: by tuesday 8 december", "A1 date", "Tuesday 8 December 2026"),
        ("A1: Ana takes it", "A1 who", "Ana"),
        ("Ana takes A1", "A1 who", "Ana"),
        ("A1 not Sam but jo", "A1 who", "Jo"),
        (
            "A1 is not needed any more",
            "A1 how it stands",
            "ask for the tea room on Thursdays (not needed any more)",
        ),
        ("D2: struck", "D2 struck out", ""),
        ("D2 was not decided", "D2 how it stands", "No photos in our meetings (not decided)"),
        ("R1 they said yes", "R1 answer", "yes"),
        ("D1: By Friday we tell everyone", "D1 wording", "By Friday we tell everyone"),
        ("R1 the clinic said no", "R1 answer", "no"),
        ("the first action is done", "A1 done", "☑ ask for the tea room on Thursdays"),
        ("А1 уже сделано", "A1 done", "☑ ask for the tea room on Thursdays"),
        ("A1 was done last week", "A1 done", "☑ ask for the tea room on Thursdays"),
        ("D2 that was only a suggestion", "D2 how it stands", "No photos in our meetings (not decided)"),
    ],
)
def test_a_line_heard_by_phone(line: str, heading: str, after: str) -> None:
    (one,) = said(MEETING, line, TODAY)
    assert (one.heading(), one.after, one.by) == (heading, after, "by word")
    assert apply(MEETING, one, NOW, new_id) != MEETING


@pytest.mark.parametrize(
    ("line", "what", "said_to_it"),
    [
        ("D1 wrong", "unclear", "How should it read"),
        ("A1: I'll do it", "unclear", "Who is that"),
        ("A1 soonish", "wording", "all the new words of A1"),
        ("A1 by friday 8 december", "date", "does not fit the weekday"),
        ("A1 by 1 november", "date", "lies before today"),
        ("D1 on 8 december", "date", "If it is its new words"),
        ("A1 dnoe", "done", "Understood as “done”"),
        ("D2 should say no films, not no photos", "wording", "only this is put right"),
        ("D2 is wrong, we take no films", "wording", "all the new words of D2"),
        ("give A1 to Sam", "new", "It names A1"),
        ("D2: it was 5 for, and Sister Blackwood phoned the cleaners", "wording", "all the new words of D2"),
        ("A2 Sister Blackwood phoned them on Monday", "wording", "all the new words of A2"),
        ("the Thursday thing is not quite right", "new", "It may be said of D1, A1"),
        ("N2: take the number out", "unclear", "N2 out takes all of it out"),
        ("please take out what it says about Anita", "unclear", "Out of which line?"),
        ("Please leave out Sam", "owner", "then nobody has A1"),
        ("the next meeting is on 17 December", "next meeting", "The place has to be said too"),
    ],
)
def test_what_may_be_meant_otherwise_is_asked_about(line: str, what: str, said_to_it: str) -> None:
    (one,) = said(MEETING, line, TODAY)
    assert (one.what, one.clear) == (what, False)
    assert said_to_it in "\n".join(told(Correction((one,))))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A1 is done and A2 is not", ["A1 done", "A2 open again"]),
        ("A1 done, D2 out", ["A1 done", "D2 struck out"]),
        ("A1: done; A2: not done", ["A1 done", "A2 open again"]),
        ("D1: We meet, and A2 buys the tea", ["D1 wording"]),
    ],
)
def test_one_sentence_may_say_something_of_several_lines(line: str, found: list[str]) -> None:
    assert [one.heading() for one in said(MEETING, line, TODAY)] == found


def test_a_wish_to_take_a_word_out_is_a_choice_of_the_word_or_the_line() -> None:
    found_here = said(MEETING, "please take out what it says about hostels", TODAY)
    assert [(one.heading(), one.after, one.clear) for one in found_here] == [
        ("A2 wording", "put a poster up in both [left out]", False), ("A2 struck out", "", False),
    ]  # fmt: skip
    assert said(MEETING, "A2: take the posters out of both hostels", TODAY)[0].what == "wording"


def test_what_the_record_says_already_is_told() -> None:
    found_here = said(MEETING, "A1 and A2: not done", TODAY)
    assert [(one.label, one.changes_nothing) for one in found_here] == [("A1", True), ("A2", True)]


def test_a_line_with_all_of_an_action_is_three_corrections() -> None:
    found_here = said(MEETING, "A3: @jo ask what a taxi costs by 1 december", TODAY, "phone")
    assert [(one.what, one.after) for one in found_here] == [
        ("wording", "ask what a taxi costs"), ("owner", "jo"), ("date", "Tuesday 1 December 2026"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "why"),
    [("D9: no", "D9"), ("D1 done", "not an action"), ("A1 by soonish", "not a date"),
     ("A1 answered", "label of a request"), ("", "nothing"),
     ("N1 by friday", "no date"), ("D1 to Ana", "handed on"), ("A1 concern: x", "which decision")],
)  # fmt: skip
def test_a_line_that_makes_no_sense_is_refused(line: str, why: str) -> None:
    with pytest.raises(FacilitatorError, match=why):
        said(MEETING, line, TODAY)


# How far it is


@pytest.mark.parametrize(
    ("day", "until"),
    [("2026-11-23", "2026-11-26"), ("2026-11-26", "2026-12-01"), ("2026-11-28", "2026-12-02")],
)
def test_three_working_days_are_the_time_to_put_it_right(day: str, until: str) -> None:
    assert after_working_days(date.fromisoformat(day), 3) == date.fromisoformat(until)


def test_a_summary_goes_from_draft_to_review_to_shared() -> None:
    in_review = set_status(MEETING, "review", NOW)
    assert still_open(in_review, TODAY).endswith("peers can put it right until Monday 30 November 2026.")
    assert (
        still_open(in_review, date(2026, 12, 1))
        == still_open(set_status(in_review, "shared", NOW), TODAY)
        == ""
    )
    assert still_open(MEETING, TODAY).startswith("This is still a draft")
    assert "status: in review until 2026-11-30\n" in write(summarise(in_review))
    assert "status: shared\n" in write(summarise(set_status(in_review, "shared", NOW)))
    with pytest.raises(Refusal, match="passed"):
        set_status(MEETING, "review", NOW, TODAY - timedelta(days=1))
    approved = replace(MEETING, head=replace(MEETING.head, summary="approved", approved=TODAY))
    with pytest.raises(Refusal, match="It stays approved"):
        set_status(approved, "shared", NOW)


def test_difference_tells_words() -> None:
    runs = [(run.kind, run.text) for run in difference("We meet at six", "We all meet at seven")]
    assert runs == [
        ("same", "We"), ("new", "all"), ("same", "meet at"), ("gone", "six"), ("new", "seven"),
    ]  # fmt: skip
