"""What a shell offers while a command is being typed: the commands, their options, the names of templates.

Meetings are never offered by name: the screen may face the room, and a title can tell too much.
"""

from __future__ import annotations

import re
from argparse import Action, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterable

from facilitator.cli.house import House
from facilitator.i18n import _

SCRIPTS = {
    "bash": """\
_facilitator() {
    local IFS=$'\\n'
    COMPREPLY=($(facilitator complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _facilitator facilitator
""",
    "zsh": """\
_facilitator() {
    local -a found=("${(@f)$(facilitator complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    [[ -n $found ]] && compadd -a found || _files
}
compdef _facilitator facilitator
""",
    "fish": """\
complete -c facilitator -a '(facilitator complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'
""",
}
"""What each shell is told: to ask the program itself, and to offer files where that knows nothing."""

_SAFE = re.compile(r"[\w][\w./-]*|--[\w-]+")
"""What may be put on a command line as it stands: a name that someone else chose can hold anything."""


def completion(_house: House, asked: Namespace) -> int:
    """Print what a shell needs to complete our commands."""
    print(SCRIPTS[asked.shell], end="")
    return 0


def complete(house: House, asked: Namespace) -> int:
    """Print what the last of these words may become, one a line."""
    from facilitator.cli.parser import parser

    *done, begun = asked.words or [""]
    found = {word for word in _offered(house, parser(), done, begun) if word.startswith(begun)}
    print("".join(f"{word}\n" for word in sorted(found) if _SAFE.fullmatch(word)), end="")
    return 0


def _offered(house: House, here: ArgumentParser, done: list[str], begun: str) -> Iterable[str]:
    """Return all that can stand behind these words."""
    waiting: Action | None = None
    place = 0
    for word in done:
        if waiting is not None:
            waiting = None
        elif word.startswith("-"):
            waiting = _with_a_value(here, word)
        elif (below := _commands(here)) is not None and word in below.choices:
            here, place = below.choices[word], 0
        else:
            place += 1
    if waiting is not None:
        return _values(house, waiting)
    if begun.startswith("-"):
        return here._option_string_actions
    positional = [action for action in here._actions if not action.option_strings]
    return _values(house, positional[min(place, len(positional) - 1)]) if positional else ()


def _with_a_value(here: ArgumentParser, word: str) -> Action | None:
    """Return the option that waits for its value behind this word."""
    action = here._option_string_actions.get(word)
    return action if action is not None and action.nargs != 0 else None


def _commands(here: ArgumentParser) -> _SubParsersAction[ArgumentParser] | None:
    return next((action for action in here._actions if isinstance(action, _SubParsersAction)), None)


def _values(house: House, action: Action) -> Iterable[str]:
    """Return what can be said for an argument; nothing where the shell knows better, as with files."""
    if isinstance(action, _SubParsersAction):
        return [choice.dest for choice in action._choices_actions]  # those that `--help` shows
    if action.choices:
        return map(str, action.choices)
    if action.metavar == _("AGENDA"):
        entries = house.library.entries()
        twice = {entry.name for entry in entries if sum(entry.name == other.name for other in entries) > 1}
        return [entry.full_name if entry.name in twice else entry.name for entry in entries]
    return ["last"] if action.metavar == _("MEETING") else ()
