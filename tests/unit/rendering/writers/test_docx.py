# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from docx.oxml.ns import qn

from mla_writer.rendering.document import (
    Annexes,
    Brief,
    Closing,
    Document,
    Heading,
    ItemList,
    ListItem,
    Marks,
    Measure,
    Paragraph,
    Table,
    Text,
)
from mla_writer.rendering.writers.docx import write_docx
from mla_writer.rendering.writers.text import grouped_digest
from tests.unit.rendering.writers import documents
from tests.unit.rendering.writers.processes import digest, digests_elsewhere
from tests.unit.rendering.writers.word_files import HOUSE, opened, paragraphs, text_of, written

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from mla_writer.rendering.writers.style import Paper

LANGUAGES = ("en", "ar", "zh")


@pytest.fixture(scope="module", params=LANGUAGES)
def letter(request: pytest.FixtureRequest) -> tuple[Document, WordDocument]:
    document = documents.with_rare_blocks(documents.LETTERS[request.param]())
    return document, written(document)


def said(inline: Any) -> str:
    return "".join(run.text for run in inline)


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_document_gives_same_bytes_in_two_processes(language: str) -> None:
    made = f"word_files.write_docx(documents.LETTERS['{language}'](), word_files.HOUSE)"
    assert digests_elsewhere(made) == {digest(write_docx(documents.LETTERS[language](), HOUSE))}


def test_each_block_stands_in_its_own_style(letter: tuple[Document, WordDocument]) -> None:
    document, word = letter
    blocks = document.blocks
    assert paragraphs(word, "Heading 2") == [said(b.text) for b in blocks if isinstance(b, Heading)]
    assert len(paragraphs(word, "MLA Para")) == sum(isinstance(b, Paragraph) for b in blocks)
    (marks,) = (b for b in blocks if isinstance(b, Marks))
    assert paragraphs(word, "MLA Mark") == [said(mark.text) for mark in marks.marks]
    measures = [said(b.title) for b in blocks if isinstance(b, Measure)]
    assert [text.strip() for text in paragraphs(word, "MLA Measure")] == measures
    (annexes,) = (b for b in blocks if isinstance(b, Annexes))
    digests = [grouped_digest(entry.sha256) for entry in annexes.entries]
    assert [text for text in paragraphs(word, "MLA Hash") if text] == digests
    assert len(paragraphs(word, "MLA Signatory")) == len(list(document.signatures()))


def test_data_tables_repeat_their_header_row(letter: tuple[Document, WordDocument]) -> None:
    _, word = letter
    style = word.styles["MLA Data"].style_id
    data = [t for t in word.element.body.iter(qn("w:tbl")) if t.tblPr.style == style]
    assert data
    for table in data:
        first, *others = table.findall(qn("w:tr"))
        assert first.find(f".//{qn('w:tblHeader')}") is not None
        assert not any(row.find(f".//{qn('w:tblHeader')}") is not None for row in others)


def test_every_run_says_its_language(letter: tuple[Document, WordDocument]) -> None:
    document, word = letter
    runs = [r for r in word.element.body.iter(qn("w:r")) if r.find(qn("w:t")) is not None]
    assert all(run.find(f".//{qn('w:lang')}") is not None for run in runs)
    default = word.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    side = {"ar": "bidi", "zh": "eastAsia"}.get(document.language, "val")
    assert default.get(qn(f"w:{side}")).startswith(document.language)


def test_arabic_runs_from_the_right_and_values_do_not() -> None:
    word = written(documents.arabic())
    body = list(word.element.body.iter(qn("w:p")))
    filled = [one for one in body if text_of(one)]
    assert all(one.find(f".//{qn('w:bidi')}") is not None for one in filled)
    tables = word.element.body.findall(f".//{qn('w:tblPr')}")
    assert all(look.find(qn("w:bidiVisual")) is not None for look in tables)
    values = [r for r in word.element.body.iter(qn("w:r")) if documents.IBAN[:4] in text_of(r)]
    assert values
    for run in values:
        assert run.find(f".//{qn('w:rtl')}").get(qn("w:val")) == "0"
        assert text_of(run).startswith("\u2066")


def test_chinese_and_arabic_know_no_italics_and_no_tracking() -> None:
    for language in ("ar", "zh"):
        word = written(documents.LETTERS[language]())
        looks = list(word.styles.element.iter(qn("w:rPr")))
        assert looks
        for name in ("w:i", "w:spacing"):
            assert all(look.find(qn(name)) is None for look in looks)
    english = written(documents.english()).styles.element
    assert any(look.find(qn("w:i")) is not None for look in english.iter(qn("w:rPr")))


def test_a_reference_is_a_living_field_only_where_word_computes_the_same() -> None:
    word = written(documents.english())
    fields = [code.text.split() for code in word.element.body.iter(qn("w:instrText"))]
    marks = {mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))}
    called = [words[1] for words in fields if words[0] == "REF"]
    assert called
    assert set(called) <= marks
    links = {link.get(qn("w:anchor")) for link in word.element.body.iter(qn("w:hyperlink"))}
    assert links
    assert links <= marks


def test_a_reference_to_nothing_is_plain_text() -> None:
    document = documents.english()
    pen = documents.Pen("en", {"gone": "Annex 9"})
    word = written(replace(document, blocks=(Text(pen.inline("See [[gone]].")),)))
    assert paragraphs(word, "MLA Text") == ["See Annex 9."]
    assert list(word.element.body.iter(qn("w:hyperlink"))) == []


def test_the_letter_says_the_pages_that_it_was_told() -> None:
    document = documents.english()
    made = write_docx(document, HOUSE, lambda: 6)
    closing = next(text for text in _texts(made) if "has 6 pages" in text)
    assert documents.REFERENCE in closing


def _texts(data: bytes) -> list[str]:
    return paragraphs(opened(data), "MLA Text")


def test_properties_name_the_letter() -> None:
    document = documents.english()
    core = written(document).core_properties
    assert (core.title, core.author) == (document.title, document.author)
    assert (core.language, core.subject) == ("en-GB", documents.REFERENCE)


def test_a_long_title_does_not_stop_the_letter() -> None:
    document = replace(documents.english(), title="x" * 400, keywords=("y" * 300,))
    assert written(document).core_properties.title == "x" * 255


def test_the_word_behind_the_page_is_named_for_those_who_listen() -> None:
    word = written(documents.english())
    for frame in (word.sections[0].header, word.sections[0].first_page_header):
        (shape,) = frame._element.findall(".//{urn:schemas-microsoft-com:vml}shape")
        assert shape.get("alt") == "SPECIMEN"


def test_a_final_letter_has_no_word_behind_it_and_no_empty_band() -> None:
    document = documents.english()
    word = written(replace(document, words=replace(document.words, specimen="")))
    header = word.sections[0].header
    assert header._element.findall(".//{urn:schemas-microsoft-com:vml}shape") == []
    assert len(header.paragraphs) == 1


def test_header_and_footer_are_filled() -> None:
    draft = documents.as_draft(documents.english(), "Draft 3 · not sent")
    section = written(draft).sections[0]
    band, running = (one.text for one in section.header.paragraphs)
    assert band == "Draft 3 · not sent"
    assert running.startswith(documents.REFERENCE)
    assert running.endswith("\tURGENT  ·  CUSTODY  ·  CONFIDENTIAL")
    codes = [code.text.strip() for code in section.footer._element.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_what_an_officer_typed_in_braces_is_not_filled_again() -> None:
    document = replace(documents.english(), reference="{running} {page_of} {reference}")
    section = written(document).sections[0]
    assert section.header.paragraphs[-1].text.startswith("{running} {page_of} {reference}")


def test_tables_reach_both_margins_on_either_paper() -> None:
    papers: tuple[tuple[Paper, float], ...] = (("a4", 160.0), ("us-letter", 164.9))
    for paper, width in papers:
        document = replace(documents.english(), paper=paper)
        for look in written(document).element.body.iter(qn("w:tblPr")):
            twips = int(look.find(qn("w:tblW")).get(qn("w:w")))
            assert abs(twips / 1440 * 25.4 - width) < 0.1


def test_a_row_breaks_only_where_it_is_long() -> None:
    pen = documents.Pen("en")
    document = documents.english()
    short, long = pen.row("Short", "word " * 20), pen.row("Long", "word " * 200)
    word = written(replace(document, blocks=(Brief(pen.inline("In brief"), (short, long)),)))
    rows = list(word.element.body.iter(qn("w:tr")))
    assert [row.find(f".//{qn('w:cantSplit')}") is None for row in rows] == [False, True]


def test_a_brief_keeps_together_unless_it_would_leave_page_1_empty() -> None:
    pen = documents.Pen("en")
    row = pen.row("What we ask", "word " * 60)
    for rows, stays in (((row,) * 3, True), ((row,) * 5, False)):
        word = written(replace(documents.english(), blocks=(Brief(pen.inline("In brief"), rows),)))
        first = next(word.element.body.iter(qn("w:tr")))
        assert (first.find(f".//{qn('w:keepNext')}") is not None) is stays


@pytest.mark.parametrize(("language", "stays"), [("en", True), ("ar", False)])
def test_a_brief_in_large_type_is_long_sooner(language: str, stays: bool) -> None:
    pen = documents.Pen(language)
    row = pen.row("What we ask", "word " * 50)
    whole = documents.english() if language == "en" else documents.arabic()
    word = written(replace(whole, blocks=(Brief(pen.inline("In brief"), (row,) * 3),)))
    first = next(word.element.body.iter(qn("w:tr")))
    assert (first.find(f".//{qn('w:keepNext')}") is not None) is stays


def test_a_long_measure_breaks_between_its_rows_and_keeps_its_heading() -> None:
    """Kept whole, it left its heading alone on one page and went on to the next."""
    pen = documents.Pen("en")
    row = pen.row("Why", "word " * 20)
    for many, stays in ((12, True), (13, False)):
        measure = Measure(1, "Measure 1", pen.inline("Search"), (row,) * many, "m1")
        word = written(replace(documents.english(), blocks=(measure,)))
        first = next(word.element.body.iter(qn("w:tr")))
        assert (first.find(f".//{qn('w:keepNext')}") is not None) is stays
        assert word.styles["MLA Measure"].paragraph_format.keep_with_next


def test_the_whole_closing_keeps_together() -> None:
    document = documents.english()
    closing = next(block for block in document.blocks if isinstance(block, Closing))
    three = replace(closing, signatures=closing.signatures * 3)
    word = written(replace(document, blocks=(three,)))
    *before, last = (p for p in word.element.body.iter(qn("w:p")) if text_of(p))
    assert all(one.find(f".//{qn('w:keepNext')}") is not None for one in before)
    assert last.find(f".//{qn('w:keepNext')}") is None
    heights = [h.get(qn("w:hRule")) for h in word.element.body.iter(qn("w:trHeight"))]
    assert heights == ["exact", "exact"]


def numbered(word: WordDocument, style: str) -> list[str]:
    wanted = word.styles[style].style_id
    found = [p for p in word.element.body.iter(qn("w:p")) if p.style == wanted]
    return [p.find(f".//{qn('w:numId')}").get(qn("w:val")) for p in found]


def test_two_lists_of_one_paragraph_count_apart() -> None:
    pen, document = documents.Pen("en"), documents.english()
    lists = (pen.lettered("one", "two"), pen.lettered("three", "four"))
    block = Paragraph("1.1", pen.inline("As follows:"), lists=lists)
    word = written(replace(document, blocks=(Heading("1", pen.inline("Facts"), "f"), block)))
    assert paragraphs(word, "MLA List") == ["one", "two"]
    assert paragraphs(word, "MLA Free List") == ["three", "four"]
    (number,) = set(numbered(word, "MLA Free List"))
    (num,) = word.part.numbering_part.element.xpath(f"w:num[@w:numId='{number}']")
    assert num.find(f".//{qn('w:startOverride')}").get(qn("w:val")) == "1"


def test_a_mark_that_words_list_would_not_reach_is_written_out() -> None:
    pen, document = documents.Pen("en"), documents.english()
    items = tuple(ListItem(mark, pen.inline("x")) for mark in ("(c)", "(iv)"))
    word = written(replace(document, blocks=(ItemList(items, True),)))
    assert paragraphs(word, "MLA Free List") == ["(c)\tx", "(iv)\tx"]
    assert set(numbered(word, "MLA Free List")) == {"0"}


def test_a_cell_holds_no_empty_paragraph_before_its_list() -> None:
    document = documents.with_rare_blocks(documents.english())
    for cell in written(document).element.body.iter(qn("w:tc")):
        texts = [text_of(one) for one in cell.findall(qn("w:p"))]
        assert len(texts) == 1 or all(texts)


def test_row_heads_are_said_to_be_heads() -> None:
    pen, document = documents.Pen("en"), documents.english()
    table = pen.table(("", "One"), ("Hours", "9-17"), widths=(1, 1), row_heads=True)
    assert isinstance(table, Table)
    word = written(replace(document, blocks=(table,)))
    (look,) = word.element.body.iter(qn("w:tblLook"))
    assert (look.get(qn("w:firstColumn")), look.get(qn("w:firstRow"))) == ("1", "1")
