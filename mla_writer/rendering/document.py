# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The Document: typed blocks, numbered once, that feed DOCX, PDF and text alike.

A writer prints what stands here, in this order, and nothing else. Lengths are in millimetres
where a field says so. Every run knows its language, its direction and the answer it came from.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

Direction = Literal["ltr", "rtl"]


class RunRole(StrEnum):
    """What a run is, apart from its weight.

    IDENTIFIER: reference, IBAN, digits of a date, telephone, e-mail: never reordered, on one line.
    NAME: a name in another script than the document's: never reordered.
    REFERENCE: a cross-reference, its text already resolved, `target` names the block's anchor.
    PAGE_COUNT: the number of pages, known only to the writer; `text` is empty.
    GAP: an answer that is still missing, printed as a ruled gap.
    UNTRANSLATED: a sentence that the document's language doesn't have yet (preview only).
    """

    PLAIN = "plain"
    IDENTIFIER = "identifier"
    NAME = "name"
    REFERENCE = "reference"
    PAGE_COUNT = "page-count"
    GAP = "gap"
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True)
class Run:
    """A piece of text in one style.

    path: the answer path it came from, "" for the template's words. A newline in the text is a
    line break inside its paragraph or cell.
    """

    text: str
    language: str
    direction: Direction
    bold: bool = False
    italic: bool = False
    role: RunRole = RunRole.PLAIN
    path: str = ""
    target: str = ""


Inline = tuple[Run, ...]


@dataclass(frozen=True)
class ListItem:
    """One item; mark is printed as it stands: "(a)", "(أ)", "•"."""

    mark: str
    text: Inline
    children: tuple[ListItem, ...] = ()


@dataclass(frozen=True)
class ItemList:
    """A list in the text or in a cell. lettered: marks count up; else bullets."""

    items: tuple[ListItem, ...]
    lettered: bool


CellPart = Inline | ItemList


@dataclass(frozen=True)
class Row:
    """A label with its value; the value is paragraphs and lists in order."""

    label: Inline
    content: tuple[CellPart, ...]


@dataclass(frozen=True)
class Letterhead:
    """Who writes: State, authority, unit; address lines stand opposite."""

    state: Inline
    authority: Inline
    unit: Inline
    address: tuple[Inline, ...]


@dataclass(frozen=True)
class Mark:
    """A header mark with its fact; code is urgent, custody or confidential."""

    code: str
    text: Inline
    fact: Inline


@dataclass(frozen=True)
class Marks:
    """The marks in a row of equal boxes; urgent is white on black."""

    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class ReferenceBlock:
    """Addressee at the start side, reference rows at the end side."""

    to_label: Inline
    addressee: tuple[Inline, ...]
    addressee_note: Inline
    rows: tuple[tuple[Inline, Inline], ...]


@dataclass(frozen=True)
class Title:
    """The letter's title (heading of level 1) and its subject line."""

    text: Inline
    subject: Inline


@dataclass(frozen=True)
class Text:
    """A paragraph without a number."""

    text: Inline


@dataclass(frozen=True)
class Heading:
    """A section: number "3", heading of level 2."""

    number: str
    text: Inline
    anchor: str


@dataclass(frozen=True)
class Subheading:
    """A heading of level 3 inside a section, without a number."""

    text: Inline


@dataclass(frozen=True)
class Paragraph:
    """A numbered paragraph "3.2"; lists that belong to it follow as `lists`."""

    number: str
    text: Inline
    anchor: str = ""
    lists: tuple[ItemList, ...] = ()


@dataclass(frozen=True)
class Table:
    """A data table with a header row. widths: relative; row_heads: first cells head their rows."""

    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    widths: tuple[float, ...]
    row_heads: bool = False
    note: Inline = ()


@dataclass(frozen=True)
class Rows:
    """Key-value rows between hairlines."""

    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Brief:
    """The request in brief: never broken over pages."""

    title: Inline
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Measure:
    """One act asked for: label "Measure 1", title, rows."""

    number: int
    label: str
    title: Inline
    rows: tuple[Row, ...]
    anchor: str


@dataclass(frozen=True)
class Notice:
    """A boxed notice with a label."""

    label: Inline
    paragraphs: tuple[Inline, ...]


@dataclass(frozen=True)
class AnnexEntry:
    """One annex; sha256 is 64 hex digits or "" where no file is known."""

    number: int
    label: str
    title: Inline
    form: Inline
    pages: Inline
    sha256: str
    anchor: str


@dataclass(frozen=True)
class Annexes:
    """The index of annexes: head has four cells (number, document, form and language, pages)."""

    head: tuple[Inline, ...]
    entries: tuple[AnnexEntry, ...]
    total_label: Inline
    total: Inline


@dataclass(frozen=True)
class SignaturePlace:
    """One box of 76 x 27 mm; field is the PDF field's name ("signatory-1")."""

    field: str
    label: Inline
    name: Inline
    rank: Inline
    place_and_date: Inline
    hint: str
    seal_hint: str


@dataclass(frozen=True)
class Closing:
    """Last words, attestation and signature boxes: one unbreakable block."""

    paragraphs: tuple[Inline, ...]
    attestation: Inline
    signatures: tuple[SignaturePlace, ...]


@dataclass(frozen=True)
class FormField:
    """A numbered field of a treaty form."""

    number: str
    label: Inline
    content: tuple[CellPart, ...]


@dataclass(frozen=True)
class FormPart:
    """A titled group of numbered fields."""

    title: Inline
    fields: tuple[FormField, ...]


@dataclass(frozen=True)
class Columns:
    """Two languages side by side, pair by pair."""

    heads: tuple[Inline, Inline]
    pairs: tuple[tuple[CellPart, CellPart], ...]


@dataclass(frozen=True)
class PageBreak:
    """Start a new page."""


Block = (
    Letterhead
    | Marks
    | ReferenceBlock
    | Title
    | Text
    | Heading
    | Subheading
    | Paragraph
    | ItemList
    | Table
    | Rows
    | Brief
    | Measure
    | Notice
    | Annexes
    | Closing
    | FormPart
    | Columns
    | PageBreak
)


@dataclass(frozen=True)
class Words:
    """The fixed words of header, footer and bands in the document's language.

    page_of: with {page} and {pages}. band: for a draft or preview, "" for a final.
    specimen: "SPECIMEN" or "".
    """

    page_of: str
    band: str = ""
    specimen: str = ""


@dataclass(frozen=True)
class Document:
    """A whole letter in one language.

    told: paths of answers that no run prints, but whose sentence the letter says because of them.
    """

    language: str
    direction: Direction
    title: str
    author: str
    reference: str
    running: Inline
    written_on: date
    words: Words
    blocks: tuple[Block, ...]
    paper: Literal["a4", "us-letter"] = "a4"
    keywords: tuple[str, ...] = field(default=())
    told: frozenset[str] = field(default=frozenset())

    def marks(self) -> tuple[Mark, ...]:
        """The header marks, repeated in the running header."""
        return next((block.marks for block in self.blocks if isinstance(block, Marks)), ())

    def signatures(self) -> Iterator[SignaturePlace]:
        """The boxes to sign, in order."""
        for block in self.blocks:
            if isinstance(block, Closing):
                yield from block.signatures
