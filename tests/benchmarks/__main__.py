"""Run the benchmarks and print one plain table; nothing fails for being slow."""

from __future__ import annotations

import pkgutil
import sys
from importlib import import_module

from tests import benchmarks as here

APART = {"__main__", "many", "result"}
LONG = {"shelf"}
"""What is only run by its name."""


def main(wanted: list[str]) -> int:
    """Run the benchmarks of these names, or all but the long ones."""
    names = [module.name for module in pkgutil.iter_modules(here.__path__) if module.name not in APART]
    unknown = [name for name in wanted if name not in names]
    if unknown:
        print(f"No benchmark is called {unknown[0]!r}. There are: {', '.join(names)}.", file=sys.stderr)
        return 2
    print(f"{'what':<58}{'ratio':>8}{'bound':>8}  {'':<5} measured")
    for name in wanted or [name for name in names if name not in LONG]:
        for result in import_module(f"tests.benchmarks.{name}").benchmarks():
            bound = f"{result.bound:g}" if result.bound is not None else ""
            print(
                f"{result.name:<58}{result.ratio:>8.2f}{bound:>8}  {result.verdict:<5} {result.note}",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
