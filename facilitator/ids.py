"""Random names for what is kept: short enough to type, never made twice, on two machines either."""

from __future__ import annotations

import secrets

ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters and digits that are not mistaken for each other when read aloud or copied from paper."""


def random_id() -> str:
    """Return eight characters, about 40 bits: no clash to be feared within one meeting or one shelf."""
    rest = secrets.randbelow(len(ALPHABET) ** 8)  # the system is asked once, not for every letter
    return "".join(ALPHABET[rest // len(ALPHABET) ** place % len(ALPHABET)] for place in range(8))
