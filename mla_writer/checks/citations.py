# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Annexes cited in words: "Annex 3", "annexes 1 to 3", "Enclosure 2", "المرفقان ٢ و٣".

Numbers are read in any digits, ranges are filled, letters and Roman numbers count as numbers. An
annex of another paper ("Annex 7 to the contract") is none of this letter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# In the six languages of letters; an attachment and an enclosure are annexes by another name.
WORDS = (
    r"annex(?:es|e|ure|ures)?|appendi(?:x|xes|ces)|enclosures?|attachments?|anexos?"
    r"|pi[eè]ces? jointes?|приложени\w*"
    r"|(?:[وف]?(?:[بك]?ال|لل))?(?:مرفق|ملحق|ضميمة|مرفقات|ملاحق|ضمائم)(?:ات|ين|ان|[ي\u0627])?|附件"
)
# Up to 999, in European, Arabic-Indic or Persian digits.
NUMBER = r"[1-9\u0661-\u0669\u06f1-\u06f9]\d{0,2}"
BETWEEN = r",|،|-|–|to|through|and|&|et|à|au|y|e|a|и|до|و|إلى|الى|حتى|和|至|、"
FROM = (
    r"(?:(?:nos?|n[°o]s?|№|nr|numbers?|من|أرقام|رقم|رقمي|رقما)\.?\s*"
    r"|(?:de|from)\s+(?=\w+ (?:à|to) ))?\(?"
)
CITATION = re.compile(
    rf"(?<!\w)(?:{WORDS})\s*{FROM}({NUMBER}(?:\)?\s*(?:{BETWEEN})\s*{FROM}{NUMBER})*)(?![\d.]\d|\d)",
    re.IGNORECASE,
)
# Cited by letter or Roman number, as a title: "Appendix F", "Annex IV".
LETTERED = re.compile(
    r"(?<!\w)(?:[Aa]nnex(?:e|ure)?|[Aa]ppendix|[Ee]nclosure|[Aa]ttachment)\s+([A-Z]|[IVX]+)\b"
)
RANGE = re.compile(rf"({NUMBER})\s*(?:-|–|to|through|à|au|a|до|إلى|الى|حتى|至)\s*({NUMBER})")
# What makes it the annex of another paper: "to the contract", "du contrat", "من العقد".
ELSEWHERE = re.compile(
    r"\s*(?:"
    r"(?:of|to)\s+(?!the (?:request|letter|present)\b)(?:the|a|an|that|its|his|her|their|each)\b"
    r"|of\s+[A-Z]"
    r"|(?:du|des|au|aux)\s+(?!présent|dossier\b)[^\W\d_]"
    r"|(?:de|à)\s+(?:la\s+(?!présente|demande|lettre)|l[’']|son\s|sa\s|leur\s)[^\W\d_]"
    r"|d[’']une?\s"
    r"|من\s+(?!هذا|هذه|طلبنا)[^\W\d_]{2,}|لل[^\W\d_]{2,}"
    r")"
)
ORDINALS = (
    ("first", "premi[eè]re?", "(?:ال)?(?:أول|أولى)"),
    ("second", "(?:deuxi[eè]me|seconde?)", "(?:ال)?(?:ثاني|ثانية)"),
    ("third", "troisi[eè]me", "(?:ال)?(?:ثالثة?)"),
    ("fourth", "quatri[eè]me", "(?:ال)?(?:رابعة?)"),
    ("fifth", "cinqui[eè]me", "(?:ال)?(?:خامسة?)"),
    ("sixth", "sixi[eè]me", "(?:ال)?(?:سادسة?)"),
    ("seventh", "septi[eè]me", "(?:ال)?(?:سابعة?)"),
    ("eighth", "huiti[eè]me", "(?:ال)?(?:ثامنة?)"),
    ("ninth", "neuvi[eè]me", "(?:ال)?(?:تاسعة?)"),
    ("tenth", "dixi[eè]me", "(?:ال)?(?:عاشرة?)"),
)
BY_ORDINAL = tuple(
    re.compile(
        rf"\b{english} (?:annex|appendix|enclosure|attachment)\b|\b{french} annexe\b"
        rf"|(?:ال)(?:مرفق|ملحق) {arabic}(?!\w)",
        re.IGNORECASE,
    )
    for english, french, arabic in ORDINALS
)
ROMAN = {"I": 1, "V": 5, "X": 10}


@lru_cache(maxsize=8192)
def cited(text: str) -> frozenset[int]:
    """The numbers of this letter's annexes that a text cites, ranges filled."""
    return frozenset(_numbers(text))


def _numbers(text: str) -> Iterator[int]:
    for match in CITATION.finditer(text):
        if not ELSEWHERE.match(text, match.end()):
            yield from (int(number) for number in re.findall(r"\d+", match[1]))
            for first, last in RANGE.findall(match[1]):
                yield from range(int(first), int(last) + 1)
    for match in LETTERED.finditer(text):
        if not ELSEWHERE.match(text, match.end()):
            yield _counted(match[1])
    for number, ordinal in enumerate(BY_ORDINAL, start=1):
        yield from (number for match in ordinal.finditer(text) if not _of_another(text, match))


def _of_another(text: str, match: re.Match[str]) -> bool:
    return ELSEWHERE.match(text, match.end()) is not None


def _counted(sign: str) -> int:
    """A letter by its place in the alphabet, I, V, X and what is made of them as Roman numbers."""
    if not set(sign) <= set(ROMAN):
        return ord(sign) - ord("A") + 1
    values = [ROMAN[letter] for letter in sign]
    following = [*values[1:], 0]
    return sum(-own if own < next_ else own for own, next_ in zip(values, following, strict=True))
