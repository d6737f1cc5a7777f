# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The ids of a Word document's paragraph styles, each looked up once.

python-docx reads every style of the file again for each paragraph that is given one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.style import WD_STYLE_TYPE

from mla_writer.rendering.writers import docx_xml as xml

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

PARAGRAPH = WD_STYLE_TYPE.PARAGRAPH


class ParagraphStyles:
    """Gives paragraphs their style by its name; no style comes or goes meanwhile."""

    def __init__(self, word: WordDocument) -> None:
        self._styles = word.styles
        self._default = word.styles.default(PARAGRAPH)
        self._ids: dict[str, str | None] = {}

    def give(self, paragraph: Paragraph, name: str) -> None:
        """Set the style. Raises KeyError for no such style, ValueError for one of another type."""
        if name not in self._ids:
            self._ids[name] = self._look_up(name)
        style_id = self._ids[name]
        if style_id is not None and paragraph._p.pPr is None:  # as most are: made in one go
            paragraph._p.insert(0, xml.element("pPr", (xml.element("pStyle", val=style_id),)))
        else:
            paragraph._p.style = style_id

    def _look_up(self, name: str) -> str | None:
        """What a paragraph of the style says of it: nothing where it is the default."""
        style = self._styles[name]
        if style.type != PARAGRAPH:
            raise ValueError(name)
        return None if style == self._default else str(style.style_id)
