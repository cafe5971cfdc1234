"""The words a look for leaks goes by: who is nobody in particular, what is said of people, what is better not said.

They are stems of the languages that dates are understood in, and more of English; a list like this is never whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from facilitator.i18n import language


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NOBODY = _words("""
    all anybody anyone everybody everyone group guest guests he her him his i it many member members most my
    nobody none one our others peer peers people persons she some somebody someone staff team that the their
    them they this us we who you clinic service workers volunteers alle gruppe team jemand niemand groupe
    équipe tous grupo equipo todos gruppo tutti groep iedereen grupa wszyscy группа все команда группа група
    всі
""")  # fmt: skip
"""Words that name nobody in particular, though a list may give them as an owner."""

SAYS = _words("""
    said says told tells asked asks thinks thought feels felt wants wanted lives lived uses used takes took
    brought came cried left cannot can't couldn't doesn't didn't isn't wasn't knows knew offered promised
    proposed agreed objected suggested explained reported mentioned sagte sagt meint wohnt nimmt dit pense
    veut habite prend dijo dice quiere vive ha zegt woont wil mówi mieszka chce powiedział powiedziała
    сказал сказала говорит живёт живет хочет сказав каже
""")  # fmt: skip
"""What is said of one person: the word before it is a name, even where a capital begins the sentence."""

BODIES = _words("""
    agencies agency board centre center chair city clinic clinics club co-op collective committee community council
    crew department desk door facilitator gp group health hospital host hostel house kitchen lawyer management
    manager ministry municipality network ngo note-taker funder
    funders donors neighbours office organisation organization panel pharmacy
    police policy post press secretary service services shelter shift staff stack-keeper team teams timekeeper
    treasurer union volunteer volunteers watch worker workers amt beratung gemeinde stadt verein mairie association
    ayuntamiento asociación gemeente vereniging miasto urząd город служба управа місто
""")  # fmt: skip
"""What a task can be given to that is nobody by name, as the last word of it: the night shelter, the door team."""

ALSO_WORDS = _words("""
    april art august bill bud chance chase dale dawn dean dot drew earl eve faith frank gene glen grace grant guy
    hope hunter iris ivy jade jay joy june lane lance may mark miles norm olive page pat patience penny
    pearl ray reed rich rose rusty sandy sky skip star stone storm sue summer sunny tab
    trip van wade ward warren will woody
""")  # fmt: skip
"""Names that are words as well: they are names where they are written with a capital."""

COMMON = _words("""
    i i'm i'd i'll i've ok tv uk us eu un id hr it ngo no pm am vs ph dr mr ms mrs st q a pc dj nhs who diy
    faq wifi monday internet facebook whatsapp signal telegram zoom google christmas easter ramadan narcan
    naloxone hiv hcv aids covid ost pwud ipa gdpr
""")  # fmt: skip
"""What is written with capitals and names nobody."""

_STEMS = _words("""
    hiv aids hepat hcv hbv vih sida вич гепатит віл tubercul tbc syphilis pregnan schwanger enceinte embaraz
    беремен вагітн methadon metadon métadone метадон buprenorph bupreno suboxone subutex heroin héroïne
    героин героїн cocain kokain cocaín crack methamph amphet amfet ketamin fentan opioid opiat morphin
    xanax benzo alcohol overdos ódos surdos sobredos передоз inject inyect spritz injizier shoot
    dealer dealing relaps detox rehab psychiat psiquiat психиатр suicid selbstmord diagnos medicat depress
    schizo bipolar visa undocument asyl asil deport passport papers papiere papiers papeles probation parole
    prison gefängnis cárcel тюрьм в'язниц jail arrest police convict warrant stole theft prostitut
    homeless obdachlos sans-abri бездом benefits debt
""")  # fmt: skip
_DETAIL = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(_STEMS))) + r")\w*", re.IGNORECASE)
_PERSON = re.compile(
    r"\b(?:he|she|his|her|hers|him|himself|herself|my|mine|i|i'm|i’m|someone's|someone’s|er|sie hat|sein|ihr|mein"
    r"|il|elle|son|sa|mon|ma|él|ella|su|mi|lui|lei|hij|zij|zijn|haar|mijn|on|ona|jego|jej|mój|ele|ela"
    r"|он|она|его|её|мой|він|вона)\b",
    re.IGNORECASE,
)

_NUMBER = r"\d{1,4}[a-z]?"
_WORD = r"[^\W\d_]+"
_STREET_AFTER = (
    r"(?:street|st\.|road|rd\.?|avenue|ave\.?|lane|square|close|crescent|terrace|drive|court|way|straat|laan|plein"
    r"|weg|vej|gade)(?!\w)"
)
_STREET_END = r"(?:straße|strasse|str\.|gasse|allee|platz|weg|straat|laan|plein|gatan|vej|utca)"
_STREET_BEFORE = (
    r"(?<!\w)(?:rue|avenue|boulevard|calle|avenida|plaza|via|viale|piazza|rua|ulica|ul\.|strada|str\.|улица|ул\."
    r"|вулиця|вул\.|проспект)"
)
_ADDRESSES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NUMBER},?\s(?:{_WORD}[\s-]){{1,3}}{_STREET_AFTER}",
        rf"\b{_WORD}{_STREET_END}\s?{_NUMBER}\b",
        rf"{_STREET_BEFORE}\s(?:{_WORD}[.\s-]{{0,2}}){{1,4}},?\s?(?:n[°º.]?\s?|д\.\s?|буд\.\s?)?{_NUMBER}\b",
        rf"\b{_NUMBER},?\s(?:bis\s|ter\s)?{_STREET_BEFORE}\s{_WORD}",
        rf"\b(?:flat|apartment|apt\.?)\s{_NUMBER}\b",
        r"(?-i:\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b)",
    )
)
"""How addresses are written: number and street, street and number, a flat, a British postcode."""


def addresses(text: str) -> Iterator[str]:
    """Yield what looks like the address of a place someone lives or sleeps."""
    yield from dict.fromkeys(found[0] for pattern in _ADDRESSES for found in pattern.finditer(text))


def details(text: str, names_someone: bool) -> Iterator[str]:
    """Yield words on health, use, papers or the law, where the text speaks of one person."""
    if names_someone or _PERSON.search(text):
        yield from dict.fromkeys(found[0] for found in _DETAIL.finditer(text))


@cache
def _calendar_and_places(tag: str) -> frozenset[str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        locale = Locale.parse("en")
    days = [day for widths in locale.days["stand-alone"].values() for day in widths.values()]
    months = [month for widths in locale.months["stand-alone"].values() for month in widths.values()]
    named = [*days, *months, *locale.languages.values(), *locale.territories.values()]
    return frozenset(
        word.casefold() for name in named for word in re.findall(r"[^\W\d_]+", name) if len(word) > 2
    )


def calendar_and_places() -> frozenset[str]:
    """Return the words in names of days, months, languages and countries, in the language in use."""
    return _calendar_and_places(language())
