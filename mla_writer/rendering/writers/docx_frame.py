# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Header, footer and the word behind the page, filled into the places of the house style."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from copy import deepcopy
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from mla_writer.rendering.document import Run
from mla_writer.rendering.writers import docx_xml as xml
from mla_writer.rendering.writers.style import HouseStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.document import Document as WordDocument
    from docx.section import _BaseHeaderFooter
    from docx.text.run import Run as WordRun

    from mla_writer.rendering.document import Document, Inline
    from mla_writer.rendering.writers.docx_text import Ink

PLACE = re.compile(r"\{(reference|running|marks|page_of|band|specimen)\}")
NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
LARGEST, LONGEST = 60.0, 430.0  # points: height and width of the word behind the page
WIDE, NARROW = 0.8, 0.55  # of the height: a Latin letter, an Arabic one; a Han character is 1


def fill_frame(word: WordDocument, document: Document, ink: Ink, width: float) -> None:
    """Fill the places in header and footer; put SPECIMEN or the draft's word behind each page."""
    section = word.sections[0]
    if document.direction == "rtl":
        xml.put(section._sectPr, xml.element("bidi"))
    behind = document.words.specimen or document.words.band.split("·")[0].strip()
    frames = (section.header, section.first_page_header, section.footer, section.first_page_footer)
    for number, frame in enumerate(frames):
        for element in list(frame._element.iter(xml.qn("w:p"))):
            _fill(Paragraph(element, frame), document, ink)
        _fit_tabs(frame, width)
        if number < 2 and behind:
            _put_behind(frame.paragraphs[-1], behind, number, document)


def _fit_tabs(frame: _BaseHeaderFooter, width: float) -> None:
    """The last tab stop of a line is its end, whatever paper it stands on."""
    for paragraph in frame.paragraphs:
        stops = list(paragraph.paragraph_format.tab_stops)
        if stops:
            stops[-1].position = Mm(width)


def _fill(paragraph: Paragraph, document: Document, ink: Ink) -> None:
    """Fill the places of one line; what is filled in isn't looked at again."""
    _join_places(paragraph)
    said = "".join(run.text for run in paragraph.runs).strip()
    for run in list(paragraph.runs):
        pieces = PLACE.split(run.text)
        if len(pieces) > 1:
            _replace(run, [part for part in _filled(pieces, document, ink) if part.text])
    if document.direction == "rtl":
        ink.turn(paragraph)
    if said == "{band}" and not document.words.band:
        _leave_out(paragraph)


def _join_places(paragraph: Paragraph) -> None:
    """Word cuts a line into runs as it likes: a place that was cut goes into its first run."""
    runs = paragraph.runs
    starts = [0]
    for run in runs:
        starts.append(starts[-1] + len(run.text))
    for found in reversed(list(PLACE.finditer("".join(run.text for run in runs)))):
        first = bisect_right(starts, found.start()) - 1
        last = bisect_left(starts, found.end()) - 1
        if first == last:
            continue
        texts = [run.text for run in runs]
        runs[first].text = texts[first][: found.start() - starts[first]] + found[0]
        for between in runs[first + 1 : last]:
            between.text = ""
        runs[last].text = texts[last][found.end() - starts[last] :]


def _filled(pieces: list[str], document: Document, ink: Ink) -> Iterator[Run]:
    """The trainer's words as they stand, and what each place between them holds."""
    for number, piece in enumerate(pieces):
        if number % 2:
            yield from _content(piece, document, ink)
        else:
            yield from ink.words(piece)


def _leave_out(paragraph: Paragraph) -> None:
    parent = paragraph._p.getparent()
    if parent is not None and len(parent.findall(xml.qn("w:p"))) > 1:
        parent.remove(paragraph._p)


def _content(place: str, document: Document, ink: Ink) -> Inline:
    if place == "reference":
        return (Run(document.reference, "en", "ltr"),)
    if place == "running":
        return document.running
    if place == "marks":
        return tuple(
            part
            for number, mark in enumerate(document.marks())
            for part in ((*ink.words("  ·  "), *mark.text) if number else mark.text)
        )
    if place == "page_of":
        return _page_of(document, ink)
    return ink.words(document.words.band if place == "band" else document.words.specimen)


def _page_of(document: Document, ink: Ink) -> Inline:
    """The words of "Page 1 of 6"; the digits are marked by private targets and become fields."""
    pieces = re.split(r"(\{pages?\})", document.words.page_of)
    return tuple(
        Run(piece, ink.language, ink.direction, target=piece if piece.startswith("{") else "")
        for piece in pieces
        if piece
    )


def _replace(run: WordRun, parts: list[Run]) -> None:
    """Put runs in place of one, in its own style."""
    anchor: xml.Element = run._r
    for part in parts:
        for content in _elements(part):
            made = xml.element("r")
            if run._r.rPr is not None:
                made.append(deepcopy(run._r.rPr))
            look = xml.properties(made, "rPr")
            if part.direction == "rtl":
                xml.put(look, xml.element("rtl"))
            for piece in content:
                made.append(piece)
            anchor.addnext(made)
            anchor = made
    if (parent := run._r.getparent()) is not None:
        parent.remove(run._r)


def _elements(part: Run) -> tuple[tuple[xml.Element, ...], ...]:
    if part.target in ("{page}", "{pages}"):
        return xml.field("PAGE" if part.target == "{page}" else "NUMPAGES", "1")
    return (xml.words(part.text),)


def _put_behind(paragraph: Paragraph, words: str, number: int, document: Document) -> None:
    """A word across the page, behind the text, as Word itself draws watermarks (decision 083)."""
    rooms = sum(_room(letter) for letter in words)
    high = min(LARGEST, LONGEST / rooms)
    turned = 52 if document.direction == "rtl" else -52
    place = (
        "position:absolute;margin-left:0;margin-top:0;"
        f"width:{rooms * high:.0f}pt;height:{high:.0f}pt;"
        f"rotation:{turned % 360};z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    shape = parse_xml(
        f"<w:r {nsdecls('w')} {NAMESPACES}><w:rPr><w:noProof/></w:rPr><w:pict>"
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
        ' path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="mlaBehind{number}" o:spid="_x0000_s{2049 + number}" type="#_x0000_t136"'
        f' alt={quoteattr(words)} style="{place}"'
        f' o:allowincell="f" fillcolor="{HouseStyle().colours.watermark.lower()}" stroked="f">'
        f'<v:textpath style="font-family:&quot;Noto Sans&quot;;font-size:1pt;font-weight:bold"'
        f" string={quoteattr(words)}/></v:shape></w:pict></w:r>"
    )
    paragraph._p.append(shape)


def _room(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    return NARROW if unicodedata.bidirectional(letter) == "AL" else WIDE
