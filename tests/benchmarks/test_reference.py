# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The treaty data: read with all its checks, and asked for the legal basis of two States."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.domain.legal_basis import CaseScope
from mla_writer.reference.loader import load_reference
from mla_writer.services.legal_basis import answer
from tests.benchmarks.measuring import Figure, in_turns

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 23)
PAIRS = (("GH", "AT"), ("PH", "RO"), ("PE", "ES"), ("AL", "CH"), ("CH", "RU"), ("US", "GL"))


def test_the_treaty_data(told: Callable[[Figure], None]) -> None:
    files = sorted(paths.REFERENCE.glob("*.csv"))
    assert files

    def ours() -> object:
        return load_reference(paths.REFERENCE)

    def floor() -> list[list[str]]:
        lines: list[list[str]] = []
        for file in files:
            with file.open(encoding="utf-8", newline="") as opened:
                lines.extend(csv.reader(opened))
        return lines

    mine, other = in_turns(ours, floor, 7)
    note = f"{len(floor()):,} lines; wanted under 150 ms"
    told(Figure("treaty data", mine, "csv, unchecked", other, note=note))


def test_the_legal_basis_of_a_pair(told: Callable[[Figure], None]) -> None:
    """Warm, with all data loaded: standing, scope, notes, effects, lists and languages."""
    reference = load_reference(paths.REFERENCE)
    scope = CaseScope(years=10, electronic=True)

    def ours() -> None:
        for pair in PAIRS:
            found = answer(reference, *pair, TODAY, [("coercive", "electronic")], scope)
            assert found.contents(("UNTOC", "ETS30", "BUDAPEST"))
            found.languages()

    def floor() -> None:
        for pair in PAIRS:
            assert [
                reference.party(state, code) for state in pair for code in reference.instruments
            ]

    mine, other = (figure / len(PAIRS) for figure in in_turns(ours, floor, 25))
    note = "one pair; wanted under 5 ms"
    told(Figure("legal basis of a pair", mine, "its rows, looked up", other, note=note))
