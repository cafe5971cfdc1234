"""What tests draw from: texts people type, texts that try to be more than text, and whole meetings made of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import count

from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.agenda.model import Agenda, Item, Promise
from facilitator.capture import Captured
from facilitator.meeting import deciding
from facilitator.meeting.methods import METHODS
from facilitator.meeting.tally import read_counts
from facilitator.text import clean_line

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)

HOSTILE = (
    "[red]x[/red]", "[@click=app.quit]q[/]", "[/]", "[/q]", "[link=https://x.org]l[/link]", '{"a": [1]}', "{x}",
    "{0}", ":smile:", "\x1b[31mred", "\x1b]52;c;aGk=\x07", "\x9b31m", "a\x00b", "a\x08b", "a\rb", "a\nb",
    "\u202egnp.exe", "zero\u200bwidth", "# heading", "## heading", "- item", "* item", "+ item", "1. item",
    "12) item", "> quote", "```", "~~~", "    code", "<b>bold</b>", "<script>alert(1)</script>",
    "<!-- gone -->", "<https://x.org>", "[text](https://x.org)", "![i](u)", "[ref]: https://x.org",
    "https://x.org/?a=b&c=d", "www.x.org", "sam@example.org", "&amp; &#35;", "\\", "\\*", "a\\", "**bold**",
    "_it_", "__b__", "~~s~~", "`c`", "``", "| a | b |", "---", "===", "***", "- [ ] box", "[x] box", "D1: mine",
    "**D1** mine", "(*how*)", "text (*by Friday 27 November 2026*)", "Concern: x", "No answer yet.",
    "../../etc/passwd", "..\\x", "~/x", "/etc/x", "C:\\x", "CON", "a" * 300, "two  spaces",
    "ends with two spaces  ", "tab\there", "$HOME", "%s", "^1", "[^1]", "term\n: def", "!important", "#hash",
    "@all", "e\u0301", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "नमस्ते", "שלום", "日本語", "Ω", "…",
    "“quoted”", "it's 3 - 4 people (maybe).",
)  # fmt: skip
"""One text each for what could be taken for something else: markup, escapes, Markdown, HTML, paths, our own words."""

TYPED = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.text("ab *_[]()<>#&`\\|~-+.:!1@{}$^=\"'\u202e\u200b\x1b", max_size=30),
).filter(lambda text: clean_line(text) != "")
"""A line as someone may type it, with something visible in it."""


@st.composite
def meetings(draw: st.DrawFn) -> m.Meeting:
    """A whole meeting, ended, with anything in any field that a person fills."""
    numbers = count(1)

    def new_id() -> str:
        return f"id{next(numbers):06}"

    titles = draw(st.lists(TYPED, min_size=1, max_size=4))
    items = tuple(
        Item(
            title=clean_line(title),
            minutes=draw(st.none() | st.integers(1, 90)),
            decide=(Promise("what", "consent"),),
        )
        for title in titles
    )
    agenda = Agenda(
        title=clean_line(draw(TYPED)), items=items, purpose=clean_line(draw(st.just("") | TYPED)),
        power=draw(st.sampled_from(("", "asked", "peers decide"))),
        privacy=draw(st.sampled_from(("", "count only", "names", "roles"))),
    )  # fmt: skip
    people = m.read_present(
        draw(st.sampled_from(("", "9 peers, 2 staff", "7 peers, Ana (guest), Jo"))), new_id
    )
    meeting = m.plan(agenda, now=START, new_id=new_id, series=draw(st.just("") | TYPED), participants=people)
    meeting = m.start(meeting, START)
    now = START
    for step in draw(st.lists(st.sampled_from(STEPS), max_size=14)):
        now += timedelta(seconds=draw(st.integers(1, 900)))
        meeting = step(draw, meeting, now, new_id())
    if draw(st.booleans()):
        meeting = m.set_head(meeting, now, next_meeting=draw(TYPED))
    return m.end(meeting, now + timedelta(minutes=1))


def _capture(draw: st.DrawFn, meeting: m.Meeting, now: datetime, record_id: str) -> m.Meeting:
    kind = draw(st.sampled_from(("decision", "action", "question", "parked", "request", "concern", "note")))
    due = (
        draw(st.none() | st.dates(date(2026, 1, 1), date(2030, 12, 31)))
        if kind in ("action", "request")
        else None
    )
    owner = clean_line(draw(st.just("") | TYPED)) if kind in ("action", "request") else ""
    captured = Captured(kind, clean_line(draw(TYPED)), owner, due)
    return m.keep(meeting, captured, now=now, record_id=record_id)


def _decide(draw: st.DrawFn, meeting: m.Meeting, now: datetime, record_id: str) -> m.Meeting:
    method = draw(st.sampled_from([one for one in METHODS if one.decides]))
    meeting = deciding.propose(meeting, draw(TYPED), method, now=now, record_id=record_id)
    if draw(st.booleans()):
        meeting = deciding.amend(meeting, draw(TYPED), now)
    for words in draw(st.lists(TYPED, max_size=2)):
        meeting = deciding.add_concern(meeting, words, now)
    if draw(st.booleans()) and method.choices:
        counts = read_counts(f"{method.choices[0]} {draw(st.integers(0, 1))}", method.choices)
        meeting = deciding.count(meeting, counts, now)
    proposal = deciding.require_proposal(meeting)
    if deciding.verdict(meeting, proposal).stands:
        return deciding.adopt(meeting, now, draw(st.dates(date(2027, 1, 1), date(2028, 1, 1))))
    return deciding.leave_undecided(meeting, now, draw(st.just("") | TYPED))


def _close(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _record_id: str) -> m.Meeting:
    still = [action for action in meeting.actions if action.status == "open"]
    if not still:
        return meeting
    return m.close_action(
        meeting, draw(st.sampled_from(still)).id, now, done=draw(st.booleans()), why=draw(st.just("") | TYPED)
    )


def _answer(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _record_id: str) -> m.Meeting:
    if not meeting.requests:
        return meeting
    request = draw(st.sampled_from(meeting.requests))
    return m.edit(meeting, request.id, now, status="answered", answer=draw(st.just("") | TYPED))


def _move_on(_draw: st.DrawFn, meeting: m.Meeting, now: datetime, _record_id: str) -> m.Meeting:
    return m.advance(meeting, now) if m.upcoming(meeting) else meeting


def _off(_draw: st.DrawFn, meeting: m.Meeting, now: datetime, _record_id: str) -> m.Meeting:
    return m.pens_up(m.pens_down(meeting, now), now)


def _sense(draw: st.DrawFn, meeting: m.Meeting, now: datetime, record_id: str) -> m.Meeting:
    method = draw(st.sampled_from([one for one in METHODS if not one.decides]))
    options = method.choices or ("park", "hall")
    counts = tuple((option, draw(st.integers(0, 9))) for option in options)
    return deciding.sense(meeting, draw(TYPED), method, counts, now=now, record_id=record_id)


STEPS = (_capture, _capture, _capture, _decide, _close, _answer, _move_on, _off, _sense)
