# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""People whom a text names: by a form of address, by kinship or calling, or by what only people do.

A run of capitalised words alone is no name: it may be a firm, a street or a ship. So a name needs
a given name in it, or a word beside it that only people have (``phrases``). In Arabic, which has no
capitals, the word before tells, or two given names together.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from typing import TYPE_CHECKING

from mla_writer.checks.phrases import people as words
from mla_writer.checks.phrases.given_names import GIVEN_NAMES, GIVEN_NAMES_IN_ARABIC
from mla_writer.domain.likeness import letters_of, unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK = r"[ \u00a0\u202f]+"
CAPITAL = r"[^\W\d_a-zß-öø-ÿ؀-ۿ一-鿿]"
PARTICLE = (
    r"(?:(?:de|da|do|dos|das|del|della|di|du|la|los|las|van|von|der|den|ten|ter|bin|bint|ibn|ould|el|al|y|e)"
    rf"{BLANK}){{0,2}}"
)
WORD = rf"(?:(?:[dDlL]['’]|[aA]l-|[eE]l-)?{CAPITAL}(?:\.|[\w’'-]*))"
RUN = rf"{WORD}(?:{BLANK}{PARTICLE}{WORD}){{1,4}}"
ONE_OR_MORE = rf"{WORD}(?:{BLANK}{PARTICLE}{WORD}){{0,4}}"
TITLES = rf"(?:{'|'.join(words.ADDRESS)})\.?{BLANK}"
KIN = rf"(?:{'|'.join(words.KIN)}),?{BLANK}"
DEEDS = (
    rf"(?:{'|'.join(words.DEEDS)})"
    rf"|(?:was|were|is|has been|had been)(?: later| then| also)? (?:{'|'.join(words.SUFFERED)})"
    rf"|(?:a|avait|aurait|est|était|s[’']est)(?: été)? (?:{'|'.join(words.DEEDS_IN_FRENCH)})"
)
BEFORE = re.compile(rf"(?<!\w)(?:{TITLES}({ONE_OR_MORE})|{KIN}({RUN}))")
FIRM = rf"(?!{BLANK}&|{BLANK}(?:and|et|und)(?={BLANK}(?:Sons?|Partners?|Associ|Co|Fils|S[oö]hne)))"
RUNS = re.compile(rf"(?<![\w’'-])({RUN})(?![\w’'-]){FIRM}")
DOING = re.compile(rf"(?<![\w’'-])({RUN})(?:,[^,.;]{{1,60}},)?{BLANK}(?:{DEEDS})(?!\w)")
# A form of address before a name, and what may open a sentence before it.
TITLE = re.compile(rf"^(?:{TITLES})+")
OPENING = re.compile(rf"^(?:(?:{'|'.join(words.OPENERS)}){BLANK})+")
# What stands before a run that is no person: an article; a street, a house, a make.
THE = re.compile(r"(?:\b[Tt]he|\b[Ll][ea]|\b[Ll]es|\b[Ll][’'])\s?$")
AT_PLACE = re.compile(
    r"(?:\b(?:the|rue|place|avenue|boulevard|chemin|quai|street|hotel|h[oô]tel|school|[eé]cole|lyc[eé]e"
    r"|make|brand|marque|ship|vessel|navire|church|[eé]glise|cabinet|[eé]tude|firm|company|bank|banque|port|stadium|stade|soci[eé]t[eé])"
    r"|[l]es?|[dl][’']|\b(?:Rue|Place|Avenue|Boulevard|H[oô]tel|Calle|Via|Plaza))\s+(?:d[eu’']s?\s*)?$",
    re.IGNORECASE,
)
PAIR = re.compile(r"(?<!\w)[\u0621-\u064a]{3,} [\u0621-\u064a]{3,}(?!\w)")
# One or two words of a name in Arabic follow one of these.
ARABIC = re.compile(
    rf"(?<!\w)[وفبلك]{{0,2}}(?:{'|'.join(words.ADDRESS_IN_ARABIC)}"
    rf"|(?:{'|'.join(words.KIN_IN_ARABIC)})ه\u0627?|\u0627بن عمه\u0627?)[ \u00a0،]+"
    r"(\w+[ \u00a0]\w+)"
)
FARTHEST_BEFORE = 40  # characters; the longest such word has 12
NAMELESS = frozenset(("", *words.ADDRESS))
# Spellings that are this near are of one name.
ALIKE = 0.8
COMPANY_LIKE = re.compile(r"ings?$|ers$|ions?$|&")


@lru_cache(maxsize=16384)
def people_in(text: str) -> tuple[str, ...]:
    """The names of people in a text, each once, in order."""
    names = (name for sentence in text.split("\n") for name in _names(sentence))
    return tuple(dict.fromkeys(names))


def _names(text: str) -> Iterator[str]:
    yield from (name for run in _runs(text) if (name := _bare(run)) not in NAMELESS)
    yield from filter(None, (_in_arabic(match[1]) for match in ARABIC.finditer(text)))
    for match in PAIR.finditer(text):
        if all(word in GIVEN_NAMES_IN_ARABIC for word in match[0].split()):
            yield match[0]


def _runs(text: str) -> Iterator[str]:
    """Runs of capitalised words that are people's, in order."""
    found = [
        (match.start(), match[1])
        for match in BEFORE.finditer(text)
        if match[1] and not _is_office(match[1])
    ]
    found += [
        (match.start(), match[2])
        for match in BEFORE.finditer(text)
        if match[2] and (TITLE.match(match[2]) or not _is_something_else(match[2]))
    ]
    for match in DOING.finditer(text):
        if not _is_before(match, THE) and not _is_something_else(_bare(match[1])):
            found.append((match.start(), match[1]))
    for match in RUNS.finditer(text):
        name = _bare(match[1])
        if (
            not _is_before(match, AT_PLACE)
            and _has_given_name(name)
            and not _is_something_else(name)
        ):
            found.append((match.start(), match[1]))
    yield from (run for _, run in sorted(found))


def _is_before(match: re.Match[str], words: re.Pattern[str]) -> bool:
    """Whether words stand right before a run: only there is looked, so that time grows linear."""
    start = match.start()
    return words.search(match.string, max(0, start - FARTHEST_BEFORE), start) is not None


def _bare(run: str) -> str:
    """A name without what opens its sentence, and without a form of address."""
    return TITLE.sub("", OPENING.sub("", run)).rstrip(".’'")


def _has_given_name(name: str) -> bool:
    return any(part in GIVEN_NAMES for word in name.split() for part in unmarked(word).split("-"))


def _in_arabic(pair: str) -> str:
    """The one or two words of a name, "" when none of them can be one."""
    first, second = pair.split()
    if first in words.NO_NAME_IN_ARABIC:
        return ""
    if second in words.NO_NAME_IN_ARABIC:
        return "" if first.startswith("ال") else first
    return pair


def _is_office(name: str) -> bool:
    """True for what follows a form of address and is no name: "Chief Engineer"."""
    return any(unmarked(word).strip(".") in words.NOT_PEOPLE for word in name.split())


def _is_something_else(name: str) -> bool:
    own = [unmarked(word).strip(".") for word in name.split()]
    known = any(word in words.NOT_PEOPLE or COMPANY_LIKE.search(word) for word in own)
    return len(own) < 2 or known


@lru_cache(maxsize=65536)
def is_same_person(name: str, listed: str) -> bool:
    """True when each word of a name fits one of a listed name: in any order, with initials."""
    own, other = _parts(name), _parts(listed)
    return bool(own) and all(any(_fit(word, known) for known in other) for word in own)


@lru_cache(maxsize=16384)
def _parts(name: str) -> tuple[str, ...]:
    parts = (letters_of(part) for part in re.split(r"[\s\u00a0.,-]+", name))
    return tuple(part for part in parts if part)


def _fit(word: str, known: str) -> bool:
    """The same word, its initial, or another spelling of it: Mohamed, Mohammed."""
    if word[0] != known[0] or min(len(word), len(known)) == 1:
        return word[0] == known[0]
    return word == known or SequenceMatcher(None, word, known).ratio() >= ALIKE
