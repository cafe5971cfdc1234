"""What a correction is: one thing to put right, before and after, and what went wrong where nothing can be taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from facilitator.capture import Captured
from facilitator.i18n import _
from facilitator.summary.reading import UnreadableSummary
from facilitator.summary.review.comparing import fold

What = Literal[
    "wording", "owner", "date", "count", "done", "open again", "state", "answer", "concerns", "note", "struck", "new",
    "remark", "unclear", "title", "purpose", "series", "next meeting", "about",
]  # fmt: skip


class OtherMeeting(UnreadableSummary):
    """A summary of another meeting than the one it was given back for."""


class OlderDraft(UnreadableSummary):
    """A summary of what the record said before: it was changed since."""

    def __init__(self, words: str, *, known: bool) -> None:
        super().__init__(words)
        self.known = known
        """Whether it is known what the record said then, so that its corrections can be shown beside that."""


class DamagedSummary(UnreadableSummary):
    """A summary of which too much is missing to tell what was meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """One thing that somebody would put right in the record."""

    what: What
    label: str = ""
    """The line it is about; empty for what is new, and for the meeting as a whole."""
    before: str = ""
    after: str = ""
    record: str = ""
    """The id of the record; empty for what is new, and for the meeting as a whole."""
    field: str = ""
    """The field of the record, or of the meeting's head, that gets another value."""
    value: Any = None
    new: Captured | None = None
    """What is to be kept, where it is new or a remark."""
    item: str = ""
    """The id of the item something new was written under."""
    by: str = ""
    """Whose correction it is: a label, never a name."""
    now: str = ""
    """What the record says today, where it was changed since the draft that was corrected."""
    doubt: str = ""
    """What a person has to look at before it is taken, in a sentence or two: it may be meant otherwise."""

    @property
    def about(self) -> tuple[str, str]:
        """What it would change: two that are about the same can't both be taken."""
        if self.new is not None:
            return "new", f"{self.new.kind} {fold(self.after)}"
        if self.what == "about":
            return "about", self.field
        if self.what == "concerns":
            return self.record, f"concerns {fold(self.before or self.after)}"
        return self.record or "meeting", "" if self.what == "struck" else self.field or fold(self.after)

    @property
    def wish(self) -> str:
        """What is wanted of it, as it is compared: two with the same wish are one."""
        return f"{self.what} {fold(self.after)}"

    @property
    def clear(self) -> bool:
        """Whether it can be taken as it is: it is understood, and the record is as the corrector saw it."""
        return self.what != "unclear" and not self.now and not self.doubt

    @property
    def changes_nothing(self) -> bool:
        """Whether the record says already what is wanted."""
        return self.before != "" and self.before == self.after and self.what not in ("unclear", "remark")

    def heading(self) -> str:
        """Return what it is about, in a few words."""
        kinds: dict[What, str] = {
            "wording": _("wording"), "owner": _("who"), "date": _("date"), "count": _("count"), "done": _("done"),
            "open again": _("open again"), "state": _("how it stands"), "answer": _("answer"),
            "concerns": _("concerns"), "note": _("note"),
            "struck": _("struck out"), "new": _("new line"), "remark": _("remark"), "unclear": _("not understood"),
            "title": _("title"), "purpose": _("purpose"), "series": _("series"), "next meeting": _("next meeting"),
            "about": _("what it was about"),
        }  # fmt: skip
        kind = _("what is meant?") if self.what == "unclear" and self.doubt else kinds[self.what]
        return " ".join(part for part in (self.label, kind) if part)


@dataclass(frozen=True, slots=True)
class Correction:
    """What one place of the record could become: one proposal, or several to choose from."""

    proposals: tuple[Proposed, ...]

    @property
    def clear(self) -> bool:
        """Whether there is nothing to choose and nothing to understand."""
        return len(self.proposals) == 1 and self.proposals[0].clear


@dataclass(frozen=True, slots=True)
class Edited:
    """A summary as somebody gave it back, and whose corrections it holds: a label, never a name."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class OldDraft:
    """The draft a file is of, where the record was changed since."""

    at: datetime
    """When the record said what that draft says."""
    since: tuple[Proposed, ...] = ()
    """What has been changed in the record since then."""
    by: str = ""
    """Whose file it is."""
    untouched: bool = False
    """Whether nothing is to be put right by the file."""


@dataclass(frozen=True, slots=True)
class Review:
    """All corrections of one meeting, in the order its summary is read."""

    meeting: str
    """The id of the meeting."""
    corrections: tuple[Correction, ...] = ()
    audience: str = "peers"
    """Whom the files were written for."""
    older: tuple[OldDraft, ...] = ()
    """The drafts of those files that are of an older one than the record."""

    @property
    def clear(self) -> tuple[Proposed, ...]:
        """Those that can be taken as they are."""
        return tuple(one.proposals[0] for one in self.corrections if one.clear)


@dataclass(frozen=True, slots=True)
class Origin:
    """What the first lines of a file say of where it is from; empty where they do not say it."""

    meeting: str = ""
    audience: str = "peers"
    language: str = ""
    draft: str = ""
    status: str = "draft"
    until: str = ""
    """The day until which it could be put right, in ISO 8601."""

    @property
    def id(self) -> str:
        """The id of the meeting."""
        return self.meeting.rpartition("-")[2]
