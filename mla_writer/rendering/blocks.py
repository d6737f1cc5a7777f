# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Numbered nodes into the blocks of a Document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mla_writer.rendering import nodes
from mla_writer.rendering.document import (
    Block,
    Brief,
    CellPart,
    Closing,
    Columns,
    FormField,
    FormPart,
    Heading,
    Inline,
    ItemList,
    ListItem,
    Measure,
    Notice,
    PageBreak,
    Paragraph,
    Row,
    Rows,
    SignaturePlace,
    Subheading,
    Table,
    Text,
    Title,
)
from mla_writer.rendering.marks import PARAGRAPH
from mla_writer.rendering.nodes import BlockNode, Line, ListNode, Node
from mla_writer.rendering.numbering import BULLET, letter_mark
from mla_writer.rendering.parse import refuse
from mla_writer.rendering.translation import mask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mla_writer.rendering.inline import Inliner


@dataclass(frozen=True)
class Filled:
    """What the program puts in place of ``[[tokens]]``."""

    blocks: Mapping[str, Callable[[], Block | None]]
    attestation: Callable[[], Inline]
    signatures: Callable[[], tuple[SignaturePlace, ...]]


class Builder:
    """Builds blocks out of numbered nodes for one letter."""

    def __init__(self, inliner: Inliner, language: str, filled: Filled) -> None:
        self.inliner, self.language, self.filled = inliner, language, filled

    def build(self, found: tuple[Node, ...]) -> tuple[Block, ...]:
        """The blocks in order; a list belongs to the numbered paragraph above it."""
        blocks: list[Block] = []
        for node in found:
            last = blocks[-1] if blocks else None
            if isinstance(node, ListNode) and isinstance(last, Paragraph):
                blocks[-1] = replace(last, lists=(*last.lists, *self._lists(node)))
            else:
                blocks += self._blocks(node)
        return tuple(blocks)

    def _blocks(self, node: Node) -> Iterator[Block]:
        match node:
            case nodes.HeadNode():
                subject = self._inline(node.subject) if node.subject else ()
                yield Title(self._inline(node.title), subject)
            case nodes.SectionNode():
                yield Heading(node.number, self._inline(node.line), node.anchor)
            case nodes.SubsectionNode():
                yield Subheading(self._inline(node.line))
            case nodes.TextNode():
                yield self._paragraph(node)
            case nodes.ListNode():
                yield from self._lists(node)
            case nodes.TableNode():
                yield self._table(node)
            case nodes.BlockNode():
                yield _BLOCKS[node.name](self, node)
            case nodes.TokenNode():
                yield from self._token(node)

    def _inline(self, line: Line) -> Inline:
        return self.inliner.inline(line)

    def _paragraph(self, node: nodes.TextNode) -> Block:
        text = self._inline(node.line)
        return Paragraph(node.number, text, node.anchor) if node.number else Text(text)

    def _lists(self, node: ListNode) -> Iterator[ItemList]:
        """A list; where bullets and letters take turns, one list after another."""
        group: list[nodes.ItemNode] = []
        for item in node.items:
            if group and group[-1].lettered != item.lettered:
                yield self._list(group)
                group = []
            group.append(item)
        if group:
            yield self._list(group)

    def _list(self, items: list[nodes.ItemNode]) -> ItemList:
        lettered = items[0].lettered
        return ItemList(
            tuple(
                ListItem(
                    letter_mark(position, self.language) if lettered else BULLET,
                    self.inliner.inline(_one_line(item.line)),
                    self._children(item),
                )
                for position, item in enumerate(items)
            ),
            lettered,
        )

    def _children(self, item: nodes.ItemNode) -> tuple[ListItem, ...]:
        if not item.children:
            return ()
        return tuple(i for part in self._lists(ListNode(item.children)) for i in part.items)

    def _table(self, node: nodes.TableNode) -> Table:
        rows = [tuple(self.inliner.cell(cell) for cell in row) for row in node.rows]
        return Table(
            head=rows[0],
            rows=tuple(rows[1:]),
            widths=node.widths,
            row_heads=not rows[0][0],
            note=self._inline(node.note) if node.note else (),
        )

    def _rows(self, node: BlockNode) -> tuple[Row, ...]:
        return tuple(Row(self._inline(row.label), self._content(row)) for row in node.rows)

    def _content(self, row: nodes.RowNode) -> tuple[CellPart, ...]:
        parts: list[CellPart] = []
        for part in row.parts:
            if isinstance(part, ListNode):
                parts += self._lists(part)
            elif text := self._inline(part):
                parts.append(text)
        return tuple(parts)

    def _token(self, node: nodes.TokenNode) -> Iterator[Block]:
        if node.name == "page-break":
            yield PageBreak()
        elif node.name == "attestation":
            yield Text(self.filled.attestation())
        elif node.name == "signatures":
            yield Closing((), (), self.filled.signatures())
        elif block := self.filled.blocks[node.name]():
            yield block

    def brief(self, node: BlockNode) -> Block:
        """The request in brief."""
        return Brief(self._inline(node.title), self._rows(node))

    def rows(self, node: BlockNode) -> Block:
        """Key-value rows."""
        return Rows(self._rows(node))

    def measure(self, node: BlockNode) -> Block:
        """One act asked for, with its number."""
        number = int(node.anchor.rpartition("-")[2])
        title, rows = self._inline(node.title), self._rows(node)
        return Measure(number, node.number, title, rows, node.anchor)

    def notice(self, node: BlockNode) -> Block:
        """A boxed notice."""
        return Notice(self._inline(node.title), tuple(self._inline(line) for line in node.lines))

    def closing(self, node: BlockNode) -> Block:
        """Last words with what is signed and where."""
        return Closing(
            tuple(self._inline(line) for line in node.lines),
            self.filled.attestation() if "attestation" in node.tokens else (),
            self.filled.signatures() if "signatures" in node.tokens else (),
        )

    def form(self, node: BlockNode) -> Block:
        """Numbered fields of a treaty form."""
        fields = tuple(
            FormField(row.number, self._inline(row.label), self._content(row)) for row in node.rows
        )
        return FormPart(self._inline(node.title), fields)

    def columns(self, node: BlockNode) -> Block:
        """Two languages side by side."""
        heads, *pairs = (self._halves(line) for line in (node.title, *node.lines))
        return Columns(heads, tuple(pairs))

    def _halves(self, line: Line) -> tuple[Inline, Inline]:
        at = mask(line.text).find("||")
        if at < 0:
            raise refuse(line.place, "expected two texts: left || right")
        left, right = line.text[:at].strip(), line.text[at + 2 :].strip()
        return self._inline(Line(left, line.place)), self._inline(Line(right, line.place))


_BLOCKS: dict[str, Callable[[Builder, BlockNode], Block]] = {
    "brief": Builder.brief,
    "rows": Builder.rows,
    "measure": Builder.measure,
    "notice": Builder.notice,
    "closing": Builder.closing,
    "form": Builder.form,
    "columns": Builder.columns,
}


def _one_line(line: Line) -> Line:
    """A long answer in a list item keeps its paragraphs as lines."""
    return Line(line.text.replace(PARAGRAPH, "\n"), line.place)
