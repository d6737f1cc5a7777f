# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""WordprocessingML in schema order (ISO/IEC 29500-1): Word refuses what stands in another.

python-docx has no right-to-left support, so the elements for it are put in by hand, each at its
place in the sequence that the schema gives for its parent.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from docx.oxml.ns import nsmap
from docx.oxml.ns import qn as qualified
from docx.oxml.parser import oxml_parser
from lxml.etree import _Element as Element

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Element",
    "borders",
    "cell_margins",
    "element",
    "field",
    "line",
    "properties",
    "put",
    "qn",
    "twips",
    "words",
]

MAIN = {"w": nsmap["w"]}
qn = functools.cache(qualified)  # of few names, asked for thousands of times
TWIPS_PER_MILLIMETRE = 1440 / 25.4
EIGHTHS_PER_POINT = 8

ORDER: Mapping[str, tuple[str, ...]] = {
    name: tuple(names.split())
    for name, names in {
        "pPr": (
            "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
            "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
            "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
            "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
            "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
            "sectPr pPrChange"
        ),
        "rPr": (
            "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
            "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz "
            "szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
            "specVanish oMath"
        ),
        "tblPr": (
            "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize "
            "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook "
            "tblCaption tblDescription"
        ),
        "tcPr": (
            "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
            "tcFitText vAlign hideMark"
        ),
        "sectPr": (
            "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
            "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg "
            "textDirection bidi rtlGutter docGrid printerSettings"
        ),
    }.items()
}


def element(tag: str, children: tuple[Element, ...] = (), **attributes: object) -> Element:
    """An element of the main namespace: `element("jc", val="right")` is <w:jc w:val="right"/>."""
    said = {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    made: Element = oxml_parser.makeelement(qn(f"w:{tag}"), attrib=said, nsmap=MAIN)
    for child in children:
        made.append(child)
    return made


def put(parent: Element, child: Element) -> Element:
    """Put a property at its place in the parent's sequence, instead of one that is there."""
    later = _later(_name(parent), _name(child))
    for old in parent.findall(child.tag):
        parent.remove(old)
    at = next((i for i, other in enumerate(parent) if _name(other) in later), len(parent))
    parent.insert(at, child)
    return child


@functools.cache
def _later(parent: str, child: str) -> frozenset[str]:
    """What stands after a property in the parent's sequence."""
    order = ORDER[parent]
    return frozenset(order[order.index(child) + 1 :])


def properties(owner: Element, name: str) -> Element:
    """The properties element of a paragraph, run, table or cell; made where it is missing."""
    found = owner.find(qn(f"w:{name}"))
    if found is None:
        found = element(name)
        owner.insert(0, found)
    return found


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]


def twips(millimetres: float) -> int:
    """A length in twentieths of a point."""
    return round(millimetres * TWIPS_PER_MILLIMETRE)


def line(side: str, points: float, colour: str = "1A1A1A", space: int = 0) -> Element:
    """A rule at one side; its width in points."""
    return element(
        side, val="single", sz=round(points * EIGHTHS_PER_POINT), space=space, color=colour
    )


def borders(kind: str, *sides: Element) -> Element:
    """tcBorders, tblBorders or pBdr; the sides in schema order."""
    order = ("top", "left", "start", "bottom", "right", "end", "insideH", "insideV", "between")
    return element(kind, tuple(sorted(sides, key=lambda side: order.index(_name(side)))))


def cell_margins(kind: str = "tcMar", **sides: float) -> Element:
    """Room inside a cell (tcMar) or inside all cells (tblCellMar), in millimetres."""
    order = [side for side in ("top", "left", "bottom", "right") if side in sides]
    return element(kind, tuple(element(side, w=twips(sides[side]), type="dxa") for side in order))


def words(text: str) -> tuple[Element, ...]:
    """The content of a run: text with every space as typed, tabs and line breaks."""
    pieces = []
    for piece in re.split(r"(\t|\r\n|\r|\n)", text):
        if piece == "\t":
            pieces.append(element("tab"))
        elif piece in ("\r\n", "\r", "\n"):
            pieces.append(element("br"))
        elif piece:
            said = element("t")
            said.text = piece
            said.set(qn("xml:space"), "preserve")
            pieces.append(said)
    return tuple(pieces)


def field(instruction: str, cached: str) -> tuple[tuple[Element, ...], ...]:
    """The content of the five runs of a complex field with the result it had when written."""
    text = element("t")
    text.text = cached
    code = element("instrText")
    code.text = f" {instruction} "
    for spaced in (text, code):
        spaced.set(qn("xml:space"), "preserve")
    return (
        (element("fldChar", fldCharType="begin"),),
        (code,),
        (element("fldChar", fldCharType="separate"),),
        (text,),
        (element("fldChar", fldCharType="end"),),
    )
