"""The ways of deciding, and of sensing what a group thinks: each with its steps, its counts and its rule.

The terms and rules are the field's: consensus as Seeds for Change teaches it, consent as Sociocracy 3.0 does, fist to
five, majority with a quorum, advice. Sensing methods order and feel; nothing they yield is a decision.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from facilitator.i18n import _, ngettext

Takes = Literal["", "questions", "wording", "words", "counts", "review"]
"""What a step waits for: nothing, questions, the wording, sentences without names, counts, a review date."""

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a method: its name, what the facilitator says or does, and what it waits for."""

    name: str
    say: str
    takes: Takes = ""
    where: tuple[str, ...] = ()
    """What must have been counted for it to be gone through; always where nothing stands here."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a proposal stands as it was counted, why, and what would help where it does not."""

    stands: bool
    why: str
    needed: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the group set for its decisions: the share a majority needs, and how many may stand aside."""

    share: Fraction = Fraction(1, 2)
    stand_asides: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A way of deciding or sensing. Its words are written in English and put through `_` where they are shown."""

    name: str
    what: str
    steps: tuple[Step, ...]
    choices: tuple[str, ...] = ()
    """What is counted, in the order it is asked; empty where the group names the options itself."""
    rule: Callable[[Counts, Terms], Verdict] | None = None
    """How counts become a verdict; None for a method that only senses."""
    needs_counts: bool = True
    needs_review: bool = False
    scores: bool = False
    """Whether people also show by it how much they like something, and decide nothing: a scale that everyone knows."""

    @property
    def decides(self) -> bool:
        """Whether what it yields can be a decision."""
        return self.rule is not None

    @property
    def senses(self) -> bool:
        """Whether what it yields can be kept as a mere result."""
        return self.scores or not self.decides


def _consensus(counts: Counts, terms: Terms) -> Verdict:
    blocks, aside = counts.get("block", 0), counts.get("stand aside", 0)
    if blocks:
        return Verdict(
            False,
            ngettext("{n} person blocks.", "{n} people block.", blocks),
            _("Hear the reason for the block and look for a proposal that answers it."),
        )
    if terms.stand_asides is not None and aside > terms.stand_asides:
        return Verdict(
            False,
            ngettext("{n} person stands aside, more than the group set.",
                     "{n} people stand aside, more than the group set.", aside),
            _("Too few would carry it: ask what would bring them in."),
        )  # fmt: skip
    if not counts.get("agree", 0) and not counts.get("agree with reservations", 0):
        return Verdict(False, _("Nobody agrees."), _("Look for another proposal."))
    return Verdict(True, _("Nobody blocks."))


def _consent(counts: Counts, _terms: Terms) -> Verdict:
    objections = counts.get("objection", 0)
    if objections:
        return Verdict(
            False,
            ngettext("{n} reasoned objection is left.", "{n} reasoned objections are left.", objections),
            _("Change the proposal so that the objection is answered, and ask again."),
        )
    return Verdict(True, _("No reasoned objection is left."))


def _majority(counts: Counts, terms: Terms) -> Verdict:
    in_favour, against = counts.get("for", 0), counts.get("against", 0)
    cast = in_favour + against
    told = _("{yes} for, {no} against", yes=in_favour, no=against)
    if not cast:
        return Verdict(False, _("Nobody voted for or against."), _("Count again, or leave it for next time."))
    if in_favour == against:
        return Verdict(False, _("{told}: a tie is no majority.", told=told), _("Talk on, and vote again."))
    enough = (
        Fraction(in_favour, cast) > terms.share
        if terms.share == Fraction(1, 2)
        else Fraction(in_favour, cast) >= terms.share
    )
    if enough:
        return Verdict(True, told)
    return Verdict(
        False,
        _("{told}: it needs {share}.", told=told, share=share_in_words(terms.share)),
        _("Talk on, change the proposal, or leave it."),
    )


def _fist_to_five(counts: Counts, _terms: Terms) -> Verdict:
    below = sum(counts.get(fingers, 0) for fingers in ("0", "1", "2"))
    if not sum(counts.values()):
        return Verdict(False, _("Nobody showed fingers."), _("Ask everyone to show, all at once."))
    if below:
        return Verdict(
            False,
            ngettext("{n} person shows less than three.", "{n} people show less than three.", below),
            _("Those below three speak first: what would make it work for them?"),
        )
    return Verdict(True, _("Everyone shows three or more."))


def _advice(_counts: Counts, _terms: Terms) -> Verdict:
    return Verdict(True, _("The advice is given; whoever asked for it decides and answers."))


_READ_BACK = Step(
    "propose", "Read the proposal aloud. Is it clear? Only questions to understand it.", "questions"
)

METHODS: tuple[Method, ...] = (
    Method(
        name="consent",
        what="It stands when nobody has a reasoned objection: good enough for now, safe enough to try, until a date.",
        steps=(
            Step("understand", "Read the proposal aloud. Is it clear? Only questions to understand it.", "questions"),
            Step("react", "One short reaction each. No debate yet."),
            Step("objections", "Does anyone see harm in trying this, or know a clearly better way? "
                 "Each of those counts as an objection. A worry is written down, and does not stop us.", "counts"),
            Step("change", "What would answer each objection? We change the words, then count again.", "wording",
                 ("objection",)),
            Step("adopt", "Read it once more. Say when we look at it again.", "review"),
        ),
        choices=("objection",),
        rule=_consent,
        needs_review=True,
    ),
    Method(
        name="consensus",
        what="Everyone can support it, or live with it. One block means: not yet.",
        steps=(
            _READ_BACK,
            Step("discuss", "What speaks for it, what against? What would make it better?", "words"),
            Step("test", "Ask each in turn: agree, agree with reservations, stand aside, or block?", "counts"),
            Step("reservations", "Hear the reservations. Write them down without names.", "words",
                 ("agree with reservations", "stand aside", "block")),
            Step("adopt", "Read back what was agreed."),
        ),
        choices=("agree", "agree with reservations", "stand aside", "block"),
        rule=_consensus,
    ),
    Method(
        name="majority",
        what="More votes for than against. A tie is no majority.",
        steps=(
            _READ_BACK,
            Step("talk", "Hear both sides. Then close the talk.", "words"),
            Step("vote", "Hands up: for, against, abstain. Count aloud.", "counts"),
            Step("adopt", "Say the result and read the decision back."),
        ),
        choices=("for", "against", "abstain"),
        rule=_majority,
    ),
    Method(
        name="fist to five",
        what="Fingers, all at once: 0 is no, 1 and 2 not yet, 3 can live with it, 4 and 5 support. "
             "Below three speaks first.",
        steps=(
            _READ_BACK,
            Step("show", "All at once: fist is no, three is “I can live with it”, five is great.", "counts"),
            Step("below three", "Who showed less than three speaks first. What would make it work?", "words",
                 ("0", "1", "2")),
            Step("adopt", "Read back what was decided."),
        ),
        choices=("0", "1", "2", "3", "4", "5"),
        rule=_fist_to_five,
        scores=True,
    ),
    Method(
        name="advice",
        what="The group gives advice, and the other view beside it. Whoever asked decides, and answers.",
        steps=(
            Step("ask", "Read the question aloud. Only questions to understand it.", "questions"),
            Step("advise", "One round: what is your advice? Put it into one sentence.", "wording"),
            Step("other view", "Who sees it differently? Write that down too, without names.", "words"),
            Step("adopt", "Read back the advice and the other view."),
        ),
        rule=_advice,
        needs_counts=False,
    ),
    Method(
        name="temperature check",
        what="A quick feel: hands high, in the middle, low. It is no vote.",
        steps=(
            Step("ask", "Say what it is about.", "wording"),
            Step("show", "Hands high, in the middle, or low.", "counts"),
        ),
        choices=("high", "middle", "low"),
    ),
    Method(
        name="straw poll",
        what="How many lean which way. It binds nobody.",
        steps=(
            Step("ask", "Say the question and the options.", "wording"),
            Step("show", "Hands for each option.", "counts"),
        ),
    ),
    Method(
        name="dot vote",
        what="Everyone spreads a few dots over the options. It orders them; it settles nothing.",
        steps=(
            Step("ask", "Say the question, the options, and how many dots each has.", "wording"),
            Step("dots", "Count the dots of each option.", "counts"),
        ),
    ),
)  # fmt: skip

_BY_NAME = {method.name: method for method in METHODS}
_ALIASES = {
    "fist-to-five": "fist to five", "fist to 5": "fist to five", "fist of five": "fist to five",
    "fist-of-five": "fist to five", "fist of 5": "fist to five",
    "two thirds": "majority", "two-thirds": "majority", "vote": "majority",
    "simple majority": "majority", "super-majority": "majority", "supermajority": "majority",
    "three quarters": "majority",
    "temperature-check": "temperature check", "temperature": "temperature check",
    "straw-poll": "straw poll", "poll": "straw poll", "dot-vote": "dot vote", "dots": "dot vote",
}  # fmt: skip


def method_named(name: str) -> Method | None:
    """Return the method of this name, or of a name people use for it; None where there is none."""
    wanted = " ".join(name.casefold().split())
    found = _BY_NAME.get(wanted) or _BY_NAME.get(_ALIASES.get(wanted, ""))
    return found or next((method for method in METHODS if _(method.name).casefold() == wanted), None)


def share_said(method: Method, said: str, rest: str) -> str:
    """Return the share of a majority that its name says, such as `two thirds`, or the words behind it begin with."""
    if method.name != "majority":
        return ""
    share = read_share(said) or share_at_start(rest)[0]
    return str(share) if share is not None and share != Fraction(1, 2) else ""


def share_at_start(words: str) -> tuple[Fraction | None, str]:
    """Return the share that these words begin with, if any, and the words behind it."""
    pieces = words.split()
    for length in range(min(len(pieces), 3), 0, -1):
        share = read_share(" ".join(pieces[:length]))
        if share is not None:
            return share, " ".join(pieces[length:])
    return None, words


def method_at_start(words: str) -> tuple[Method | None, str]:
    """Return the method that these words begin with, if any, and the words behind it."""
    names = {name: method for method in METHODS for name in (method.name, _(method.name).casefold())}
    names |= {alias: _BY_NAME[name] for alias, name in _ALIASES.items()}
    for name in sorted(names, key=len, reverse=True):
        rest = words[len(name) :]
        if words.casefold().startswith(name) and not rest[:1].isalnum() and rest[:1] not in ("-", "'", "’"):
            return names[name], rest.lstrip(" :,")
    return None, words


def read_share(words: str) -> Fraction | None:
    """Read a share such as `2/3`, `two thirds`, `60%` or `60 %`; None where it is none between a half and all."""
    given = " ".join(re.split(r"[\s,:()-]+", words.casefold())).strip()
    named = {"two thirds": Fraction(2, 3), "three quarters": Fraction(3, 4), "simple": Fraction(1, 2),
             "super majority": Fraction(2, 3), "supermajority": Fraction(2, 3)}  # fmt: skip
    try:
        share = named.get(given) or (
            Fraction(int(given.rstrip("% ")), 100) if given.endswith("%") else Fraction(given)
        )
    except (ValueError, ZeroDivisionError):
        return None
    return share if Fraction(1, 2) <= share <= 1 else None


def share_in_words(share: Fraction) -> str:
    """Return a share as people say it."""
    if share == Fraction(1, 2):
        return _("more than half")
    if share == Fraction(2, 3):
        return _("two thirds")
    if 100 % share.denominator == 0:
        return _("{percent} %", percent=int(share * 100))
    return f"{share.numerator}/{share.denominator}"
