"""What a person begins a template of their own from: an agenda that explains itself, to write over."""

from __future__ import annotations

from functools import lru_cache
from textwrap import fill

from facilitator.agenda.front import MARK
from facilitator.agenda.model import DECISION_METHODS, LEADING_METHODS
from facilitator.i18n import _, language, speaking, spoken


def skeleton(title: str, tag: str = "en") -> str:
    """Return the text a person begins a template of their own from, to be written in the language of this tag.

    Its own words are in that language where there are any, else in English.
    """
    with speaking(tag):
        return _skeleton(title, tag)


def _own_keys(tag: str) -> str:
    """Return the remark that keys may be written in a language too, with those most used; nothing where they can't."""
    from facilitator.agenda.words import LANGUAGES  # many tables, which a template in English needs none of

    table = None if tag in ("", "en") else LANGUAGES.get(tag.partition("-")[0])
    if table is None:
        return ""
    known = [
        row.split(",")[0].strip() for row in (table.method, table.lead, table.decide, table.action) if row
    ]
    return "                  # " + _("keys may be in it too: {keys}", keys=", ".join(known))


def _skeleton(title: str, tag: str) -> str:
    return _(
        """\
---
convened-by: community        # community, service or policy
power: peers decide           # told, asked, decide together or peers decide
privacy: count only           # count only, names or roles
decide-by: consent            # the method offered first
purpose: Say in one sentence what this meeting is for.
participants: 3 to 12 peers
language: {tag}{keys}
---
# {title}

Say here who this is for, and why it is shaped this way. People see it before the start.

## Before the meeting

- [ ] A place people already go to
- [ ] Somebody welcomes, somebody keeps time, somebody types

## Check-in (10 min)

Method: go-round

> What brings you here today? One sentence is fine. You can pass.

> The quiet room is [where the quiet room is].

What begins with > is read aloud: three lines at most, each one short. What stands in [square brackets] is filled in
before the start. Any other text, like this, helps whoever leads the meeting.

- [ ] Everyone has had a turn

## Our question (30 min)

Method: open discussion

> What should change?

{leading}

Below are the decision this item should bring, with the way it is taken, and a task that somebody should take on.
Ways to decide: {deciding}.

Decide: what do we do first (consent)

Action: who tells the others

A line that promises several of them ends in “(several)”, or in their number, such as “(3)”: it stays in sight until
you say that this is all.

## Close (10 min)

Method: go-round

> I read each decision, then each task. Stop me when a word is wrong.

An item can also have lines like these, each on its own: “Lead: a peer”, “Power: asked”, “Staff: out” when staff leave,
“Notes: off” when nothing is typed, “Optional: yes” when it can be left out.

## After the meeting

- [ ] Everyone who was there gets the summary
""",
        title=title,
        tag=tag,
        keys=_own_keys(tag),
        leading=fill(_("Ways to lead an item: {names}.", names=", ".join(LEADING_METHODS)), 118),
        deciding=", ".join(DECISION_METHODS),
    )


def with_hints(text: str) -> str:
    """Return a template that says nothing of who convenes and decides, with a line to fill in for each of these."""
    mark = f"---\n{MARK}: 1\n"
    hints = _(
        """\
# Say what you know of the meeting, without the “#” before it:
# convened-by: community, service or policy
# power: told, asked, decide together or peers decide
# privacy: count only, names or roles
# decide-by: consent
"""
    )
    others = {
        "purpose": _("# purpose: In one sentence, what this meeting is for."),
        "language": _("# language: its tag, such as en or de"),
    }
    if not text.startswith(mark):
        return text
    front, end, rest = text.partition("\n---\n")
    missing = [f"{line}\n" for key, line in others.items() if f"\n{key}:" not in front]
    return front + "\n" + hints + "".join(missing) + end.lstrip("\n") + rest


def to_write_over(tag: str = "") -> frozenset[str]:
    """Return the paragraphs of a new template that only explain, and its purpose: words nobody should keep.

    They are those of the language in use and, where there are any, of the one of this tag.
    """
    return _explaining(language()) | (_explaining(tag) if spoken(tag) else frozenset())


@lru_cache(maxsize=4)
def _explaining(tag: str) -> frozenset[str]:
    from facilitator.agenda.reader import read_agenda

    begun = read_agenda(skeleton("T", tag))
    said = (begun.introduction, *(item.body for item in begun.items))
    return frozenset((begun.purpose, *(part for text in said for part in text.split("\n\n") if part)))
