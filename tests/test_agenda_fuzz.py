"""What must hold for any text that is opened as an agenda; `python -m tests.fuzz` tries more of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from tests.fuzz import PROPERTIES, tried


@pytest.mark.parametrize(("check", "drawn"), PROPERTIES, ids=[check.__name__ for check, _drawn in PROPERTIES])
def test_any_text_holds_to_it(check: Callable[..., None], drawn: st.SearchStrategy[object]) -> None:
    tried(150, check, drawn)
