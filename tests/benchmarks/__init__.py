"""How fast it is, each as a ratio to something measured beside it in the same run.

`python -m tests.benchmarks [NAME …]` prints one table. A benchmark is a module here with a function `benchmarks()`
that yields a `Result` for each line of it; one that is put here is found. Those that take minutes run by name only.
"""
