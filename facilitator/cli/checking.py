"""The command that checks agendas: `agendas check`, a file, a folder or what was brought under one name."""

from __future__ import annotations

import json
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from textwrap import fill

from facilitator.agenda import Finding, check_file, finding_to_json
from facilitator.cli.house import House
from facilitator.errors import FacilitatorError, UnreadableAgenda
from facilitator.i18n import _, ngettext
from facilitator.library.naming import names_in
from facilitator.text import clean_line


@dataclass(frozen=True, slots=True)
class _Looked:
    """One agenda that was looked at, and what was found."""

    name: str
    findings: list[Finding]
    asked_for: bool = True
    """Whether it was named itself, and not a folder it is in."""
    beside: tuple[PurePosixPath, ...] = ()
    """What lies beside agendas in the folder that was named, told of with the first of them."""


def check(house: House, asked: Namespace) -> int:
    """Say what is wrong with agendas and what could be better; 1 where something is wrong."""
    looked = [one for words in asked.files for one in _looked_at(house, words)]
    found = [finding for one in looked for finding in one.findings]
    if asked.json:
        print(json.dumps([finding_to_json(finding) for finding in found], ensure_ascii=False, indent=1))
    else:
        _tell(looked)
    _tell_of_others([other for one in looked for other in one.beside])
    if said := _counted(looked, found):
        print(said, file=sys.stderr)
    return 1 if any(finding.severity == "error" for finding in found) else 0


def _looked_at(house: House, words: str) -> list[_Looked]:
    """Return what is found in all that these words name; what can't be found or read is an error of its own."""
    try:
        below = house.library.several(words)
        looked = [_one_of(path, _found_in(path)) for path in below.agendas]
        looked += [_one_of(path, [_refused(path, error)]) for path, error in below.closed.items()]
        if looked:
            return [replace(looked[0], beside=tuple(below.others)), *looked[1:]]
        path = house.library.find(words)
    except FacilitatorError as error:
        name = clean_line(words)
        return [_Looked(name, [Finding("error", name, 1, 1, error.bare)])]
    return [_Looked(clean_line(str(path)), _found_in(path))]


def _found_in(path: Path) -> list[Finding]:
    """Return what is found in one file: hints, those on names too, behind what is wrong."""
    found = check_file(path)
    with suppress(UnreadableAgenda):  # which is found already
        found += names_in(path)
    return sorted(found, key=lambda one: (one.severity == "hint", one.line, one.column))


def _one_of(path: Path, findings: list[Finding]) -> _Looked:
    return _Looked(clean_line(str(path)), findings, asked_for=False)


def _refused(path: Path, error: FacilitatorError) -> Finding:
    return Finding("error", clean_line(str(path)), 1, 1, error.bare)


def _tell_of_others(others: list[PurePosixPath]) -> None:
    """Say what lies beside agendas in a folder, and was not looked at."""
    if others:
        names = ", ".join(clean_line(str(path)) for path in others)
        print(_("Left out, as they don't look like agendas: {names}.", names=names), file=sys.stderr)


def _tell(looked: Iterable[_Looked]) -> None:
    """Print the findings, and of files that were named themselves also that there are none."""
    for one in looked:
        for finding in one.findings:
            print(_shown(finding))
        if not one.findings and one.asked_for:
            print(_("{file}: nothing to mend.", file=one.name))


def _shown(finding: Finding) -> str:
    """Return a finding as one line for editors and programs; in a terminal its message stands below its place."""
    line = str(finding)
    width = shutil.get_terminal_size().columns
    if not sys.stdout.isatty() or len(line) <= width:
        return line
    indent = " " * 4
    said = fill(
        finding.message,
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent,
        break_on_hyphens=False,
    )
    return f"{line.removesuffix(finding.message).rstrip(' :')}:\n{said}"


def _counted(looked: list[_Looked], found: list[Finding]) -> str:
    """Return how much was found of each kind, and in how many agendas if it is more than one."""
    kinds = [finding.severity for finding in found]
    wrong, risky, better = (kinds.count(kind) for kind in ("error", "warning", "hint"))
    said = ", ".join(
        filter(
            None,
            (
                ngettext("{n} error", "{n} errors", wrong) if wrong else "",
                ngettext("{n} warning", "{n} warnings", risky) if risky else "",
                ngettext("{n} hint", "{n} hints", better) if better else "",
            ),
        )
    )
    if len(looked) == 1:
        return f"{said}." if said else ""
    agendas = ngettext("{n} agenda", "{n} agendas", len(looked))
    fine = sum(not one.findings for one in looked)
    if not said:
        return _("{agendas}: nothing to mend.", agendas=agendas)
    if not fine:
        return f"{agendas}: {said}."
    return _("{agendas}, in {fine} of them nothing to mend: {said}.", agendas=agendas, fine=fine, said=said)
