"""The commands that seal the data folder, change its passphrase, and unseal it: `seal`, `unseal`."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import cast

from facilitator.cli.bar import bar
from facilitator.cli.house import House, room_clock
from facilitator.cli.passphrase import ask_new, unlock
from facilitator.errors import Refusal
from facilitator.i18n import _, ngettext
from facilitator.ids import random_id
from facilitator.store import key as keys
from facilitator.store.seal import is_sealed
from facilitator.store.sealed import Sealed
from facilitator.store.sealing import Done, alone, seal_all, unseal_all
from facilitator.store.sealing_folder import Folder


def seal(house: House, asked: Namespace) -> int:
    """Seal the folder, or finish sealing it; with `--change` let another passphrase open it."""
    with alone(house.data, room_clock()):
        return _change(house, asked) if asked.change else _seal(house)


def unseal(house: House, _asked: Namespace) -> int:
    """Write everything as anyone can read it, and take the key away."""
    _require_key(house)
    with alone(house.data, room_clock()):
        done = unseal_all(_folder(house), bar(_("Unsealing {done} of {total} meetings")))
    print(_told(done, _("Readable by anyone now: {meetings}, {papers}.")))
    return _left(done, _("`facilitator unseal` again finishes it."))


def _seal(house: House) -> int:
    if not is_sealed(house.data):
        _make_key(house)
    done = seal_all(_folder(house), bar(_("Sealing {done} of {total} meetings")))
    print(_told(done, _("Sealed: {meetings}, {papers}.")))
    if done.meetings or done.papers:
        _say(
            _("What stood there before is deleted, not wiped: the disk, backups and copies may still have it. Only a "
              "disk that is encrypted as a whole hides that as well.")
        )  # fmt: skip
    return _left(done, _("`facilitator seal` again finishes it."))


def _make_key(house: House) -> None:
    _say(
        _("A forgotten passphrase can't be found again, by anyone: without it everything in {folder} is lost. Write it "
          "on paper, and keep the paper somewhere else.", folder=house.data)
    )  # fmt: skip
    passphrase = ask_new(house.passphrase_file)
    keys.make_key(house.data, passphrase, random_id)
    house.shelf_as_it_is.unlock(passphrase)


def _change(house: House, asked: Namespace) -> int:
    _require_key(house)
    old = unlock(lambda passphrase: keys.unlock(house.data, passphrase), house.passphrase_file)
    _say(
        _("Without the new passphrase everything in {folder} is lost. Write it on paper.", folder=house.data)
    )
    keys.change_passphrase(house.data, old, ask_new(asked.new_passphrase_file))
    print(_("The new passphrase opens the folder from now on."))
    _say(
        _("Backups and copies made before still open with the old one. If somebody else knows it, `facilitator unseal` "
          "and then `facilitator seal` make a new key.")
    )  # fmt: skip
    return 0


def _require_key(house: House) -> None:
    if not is_sealed(house.data):
        raise Refusal(_("This folder is not sealed: `facilitator seal` seals it."))


def _folder(house: House) -> Folder:
    seal = cast(Sealed, house.shelf.seal)  # the folder has a key, so it is no other
    return Folder(house.shelf, seal, house.summaries, room_clock, random_id)


def _told(done: Done, sentence: str) -> str:
    return sentence.format(
        meetings=ngettext("{n} meeting", "{n} meetings", done.meetings),
        papers=ngettext("{n} summary", "{n} summaries", done.papers),
    )


def _left(done: Done, sentence: str) -> int:
    """Name what stays as it was, and how that is put right; return the exit status."""
    for words in done.left:
        _say(words)
    if done.left:
        _say(sentence)
    return 1 if done.left else 0


def _say(words: str) -> None:
    print(words, file=sys.stderr)
