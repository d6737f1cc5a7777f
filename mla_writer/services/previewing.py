# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Previewing: the real pages of the letter as it stands, made off the screen's thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from mla_writer.domain.draft import Draft
    from mla_writer.rendering.writers.pdf import PdfWriter, Preview
    from mla_writer.services.drafting import DraftView
    from mla_writer.services.producing import Produced


@dataclass(frozen=True)
class FinalLetter:
    """The files of a final letter, and its pages for the screen."""

    made: Produced
    preview: Preview


class Previewer:
    """Makes previews one after the other and keeps its engine warm; it loads on first use."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._writer: PdfWriter | None = None

    def make(self, look: DraftView, draft: Draft, *, final: bool = False) -> Preview:
        """The pages of a draft. Raises TemplateError or RenderError."""
        from mla_writer.services.producing import compose_letter

        with self._turn:
            return self._engine().preview(compose_letter(look, draft, final=final))

    def _engine(self) -> PdfWriter:
        if self._writer is None:
            from mla_writer.rendering.writers.house_style import read_house_style
            from mla_writer.rendering.writers.pdf import PdfWriter
            from mla_writer.services.producing import HOUSE

            self._writer = PdfWriter(paths.ASSETS / "fonts", read_house_style(HOUSE))
        return self._writer


def make_final(
    previewer: Previewer,
    look: DraftView,
    draft: Draft,
    folder: Path,
    clock: Callable[[], datetime],
) -> FinalLetter:
    """Write the final letter of a draft as it is now. Raises TemplateError or RenderError.

    It works on a session of its own, so that the person can go on while it is being made.
    """
    from mla_writer.services.drafting import DraftSession
    from mla_writer.services.producing import produce

    session = DraftSession(look.view.form, look.reference, draft, clock)
    made = produce(session, folder, final=True)
    return FinalLetter(made, previewer.make(look, draft, final=True))
