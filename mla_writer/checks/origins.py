# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Origins: which articles of the bases ticked ask for an answer (the chips beside a question).

The list is a union: UNTOC 18(15) and its like apply only where no treaty binds both States, so
the safe letter has what every basis asks for, and each item shows where it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.checks.finding import Article
from mla_writer.reference.contents import specific_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mla_writer.forms.schema import Field
    from mla_writer.reference.loader import Reference


def articles_for(
    field: Field,
    bases: Iterable[str],
    reference: Reference,
    traits: frozenset[str] = frozenset(),
) -> tuple[Article, ...]:
    """The articles that ask for a field's elements, and those it cites itself, each once.

    bases: instrument codes; the most specific leads. traits: those of the measures asked
    for; an article that speaks only of, say, coercive measures is silent without one.
    """
    return tuple(
        dict.fromkeys(
            article
            for code in specific_first(reference, bases)
            for article in (*_of_elements(field, code, reference, traits), *_cited(field, code))
        )
    )


def _of_elements(
    field: Field, code: str, reference: Reference, traits: frozenset[str]
) -> Iterator[Article]:
    for element in field.elements:
        for origin in reference.elements.get(element, {}).get(code, ()):
            if not origin.only_for or origin.only_for in traits:
                yield Article(code, origin.reference)


def _cited(field: Field, code: str) -> Iterator[Article]:
    for citation in field.articles:
        instrument, _, number = citation.partition(" ")
        if instrument == code:
            yield Article(code, number)
