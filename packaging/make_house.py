# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Make templates/house.docx: the style of every letter, which trainers edit in Word afterwards.

Run by hand: `PYTHONPATH=. python packaging/make_house.py`. It is clean: no thumbnail, no custom
XML, no legacy style parts, and fixed dates in the archive.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from house_frame import make_frame
from house_lists import make_lists
from house_parts import clean

from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.docx_package import stable_bytes
from mla_writer.rendering.writers.style import Colours, Face, Faces, HouseStyle

TARGET = Path(__file__).resolve().parents[1] / "templates" / "house.docx"
FONTS = {"serif": ("Noto Serif", "Noto Serif CJK SC"), "sans": ("Noto Sans", "Noto Sans CJK SC")}
ARABIC = "Noto Naskh Arabic"
FACES = Faces()

# name, based on, role of type, space before and after in points, keep with next, indent in mm
# (None: the list that numbers the paragraph says it, with its hanging number)
PARAGRAPHS: tuple[tuple[str, str, str, float, float, bool, float | None], ...] = (
    ("MLA Text", "Normal", "body", 0, 8, False, 0),
    ("MLA Para", "Normal", "body", 0, 4.5, False, None),
    ("MLA List", "Normal", "body", 0, 2, False, None),
    ("MLA Free List", "Normal", "body", 0, 2, False, None),
    ("MLA Bullet", "Normal", "body", 0, 2, False, None),
    ("MLA State", "Normal", "state", 0, 1, False, 0),
    ("MLA Authority", "Normal", "authority", 0, 1, False, 0),
    ("MLA Unit", "Normal", "unit", 0, 0, False, 0),
    ("MLA Cell", "Normal", "rows", 0, 0, False, 0),
    ("MLA Cell Small", "MLA Cell", "table", 0, 0, False, 0),
    ("MLA Cell List", "MLA Cell", "rows", 0, 0, False, None),
    ("MLA Cell Bullet", "MLA Cell", "rows", 0, 0, False, None),
    ("MLA Label", "MLA Cell", "label", 0, 0, False, 0),
    ("MLA Caption", "MLA Cell", "small", 0, 0, False, 0),
    ("MLA Hash", "MLA Cell", "digest", 0, 0, False, 0),
    ("MLA Mark", "MLA Cell", "mark", 1, 1, False, 0),
    ("MLA Fact", "MLA Cell", "fact", 0, 1, False, 0),
    ("MLA Addressee", "MLA Cell", "addressee", 0, 0, False, 0),
    ("MLA Address", "MLA Cell", "address", 0, 0, False, 0),
    ("MLA Address Note", "MLA Cell", "note", 1, 0, False, 0),
    ("MLA Reference", "MLA Cell", "reference", 0, 0, False, 0),
    ("MLA Subject", "Normal", "subject", 0, 8, True, 0),
    ("MLA Notice Label", "MLA Cell", "notice", 0, 2, True, 0),
    ("MLA Notice", "Normal", "body", 0, 4, False, 0),
    ("MLA Note", "Normal", "source", 4, 8, False, 0),
    ("MLA Signatory", "MLA Cell", "signatory", 3, 0, False, 0),
    ("MLA Rank", "MLA Cell", "rank", 0, 0, False, 0),
    ("MLA Header", "Normal", "running", 0, 22, False, 0),
    ("MLA Footer", "Normal", "footer", 0, 0, False, 0),
    ("MLA Band", "Normal", "running", 0, 6, False, 0),
)


def make(target: Path) -> None:
    """Write the house style to a file."""
    word = Document()
    _page(word)
    _defaults(word)
    _headings(word)
    for name, base, role, before, after, keep, indent in PARAGRAPHS:
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles[base]
        _dress(style, role)
        _space(style, before, after, getattr(FACES, role).leading, keep=keep, indent=indent)
    for name in ("MLA State", "MLA Notice Label"):
        word.styles[name].font.all_caps = True
    identifier = word.styles.add_style("MLA Identifier", WD_STYLE_TYPE.CHARACTER)
    xml.put(identifier.element.get_or_add_rPr(), xml.element("noProof"))
    make_lists(word)
    _tables(word)
    make_frame(word)
    clean(word)
    target.write_bytes(stable_bytes(word))


def _page(word: Any) -> None:
    """Word has no higher first page: a small top margin and a tall running header do the same."""
    sheet, section = HouseStyle().sheets["a4"], word.sections[0]
    section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
    section.top_margin, section.bottom_margin = Mm(sheet.top - sheet.rise + 1), Mm(sheet.bottom)
    section.left_margin, section.right_margin = Mm(sheet.left), Mm(sheet.right)
    section.header_distance, section.footer_distance = Mm(14), Mm(13)
    section.different_first_page_header_footer = True


def _defaults(word: Any) -> None:
    _dress(word.styles["Normal"], "body")
    _space(word.styles["Normal"], 0, 5, FACES.body.leading)
    defaults = (
        word.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    )
    xml.put(defaults, xml.element("lang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA"))


def _headings(word: Any) -> None:
    for name, role, before, after, indent in (
        ("Heading 1", "title", 20, 6, 0),
        ("Heading 2", "section", 19, 7, None),
        ("Heading 3", "subheading", 11, 5, 11),
    ):
        style = word.styles[name]
        _dress(style, role)
        _space(style, before, after, getattr(FACES, role).leading, keep=True, indent=indent)
    measure = _heading(word, "MLA Measure", "Heading 3", "measure", 8, 3)
    _rule_above(measure, HouseStyle().rules.firm)
    brief = _heading(word, "MLA Brief Head", "Heading 2", "measure", 12, 3)
    _rule_above(brief, HouseStyle().rules.heavy)
    _heading(word, "MLA Part", "Heading 2", "part", 10, 3)


def _heading(word: Any, name: str, base: str, role: str, before: float, after: float) -> Any:
    style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = word.styles[base]
    _dress(style, role)
    _space(style, before, after, getattr(FACES, role).leading, keep=True)
    return style


def _rule_above(style: Any, points: float) -> None:
    rule = xml.borders("pBdr", xml.line("top", points, space=4))
    xml.put(style.element.get_or_add_pPr(), rule)


def _dress(style: Any, role: str) -> None:
    face: Face = getattr(FACES, role)
    latin, han = FONTS[face.family]
    font = style.font
    font.name, font.size = latin, Pt(face.size)
    font.bold, font.italic = face.bold, face.italic
    font.color.rgb = RGBColor.from_string(getattr(Colours(), face.colour)[1:])
    look = style.element.get_or_add_rPr()
    fonts = look.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), han)
    fonts.set(qn("w:cs"), ARABIC)
    arabic: Face = getattr(HouseStyle().script("ar").faces, role)
    xml.put(look, xml.element("szCs", val=round(arabic.size * 2)))
    if face.bold:
        xml.put(look, xml.element("bCs"))
    if face.tracking:
        xml.put(look, xml.element("spacing", val=round(face.tracking * face.size * 20)))


def _space(
    style: Any,
    before: float,
    after: float,
    leading: float,
    *,
    keep: bool = False,
    indent: float | None = 0,
) -> None:
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(before), Pt(after)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.AT_LEAST, Pt(leading)
    layout.keep_with_next, layout.widow_control = keep, True
    if indent is not None:
        layout.left_indent, layout.first_line_indent = Mm(indent), Mm(0)


def _tables(word: Any) -> None:
    rules, colours = HouseStyle().rules, Colours()
    hair = (rules.hair, colours.secondary[1:])
    firm, heavy = (rules.firm, colours.ink[1:]), (rules.heavy, colours.ink[1:])
    for name, top, bottom, head in (
        ("MLA Rows", hair, hair, None),
        ("MLA Brief", hair, heavy, None),
        ("MLA Measure Rows", hair, firm, None),
        ("MLA Data", firm, firm, (rules.head, colours.ink[1:])),
    ):
        _table_style(word, name, top, hair, bottom, head)


def _table_style(word: Any, name: str, top: Any, inside: Any, bottom: Any, head: Any) -> None:
    style = xml.element("style", type="table", customStyle="1", styleId=name.replace(" ", ""))
    for tag, value in (("name", name), ("basedOn", "TableNormal"), ("uiPriority", "99")):
        style.append(xml.element(tag, val=value))
    style.append(xml.element("qFormat"))
    rules = xml.borders(
        "tblBorders",
        xml.line("top", *top),
        xml.line("bottom", *bottom),
        xml.line("insideH", *inside),
    )
    room = xml.cell_margins("tblCellMar", top=0.7, left=0, bottom=0.9, right=0)
    style.append(xml.element("tblPr", (rules, room)))
    if head is not None:
        cells = xml.element("tcPr", (xml.borders("tcBorders", xml.line("bottom", *head)),))
        style.append(xml.element("tblStylePr", (cells,), type="firstRow"))
    word.styles.element.append(style)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
