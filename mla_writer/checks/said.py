# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is said in free words: turns of phrase, heard in each language in which letters are written.

A phrase that is denied isn't said: "nobody may be fined" threatens nobody. Words of a condition
deny nothing: "if she doesn't come, she may be fined". What no phrase list knows isn't heard: the
checks that listen here warn, and say in their pages that they listen.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from mla_writer.checks.phrases import LANGUAGES
from mla_writer.domain.likeness import unmarked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

# Sentences end at these, and not at short abbreviations ("Art. 46", "P.O. Box").
SENTENCE_END = re.compile(r"(?<=\w{3}[.!?])\s+|(?<=[)”»\d][.!?])\s+|[;؛؟\n]+|:\s")
WORD = re.compile(r"[^\W_]+")
CLAUSE_END = re.compile(r"[,،()«»“”\"]")
SAME_LETTER = str.maketrans({"ى": "ي", "ة": "ه", "ـ": ""})
MARKS = re.compile(r"[\u064b-\u0652\u0670]")
# What Arabic writes onto a word: "and" or "so"; the article, with "by" or "to"; "by", "to", "as".
WRITTEN_ON = tuple(
    re.compile(begun)
    for begun in (r"[وف](?=\w{2})", r"[وف]?(?:[بك]?ال|لل)(?=\w{2})", r"[وف]?[بكلس](?=\w{3})")
)
LONGEST_REMARK = 80  # characters: what is longer says something
GAP = 5  # words that "…" stands for, at most
HALF_DENIALS = frozenset({"ne", "n"})
DENIED_BEFORE, DENIED_AFTER = 6, 3  # words within which a denial belongs to a phrase
OPENING, REST = 1, 3  # words before and after a phrase in an answer that says nothing else


@dataclass(frozen=True)
class Word:
    """A word of a sentence: the ways in which it may be read, where it stands, its clause."""

    forms: frozenset[str]
    start: int
    end: int
    clause: int


@dataclass(frozen=True)
class Pattern:
    """One word of a phrase; `gap` is the number of words that may stand before it."""

    whole: frozenset[str]
    begins: tuple[str, ...]
    is_not: bool
    gap: int

    def fits(self, word: Word) -> bool:
        """True when a word may be read as this one."""
        known = bool(word.forms & self.whole) or any(
            form.startswith(self.begins) for form in word.forms if self.begins
        )
        return known is not self.is_not


Phrase = tuple[Pattern, ...]


@dataclass(frozen=True)
class Ground:
    """The phrases of a ground by the first word of each, whole or by its beginning."""

    by_word: Mapping[str, tuple[Phrase, ...]]
    by_beginning: tuple[tuple[str, Phrase], ...]
    beginnings: tuple[str, ...]

    def from_here(self, word: Word) -> Iterator[Phrase]:
        """The phrases that may start with this word."""
        for form in word.forms:
            yield from self.by_word.get(form, ())
            if form.startswith(self.beginnings):
                yield from (phrase for begun, phrase in self.by_beginning if form.startswith(begun))


def said(text: str, ground: str) -> str:
    """The first words of a text that are heard as this ground and not denied, "" for none."""
    return next(filter(None, (_said(part, ground) for part in sentences(text))), "")


def said_together(text: str, *grounds: str) -> str:
    """A sentence of the text in which each of the grounds is heard, "" for none."""
    for sentence in sentences(text):
        if all(_said(sentence, ground) for ground in grounds):
            return sentence
    return ""


@lru_cache(maxsize=65536)
def says_only(text: str, ground: str) -> bool:
    """True when an answer says this and next to nothing else: "Not applicable", "see above"."""
    if len(text) > LONGEST_REMARK:
        return False
    words = words_of(text)
    ends = (end for start in range(OPENING + 1) for end in _ends(words, start, ground))
    return any(len(words) <= end + REST for end in ends)


def begins_with(text: str, ground: str) -> bool:
    """True when an answer starts so."""
    return any(_ends(words_of(text), 0, ground))


def ends_with(text: str, ground: str) -> bool:
    """True when an answer ends so."""
    words = words_of(text)
    ends = (end for start in range(len(words)) for end in _ends(words, start, ground))
    return len(words) in ends


def without(text: str, ground: str) -> str:
    """A text less the clauses in which a ground is heard."""
    clauses = (part for sentence in sentences(text) for part in re.split("[,،]", sentence))
    return " ".join(part.strip() for part in clauses if not _said(part, ground))


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, without vowel signs."""
    parts = (part.strip() for part in SENTENCE_END.split(MARKS.sub("", text)))
    return tuple(part for part in parts if part)


@lru_cache(maxsize=8192)
def words_of(sentence: str) -> tuple[Word, ...]:
    """The words of a sentence as phrases are compared with them."""
    return tuple(_words(sentence))


def _words(sentence: str) -> Iterator[Word]:
    clause, last = 0, 0
    for match in WORD.finditer(sentence):
        clause += bool(CLAUSE_END.search(sentence, last, match.start()))
        last = match.end()
        yield Word(forms_of(match[0]), match.start(), match.end(), clause)


@lru_cache(maxsize=16384)
def forms_of(word: str) -> frozenset[str]:
    """A word without case and accents, and without what Arabic writes onto it."""
    plain = unmarked(word).translate(SAME_LETTER)
    forms = {plain}
    forms |= {plain[match.end() :] for each in WRITTEN_ON if (match := each.match(plain))}
    return frozenset(forms)


@lru_cache(maxsize=8192)
def _said(sentence: str, ground: str) -> str:
    words = words_of(sentence)
    for start, word in enumerate(words):
        for phrase in _ground(ground).from_here(word):
            end = _end(words, start, phrase)
            if end and not _is_denied(words, start, end, phrase):
                return sentence[word.start : words[end - 1].end]
    return ""


def _ends(words: tuple[Word, ...], start: int, ground: str) -> Iterator[int]:
    """The places after each phrase of a ground that starts here."""
    if start < len(words):
        ends = (_end(words, start, phrase) for phrase in _ground(ground).from_here(words[start]))
        yield from filter(None, ends)


def _end(words: tuple[Word, ...], start: int, phrase: Phrase) -> int:
    """The place after the phrase that starts here, 0 when it doesn't."""
    place = start
    for number, pattern in enumerate(phrase):
        if pattern.is_not:
            if place < len(words) and not pattern.fits(words[place]):
                return 0
            continue
        reach = range(place, min(len(words), place + (pattern.gap if number else 0) + 1))
        found = next((each for each in reach if pattern.fits(words[each])), None)
        if found is None:
            return 0
        place = found + 1
    return place


def _is_denied(words: tuple[Word, ...], start: int, end: int, phrase: Phrase) -> bool:
    """True when a denial stands before the phrase in its clause, in a gap of it, or right after."""
    inside = [
        word
        for word in words[start:end]
        if len(phrase) > 1 and not any(p.fits(word) for p in phrase)
    ]
    if any(_is_one(word, "denial") for word in (*_before(words, start), *inside)):
        return True
    after = words[end : end + DENIED_AFTER]
    last = words[end - 1].clause
    return any(_is_one(word, "denied") for word in after if word.clause == last)


def _before(words: tuple[Word, ...], start: int) -> tuple[Word, ...]:
    """The words before a phrase in which a denial would be its own, not those of a condition."""
    # "N’est pas prévu" denies once: a phrase that begins with a denial takes "ne" for its own.
    own_half = HALF_DENIALS if _is_one(words[start], "denial") else frozenset()
    back = words[max(0, start - DENIED_BEFORE) : start]
    own = [
        word for word in back if word.clause == words[start].clause and not word.forms & own_half
    ]
    conditions = (place for place, word in enumerate(own) if _is_one(word, "condition"))
    return tuple(own[: next(conditions, len(own))])


def _is_one(word: Word, ground: str) -> bool:
    return any(len(phrase) == 1 for phrase in _ground(ground).from_here(word))


@cache
def _ground(name: str) -> Ground:
    """All phrases of a ground, in all languages."""
    phrases = [_parsed(phrase) for language in LANGUAGES for phrase in language[name]]
    by_word: dict[str, tuple[Phrase, ...]] = {}
    for phrase in phrases:
        for word in phrase[0].whole:
            by_word[word] = (*by_word.get(word, ()), phrase)
    begun = tuple((start, phrase) for phrase in phrases for start in phrase[0].begins)
    return Ground(by_word, begun, tuple(start for start, _ in begun))


def _parsed(phrase: str) -> Phrase:
    patterns, gap = [], 0
    for part in phrase.split():
        if part == "…":
            gap = GAP
            continue
        patterns.append(_pattern(part, gap))
        gap = 0
    return tuple(patterns)


def _pattern(part: str, gap: int) -> Pattern:
    is_not = part.startswith("!")
    words = [unmarked(word).translate(SAME_LETTER) for word in part.lstrip("!").split("|")]
    return Pattern(
        frozenset(word for word in words if not word.endswith("*")),
        tuple(word[:-1] for word in words if word.endswith("*")),
        is_not,
        gap,
    )
