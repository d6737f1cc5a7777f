# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A person's name as it may stand in a text: in another case, order, spelling or script.

Hidden signs, accents and vowel signs are left out, and what is left is written in the letters a to
z: "محمد" is "mhmd", and a letter borrowed from another script is the one that it looks like. For
names that crossed a script, or are spelt as they are heard, the consonants count. Where it can't
know it finds too much: a person then says who is meant (decision 033).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Final

from anyascii import anyascii

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WORDS = re.compile(r"[^\W\d_]+")
ARTICLE = re.compile(r"^(?:[وف]?[بك]?ال|[وف]?لل|[وفبكل])(?=\w{3})")  # with what is written onto it
SERVANT = re.compile(r"^(?:عبدال|abd(?:[aeiou][lrsdtzn])?)(?=\w{4}|[\u0600-\u06ff]{3})")
LATIN_ARTICLE = re.compile(r"^(?:al|el)(?=\w{4})")
# Persian, Urdu and everyday spellings of one Arabic letter; the long mark carries no sound.
ARABIC = str.maketrans("ىیةک\u06c1\u06be", "ييهكهه", "\u0640")
# German and Nordic vowels are written with an e where the keyboard has no other way.
WITH_E = re.compile(r"(?<=[aou])e")
SOFT = re.compile(r"ch|c(?=[eiy])"), "s"
SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[ckq][uvw](?=[aeiouy])", "k"),
        (r"sch|sh", "s"),
        (r"ph|v|p(?!h)", "f"),  # Arabic has no p and no v
        (r"b", "f"),
        (r"[ckg]h|gu(?=[aeiouy])|[ckqgj]", "k"),
        (r"th|dh|d", "t"),
        (r"x", "ks"),
        (r"t?[sz]", "s"),
        (r"(?<=.)[aeiouyw]|^[aeiou]", ""),
        (r"(.)\1+", r"\1"),
    )
)
# Articles, "son of", "servant of", titles: borne by everybody.
PARTICLES: Final = frozenset(
    WORDS.findall(
        "al el ad ar as ash at az an l bin ibn ben bn bint bnt abu abou abi bw by um umm m ould wld"
        " abd abdul abdel abdur abdal bd de da do dos das del della delle der den des di du la le"
        " les lo van von vom zu zum zur ter ten te st san santa mac mc y e i jr sr ii iii dr mr mrs"
    )
)
ALONE, INSIDE, JOINED, CROSSED, RESPELT, WHOLE_JOINED = 3, 5, 7, 3, 4, 8  # fewest letters of each
UNSPACED: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL"})  # a name is one word
SLACK: Final = 3  # words that may stand between the parts of a name
SAME: Final = 4  # what a short word counts at least that is the very same
SURE: Final = 7  # letters or consonants of several parts, close together, that make a whole name


class Likeness(IntEnum):
    """How much of a name a text holds: a part may be another person's, or a place."""

    NONE = 0
    PART = 1
    WHOLE = 2


@dataclass(frozen=True)
class Word:
    """A word in the ways that it may be read.

    whole: as it stands, in ASCII letters; turned: from its end. forms: with and without what is
    written onto it. frames: the consonants of the forms.
    """

    script: str
    is_rtl: bool
    whole: str
    turned: str
    forms: frozenset[str]
    frames: frozenset[str]


@dataclass(frozen=True, repr=False)
class Passage:
    """A text, read once, to look for several names in."""

    text: str

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """Its words in their order, plain."""
        return tuple(WORDS.findall(_plain(self.text)))

    @cached_property
    def vocabulary(self) -> Mapping[str, Word]:
        """Each of its words once: a long text has few."""
        return {token: _word(token) for token in dict.fromkeys(self.tokens)}

    @cached_property
    def joined(self) -> str:
        """Its ASCII letters without a gap, then the same from the end: some store right to left."""
        known = self.vocabulary
        onward = "".join(known[token].whole for token in self.tokens)
        if not any(word.is_rtl for word in known.values()):
            return onward
        return f"{onward} {''.join(known[token].turned for token in reversed(self.tokens))}"


@dataclass(frozen=True, repr=False)
class SoughtName:
    """A name to look for. Its repr holds no name."""

    name: str

    def __repr__(self) -> str:
        return "SoughtName(…)"

    @cached_property
    def _all(self) -> tuple[Word, ...]:
        passage = Passage(self.name)
        return tuple(passage.vocabulary[token] for token in passage.tokens)

    @cached_property
    def _parts(self) -> tuple[Word, ...]:
        """The words that tell a person: no articles, no initials; else all."""
        telling = tuple(
            word for word in self._all if len(word.whole) > 1 and not word.forms & PARTICLES
        )
        return telling or self._all

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        """The whole name without gaps, in reading order and with the last word first."""
        letters = [word.whole for word in self._all]
        turned = letters[-1:] + letters[:-1]
        parts = [word.whole for word in self._parts]
        joined = {"".join(letters), "".join(turned), "".join(parts)}
        return tuple(line for line in joined if len(line) >= WHOLE_JOINED)

    def likeness(self, passage: Passage) -> Likeness:
        """How much of the name stands in a text."""
        if self._stands_whole(passage):
            return Likeness.WHOLE
        is_there = any(_stands_alone(part, passage) for part in self._parts)
        return Likeness.PART if is_there or self._crossed(passage) else Likeness.NONE

    def _stands_whole(self, passage: Passage) -> bool:
        is_long = len(self._all) > 1 or any(word.script in UNSPACED for word in self._all)
        if is_long and any(line in passage.joined for line in self._lines):
            return True
        return len(self._parts) > 1 and self._weight(passage) >= SURE

    def _weight(self, passage: Passage) -> int:
        """How much of the name stands close together; 0 where too few of its parts do."""
        seen = [_weights(part, passage) for part in self._parts]
        enough, reach = max(2, len(seen) - 1), len(seen) + SLACK
        if sum(map(bool, seen)) < enough:
            return 0
        hits = [
            (place, weights[token], number)
            for place, token in enumerate(passage.tokens)
            for number, weights in enumerate(seen)
            if token in weights
        ]
        return max(_together(hits, at, reach, enough) for at in range(len(hits)))

    def _crossed(self, passage: Passage) -> bool:
        """Whether the whole of a short name stands there in another script, word by word."""
        heard = sum(min(map(len, one.frames)) for one in self._parts)
        if len(self._parts) < 2 or heard < CROSSED:
            return False
        seen = [
            {
                token
                for token, word in passage.vocabulary.items()
                if word.script != part.script and word.frames & part.frames
            }
            for part in self._parts
        ]
        runs = zip(*(passage.tokens[start:] for start in range(len(seen))), strict=False)
        return all(seen) and any(
            all(token in those for token, those in zip(run, seen, strict=True)) for run in runs
        )


def _together(hits: list[tuple[int, int, int]], at: int, reach: int, enough: int) -> int:
    """The weight of the parts that stand within reach of a hit, 0 for too few parts."""
    best: dict[int, int] = {}
    for place, weight, number in hits[at : at + reach * reach]:
        if place < hits[at][0] + reach:
            best[number] = max(weight, best.get(number, 0))
    return sum(best.values()) if len(best) >= enough else 0


def _weights(part: Word, passage: Passage) -> Mapping[str, int]:
    """The words that a part may be, and by how many letters that is seen."""
    found = {token: _weight(part, word) for token, word in passage.vocabulary.items()}
    return {token: weight for token, weight in found.items() if weight}


def _weight(part: Word, word: Word) -> int:
    if same := part.forms & word.forms:
        return max(SAME, *map(len, same))
    heard = max((len(frame) for frame in part.frames & word.frames), default=0)
    if part.script != word.script:
        return heard if heard >= CROSSED - 1 else 0
    return heard if heard >= CROSSED and _is_near(part, word) else 0


def _stands_alone(part: Word, passage: Passage) -> bool:
    """Whether a part of a name stands in a text by itself, inside a word, or broken by a hyphen."""
    letters = part.whole
    if len(letters) >= JOINED and letters in passage.joined:
        return True
    return any(_is_like(part, word, letters) for word in passage.vocabulary.values())


def _is_like(part: Word, word: Word, letters: str) -> bool:
    if any(len(form) >= ALONE for form in part.forms & word.forms):
        return True
    if len(letters) >= INSIDE and any(letters in form for form in word.forms):
        return True
    common = max((len(frame) for frame in part.frames & word.frames), default=0)
    if part.script != word.script:
        return common >= CROSSED
    return common >= RESPELT and _is_near(part, word)


def _is_near(part: Word, word: Word) -> bool:
    one, other = part.whole, word.whole
    return one[:1] == other[:1] and abs(len(one) - len(other)) <= 2


@lru_cache(maxsize=65536)
def _word(text: str) -> Word:
    script = unicodedata.name(text[0], "").partition(" ")[0]
    ways = {text, *(pattern.sub("", text) for pattern in (ARTICLE, SERVANT, LATIN_ARTICLE))}
    is_rtl = unicodedata.bidirectional(text[0]) in ("R", "AL")
    if is_rtl:
        ways |= {text[::-1], ARTICLE.sub("", text[::-1])}
    forms = frozenset(filter(None, map(_letters, ways))) or frozenset({""})
    frames = frozenset(frame for form in forms for frame in _frames(form))
    return Word(script, is_rtl, _letters(text), _letters(text[::-1]), forms, frames)


def _frames(letters: str) -> Iterator[str]:
    """The consonants that are heard, one letter for those that scripts don't tell apart.

    Twice: ch and c are hard in one language and soft in another.
    """
    for ways in (SOUNDS, (SOFT, *SOUNDS)):
        heard = letters
        for pattern, sound in ways:
            heard = pattern.sub(sound, heard)
        yield heard


def _letters(text: str) -> str:
    """Text in the letters a to z alone."""
    ascii_only = anyascii(text).lower()
    return WITH_E.sub("", "".join(sign for sign in ascii_only if "a" <= sign <= "z"))


def _plain(text: str) -> str:
    """Text without case, accents, vowel signs, joiners and marks of direction."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign for sign in apart if unicodedata.category(sign) not in ("Mn", "Me", "Cf"))
    return "".join(kept).translate(ARABIC)
