"""The screens, driven by keys over real meetings on a real disk."""
