# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Header and footer of the house style, with the places that the writer fills."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.shared import Pt

from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.style import Colours, HouseStyle


def make_frame(word: Any) -> None:
    """Places in braces are filled by the writer; a trainer may move them or add words."""
    section = word.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    rules = HouseStyle().rules
    _rule(word.styles["MLA Header"], "bottom", rules.hair)
    _rule(word.styles["MLA Footer"], "top", rules.hair)
    _band_rules(word.styles["MLA Band"])
    for head in (section.header, section.first_page_header):
        _say(head.paragraphs[0], word.styles["MLA Band"], "{band}")
    running = section.header.add_paragraph(style=word.styles["MLA Header"])
    _say(running, word.styles["MLA Header"], "{reference}")
    running.add_run("        {running}")
    _embolden(running.add_run("\t{marks}"))
    running.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    for foot in (section.footer.paragraphs[0], section.first_page_footer.paragraphs[0]):
        _say(foot, word.styles["MLA Footer"], "{specimen}\t{page_of}")
        foot.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    first = section.first_page_header.add_paragraph(style=word.styles["MLA Hash"])
    first.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    first.paragraph_format.line_spacing = Pt(1)


def _say(paragraph: Any, style: Any, words: str) -> None:
    paragraph.style = style
    _embolden(paragraph.add_run(words))


def _embolden(run: Any) -> None:
    """Bold in every script: Word has a switch of its own for Arabic."""
    for name in ("b", "bCs"):
        xml.put(run.font.element.get_or_add_rPr(), xml.element(name))


def _band_rules(style: Any) -> None:
    ruled = (xml.line(side, HouseStyle().rules.head, space=2) for side in ("top", "bottom"))
    xml.put(style.element.get_or_add_pPr(), xml.borders("pBdr", *ruled))
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _rule(style: Any, side: str, points: float) -> None:
    rule = xml.borders("pBdr", xml.line(side, points, Colours().secondary[1:], space=4))
    xml.put(style.element.get_or_add_pPr(), rule)
