# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Marked text into nodes: what kind of block each line is.

Only the template's own characters are looked at: a value is one private-use mark here, so its
text can't make a block. What is unanswered and not needed is left out before anything counts.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from mla_writer.errors import Fault, TemplateError
from mla_writer.rendering import marks
from mla_writer.rendering.marks import Ledger, Place, Places
from mla_writer.rendering.nodes import (
    BlockNode,
    HeadNode,
    ItemNode,
    Line,
    ListNode,
    Node,
    RowNode,
    SectionNode,
    SubsectionNode,
    TableNode,
    TextNode,
    TokenNode,
)
from mla_writer.rendering.translation import ANCHOR, TOKEN, mask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_LINES = 20_000
FILLED = ("letterhead", "marks", "reference", "annexes", "page-break")
CLOSING = ("attestation", "signatures")
WITH_ROWS = ("brief", "rows", "measure", "form")
WITH_LINES = ("notice", "closing", "columns")
_TOKEN_LINE = re.compile(r"\[\[([a-z-]+)\]\]")
_ITEM = re.compile(r"^( *)(- |\([a-z]\) )")
_FIELD = re.compile(r"^(\d+(?:\.\d+)*)\. ")
_RULE = re.compile(r"^:?-+:?$")
_WORD = re.compile(r"\w")


def refuse(place: Place, message: str) -> TemplateError:
    """The error for one line of a template."""
    return TemplateError((Fault(f"{place.template}.j2", place.line, "", message),))


def lines_of(text: str, places: Places) -> Iterator[Line]:
    """The lines that hold anything, spaces run together, each with its place."""
    place, left = Place("", 0), MOST_LINES
    for raw in text.split("\n"):
        if found := marks.PLACE.findall(raw):
            place = places.place(found[-1])
        bare = marks.PLACE.sub("", raw).rstrip()
        if bare:
            left -= 1
            if left < 0:
                raise refuse(place, f"the letter has more than {MOST_LINES} lines")
            indent = len(bare) - len(bare.lstrip(" "))
            yield Line(" " * indent + re.sub(" {2,}", " ", bare[indent:]), place)


def parse(text: str, ledger: Ledger, places: Places) -> tuple[Node, ...]:
    """The nodes of a marked text. Raises TemplateError with the line of the template."""
    return tuple(_Parser(tuple(lines_of(text, places)), ledger).nodes())


class _Parser:
    def __init__(self, lines: tuple[Line, ...], ledger: Ledger) -> None:
        self.lines, self.at, self.ledger = lines, 0, ledger
        self.head: HeadNode | None = None
        self.in_sections = False

    def peek(self) -> Line | None:
        return self.lines[self.at] if self.at < len(self.lines) else None

    def take(self) -> Line:
        self.at += 1
        return self.lines[self.at - 1]

    def nodes(self) -> Iterator[Node]:
        while (line := self.peek()) is not None:
            yield from self.read(line)

    def read(self, line: Line) -> Iterator[Node]:
        for begins, reader in _READERS:
            if begins(line.text):
                yield from reader(self)
                return
        yield from self.text()

    # ---- single lines

    def section(self) -> Iterator[Node]:
        self.in_sections = True
        line, anchor = _anchored(self.take(), 2)
        yield SectionNode(line, anchor)

    def subsection(self) -> Iterator[Node]:
        line, _ = _anchored(self.take(), 3)
        yield SubsectionNode(line)

    def token(self) -> Iterator[Node]:
        line = self.take()
        name = line.text.strip()[2:-2]
        if name not in (*FILLED, *CLOSING):
            raise refuse(line.place, f"no block is called [[{name}]]; there are {_listed(FILLED)}")
        yield TokenNode(name, line.place)

    def text(self) -> Iterator[Node]:
        line, anchor = _anchored(self.take(), 0)
        line = Line(line.text.strip(), line.place)
        if not self.in_sections and self.head is None:
            self.head = HeadNode(line)
            yield self.head
        elif not self.in_sections and self.head is not None and self.head.subject is None:
            self.head.subject = line
        elif self.prints(line):
            first, *more = line.text.split(marks.PARAGRAPH)
            yield TextNode(Line(first, line.place), anchor)
            yield from (TextNode(Line(part, line.place)) for part in more)

    # ---- what isn't answered

    def unanswered(self, text: str) -> bool:
        """Whether it holds values, none of them answered and none essential, or one passed."""
        pieces = [self.ledger.piece(mark) for mark in marks.VALUE.findall(text)]
        silent = all(piece.open and not piece.essential for piece in pieces)
        return bool(pieces) and (silent or any(piece.passed for piece in pieces))

    def prints(self, line: Line) -> bool:
        """Whether a line of text has anything to say: words, or an answer; nothing passed."""
        if any(self.ledger.piece(mark).passed for mark in marks.VALUE.findall(line.text)):
            return False
        words = marks.VALUE.sub("", TOKEN.sub("x", line.text))
        return bool(_WORD.search(words)) or (
            bool(marks.VALUE.search(line.text)) and not self.unanswered(line.text)
        )

    # ---- lists

    def items(self) -> Iterator[Node]:
        if found := self.read_items():
            yield ListNode(found)

    def read_items(self) -> list[ItemNode]:
        top: list[ItemNode] = []
        open_items: list[ItemNode] = []
        while (line := self.peek()) is not None and (found := _ITEM.match(line.text)):
            self.take()
            inner = Line(line.text[found.end() :].strip(), line.place)
            item = ItemNode(inner, found[2] != "- ", len(found[1]) // 2)
            if self.unanswered(inner.text) or not self.prints(inner):
                continue
            while open_items and open_items[-1].indent >= item.indent:
                open_items.pop()
            (open_items[-1].children if open_items else top).append(item)
            open_items.append(item)
        return top

    # ---- tables

    def table(self) -> Iterator[Node]:
        head = _cells(self.take())
        widths = tuple(1.0 for _ in head)
        node = TableNode([head], widths)
        while (line := self.peek()) is not None and line.text.startswith("|"):
            self.take()
            cells = _cells(line)
            if all(_RULE.match(cell.text) for cell in cells):
                node.widths = tuple(float(cell.text.count("-")) for cell in cells)
            elif len(cells) == 1 < len(head):
                node.note = cells[0] if self.prints(cells[0]) else None
            elif not self.unanswered("".join(cell.text for cell in cells)):
                node.rows.append(cells)
            if len(cells) not in (1, len(head)) or len(node.widths) != len(head):
                raise refuse(line.place, f"expected {len(head)} cells as in the header row")
        if len(node.rows) > 1:
            yield node

    # ---- ::: blocks

    def block(self) -> Iterator[Node]:
        line = self.take()
        name, _, title = line.text[3:].strip().partition(" ")
        if name not in (*WITH_ROWS, *WITH_LINES):
            known = _listed((*WITH_ROWS, *WITH_LINES))
            raise refuse(line.place, f"no block is called ::: {name}; there are {known}")
        node = BlockNode(name, Line(title.strip(), line.place))
        while (inner := self.peek()) is not None and inner.text.strip() != ":::":
            if inner.text.startswith(":::"):
                raise refuse(inner.place, f"::: {name} of line {line.place.line} isn't closed")
            if name in WITH_ROWS:
                self.row(node)
            else:
                self.block_line(node)
        if self.peek() is None:
            raise refuse(line.place, f"::: {name} isn't closed: end it with a line :::")
        self.take()
        if name not in ("brief", "rows", "form") or node.rows:
            yield node

    def row(self, node: BlockNode) -> None:
        line = self.take()
        at = mask(line.text).find("::")
        if at < 0 or line.text.startswith(" "):
            raise refuse(line.place, "expected a row: Label :: value")
        label, value = line.text[:at].strip(), line.text[at + 2 :].strip()
        number = ""
        if node.name == "form" and (found := _FIELD.match(label)):
            number, label = found[1], label[found.end() :].strip()
        row = RowNode(Line(label, line.place), [Line(value, line.place)] if value else [], number)
        self.go_on(row)
        row.parts = [Line(t, p.place) if isinstance(p, Line) else p for p, t in _split(row.parts)]
        if self.row_prints(row):
            node.rows.append(row)

    def go_on(self, row: RowNode) -> None:
        """Lists and paragraphs below a row's first line."""
        while (line := self.peek()) is not None:
            if _ITEM.match(line.text):
                if found := self.read_items():
                    row.parts.append(ListNode(found))
            elif line.text.startswith("  "):
                text = Line(self.take().text.strip(), line.place)
                if self.prints(text) and not self.unanswered(text.text):
                    row.parts.append(text)
            else:
                return

    def row_prints(self, row: RowNode) -> bool:
        """A row without a value, or with nothing but unanswered ones, isn't printed."""
        lines = [part for part in row.parts if isinstance(part, Line)]
        if any(isinstance(part, ListNode) for part in row.parts):
            return True
        text = "".join(line.text for line in lines)
        return bool(text) and not self.unanswered(text)

    def block_line(self, node: BlockNode) -> None:
        line = self.take()
        text = line.text.strip()
        if found := _TOKEN_LINE.fullmatch(text):
            if node.name != "closing" or found[1] not in CLOSING:
                raise refuse(line.place, f"[[{found[1]}]] can't stand in ::: {node.name}")
            node.tokens.append(found[1])
        elif _ITEM.match(line.text) or text.startswith(("|", "# ", "## ")):
            raise refuse(line.place, f"::: {node.name} holds lines of text only")
        elif self.prints(Line(text, line.place)):
            node.lines += [Line(part, line.place) for part in text.split(marks.PARAGRAPH)]


_READERS: tuple[tuple[Callable[[str], object], Callable[[_Parser], Iterator[Node]]], ...] = (
    (lambda text: text.startswith(":::"), _Parser.block),
    (lambda text: text.startswith("## "), _Parser.subsection),
    (lambda text: text.startswith("# "), _Parser.section),
    (lambda text: text.startswith("|"), _Parser.table),
    (_ITEM.match, _Parser.items),
    (lambda text: _TOKEN_LINE.fullmatch(text.strip()), _Parser.token),
)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names)


def _anchored(line: Line, start: int) -> tuple[Line, str]:
    found = ANCHOR.search(line.text)
    text = line.text[start : found.start()] if found else line.text[start:]
    return Line(text, line.place), found[1] if found else ""


def _cells(line: Line) -> tuple[Line, ...]:
    masked = mask(line.text.rstrip())
    if not masked.endswith("|") or len(masked) == 1:
        raise refuse(line.place, "a table row ends with |")
    cuts = [at for at, character in enumerate(masked) if character == "|"]
    return tuple(Line(line.text[a + 1 : b].strip(), line.place) for a, b in pairwise(cuts))


def _split(parts: list[Line | ListNode]) -> Iterator[tuple[Line | ListNode, str]]:
    """Long answers in a row: one part for each of their paragraphs."""
    for part in parts:
        if isinstance(part, Line):
            yield from ((part, text) for text in part.text.split(marks.PARAGRAPH))
        else:
            yield part, ""
