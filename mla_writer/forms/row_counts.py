# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Counting row ids: each object keeps the next free number of each of its lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from mla_writer.forms.answer_paths import ROW_ID

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

Node: TypeAlias = "dict[str, Json]"
NEXT = "_next"


def next_number(node: Node, name: str) -> int:
    """The next free number of a list."""
    counts = node.get(NEXT)
    kept = counts.get(name) if isinstance(counts, dict) else None
    known = kept if isinstance(kept, int) and not isinstance(kept, bool) else 1
    return max(known, _highest(node.get(name)) + 1)


def _highest(rows: Json) -> int:
    if not isinstance(rows, list):
        return 0
    ids = (row.get("_id") for row in rows if isinstance(row, dict))
    numbers = (int(name[1:]) for name in ids if isinstance(name, str) and ROW_ID.fullmatch(name))
    return max(numbers, default=0)


def counted(node: Node, name: str, number: int) -> Node:
    """The object with a list's next free number kept."""
    counts = node.get(NEXT)
    known = counts if isinstance(counts, dict) else {}
    if number <= 1 or known.get(name) == number:
        return node
    return node | {NEXT: known | {name: number}}


def with_counts(earlier: Node, later: Node) -> Node:
    """The earlier object with the counts of the later one, in all lists they share."""
    names = {name for node in (earlier, later) for name in _counted_names(node)}
    for name in sorted(names):
        number = max(next_number(earlier, name), next_number(later, name))
        earlier = counted(earlier, name, number)
    for name, held in earlier.items():
        merged = _merged(held, later.get(name)) if not name.startswith("_") else held
        if merged is not held:
            earlier = earlier | {name: merged}
    return earlier


def _counted_names(node: Node) -> set[str]:
    counts = node.get(NEXT)
    lists = {name for name, held in node.items() if _highest(held)}
    return lists | (set(counts) if isinstance(counts, dict) else set())


def _merged(earlier: Json, later: Json) -> Json:
    if earlier is later:
        return earlier
    if isinstance(earlier, dict) and isinstance(later, dict):
        return with_counts(earlier, later)
    if isinstance(earlier, list) and isinstance(later, list):
        known = {str(row.get("_id")): row for row in later if isinstance(row, dict)}
        merged = [
            _merged(row, known.get(str(row.get("_id")))) if isinstance(row, dict) else row
            for row in earlier
        ]
        changed = any(new is not old for new, old in zip(merged, earlier, strict=True))
        return merged if changed else earlier
    return earlier
