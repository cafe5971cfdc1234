"""A service's own layout: what is typed stays text in it, its mistakes are told by line, its attacks end."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
from markdown_it import MarkdownIt

from facilitator.summary import Summary, shape, summarise
from facilitator.summary.as_json import to_json
from facilitator.summary.shape import UnusableShape, shaped
from facilitator.text import clean_line
from tests.conftest import ROOT, Command
from tests.led import led
from tests.strategies import HOSTILE
from tests.test_plain import WHOLE, meeting_id
from tests.test_summary import full_of

MARKDOWN = """\
{# our letterhead #}
# {{ summary.title }}

{{ summary.day | full_date }}

{% for item in summary.items %}
{{ item.title }}

{% endfor %}
{% for action in summary.actions %}
- {{ action.label }} {{ action.text }}{% if action.owner %} ({{ action.owner }}){% endif %}

{% endfor %}
"""
HTML = """\
<!DOCTYPE html>
<html lang="{{ summary.language }}">
<head><title>{{ summary.title }}</title></head>
<body>
<h1>{{ summary.title }}</h1>
<p title="{{ summary.title }}">{{ summary.next_meeting }}</p>
{% autoescape false %}
<ul>{% for one in summary.decisions %}
<li>{{ one.text }}</li>
{% endfor %}</ul>
{% endautoescape %}
</body>
</html>
"""


def laid_out(template: str, folder: Path, name: str = "ours.md.j2", words: str = "") -> str:
    path = folder / name
    path.write_text(template, encoding="utf-8")
    return shaped(full_of(words) if words else summarise(led("first-conversation")), path)


def refused(template: str, folder: Path, name: str = "ours.md.j2") -> str:
    with pytest.raises(UnusableShape) as told:
        laid_out(template, folder, name)
    return str(told.value).removeprefix(str(folder / name))


def test_a_layout_in_markdown(tmp_path: Path) -> None:
    assert laid_out(MARKDOWN, tmp_path) == (
        "# First conversation\n\nMonday 23 November 2026\n\nWhat is going on for us?\n\nWhat should change first?\n\n"
        "- A1 ask for the tea room on Thursdays (Sam)\n- A2 put a poster up in both hostels (Ana)\n"
    )


def test_dates_are_in_the_language_of_the_summary(tmp_path: Path) -> None:
    path = tmp_path / "ours.md"
    path.write_text("{{ summary.day | full_date }}", encoding="utf-8")
    assert shaped(replace(full_of("x"), language="de"), path) == "Montag 23 November 2026"


@pytest.mark.parametrize("typed", HOSTILE[::4], ids=lambda text: ascii(text[:30]))
def test_what_was_typed_is_text_in_markdown(typed: str, tmp_path: Path) -> None:
    words = clean_line(typed)
    tokens = MarkdownIt("commonmark").parse(
        laid_out("# {{ summary.title }}\n\n{{ summary.title }}\n", tmp_path, words=words)
    )
    assert [token.type for token in tokens if token.nesting >= 0] == [
        "heading_open", "inline", "paragraph_open", "inline",
    ]  # fmt: skip
    for token in tokens:
        assert "".join(child.content for child in token.children or []) in ("", words)
        assert {child.type for child in token.children or []} <= {"text", "text_special"}


@pytest.mark.parametrize("name", ["ours.html", "ours.HTM", "ours.html.j2", "ours.xhtml.jinja"])
@pytest.mark.parametrize("typed", ["<script>alert(1)</script>", "\"' onclick=x", "&amp; <b>", "{{ x }}"])
def test_what_was_typed_is_text_in_html(typed: str, name: str, tmp_path: Path) -> None:
    text = laid_out(HTML, tmp_path, name, words=typed)
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert document.find(".//h1").text == typed
    assert document.find(".//p").get("title") == typed
    assert [one.text for one in document.findall(".//li")] == [typed] * 4


@pytest.mark.parametrize(
    ("template", "told"),
    [
        (
            "a\n{{ summary.nothing }}\n",
            f":2: there is no “nothing”; there is: {', '.join(to_json(Summary(meeting='', title='')))}.",
        ),
        ("a\n\n{% for x in %}\n", ":3: Expected an expression, got 'end of statement block'."),
        ("{{ summary.title | shout }}", ":1: No filter named 'shout'."),
        ("\n{{ 1 / 0 }}", ":2: division by zero."),
        ("{{ summary.title.decisions }}", ":1: 'str object' has no attribute 'decisions'."),
        ("{{ summary.title + 3 }}", ':1: can only concatenate str (not "int") to str.'),
        ("\n\n{{ summary", ":3: unexpected end of template, expected 'end of print statement'."),
        ("{{ summary.day | full_date(1) }}", ""),
    ],
)
def test_a_mistake_is_told_by_file_and_line(template: str, told: str, tmp_path: Path) -> None:
    said = refused(template, tmp_path)
    assert said.startswith(":1: ") if not told else said == told
    assert said.endswith(".") and "\n" not in said


ATTACKS = {
    "classes": "{{ ''.__class__.__mro__ }}",
    "classes by another way": "{{ ''|attr('__class__') }}",
    "classes by index": "{{ ''['__class__']['__base__'] }}",
    "classes by format": "{{ '{0.__class__}'.format(summary) }}",
    "globals": "{{ summary.__init__.__globals__ }}",
    "a function's globals": "{{ range.__globals__ }}{{ lipsum.__globals__ }}",
    "this template": "{{ self.__init__ }}{{ self._TemplateReference__context }}",
    "a cycler": "{{ cycler.__init__.__globals__.os.popen('id') }}",
    "an endless range": "{% for x in range(10 ** 12) %}x{% endfor %}",
    "a long range": "{% for x in range(999999999) %}x{% endfor %}",
    "a file": "{% include '/etc/passwd' %}",
    "a file beside": "{% extends '../other.html' %}",
    "an import": "{% import 'os' as os %}",
    "a long text": "{{ 'x' * 10000000000 }}",
    "a wide text": "{{ '%10000000000d' % 1 }}",
    "a wide number": "{{ '{:>10000000000}'.format(1) }}",
    "a wide middle": "{{ 'x'|center(10000000000) }}",
    "a high power": "{{ 9 ** 9 ** 9 }}",
    "a change of what it sees": "{{ summary.actions.clear() }}",
    "a macro without an end": "{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}",
}


@pytest.mark.parametrize("name", ["ours.md", "ours.html"])
@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_refused_in_a_sentence(attack: str, name: str, tmp_path: Path) -> None:
    said = refused(attack, tmp_path, name)
    assert "\n" not in said and len(said) < 300
    assert not any(word in said for word in ("root:", "Traceback", "<class 'object'>"))


@pytest.mark.parametrize(
    "endless",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% set ns = namespace(x='xxxxxxxx') %}{% for a in range(90) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
    ],
    ids=["loops", "a text that doubles"],
)
def test_what_does_not_end_is_ended(endless: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shape, "LONGEST", 2)
    said = refused(endless, tmp_path)
    assert "memory" in said or "does not come to an end" in said


def test_no_way_around_the_escaping(tmp_path: Path) -> None:
    for filtered in ("safe", "urlize", "xmlattr", "tojson", "forceescape"):
        assert "No filter" in refused(f"{{{{ summary.title | {filtered} }}}}", tmp_path)
    assert "No filter" in refused("{{ summary.title | safe }}", tmp_path, "ours.html")
    template = "{% autoescape false %}{{ summary.title }}{% endautoescape %}{{ summary.names }}"
    assert "<script" not in laid_out(template, tmp_path, "ours.html", words="<script>")
    assert "\\*" in laid_out(template, tmp_path, "ours.md", words="*x*")


def test_a_template_that_is_none(tmp_path: Path) -> None:
    summary = full_of("x")
    for path in (tmp_path, tmp_path / "gone.md", tmp_path / "a\0b"):
        with pytest.raises(UnusableShape, match="can't be opened as a template"):
            shaped(summary, path)
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UnusableShape, match="can't be opened as a template"):
        shaped(summary, tmp_path / "bytes.md")
    (tmp_path / "large.md").write_bytes(b"x" * (shape.LARGEST + 1))
    with pytest.raises(UnusableShape, match="too large"):
        shaped(summary, tmp_path / "large.md")


def test_without_its_language_a_template_says_what_brings_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "jinja2.py").write_text("raise ImportError\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert "pip install 'peer-facilitator[shape]'" in refused("x", tmp_path)


def test_its_language_is_loaded_in_no_process_but_its_own(tmp_path: Path) -> None:
    (tmp_path / "ours.md").write_text("{{ summary.title }}", encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; from tests.test_summary import full_of; "
        "from facilitator.summary.shape import shaped; "
        f"assert shaped(full_of('tea'), Path({str(tmp_path / 'ours.md')!r})) == 'tea'; "
        "assert 'jinja2' not in sys.modules and 'markupsafe' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_the_command_takes_a_template(facilitator: Command, agenda: Path, tmp_path: Path) -> None:
    ended = meeting_id(facilitator("run", str(agenda), "--plain", typed=WHOLE).stdout)
    (tmp_path / "ours.md").write_text(
        "{{ summary.title }}: {{ summary.actions[0].owner }}\n", encoding="utf-8"
    )
    run = facilitator("export", ended, "--shape", "ours.md")
    assert (run.returncode, run.stdout) == (0, "An evening together: sam\n")
    public = facilitator("export", ended, "--shape", "ours.md", "--for", "public", "-o", "out.md")
    assert public.returncode == 0
    assert (tmp_path / "out.md").read_text(encoding="utf-8") == "An evening together: a member\n"
    (tmp_path / "ours.md").write_text("a\n{{ summary.nothing }}\n", encoding="utf-8")
    wrong = facilitator("export", ended, "--shape", "ours.md")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith(
        "facilitator: ours.md:2: there is no “nothing”; there is: format, meeting, title, "
    )
    assert wrong.stderr.count("\n") == 1


def test_nobody_is_named_whom_the_audience_is_not_told(tmp_path: Path) -> None:
    summary = summarise(led("governing-meeting"), "public")
    path = tmp_path / "all.md"
    path.write_text("{{ summary }}", encoding="utf-8")
    assert "Sam" not in shaped(replace(summary, purpose=""), path)
