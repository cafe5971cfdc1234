"""The Textual face of facilitator: it shows a meeting, turns keys into changes, and keeps nothing of its own."""
