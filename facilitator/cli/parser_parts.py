"""What several commands of the command line are made of."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, _SubParsersAction

from facilitator.i18n import _


def for_all(one: ArgumentParser, **options: object) -> None:
    """Add what is understood before a command and behind it."""
    one.add_argument(
        "--data",
        metavar=_("FOLDER"),
        help=_("keep meetings in this folder (else FACILITATOR_DATA)"),
        **options,  # type: ignore[arg-type]
    )
    one.add_argument(
        "--passphrase-file", metavar=_("FILE"),
        help=_("where the passphrase of a sealed folder stands, for scripts; - for standard input"),
        **{"default": ""} | options,  # type: ignore[arg-type]
    )  # fmt: skip


def command(commands: _SubParsersAction[ArgumentParser], name: str, words: str) -> ArgumentParser:
    """Add a command, and return its parser."""
    one = commands.add_parser(name, help=words, description=words)
    for_all(one, default=SUPPRESS)
    return one


def translated(one: ArgumentParser) -> None:
    """Let a template be asked for in a language."""
    one.add_argument(
        "--language", default="", metavar=_("TAG"),
        help=_("the template in this language, such as es; else in yours where it is there, or in English"),
    )  # fmt: skip
