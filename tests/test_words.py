"""Words as people type them: the search meets them whatever their case, accents, script and keyboard."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.store.words import folded, match

MEETS = {
    "accents": ("print the Zürich poster", ["zurich", "ZÜR", "zu\u0308rich", "poster print", "prin zü"]),
    "letters that keyboards lack": ("Łódź, Tromsø and Đà Nẵng", ["lodz", "tromso", "da nang", "ŁÓDŹ"]),
    "sharp s": ("Neue Straße beim Fuß", ["strasse", "STRASSE", "straße", "STRAẞE", "fuss", "stra"]),
    "the Turkish i": (
        "İstanbul'da ısınma IŞIK",
        ["istanbul", "ISTANBUL", "İSTANBUL", "isinma", "ısın", "isik", "ışık"],
    ),
    "the final sigma": ("ο ΔΡΌΜΟΣ της συμβουλής", ["δρομος", "δρόμοσ", "ΔΡΟΜΟΣ", "συμβουλης", "ΣΥΜΒΟΥΛΉΣ"]),
    "Cyrillic": ("Обменный пункт, ёлка и Київ", ["обмен", "ПУНКТ", "елка", "київ"]),
    "Chinese": ("我们下周四在会议室见面", ["会议", "会议室", "下周四 见面", "我", "议室"]),
    "Japanese": ("針交換の場所はカフェです", ["交換", "カフェ", "ｶﾌｪ", "場所は", "で"]),
    "Korean": ("다음 정기회의는 목요일", ["\u1112\u116c\u110b\u1174", "회의", "정기회의", "목요일", "다음"]),
    "Thai": ("การประชุมครั้งหน้าวันพฤหัส", ["ประชุม", "วันพฤหัส", "ครั้ง หน้า"]),
    "Khmer and Burmese": ("កិច្ចប្រជុំ အစည်းအဝေး", ["ប្រជុំ", "အဝေး"]),
    "Hindi": ("अगली बैठक गुरुवार को", ["बैठक", "गुरुवार", "बैठ"]),
    "Arabic": ("الاجتماعُ القادِمُ أحمد", ["الاجتماع", "القادم", "احمد", "الاجـــتماع"]),
    "Hebrew": ("הפגישה בְּיום חמישי", ["הפגישה", "ביום", "חמיש"]),
    "Persian with and without a joiner": ("کارگاه می\u200cخواهم", ["كارگاه", "میخواهم", "مي\u200cخواهم"]),
    "apostrophes": ("l’association d'Ana doesn't", ["association", "l'asso", "ana", "doesn’t"]),
    "numbers and signs": ("open 24/7 at room 3b, r&d", ["24/7", "24", "3B", "r&d", "(room)"]),
    "a letter typed in parts": ("Đặng việt e\u0301cole", ["école", "viet", "dang"]),
    "wide letters": ("ＡＢＣ１２３", ["abc123", "ABC"]),
}
MISSES = {
    "the middle of a word": ("Notschlafstelle", ["schlaf", "stelle"]),
    "another word": ("buy tea", ["coffee", "buy coffee", "teapot"]),
    "characters in another order": ("会议室", ["室议", "议会"]),
    "a syllable that only begins alike": ("회의", ["횝", "획"]),
    "signs alone": ("buy tea & cake", ["&", "…", '"', "*", " "]),
}


def found(text: str, words: str) -> bool:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "create virtual table words using fts5 (said, content='', tokenize='ascii', prefix='2 3')"
    )
    connection.execute("insert into words (rowid, said) values (1, ?)", (folded(text),))
    question = match(words)
    return bool(question) and bool(
        connection.execute("select 1 from words where words match ?", (question,)).fetchall()
    )


@pytest.mark.parametrize("name", MEETS)
def test_what_people_type_meets_what_was_kept(name: str) -> None:
    text, typed = MEETS[name]
    assert [words for words in typed if not found(text, words)] == []


@pytest.mark.parametrize("name", MISSES)
def test_what_is_not_there_is_not_found(name: str) -> None:
    text, typed = MISSES[name]
    assert [words for words in typed if found(text, words)] == []


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_can_be_kept_and_any_words_looked_for(text: str, words: str) -> None:
    found(text.encode("utf-8", "replace").decode(), words.encode("utf-8", "replace").decode())


@given(
    st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=9), min_size=1, max_size=5)
)
def test_every_word_of_a_text_finds_it(words: list[str]) -> None:
    text = " ".join(words)
    for word in (*words, text, *(word.upper() for word in words), *(word[:2] for word in words)):
        assert not folded(word) or found(text, word) or folded(word) not in folded(text), word


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
