# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io

import pikepdf
import pypdfium2 as pdfium
import pytest

from mla_writer.errors import RenderError
from mla_writer.rendering.writers.stamp import render_stamp
from tests.unit.rendering.writers import documents, reading

WIDTH, HEIGHT = 76 * reading.MILLIMETRE, 27 * reading.MILLIMETRE
STAMPS = {
    "en": ("Yaw Mensah-Darko", "Director, International Cooperation Unit", "23 November 2026"),
    "ar": ("ياو منساه-داركو", "مدير وحدة التعاون الدولي", "Mag. Renate Öller-Nagy", "王小明 龘"),
    "zh": ("王小明 Yaw Mensah-Darko", "国际合作处 处长", "2026年11月23日 10:05 UTC+8"),
}


def stamp(lines: tuple[str, ...], language: str = "en") -> bytes:
    return render_stamp(lines, WIDTH, HEIGHT, language, reading.FONTS)


@pytest.mark.parametrize("language", STAMPS)
def test_stamp_is_one_page_as_large_as_its_box(language: str) -> None:
    document = pdfium.PdfDocument(stamp(STAMPS[language], language))
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((WIDTH, HEIGHT), abs=0.05)


@pytest.mark.parametrize("language", STAMPS)
def test_stamp_shows_every_script(language: str) -> None:
    # pdfium orders a Latin line of a right-to-left page its own way: letters are counted.
    (said,) = reading.whole_pages(stamp(STAMPS[language], language))
    assert sorted(reading.characters(said)) == sorted(reading.characters("".join(STAMPS[language])))


def test_latin_name_in_an_arabic_stamp_keeps_its_order() -> None:
    (said,) = reading.whole_pages(stamp(("Yaw Mensah-Darko", "2026-11-23"), "ar"))
    boxes = list(reading.character_boxes(stamp(("55-781/B",), "ar")))
    assert "".join(c for _, c, _ in sorted(boxes, key=lambda box: box[2][0])) == "55-781/B"
    assert "Yaw" in said


def test_stamp_has_no_ground_of_its_own() -> None:
    page = pdfium.PdfDocument(stamp(STAMPS["en"]))[0]
    picture = page.render(scale=2, fill_color=(255, 0, 0, 255)).to_pil().convert("RGB")
    assert picture.getpixel((2, 2)) == (255, 0, 0)
    assert picture.getpixel((picture.width - 3, picture.height - 3)) == (255, 0, 0)


def test_stamp_carries_its_fonts_and_says_pdf_a() -> None:
    with pikepdf.open(io.BytesIO(stamp(STAMPS["zh"], "zh"))) as document:
        assert document.open_metadata()["pdfaid:part"] == "2"
        fonts = document.pages[0].Resources.Font.values()
        descriptors = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert descriptors
        assert all({"/FontFile2", "/FontFile3"} & set(found.keys()) for found in descriptors)


def test_lines_that_do_not_fit_are_set_smaller_never_cut() -> None:
    lines = ("A very long name of a signatory " * 5, "function " * 30, "23 November 2026")
    made = stamp(lines)
    (said,) = reading.whole_pages(made)
    assert reading.characters("".join(lines)) == reading.characters(said)
    for _, character, (left, bottom, right, top) in reading.character_boxes(made):
        assert 0 <= left <= right <= WIDTH, character
        assert 0 <= bottom <= top <= HEIGHT, character


def test_a_line_of_runs_is_taken_as_it_is() -> None:
    line = documents.Pen("ar").inline("رقم {{EOCO/INV/2026/0417}}")
    made = render_stamp((line,), WIDTH, HEIGHT, "ar", reading.FONTS)
    latin = [c for c in reading.character_boxes(made) if c[1].isascii()]
    said = "".join(c for _, c, _ in sorted(latin, key=lambda box: box[2][0]))
    assert said == "EOCO/INV/2026/0417"


def test_same_stamp_same_bytes() -> None:
    assert stamp(STAMPS["ar"], "ar") == stamp(STAMPS["ar"], "ar")


def test_character_without_a_font_is_named() -> None:
    with pytest.raises(RenderError, match="क"):
        stamp(("क",))
