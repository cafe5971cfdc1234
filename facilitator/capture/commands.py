"""The commands a line can give, for reading, for the help, for the palette and for the documents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class KnownCommand:
    """One command. Its texts are written in English and put through `_` where they are shown."""

    name: str
    hint: str
    """What may be typed behind it; empty where nothing is."""
    help: str
    aliases: tuple[str, ...] = ()


COMMANDS: tuple[KnownCommand, ...] = (
    KnownCommand("title", "Our first evening", "Give the meeting another title."),
    KnownCommand("series", "[Thursday group]", "Say which series of meetings it belongs to; without words, to none."),
    KnownCommand("day", "friday", "Say for which day the meeting is planned."),
    KnownCommand("until", "[16:00]", "Say when the meeting is promised to end."),
    KnownCommand("privacy", "count only", "Say what the summary shows of people: count only, roles, or names."),
    KnownCommand("keepfor", "[90]", "Say how many days the record is kept after the end; without a number, for good."),
    KnownCommand("fill", "[1 Ana]", "Fill a gap of the agenda, the words in [brackets], or read the gaps.", ("gap",)),
    KnownCommand("fit", "60", "Before the start, make the plan fit the minutes there are; “rounds”: go-rounds."),
    KnownCommand("start", "[14:05]", "Begin, or put right when the meeting began.", ("begin",)),
    KnownCommand("next", "", "Go to the next item.", ("n", "forward")),
    KnownCommand("back", "", "Go back one item.", ("b", "previous", "prev")),
    KnownCommand("goto", "3", "Go to an item by its number or title.", ("go", "item")),
    KnownCommand("topic", "Bus fares", "Go to the item of this title, or add it here."),
    KnownCommand("extend", "5 [from 7]", "Give this item more minutes; it says first where they can come from.",
                 ("more",)),
    KnownCommand("pause", "", "Stop the clock, or let it go on."),
    KnownCommand("skip", "[3]", "Leave an item out."),
    KnownCommand("park", "[3]", "Keep an item for another time."),
    KnownCommand("reopen", "[3]", "Put an item that is over back on the agenda."),
    KnownCommand("add", "Bus fares [10]", "Add an item behind this one, with its minutes.", ("insert",)),
    KnownCommand("move", "6 3", "Give an item another place."),
    KnownCommand("time", "[4] 15", "Give an item another timebox, in minutes.", ("timebox", "retime")),
    KnownCommand("tick", "[2]", "Tick a line of the checklist, or take the tick away.", ("check",)),
    KnownCommand("matters", "", "Read out what earlier meetings left open.", ("arising",)),
    KnownCommand("settle", "A1 [what came of it]", "Say that something from last time is settled, or answered."),
    KnownCommand("notyet", "A1 [why, or a new date]", "Say that something from last time stays open."),
    KnownCommand("notneeded", "A1 [why]", "Say that something from last time is not needed any more."),
    KnownCommand("takeup", "P1 [10]", "Put something from last time on the agenda."),
    KnownCommand("decide", "consent We meet on Thursdays", "Open a proposal, and the way it is decided.", ("propose",)),
    KnownCommand("step", "[back]", "Go one step further in deciding, or back; at the end, to the next method."),
    KnownCommand("amend", "We meet on Mondays", "Give the proposal other words."),
    KnownCommand("count", "[for 7, against 2]", "Say how many show what; alone, it asks one number after the other.",
                 ("votes",)),
    KnownCommand("adopt", "[next meeting]", "Keep the proposal as decided, with the day to look at it again, or none."),
    KnownCommand("undecided", "[what is needed next]", "Keep the proposal as not decided."),
    KnownCommand("replaces", "D1", "Say that the last decision takes the place of an older one."),
    KnownCommand("lookagain", "[D1] in six months", "Say when a decision, or the open proposal, is looked at again.",
                 ("reviewon",)),
    KnownCommand("sense", "straw poll Where: park 5, hall 3", "Keep what was sensed; it is no decision.", ("poll",)),
    KnownCommand("enough", "", "Say that this is all, where the agenda promises several decisions or actions.",
                 ("thatsall",)),
    KnownCommand("quorum", "5", "Say how many must be here for a decision."),
    KnownCommand("standasides", "2", "Say how many may stand aside from a consensus."),
    KnownCommand("stack", "[Ana]", "Put someone on the list of who speaks next, or read it. “/stack newcomers first” "
                 "and “/stack in order” change its order.", ("queue", "hand")),
    KnownCommand("spoke", "[Ana]", "Take whoever just spoke off that list.", ("spoken",)),
    KnownCommand("unstack", "Ana", "Take someone off that list who does not want to speak any more.", ("unqueue",)),
    KnownCommand("lastword", "Ana", "Put someone at the end of that list."),
    KnownCommand("round", "[9]", "Begin a go-round, turn its direction (/round turn) or end it (/round end).",
                 ("goround",)),
    KnownCommand("turn", "", "Go on to the next in the go-round."),
    KnownCommand("pass", "", "Pass in the go-round; who passed is asked once more."),
    KnownCommand("present", "9 peers, 2 staff", "Say who is there. Who takes no part in decisions: "
                 "2 staff (not deciding).", ("people", "here")),
    KnownCommand("edit", "D1 We meet on Mondays", "Give something kept other words. Who does it and by when stay, "
                 "unless you name another, or type @nobody or: no date.", ("reword", "change")),
    KnownCommand("leaveout", "N2 Mirela", "Take a name or a detail out of something kept; the rest of it stays."),
    KnownCommand("drop", "D2", "Take out something kept, or an item that has not begun.", ("remove", "delete")),
    KnownCommand("done", "A1 [what came of it]", "Close an action, a request, a question or a parked point."),
    KnownCommand("undo", "", "Take back the last change.", ("u",)),
    KnownCommand("redo", "", "Bring back what was taken back last."),
    KnownCommand("nextmeeting", "3 December, same room", "Say when and where people meet again."),
    KnownCommand("off", "", "Put pens down, so that nothing typed is kept, or lift them again.", ("pens", "offrecord")),
    KnownCommand("hide", "", "Hide the screen at once; only a clock remains."),
    KnownCommand("show", "", "Show what was kept so far.", ("kept",)),
    KnownCommand("agenda", "", "Show the items, and where the meeting stands.", ("items",)),
    KnownCommand("at", "14:05", "Say what time it is, when lines come from a file."),
    KnownCommand("end", "[16:05]", "End the meeting, now or at a time that has passed.", ("finish", "endmeeting")),
    KnownCommand("help", "[next]", "Say what can be typed here.", ("h", "?", "commands")),
    KnownCommand("quit", "", "Leave; the meeting stays open for another time.", ("q", "exit", "bye")),
)  # fmt: skip
"""Every command, in the order a meeting needs them."""

BEFORE_THE_START = frozenset(
    {
        "title", "series", "day", "until", "privacy", "keepfor", "fill", "fit", "start", "skip", "park", "reopen",
        "add", "move", "time", "tick", "matters", "settle", "notyet", "notneeded", "takeup", "quorum", "standasides",
        "present", "drop", "undo", "redo", "nextmeeting", "hide", "agenda", "help", "quit",
    }
)  # fmt: skip
"""Those that make sense while a meeting is prepared."""


@cache
def _names() -> dict[str, str]:
    return {called: known.name for known in COMMANDS for called in (known.name, *known.aliases)}


def named(word: str) -> str:
    """Return the command's own name for what it was called by; a word that is no command comes back in lower case."""
    folded = word.casefold()
    return _names().get(folded, folded)


def is_command(name: str) -> bool:
    """Tell whether there is a command of this name, or one that is also called so."""
    return name.casefold() in _names()


def nearest(name: str) -> str:
    """Return the name of the command that someone who typed this most likely meant; empty where none comes near."""
    from difflib import get_close_matches

    folded = name.casefold()[:40]
    found = get_close_matches(folded, list(_names()), n=1, cutoff=0.6)
    return named(found[0]) if found else ""
