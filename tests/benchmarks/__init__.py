"""How fast it is, each as a ratio to something measured in the same run: `python -m tests.benchmarks [NAME …]`."""
