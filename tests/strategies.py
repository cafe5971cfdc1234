"""What tests draw from: texts people type, texts that try to be more than text, and whole meetings made of them."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.agenda.model import POWERS, PRIVACIES, Agenda, Item
from facilitator.capture import Captured
from facilitator.errors import Refusal
from facilitator.meeting import deciding, matters
from facilitator.meeting.methods import METHODS
from facilitator.meeting.tally import read_counts
from facilitator.records import AnyRecord, Participant
from facilitator.text import clean_line

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)

HOSTILE = (
    "[red]x[/red]", "[@click=app.quit]q[/]", "[/]", "[/q]", "[link=https://x.org]l[/link]", '{"a": [1]}', "{x}",
    "{0}", ":smile:", "\x1b[31mred", "\x1b]52;c;aGk=\x07", "\x9b31m", "a\x00b", "a\x08b", "a\rb", "a\nb",
    "\u202egnp.exe", "zero\u200bwidth", "# heading", "## heading", "#", "a ##", "- item", "* item", "+ item",
    "1. item", "1.", "12) item", "> quote", "```", "~~~", "    code", "<b>bold</b>", "<script>alert(1)</script>",
    "<!-- gone -->", "<https://x.org>", "<sam@x.org>", "[text](https://x.org)", "[text][ref]", "![i](u)",
    "[ref]: https://x.org", "https://", "https://x.org/?a=b&c=d", "http://localhost", "//x.org", "ftp://x.org",
    "www.x.org", "WWW.X.ORG", "x.org", "tea.room.com/a", "sam@example.org", "a@b.c", "mailto:sam@x.org", "xmpp:a@b.de",
    "&amp; &#35; &x;", "\\", "\\*", "a\\", "\\\\", "**bold**", "***", "a*b*c", "_it_", "__b__", "a_b_c", "_", "~~s~~",
    "~s~", "~5 or ~6", "`c`", "``", "| a | b |", "|---|---|", "---", "===", "- - -", "- [ ] box", "[ ] box", "[x] box",
    "D1: mine", "D1", "**D1** mine", "(*how*)", "(**Sam**, by Friday 27 November 2026)", "x (**consent**)",
    "by Friday 27 November 2026", "nobody yet", "from last time", "done", "Concern: x", "No answer yet.", "Not set yet",
    ": summary", "a: summary", "../../etc/passwd", "..\\x", "~/x", "/etc/x", "C:\\x", "CON", "-rf", "a" * 300,
    "two  spaces", "ends with two spaces  ", "tab\there", "$HOME", "$5 to $10", "$x$", "$$x$$", "%s", "%%x%%", "^1",
    "[^1]", "x^2^", "==m==", "++i++", "C++", "{.class}", "{{ x }}", "term\n: def", "!important", "#hash", "@all",
    "@sam", ") (", "((", "a (b", "a) b", "(x)", "; and, so", "e\u0301", "\U0001f469\u200d\U0001f469\u200d\U0001f467",
    "नमस्ते", "שלום", "日本語", "Ω", "…", "“quoted”", "'", '"', "it's 3 - 4 people (maybe).",
)  # fmt: skip
"""One text each for what could be taken for something else: markup, escapes, Markdown, HTML, paths, our own words."""

PLAIN = st.sampled_from((
    "We meet every second Thursday", "book the room", "Who has a key?", "Buses stop at nine", "tea",
    "it's 3 - 4 people", "Open one evening a week (or two)", "A phone for the group",
))  # fmt: skip
"""A line as people type it."""

TYPED = st.one_of(
    PLAIN,
    st.sampled_from(HOSTILE),
    st.text(max_size=60),
    st.text("ab *_[]()<>#&`\\|~-+.:;,!1@{}$^=/%\"'\u202e\u200b\x1b", max_size=30),
).filter(lambda text: clean_line(text) != "")
"""A line as someone may type it, with something visible in it."""

MAYBE = st.just("") | TYPED
"""Such a line, or nothing."""

NAMES = st.sampled_from(("Ana", "Sam", "Jo", "Łukasz", "नीला", "O'Neil", "M. de V.")) | TYPED
DAYS = st.dates(date(2026, 1, 1), date(2031, 12, 31))

Step = Callable[[st.DrawFn, m.Meeting, datetime, Callable[[], str]], m.Meeting]
"""What may happen in a meeting: it draws what it needs, and may be refused."""


@st.composite
def agendas(draw: st.DrawFn) -> Agenda:
    """An agenda with anything in any field that a person fills."""
    items = tuple(
        Item(
            title=clean_line(draw(TYPED)),
            minutes=draw(st.none() | st.integers(1, 90)),
            lead=clean_line(draw(MAYBE)),
        )
        for _ in range(draw(st.integers(1, 4)))
    )
    return Agenda(
        title=clean_line(draw(TYPED)),
        items=items,
        purpose=clean_line(draw(MAYBE)),
        power=draw(st.sampled_from(("", *POWERS)) | TYPED.map(clean_line)),
        privacy=draw(st.sampled_from(("", *PRIVACIES))),
    )


@st.composite
def meetings(draw: st.DrawFn, *, states: tuple[str, ...] = ("ended",), matters_too: bool = True) -> m.Meeting:
    """A whole meeting in one of these states, made through the steps that a real one takes.

    It may have matters arising from one before it.
    """
    numbers = count(1)

    def new_id() -> str:
        return f"id{next(numbers):06}"

    arising = ()
    if matters_too and draw(st.booleans()):
        before = draw(meetings(matters_too=False))
        arising = matters.arising([before], date(2032, 1, 1))
    meeting = m.plan(
        draw(agendas()), now=START, new_id=new_id, series=draw(MAYBE), participants=_people(draw, new_id),
        matters=(_renamed(record, new_id()) for record in arising),
    )  # fmt: skip
    state = draw(st.sampled_from(states))
    now = START
    if state != "prepared":
        meeting = m.start(meeting, now)
        for step in draw(st.lists(st.sampled_from(STEPS), max_size=12)):
            now += timedelta(seconds=draw(st.integers(1, 900)))
            with suppress(Refusal):
                meeting = step(draw, meeting, now, new_id)
    if draw(st.booleans()):
        meeting = m.set_head(meeting, now, next_meeting=draw(TYPED))
    return m.end(meeting, now + timedelta(minutes=1)) if state == "ended" else meeting


def _renamed(record: AnyRecord, record_id: str) -> AnyRecord:
    """Return a matter under an id that this meeting gave, as two drawn meetings give the same ones."""
    return replace(record, id=record_id)


def _people(draw: st.DrawFn, new_id: Callable[[], str]) -> tuple[Participant, ...]:
    words = draw(st.sampled_from(("", "9 peers, 2 staff", "7 peers, Ana (guest), Jo", "1 peer")) | TYPED)
    named = draw(st.lists(NAMES, max_size=2))
    try:
        return m.read_present(", ".join((words, *named)), new_id)
    except Refusal:
        return ()


def _capture(draw: st.DrawFn, meeting: m.Meeting, now: datetime, new_id: Callable[[], str]) -> m.Meeting:
    kind = draw(
        st.sampled_from(("decision", "action", "question", "parked", "request", "concern", "word", "note"))
    )
    owned = kind in ("action", "request")
    captured = Captured(
        kind,
        clean_line(draw(TYPED)),
        clean_line(draw(st.just("") | NAMES)) if owned else "",
        draw(st.none() | DAYS) if owned else None,
    )
    return m.keep(meeting, captured, now=now, record_id=new_id())


def _decide(draw: st.DrawFn, meeting: m.Meeting, now: datetime, new_id: Callable[[], str]) -> m.Meeting:
    method = draw(st.sampled_from([one for one in METHODS if one.decides]))
    share = draw(st.sampled_from(("", "1/2", "2/3", "60%", "3/7"))) if method.name == "majority" else ""
    meeting = deciding.propose(meeting, draw(TYPED), method, now=now, record_id=new_id(), share=share)
    if draw(st.booleans()):
        meeting = deciding.amend(meeting, draw(TYPED), now)
    for words in draw(st.lists(TYPED, max_size=2)):
        meeting = deciding.add_concern(meeting, words, now)
    if draw(st.booleans()) and method.choices:
        with suppress(Refusal):
            numbers = " ".join(str(draw(st.integers(0, 2))) for _ in method.choices)
            meeting = deciding.count(meeting, read_counts(numbers, method.choices), now)
    if draw(st.booleans()):
        return meeting
    proposal = deciding.require_proposal(meeting)
    if deciding.verdict(meeting, proposal).stands:
        return deciding.adopt(meeting, now, draw(DAYS))
    return deciding.leave_undecided(meeting, now, draw(MAYBE))


def _sense(draw: st.DrawFn, meeting: m.Meeting, now: datetime, new_id: Callable[[], str]) -> m.Meeting:
    method = draw(st.sampled_from([one for one in METHODS if not one.decides]))
    typed = (
        "3 pm: 4, for 2, a for b: 9" if draw(st.booleans()) else f"{draw(TYPED)}: {draw(st.integers(0, 9))}"
    )
    counts = read_counts("5 2 1", method.choices) if method.choices else read_counts(typed)
    return deciding.sense(meeting, draw(TYPED), method, counts, now=now, record_id=new_id())


def _supersede(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    if len(meeting.decisions) < 2:
        return meeting
    new, old = draw(st.permutations(meeting.decisions))[:2]
    return deciding.supersede(meeting, new.id, old.id, now)


def _close(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    if not meeting.actions:
        return meeting
    action = draw(st.sampled_from(meeting.actions))
    return m.close_action(meeting, action.id, now, done=draw(st.booleans()), why=draw(MAYBE))


def _answer(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    if not meeting.requests:
        return meeting
    request = draw(st.sampled_from(meeting.requests))
    status = draw(st.sampled_from(("answered", "withdrawn")))
    return m.edit(meeting, request.id, now, status=status, answer=draw(MAYBE))


def _settle(draw: st.DrawFn, meeting: m.Meeting, now: datetime, new_id: Callable[[], str]) -> m.Meeting:
    left = matters.matters(meeting)
    if not left:
        return meeting
    one = draw(st.sampled_from(left))
    match draw(st.sampled_from(("settle", "drop", "leave", "move", "take up"))):
        case "leave":
            return matters.leave_open(meeting, one.id, now, why=draw(MAYBE))
        case "move":
            return matters.leave_open(meeting, one.id, now, until=draw(DAYS))
        case "take up":
            return matters.take_up(meeting, one.id, now=now, new_id=new_id)
        case how:
            return matters.settle(meeting, one.id, now, needed=how == "settle", why=draw(MAYBE))


def _reword(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    records = meeting.records()
    return m.edit(meeting, draw(st.sampled_from(records)).id, now, text=draw(TYPED)) if records else meeting


def _remove(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    records = meeting.records()
    return m.remove(meeting, draw(st.sampled_from(records)).id, now) if records else meeting


def _move_on(_draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    return m.advance(meeting, now)


def _set_aside(draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    way = draw(st.sampled_from((m.park, m.skip, m.drop_item, m.go_to)))
    return way(meeting, draw(st.sampled_from(meeting.agenda)).id, now)


def _off(_draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    return m.pens_up(m.pens_down(meeting, now), now)


def _undo(_draw: st.DrawFn, meeting: m.Meeting, now: datetime, _new_id: Callable[[], str]) -> m.Meeting:
    undone = m.undo(meeting, now)
    return undone if undone.live else meeting


STEPS: tuple[Step, ...] = (
    _capture, _capture, _capture, _capture, _decide, _decide, _sense, _supersede, _close, _answer, _settle, _settle,
    _reword, _remove, _move_on, _move_on, _set_aside, _off, _undo,
)  # fmt: skip
"""What may happen, the usual things more often."""
