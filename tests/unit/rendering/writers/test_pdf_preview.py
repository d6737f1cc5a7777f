# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from mla_writer.rendering.document import Paragraph
from mla_writer.rendering.writers.typesetting import TEMPLATES
from tests.unit.rendering.writers import documents, reading


@pytest.mark.parametrize("language", documents.LETTERS)
def test_preview_has_the_pages_of_the_pdf(language: str) -> None:
    letter = documents.with_rare_blocks(documents.LETTERS[language]())
    assert reading.writer().preview(letter).page_count == reading.writer().write(letter).pages


@pytest.mark.parametrize("language", documents.LETTERS)
def test_answers_are_found_where_they_are_printed(language: str) -> None:
    letter = documents.LETTERS[language]()
    preview = reading.writer().preview(letter)
    pdf = pdfium.PdfDocument(reading.writer().write(letter).data)
    (spot,) = preview.spots(lambda path: path == "stage")
    page = pdf[spot.page - 1]
    height = page.get_size()[1]
    said = page.get_textpage().get_text_bounded(
        spot.x, height - spot.y - spot.height - 1, spot.x + spot.width, height - spot.y + 1
    )
    (wanted,) = (
        "".join(run.text for run in block.text)
        for block in letter.blocks
        if isinstance(block, Paragraph) and any(run.path == "stage" for run in block.text)
    )
    if language == "ar":
        assert len(set(wanted.split()) & set(said.split())) >= 10
    else:
        assert reading.characters(wanted) in reading.characters(said)


@pytest.mark.parametrize("language", documents.LETTERS)
def test_spots_lie_on_their_pages(language: str) -> None:
    preview = reading.writer().preview(documents.with_rare_blocks(documents.LETTERS[language]()))
    everywhere = preview.spots(lambda _: True)
    assert everywhere
    for spot in everywhere:
        assert 1 <= spot.page <= preview.page_count
        assert spot.height > 5, spot
        assert spot.width > 20, spot
        assert 0 < spot.x < spot.x + spot.width < 596, spot
        assert 0 < spot.y < spot.y + spot.height < 842, spot


def test_answer_on_two_pages_has_a_spot_on_each() -> None:
    letter, pen = documents.english(), documents.Pen("en")
    long = Paragraph("12.1", pen.inline("A long story. " * 900, "story"))
    preview = reading.writer().preview(replace(letter, blocks=(*letter.blocks, long)))
    pages = [spot.page for spot in preview.spots(lambda path: path == "story")]
    assert len(pages) >= 3
    assert pages == list(range(pages[0], pages[0] + len(pages)))


@pytest.mark.parametrize("name", ["inline", "tables", "blocks"])
def test_no_function_of_a_block_carries_the_letter(name: str) -> None:
    """One changed answer would set every block anew (decision 070)."""
    source = (TEMPLATES / f"{name}.typ").read_text(encoding="utf-8")
    assert "#let " in source
    assert "letter." not in source


@pytest.mark.parametrize("language", documents.LETTERS)
def test_qt_draws_what_pdfium_draws(language: str) -> None:
    letter = documents.LETTERS[language]()
    svg = reading.writer().preview(letter).pages_svg[0]
    page = pdfium.PdfDocument(reading.writer().write(letter).data)[0].render(scale=1.5)
    expected = page.to_pil().convert("L")
    image = QImage(expected.width, expected.height, QImage.Format.Format_Grayscale8)
    image.fill(0xFFFFFFFF)
    renderer = QSvgRenderer(svg.encode("utf-8"))
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, expected.width, expected.height))
    painter.end()
    bits = bytes(image.constBits())
    drawn = Image.frombytes("L", expected.size, bits, "raw", "L", image.bytesPerLine())
    assert ImageStat.Stat(ImageChops.difference(drawn, expected)).mean[0] < 6
    assert ImageStat.Stat(ImageChops.invert(drawn)).mean[0] > 5  # there is ink at all
