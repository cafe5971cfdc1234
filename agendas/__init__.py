"""The agenda templates that come with the program: one folder a language, one Markdown file a template."""
