"""The summary: what each audience is told, that its structure holds for any text, and that it reads back."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from facilitator import i18n
from facilitator import meeting as m
from facilitator.summary import AUDIENCES, Summary, read, summarise, summary_name, write
from facilitator.summary.reading import UnreadableSummary
from facilitator.summary.value import Asked, Discussed, Left, Line, Said, Taken, Task
from facilitator.text import clean_line
from tests.conftest import ROOT
from tests.meetings import first_conversation
from tests.strategies import HOSTILE, meetings

LONG = "".join(f"{word} *and* " for word in range(800))[:10_000]
STATES = ("prepared", "running", "ended")

Outline = list[tuple[str, int, str]]
"""Every block that holds text: heading or entry or paragraph, its level, its text."""


def commonmark() -> MarkdownIt:
    return MarkdownIt("commonmark").use(front_matter_plugin)


def generous() -> MarkdownIt:
    """A parser that knows every extension it can get: what was typed must be text to it all the same."""
    parser = (
        MarkdownIt("gfm-like", {"html": True})
        .use(front_matter_plugin)
        .use(deflist_plugin)
        .use(footnote_plugin)
    )
    parser.linkify.set({"fuzzy_link": True, "fuzzy_email": True})
    return parser.use(dollarmath_plugin, allow_digits=False)


def outline(parser: MarkdownIt, text: str) -> Outline:
    """Return the blocks a Markdown program sees, having looked for anything that we do not write."""
    tokens = parser.parse(text)
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {"front_matter", "heading", "inline", "bullet_list", "list_item", "paragraph"}, kinds
    inside = {child.type for token in tokens for child in token.children or []}
    assert inside <= {"text", "strong_open", "strong_close"}, inside
    found: Outline = []
    depth = 0
    for place, token in enumerate(tokens):
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "inline":
            level = int(tokens[place - 1].tag[1]) if tokens[place - 1].type == "heading_open" else depth
            kind = (
                "heading" if tokens[place - 1].type == "heading_open" else "entry" if depth else "paragraph"
            )
            found.append((kind, level, "".join(child.content for child in token.children or [])))
    return found


def expected_headings(summary: Summary) -> Iterator[str]:
    yield f"{summary.title}: summary"
    yield "Decisions"
    if summary.advice:
        yield "Advice given, others decide"
    yield "Actions"
    for heading, there in (
        ("Requests: what we asked, what they did", summary.requests), ("From last time", summary.settled),
        ("Not decided yet", summary.undecided), ("Points raised", summary.items), ("Other points", summary.remarks),
        ("Questions", summary.questions), ("Parked for another time", summary.parked or summary.left),
        ("Words explained", summary.explained),
    ):  # fmt: skip
        if there:
            yield heading
    yield "Next meeting"
    yield "How to correct this summary"


def expected_entries(summary: Summary) -> Iterator[tuple[int, str]]:
    """Every entry between the facts and the last heading: its depth, and the text it has to begin with."""
    for line in (
        *summary.decisions,
        *summary.advice,
        *summary.actions,
        *summary.requests,
        *summary.settled,
        *summary.undecided,
    ):
        yield from expected_lines(line, 1)
    for item in summary.items:
        yield 1, item.title
        for point in item.points:
            yield from expected_lines(point, 2)
    for line in (*summary.remarks, *summary.questions, *summary.parked):
        yield from expected_lines(line, 1)
    yield from ((1, f"Item {item.title}") for item in summary.left)
    for word in summary.explained:
        yield from expected_lines(word, 1)


def expected_lines(line: Line, depth: int) -> Iterator[tuple[int, str]]:
    box = {"open": "[ ] ", "done": "[x] "}.get(line.status, "") if isinstance(line, Task) else ""
    yield depth, f"{box}{line.label} {line.text}"
    if isinstance(line, Taken):
        word = {"consensus": "Reservation", "majority": "The other view", "advice": "The other view"}
        yield from ((2, f"{word.get(line.method, 'Concern')}: {text}") for text in line.concerns)
        if line.needed:
            undecided = line.outcome in ("proposed", "not decided")
            yield 2, f"{'Needed next' if undecided else 'Note'}: {line.needed}"
        yield from ((2, f"Worded before: {text}") for text in line.earlier)
    elif isinstance(line, Task) and line.why:
        yield 2, f"{'What came of it' if line.status == 'done' else 'Note'}: {line.why}"
    elif isinstance(line, Asked) and line.answer:
        yield 2, f"{'They answered' if line.status == 'answered' else 'Note'}: {line.answer}"
    elif isinstance(line, Said) and line.answer:
        yield 2, f"{'What came of it' if line.status == 'done' else 'Note'}: {line.answer}"


def check(summary: Summary) -> None:
    """Everything that must hold of a written summary, whatever was typed."""
    text = write(summary)
    found = outline(commonmark(), text)
    assert outline(generous(), text) == found
    headings = [words for kind, _level, words in found if kind == "heading"]
    assert headings == list(expected_headings(summary))
    begin = next(
        place for place, block in enumerate(found) if block[2] == "Decisions" and block[0] == "heading"
    )
    last = max(place for place, block in enumerate(found) if block[0] == "heading")
    entries = [(depth, words) for kind, depth, words in found[begin:last] if kind == "entry"]
    expected = list(expected_entries(summary))
    assert len(entries) == len(expected)
    for (depth, words), (wanted_depth, beginning) in zip(entries, expected, strict=True):
        assert depth == wanted_depth
        assert words == beginning or words.startswith(f"{beginning} (")
    assert not re.search(
        r"[^\S\n]$|\n\n\n|[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]", text, re.M
    )
    assert read(text) == summary


@given(meetings(states=STATES), st.sampled_from(AUDIENCES))
@settings(max_examples=200, deadline=None)
def test_whatever_was_typed_the_structure_holds_and_reads_back(meeting: m.Meeting, audience: str) -> None:
    check(summarise(meeting, audience))


def full_of(words: str) -> Summary:
    """A summary with the same words in every field that someone fills."""
    day = date(2026, 11, 27)
    tally = (("for", 2),)
    decided = Taken(
        label="D1", text=words, method="consent", review=day, concerns=(words, words), earlier=(words,)
    )
    return Summary(
        meeting="2026-11-23-a-b", title=words, series=words, purpose=words, power=words, day=date(2026, 11, 23),
        about=((words, words), ("When", words)),
        began="14:00", ended="15:00", next_meeting=words, off_record=2, quorum=5, approved=words,
        decisions=(
            decided, replace(decided, label="D2", method="majority", share="2/3", counts=tally),
            Taken(label="D3", text=words), Taken(label="D4", text=words, outcome="replaced", replaced_by="D3"),
        ),
        advice=(Taken(label="D7", text=words, method="advice", concerns=(words,)),),
        undecided=(Taken(label="D5", text=words, outcome="not decided", method="consensus", needed=words),),
        actions=(
            Task(label="A1", text=words, owner=words, due=day, status="done", why=words),
            Task(label="A2", text=words, owner=words, carried=True), Task(label="A3", text=words, due=day),
            Task(label="A4", text=words),
        ),
        requests=(
            Asked(label="R1", text=words, of=words, due=day, status="answered", answer=words),
            Asked(label="R2", text=words, answer=words),
            Asked(label="R3", text=words, of=words, status="answered", carried=False),
        ),
        settled=(
            Taken(label="D6", text=words, outcome="ended", needed=words, carried=True),
            Task(label="A5", text=words, owner=words, status="dropped", why=words, carried=True),
            Asked(label="R4", text=words, of=words, status="withdrawn", answer=words, carried=True),
            Said(label="P1", text=words, kind="parked", status="done", answer=words, carried=True),
        ),
        remarks=(Said(label="N1", text=words),),
        items=(
            Discussed(title=words, planned=5, spent=7, points=(
                Said(label="N2", text=words), Said(label="C1", text=words, kind="concern"),
                Said(label="S1", text=words, kind="sensed", method="temperature check", counts=(("high", 3),)),
            )),
            Discussed(title=words, planned=5),
        ),
        questions=(
            Said(label="Q1", text=words, kind="question"),
            Said(label="Q2", text=words, kind="question", status="done", answer=words),
        ),
        parked=(
            Said(label="P2", text=words, kind="parked"),
            Said(label="P3", text=words, kind="parked", answer=words, carried=True),
        ),
        left=(Left(title=words), Left(title=words, fate="not reached")),
        explained=(Said(label="W1", text=words, kind="word"), Said(label="W2", text=f"{words}: x", kind="word")),
    )  # fmt: skip


@pytest.mark.parametrize("typed", [*HOSTILE, LONG], ids=lambda text: ascii(text[:30]))
def test_one_text_in_every_field(typed: str) -> None:
    words = clean_line(typed)
    if words != "nobody yet":
        check(full_of(words))


@pytest.mark.parametrize("typed", [*HOSTILE, LONG], ids=lambda text: ascii(text[:30]))
def test_boxes_are_boxes_and_nothing_else_is(typed: str) -> None:
    words = clean_line(typed)
    html = commonmark().use(tasklists_plugin).render(write(full_of(words)))
    assert html.count('type="checkbox"') == 4


def test_a_first_conversation_reads_well() -> None:
    golden = ROOT / "tests" / "summaries" / "first-conversation.md"
    assert write(summarise(first_conversation())) == golden.read_text(encoding="utf-8")


def test_plain_words_stay_as_they_are() -> None:
    for words in (
        "it's 3 - 4 people (maybe).", "Tea & cake at 5, € 3 each", "50% said yes; 2 * 3 = 6", "yes/no, and/or",
        "see you at 14:30!", "a < b > c", "room 3.5", "snake_case", "we need $5 to $10", "e.g. buses, i.e. the 12",
    ):  # fmt: skip
        assert f"- **N1** {words}\n" in write(replace(full_of("x"), remarks=(Said(label="N1", text=words),)))


def test_a_thing_nobody_said_has_no_heading() -> None:
    text = write(Summary(meeting="2026-11-23-a-b", title="A", day=date(2026, 11, 23)))
    assert re.findall("^## .*", text, re.M) == [
        "## Decisions", "## Actions", "## Next meeting", "## How to correct this summary",
    ]  # fmt: skip
    for words in ("No decision was taken.", "No action was agreed.", "Not set yet."):
        assert words in text


@pytest.mark.parametrize(
    ("status", "until", "words"),
    [
        ("draft", None, "This is a draft."),
        ("in review", date(2026, 11, 27), "right until Friday 27 November 2026"),
        ("shared", None, "Peers have checked this summary."),
    ],
)
def test_it_says_where_it_stands(status: str, until: date | None, words: str) -> None:
    summary = summarise(first_conversation(), status=status, review_until=until)
    text = write(summary)
    assert words in text
    assert read(text) == summary


# Who is told what


SECRET = ("Zsófia Q. Example", "Ѯенія", "+44 7700 900123", "zq@example.org")


def secret_meeting(privacy: str) -> m.Meeting:
    """A meeting with names in every field that is for a name and is not an owner people chose."""
    meeting = first_conversation(privacy=privacy)
    people = [replace(person, name=name) for person, name in zip(meeting.participants, SECRET, strict=False)]
    items = tuple(replace(item, plan=replace(item.plan, lead=SECRET[0])) for item in meeting.items)
    return replace(meeting, participants=tuple(people), items=items)


@pytest.mark.parametrize(
    ("privacy", "audience", "named"),
    [
        ("count only", "peers", False), ("roles", "peers", False), ("names", "peers", True),
        ("count only", "public", False), ("names", "public", False), ("count only", "record", True),
    ],
)  # fmt: skip
def test_names_are_shown_where_the_meeting_agreed_to_it(privacy: str, audience: str, named: bool) -> None:
    meeting = secret_meeting(privacy)
    text = write(summarise(meeting, audience))
    shown = [
        name for name in SECRET[: len(meeting.participants)] if clean_line(name) in text.replace("\\", "")
    ]
    assert shown == (list(SECRET[: len(meeting.participants)]) if named else [])


@given(meetings(states=STATES))
@settings(max_examples=60, deadline=None)
def test_only_owners_are_named(meeting: m.Meeting) -> None:
    public = summarise(meeting, "public")
    assert {task.owner for task in public.actions} <= {"", "a member"}
    assert not public.names
    assert not summarise(replace(meeting, head=replace(meeting.head, privacy="count only"))).names


def test_the_public_never_reads_a_name_of_the_meeting_as_whom_something_was_asked_of() -> None:
    meeting = first_conversation()
    asked = replace(meeting.requests[0], addressee="SAM")
    assert summarise(replace(meeting, requests=(asked,)), "public").requests[0].of == "a member"
    assert summarise(meeting, "public").requests[0].of == "the clinic"


@pytest.mark.parametrize(
    ("owner", "told"),
    [
        *(
            (office, office)
            for office in ("drugs unit", "team leader", "the city", "street nurses", "Housing", "peers")
        ),
        ("policy officer", "policy officer"),
        ("funder person, drugs unit", "funder person, drugs unit"),
        ("Sam, drugs unit", "a member, drugs unit"),
        ("Sam, Jo, drugs unit", "2 members, drugs unit"),
        *(
            (name, "a member")
            for name in ("sam", "Rose", "river", "nurse Ana", "Grace clinic", "Church", "mo's team")
        ),
    ],
)
def test_the_public_reads_which_office_took_an_action_and_no_name(owner: str, told: str) -> None:
    meeting = first_conversation()
    head = replace(meeting.head, for_whom="peers, 1 or 2 policy officers, and one funder person")
    meeting = replace(meeting, head=head, actions=(replace(meeting.actions[0], owner=owner),))
    assert [task.owner for task in summarise(meeting, "public").actions] == [told]


def test_what_was_dropped_is_for_the_record_only() -> None:
    meeting = first_conversation()
    dropped = replace(meeting.actions[0], status="dropped", why="the room is taken")
    meeting = replace(meeting, actions=(dropped, *meeting.actions[1:]))
    assert [task.label for task in summarise(meeting).actions] == ["A2", "A3"]
    assert "the room is taken" in write(summarise(meeting, "record"))


def test_the_words_that_stand_for_nothing_are_nothing() -> None:
    meeting = first_conversation()
    unowned = replace(meeting.actions[0], owner="nobody yet")
    head = replace(meeting.head, next_meeting="Not set yet.")
    summary = summarise(replace(meeting, actions=(unowned,), head=head))
    assert (summary.actions[0].owner, summary.next_meeting) == ("", "")


def test_an_unknown_audience_is_an_error() -> None:
    with pytest.raises(ValueError, match="everyone"):
        summarise(first_conversation(), "everyone")


# Read back, from whatever wrote it last


EDITORS = {
    "other line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "other marks": lambda text: re.sub(r"^( *)- ", r"\1* ", text, flags=re.M).replace("**", "__"),
    "numbers": lambda text: re.sub(r"^  - ", "   - ", re.sub(r"^- ", "1. ", text, flags=re.M), flags=re.M),
    "loose lists": lambda text: re.sub(r"\n( *- )", r"\n\n\1", text),
    "wrapped lines": lambda text: "\n".join(wrapped(line) for line in text.split("\n")),
    "spaces at the ends": lambda text: text.replace("\n\n", " \n\n") + "\n\n",
    "capital boxes": lambda text: text.replace("[x]", "[X]"),
}  # fmt: skip


def wrapped(line: str) -> str:
    """Return a line as an editor wraps it at 60 columns."""
    import textwrap

    entry = re.match(r" *- ", line)
    if not entry or len(line) <= 60:
        return line
    return "\n".join(textwrap.wrap(line, 60, subsequent_indent=" " * len(entry[0]), break_on_hyphens=False))


SUMMARIES = {"real": summarise(first_conversation()), "full": full_of("Tea, and cake (or not)")}


@pytest.mark.parametrize("edit", EDITORS.values(), ids=EDITORS)
@pytest.mark.parametrize("summary", SUMMARIES.values(), ids=SUMMARIES)
def test_it_reads_back_however_an_editor_left_it(edit: object, summary: Summary) -> None:
    assert read(edit(write(summary))) == summary  # type: ignore[operator]


def test_what_people_change_is_read_as_they_meant_it() -> None:
    text = write(summarise(first_conversation()))
    text = text.replace("- [ ] **A1**", "- [x] **A1**").replace(
        "by Friday 27 November 2026", "by 28 November 2026"
    )
    text = text.replace("every second Thursday", "every Thursday").replace("**Ana**", "**Ana, Jo**")
    found = read(text)
    assert found.actions[0].status == "done"
    assert found.actions[0].due == date(2026, 11, 28)
    assert found.actions[1].owner == "Ana, Jo"
    assert found.decisions[0].text.startswith("We meet every Thursday")


class Bracketed:
    """A language that puts every message in brackets, so that what goes around it shows."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, one: str, many: str, n: int) -> str:
        return f"⟦{one if n == 1 else many}⟧"


@pytest.mark.parametrize("summary", SUMMARIES.values(), ids=SUMMARIES)
def test_every_word_of_ours_can_be_translated_and_reads_back(summary: Summary) -> None:
    i18n.use("xx", Bracketed())
    try:
        told = replace(summary, language="xx", names=("x",), present=(("x", 2),))
        text = write(told)
        assert read(text) == told
    finally:
        i18n.use("en")
    typed = "\n".join(re.findall("'([^'\n]*)'", repr(summary)))
    for words in re.split("⟦[^⟦⟧]*(?:⟦[^⟦⟧]*⟧[^⟦⟧]*)*⟧", text.split("---\n")[2]):
        for word in re.findall(r"[A-Za-z]{3,}", words):
            assert word in typed, words


@pytest.mark.parametrize("tag", ["de", "fr", "ru", "ar", "zh", "ja"])
def test_dates_of_other_languages_read_back(tag: str) -> None:
    i18n.use(tag)
    try:
        summary = summarise(first_conversation(), status="in review", review_until=date(2026, 11, 27))
        assert summary.language == tag
        assert read(write(summary)) == summary
    finally:
        i18n.use("en")


@pytest.mark.parametrize(
    "text",
    [
        "", "# Just a file\n", "---\nfacilitator-summary: 99\nmeeting: a\n---\n", "---\n: [\n---\n",
        "---\nfacilitator-summary: 1\n---\n", "---\n- a\n---\n",
    ],
)  # fmt: skip
def test_a_file_that_is_no_summary_is_refused(text: str) -> None:
    with pytest.raises(UnreadableSummary):
        read(text)


@given(st.text(max_size=200) | st.text("-*[]x() A1D2\n#:;,by", max_size=120))
@example("## Actions\n- [x]\n-\n- **A1**\n  - \n- **A2** (**\n## Decisions\n- **D1** (**")
@settings(deadline=None)
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UnreadableSummary):
        read(f"---\nfacilitator-summary: 1\nmeeting: abcd\n---\n{text}")


# The house


def test_its_name_is_never_a_path() -> None:
    meeting = first_conversation()
    meeting = replace(meeting, head=replace(meeting.head, title="../../etc/passwd", id="k3f9a1c2"))
    assert summary_name(meeting) == "2026-11-23-etc-passwd-k3f9a1c2.md"
    assert summary_name(meeting, "") == summarise(meeting).meeting


def test_writing_needs_no_parser() -> None:
    code = (
        "import sys; from tests.meetings import first_conversation; from facilitator.summary import summarise, write; "
        "assert write(summarise(first_conversation())); "
        "assert not {'markdown_it', 'yaml', 'textual', 'tinydb'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_every_field_is_told() -> None:
    """A field that is added to the summary and not written would be lost; this fails until it is in `full_of`."""
    full = full_of("x")
    bare = Summary(meeting="", title="")
    told = {field.name for field in fields(Summary) if getattr(full, field.name) != getattr(bare, field.name)}
    others = {"audience", "status", "review_until", "language", "present", "names"}
    assert told | others == {field.name for field in fields(Summary)}
