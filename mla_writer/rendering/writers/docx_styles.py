# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The ids of a Word document's styles, each looked up once.

python-docx reads every style of the file again for each paragraph or table that is given one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE

from mla_writer.rendering.writers import docx_xml as xml

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

PARAGRAPH = WD_STYLE_TYPE.PARAGRAPH
NAMED = xml.qn("w:pStyle")


class Styles:
    """Gives paragraphs and tables their style by its name; no style comes or goes meanwhile."""

    def __init__(self, word: WordDocument) -> None:
        self._styles = word.styles
        self._default = word.styles.default(PARAGRAPH)
        self._ids: dict[str, str | None] = {}
        self._tables: dict[str, str] = {}

    def table(self, name: str) -> str:
        """The id of a table's style. Raises KeyError for no such style."""
        if name not in self._tables:
            self._tables[name] = str(self._styles[name].style_id)
        return self._tables[name]

    def paragraph(self, name: str) -> xml.Element:
        """A new <w:p> of this style, not yet in its place. Raises as give does."""
        style_id = self._id(name)
        if style_id is None:
            return xml.element("p")
        return xml.element("p", (xml.element("pPr", (xml.element("pStyle", val=style_id),)),))

    def give(self, paragraph: Paragraph, name: str) -> None:
        """Set the style. Raises KeyError for no such style, ValueError for one of another type."""
        style_id, look = self._id(name), paragraph._p.pPr
        if style_id is not None and look is not None and len(look) and look[0].tag == NAMED:
            look[0].set(xml.qn("w:val"), style_id)  # as most are: no need to look for it
        else:
            paragraph._p.style = style_id

    def _id(self, name: str) -> str | None:
        if name not in self._ids:
            self._ids[name] = self._look_up(name)
        return self._ids[name]

    def _look_up(self, name: str) -> str | None:
        """What a paragraph of the style says of it: nothing where it is the default."""
        style = self._styles[name]
        if style.type != PARAGRAPH:
            raise ValueError(name)
        return None if style == self._default else str(style.style_id)
