"""The command that takes corrections back: `review`, from edited files or typed in, each shown before it is taken."""

from __future__ import annotations

import shlex
import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from facilitator.cli.house import House, room_clock
from facilitator.cli.person import agreed, hear, somebody_types
from facilitator.conduct.reviewing import likely_meetings, read_edited, written_again
from facilitator.errors import FacilitatorError, Refusal, UnknownName
from facilitator.i18n import _, full_date, ngettext
from facilitator.ids import random_id
from facilitator.meeting import Meeting
from facilitator.store.keeper import KeptMeeting
from facilitator.store.shelf import Entry
from facilitator.summary.review.applying import apply, as_typed, edited
from facilitator.summary.review.finding import find_corrections, merged
from facilitator.summary.review.saying import said
from facilitator.summary.review.scanning import origin
from facilitator.summary.review.telling import older, told
from facilitator.summary.review.value import Correction, Edited, OlderDraft, Proposed, Review
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
    print("".join(f"{line}\n" for line in older(found)), end="", file=sys.stderr)
    if asked.listed:
        return _list(found)
    with house.shelf.open(path) as kept:
        # Lines given with the command were typed by the one who wants them; in a script nobody is asked again.
        sure = asked.yes or (bool(asked.say) and not texts and not somebody_types())
        desk = _Desk(kept, asked, today, sure)
        desk.go_through(found.corrections)
        if not texts and not asked.say:
            desk.hear()
        if texts and not found.corrections and not found.older:
            print(_("Nothing is different: this summary says what the record says."), file=sys.stderr)
        status = desk.close(house, found.audience)
    _offer_to_forget(house, path, meeting.head.id, desk.struck)
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


# What was given


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


# Going through them


@dataclass
class _Desk:
    """One person going through corrections; each that is taken is on the disk before it is said so."""

    kept: KeptMeeting
    asked: Namespace
    today: date
    sure: bool = False
    """Whether what is clear is taken without asking."""
    taken: int = 0
    left: int = 0
    over: bool = False
    struck: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The wordings of what was struck out, by its label."""

    def go_through(self, corrections: Iterable[Correction]) -> None:
        """Show each correction, and take it or not."""
        for one in corrections:
            if self.over:
                self.left += 1
            elif self.sure:
                self._take_clear(one)
            else:
                self._ask(one)

    def _take_clear(self, one: Correction) -> None:
        """Take one without asking, unless a person has to choose or to understand."""
        print("\n".join(told(one)), file=sys.stderr)
        if one.clear:
            self._take(one.proposals[0])
        else:
            self.left += 1
            print(_("This one needs a person: nothing was changed."), file=sys.stderr)

    def _ask(self, one: Correction) -> None:
        print("\n".join(("", *told(one))), file=sys.stderr)
        while True:
            answer = self._answer(one)
            if answer is None or answer in (_("q"), "q"):
                self.over, self.left = True, self.left + 1
                return
            if answer in (_("n"), "n", "0"):
                print(_("Left as it was."), file=sys.stderr)
                return
            if self._did(one, answer):
                return

    def _answer(self, one: Correction) -> str | None:
        if len(one.proposals) > 1:
            numbers = "/".join(str(place) for place in range(1, len(one.proposals) + 1))
            return hear(
                _("Which one? {numbers}, n none of them, e in other words, q stop: ", numbers=numbers)
            )
        if one.proposals[0].what == "unclear":
            return hear(_("It can't be taken as it is. n leave it, e say what is meant, q stop: "))
        return hear(_("Take it? y yes, n no, e in other words, q stop: "))

    def _did(self, one: Correction, answer: str) -> bool:
        """Do what was answered and tell whether that was an answer."""
        try:
            if answer in (_("e"), "e"):
                return self._in_other_words(one.proposals[0])
            place = 1 if answer in (_("y"), "y") and len(one.proposals) == 1 else int(answer or 0)
            if 1 <= place <= len(one.proposals):
                self._take(one.proposals[place - 1])
                return True
        except FacilitatorError as refusal:
            print(str(refusal), file=sys.stderr)
        except ValueError:
            pass
        return False

    def _in_other_words(self, proposed: Proposed) -> bool:
        if proposed.what == "unclear":
            print(_("For example: D1: We meet on Mondays · A1 done · A1 by friday · D2 out"), file=sys.stderr)
        else:
            print(as_typed(proposed), file=sys.stderr)
        words = hear(_("In other words: "))
        if not words:
            return False
        if proposed.what == "unclear":
            for one in merged(said(self.kept.meeting, words, self.today, proposed.by)):
                self._ask(one)
        else:
            self._take(edited(proposed, words, self.today))
        return True

    def hear(self) -> None:
        """Take corrections that are typed in, heard by phone or read on paper, until an empty line."""
        print(
            _(
                "One line each, such as D2: we meet on Thursdays · A1 done · A1 by friday. An empty line ends."
            ),
            file=sys.stderr,
        )
        while not self.over and (line := hear("> ")):
            try:
                self.go_through(merged(said(self.kept.meeting, line, self.today, self.asked.by)))
            except FacilitatorError as refusal:
                self.left += 0 if somebody_types() else 1
                print(str(refusal), file=sys.stderr)

    def _take(self, one: Proposed) -> None:
        from facilitator.conduct.forgetting import struck_words

        before = self.kept.meeting
        after = apply(before, one, room_clock(), random_id)
        if after is before:
            print(_("The record says so already."), file=sys.stderr)
            return
        self.kept.keep(after)
        self.taken += 1
        if words := struck_words(before, [one]):
            self.struck[one.label] = words
        print(_("Put right: {what}", what=after.head.amendments[-1]))

    def close(self, house: House, audience: str) -> int:
        """Write the summary anew where something was taken, and say what was left."""
        if self.taken:
            for path in self._written(house, audience):
                print(path)
        if self.left:
            words = ngettext(
                "{n} correction was not answered; nothing of it was changed.",
                "{n} corrections were not answered; nothing of them was changed.",
                self.left,
            )
            print(words, file=sys.stderr)
        return 1 if self.left else 0

    def _written(self, house: House, audience: str) -> list[Path]:
        """Write the summary anew, and say what looks as if it should not leave the room."""
        from facilitator.summary.leaks import leaks

        for leak in leaks(self.kept.meeting, "peers"):
            print(_("Look at this before you share it: {leak}", leak=leak.told()), file=sys.stderr)
        return written_again(self.kept.meeting, house.summaries, audience, house.shelf.seal)
