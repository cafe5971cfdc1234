"""What of a source is taken over: the files that are agendas and open. What is not is named, and never just missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from facilitator.errors import FacilitatorError, Refusal, UnreadableAgenda
from facilitator.i18n import _
from facilitator.library.gathering import LARGEST, Closed, Gathered, Texts, markdown_below
from facilitator.library.git import shown
from facilitator.text import clean, clean_line

_NO_AGENDAS = frozenset(
    (
        "readme",
        "license",
        "licence",
        "changelog",
        "contributing",
        "code_of_conduct",
        "security",
        "index",
        "_index",
    )
)
"""Names of files that nearly every repository has, and that are about it whatever they say of agendas."""


@dataclass(slots=True)
class Sifted:
    """The files of a source, each in one of three places."""

    taken: Texts = field(default_factory=dict)
    left_out: list[PurePosixPath] = field(default_factory=list)
    """Those that are no agendas."""
    broken: Closed = field(default_factory=dict)
    """Those that don't open, folders too, and why."""


def sift(gathered: Gathered, source: str, everything: bool) -> Sifted:
    """Return which files are taken over: all that open, or those of them that are agendas.

    Raises the error of the first that does not open where nothing is left to take, Refusal where none is an agenda.
    """
    sifted = Sifted(broken=dict(gathered.unfit))
    for path, content in gathered.texts.items():
        try:
            if everything or _is_one(content, path):
                _read(content, path)
                sifted.taken[path] = content
            else:
                sifted.left_out.append(path)
        except FacilitatorError as error:
            sifted.broken[path] = error
        except UnicodeDecodeError:
            sifted.broken[path] = UnreadableAgenda(
                _("{path} is not text: save it as Markdown, in UTF-8.", path=path)
            )
    if not sifted.taken and sifted.broken:
        raise next(iter(sifted.broken.values()))
    if not sifted.taken:
        raise Refusal(
            _("No Markdown file in {source} looks like an agenda. To take them all the same, say --all as well.",
              source=shown(source))
        )  # fmt: skip
    return sifted


def _is_one(content: bytes, path: PurePosixPath) -> bool:
    """Tell whether a file is an agenda; raises UnicodeDecodeError for one that is no text."""
    from facilitator.agenda.files import decode, is_summary
    from facilitator.agenda.recognise import is_agenda

    if path.stem.casefold() in _NO_AGENDAS:
        return False
    text = decode(content)
    return not clean(text).strip() or (not is_summary(text) and is_agenda(text, path))


@dataclass(slots=True)
class Below:
    """What lies in a folder and in those below it."""

    agendas: list[Path] = field(default_factory=list)
    others: list[PurePosixPath] = field(default_factory=list)
    """The other Markdown files, by their paths inside it."""
    closed: dict[Path, FacilitatorError] = field(default_factory=dict)
    """What can't be looked into, and why."""


def agendas_below(folder: Path) -> Below:
    """Return the agendas in a folder and in those below it, and what else is there.

    Raises Refusal where there are none, and UnreadableAgenda where it can't be looked into.
    """
    named = clean_line(str(folder))
    found = Below()
    closed: Closed = {}
    try:
        for inside, _size, path in markdown_below(folder, named, folder / ".", closed):
            if _may_be_one(path, inside):
                found.agendas.append(path)
            else:
                found.others.append(inside)
    except OSError as error:
        raise UnreadableAgenda(
            _("{path} can't be opened: {reason}.", path=named, reason=error.strerror),
            _("It can't be opened: {reason}.", reason=error.strerror),
        ) from error
    found.closed = {folder / inside: error for inside, error in closed.items()}
    if not found.agendas and not closed:
        raise Refusal(
            _("No Markdown file in {source} looks like an agenda.", source=named),
            _("No Markdown file in this folder looks like an agenda."),
        )
    return found


def _may_be_one(path: Path, inside: PurePosixPath) -> bool:
    """Tell whether a file is an agenda, or one that can't be read, so that whoever opens it says why not."""
    try:
        return path.stat().st_size > LARGEST or _is_one(path.read_bytes(), inside)
    except (OSError, UnicodeDecodeError):
        return True


def _read(content: bytes, path: PurePosixPath) -> None:
    """Read an agenda to see whether it opens; raises UnreadableAgenda or UnicodeDecodeError where it does not."""
    from facilitator.agenda.files import agenda_of, decode

    text = decode(content)
    if not clean(text).strip():
        raise UnreadableAgenda(_("{path}:1: nothing stands in this file yet.", path=path))
    agenda_of(text, str(path))
