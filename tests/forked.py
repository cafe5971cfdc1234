"""The real command in a process of its own, without the quarter of a second that reading the program takes each time.

One process reads the program once, then waits. For each command it makes a copy of itself, which takes over the words,
the folder, the environment and the streams that the command is given, does what it says, and ends as any process does.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import threading
import time
import traceback
from pathlib import Path
from typing import IO, Any, NoReturn

ROOT = Path(__file__).parent.parent
PATIENCE = 120
"""Seconds after which a command is taken to hang, and ended."""

_LENGTH = 8


class Forked:
    """Runs commands, one after the other."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.forked", str(theirs.fileno())],
                cwd=ROOT, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": str(ROOT)},
            )  # fmt: skip
        self._line.settimeout(PATIENCE + 5)

    def run(
        self, words: list[str], typed: bytes, cwd: Path, env: dict[str, str], out: IO[bytes], err: IO[bytes]
    ) -> int:
        """Return how a command ended, as `subprocess` tells it: what it says goes into these two files."""
        asked = json.dumps({"words": words, "cwd": str(cwd), "env": env}).encode()
        reading, writing = os.pipe()
        try:
            head = len(asked).to_bytes(_LENGTH, "big")
            socket.send_fds(self._line, [head], [reading, out.fileno(), err.fileno()])
        finally:
            os.close(reading)
        self._line.sendall(asked)
        threading.Thread(target=_type, args=(writing, typed), daemon=True).start()
        return int.from_bytes(_exactly(self._line, _LENGTH), "big", signed=True)

    def close(self) -> None:
        """Let the waiting process end."""
        self._line.close()
        self._process.communicate()


def _type(writing: int, typed: bytes) -> None:
    try:
        with open(writing, "wb") as keyboard:
            keyboard.write(typed)
    except BrokenPipeError:
        pass  # it ended before it had read everything, as it may


def _exactly(line: socket.socket, count: int) -> bytes:
    got = b""
    while len(got) < count:
        piece = line.recv(count - len(got))
        if not piece:
            raise EOFError
        got += piece
    return got


# In the process that waits


def _wait(line: socket.socket) -> dict[str, Any] | None:
    """Return what a copy is to do, in the copy; None in the first process, when nothing is asked any more."""
    while True:
        head, streams, _flags, _address = socket.recv_fds(line, _LENGTH, 3)
        if not head:
            return None
        head += _exactly(line, _LENGTH - len(head))
        asked: dict[str, Any] = json.loads(_exactly(line, int.from_bytes(head, "big")))
        if not (copy := os.fork()):
            for ours, given in enumerate(streams):
                os.dup2(given, ours)
                os.close(given)
            line.close()
            return asked
        for given in streams:
            os.close(given)
        status = os.waitpid(copy, 0)[1]
        line.sendall(os.waitstatus_to_exitcode(status).to_bytes(_LENGTH, "big", signed=True))


def _read_the_program() -> None:
    import facilitator

    for module in pkgutil.walk_packages(facilitator.__path__, "facilitator."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    gc.collect()
    gc.freeze()


def _be(asked: dict[str, Any]) -> NoReturn:
    """Do what is asked, and end as Python does; only memory is not given back piece by piece, as that takes long."""
    try:
        sys.exit(_do(asked))
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        status = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        status = 1
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def _do(asked: dict[str, Any]) -> int:
    from facilitator.cli import main

    signal.alarm(PATIENCE)
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    time.tzset()
    sys.argv = ["facilitator", *asked["words"]]
    return main()


if __name__ == "__main__":
    _read_the_program()
    with socket.socket(fileno=int(sys.argv[1])) as asking:
        given = _wait(asking)
    if given is not None:
        _be(given)
