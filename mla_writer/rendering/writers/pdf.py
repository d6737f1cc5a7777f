# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A Document as PDF: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) in one file.

The same Document gives the same bytes. The preview sets the same template, without standards.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

import pikepdf

from mla_writer.rendering.document import (
    Annexes,
    Block,
    Brief,
    Columns,
    Document,
    FormPart,
    Measure,
    ReferenceBlock,
    Rows,
    Table,
)
from mla_writer.rendering.writers.payload import letter_json, style_json
from mla_writer.rendering.writers.style import HouseStyle, Sheet
from mla_writer.rendering.writers.tags import mark_row_headers
from mla_writer.rendering.writers.typesetting import Standard, Typesetter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

STANDARDS: list[Standard] = ["a-3a", "ua-1"]
POINTS_PER_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True)
class Box:
    """Room for a signature: page from 1, points from the page's top left corner."""

    field: str
    page: int
    x: float
    y: float
    width: float
    height: float
    label: str


@dataclass(frozen=True)
class Spot:
    """Where an answer is printed: page from 1, points from the page's top left corner."""

    path: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class RenderedPdf:
    """A finished file with its number of pages and the boxes to sign."""

    data: bytes
    pages: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True)
class Stretch:
    """A block that prints answers, a part of it on each page.

    parts: page from 1, x, y, width and height in points from the page's top left corner.
    """

    paths: tuple[str, ...]
    parts: tuple[tuple[int, float, float, float, float], ...]


@dataclass(frozen=True)
class Preview:
    """The pages as SVG, and which blocks on them print which answers."""

    pages_svg: tuple[str, ...]
    stretches: tuple[Stretch, ...]

    def spots(self, is_wanted: Callable[[str], bool]) -> tuple[Spot, ...]:
        """Where answers are printed, block by block and page by page.

        Only for the paths that are wanted: all of a list of a thousand rows over many pages
        would be rows times pages.
        """
        return tuple(
            Spot(path, *part)
            for stretch in self.stretches
            if (paths := [path for path in stretch.paths if is_wanted(path)])
            for part in stretch.parts
            for path in paths
        )

    @property
    def page_count(self) -> int:
        """How many pages the letter has now."""
        return len(self.pages_svg)


class PdfWriter:
    """Sets letters with the fonts of one folder in one house style."""

    def __init__(self, fonts: Path, style: HouseStyle | None = None) -> None:
        self._style = style or HouseStyle()
        self._typesetter = Typesetter("letter.typ", fonts)

    def write(
        self,
        document: Document,
        attachment: bytes | None = None,
        finish: Callable[[pikepdf.Pdf, tuple[Box, ...]], None] | None = None,
    ) -> RenderedPdf:
        """The letter as PDF; `attachment` (JSON in UTF-8) goes along as request.json.

        finish: what still has to be put into the open file, at the boxes.

        Raises:
            RenderError: a character that no font has, or a letter that can't be tagged.
        """
        files = {
            "letter.json": letter_json(document),
            "style.json": style_json(
                self._style,
                document.language,
                document.paper,
                has_attachment=attachment is not None,
            ),
        }
        if attachment is not None:
            files["request.json"] = attachment
        letter = self._typesetter.with_data(files)
        places = letter.metadata("places")
        written_at = datetime.combine(document.written_on, time(), tzinfo=UTC)
        boxes = tuple(Box(**box) for box in places["boxes"])
        with pikepdf.open(io.BytesIO(letter.pdf(STANDARDS, written_at))) as made:
            mark_row_headers(made, tuple(row_header_cells(document.blocks)))
            if finish is not None:
                finish(made, boxes)
            return RenderedPdf(_saved(made), places["pages"], boxes)

    def preview(self, document: Document) -> Preview:
        """The pages as they would be printed; a character that no font has stays blank."""
        style = style_json(self._style, document.language, document.paper, is_preview=True)
        files = {"letter.json": letter_json(document), "style.json": style}
        letter = self._typesetter.with_data(files)
        sheet = self._style.sheets[document.paper]
        stretches = tuple(
            _stretch(raw, sheet, is_mirrored=document.direction == "rtl")
            for raw in letter.metadata("places")["spots"]
        )
        return Preview(tuple(page.decode("utf-8") for page in letter.pages()), stretches)


def _saved(document: pikepdf.Pdf) -> bytes:
    """The file: same content, same bytes; its metadata stay as Typst wrote them."""
    made = io.BytesIO()
    document.save(
        made,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    return made.getvalue()


def row_header_cells(blocks: tuple[Block, ...]) -> Iterator[int]:
    """For each table that these blocks make, in order, the header cells at the start of a row."""
    for block in blocks:
        match block:
            case ReferenceBlock() | Brief() | Rows() | Measure() | Annexes():
                yield 1
            case Table():
                yield int(block.row_heads)
            case FormPart():
                yield 2
            case Columns():
                yield 0


def _stretch(raw: dict[str, Any], sheet: Sheet, *, is_mirrored: bool) -> Stretch:
    """A block with its part of each page that it stands on."""
    start, end = raw["start"], raw["end"]
    if is_mirrored:
        x = (sheet.width - sheet.right) * POINTS_PER_MILLIMETRE - raw["from"] - raw["wide"]
    else:
        x = sheet.left * POINTS_PER_MILLIMETRE + raw["from"]
    top = sheet.top * POINTS_PER_MILLIMETRE
    bottom = (sheet.height - sheet.bottom) * POINTS_PER_MILLIMETRE
    parts = []
    for page in range(start["page"], end["page"] + 1):
        y = start["y"] if page == start["page"] else top
        until = end["y"] if page == end["page"] else bottom
        parts.append((page, x, y, raw["wide"], until - y))
    return Stretch(tuple(raw["paths"]), tuple(parts))
