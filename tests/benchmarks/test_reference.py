# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Reading the treaty data with all its checks, beside reading the bare lines of its files."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.reference.loader import load_reference
from tests.benchmarks.measuring import Figure, in_turns

if TYPE_CHECKING:
    from collections.abc import Callable


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
    told(Figure("treaty data", mine, "csv, unchecked", other, note=f"{len(floor()):,} lines"))
