# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The visible part of a signature: a page drawn elsewhere, set into the field without distortion.

This module loads pyHanko: import it where it is used.
"""

from __future__ import annotations

import io

import pikepdf
from pyhanko.pdf_utils.content import PdfContent, RawContent
from pyhanko.pdf_utils.generic import ArrayObject
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    InnerScaling,
    Margins,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.stamp import StaticStampStyle

from mla_writer.errors import SigningError
from mla_writer.i18n import N_

FILLS_THE_BOX = SimpleBoxLayoutRule(
    x_align=AxisAlignment.ALIGN_MID,
    y_align=AxisAlignment.ALIGN_MID,
    margins=Margins(0, 0, 0, 0),
    inner_content_scaling=InnerScaling.STRETCH_TO_FIT,  # both ways alike
)
MARKED_CONTENT = frozenset({"BDC", "BMC", "EMC", "MP", "DP"})


def stamp_style(stamp: bytes | None) -> StaticStampStyle:
    """How pyHanko shall draw the field: the first page of ``stamp``, or nothing at all.

    pyHanko's own text would be set in a font that isn't embedded, against PDF/A.

    Raises:
        SigningError: a stamp that isn't a PDF.
    """
    content: PdfContent = RawContent(b"", box=BoxConstraints(width=1, height=1))
    if stamp is not None:
        content = _Page(_untagged(stamp))
    return StaticStampStyle(
        background=content,
        background_layout=FILLS_THE_BOX,
        background_opacity=1.0,
        border_width=0,
    )


class _Page(PdfContent):
    """The first page of a PDF in memory (pyHanko's own class wants a file's name)."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Content that draws the page, which is imported into the document now."""
        drawing = self._ensure_writer.import_page_as_xobject(PdfFileReader(io.BytesIO(self._pdf)))
        self.resources.xobject["/Stamp"] = drawing
        box = drawing.get_object()["/BBox"]
        if not isinstance(box, ArrayObject):  # never from import_page_as_xobject
            raise TypeError("a page without a box")
        left, bottom, right, top = box
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Stamp Do"


def _untagged(stamp: bytes) -> bytes:
    """The stamp without marks that point into its own tag tree, which isn't carried along."""
    try:
        with pikepdf.open(io.BytesIO(stamp)) as document:
            page = document.pages[0]
            drawn = [
                command
                for command in pikepdf.parse_content_stream(page)
                if str(command.operator) not in MARKED_CONTENT
            ]
            page.Contents = document.make_stream(pikepdf.unparse_content_stream(drawn))
            out = io.BytesIO()
            document.save(out)
    except (pikepdf.PdfError, IndexError) as problem:
        raise SigningError(
            N_("The visible part of the signature can't be read: make it anew.")
        ) from problem
    return out.getvalue()
