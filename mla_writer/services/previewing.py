# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Previewing: the real pages of the letter as it stands, made off the screen's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from mla_writer import paths

if TYPE_CHECKING:
    from mla_writer.domain.draft import Draft
    from mla_writer.rendering.writers.pdf import PdfWriter, Preview
    from mla_writer.services.drafting import DraftView


class Previewer:
    """Makes previews one after the other and keeps its engine warm; it loads on first use."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._writer: PdfWriter | None = None

    def make(self, look: DraftView, draft: Draft) -> Preview:
        """The pages of a draft. Raises TemplateError or RenderError."""
        from mla_writer.services.producing import compose_letter

        with self._turn:
            return self._engine().preview(compose_letter(look, draft, final=False))

    def _engine(self) -> PdfWriter:
        if self._writer is None:
            from mla_writer.rendering.writers.house_style import read_house_style
            from mla_writer.rendering.writers.pdf import PdfWriter
            from mla_writer.services.producing import HOUSE

            self._writer = PdfWriter(paths.ASSETS / "fonts", read_house_style(HOUSE))
        return self._writer
