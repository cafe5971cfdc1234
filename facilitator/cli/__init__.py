"""The command line. Asking for the version loads nothing else."""

from __future__ import annotations

import sys


def main(argv: list[str] | None = None) -> int:
    """Do what these words ask for and return the exit status: 0 done, 1 refused, 2 wrongly asked."""
    words = sys.argv[1:] if argv is None else argv
    if words in (["--version"], ["-V"]):
        from facilitator import __version__

        print(f"facilitator {__version__}")
        return 0
    from facilitator.cli.command import command

    return command(words)
