"""A summary as JSON; `summary.schema.json` says what may stand in it."""

from __future__ import annotations

import json

from facilitator.summary.as_json import to_json
from facilitator.summary.formats import Wishes
from facilitator.summary.value import Summary

SUFFIX = ".json"


def render(summary: Summary, _wishes: Wishes) -> str:
    """Return the summary as JSON text."""
    return json.dumps(to_json(summary), ensure_ascii=False, indent=1) + "\n"
