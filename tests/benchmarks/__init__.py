"""How fast it is, each as a ratio to something measured beside it in the same run: `python -m tests.benchmarks [NAME …]`."""
