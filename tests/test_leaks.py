"""Nobody is named where the audience forbids it: in no field, no script, and no form a summary can have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.conduct.closing import paper_name
from facilitator.errors import Refusal
from facilitator.summary import Summary, read, summarise, write
from facilitator.summary.formats import FORMATS, render
from facilitator.summary.leaks import leaks
from facilitator.summary.leaving_out import redacted
from facilitator.summary.report import as_html, as_markdown, count_meetings
from facilitator.summary.shape import shaped
from facilitator.summary.value import Task
from tests.leaky import PEOPLE, START, Person, found_in, leaky
from tests.strategies import meetings

EVERYONE = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.script)
FORBIDDEN = [("peers", "count only"), ("peers", "roles"), ("public", "count only"), ("public", "names")]


def forms(summary: Summary) -> Iterator[tuple[str, str]]:
    """Every form a summary can have, by its name."""
    for name in FORMATS:
        with suppress(Refusal):
            yield name, render(summary, name)
    yield "html large", render(summary, "html", large=True)
    yield "name of the file", paper_name(leaky(PEOPLE[0]), summary=summary)


def without_owners(summary: Summary) -> Summary:
    """Return a summary without the names that owners of actions chose, which peers may read."""
    settled = (replace(one, owner="") if isinstance(one, Task) else one for one in summary.settled)
    return replace(
        summary, actions=tuple(replace(one, owner="") for one in summary.actions), settled=tuple(settled)
    )


@EVERYONE
def test_the_record_has_it_all(person: Person) -> None:
    """What the others must not show is there to be shown: else this suite would find nothing anyway."""
    meeting = leaky(person)
    text = render(summarise(meeting, "record"), "markdown")
    assert len(found_in(text, person)) >= len(person.plants)
    assert leaks(meeting, "record") == []


@EVERYONE
@pytest.mark.parametrize(("audience", "privacy"), FORBIDDEN)
def test_nothing_of_somebody_is_left_in_any_form(person: Person, audience: str, privacy: str) -> None:
    meeting = leaky(person, privacy)
    copy = redacted(summarise(meeting, audience), leaks(meeting, audience))
    for name, text in forms(copy if audience == "public" else without_owners(copy)):
        assert found_in(text, person) == [], name


@EVERYONE
def test_the_public_is_spared_what_is_sure_without_anyone_saying_so(person: Person) -> None:
    """Initials are sure where they are those of a name that the meeting knows."""
    meeting = leaky(person, "names")
    sure = [leak for leak in leaks(meeting, "public") if leak.sure]
    unsure = {person.initials.casefold()} if person.script in ("Chinese", "Japanese", "Korean") else set()
    for name, text in forms(redacted(summarise(meeting, "public"), sure)):
        assert set(found_in(text, person)) <= unsure, name


@EVERYONE
@pytest.mark.parametrize("ending", ["md", "html"])
def test_a_layout_of_ones_own_has_no_more_than_its_audience(
    person: Person, ending: str, tmp_path: Path
) -> None:
    template = tmp_path / f"own.{ending}"
    template.write_text("{% for field in summary %}{{ summary[field] }}\n{% endfor %}", encoding="utf-8")
    meeting = leaky(person)
    copy = redacted(summarise(meeting, "public"), leaks(meeting, "public"))
    assert found_in(shaped(copy, template), person) == []


@EVERYONE
def test_a_report_names_nobody(person: Person) -> None:
    meeting = leaky(person)
    told = count_meetings([meeting], person.sentence, None, START.date())
    for text in (as_markdown(told), as_html(told)):
        assert found_in(text, person) == []


@EVERYONE
def test_only_owners_are_named_to_peers_and_only_by_the_name_they_chose(person: Person) -> None:
    meeting = leaky(person)
    bare = m.Meeting(head=replace(meeting.head, title="x", series="", purpose="", power="", next_meeting="",
                                  filled=()),
                     participants=meeting.participants[:2], actions=meeting.actions[:1])  # fmt: skip
    summary = summarise(bare)
    assert [task.owner for task in summary.actions] == [person.nickname]
    assert summary.names == ()
    assert found_in(render(replace(summary, actions=()), "markdown"), person) == []
    assert found_in(render(summarise(bare, "public"), "markdown"), person) == []


@given(meetings(), st.sampled_from(["peers", "public"]))
@settings(max_examples=80, deadline=None)
def test_a_copy_reads_back_and_no_word_that_was_left_out_is_in_it(meeting: m.Meeting, audience: str) -> None:
    found = leaks(meeting, audience)
    copy = redacted(summarise(meeting, audience), found)
    assert read(write(copy)) == copy
    left = {leak.words for leak in found if leak.kind in ("mail", "phone", "handle")}
    owned = "".join(one.owner for one in (*copy.actions, *copy.settled) if isinstance(one, Task))
    there = [words for words in left if re.search(re.escape(words) + r"(?!\w)", str(copy))]
    assert not [words for words in there if words not in owned]
