# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Standard clauses of States as templates: each section of a letter has a place for them.

A template names the place with ``{% include "clauses/state-<section>" %}``; a place for which no
clause is known is empty. A clause is written in the letter's language, so it isn't translated.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mla_writer.domain.state_rules import Clause

PLACE = "clauses/state-"


@dataclass(frozen=True)
class ClauseSources:
    """Template sources by name. spoken: clauses that are in the letter's language already.

    foreign: clauses that have no text in it; they print as untranslated.
    """

    sources: Mapping[str, str] = field(default_factory=dict)
    spoken: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()

    def find(self, name: str) -> str | None:
        """The source of a clause or of a place, None for another template."""
        found = self.sources.get(name)
        return "" if found is None and name.startswith(PLACE) else found


def clause_sources(clauses: Iterable[Clause], language: str) -> ClauseSources:
    """The clauses of all States for a letter in this language."""
    places: dict[str, list[str]] = {}
    sources: dict[str, str] = {}
    spoken: set[str] = set()
    foreign: set[str] = set()
    for clause in clauses:
        name = name_of(clause)
        sources[name], is_spoken = clause.said_in(language)
        (spoken if is_spoken else foreign).add(name)
        places.setdefault(f"{PLACE}{clause.section}", []).append(_line(clause, name))
    together = {place: "\n".join(lines) for place, lines in places.items()}
    return ClauseSources({**sources, **together}, frozenset(spoken), frozenset(foreign))


def name_of(clause: Clause) -> str:
    """The name of a clause's own template."""
    return f"{PLACE}{clause.name}"


def _line(clause: Clause, name: str) -> str:
    own = f" and ({clause.when})" if clause.when else ""
    condition = f'requesting_state == "{clause.state}"{own}'
    return f'{{% if {condition} %}}{{% include "{name}" %}}{{% endif %}}'
