"""Meetings with somebody's name, number and address in every field that a person can fill, in many scripts."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, date, datetime
from html import unescape
from typing import Any, TypeVar

from facilitator import meeting as m
from facilitator.agenda.model import Item, Promise
from facilitator.records import Action, Decision, Note, Participant, Request

T = TypeVar("T")

START = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Person:
    """Somebody as the people of one script know them, and what is said of them in a sentence."""

    script: str
    name: str
    nickname: str
    initials: str
    phone: str
    mail: str
    said: str
    """A sentence with `{}` where one of these stands."""

    @property
    def plants(self) -> tuple[str, ...]:
        return self.name, self.nickname, self.initials, self.phone, self.mail

    @property
    def sentence(self) -> str:
        """Everything about them, one after the other."""
        return " ".join(self.said.format(plant) for plant in self.plants)


PEOPLE = (
    Person("Latin", "Mirela Kovač", "Zizzy", "M.K.", "+44 7700 900123", "mirela.k@example.org",
           "Thanks go to {}, who brings the tea."),
    Person("Cyrillic", "Оксана Шевчук", "Ксюша", "О.Ш.", "+380 50 123 45 67", "oksana@приклад.укр",
           "Мы спросим у {}, когда встреча."),
    Person("Greek", "Γιώργος Παππάς", "Γιωργάκης", "Γ.Π.", "210 123 4567", "giorgos@example.gr",
           "Ευχαριστούμε {}, για το τσάι."),
    Person("Arabic", "سميرة حداد", "سوسو", "س.ح.", "٠٧٧٠٠ ٩٠٠ ١٢٣", "samira@example.org", "نشكر {} على الشاي."),
    Person("Hebrew", "נועה לוי", "נונו", "נ.ל.", "050-123-4567", "noa.levi@example.co.il", "אנחנו מודים ל{} על התה."),
    Person("Hindi", "नीला शर्मा", "नीलू", "नी.श.", "०९८७६ ५४३२१०", "neela@example.in", "हम {} को धन्यवाद देते हैं।"),
    Person("Thai", "สมชาย ใจดี", "ตุ๊กตา", "ส.จ.", "081 234 5678", "somchai@example.th", "ขอบคุณ{}ที่มา"),
    Person("Chinese", "王小明", "阿明", "W.X.", "138 0013 8000", "xiaoming@example.cn", "我们感谢{}的钥匙。"),
    Person("Japanese", "さくら", "サクちゃん", "S.K.", "090-1234-5678", "sakura@example.jp",
           "みんなで{}に感謝します。"),
    Person("Korean", "김민지", "민지", "K.M.", "010-1234-5678", "minji@example.kr", "우리는 {}에게 고마워요."),
)  # fmt: skip

SET = frozenset({
    "id", "at", "number", "kind", "status", "outcome", "state", "share", "origin", "called", "current", "privacy",
    "summary", "language", "supersedes", "item", "created",
})  # fmt: skip
"""Fields that the program fills: a person chooses at most among a few words."""


def planted(value: T, words: str) -> T:
    """Return a value with these words in every field that a person can fill, whatever fields there are."""
    changes: dict[str, Any] = {}
    for field in fields(value):  # type: ignore[arg-type]
        inside = getattr(value, field.name)
        if field.name in SET:
            continue
        if isinstance(inside, str):
            changes[field.name] = words
        elif field.name == "counts":
            changes[field.name] = ((words, 2),)
        elif field.name == "filled":
            changes[field.name] = ((words, words),)
        elif field.name == "decide":
            changes[field.name] = (Promise(words, words),)
        elif field.name in ("was", "concerns", "amended", "amendments", "before", "after", "prompts", "checklist",
                            "actions"):  # fmt: skip
            changes[field.name] = (words,)
        elif is_dataclass(inside):
            changes[field.name] = planted(inside, words)
    return replace(value, **changes)  # type: ignore[type-var]


def leaky(person: Person, privacy: str = "count only") -> m.Meeting:
    """Return a meeting that has ended, in which all there is to know of someone stands everywhere."""
    words = person.sentence
    day = date(2026, 11, 27)
    head = m.Head(
        id="k3f9a1c2",
        title="",
        created=START,
        started=START,
        ended=START,
        state="ended",
        privacy=privacy,
        day=day,
    )
    numbers = iter(range(1, 100))

    def made(of: type[T], **more: Any) -> T:
        number = next(numbers)
        record: Any = of(id=f"r{number:07}", number=number, text="", at=START, **more)  # type: ignore[call-arg]
        return planted(record, words)  # type: ignore[no-any-return]

    outcomes = ("proposed", "decided", "not decided", "replaced", "ended")
    kinds = ("note", "question", "concern", "parked", "sensed", "word")
    people = (
        Participant(id="p1", role="peers", name=person.name),
        Participant(id="p2", role="peers", number=2, name=person.nickname),
        Participant(id="p3", role=words, number=3, count=2),
    )
    named = Action(id="a1", number=90, text="tea", at=START, owner=person.nickname)
    origins = ("", "before00")
    items = [planted(m.MeetingItem(id=f"i{n}", plan=Item(title=""), state=state), words)
             for n, state in enumerate(("done", "parked", "ahead"))]  # fmt: skip
    items[0] = replace(items[0], plan=replace(items[0].plan, lead=person.name))
    return m.Meeting(
        head=planted(head, words),
        items=tuple(items),
        participants=people,
        decisions=tuple(made(Decision, outcome=one, origin=origin) for one in outcomes for origin in origins),
        actions=(
            named,
            *(made(Action, status=one, origin=origin) for one in ("open", "done", "dropped") for origin in origins),
        ),
        requests=tuple(
            made(Request, status=one, origin=origin) for one in ("open", "answered", "withdrawn") for origin in origins
        ),
        notes=tuple(
            made(Note, kind=kind, status=one, item=item)
            for kind in kinds for one in ("open", "done") for item in ("", "i0")
        ),
    )  # fmt: skip


def found_in(text: str, person: Person) -> list[str]:
    """Return what of somebody stands in a text, however it was escaped, folded or cut."""
    plain = unicodedata.normalize("NFC", unescape(text.replace("\r\n ", "")).replace("\\", "")).casefold()
    close = re.sub(r"\s+", "", plain)
    parts = {
        *person.plants,
        *(part for part in person.name.split() if len(part) > 2),
        person.mail.partition("@")[0],
    }
    digits = "".join(char for char in person.phone if char.isdigit())
    wanted = {re.sub(r"\s+", "", unicodedata.normalize("NFC", part).casefold()) for part in parts} | {digits}
    return sorted(part for part in wanted if part in close)
