"""One correction of a summary as it is shown: what it is about, each side of it, and what to know before a yes."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from facilitator.i18n import _
from facilitator.summary.review.comparing import difference, in_words
from facilitator.summary.review.telling import before_a_yes, heading
from facilitator.summary.review.value import Correction, Proposed
from screens.widgets.plain import Plain, lines


def what(one: Correction) -> str:
    """Return what a correction is about."""
    first, *others = one.proposals
    if not others:
        return heading(first)
    return _("{what}: not all of these can be taken", what=first.label or first.heading())


def sides(one: Correction) -> Iterator[Plain]:
    """Yield the line as it was, and beside it as each reader wants it, with the words that change marked."""
    first = one.proposals[0]
    if first.before:
        title = Content.styled(_("before"), "dim")
        yield Plain(lines(title, _marked(first, "gone")), classes="before")
    for number, proposed in enumerate(one.proposals, 1):
        several = len(one.proposals) > 1
        after = _("said") if _is_asked(proposed) else _("after")
        title_words = f"{number} · {proposed.by}" if several else after
        yield Plain(
            lines(Content.styled(title_words, "bold" if several else "dim"), _wish(proposed)), classes="after"
        )


def _is_asked(proposed: Proposed) -> bool:
    """Tell whether what was said of a line stands beside it to be asked about: it is not what the line would become."""
    return proposed.what == "unclear" and proposed.doubt != ""


def _wish(proposed: Proposed) -> Content:
    if proposed.what == "struck":
        return Content(_("It is taken out."))
    return _marked(proposed, "new")


def _marked(proposed: Proposed, kind: str) -> Content:
    """Return one side with its changed words marked; more than colour tells them, they are underlined or struck."""
    side = proposed.before if kind == "gone" else proposed.after
    if not (proposed.before and proposed.after) or _is_asked(proposed):
        return Content(side)
    style = "strike $text-error" if kind == "gone" else "bold underline $text-success"
    parts = [
        Content.styled(run.text, style) if run.kind == kind else Content(run.text)
        for run in difference(proposed.before, proposed.after)
        if run.kind in ("same", kind)
    ]
    return Content(" ").join(parts)


def to_know(one: Correction) -> Iterator[str]:
    """Yield what changes in words, and what the person has to know before a yes."""
    for number, proposed in enumerate(one.proposals, 1):
        before = f"{number}  " if len(one.proposals) > 1 else ""
        if proposed.before and proposed.after and not (proposed.changes_nothing or _is_asked(proposed)):
            yield f"{before}{in_words(proposed.before, proposed.after)}"
        yield from (f"{before}{words}" for words in before_a_yes(proposed))
        if proposed.what == "unclear":
            yield _("e says what is meant, n leaves it.")
