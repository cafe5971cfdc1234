"""The words the command line understands behind `agendas`."""

from __future__ import annotations

from argparse import ArgumentParser, _SubParsersAction

from facilitator.agenda.model import DECISION_METHODS, LEADING_METHODS, SENSING_METHODS
from facilitator.cli.parser_parts import command, translated
from facilitator.i18n import _


def agendas(commands: _SubParsersAction[ArgumentParser]) -> None:
    """Add `agendas` and its own commands."""
    one = command(commands, "agendas", _("list, show, check and begin agenda templates"))
    asked = one.add_subparsers(title=_("commands"), metavar=_("COMMAND"), dest="asked", required=True)
    for add in (_list, _show, _check, _add_and_update, _remove, _new):
        add(asked)


def _list(asked: _SubParsersAction[ArgumentParser]) -> None:
    one = command(asked, "list", _("list the templates, by who convenes"))
    one.add_argument(
        "words", nargs="*", metavar=_("WORD"), help=_("only those with these words in their names")
    )
    one.add_argument(
        "--by", choices=("community", "service", "policy", "anyone"), help=_("only those convened by these")
    )
    one.add_argument(
        "--language", default="", metavar=_("TAG"),
        help=_("only those in this language, such as es; else in yours where there are, and in English"),
    )  # fmt: skip
    one.add_argument("--json", action="store_true", help=_("as JSON"))


def _show(asked: _SubParsersAction[ArgumentParser]) -> None:
    one = command(asked, "show", _("show an agenda"))
    one.add_argument("agenda", metavar=_("AGENDA"), help=_("a template's name, or a path"))
    translated(one)
    one.add_argument("--json", action="store_true", help=_("as JSON"))


def _check(asked: _SubParsersAction[ArgumentParser]) -> None:
    one = command(asked, "check", _("say what is wrong with agendas, and what could be better"))
    one.add_argument(
        "files", nargs="+", metavar=_("AGENDA"),
        help=_("a template's name, a file, a folder, or what was brought under one name; own is all of yours"),
    )  # fmt: skip
    one.add_argument("--json", action="store_true", help=_("as JSON"))
    one.epilog = _(
        "An error does not mean what its writer wanted, and gives exit status 1; a warning is likely to go wrong in a "
        "meeting; a hint would make the template better. Methods that are known: to lead an item {leading}; to decide "
        "{deciding}; to sense {sensing}. A translation takes its keys in English always, and in its own language "
        "too, even both in one file: “Method: go-round” or “Methode: Runde”.",
        leading=", ".join(LEADING_METHODS), deciding=", ".join(DECISION_METHODS), sensing=", ".join(SENSING_METHODS),
    )  # fmt: skip


def _add_and_update(asked: _SubParsersAction[ArgumentParser]) -> None:
    added = command(asked, "add", _("bring agendas from a file, a folder or a git address"))
    added.add_argument(
        "source", metavar=_("SOURCE"),
        help=_("a file, a folder, or a repository's address as git takes it; a plain path is read as its files lie "
               "there, committed or not, and of file://… only what is committed counts"),
    )  # fmt: skip
    added.add_argument(
        "--as", dest="name", default="", metavar=_("NAME"), help=_("what to call them together")
    )
    anew = command(asked, "update", _("bring them anew from where they came"))
    for one in (added, anew):
        one.add_argument(
            "--all", action="store_true",
            help=_("every Markdown file; else, of a folder or a repository, those that look like agendas"),
        )  # fmt: skip
    anew.add_argument(
        "name", nargs="?", default="", metavar=_("NAME"),
        help=_("what they were called when they were added; all that were, if nobody says"),
    )  # fmt: skip


def _remove(asked: _SubParsersAction[ArgumentParser]) -> None:
    one = command(asked, "remove", _("take away what was brought"))
    one.add_argument("name", metavar=_("NAME"), help=_("what they were called when they were added"))


def _new(asked: _SubParsersAction[ArgumentParser]) -> None:
    one = command(asked, "new", _("begin a template of one's own"))
    one.add_argument("name", metavar=_("NAME"), help=_("what to call it"))
    one.add_argument(
        "--from", dest="source", default="", metavar=_("AGENDA"), help=_("copy this one, written cleanly")
    )
    one.add_argument(
        "--language", default="", metavar=_("TAG"),
        help=_("copy the one in this language, such as es; a name you have in another one gets a translation in this"),
    )  # fmt: skip
