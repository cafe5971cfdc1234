"""The words the command line understands."""

from __future__ import annotations

from argparse import ArgumentParser, _SubParsersAction

from facilitator import __version__
from facilitator.cli.parser_agendas import agendas
from facilitator.cli.parser_parts import command, for_all, translated
from facilitator.i18n import _
from facilitator.summary.formats import FORMATS

AUDIENCES = ("peers", "public", "record")
STATUSES = ("draft", "review", "shared")


def parser() -> ArgumentParser:
    """Return the parser of the whole command line; what it parses names a `command`, or none for the app."""
    whole = ArgumentParser(
        prog="facilitator",
        description=_(
            "Run a peer discussion meeting from a Markdown agenda, keep what was decided, write the summary."
        ),
        epilog=_("Without a command the app opens. MEETING is an id, its unique beginning, or “last”."),
    )
    whole.add_argument("--version", "-V", action="version", version=f"facilitator {__version__}")
    for_all(whole)
    commands = whole.add_subparsers(title=_("commands"), metavar=_("COMMAND"), dest="command")
    for add in (
        _run,
        _resume,
        _follow,
        _export,
        _review,
        _report,
        _meetings,
        _record,
        agendas,
        _housekeeping,
        _sealing,
        _completion,
    ):
        add(commands)
    return whole


def _plain(one: ArgumentParser) -> None:
    one.add_argument("--plain", action="store_true", help=_("lead the meeting by lines, typed or piped"))
    one.add_argument(
        "--ask", action="store_true",
        help=_("with --plain: ask when something is in doubt, even where lines come from a pipe"),
    )  # fmt: skip
    one.add_argument(
        "--verbose", action="store_true",
        help=_("with --plain: say all that a person hears, also where lines come from a pipe"),
    )  # fmt: skip


def _run(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = command(commands, "run", _("begin a meeting from an agenda"))
    one.add_argument(
        "agenda", metavar=_("AGENDA"), help=_("a template's name, a path, or - for standard input")
    )
    translated(one)
    _plain(one)
    one.add_argument(
        "--title", default="", help=_("what the meeting is called, instead of the agenda's title")
    )
    one.add_argument("--series", default="", help=_("the series of meetings it belongs to"))
    one.add_argument(
        "--present", default="", metavar=_("WHO"), help=_("who is there, such as “9 peers, 2 staff”")
    )
    one.add_argument("--day", default="", help=_("the day it is planned for, such as friday or 2026-12-01"))
    one.add_argument(
        "--keep", type=int, metavar=_("DAYS"),
        help=_("have `purge` delete it so many days after its end; else as the last of its series"),
    )  # fmt: skip
    one.add_argument(
        "--minutes", type=int, default=None, metavar=_("N"), help=_("make the plan fit the time there is")
    )
    one.add_argument("--until", "--end", default="", metavar=_("TIME"), help=_("when it is promised to end"))


def _resume(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = command(commands, "resume", _("go on with a meeting that has not ended"))
    one.add_argument("meeting", nargs="?", default="", metavar=_("MEETING"))
    _plain(one)


def _follow(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = command(commands, "follow", _("show a meeting to the room on a second screen, read-only and live"))
    one.add_argument("meeting", nargs="?", default="", metavar=_("MEETING"))


def _export(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = command(commands, "export", _("write the summary of a meeting, in any form, for anyone"))
    one.epilog = _(
        "To print for everyone: facilitator export last --for public --format html -o summary.html"
    )
    one.add_argument(
        "meeting", metavar=_("MEETING"),
        help=_("an id, its unique beginning, or “last”: the last meeting that has ended"),
    )  # fmt: skip
    one.add_argument(
        "--for", dest="audience", choices=AUDIENCES,
        help=_("whom it is for: peers, who read what the meeting agreed to show of people (if nobody says); the "
               "public, who reads no name; or the record, which has everything that was kept"),
    )  # fmt: skip
    one.add_argument(
        "--format", choices=FORMATS, default="markdown",
        help=_("markdown if nobody says; html to print, ics for a calendar, text to read aloud, sms for any phone, "
               "json for programs. json without --for is the whole record, as TinyDB reads it, for no one else's eyes"),
    )  # fmt: skip
    one.add_argument(
        "-o", "--output", default="", metavar=_("FILE"),
        help=_("where to write it: a file, a folder, or - for standard output; else where all summaries are"),
    )  # fmt: skip
    one.add_argument("--large", action="store_true", help=_("with --format html: large type"))
    one.add_argument(
        "--shape", default="", metavar=_("TEMPLATE"),
        help=_("your own layout instead, a Jinja2 template: of HTML where its name ends so, else of Markdown; what "
               "it can say is what --for peers --format json shows, as `summary`"),
    )  # fmt: skip
    _looked_over(one)
    one.add_argument(
        "--status", choices=STATUSES, default="",
        help=_("say from now on how far the summary is: a draft, in review, or shared"),
    )  # fmt: skip
    one.add_argument(
        "--until", default="", metavar=_("DATE"),
        help=_("with --status review: the last day on which it can be put right"),
    )  # fmt: skip


def _looked_over(one: ArgumentParser) -> None:
    """Add what is done about words that may say who somebody is."""
    one.add_argument(
        "--redact",
        action="store_true",
        help=_("leave out every word that looks as if it told who somebody is; else each is asked about"),
    )
    one.add_argument(
        "--keep", action="append", default=[], metavar=_("WORDS"),
        help=_("words that look so and may be read all the same; may be said several times"),
    )  # fmt: skip
    one.add_argument(
        "--may-name", action="append", default=[], metavar=_("WORDS"),
        help=_("an agency or a service that does an action, and is no person: the public may read its name. It is kept "
               "with the meeting; may be said several times"),
    )  # fmt: skip
    one.add_argument("--strict", action="store_true", help=_("write nothing where there is such a word"))


def _review(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = command(commands, "review", _("take corrections of a summary back into the record, one by one"))
    one.add_argument(
        "files", nargs="*", metavar=_("FILE"),
        help=_("summaries as people changed them; or a meeting, for corrections that came by word"),
    )  # fmt: skip
    one.add_argument(
        "--meeting",
        default="",
        metavar=_("MEETING"),
        help=_("the meeting, where no file says it and its words do not tell"),
    )
    one.add_argument(
        "--say", action="append", default=[], metavar=_("WORDS"),
        help=_("a correction heard by phone or read on paper: “D1: …”, “A2 not done”, “A1 by friday”, “Ana takes A1”"),
    )  # fmt: skip
    one.add_argument(
        "--label", "--by", dest="by", default="", metavar=_("LABEL"),
        help=_("whose corrections: a label, not a name"),
    )  # fmt: skip
    one.add_argument("--list", dest="listed", action="store_true", help=_("show them and change nothing"))
    one.add_argument("--yes", action="store_true", help=_("take all that are clear, for scripts"))
    one.add_argument(
        "--older",
        action="store_true",
        help=_("take corrections of an older draft as well, and say what was changed since"),
    )


def _report(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = command(commands, "report", _("count what the meetings of a series came to, without a name"))
    one.add_argument("--series", required=True, help=_("the series of meetings"))
    one.add_argument(
        "--from",
        dest="since",
        default="",
        metavar=_("DATE"),
        help=_("the first day, such as 2026-09-01 or “1 september”"),
    )
    one.add_argument(
        "--to", dest="until", default="", metavar=_("DATE"), help=_("the last day; today if nobody says")
    )
    one.add_argument("--format", choices=("markdown", "html"), default="markdown")
    one.add_argument(
        "-o", "--output", default="-", metavar=_("FILE"), help=_("where to write it; - for standard output")
    )


def _meetings(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = _listing(commands, "meetings", _("list the meetings, newest first"))
    _states(one, "prepared", "running", "paused", "ended")


def _record(commands: _SubParsersAction[ArgumentParser]) -> None:
    """The commands that ask all meetings."""
    decided = _listing(commands, "decisions", _("list what was decided and is in force"))
    decided.add_argument(
        "--all", action="store_true", help=_("also what was not decided, replaced, or has ended")
    )
    decided.add_argument("--due", action="store_true", help=_("only what is to be looked at again by now"))
    _states(decided, "decided", "not decided", "proposed", "replaced", "ended")
    decided.set_defaults(owner="")
    tasks = _listing(commands, "actions", _("list action items; `actions done ID` closes one"))
    tasks.add_argument("--open", action="store_true", help=_("only those still open"))
    _owner(tasks, _("only this person's"))
    _states(tasks, "open", "done", "dropped")
    _changes(tasks, "done", "dropped", "reopen", "by", "to")
    asked = _listing(
        commands, "requests", _("list what was asked of others; `requests answer ID WORDS` keeps an answer")
    )
    asked.add_argument("--open", action="store_true", help=_("only those still unanswered"))
    _owner(asked, _("only those asked of this one"))
    _states(asked, "open", "answered", "withdrawn")
    _changes(asked, "answer", "dropped", "reopen", "by", "to")
    _search(commands)


def _search(commands: _SubParsersAction[ArgumentParser]) -> None:
    one = _listing(commands, "search", _("find words in all that was kept"))
    one.add_argument("words", nargs="+", metavar=_("WORDS"), help=_("beginnings of words, in any order"))
    one.add_argument("--kind", choices=KINDS, default="", help=_("only this kind"))
    _owner(one, _("only what is this person's, or was asked of them"))
    one.add_argument("--state", default="", metavar=_("STATE"), help=_("only what stands so, such as open"))


KINDS = (
    "decision", "action", "request", "note", "question", "concern", "parked", "sensed", "word", "meeting",
)  # fmt: skip
"""What `search --kind` can be asked for."""


def _owner(one: ArgumentParser, words: str) -> None:
    one.add_argument("--owner", default="", metavar=_("NAME"), help=words)


def _states(one: ArgumentParser, *names: str) -> None:
    one.add_argument("--state", choices=names, default="", help=_("only what stands so"))


def _listing(commands: _SubParsersAction[ArgumentParser], name: str, words: str) -> ArgumentParser:
    one = command(commands, name, words)
    one.add_argument("--series", default="", help=_("only of this series of meetings"))
    one.add_argument("--since", default="", metavar=_("DAY"), help=_("only of meetings from this day on"))
    one.add_argument("--until", default="", metavar=_("DAY"), help=_("only of meetings up to this day"))
    one.add_argument("--json", action="store_true", help=_("as JSON"))
    return one


def _changes(one: ArgumentParser, *names: str) -> None:
    one.add_argument("do", nargs="?", choices=names, help=_("what to do with the one that has this ID"))
    one.add_argument("id", nargs="?", default="", metavar=_("ID"))
    one.add_argument("why", nargs="*", metavar=_("WORDS"), help=_("a date, a name, an answer, or a word why"))


def _housekeeping(commands: _SubParsersAction[ArgumentParser]) -> None:
    """The commands that look after the data folder."""
    gone = command(commands, "purge", _("delete meetings that are due, or one by its name; shows them first"))
    gone.add_argument("meeting", nargs="?", default="", metavar=_("MEETING"))
    gone.add_argument("--series", default="", metavar=_("NAME"), help=_("all meetings of this series"))
    gone.add_argument(
        "--keep", type=int, metavar=_("DAYS"),
        help=_("delete nothing now: keep these, and what follows in the series, so many days; 0 is for ever"),
    )  # fmt: skip
    gone.add_argument("--yes", action="store_true", help=_("delete what is shown"))
    forgotten = command(
        commands, "redact", _("take a name out of all that was kept, while what was decided stays")
    )
    forgotten.add_argument("name", nargs="+", metavar=_("NAME"))
    forgotten.add_argument("--meeting", default="", metavar=_("MEETING"), help=_("only in this meeting"))
    forgotten.add_argument("--yes", action="store_true", help=_("take it out of all that is shown"))
    for name, words in (
        ("backup", _("write everything into one file")),
        ("restore", _("bring a backup back")),
    ):
        command(commands, name, words).add_argument("file", metavar=_("FILE"))
    look = command(commands, "doctor", _("say what is not as it should be in the data folder"))
    look.add_argument(
        "--mend", action="store_true", help=_("put right what is safe to, and ask about the rest")
    )
    look.add_argument(
        "--read", default="", metavar=_("FILE"), help=_("print every text a damaged file still has")
    )


def _sealing(commands: _SubParsersAction[ArgumentParser]) -> None:
    """The commands that make the data folder unreadable without a passphrase."""
    shut = command(
        commands, "seal", _("make all meetings and summaries here unreadable without a passphrase")
    )
    shut.add_argument("--change", action="store_true", help=_("change the passphrase"))
    shut.add_argument(
        "--new-passphrase-file",
        default="",
        metavar=_("FILE"),
        help=_("with --change: where the new one stands"),
    )
    command(commands, "unseal", _("make them readable without a passphrase again"))


def _completion(commands: _SubParsersAction[ArgumentParser]) -> None:
    """What makes a shell complete our commands, and the command it asks then, which people need not see."""
    from argparse import REMAINDER

    told = command(commands, "completion", _("print what your shell needs to complete commands and names"))
    told.add_argument("shell", choices=("bash", "zsh", "fish"), help=_("which shell"))
    asked = commands.add_parser("complete", description=_("print what the last of these words may become"))
    asked.add_argument(
        "words", nargs=REMAINDER, metavar=_("WORDS"), help=_("the words typed so far, behind --")
    )
