# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Numbers of sections, paragraphs, measures, annexes and items, computed once for all writers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mla_writer.rendering import formats
from mla_writer.rendering.marks import VALUE, Ledger
from mla_writer.rendering.nodes import BlockNode, Node, SectionNode, TextNode
from mla_writer.rendering.values import nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BULLET = "\u2022"


@dataclass(frozen=True)
class Target:
    """What a cross-reference prints, and the anchor of the block that it leads to."""

    text: str
    anchor: str


@dataclass
class Targets:
    """Where cross-references lead. possible: anchors that templates name but may not print."""

    found: dict[str, list[Target]] = field(default_factory=dict)
    possible: frozenset[str] = frozenset()

    def add(self, name: str, target: Target) -> None:
        """One more place that a name leads to (several annexes may hold law)."""
        self.found.setdefault(name, []).append(target)

    def lead(self, name: str) -> tuple[Target, ...]:
        """Where a name leads; nothing where its block isn't printed."""
        return tuple(self.found.get(name, ()))

    def known(self, name: str) -> bool:
        """Whether some template could print this target."""
        kind = name.partition(":")[0]
        row_target = ":" in name and kind in {"annex", "measure", "section"}
        return name in self.found or name in self.possible or row_target or _counted(name)

    def nearest(self, name: str) -> tuple[str, ...]:
        """The targets that may have been meant."""
        return nearest(name, (*self.found, *self.possible))


def _counted(name: str) -> bool:
    kind, _, number = name.partition("-")
    return kind in {"measure", "annex"} and number.isdigit()


def letter_mark(position: int, language: str) -> str:
    """The mark of item `position` (from 0): "(a)" … "(aa)"; Arabic counts أ ب ج د ه و ز ح ط ي."""
    letters = formats.letters_of(language)
    times, index = divmod(position, len(letters))
    return f"({letters[index] * (times + 1)})"


def number_nodes(
    nodes: Iterable[Node],
    targets: Targets,
    ledger: Ledger,
    measure_label: Callable[[int], str],
    rows: tuple[str, ...] = (),
) -> None:
    """Give every node its number, and every anchor its target.

    rows: answer paths of the measures in order (``measures[m1]``), so that a reference to a row
    leads to the block that it made.
    """
    section = paragraph = measure = 0
    for node in nodes:
        if isinstance(node, SectionNode):
            section, paragraph = section + 1, 0
            node.number = str(section)
            targets.add(node.anchor, Target(node.number, node.anchor))
            targets.add(f"section:{node.anchor}", Target(node.number, node.anchor))
        elif isinstance(node, TextNode) and section:
            paragraph += 1
            node.number = f"{section}.{paragraph}"
            if node.anchor:
                targets.add(node.anchor, Target(node.number, node.anchor))
        elif isinstance(node, BlockNode) and node.name == "measure":
            measure += 1
            _number_measure(node, measure, targets, measure_label(measure))
            if row := _row_of(node, ledger) or (rows[measure - 1] if measure <= len(rows) else ""):
                targets.add(f"measure:{row_id(row)}", Target(node.number, node.anchor))


def _number_measure(node: BlockNode, number: int, targets: Targets, label: str) -> None:
    node.number, node.anchor = label, f"measure-{number}"
    targets.add(node.anchor, Target(label, node.anchor))


def row_id(path: str) -> str:
    """The permanent id at the end of a row's path: ``measures[m1]`` is ``m1``."""
    return path.rpartition("[")[2].partition("]")[0]


def _row_of(node: BlockNode, ledger: Ledger) -> str:
    """The row whose answers a measure prints: the first path that begins with one."""
    lines = [node.title.text]
    for row in node.rows:
        lines += [part.text for part in row.parts if hasattr(part, "text")]
    for mark in VALUE.findall("".join(lines)):
        path = ledger.piece(mark).path
        if path.startswith("measures["):
            return path.partition("]")[0] + "]"
    return ""
