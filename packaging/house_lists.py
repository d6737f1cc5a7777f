# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The lists of the house style, each level linked with the style that it numbers."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from mla_writer.rendering.writers import docx_xml as xml

ITEM = 6.5  # millimetres from one level's text to the next, with the mark between
IN_TEXT = 11.0  # millimetres: where a numbered paragraph's text starts
DEEPEST = 3


def make_lists(word: Any) -> None:
    """Sections with paragraphs and their items; measures; lists of their own, in text and cells."""
    part = word.part.numbering_part.element
    for old in list(part):
        part.remove(old)
    sections = (
        _level(0, "decimal", "%1", IN_TEXT, IN_TEXT, "Heading 2"),
        _level(1, "decimal", "%1.%2", IN_TEXT, IN_TEXT, "MLA Para"),
        _level(2, "lowerLetter", "(%3)", IN_TEXT + ITEM, ITEM, "MLA List"),
    )
    measures = (_level(0, "decimal", "Measure %1", 0, 0, "MLA Measure", suffix="space"),)
    lists = (
        ("multilevel", sections),
        ("singleLevel", measures),
        ("multilevel", _own("lowerLetter", "MLA Free List", IN_TEXT)),
        ("multilevel", _own("bullet", "MLA Bullet", IN_TEXT)),
        ("multilevel", _own("lowerLetter", "MLA Cell List", 0)),
        ("multilevel", _own("bullet", "MLA Cell Bullet", 0)),
    )
    for number, (kind, levels) in enumerate(lists, 1):
        part.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
                f'<w:multiLevelType w:val="{kind}"/>{"".join(levels)}</w:abstractNum>'
            )
        )
    for number in range(1, len(lists) + 1):
        inside = (xml.element("abstractNumId", val=number),)
        part.append(xml.element("num", inside, numId=number))
    _link(word)


def _own(form: str, style: str, start: float) -> tuple[str, ...]:
    """A list of its own with levels below; the first is linked with a style."""
    return tuple(
        _level(
            depth,
            form,
            "\N{BULLET}" if form == "bullet" else f"(%{depth + 1})",
            start + ITEM * (depth + 1),
            ITEM,
            style if depth == 0 else "",
        )
        for depth in range(DEEPEST + 1)
    )


def _level(
    level: int,
    form: str,
    text: str,
    left: float,
    hanging: float,
    style: str = "",
    suffix: str = "tab",
) -> str:
    linked = f'<w:pStyle w:val="{style.replace(" ", "")}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{linked}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{xml.twips(left)}" w:hanging="{xml.twips(hanging)}"/></w:pPr>'
        "</w:lvl>"
    )


def _link(word: Any) -> None:
    for name, number, level in (
        ("Heading 2", 1, 0),
        ("MLA Para", 1, 1),
        ("MLA List", 1, 2),
        ("MLA Measure", 2, 0),
        ("MLA Free List", 3, 0),
        ("MLA Bullet", 4, 0),
        ("MLA Cell List", 5, 0),
        ("MLA Cell Bullet", 6, 0),
        ("MLA Brief Head", 0, 0),  # based on headings that are numbered
        ("MLA Part", 0, 0),
    ):
        _number(word.styles[name], number, level)


def _number(style: Any, number: int, level: int) -> None:
    inside = (xml.element("ilvl", val=level), xml.element("numId", val=number))
    xml.put(style.element.get_or_add_pPr(), xml.element("numPr", inside if level else inside[1:]))
