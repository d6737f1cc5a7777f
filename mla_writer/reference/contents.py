# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a request has to contain: the union of the lists of its bases, with the origin of each item.

UNTOC 18(9)-(29), UNCAC 46(9)-(29), 1988 Convention 7(8)-(19) and ETS 185 art. 27 apply only where
no treaty of mutual assistance binds the two States, unless they agree otherwise. The safe letter
has what every basis asks for; the list of the most specific treaty comes first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import ListApplies, Standing
from mla_writer.reference.bases import REACHES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mla_writer.reference.bases import BasisStatus
    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import ElementArticle, Instrument

DEFAULT_LIST = "default-list"
ARTICLE = re.compile(r"(?P<number>\d+)(?:\((?P<paragraph>\d+)\))?")
SPAN = re.compile(r"(?P<number>\d+)(?:\((?P<first>\d+)\)-\((?P<last>\d+)\))?")


@dataclass(frozen=True)
class Origin:
    """An article that asks for an element. through: the supplement by which it applies, or ""."""

    article: ElementArticle
    applies: ListApplies
    through: str = ""


@dataclass(frozen=True)
class ContentItem:
    """An element of a request (CE01 …) with who asks for it, the most specific first."""

    element: str
    origins: tuple[Origin, ...]


def contents_of(
    reference: Reference,
    bases: Iterable[str],
    measures: frozenset[str],
    displacing: Displacing,
) -> tuple[ContentItem, ...]:
    """The elements that these instruments ask for, those of the first instrument first.

    measures: traits of the measures asked for; an article that speaks only of, say, coercive
    measures is silent without one.
    """
    found: dict[str, tuple[Origin, ...]] = {}
    for code in specific_first(reference, bases):
        for origin in origins_of(reference, reference.instruments[code], measures, displacing):
            element = origin.article.element
            found[element] = _joined(found.get(element, ()), origin)
    return tuple(ContentItem(element, origins) for element, origins in found.items())


def specific_first(reference: Reference, codes: Iterable[str]) -> tuple[str, ...]:
    """Codes of instruments, each once, the most specific first; those not known are left out."""
    known = [code for code in dict.fromkeys(codes) if code in reference.instruments]
    return tuple(sorted(known, key=lambda code: REACHES[reference.instruments[code].reach]))


def _joined(origins: tuple[Origin, ...], origin: Origin) -> tuple[Origin, ...]:
    known = any(other.article == origin.article for other in origins)
    return origins if known else (*origins, origin)


def origins_of(
    reference: Reference, instrument: Instrument, measures: frozenset[str], displacing: Displacing
) -> Iterator[Origin]:
    """What one instrument asks for; a supplement also by the list of the treaty it adds to."""
    chain = [(instrument.code, "")]
    if instrument.supplements:
        chain.append((instrument.supplements, instrument.code))
    for articles in reference.elements.values():
        for code, through in chain:
            for article in articles.get(code, ()):
                if not article.only_for or article.only_for in measures:
                    applies = displacing.applies(reference, code, article.reference)
                    yield Origin(article, applies, through)


@dataclass(frozen=True)
class Displacing:
    """Treaties of assistance before which default lists step back: bound, and maybe bound."""

    bound: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()

    def applies(self, reference: Reference, code: str, article: str) -> ListApplies:
        """Whether an article of an instrument speaks between the two States."""
        spans = reference.rules.get(DEFAULT_LIST, {}).get(code, ())
        if not any(is_within(article, span) for span in spans):
            return ListApplies.ALWAYS
        if self.bound:
            return ListApplies.IF_AGREED
        return ListApplies.DOUBTFUL if self.perhaps else ListApplies.DEFAULT


def displacing_among(listed: Sequence[BasisStatus]) -> Displacing:
    """The treaties of assistance that bind both States, and those of which that is unknown."""
    treaties = [status for status in listed if status.instrument.is_assistance_treaty]
    open_ones = (Standing.UNCONFIRMED, Standing.UNKNOWN)
    return Displacing(
        tuple(s.instrument.code for s in treaties if s.standing is Standing.BOTH_BOUND),
        tuple(s.instrument.code for s in treaties if s.standing in open_ones),
    )


def is_within(article: str, span: str) -> bool:
    """True when "18(15)(a)" lies in "18(9)-(29)", or in "18" as a whole."""
    place, limits = ARTICLE.match(article), SPAN.fullmatch(span)
    if place is None or limits is None or place["number"] != limits["number"]:
        return False
    if limits["first"] is None:
        return True
    paragraph = int(place["paragraph"] or 0)
    return int(limits["first"]) <= paragraph <= int(limits["last"])
