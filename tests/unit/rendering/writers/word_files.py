# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a reader finds in a Word file, and a house style changed as a trainer would in Word."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import docx
from docx.oxml.ns import qn

from mla_writer import paths
from mla_writer.rendering.writers.docx import write_docx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from docx.document import Document as WordDocument

    from mla_writer.rendering.document import Document

HOUSE = paths.TEMPLATES / "house.docx"


def written(document: Document, house: Path = HOUSE) -> WordDocument:
    """The letter, opened again."""
    return opened(write_docx(document, house))


def opened(data: bytes) -> WordDocument:
    """A Word file from memory."""
    return docx.Document(io.BytesIO(data))


def paragraphs(word: WordDocument, style: str) -> list[str]:
    """The text of every paragraph of a style, in tables too, in order."""
    wanted = word.styles[style].style_id
    found = word.element.body.iter(qn("w:p"))
    return [text_of(one) for one in found if one.style == wanted]


def text_of(element: Any) -> str:
    """Text of an element as Word shows it: tabs and line breaks included."""
    pieces = []
    for one in element.iter(qn("w:t"), qn("w:tab"), qn("w:br")):
        if one.tag == qn("w:t"):
            pieces.append(one.text or "")
        elif one.getparent().tag == qn("w:r"):
            pieces.append("\t" if one.tag == qn("w:tab") else "\n")
    return "".join(pieces)


def changed_house(folder: Path, change: Callable[[Any], None]) -> Path:
    """A copy of the shipped house style with a change."""
    word = docx.Document(str(HOUSE))
    change(word)
    path = folder / "house.docx"
    word.save(str(path))
    return path
