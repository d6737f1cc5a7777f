# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a reader finds in a PDF: text between the margins, structure elements, ink."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2 as pdfium
from pikepdf import Array, Dictionary, Object

from mla_writer.paths import ASSETS
from mla_writer.rendering.writers.pdf import PdfWriter
from mla_writer.rendering.writers.style import HouseStyle

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FONTS: Path = ASSETS / "fonts"
MILLIMETRE = 72 / 25.4
LINE_END_HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-"})


@cache
def writer() -> PdfWriter:
    """One writer for all tests: fonts are loaded once."""
    return PdfWriter(FONTS, HouseStyle())


def text_between_margins(pdf: bytes) -> str:
    """The text of all pages without header and footer, as pdfium reads it."""
    return "\n".join(_body(page, number) for number, page in enumerate(pdfium.PdfDocument(pdf)))


def _body(page: pdfium.PdfPage, number: int) -> str:
    width, height = page.get_size()
    top = (14 if number == 0 else 26) * MILLIMETRE
    text: str = page.get_textpage().get_text_bounded(0, 24 * MILLIMETRE, width, height - top)
    return text.translate(LINE_END_HYPHENS)


def whole_pages(pdf: bytes) -> tuple[str, ...]:
    """The text of each page with its header and footer."""
    pages = (page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(pdf))
    return tuple(text.translate(LINE_END_HYPHENS) for text in pages)


def characters(text: str) -> str:
    """Text without white space, in small letters: how lines break is no difference."""
    return re.sub(r"[\s\u200b]", "", text).casefold()


def character_boxes(pdf: bytes) -> Iterator[tuple[int, str, tuple[float, float, float, float]]]:
    """Page from 0, character, box (left, bottom, right, top) in points; white space left out."""
    for number, page in enumerate(pdfium.PdfDocument(pdf)):
        text = page.get_textpage()
        said = text.get_text_range()
        for at in range(text.count_chars()):
            if at < len(said) and not said[at].isspace():
                yield number, said[at], text.get_charbox(at)


@dataclass(frozen=True)
class Element:
    """A structure element: its tag, its scope if it is a header cell, what stands below it."""

    tag: str
    scope: str
    below: tuple[Element, ...]

    def all(self) -> Iterator[Element]:
        """The element and everything below it, in reading order."""
        yield self
        for child in self.below:
            yield from child.all()


def structure(pdf: bytes) -> tuple[Element, ...]:
    """All structure elements of a PDF in reading order."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = _element(document.Root.StructTreeRoot)
    return tuple(root.all())


def _element(found: Object) -> Element:
    below = found.get("/K", Array())
    children = below if isinstance(below, Array) else [below]
    attributes = found.get("/A", Array())
    given = attributes if isinstance(attributes, Array) else [attributes]
    return Element(
        str(found.get("/S", "")).removeprefix("/"),
        next((str(a.Scope) for a in given if isinstance(a, Dictionary) and "/Scope" in a), ""),
        tuple(_element(c) for c in children if isinstance(c, Dictionary) and "/S" in c),
    )
