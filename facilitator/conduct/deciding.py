"""The commands of deciding: a proposal is opened, tested by its method, and adopted or left undecided."""

from __future__ import annotations

from facilitator.conduct.items import find_record
from facilitator.conduct.keeping import acknowledged
from facilitator.conduct.looking_again import asked, keeps_without_day, means_no_day, passed, review_day
from facilitator.conduct.near_method import method_in_doubt
from facilitator.conduct.proposal_told import (
    how_to_answer,
    in_full,
    method_here,
    not_shown,
    to_be_worded,
    what_comes_next,
    what_now,
    who_counts,
)
from facilitator.conduct.reply import Reply, Room
from facilitator.errors import Refusal
from facilitator.i18n import _
from facilitator.meeting import deciding, set_head, to_decide
from facilitator.meeting.counted import counted
from facilitator.meeting.methods import Method, method_at_start, read_share, share_at_start
from facilitator.meeting.tally import example, read_counts
from facilitator.meeting.value import Meeting
from facilitator.meeting.ways import way_next
from facilitator.records import Decision
from facilitator.text import clean_line


def decide(room: Room, argument: str) -> Reply:
    """Open a proposal: `decide consent We meet every second Thursday`; the method may be left out."""
    given = clean_line(argument)
    named, words = method_at_start(given)
    said = given[: len(given) - len(words)]
    share, words = _share(words, said) if named and named.name == "majority" else ("", words)
    if named is not None and not named.decides:
        raise Refusal(
            _("A {method} decides nothing. Write /sense {method} QUESTION: {example}.",
              method=_(named.name), example=example(named.choices))
        )  # fmt: skip
    if not words:
        return _asked_for_wording(room, said)
    if (
        named is None
        and not room.sure
        and (doubt := method_in_doubt(words, in_full(*method_here(room.meeting))))
    ):
        return room.asks(doubt)
    method, share = (named, share) if named else method_here(room.meeting)
    after = deciding.propose(
        room.meeting, words, method, now=room.now, record_id=room.new_id(), share=share
    )  # fmt: skip
    who = who_counts(after) if len(method.choices) > 1 else ""
    kept = "\n".join(filter(None, (acknowledged(after), _not_as_promised(room, method))))
    return Reply(after, room.floor, "\n".join(filter(None, (kept, who, what_now(after)))), brief=kept)


def _not_as_promised(room: Room, method: Method) -> str:
    """Say that the agenda names another way for what is decided here; empty where it does not."""
    item = room.meeting.current
    promised = to_decide(room.meeting, item) if item else ()
    named = [way for one in promised if item and (way := way_next(room.meeting, one, item))]
    if not named or any(way[0] is method for way in named):
        return ""
    return _(
        "The agenda says {promised} here. This is {method}: {undo} takes it back.",
        promised=in_full(*named[0]), method=_(method.name), undo=room.way("undo"),
    )  # fmt: skip


def _asked_for_wording(room: Room, said: str) -> Reply:
    """Say what is to be decided here, and how its proposal is worded; an open proposal is told of again."""
    if deciding.proposal(room.meeting) is not None:
        return room.tells(what_now(room.meeting))
    method = said.strip(" :,") or in_full(*method_here(room.meeting))
    asked = _(
        "What is proposed, in one sentence? Write /decide {method} We meet on Thursdays.", method=method
    )
    return room.tells("\n".join((*to_be_worded(room.meeting), asked)))


def _share(words: str, said: str) -> tuple[str, str]:
    """Return the share that words begin with, as it is kept, and the words behind it.

    The name of the method that was `said` before them can say it too: `two thirds`.
    """
    named = read_share(said)
    if named is not None:
        return str(named), words.removeprefix(_("majority")).strip()
    share, rest = share_at_start(words)
    return (str(share), rest) if share is not None and rest else ("", words)


def step(room: Room, argument: str) -> Reply:
    """Go one step further in the method, or back: `step`, `step back`; behind the last comes the agenda's next way."""
    back = argument.strip().casefold() in ("back", _("back"))
    proposal = deciding.require_proposal(room.meeting)
    at_end = deciding.step_of(proposal) == deciding.method_of(proposal).steps[-1]
    if at_end and not back and deciding.way_onward(room.meeting, proposal) is not None:
        after = deciding.go_on_by_next_way(room.meeting, room.now, room.new_id())
    else:
        if not back and not room.sure and (uncounted := _uncounted(proposal)):
            return room.asks(uncounted)
        after = deciding.step(room.meeting, room.now, -1 if back else 1)
    return Reply(after, room.floor, what_now(after), brief=_at_step(after))


def _uncounted(proposal: Decision) -> str:
    """Return that nothing was counted yet at the step that counts, and how that is typed; empty anywhere else."""
    method, here = deciding.method_of(proposal), deciding.step_of(proposal)
    if here.takes != "counts" or proposal.counts:
        return ""
    return f"{_('Nothing was counted yet.')} {how_to_answer(method, here.takes)}"


def _at_step(meeting: Meeting) -> str:
    shown = deciding.require_proposal(meeting)
    return _("{label} stands at “{step}”.", label=shown.label, step=_(deciding.step_of(shown).name))


def amend(room: Room, argument: str) -> Reply:
    """Give the proposal other words; those before stay in the record."""
    after = deciding.amend(room.meeting, argument, room.now)
    kept = acknowledged(after)
    return Reply(after, room.floor, f"{kept}\n{what_now(after)}", brief=kept)


def count(room: Room, argument: str) -> Reply:
    """Say how many: `count for 7, against 2`, or only the numbers in the order they are asked."""
    proposal = deciding.require_proposal(room.meeting)
    method = deciding.method_of(proposal)
    if not method.choices:
        raise Refusal(_("{method} counts nothing.", method=_(method.name)))
    after = deciding.count(room.meeting, read_counts(argument, method.choices), room.now)
    shown = deciding.require_proposal(after)
    judged = deciding.verdict(after, shown)
    shows = counted(shown.counts, method.name)
    why = "" if shows.casefold() in judged.why.casefold() else judged.why
    lines = (f"{shown.label}: {shows}.", not_shown(after, method, shown.counts),
             f"{why} {judged.needed}".strip(), what_comes_next(after, shown, stands=judged.stands))  # fmt: skip
    return Reply(after, room.floor, "\n".join(line for line in lines if line), brief=lines[0])


def concern(room: Room, words: str) -> Reply:
    """Keep a reservation, an objection or another view with the open proposal."""
    after = deciding.add_concern(room.meeting, words, room.now)
    kept = deciding.require_proposal(after)
    return Reply(
        after, room.floor, _("Kept with {label}: {words}", label=kept.label, words=kept.concerns[-1])
    )


def adopt(room: Room, argument: str) -> Reply:
    """Keep the proposal as decided: `adopt`, with a review date `adopt in three months`, without any `adopt none`."""
    dateless = means_no_day(argument)
    said = argument.strip() and not dateless
    review = review_day(room.meeting, room.now.date(), argument) if said else None
    if review is not None and passed(review, room):
        return asked(review, room)
    dateless = dateless or keeps_without_day(deciding.require_proposal(room.meeting))
    after = deciding.adopt(room.meeting, room.now, review, dateless=dateless)
    return Reply(after, room.floor, acknowledged(after))


def undecided(room: Room, argument: str) -> Reply:
    """Keep the proposal as not decided, with what is needed next: `undecided hear the door team first`."""
    after = deciding.leave_undecided(room.meeting, room.now, argument)
    return Reply(after, room.floor, acknowledged(after))


def replaces(room: Room, argument: str) -> Reply:
    """Say that the last decision takes the place of an older one: `replaces D1`, `replaces D1 with D4`."""
    labels = [
        word for word in argument.replace(",", " ").split() if word[:1] in "dD" and word[1:].isdecimal()
    ]
    if len(labels) not in (1, 2):
        raise Refusal(_("Which decision is replaced? Write /replaces D1, or /replaces D1 with D4."))
    old = find_record(room.meeting, labels[0])
    standing = [one for one in room.meeting.decisions if one.outcome == "decided" and one.id != old.id]
    if len(labels) == 1 and not standing:
        raise Refusal(_("There is no other decision yet to take its place."))
    new = find_record(room.meeting, labels[1]) if len(labels) == 2 else standing[-1]
    after = deciding.supersede(room.meeting, new.id, old.id, room.now)
    return Reply(after, room.floor, _("{new} takes the place of {old}.", new=new.label, old=old.label))


def quorum(room: Room, argument: str) -> Reply:
    """Say how many must be present for a decision: `quorum 5`; `quorum 0` takes the rule away."""
    number = _number(argument, "/quorum 5")
    after = set_head(room.meeting, room.now, quorum=number or None)
    return Reply(after, room.floor, _("Quorum: {number}.", number=number or _("none")))


def stand_asides(room: Room, argument: str) -> Reply:
    """Say how many may stand aside from a consensus: `standasides 2`."""
    number = _number(argument, "/standasides 2")
    after = set_head(room.meeting, room.now, stand_asides=number)
    return Reply(after, room.floor, _("So many may stand aside: {number}.", number=number))


def _number(argument: str, shown: str) -> int:
    if not argument.strip().isdecimal():
        raise Refusal(_("How many? Write for example {example}.", example=shown))
    return int(argument)
