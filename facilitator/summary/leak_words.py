"""The words a look for leaks goes by: who is nobody in particular, what is said of people, where someone lives.

They are of English and of a few more languages; a list like this is never whole. `tongues` has more of each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from facilitator.capture.heads import NO_NAMES
from facilitator.i18n import language
from facilitator.summary import tongues

_UNSPACED = r"\u0e00-\u109f\u1780-\u17ff\u2e80-\U0010ffff"
_JOINED = r"\u0590-\u07ff"
"""Letters of scripts that set no spaces between words, and of those that write `to` and `and` onto the next one."""
LETTER = rf"[^\W{_UNSPACED}{_JOINED}]"
BEFORE, BEHIND = rf"(?<!{LETTER})", rf"(?!{LETTER})"
"""Where a word may begin and end: beside such a script, a number or a name of another one does."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NOBODY = _words("""
    all anybody anyone everybody everyone group guest guests he her him his i it many member members most my person
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

SPEAKS = _words("""
    said says told tells asked asks thinks thought wants wanted lives lived cried knows knew offered promised suggested
    explained mentioned sagte sagt meinte dit pense dijo dice zegt wil mówi powiedział powiedziała сказал сказала
    говорит сказав каже
""")  # fmt: skip
"""What only a person does: the word before it may be a name even in small letters."""

BODIES = _words("""
    agencies agency board centre center chair city clinic clinics club co-op collective committee community council
    crew department desk door facilitator gp group health hospital host hostel house kitchen lawyer management
    manager ministry municipality network ngo note-taker funder funders donors neighbours office organisation
    organization panel pharmacy police policy post press secretary service services shelter shift staff stack-keeper
    team teams timekeeper treasurer union volunteer volunteers watch worker workers ayuntamiento comune comuna
    conseil consejo consiglio ministère ministerio ministero rat amt beratung gemeinde stadt verein mairie
    association ayuntamiento asociación gemeente vereniging miasto urząd город служба управа місто
""")  # fmt: skip
"""What a task can be given to that is nobody by name, as the last word of it: the night shelter, the door team."""

INSTITUTIONS = BODIES | _words("""
    academy agenda alliance assembly authority bank bridge bus cafe café campaign cathedral church coalition college
    commission conference congress consortium court cross day embassy exchange federation festival forum foundation
    fund garden hall hotline institute institution international kit law library line market mission month mosque
    drop-in museum newspaper parliament park party plan programme program project railway report river road room
    school square station street system theatre times trust union university week workshop
""")  # fmt: skip
"""What the name of a body, a place or an event ends with: the Civil Society Forum, the Red Cross, World AIDS Day."""

STARTERS = NO_NAMES | _words("""
    a after all also an and any are as ask at be before both but can could do does each every first for from go had
    has have here how if in is it's its last let let's many may more most much must my near never new next no not
    nothing now of on once one only open or other our please red second should since so some still such that that's
    their then there these they're this those three through to today together tomorrow tonight two until was what
    what's when where which while who who's why will with would yes you're your ask call dear hello hi mail tell
    thank thanks visit welcome write alle am an auf aus bei bitte danke frag ruf das dann der die diese ein eine es
    heute hier im in ist mit nach nur und von was wenn wer wie wir zu zum zur au aux avec ce ces cette dans de des
    du elle en est et il la le les mais nous ou où par pas pour quand que qui sans sur un une merci demande appelle
    al con cuando de del donde el ella en es este hoy la las los más no nos o para pero por que qué quien se si sin
    su todo un una y gracias pide llama grazie chiedi il ci dank dzięki zapytaj спасибо спроси позвони дякую запитай
    мы ми
""")  # fmt: skip
"""What a sentence begins with and is nobody, whatever follows."""

ROLES = _words("""
    chairperson children citizens client clients consultant convenor coordinator counsellor customers director
    doctor doctors donor driver drugs families family father friend friends girls judge judges lawyers lead mayor
    medic members men minister ministers mother neighbour nurse nurses officer officers pharmacist president
    professor residents secretary social students supporters teacher teachers trainer user users visitors women
    youth
""")  # fmt: skip
"""What people are and do, with or without a capital."""

ALSO_WORDS = _words("""
    april art august bill bud chance chase dale dawn dean dot drew earl eve faith frank gene glen grace grant guy
    hope hunter iris ivy jade jay joy june lane lance may mark miles norm olive page pat patience penny
    pearl ray reed rich rose rusty sandy sky skip star stone storm sue summer sunny tab
    trip van wade ward warren will woody
""")  # fmt: skip
"""Names that are words as well: they are names where they are written with a capital."""

JOINS = _words(
    "and but so then that because when as und aber dass et mais que y e pero ma i ale a но и что і"
)
"""What may stand before a name in small letters that is spoken of."""

NO_SPEAKERS = (
    NOBODY | STARTERS | ROLES | INSTITUTIONS
    | _words("""
    article boy book boss brother child clerk cop email flyer girl guard guide half kid landlord law leaflet lady life
    man manual mate mom morning mother mum news newspaper note paper parent partner poster president rest research
    rota rule sheet sign sister speaker stranger study survey text voice website wife woman worker world year young
    """)
)  # fmt: skip
"""Who and what says something and has no name, as far as that can be listed."""

COMMON = _words("""
    i i'm i'd i'll i've ok tv uk us eu un id hr it ngo no pm am vs ph dr mr ms mrs st q a pc dj nhs who diy
    faq wifi monday internet facebook whatsapp signal telegram zoom google christmas easter ramadan narcan
    naloxone hiv hcv aids covid ost pwud ipa gdpr sti tb gp usa ec who
""")  # fmt: skip
"""What is written with capitals and names nobody."""

LETTERED = _words("""
    hepatitis hep vitamin plan option group room point team block zone class table line type part annex gruppe raum
    grupo groupe gruppo groep grupa гепатит група группа
""")  # fmt: skip
"""What has a letter behind it that is nobody's initial."""

TITLES = _words("""
    mr mrs ms miss dr prof sir herr frau monsieur madame mme señor señora don doña signor signora pan pani г-н г-жа
""")  # fmt: skip
"""What stands before somebody's name."""

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
_LIVES = (
    r"lives|vive|vivo|vivía|duerme|wohnt|schläft|habite|abita|woont|slaapt|mieszka|stanuje|живёт"
    r"|живет|ночует|проживает|прописана?|живе|мешкає|ночує"
)
"""Where somebody lives, up to the number of it."""
_ADDRESSES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NUMBER},?\s(?:{_WORD}[\s-]){{1,3}}{_STREET_AFTER}",
        rf"\b{_WORD}{_STREET_END}\s?{_NUMBER}\b",
        rf"{_STREET_BEFORE}\s(?:{_WORD}[.\s-]{{0,2}}){{1,4}},?\s?(?:n[°º.]?\s?|д\.\s?|буд\.\s?)?{_NUMBER}\b",
        rf"\b{_NUMBER},?\s(?:bis\s|ter\s)?{_STREET_BEFORE}\s{_WORD}",
        rf"\b(?:flat|apartment|apt\.?)\s{_NUMBER}\b",
        r"(?-i:\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b)",
        r"(?-i:\b(?:[A-Z][a-z]+\s){1,2}(?:Road|Street|Lane|Avenue|Terrace|Crescent)\b)",
        r"(?<![\d.])-?\d{1,2}\.\d{3,},?\s?-?\d{1,3}\.\d{3,}(?!\d)",
        rf"(?<!\w)(?:{_LIVES})(?P<own>\s[^.;!?\n]{{0,45}}\d[ºª\w]*)",
        r"(?:///|\bw3w\s)\w+\.\w+\.\w+",
        rf"(?:\b{_WORD},?\s{_NUMBER},?\s)?(?<!\w)(?:кв|квартира|комната)\.?\s?\d{{1,4}}\b",
    )
)
"""How addresses are written: number and street, street and number, a flat, a British postcode, an English street, a
place on the map.
"""


def addresses(text: str) -> Iterator[str]:
    """Yield what looks like the address of a place someone lives or sleeps."""
    for pattern in _ADDRESSES:
        found = list(dict.fromkeys(one[one.lastgroup or 0].strip() for one in pattern.finditer(text)))
        yield from found
        for words in found:
            text = text.replace(words, " ")


@cache
def _calendar_and_places(tag: str) -> frozenset[str]:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        locale = Locale.parse("en")
    days = [day for widths in locale.days["stand-alone"].values() for day in widths.values()]
    months = [month for widths in locale.months["stand-alone"].values() for month in widths.values()]
    tongues_of_peoples = (name for name in locale.languages.values() if not tongues.is_given(name))
    countries = (name for name in locale.territories.values() if not tongues.is_given(name))
    named = [*days, *months, *tongues_of_peoples, *countries]
    return frozenset(word.casefold() for name in named for word in _words_of_a_place(name))


def _words_of_a_place(name: str) -> Iterator[str]:
    """Yield the words of the name of a day or a place, but nobody's name in it: Saint Martin, and January cut short."""
    words = re.findall(r"[^\W\d_]+", name)
    for word in words:
        named = tongues.is_given(word) and (len(words) > 1 or len(word) < 4)
        if len(word) > 2 and (not named or word.casefold() in _MONTHS):
            yield word.casefold()


_MONTHS = frozenset({"may"})
"""Months that are as short as they are long."""


def calendar_and_places() -> frozenset[str]:
    """Return the words in names of days, months, languages and countries, in the language in use."""
    return _calendar_and_places(language())
