# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the parser finds in marked text, before anything has a number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.rendering.marks import Place


@dataclass(frozen=True)
class Line:
    """One line of marked text without its place mark, and where its template has it."""

    text: str
    place: Place


@dataclass
class HeadNode:
    """Title and subject of the letter."""

    title: Line
    subject: Line | None = None


@dataclass
class TextNode:
    """A paragraph; numbered inside a section."""

    line: Line
    anchor: str = ""
    number: str = ""


@dataclass
class SectionNode:
    """A section heading."""

    line: Line
    anchor: str
    number: str = ""


@dataclass
class SubsectionNode:
    """A heading inside a section."""

    line: Line


@dataclass
class ItemNode:
    """An item of a list with the items below it."""

    line: Line
    lettered: bool
    indent: int
    children: list[ItemNode] = field(default_factory=list)


@dataclass
class ListNode:
    """A list of items."""

    items: list[ItemNode]


@dataclass
class TableNode:
    """Cells by row; the first row is the header."""

    rows: list[tuple[Line, ...]]
    widths: tuple[float, ...]
    note: Line | None = None


@dataclass
class RowNode:
    """``Label :: value`` with what goes on below it."""

    label: Line
    parts: list[Line | ListNode]
    number: str = ""


@dataclass
class BlockNode:
    """A ``:::`` block: rows for some kinds, lines for others, tokens in closing."""

    name: str
    title: Line
    rows: list[RowNode] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    number: str = ""
    anchor: str = ""


@dataclass
class TokenNode:
    """A block that the program fills."""

    name: str
    place: Place


Node = (
    HeadNode
    | TextNode
    | SectionNode
    | SubsectionNode
    | ListNode
    | TableNode
    | BlockNode
    | TokenNode
)
