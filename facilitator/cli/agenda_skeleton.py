"""What a person begins a template of their own from: an agenda that explains itself, to write over."""

from __future__ import annotations

from facilitator.i18n import _


def skeleton(title: str) -> str:
    """Return the text a person begins a template of their own from."""
    return _(
        """\
---
convened-by: community        # community, service or policy
power: peers decide           # told, asked, decide together or peers decide
privacy: count only           # count only, names or roles
decide-by: consent            # the method offered first
purpose: Say in one sentence what this meeting is for.
participants: 3 to 12 peers
language: en
---
# {title}

Say here who this is for, and why it is shaped this way. People see it before the start.

## Before the meeting

- [ ] A place people already go to
- [ ] Somebody welcomes, somebody keeps time, somebody types

## Check-in (10 min)

Method: go-round

> What brings you here today? One sentence is fine. You can pass.

Lines that begin with > are read aloud. Any other text helps whoever leads the meeting.

- [ ] Everyone has had a turn

## Our question (30 min)

Method: open discussion

> What should change?

Decide: what do we do first (consent)

Action: who tells the others

## Close (10 min)

Method: go-round

> I read each decision, then each task. Stop me when a word is wrong.

## After the meeting

- [ ] Everyone who was there gets the summary
""",
        title=title,
    )
