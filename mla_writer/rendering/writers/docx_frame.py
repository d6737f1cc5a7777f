# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Header, footer and the word behind the page, filled into the places of the house style."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from mla_writer.rendering.document import Run
from mla_writer.rendering.writers import docx_xml as xml

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run as WordRun

    from mla_writer.rendering.document import Document, Inline
    from mla_writer.rendering.writers.docx_text import Ink

PLACE = re.compile(r"\{(reference|running|marks|page_of|band)\}")
NAMESPACES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
WATERMARK_STYLE = (
    "position:absolute;margin-left:0;margin-top:0;width:400pt;height:80pt;rotation:315;"
    "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    "mso-position-vertical:center;mso-position-vertical-relative:margin"
)


def fill_frame(word: WordDocument, document: Document, ink: Ink) -> None:
    """Fill the places in header and footer; put SPECIMEN or the draft's word behind each page."""
    section = word.sections[0]
    if document.direction == "rtl":
        xml.put(section._sectPr, xml.element("bidi"))
    frames = (section.header, section.first_page_header, section.footer, section.first_page_footer)
    for number, frame in enumerate(frames):
        for paragraph in frame.paragraphs:
            _fill(paragraph, document, ink)
        if number < 2 and (behind := document.words.specimen or document.words.band):
            _put_behind(frame.paragraphs[0], behind, number)


def _fill(paragraph: Paragraph, document: Document, ink: Ink) -> None:
    for run in list(paragraph.runs):
        found = PLACE.search(run.text)
        if found is None:
            continue
        before, after = run.text[: found.start()], run.text[found.end() :]
        _replace(run, before, _content(found[1], document, ink), after)
    if document.direction == "rtl":
        ink.turn(paragraph)


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
    if place == "band":
        words = "  ·  ".join(filter(None, (document.words.specimen, document.words.band)))
        return ink.words(words)
    return _page_of(document, ink)


def _page_of(document: Document, ink: Ink) -> Inline:
    """The words of "Page 1 of 6"; the digits are marked by private targets and become fields."""
    pieces = re.split(r"(\{pages?\})", document.words.page_of)
    return tuple(
        Run(piece, ink.language, ink.direction, target=piece if piece.startswith("{") else "")
        for piece in pieces
        if piece
    )


def _replace(run: WordRun, before: str, text: Inline, after: str) -> None:
    """Put runs in place of one, in its own style."""
    anchor: xml.Element = run._r
    parts = [Run(before, "", "ltr")] if before else []
    parts += [*text, *([Run(after, "", "ltr")] if after else [])]
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
    pieces = []
    for number, text in enumerate(part.text.split("\t")):
        if number:
            pieces.append(xml.element("tab"))
        if text:
            words = xml.element("t")
            words.text = text
            words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            pieces.append(words)
    return (tuple(pieces),)


def _put_behind(paragraph: Paragraph, words: str, number: int) -> None:
    """A word across the page, behind the text, as Word itself draws watermarks."""
    shape = parse_xml(
        f"<w:r {nsdecls('w')} {NAMESPACES}><w:rPr><w:noProof/></w:rPr><w:pict>"
        '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
        ' path="m@7,l@8,m@5,21600l@6,21600e"><v:path textpathok="t" o:connecttype="rect"/>'
        '<v:textpath on="t" fitshape="t"/></v:shapetype>'
        f'<v:shape id="mlaBehind{number}" o:spid="_x0000_s{2049 + number}" type="#_x0000_t136"'
        f" alt={quoteattr(words)} style={quoteattr(WATERMARK_STYLE)}"
        ' o:allowincell="f" fillcolor="#dfe2e6" stroked="f">'
        f'<v:textpath style="font-family:&quot;Noto Sans&quot;;font-size:1pt;font-weight:bold"'
        f" string={quoteattr(words)}/></v:shape></w:pict></w:r>"
    )
    paragraph._p.append(shape)
