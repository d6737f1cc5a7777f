# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening a house style: nothing of the file is unpacked before its directory has been read.

A trainer's Word file may come from anywhere. What it may not hold (macros, links to elsewhere,
imported chunks, masses of data) is refused with one sentence before any XML is parsed.
"""

from __future__ import annotations

import io
import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

import docx
from docx.oxml.ns import qn
from lxml import etree

from mla_writer.bounded_file import TooLargeError, read_bounded
from mla_writer.errors import RenderError
from mla_writer.i18n import N_
from mla_writer.rendering.writers.docx_lists import level_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from docx.document import Document as WordDocument

MOST_PACKED = 6_000_000  # bytes of the file itself
MOST_ENTRIES = 400
MOST_BYTES = 16_000_000  # unpacked, pictures included
MOST_XML = 2_500_000  # unpacked, one XML part
NUMBERS = ("numId", "ilvl", "left", "hanging")
NUMBERED_STYLES = (
    "Heading 2",
    "MLA Para",
    "MLA List",
    "MLA Free List",
    "MLA Bullet",
    "MLA Cell List",
    "MLA Cell Bullet",
    "MLA Measure",
)
STYLES = (
    *NUMBERED_STYLES,
    *("Normal", "Heading 1", "Heading 3"),
    *("MLA Text", "MLA State", "MLA Authority", "MLA Unit", "MLA Mark", "MLA Fact", "MLA Subject"),
    *("MLA Addressee", "MLA Address", "MLA Address Note", "MLA Reference", "MLA Caption"),
    *("MLA Cell", "MLA Cell Small", "MLA Label", "MLA Hash", "MLA Note", "MLA Part"),
    *("MLA Brief Head", "MLA Notice", "MLA Notice Label", "MLA Signatory", "MLA Rank"),
    *("MLA Identifier", "MLA Rows", "MLA Brief", "MLA Measure Rows", "MLA Data"),
)
BROKEN = N_("{file} can't be read as the house style. Put the shipped one back.")
HUGE = N_("{file} is too large for a house style. Put the shipped one back.")
MACROS = N_("{file} holds macros. Save the house style as .docx without macros.")
LINKED = N_("{file} links to {target}. Break the link in Word and save it again.")
CHUNK = N_("{file} holds an imported file ({target}). Paste its text in Word and save it again.")
STYLE_GONE = N_("{file} has no style {style}. Put the shipped house style back.")
LIST_GONE = N_("{file} has no list in the style {style}. Put the shipped house style back.")


def open_house(path: Path) -> WordDocument:
    """The house style as a Word document whose styles are all there.

    Raises RenderError where the file is broken, huge, or holds macros, links or imported chunks.
    """
    return opened(packed(path), path.name)


def packed(path: Path) -> bytes:
    """The file as it lies there. Raises RenderError where it can't be read or is huge."""
    with reading(path.name):
        try:
            return read_bounded(path, MOST_PACKED)
        except TooLargeError as problem:
            raise RenderError(HUGE, file=path.name) from problem


def opened(data: bytes, file: str) -> WordDocument:
    """A packed house style of this name, opened anew. Raises as open_house does."""
    with reading(file):
        _look_inside(data, file)
        word = docx.Document(io.BytesIO(data))
        _refuse_incomplete(word, file)
        _try_values(word)
    return word


@contextmanager
def reading(file: str) -> Iterator[None]:
    """Whatever fails while a house style is read says so in one sentence."""
    try:
        yield
    except RenderError:
        raise
    except Exception as error:  # python-docx raises whatever the archive or XML reader does
        raise RenderError(BROKEN, file=file) from error


def _look_inside(data: bytes, file: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        _refuse_masses(entries, file)
        for entry in entries:
            if entry.filename.endswith(".rels"):
                _refuse_links(archive.read(entry), file)


def _refuse_masses(entries: list[zipfile.ZipInfo], file: str) -> None:
    """What the directory says is what is unpacked: the archive's reader stops at that size."""
    is_long = len(entries) > MOST_ENTRIES or sum(e.file_size for e in entries) > MOST_BYTES
    texts = (entry for entry in entries if entry.filename.endswith((".xml", ".rels")))
    if is_long or any(entry.file_size > MOST_XML for entry in texts):
        raise RenderError(HUGE, file=file)
    if any("vbaproject" in entry.filename.casefold() for entry in entries):
        raise RenderError(MACROS, file=file)


def _refuse_links(relations: bytes, file: str) -> None:
    """Nothing of a letter may be fetched from elsewhere; a mail address to click on may stay."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for relation in etree.fromstring(relations, parser):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "")
        if kind == "vbaProject":
            raise RenderError(MACROS, file=file)
        if kind == "aFChunk":
            raise RenderError(CHUNK, file=file, target=target)
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            raise RenderError(LINKED, file=file, target=target)


def _refuse_incomplete(word: WordDocument, file: str) -> None:
    known = {style.name for style in word.styles}
    for name in STYLES:
        if name not in known:
            raise RenderError(STYLE_GONE, file=file, style=name)
    for name in NUMBERED_STYLES:
        if level_of(word, name) is None:
            raise RenderError(LIST_GONE, file=file, style=name)


def _try_values(word: WordDocument) -> None:
    """Numbers that the writers go by, so that a broken one fails here."""
    section = word.sections[0]
    for side in ("top_margin", "bottom_margin", "left_margin", "right_margin"):
        getattr(section, side)
    for length in (section.page_width, section.page_height):
        if length is None or length <= 0:
            raise ValueError(length)
    for frame in (section.header, section.first_page_header, section.footer):
        _ = [stop.position for one in frame.paragraphs for stop in one.paragraph_format.tab_stops]
    for element in word.part.numbering_part.element.iter(qn("w:num"), qn("w:lvl"), qn("w:ind")):
        for name in NUMBERS:
            int(element.get(qn(f"w:{name}"), "0"))
