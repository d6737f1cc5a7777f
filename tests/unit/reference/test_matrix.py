# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The matrix of elements and articles, cell by cell against what people checked in the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from mla_writer.reference.elements import ELEMENT_NAMES
from tests.conftest import GOLDEN

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference

MATRIX: dict[str, dict[str, Any]] = yaml.safe_load(
    (GOLDEN / "matrix.yaml").read_text(encoding="utf-8")
)
# A column speaks of these instruments; a protocol stands in the column of its convention.
COLUMNS = {
    "UNTOC": ("UNTOC",),
    "UNCAC": ("UNCAC",),
    "1988": ("NARC88",),
    "CoE 1959": ("ETS30", "ETS182", "EU2000", "ETS73"),
    "Budapest": ("BUDAPEST",),
    "CETS 141, 198": ("ETS141", "CETS198"),
}
CELLS = [
    (element, column, cell)
    for element, row in MATRIX["multilateral"].items()
    for column, cell in row.items()
]
PROFILES = {element: row for element, row in MATRIX["bilateral"].items() if element != "BILAT"}


def held(reference: Reference, element: str, instruments: tuple[str, ...]) -> set[str]:
    origins = reference.elements.get(element, {})
    return {f"{code} {a.reference}" for code in instruments for a in origins.get(code, ())}


def test_the_matrix_is_whole() -> None:
    assert [*MATRIX["multilateral"], *PROFILES] == sorted(ELEMENT_NAMES)
    assert all(list(row) == list(COLUMNS) for row in MATRIX["multilateral"].values())
    assert len(CELLS) == 28 * 6


@pytest.mark.parametrize(
    ("element", "column", "cell"), CELLS, ids=[f"{e} {column}" for e, column, _ in CELLS]
)
def test_a_cell(reference: Reference, element: str, column: str, cell: dict[str, Any]) -> None:
    found = held(reference, element, COLUMNS[column])
    assert found == set(cell.get("data", cell["articles"])), f"the table says {cell['says']}"


@pytest.mark.parametrize(
    "cell", [cell for *_, cell in CELLS if "data" in cell or "because" in cell]
)
def test_a_difference_is_real_and_says_why(reference: Reference, cell: dict[str, Any]) -> None:
    assert cell["because"]
    assert set(cell["data"]) != set(cell["articles"])
    for article in cell["articles"] if "rule" in cell else ():
        code, _, number = article.partition(" ")
        assert number in reference.rules[cell["rule"]][code]


@pytest.mark.parametrize("code", MATRIX["beyond"])
def test_an_instrument_without_a_column(reference: Reference, code: str) -> None:
    expected = MATRIX["beyond"][code]["articles"]
    found: dict[str, list[str]] = {}
    for element, origins in sorted(reference.elements.items()):
        if code in origins:
            found[element] = [article.reference for article in origins[code]]
    assert found == expected


@pytest.mark.parametrize("element", PROFILES)
def test_a_row_of_bilateral_lists(reference: Reference, element: str) -> None:
    found = {
        profile.code: item.reference
        for profile in reference.profiles.values()
        for item in profile.items
        if item.element == element
    }
    assert found == PROFILES[element]["profiles"]
    told = PROFILES[element].get("instruments", [])
    everywhere = tuple(reference.instruments)
    assert held(reference, element, everywhere) == set(told)


def test_what_all_bilateral_lists_share(reference: Reference) -> None:
    shared = reference.profiles["BILAT"]
    expected = MATRIX["bilateral"]["BILAT"]["profiles"]["BILAT"]
    assert [item.element for item in shared.items] == expected


def test_no_article_stands_outside_the_matrix(reference: Reference) -> None:
    """Every row of the data is in a column, beyond the columns, or in a row of the second part."""
    known = {code for codes in COLUMNS.values() for code in codes} | set(MATRIX["beyond"])
    stray = {
        (element, code)
        for element, origins in reference.elements.items()
        for code in origins
        if code not in known
    }
    assert stray == set()
