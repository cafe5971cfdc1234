"""How an open proposal looks: its words, its steps, what to say now, what was counted and what comes next."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from facilitator.conduct.deciding_here import others_decide
from facilitator.conduct.onward import onward
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting, deciders, headcount, in_words
from facilitator.meeting.concerns import concerns_of, told_against
from facilitator.meeting.counted import counted
from facilitator.meeting.deciding import method_of, missing, saying, step_of, verdict, way_onward
from facilitator.records import Decision
from screens.widgets.plain import lines
from screens.widgets.sheet import Part

MANY = 3
"""So many concerns are shown at once; those before them are counted."""


def shown(meeting: Meeting, decision: Decision, *, counting: bool = False) -> Iterator[Part]:
    """Return the proposal from its title to what was said against it; while `counting`, with how one counts."""
    method = method_of(decision)
    how = next((_(step.say) for step in method.steps if counting and step.takes == "counts"), "")
    people = headcount(meeting.participants)
    counting_are = deciders(meeting.participants)
    title = _("{label} · {method}", label=decision.label, method=_(method.name).capitalize())
    here = (
        _("who decides: {people}", people=in_words(counting_are))
        if len({one.role for one in meeting.participants}) > 1
        else _("{people} people are here", people=people)
        if people
        else _("how many are here? w on the meeting screen")
    )
    yield Part(Content.assemble((title, "bold $text-accent"), "   ", (here, "dim")))
    if others := others_decide(meeting):
        yield Part(Content.styled(f"{others} · " + _("w on the meeting screen"), "dim"))
    yield Part(Content.styled(f"“{decision.text}”", "bold"))
    yield Part(steps_line(meeting, decision), apart=True)
    yield Part(
        Content.styled(how or saying(meeting, decision), "bold"),
        Content.styled("┃ ", "bold $text-accent"),
        apart=True,
    )
    yield from _said(decision)


def steps_line(meeting: Meeting, decision: Decision) -> Content:
    """Return the steps of the method in one line; the one it stands at is marked."""
    at, way = step_of(decision), way_onward(meeting, decision)
    steps = method_of(decision).steps
    names = [_(step.name) for step in steps]
    if way is not None:
        names[-1] = _("then {method}", method=_(way[0].name))
    return Content("  ").join(
        Content.styled(f" {place}. {name} ", "reverse bold") if step == at
        else Content.styled(f"{place}. {name}", "dim")
        for place, (step, name) in enumerate(zip(steps, names, strict=True), 1)
    )  # fmt: skip


def _said(decision: Decision) -> Iterator[Part]:
    kept = concerns_of(decision)
    before = len(kept) - MANY
    if before > 0:
        yield Part(Content.styled(_("{n} concerns more: k on the meeting screen", n=before), "dim"))
    for label, words in kept[-MANY:]:
        yield Part(Content(told_against(decision, words)), Content.styled(f"{label} ", "dim"))
    if decision.amended:
        yield Part(Content.styled(_("It was: {words}", words=decision.amended[-1]), "dim"))


def verdict_line(meeting: Meeting, decision: Decision) -> Content:
    """Return what was counted, and whether it stands; before that, who is missing."""
    last = method_of(decision).steps[-1]
    if not decision.counts and (method_of(decision).needs_counts or step_of(decision) != last):
        return Content(missing(meeting))
    judged = verdict(meeting, decision)
    several = len(decision.counts) > 1  # of objections alone the verdict says the number itself
    told = f"{counted(decision.counts, decision.method)}." if several else ""
    sign, colour = ("✓", "$text-success bold") if judged.stands else ("✗", "$text-warning bold")
    words = _("It stands. {why}", why=judged.why) if judged.stands else _("Not yet. {why}", why=judged.why)
    again = _("You look at it again on {date}.", date=full_date(decision.review)) if decision.review else ""
    return lines(
        Content.styled(told, "bold"), Content.styled(f"{sign} {words}", colour), judged.needed, again
    )


def next_line(meeting: Meeting, decision: Decision) -> Content:
    """Return what enter does, and where it can end without a decision, how."""
    line = Content.assemble(("⏎", "reverse"), " ", (onward(meeting, decision).words, "bold"))
    if not decision.counts and method_of(decision).needs_counts:
        return line
    ends = Content.assemble(("x", "reverse"), " ", _("you did not agree: it is kept as not decided"))
    return lines(line, ends)
