"""Translations: the same name in folders called by their languages is one template, brought or one's own.

`agendas/en/tea.md` and `agendas/ru/tea.md` are `tea`; so is `tea.md` above `ru/tea.md`, where the files say so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from facilitator.library.entries import TemplateEntry

_TAGS = (
    "aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el "
    "en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it "
    "iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt "
    "my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl "
    "sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo "
    "za zh zu"
)
LANGUAGES = frozenset(_TAGS.split())
"""The languages of ISO 639-1."""
_SCRIPTS = frozenset(("arab", "cyrl", "hans", "hant", "latn"))


def tag_of(folder: str) -> str:
    """Return the language whose tag a folder is called by, such as `ru` or `pt-BR`; empty for any other name.

    >>> [tag_of(name) for name in ("ru", "pt_BR", "zh-Hant", "weekly", "it-team")]
    ['ru', 'pt-BR', 'zh-Hant', '', '']
    """
    first, _hyphen, rest = folder.replace("_", "-").partition("-")
    fits = not rest or (len(rest) == 2 and rest.isalpha()) or rest.casefold() in _SCRIPTS
    return folder.replace("_", "-") if first.casefold() in LANGUAGES and fits else ""


def is_in(language: str, tag: str) -> bool:
    """Tell whether a language is this one, or one of its kinds: `pt-BR` is `pt`."""
    return language.casefold() == tag.casefold() or language.casefold().startswith(f"{tag.casefold()}-")


def with_language(entry: TemplateEntry) -> TemplateEntry:
    """Return an entry in the language its file states, else in that of its folder."""
    return replace(entry, language=entry.language or _place_and_tag(entry)[1])


def address_of(entry: TemplateEntry) -> str:
    """Return an entry's full name without the folder that is called by its language: it holds for each translation."""
    place, tag = _place_and_tag(entry)
    return replace(entry, folder=place).full_name if _agree(entry.language, tag) else entry.full_name


def as_one(entries: Iterable[TemplateEntry], wanted: str) -> list[TemplateEntry]:
    """Return entries, the translations of one template as one: in the wanted language, else in English, else any."""
    groups: dict[tuple[str, str, str], dict[str, TemplateEntry]] = defaultdict(dict)
    alone: list[TemplateEntry] = []
    for entry in entries:
        place, tag = _place_and_tag(entry)
        group = groups[entry.source, place, entry.name]
        if tag in group or (tag and not _agree(entry.language, tag)):
            alone.append(entry)
        else:
            group[tag] = entry
    for (_source, place, _name), found in groups.items():
        spoken = {entry.language or tag: entry for tag, entry in found.items()}
        one = len(spoken) == len(found) and _are_translations(found)
        alone += [replace(_chosen(spoken, wanted), folder=place)] if one else found.values()
    return alone


def _place_and_tag(entry: TemplateEntry) -> tuple[str, str]:
    """Return the folder an entry lies in without the one that is called by a language, and that language."""
    parts = entry.folder.split("/") if entry.folder else []
    for number, part in enumerate(parts):
        if tag := tag_of(part):
            return "/".join([*parts[:number], *parts[number + 1 :]]), tag
    return entry.folder, ""


def _agree(language: str, tag: str) -> bool:
    return not language or is_in(language, tag) or is_in(tag, language)


def _are_translations(found: dict[str, TemplateEntry]) -> bool:
    """Tell whether files of one name are one template: the folder `it` alone may as well be that of a department."""
    tags = [tag for tag in found if tag]
    return len(tags) > 1 or bool(tags and found[tags[0]].language)


def _chosen(spoken: dict[str, TemplateEntry], wanted: str) -> TemplateEntry:
    """Return the entry that is shown: in the wanted language, else in English or none that is told, else the first."""
    order = (wanted, wanted.partition("-")[0], "en", "")
    fitting = (tag for one in order for tag in sorted(spoken) if tag == one or (one and is_in(tag, one)))
    tag = next(fitting, min(spoken))
    several = tuple(sorted(filter(None, spoken))) if len(spoken) > 1 else ()
    return replace(spoken[tag], language=tag, languages=several)
