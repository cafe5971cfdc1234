"""The Markdown of a git repository, read out of its objects: nothing is checked out, so nothing of it can run.

No hooks, no filters, no submodules, no links: git only fetches, and hands over the bytes of files.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from facilitator.errors import Refusal, UnreadableAgenda
from facilitator.i18n import _
from facilitator.text import clean_line

PATIENCE = 120
"""Seconds a git server is given."""
MARKED_AS_GIT = ("HEAD", "objects", "refs")
"""What stands in a folder that is a repository and nothing else, without any files beside it."""
_PROTOCOLS = "file:git:http:https:ssh"
"""How an address may be fetched; `ext::` would run a command."""
_KEPT_OUT = (
    "could not read Username", "could not read Password", "Authentication failed", "Permission denied",
    "Host key verification failed", "terminal prompts disabled", "error: 403", "error: 401",
)  # fmt: skip
"""What git says where it is asked who we are."""


def markdown_of(address: str, largest: int) -> Iterator[tuple[PurePosixPath, int, bytes]]:
    """Yield the Markdown files of a repository's newest state: path, size, content; none of one larger than this.

    Raises UnreadableAgenda where it can't be fetched, asks for a password, or does not answer in time.
    """
    with tempfile.TemporaryDirectory(prefix="facilitator-") as scratch:
        _git(
            address, "clone", "--quiet", "--bare", "--depth", "1", "--single-branch", "--template=", "--no-local",
            "--", address, scratch,
        )  # fmt: skip
        if not _git(address, "-C", scratch, "rev-parse", "--quiet", "--verify", "HEAD", may_fail=True):
            return
        for entry in _git(address, "-C", scratch, "ls-tree", "-r", "-l", "-z", "HEAD").split(b"\0"):
            about, _tab, name = entry.partition(b"\t")
            mode, _kind, object_id, size = (about.split() + [b""] * 4)[:4]
            plain = mode in (b"100644", b"100755") and name.lower().endswith((b".md", b".markdown"))
            if plain:
                fits = int(size) <= largest
                content = (
                    _git(address, "-C", scratch, "cat-file", "blob", object_id.decode()) if fits else b""
                )
                yield PurePosixPath(os.fsdecode(name)), int(size), content


def _git(address: str, *words: str, may_fail: bool = False) -> bytes:
    """Return what git says on standard output; it asks nothing, and is ended with all it began after a while."""
    try:
        process = subprocess.Popen(
            ["git", "-c", "core.hooksPath=/dev/null", "-c", "credential.helper=", "-c", "core.fsmonitor=false", *words],
            env={**os.environ, **_quiet()},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )  # fmt: skip
    except FileNotFoundError:
        raise Refusal(_("Fetching a repository needs git, which is not installed.")) from None
    with process:
        try:
            said, complaint = process.communicate(timeout=PATIENCE)
        except BaseException as error:
            _end(process)
            if isinstance(error, subprocess.TimeoutExpired):
                raise UnreadableAgenda(
                    _("{address} did not answer in time.", address=shown(address))
                ) from None
            raise
    if process.returncode and not may_fail:
        raise UnreadableAgenda(_why(address, complaint.decode("utf-8", "replace")))
    return b"" if process.returncode else said


def _quiet() -> dict[str, str]:
    """Return the surroundings in which git asks nobody anything, and speaks as we understand it."""
    return {
        "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS": "", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_SSH_COMMAND": f"{os.environ.get('GIT_SSH_COMMAND', 'ssh')} -o BatchMode=yes",
        "GIT_ALLOW_PROTOCOL": _PROTOCOLS, "GIT_NO_REPLACE_OBJECTS": "1", "LC_ALL": "C",
    }  # fmt: skip


def _end(process: subprocess.Popen[bytes]) -> None:
    """End git and what it began, such as ssh."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def _why(address: str, complaint: str) -> str:
    """Return in one sentence why a repository can't be fetched."""
    if any(words in complaint for words in _KEPT_OUT):
        return _(
            "{address} asks for a password or a key, and nothing was fetched: try “git clone” with it first, then "
            "add the folder.",
            address=shown(address),
        )
    lines = [line for line in complaint.splitlines() if line.strip()] or [""]
    said = next((line for line in lines if line.startswith(("fatal:", "ERROR:", "error:"))), lines[-1])
    if "Could not read from remote" in said:
        said = lines[0]  # what ssh says, which knows why
    return _(
        "{address} can't be fetched: {words}.",
        address=shown(address),
        words=shown(said.partition(":")[2].strip(" :") or said).rstrip("."),
    )


def shown(words: str) -> str:
    """Return an address, or what git says about one, without a password in it."""
    return clean_line(re.sub(r"://[^/\s]*@", "://", words))
