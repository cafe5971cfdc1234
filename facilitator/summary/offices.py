"""Which owners and addressees are an office, an agency or a role, and no person: they may be told to everyone.

Who an action is given to is a person until it is plain that it is not. A name can be any word, in any case: so every
word must be on these lists, and the last one the name of an office or a role, or the agenda must have counted people
by that very role. What is unknown stays hidden: an agency that nobody reads can be told of later, a name never untold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from facilitator.meeting import Meeting
from facilitator.summary.leak_words import BODIES, NOBODY


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


OFFICES = (BODIES | NOBODY) - _words("host watch post press center") | _words("""
    administrator adviser advisor assistant authority bank board bookkeeper caretaker chairperson charity church
    cleaner coalition commission commissioner consultant contact convenor cook coordinator council counsellor
    counselor court dentist deputy director doctor drop-in evaluator federation foundation forum head hotline
    initiative inspector institute interpreter kitchen lawyer lead leader library line mayor mediator midwife minister
    mosque nurse officer official paramedic parliament partner partnership pharmacist planner prison probation
    programme program project psychiatrist psychologist receptionist representative researcher school spokesperson
    station supervisor supporter teacher therapist trainer translator trustee unit university ward
    afdeling apotheek apotheke apotheker apothekerin arzt ärztin behörde beratungsstelle coordinador coordinadora
    coordinateur coordinatrice dienst einrichtung enfermera enfermero farmacia gesundheitsamt hôpital infirmier
    infirmière jugendamt klinik krankenhaus leitung ministerium médecin ospedale pfarrei pharmacie pharmacien
    pharmacienne polizei policía polizia préfecture région servicio servizio sozialamt sozialarbeiter sozialarbeiterin
    stelle teamleitung teamleiter teamleiterin unidad ville wohnheim
    больница врач клиника координатор медсестра министерство полиция служба центр лікар лікарня поліція
""")  # fmt: skip
"""What somebody is or where they work, as the last word of it: the drugs unit, the head nurse."""

BEFORE = OFFICES | _words("""
    a an and at by by-law for from in of on our or the their to with
    addiction aid alcohol art assertive back borough care case central children's citizens city civil clean clinical
    community consumption council's country county criminal customer day detox district door drug drugs duty east
    education emergency employment environment exchange families family finance first food front general harm health
    healthcare home homeless homelessness house housing human injecting inner job justice key law legal liaison local
    main medical men's mental methadone ministry mobile national needle neighbourhood new night north nursing
    old open opioid outer outreach park peer planning policy primary project property public purchasing reception
    reduction region regional relations residents residents' respite rights room rural safe safer safety sanitation
    second security senior sexual shift site social south state street substance substitution support syringe tenancy
    third town training transport treatment user users vice village ward waste welfare west women's worker young youth
    city's clinic's
    der die das des den dem im le la les du de del della de-la das dos el los las van het
    allgemeine drogen- drogen gesundheits soziale sociale social sociaux ville
""")  # fmt: skip
"""What may stand before it: what the office is for, where it works, when."""

ALONE = _words(
    "housing health healthcare justice outreach finance probation police policing sanitation education"
)
"""What an office is called by alone."""

SURNAMES = _words(
    "bank case church club cook court day head house host kitchen lead line partner school shift ward"
)
"""What people are called by as well, where it stands alone."""

_ARTICLE = re.compile(
    r"^(?:a|an|the|our|one|each|every|der|die|das|le|la|les|el|los|las|il|lo|de|het)\s+", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W_]))*['’]?")
_COUNTED = re.compile(
    r"(?:\d+|one|two|three|four|five|eine?|zwei|drei|une?|deux|trois|una?|dos|tres)\s+(?P<role>[^\W\d_]\S*(?:\s[^\W\d_]\S*)?)"
)
"""Whom an agenda is for, where it counts them: 1 or 2 policy officers."""


def is_office(name: str, meeting: Meeting | None = None) -> bool:
    """Tell whether an owner is an office, an agency, a group or a role, or was said to be one; nobody by name."""
    said = meeting is not None and folded(name) in map(folded, meeting.head.named)
    return said or is_listed(name, meeting)


def folded(name: str) -> str:
    """Return an owner as two spellings of it are alike."""
    return _ARTICLE.sub("", name.strip().removeprefix("@").strip()).casefold().replace("’", "'")


def is_listed(name: str, meeting: Meeting | None = None) -> bool:
    """Tell whether the lists, or the meeting's own roles, say that an owner is an office and nobody by name."""
    bare = folded(name)
    words = _WORD.findall(bare)
    if not words or "".join(words) != re.sub(r"\s+", "", bare) or not _people(meeting).isdisjoint(words):
        return False
    if _single(bare) in _roles(meeting):
        return True
    last = words[-1]
    if len(words) == 1:
        return not _forms(last).isdisjoint((OFFICES - SURNAMES) | ALONE)
    return not _forms(last).isdisjoint(OFFICES) and all(
        not _forms(word).isdisjoint(BEFORE) for word in words[:-1]
    )


def _forms(word: str) -> set[str]:
    """Return a word and what it may be the plural of."""
    return {word, word.removesuffix("s"), word.removesuffix("es"), re.sub(r"ies$", "y", word)}


def _single(role: str) -> str:
    return role.removesuffix("s")


def _people(meeting: Meeting | None) -> frozenset[str]:
    """Return the words of the names of who was there: an office that is called so is taken for that person."""
    if meeting is None:
        return frozenset()
    return frozenset(
        word for person in meeting.participants for word in _WORD.findall(person.name.casefold())
    )


def _roles(meeting: Meeting | None) -> frozenset[str]:
    """Return the roles that people were counted by, and that the agenda counts the people it is for by."""
    if meeting is None:
        return frozenset()
    counted = (person.role for person in meeting.participants if not person.name)
    return frozenset(_single(role.casefold()) for role in (*counted, *_wanted(meeting.head.for_whom)) if role)


def _wanted(for_whom: str) -> Iterable[str]:
    for found in _COUNTED.finditer(for_whom):
        words = found["role"].rstrip(",;.").split()
        yield words[0].rstrip(",;.")
        if len(words) > 1 and not words[0].endswith((",", ";")):
            yield " ".join(words)
