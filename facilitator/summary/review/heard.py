"""How people say it on the phone: two things in one sentence, a label said in words, nearly the right word."""

from __future__ import annotations

import re
from difflib import get_close_matches

from facilitator.i18n import _
from facilitator.summary.labels import read_spoken, spoken
from facilitator.summary.review.comparing import fold
from facilitator.summary.review.plain_words import Meaning, meaning, one_word_sayings
from facilitator.summary.review.scanning import LABEL

_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_KINDS = "decision action request question concern point"
_LIKE_LATIN = str.maketrans("АаＡａＤｄＲｒＮｎ", "AaAaDdRrNn")
_LOOKS_LATIN = re.compile(r"^[АаＡａＤｄＲｒＮｎ](?=\d)")
_JOINT = re.compile(
    rf"\s*(?:[,;.]\s*(?:and\s+|but\s+)?|\s(?:and|but|while)\s+)(?={LABEL}\b\s*[^\s,&+/]|$)", re.IGNORECASE
)
_FIRST = re.compile(
    rf"{LABEL}(?:\s*(?:[,&+/]|and)\s*{LABEL})*\s*(?P<colon>[:：])?\s*(?P<words>.*)", re.IGNORECASE
)


def with_its_label(line: str) -> str:
    """Return a line that begins with a label said in words, or in letters that only look like it, with the label."""
    line = _LOOKS_LATIN.sub(lambda found: found[0].translate(_LIKE_LATIN), line)
    if read_spoken(line)[0]:
        return line
    kinds, numbers, ordinals = ("|".join(_words_of(listed)) for listed in (_KINDS, _NUMBERS, _ORDINALS))
    found = re.match(
        rf"(?:the\s+)?(?P<kind>{kinds})\s+(?:number\s+|no\.?\s*)?(?P<n>\d{{1,4}}|{numbers})\b", line, re.I
    )
    found = found or re.match(rf"(?:the\s+)?(?P<n>{ordinals})\s+(?P<kind>{kinds})\b", line, re.I)
    if found is None:
        return line
    number = found["n"].casefold()
    for listed in (_words_of(_NUMBERS), _words_of(_ORDINALS)):
        number = str(listed.index(number) + 1) if number in listed else number
    letter = {"point": "N"}.get(found["kind"].casefold(), found["kind"][0].upper())
    return f"{letter}{number}{line[found.end() :]}"


def _words_of(listed: str) -> list[str]:
    return listed.split()


def facts(line: str) -> list[str]:
    """Return what one sentence says of several lines, each by itself: `A1 is done and A2 is not`.

    Behind a colon stand new words, which may speak of another line: these are parted only where each part is plain.
    """
    parts, begin = [], 0
    for joint in _JOINT.finditer(line):
        head = _FIRST.fullmatch(line[begin : joint.start()].strip())
        if head and head["words"]:
            parts.append(line[begin : joint.start()].strip())
            begin = joint.end()
    parts.append(line[begin:].strip())
    found = [one for one in map(_FIRST.fullmatch, parts) if one]
    if any(one["colon"] for one in found) and not all(meaning(one["words"]) for one in found):
        return [line]
    return [part for part in parts if part]


def labels_within(line: str) -> list[str]:
    """Return the labels that stand inside a line."""
    return [found.upper() for found in re.findall(rf"(?<!\w){LABEL}(?!\w)", line, re.IGNORECASE)]


def nearly(words: str) -> tuple[Meaning, str] | None:
    """Return what a mistyped word likely means, and the word it is nearly; None where there is none."""
    known = one_word_sayings()
    close = (
        get_close_matches(words.casefold().strip(" .!"), known, n=1, cutoff=0.72) if len(words) > 3 else []
    )
    return (known[close[0]], close[0]) if close else None


_NOT = re.compile(
    r"(?:(?:it\s+|that\s+)?should\s+(?:say|read|be)\s+|(?:it's|it’s|it\s+is|it\s+was|that's|that’s)\s+)?"
    r"(?P<right>.+?),?\s+(?:and\s+)?(?:not|instead\s+of)\s+(?P<wrong>.+?)[.!]?",
    re.IGNORECASE,
)


def put_instead(text: str, said: str) -> str:
    """Return a line's words with those put right that `until ten, not nine` names; empty where it names none of it."""
    found = _NOT.fullmatch(said)
    if found is None:
        return ""
    wrong = re.compile(rf"(?<!\w){re.escape(found['wrong'])}(?!\w)", re.IGNORECASE)
    if len(wrong.findall(text)) != 1:
        return ""
    before, after = wrong.split(text)
    right = _without_repeated(before, found["right"], after)
    return f"{before}{right}{after}" if fold(right) != fold(found["wrong"]) else ""


def _without_repeated(before: str, right: str, after: str) -> str:
    """Return words without those that stand beside their place already."""
    words = right.split()
    for count in range(len(words), 0, -1):
        if before.casefold().split()[-count:] == [word.casefold() for word in words[:count]]:
            words = words[count:]
            break
    for count in range(len(words), 0, -1):
        if after.casefold().split()[:count] == [word.casefold() for word in words[-count:]]:
            words = words[:-count]
            break
    return " ".join(words)


_MEETS = re.compile(
    r"(?:the\s+)?next\s+meeting\s+(?:is\s+|will\s+be\s+|was\s+moved\s+to\s+|moved\s+to\s+)(?:on\s+|at\s+)?(?P<words>.+)",
    re.IGNORECASE,
)


def of_next_meeting(line: str) -> str:
    """Return what a sentence says of when the next meeting is; empty where it says nothing of it."""
    found = _MEETS.fullmatch(line.strip(" ."))
    return found["words"] if found else ""


_WRONG_FIRST = re.compile(
    r"(?:(?:it\s+|that\s+|this\s+)?(?:is|was)\s+|that's\s+|it's\s+)?(?:wrong|not\s+right|not\s+true|incorrect)"
    r"\s*[,.;:–-]\s*(?P<right>.+)",
    re.IGNORECASE,
)


def right_instead(said: str) -> str:
    """Return what is said to be right, behind words that the line is wrong; empty where nothing is."""
    found = _WRONG_FIRST.fullmatch(said.replace("’", "'"))
    return found["right"] if found else ""


def said_of_which(label: str, ways: str) -> str:
    """Return a question to a line that names another one inside it and was taken for a new one."""
    return _(
        "It names {label}. Understood as a new line. If it is said of {called}, begin with its label: {ways}",
        label=label, called=spoken(label), ways=ways,
    )  # fmt: skip
