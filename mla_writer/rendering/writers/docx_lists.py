# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Word's own lists. Each is found by the style that it numbers: Word gives lists new ids.

Sections, paragraphs and the first list of a paragraph are levels of one list, so that who goes on
writing in Word gets the next number. Every other list starts again by a number of its own.
"""

from __future__ import annotations

import unicodedata
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mla_writer.rendering.document import Document, Inline, ItemList, ListItem, Measure, Run
from mla_writer.rendering.numbering import BULLET, letter_mark
from mla_writer.rendering.writers import docx_xml as xml

if TYPE_CHECKING:
    from collections.abc import Callable

    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

ALPHABET = 26  # letters: how Word goes on after the last differs between scripts
DEEPEST = 3  # levels below the first that the house style's lists have
UPRIGHT = ("Heading 2", "MLA Para", "MLA Measure")
LETTERED = ("MLA List", "MLA Free List", "MLA Cell List")
BULLETED = ("MLA Bullet", "MLA Cell Bullet")
ARABIC_ROOM = 1.5  # millimetres more between mark and text: "(ج)" is wider than "(c)"


@dataclass(frozen=True)
class Level:
    """A level of a list: the number (w:num) and the definition that a style is linked with."""

    number: int
    depth: int
    definition: xml.Element

    def at(self, depth: int) -> xml.Element | None:
        """The definition of one of the list's levels."""
        levels = self.definition.findall(xml.qn("w:lvl"))
        return next((one for one in levels if _depth(one) == depth), None)


def level_of(word: WordDocument, style: str) -> Level | None:
    """Where a style stands in a list, None where it is linked with none."""
    said = word.styles[style].element.find(f".//{xml.qn('w:numPr')}")
    number = None if said is None else said.find(xml.qn("w:numId"))
    if said is None or number is None:
        return None
    found = _definition(word, number.get(xml.qn("w:val"), ""))
    depth = said.find(xml.qn("w:ilvl"))
    if found is None:
        return None
    at = 0 if depth is None else int(depth.get(xml.qn("w:val"), "0"))
    return Level(int(number.get(xml.qn("w:val"), "0")), at, found)


def _definition(word: WordDocument, number: str) -> xml.Element | None:
    part = word.part.numbering_part.element
    for num in part.findall(xml.qn("w:num")):
        if num.get(xml.qn("w:numId")) == number:
            wanted = num.find(xml.qn("w:abstractNumId")).get(xml.qn("w:val"))
            definitions = part.findall(xml.qn("w:abstractNum"))
            return next(
                (d for d in definitions if d.get(xml.qn("w:abstractNumId")) == wanted), None
            )
    return None


def _depth(level: xml.Element) -> int:
    return int(level.get(xml.qn("w:ilvl"), "0"))


class Lists:
    """The lists of one letter. Its levels count and look as the Document's language asks."""

    def __init__(self, word: WordDocument, document: Document) -> None:
        self._word = word
        self._language = document.language
        self._part = word.part.numbering_part.element
        self._name_measures(document)
        if document.direction == "rtl":
            self._turn()
        if document.language == "ar":
            self._count_in_arabic()

    def write(
        self, items: ItemList, look: ListLook, add: Callable[[Inline, str], Paragraph]
    ) -> None:
        """A list that starts again. add: makes a paragraph of a text in a style."""
        self._group(items.items, look, add, 0)

    def continue_paragraph(
        self, items: ItemList, look: ListLook, add: Callable[[Inline, str], Paragraph]
    ) -> None:
        """The first list of a numbered paragraph: the next level of the paragraph's own list."""
        if not items.lettered or not self._counts_alike(items.items):
            self.write(items, look, add)
            return
        for item in items.items:
            add(item.text, "MLA List")
            self._group(item.children, look, add, 1)

    def _group(
        self,
        items: tuple[ListItem, ...],
        look: ListLook,
        add: Callable[[Inline, str], Paragraph],
        depth: int,
    ) -> None:
        for is_bullet, group in groupby(items, lambda item: item.mark == BULLET):
            style, together = look.bulleted if is_bullet else look.lettered, tuple(group)
            number = self._level(style).number
            if not is_bullet:
                number = self._restart(style, depth) if self._counts_alike(together) else 0
            for item in together:
                if number:
                    number_paragraph(add(item.text, style), number, min(depth, DEEPEST))
                else:
                    self._mark_by_hand(add, item, style, depth)
                self._group(item.children, look, add, depth + 1)

    def _counts_alike(self, items: tuple[ListItem, ...]) -> bool:
        """Whether Word's list comes to the very marks of the Document."""
        return len(items) <= ALPHABET and all(
            item.mark == letter_mark(position, self._language)
            for position, item in enumerate(items)
        )

    def _mark_by_hand(
        self, add: Callable[[Inline, str], Paragraph], item: ListItem, style: str, depth: int
    ) -> None:
        """A mark that no list of this letter counts to: another language's, or a very late one."""
        made = add((_spelled(item.mark), *item.text), style)
        number_paragraph(made, 0, 0)
        level = self._level(style).at(min(depth, DEEPEST))
        indent = None if level is None else level.find(f".//{xml.qn('w:ind')}")
        if indent is not None:
            xml.put(made._p.get_or_add_pPr(), deepcopy(indent))

    def _restart(self, style: str, depth: int) -> int:
        """The id of a number that counts from the first again at a level."""
        nums = self._part.findall(xml.qn("w:num"))
        fresh = max(int(num.get(xml.qn("w:numId"))) for num in nums) + 1
        definition = self._level(style).definition.get(xml.qn("w:abstractNumId"))
        start = (xml.element("startOverride", val=1),)
        again = xml.element("lvlOverride", start, ilvl=min(depth, DEEPEST))
        nums[-1].addnext(
            xml.element("num", (xml.element("abstractNumId", val=definition), again), numId=fresh)
        )
        return fresh

    def _level(self, style: str) -> Level:
        found = level_of(self._word, style)
        if found is None:  # open_house has looked
            raise LookupError(style)
        return found

    # -- the language's own marks ------------------------------------------------------------

    def _name_measures(self, document: Document) -> None:
        first = next((block for block in document.blocks if isinstance(block, Measure)), None)
        if first is not None:
            label = first.label.replace(str(first.number), "%1")
            _say(self._shown("MLA Measure", 0), "lvlText", label)

    def _turn(self) -> None:
        """See decision 081: which side a number keeps to where lines run from the right."""
        for style in (*UPRIGHT, *LETTERED, *BULLETED):
            for depth in range(DEEPEST + 1):
                _say(self._shown(style, depth), "lvlJc", "right")

    def _count_in_arabic(self) -> None:
        for style in LETTERED:
            for depth in range(DEEPEST):
                level = self._shown(style, depth)
                _say(level, "numFmt", "arabicAbjad")
                _widen(level, ARABIC_ROOM)

    def _shown(self, style: str, below: int) -> xml.Element | None:
        level = self._level(style)
        return level.at(level.depth + below)


@dataclass(frozen=True)
class ListLook:
    """The styles of items in one kind of place."""

    lettered: str
    bulleted: str


IN_TEXT = ListLook("MLA Free List", "MLA Bullet")
IN_CELL = ListLook("MLA Cell List", "MLA Cell Bullet")


def _spelled(mark: str) -> Run:
    is_arabic = any(unicodedata.bidirectional(letter) == "AL" for letter in mark)
    return Run(f"{mark}\t", "ar", "rtl") if is_arabic else Run(f"{mark}\t", "en", "ltr")


def number_paragraph(paragraph: Paragraph, number: int, depth: int) -> None:
    """Give a paragraph a number of a list."""
    inside = (xml.element("ilvl", val=depth), xml.element("numId", val=number))
    xml.put(paragraph._p.get_or_add_pPr(), xml.element("numPr", inside))


def _say(level: xml.Element | None, name: str, value: str) -> None:
    found = None if level is None else level.find(xml.qn(f"w:{name}"))
    if found is not None:
        found.set(xml.qn("w:val"), value)


def _widen(level: xml.Element | None, millimetres: float) -> None:
    """More room between the mark and its text, once: styles share levels."""
    indent = None if level is None else level.find(f".//{xml.qn('w:ind')}")
    if indent is None:
        return
    for side in ("left", "hanging"):
        wide = int(indent.get(xml.qn(f"w:{side}"), "0")) + xml.twips(millimetres)
        indent.set(xml.qn(f"w:{side}"), str(wide))
