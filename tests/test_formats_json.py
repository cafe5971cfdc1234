"""A summary as JSON: every one fits the schema that is shipped, and reads back as it was."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import meeting as m
from facilitator.summary import AUDIENCES, Summary, summarise
from facilitator.summary.as_json import KINDS
from facilitator.summary.formats import render
from facilitator.summary.from_json import from_json
from facilitator.summary.reading import UnreadableSummary
from facilitator.summary.value import Discussed, Left
from facilitator.text import clean_line
from tests.conftest import ROOT, Command
from tests.led import TEMPLATES, led
from tests.strategies import HOSTILE, meetings
from tests.test_plain import WHOLE, meeting_id
from tests.test_summary import full_of

SCHEMA = json.loads((ROOT / "facilitator" / "summary" / "summary.schema.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def check(summary: Summary) -> None:
    text = render(summary, "json")
    VALIDATOR.validate(json.loads(text))
    assert from_json(text) == summary


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@given(meetings(states=("prepared", "running", "ended")), st.sampled_from(AUDIENCES))
@settings(max_examples=100, deadline=None)
def test_every_meeting_fits_the_schema_and_reads_back(meeting: m.Meeting, audience: str) -> None:
    check(summarise(meeting, audience))


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_any_text_in_every_field(typed: str) -> None:
    check(full_of(clean_line(typed)))


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("audience", AUDIENCES)
def test_every_templates_summary_is_by_the_schema(template: str, audience: str) -> None:
    check(summarise(led(template), audience))


def test_every_field_stands_in_the_schema_and_no_other_may() -> None:
    shapes: dict[str, Any] = {"": Summary, "item": Discussed, "left": Left}
    shapes |= {kind: made for made, kind in KINDS.items()}
    for name, made in shapes.items():
        shape = SCHEMA["$defs"][name] if name else SCHEMA
        extra = {"": {"format"}, "item": set(), "left": set()}.get(name, {"type"})
        assert (
            set(shape["required"]) == set(shape["properties"]) == {one.name for one in fields(made)} | extra
        )
        assert shape["additionalProperties"] is False


@pytest.mark.parametrize(
    "wrong",
    [
        ("day", "23 November"), ("status", "gone"), ("audience", "police"), ("off_record", -1), ("format", 2),
        ("decisions", [{"label": "D1"}]), ("present", [{"role": "peers", "count": "nine"}]),
    ],
)  # fmt: skip
def test_what_is_no_summary_does_not_fit(wrong: tuple[str, Any]) -> None:
    told = json.loads(render(full_of("x"), "json")) | dict([wrong])
    assert not VALIDATOR.is_valid(told)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", '{"format": 1}', '{"format": 99}', "[" * 100_000, "{"]
)
def test_what_is_none_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(UnreadableSummary):
        from_json(text)


def test_what_the_command_writes_fits(facilitator: Command, agenda: Any) -> None:
    ended = meeting_id(facilitator("run", str(agenda), "--plain", typed=WHOLE).stdout)
    for audience in AUDIENCES:
        run = facilitator("export", ended, "--for", audience, "--format", "json", "-o", "-")
        VALIDATOR.validate(json.loads(run.stdout))
        assert from_json(run.stdout).audience == audience
