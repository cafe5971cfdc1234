"""An agenda as a value: what a meeting is for, its items in order, and what to prepare."""

from __future__ import annotations

from dataclasses import dataclass

CONVENERS = ("community", "service", "policy")
POWERS = ("told", "asked", "decide together", "peers decide")
PRIVACIES = ("count only", "names", "roles")

LEADING_METHODS = (
    "go-round", "popcorn", "open discussion", "pairs", "small groups", "silent writing", "ideastorm", "presentation",
    "report", "read aloud", "speaking list", "role selection by reasons",
)  # fmt: skip
"""Ways to lead an item that decide nothing, by the names our templates use."""
DECISION_METHODS = ("consent", "consensus", "majority", "fist to five", "advice")
SENSING_METHODS = ("temperature check", "straw poll", "dot vote")
"""Ways to feel what a group thinks, of which none is a decision."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A decision that an item should yield, and the method it is to be taken by, if the agenda names one."""

    question: str
    method: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of an agenda; every text in it is cleaned, `body` and `prompts` may hold Markdown."""

    title: str
    minutes: int | None = None
    """The timebox, in whole minutes; None where the agenda states none."""
    method: str = ""
    lead: str = ""
    power: str = ""
    prompts: tuple[str, ...] = ()
    """What to read aloud, one block quote each."""
    body: str = ""
    """All other text of the item, as Markdown: guidance for the facilitator."""
    checklist: tuple[str, ...] = ()
    decide: tuple[Promise, ...] = ()
    actions: tuple[str, ...] = ()
    optional: bool = False
    notes_off: bool = False
    staff_out: bool = False
    line: int = 0
    """The 1-based line of the file where the item begins; 0 where there is no file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A whole agenda: an empty text, an empty tuple or None stands for what the file does not say."""

    title: str
    purpose: str = ""
    convened_by: str = ""
    power: str = ""
    privacy: str = ""
    decide_by: str = ""
    participants: str = ""
    language: str = ""
    introduction: str = ""
    before: tuple[str, ...] = ()
    """The preparation, one line of a checklist each."""
    after: tuple[str, ...] = ()
    """The closing checklist."""
    items: tuple[Item, ...] = ()

    @property
    def minutes(self) -> int:
        """The sum of the timeboxes."""
        return sum(item.minutes or 0 for item in self.items)
