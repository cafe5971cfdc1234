"""Every format is one file beside the others, made of the same value, and a new one needs nothing but its file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.cli.parser import parser
from facilitator.summary import formats, summarise
from facilitator.summary.formats import FORMATS, render
from tests.conftest import ROOT
from tests.led import led

MORSE = '''\
"""How many decisions and actions there are, in Morse."""

SUFFIX = ".morse"


def render(summary, wishes):
    return "-" * len(summary.decisions) + "." * len(summary.actions) + "!" * wishes.large
'''


def test_these_are_the_formats() -> None:
    assert list(FORMATS) == ["html", "ics", "json", "markdown", "sms", "text"]
    suffixes = [FORMATS[name].suffix for name in FORMATS]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") for suffix in suffixes)
    with pytest.raises(KeyError):
        render(summarise(led("task-huddle")), "morse")


def test_a_new_format_is_one_small_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "morse.py").write_text(MORSE, encoding="utf-8")
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(tmp_path)])
    try:
        assert "morse" in FORMATS
        assert FORMATS["morse"].suffix == ".morse"
        assert render(summarise(led("task-huddle")), "morse", large=True) == "-..!"
        asked = parser().parse_args(["export", "last", "--format", "morse"])
        assert asked.format == "morse"
    finally:
        sys.modules.pop("facilitator.summary.formats.morse", None)


def test_every_format_is_small_and_takes_nothing_but_the_summary() -> None:
    for path in (ROOT / "facilitator" / "summary" / "formats").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 200, path.name
        assert "facilitator.meeting" not in text and "facilitator.store" not in text, path.name


def test_naming_a_format_loads_none() -> None:
    code = (
        "import sys; from facilitator.cli.parser import parser; parser(); "
        "assert not [name for name in sys.modules if name.startswith(('facilitator.summary.formats.', "
        "'facilitator.summary.told', 'facilitator.meeting', 'jinja2', 'markdown_it', 'babel'))]"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_none_but_a_shape_loads_its_template_language() -> None:
    code = (
        "import sys; from tests.led import led; from facilitator.summary import summarise; "
        "from facilitator.summary.formats import FORMATS, render; "
        "[render(summarise(led('task-huddle')), name) for name in FORMATS]; "
        "from facilitator.cli import export; import facilitator.summary.shape; assert 'jinja2' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
