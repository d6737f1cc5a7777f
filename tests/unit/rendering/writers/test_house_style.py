# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A house style that a trainer changed in Word: Word file and PDF follow, lint names the rest."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx
import make_house
import pikepdf
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from mla_writer import paths
from mla_writer.errors import RenderError
from mla_writer.rendering.writers.docx import write_docx
from mla_writer.rendering.writers.house_style import read_house_style, unfollowed
from mla_writer.rendering.writers.pdf import PdfWriter
from mla_writer.rendering.writers.style import HouseStyle
from tests.unit.rendering.writers import documents, reading
from tests.unit.rendering.writers.word_files import HOUSE, changed_house, text_of, written

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.rendering.writers.style import Paper

ONE_PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9b"
    b"U\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)


def faults(path: Path) -> list[tuple[str, str]]:
    return [(fault.path, fault.message) for fault in unfollowed(path)]


def test_the_shipped_file_is_the_shipped_style() -> None:
    assert read_house_style(HOUSE) == HouseStyle()
    assert unfollowed(HOUSE) == ()


def test_a_larger_body_is_larger_in_every_script(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.styles["Normal"].font.size = Pt(12)
        word.styles["Normal"].paragraph_format.line_spacing = Pt(18)

    style = read_house_style(changed_house(tmp_path, change))
    shipped = HouseStyle()
    assert (style.latin.faces.body.size, style.latin.faces.body.leading) == (12, 18)
    assert style.script("zh").faces.body.size == pytest.approx(12)
    assert style.script("ar").faces.body.size == shipped.script("ar").faces.body.size
    assert style.latin.faces.rows == shipped.latin.faces.rows


def test_arabic_has_a_size_of_its_own_as_in_word(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        look = word.styles["Normal"].element.find(qn("w:rPr"))
        look.find(qn("w:szCs")).set(qn("w:val"), "28")

    style = read_house_style(changed_house(tmp_path, change))
    assert style.script("ar").faces.body.size == 14
    assert style.latin == HouseStyle().latin


def test_margins_move_the_text_of_both_files(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.sections[0].left_margin = Mm(40)
        word.sections[0].top_margin = Mm(25)

    house = changed_house(tmp_path, change)
    style = read_house_style(house)
    assert (style.sheets["a4"].left, style.sheets["a4"].top) == (40, 36)
    assert style.sheets["us-letter"].left == 40
    papers: tuple[Paper, ...] = ("a4", "us-letter")
    for paper in papers:
        document = replace(documents.english(), paper=paper)
        (look, *_) = written(document, house).element.body.iter(qn("w:tblW"))
        wide = int(look.get(qn("w:w"))) / 1440 * 25.4
        assert wide == pytest.approx(style.sheets[paper].text_width, abs=0.1)
    made = PdfWriter(paths.ASSETS / "fonts", style).write(documents.english()).data
    left = min(box[0] for _, letter, box in reading.character_boxes(made) if letter == "R")
    assert left >= 40 * reading.MILLIMETRE - 1


def test_colour_and_weight_of_a_section_follow(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.styles["Heading 2"].font.color.rgb = RGBColor(0x80, 0, 0)
        word.styles["Heading 2"].font.bold = False

    style = read_house_style(changed_house(tmp_path, change))
    assert style.colours.accent == "#800000"
    assert {style.script(code).faces.section.bold for code in ("en", "ar", "zh")} == {False}
    made = PdfWriter(paths.ASSETS / "fonts", style).write(documents.english()).data
    with pikepdf.open(io.BytesIO(made)) as pdf:
        drawn = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert re.search(rb"0?\.50\d* 0 0 (?:rg|scn)", drawn)


def test_a_shipped_family_follows_and_another_font_is_named(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.styles["MLA Label"].font.name = "Noto Serif"
        word.styles["Normal"].font.name = "Garamond"

    house = changed_house(tmp_path, change)
    style = read_house_style(house)
    assert style.latin.faces.label.family == style.script("ar").faces.label.family == "serif"
    assert style.latin.faces.body.family == "serif"
    found = faults(house)
    assert [place for place, _ in found] == ["Normal"]
    assert "Garamond" in found[0][1]


def test_words_in_the_header_are_kept_by_word_and_named_by_lint(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.sections[0].header.paragraphs[-1].insert_paragraph_before("OFFICIAL & <sensitive>")

    house = changed_house(tmp_path, change)
    header = written(documents.english(), house).sections[0].header
    assert "OFFICIAL & <sensitive>" in [one.text for one in header.paragraphs]
    ((place, message),) = faults(house)
    assert place == "header"
    assert "OFFICIAL & <sensitive>" in message


def test_a_picture_as_letterhead_is_named_by_lint(tmp_path: Path) -> None:
    def in_header(word: Any) -> None:
        frame = word.sections[0].first_page_header
        frame.paragraphs[0].add_run().add_picture(io.BytesIO(ONE_PIXEL))

    def in_body(word: Any) -> None:
        word.add_paragraph().add_run().add_picture(io.BytesIO(ONE_PIXEL))

    (header,) = faults(changed_house(tmp_path, in_header))
    assert (header[0], "picture" in header[1]) == ("first page header", True)
    (body,) = faults(changed_house(tmp_path, in_body))
    assert (body[0], "letterhead" in body[1]) == ("body", True)


def test_a_place_that_word_cut_into_runs_is_filled(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        line = word.sections[0].header.paragraphs[-1]
        for run in line.runs:
            run.text = ""
        for piece in ("Ref. {refe", "ren", "ce} of {run", "ning}", " end"):
            line.add_run(piece)

    header = written(documents.english(), changed_house(tmp_path, change)).sections[0].header
    expected = f"Ref. {documents.REFERENCE} of Ghana to Austria end"
    assert header.paragraphs[-1].text == expected


def test_lists_are_found_again_after_word_gave_them_other_ids(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        part = word.part.numbering_part.element
        for tag, name in (("w:abstractNum", "w:abstractNumId"), ("w:num", "w:numId")):
            for one in part.findall(qn(tag)):
                one.set(qn(name), str(int(one.get(qn(name))) + 40))
        for said in part.iter(qn("w:abstractNumId")):
            said.set(qn("w:val"), str(int(said.get(qn("w:val"))) + 40))
        for said in word.styles.element.iter(qn("w:numId")):
            if said.get(qn("w:val")) != "0":
                said.set(qn("w:val"), str(int(said.get(qn("w:val"))) + 40))

    house = changed_house(tmp_path, change)
    document = documents.with_rare_blocks(documents.arabic())
    made = written(document, house)
    assert text_of(made.element.body) == text_of(written(document).element.body)
    numbers = {n.get(qn("w:numId")) for n in made.part.numbering_part.element.iter(qn("w:num"))}
    called = {n.get(qn("w:val")) for n in made.element.body.iter(qn("w:numId"))}
    assert called - {"0"} <= numbers


@pytest.mark.parametrize("name", ["MLA Cell", "MLA Identifier", "MLA Data", "Heading 3"])
def test_a_style_that_is_gone_is_named_before_anything_is_written(
    name: str, tmp_path: Path
) -> None:
    def change(word: Any) -> None:
        word.styles[name].delete()

    house = changed_house(tmp_path, change)
    for use in (read_house_style, lambda path: write_docx(documents.english(), path)):
        with pytest.raises(RenderError, match=name):
            use(house)
    ((_, message),) = faults(house)
    assert name in message


def test_a_style_without_its_list_is_named(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        look = word.styles["MLA Para"].element.find(qn("w:pPr"))
        look.remove(look.find(qn("w:numPr")))

    with pytest.raises(RenderError, match="MLA Para"):
        read_house_style(changed_house(tmp_path, change))


def test_styles_that_are_based_on_each_other_end(tmp_path: Path) -> None:
    def change(word: Any) -> None:
        word.styles["MLA Rank"].base_style = word.styles["MLA Hash"]
        word.styles["MLA Hash"].base_style = word.styles["MLA Rank"]
        for name in ("MLA Rank", "MLA Hash"):
            word.styles[name].font.size = None

    assert read_house_style(changed_house(tmp_path, change)).latin.faces.rank.size == 9.5


def test_the_house_style_is_clean() -> None:
    word = docx.Document(str(HOUSE))
    parts = {str(part.partname) for part in word.part.package.iter_parts()}
    assert not any("custom" in name or "thumbnail" in name for name in parts)
    assert text_of(word.element.body) == ""


def test_the_shipped_file_is_the_one_that_is_made(tmp_path: Path) -> None:
    make_house.make(tmp_path / "house.docx")
    assert (tmp_path / "house.docx").read_bytes() == HOUSE.read_bytes()
