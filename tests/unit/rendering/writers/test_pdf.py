# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import re
import subprocess
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2 as pdfium
import pytest

from mla_writer.errors import RenderError
from mla_writer.paths import ASSETS
from mla_writer.rendering.document import (
    Brief,
    Closing,
    Document,
    ItemList,
    ListItem,
    Measure,
    Paragraph,
    Row,
    Title,
)
from mla_writer.rendering.writers.pdf import PdfWriter, row_header_cells
from mla_writer.rendering.writers.tags import mark_row_headers
from mla_writer.rendering.writers.text import write_text
from tests.unit.rendering.writers import documents, reading
from tests.unit.rendering.writers.processes import digest, digests_elsewhere

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("en", "ar", "zh")
# Distinct Arabic words that pdfium finds again; what is lost carries vowel marks or stands beside
# a value of the other direction. Raise the floor when typesetting or pdfium gets better.
ARABIC_FLOOR = 0.93
IDENTIFIERS = (
    documents.REFERENCE, documents.IBAN, "mla@mojagd.example", "CS-118-2019", "G1234567", "18(3)",
    "08:30–16:30", "EUR 2,340,500",
)  # fmt: skip


def every_block(document: Document) -> Document:
    """The letter with the rare blocks and without the word behind its text."""
    rich = documents.with_rare_blocks(document)
    return replace(rich, words=replace(rich.words, specimen=""))


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_document_gives_same_bytes_in_two_processes(language: str) -> None:
    made = f"reading.writer().write(documents.LETTERS['{language}'](), b'{{}}').data"
    assert digests_elsewhere(made) == {
        digest(reading.writer().write(documents.LETTERS[language](), b"{}").data)
    }


@pytest.mark.parametrize("language", ["en", "zh"])
def test_text_of_the_pdf_is_the_text_of_the_document(language: str) -> None:
    document = every_block(documents.LETTERS[language]())
    made = reading.writer().write(document)
    printed = reading.characters(reading.text_between_margins(made.data))
    assert printed == reading.characters(write_text(document, made.pages))


def test_english_words_stay_apart() -> None:
    document = every_block(documents.english())
    made = reading.writer().write(document)
    wanted = write_text(document, made.pages).casefold().split()
    found = set(reading.text_between_margins(made.data).casefold().split())
    lost = {word for word in wanted if word not in found}
    assert len(lost) <= 2, lost  # pdfium joins neighbours of two cells now and then


def test_arabic_words_are_found_again_above_the_floor() -> None:
    document = every_block(documents.arabic())
    made = reading.writer().write(document)
    wanted = _arabic_words(write_text(document, made.pages))
    found = _arabic_words(reading.text_between_margins(made.data))
    assert len(wanted & found) / len(wanted) >= ARABIC_FLOOR, sorted(wanted - found)


def _arabic_words(text: str) -> set[str]:
    return set(re.findall(r"[\u0620-\u065f]{2,}", text))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_identifiers_keep_their_order_and_can_be_copied(language: str, tmp_path: Path) -> None:
    document = documents.LETTERS[language]()
    file = tmp_path / "letter.pdf"
    file.write_bytes(reading.writer().write(document).data)
    command = ["pdftotext", "-raw", str(file), "-"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert [value for value in IDENTIFIERS if value not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_file_declares_its_standards_language_and_title(language: str) -> None:
    document = documents.LETTERS[language]()
    with pikepdf.open(io.BytesIO(reading.writer().write(document).data)) as pdf:
        metadata = pdf.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == document.title
        assert str(pdf.Root.Lang) == document.language
        is_mirrored = pdf.Root.ViewerPreferences.get("/Direction") == pikepdf.Name.R2L
        assert is_mirrored == (document.direction == "rtl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_table_has_headers_for_its_rows_or_columns(language: str) -> None:
    document = every_block(documents.LETTERS[language]())
    elements = reading.structure(reading.writer().write(document).data)
    tables = [element for element in elements if element.tag == "Table"]
    assert len(tables) == len(tuple(row_header_cells(document.blocks)))
    for table in tables:
        headers = [element for element in table.all() if element.tag == "TH"]
        assert headers
        assert all(header.scope for header in headers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_skip_no_level(language: str) -> None:
    document = every_block(documents.LETTERS[language]())
    elements = reading.structure(reading.writer().write(document).data)
    levels = [int(e.tag[1:]) for e in elements if re.fullmatch(r"H[1-6]", e.tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_more_or_fewer_tables_than_told_is_an_error() -> None:
    made = reading.writer().write(documents.chinese()).data
    with pikepdf.open(io.BytesIO(made)) as pdf, pytest.raises(RenderError, match="tables"):
        mark_row_headers(pdf, (1,))


def test_request_is_attached_as_source_and_named_by_the_letter() -> None:
    document = documents.english()
    with pikepdf.open(io.BytesIO(reading.writer().write(document, b'{"a": 1}').data)) as pdf:
        (file,) = pdf.Root.AF
        assert pdf.attachments["request.json"].get_file().read_bytes() == b'{"a": 1}'
        assert file.AFRelationship == pikepdf.Name.Source
        assert str(file.Desc) == document.title


def test_nothing_is_attached_unasked() -> None:
    with pikepdf.open(io.BytesIO(reading.writer().write(documents.english()).data)) as pdf:
        assert "/AF" not in pdf.Root
        assert len(pdf.attachments) == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_box_lies_on_its_drawn_edges(language: str) -> None:
    made = reading.writer().write(documents.LETTERS[language]())
    (box,) = made.boxes
    scale = 4
    page = pdfium.PdfDocument(made.data)[box.page - 1]
    picture = page.render(scale=scale).to_pil().convert("L")
    left, top = round(box.x * scale), round(box.y * scale)
    right, bottom = round((box.x + box.width) * scale), round((box.y + box.height) * scale)
    middle = ((left + right) // 2, (top + bottom) // 2)
    for x, y, step in (
        (left, middle[1], (1, 0)), (right, middle[1], (1, 0)),
        (middle[0], top, (0, 1)), (middle[0], bottom, (0, 1)),
    ):  # fmt: skip
        near = [picture.getpixel((x + d * step[0], y + d * step[1])) for d in range(-3, 4)]
        assert min(near) < 80, (x, y, near)
    assert (round(box.width / reading.MILLIMETRE), round(box.height / reading.MILLIMETRE)) == (
        76,
        27,
    )


def test_each_signatory_has_a_box_of_their_own() -> None:
    letter = documents.english()
    closing = letter.blocks[-1]
    assert isinstance(closing, Closing)
    places = tuple(replace(closing.signatures[0], field=f"signatory-{n}") for n in (1, 2, 3))
    signed = replace(letter, blocks=(*letter.blocks[:-1], replace(closing, signatures=places)))
    boxes = reading.writer().write(signed).boxes
    assert [box.field for box in boxes] == ["signatory-1", "signatory-2", "signatory-3"]
    assert boxes[1].x >= boxes[0].x + boxes[0].width
    assert boxes[2].y >= boxes[0].y + boxes[0].height


def test_specimen_stands_on_each_page_in_its_footer_and_behind_the_text() -> None:
    pages = reading.whole_pages(reading.writer().write(documents.english()).data)
    assert [page.count("SPECIMEN") for page in pages] == [2] * len(pages)
    assert [f"Page {n} of {len(pages)}" in page for n, page in enumerate(pages, 1)] == [True] * 6


def test_draft_says_so_on_each_page() -> None:
    band = "DRAFT FOR COMMENT  ·  version 3  ·  not sent, not signed"
    letter = documents.as_draft(documents.english(), band)
    pages = reading.whole_pages(reading.writer().write(letter).data)
    assert all("not sent, not signed" in page for page in pages)
    assert all(page.count("DRAFT FOR COMMENT") == 2 for page in pages)


def test_running_header_begins_on_the_second_page() -> None:
    first, *others = reading.whole_pages(reading.writer().write(documents.english()).data)
    assert "URGENT · CUSTODY · CONFIDENTIAL" not in re.sub(r"\s+", " ", first)
    for page in others:
        assert "URGENT · CUSTODY · CONFIDENTIAL" in re.sub(r"\s+", " ", page)


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.3, 841.9)), ("us-letter", (612.0, 792.0))])
def test_paper_has_its_size(paper: str, size: tuple[float, float]) -> None:
    letter = replace(documents.english(), paper="us-letter" if paper == "us-letter" else "a4")
    page = pdfium.PdfDocument(reading.writer().write(letter).data)[0]
    assert page.get_size() == pytest.approx(size, abs=0.1)


def test_measure_that_fits_a_page_stays_whole() -> None:
    pages = reading.whole_pages(reading.writer().write(documents.english()).data)
    (at,) = (page for page in pages if "Hearing of a witness on oath" in page)
    assert "the place and date of the hearing 21 days ahead." in at


def with_text(text: str, place: str = "paragraph") -> Document:
    """The English letter with one more text in it."""
    letter, pen = documents.english(), documents.Pen("en")
    item = ListItem("(a)", pen.inline(text))
    block = (
        Paragraph("12.1", pen.inline(text), "extra")
        if place == "paragraph"
        else Measure(3, "Measure 3", pen.inline("Long"), (
            Row(pen.inline("Object"), (ItemList((item,) * 40, lettered=True),)),
        ), "m3")
    )  # fmt: skip
    words = replace(letter.words, specimen="")
    return replace(letter, words=words, blocks=(*letter.blocks[:-1], block, letter.blocks[-1]))


def test_what_an_officer_types_is_never_source() -> None:
    typed = '#read("/etc/passwd") $x^2$ = Heading <label> @ref #import "@preview/x:1.0.0" `raw` \\'
    printed = reading.text_between_margins(reading.writer().write(with_text(typed)).data)
    assert reading.characters(typed) in reading.characters(printed)


def test_templates_import_nothing_from_elsewhere() -> None:
    sources = sorted((ASSETS / "letter").glob("**/*.typ"))
    assert len(sources) >= 4
    for source in sources:
        imports = re.findall(r"#?(?:import|include)\s+(.*)", source.read_text(encoding="utf-8"))
        assert [line for line in imports if "@" in line] == []


def test_character_without_a_font_is_named() -> None:
    with pytest.raises(RenderError, match="क") as raised:
        reading.writer().write(with_text("a name in Devanagari: क"))
    assert "fonts cannot show" in str(raised.value)


def test_missing_fonts_are_named(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="nowhere"):
        PdfWriter(tmp_path / "nowhere")


@pytest.mark.parametrize("place", ["paragraph", "measure"])
@pytest.mark.parametrize("text", ["x" * 400, "long " * 400, "http://example.org/" + "a/b-c" * 60])
def test_long_text_stays_between_the_margins(text: str, place: str) -> None:
    made = reading.writer().write(with_text(text, place)).data
    for page, character, (left, bottom, right, _) in reading.character_boxes(made):
        assert left >= 27 * reading.MILLIMETRE - 2, (page, character)
        assert right <= (210 - 23) * reading.MILLIMETRE + 2, (page, character)
        assert bottom >= 12 * reading.MILLIMETRE, (page, character)


def test_unbreakable_rows_never_run_through_the_footer() -> None:
    made = reading.writer().write(with_text("word " * 12, "measure")).data
    footer = (26 - 2) * reading.MILLIMETRE
    low = {
        page: "".join(
            c for p, c, box in reading.character_boxes(made) if p == page and box[3] < footer
        )
        for page in range(8)
    }
    assert all(re.fullmatch(r"(Page\dof\d)?", text) for text in low.values()), low


def test_latin_name_alone_in_its_line_stands_on_the_side_of_the_letter() -> None:
    letter, pen = documents.arabic(), documents.Pen("ar")
    closing = letter.blocks[-1]
    assert isinstance(closing, Closing)
    named = replace(closing.signatures[0], name=pen.inline("{~Zzz Qqq~}"))
    signed = replace(closing, signatures=(named,))
    made = reading.writer().write(replace(letter, blocks=(*letter.blocks[:-1], signed)))
    boxes = [box for _, character, box in reading.character_boxes(made.data) if character in "Zq"]
    assert max(right for _, _, right, _ in boxes) > made.boxes[0].x + made.boxes[0].width - 6


def test_a_long_latin_word_runs_from_the_left_in_an_arabic_cell() -> None:
    letter, pen = documents.arabic(), documents.Pen("ar")
    word = "abcdefghijklmnopqrstuvwxyzabcdefgh"
    narrow = pen.table(("العمود", "القيمة"), (f"{{~{word}~}}؛ قيمة", "قيمة"), widths=(1, 4))
    made = reading.writer().write(replace(letter, blocks=(*letter.blocks[:-1], narrow))).data
    seen = list(reading.character_boxes(made))
    first = "".join(character for _, character, _ in seen).index(word)
    boxes = [box for _, _, box in seen[first : first + len(word)]]
    same_line = [(a, b) for a, b in pairwise(boxes) if abs(a[1] - b[1]) < 9]
    assert len(boxes) - 1 > len(same_line) > len(word) // 2
    assert all(left[0] < right[0] for left, right in same_line)


def test_long_table_repeats_its_header_row() -> None:
    letter, pen = documents.english(), documents.Pen("en")
    rows = tuple((f"Row {n}", "a value") for n in range(120))
    table = pen.table(("Column of names", "Value"), *rows, widths=(1, 1))
    made = reading.writer().write(replace(letter, blocks=(*letter.blocks, table)))
    pages = [page for page in reading.whole_pages(made.data) if re.search(r"Row \d", page)]
    assert len(pages) >= 3
    assert all("Column of names" in page for page in pages)


def test_brief_stays_on_one_page() -> None:
    letter = documents.english()
    brief = next(block for block in letter.blocks if isinstance(block, Brief))
    texts = tuple(block for block in letter.blocks if isinstance(block, Paragraph))[:7]
    title = next(block for block in letter.blocks if isinstance(block, Title))
    made = reading.writer().write(replace(letter, blocks=(title, *texts, *texts, brief)))
    (at,) = (page for page in reading.whole_pages(made.data) if "The request in brief" in page)
    assert "Questions to" in at


def test_a_long_brief_begins_on_page_1() -> None:
    """With many measures it breaks between rows; page 1 says who asks for what."""
    letter, pen = documents.english(), documents.Pen("en")
    brief = next(block for block in letter.blocks if isinstance(block, Brief))
    many = pen.row("What we ask", "A measure of a long list. " * 30)
    head = letter.blocks[: letter.blocks.index(brief)]
    made = reading.writer().write(
        replace(
            letter,
            blocks=(*head, replace(brief, rows=(*brief.rows[:2], many, many, *brief.rows[2:]))),
        )
    )
    first, second = reading.whole_pages(made.data)
    assert "The request in brief" in first
    assert "Questions to" in second
