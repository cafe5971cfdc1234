"""Signs for the eye, commas and words for the ear."""

from __future__ import annotations

import pytest

from facilitator.ear import became, beside, box, by_ear


@pytest.mark.parametrize(
    ("parts", "seen", "heard"),
    [
        (["tea", "", "Sam"], "tea · Sam", "tea, Sam"),
        (["Who has a key?", "done"], "Who has a key? · done", "Who has a key? done"),
        (["alone"], "alone", "alone"),
        ([""], "", ""),
    ],
)
def test_what_stands_beside_each_other(parts: list[str], seen: str, heard: str) -> None:
    assert beside(parts) == seen
    with by_ear():
        assert beside(parts) == heard
    assert beside(parts) == seen


def test_arrows_and_boxes_are_words_by_ear() -> None:
    assert [became(4, "3 min"), box("Tea", ticked=True), box("Tea", ticked=False)] == [
        "4 → 3 min", "[x] Tea", "[ ] Tea",
    ]  # fmt: skip
    with by_ear():
        assert [became(4, "3 min"), box("Tea", ticked=True), box("Tea", ticked=False)] == [
            "4 to 3 min", "Tea (done)", "Tea (to tick)",
        ]  # fmt: skip
