"""The command that takes corrections back: `review`, from edited files or typed in, each shown before it is taken."""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from facilitator.cli.carrying_on import put_right_later
from facilitator.cli.correcting import Correcting
from facilitator.cli.house import House, room_clock
from facilitator.cli.person import agreed, hear, somebody_types
from facilitator.conduct.reviewing import likely_meetings, read_edited
from facilitator.errors import Refusal, UnknownName
from facilitator.i18n import _, full_date
from facilitator.meeting import Meeting
from facilitator.store.shelf import Entry
from facilitator.summary.review.finding import find_corrections, merged
from facilitator.summary.review.saying import said
from facilitator.summary.review.scanning import origin
from facilitator.summary.review.status import approved_before
from facilitator.summary.review.telling import older, told
from facilitator.summary.review.value import Edited, OlderDraft, Review
from facilitator.text import clean_line


def review(house: House, asked: Namespace) -> int:
    """Show what edited files, or typed lines, would put right; take what the person says yes to; export again.

    The exit status is 1 where a correction was left without an answer.
    """
    files, name = _files_and_meeting(asked)
    texts = [
        Edited(read_edited(file, house.shelf.seal), _label(asked.by, place, len(files)))
        for place, file in enumerate(files, 1)
    ]
    path = house.shelf.find(name or _meeting_of(house, texts))
    today = room_clock().date()
    meeting = house.shelf.read(path)
    if meeting.head.state != "ended":
        raise Refusal(
            _("This meeting has not ended: put right in it what is wrong, `facilitator resume` goes on.")
        )
    found = _found(meeting, texts, asked, today)
    for line in (*filter(None, [approved_before(meeting)]), *older(found)):
        print(line, file=sys.stderr)
    if asked.listed:
        return _list(found)
    with house.shelf.open(path) as kept:
        going = Correcting(kept, asked, today)
        going.go_through(found.corrections)
        if not texts and not asked.say:
            going.hear()
        if texts and not found.corrections and not found.older:
            print(_("Nothing is different: this summary says what the record says."), file=sys.stderr)
        status = going.close(house, found.audience)
    status = max(status, put_right_later(house, meeting, going.taken, asked, today))
    _offer_to_forget(house, path, meeting.head.id, going.struck)
    return status


def _offer_to_forget(house: House, path: Path, meeting: str, struck: dict[str, tuple[str, ...]]) -> None:
    """Say that what was struck still stands in the history, and offer to take its words out of that as well."""
    from facilitator.conduct.forgetting import can_go, forget, still_stands

    words = tuple(one for wordings in struck.values() for one in wordings)
    if not words:
        return
    print(still_stands(", ".join(struck)), file=sys.stderr)
    if can_go(words) and agreed(
        _("Are they too private to stay there? y takes them out of all of it for good.")
    ):
        print(forget(house.shelf, house.summaries, path, words, room_clock()))
        return
    print(_("If they are too private to stay there:"), file=sys.stderr)
    for one in words:
        print(f"  facilitator redact --meeting {meeting} {shlex.quote(one)}", file=sys.stderr)


def _found(meeting: Meeting, texts: list[Edited], asked: Namespace, today: date) -> Review:
    """Return what the files and the lines given with the command would put right."""
    try:
        in_files = find_corrections(meeting, *texts, today=today, older=asked.older)
    except OlderDraft as older:
        how = _("`--older` shows its corrections beside what the record says now.") if older.known else ""
        raise Refusal(f"{older} {how}".strip()) from older
    typed = [one for line in asked.say for one in said(meeting, line, today, asked.by)]
    return replace(in_files, corrections=(*in_files.corrections, *merged(typed)))


def _files_and_meeting(asked: Namespace) -> tuple[list[str], str]:
    """Return the files and the meeting's name: a word that is no file and does not look like one is a meeting."""
    files = [word for word in asked.files if word == "-" or _looks_like_file(word) or _is_there(word)]
    names = [word for word in asked.files if word not in files] + ([asked.meeting] if asked.meeting else [])
    if len(set(names)) > 1:
        raise Refusal(_("One meeting at a time, please: {names}.", names=", ".join(map(clean_line, names))))
    if not files and not names:
        raise Refusal(
            _("Which summary? Name the file someone changed, or a meeting: facilitator review last")
        )
    return files, names[0] if names else ""


def _is_there(word: str) -> bool:
    try:
        return Path(word).exists()
    except OSError:  # it is longer than a file's name can be
        return False


def _looks_like_file(word: str) -> bool:
    return "/" in word or "\\" in word or "." in word


def _label(label: str, place: int, count: int) -> str:
    """Return whose corrections a file holds: the label given, with a number where it is given for several."""
    return f"{clean_line(label)} {place}" if label and count > 1 else clean_line(label)


def _meeting_of(house: House, texts: Iterable[Edited]) -> str:
    """Return the id of the meeting that the files say they are of, or that their words tell."""
    given = list(texts)
    known = [one for one in dict.fromkeys(origin(file.text).id for file in given) if one]
    if len(known) > 1:
        raise Refusal(_("These files are summaries of different meetings. Nothing was changed."))
    return known[0] if known else _by_its_words(house, given[0].text)


def _by_its_words(house: House, text: str) -> str:
    """Return the id of the meeting that a file's words tell; where several may be meant, a person is asked."""
    likely = likely_meetings(house.shelf, text)
    if len(likely) == 1:
        print(_("By its words it is the summary of: {meeting}", meeting=_named(likely[0])), file=sys.stderr)
        return likely[0].id
    for place, entry in enumerate(likely[:9] if somebody_types() else [], 1):
        print(f"{place}. {_named(entry)}", file=sys.stderr)
    chosen = hear(_("Which meeting is it of? Its number: ")) if likely and somebody_types() else None
    if chosen and chosen.isdecimal() and 1 <= int(chosen) <= len(likely[:9]):
        return likely[int(chosen) - 1].id
    told = _("It may be: {meetings}.", meetings="; ".join(f"{one.id} ({_named(one)})" for one in likely[:9]))
    why = _("The file does not say of which meeting it is. Say it with --meeting, such as --meeting last.")
    raise UnknownName(f"{why} {told}" if likely else why)


def _named(entry: Entry) -> str:
    return ", ".join(part for part in (entry.title, full_date(entry.day) if entry.day else "") if part)


def _list(found: Review) -> int:
    for one in found.corrections:
        print("\n".join(told(one)), end="\n\n")
    if not found.corrections and not found.older:
        print(_("Nothing is different: this summary says what the record says."), file=sys.stderr)
    return 0
