# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Previewing: the real pages of the letter as it stands, made off the screen's thread."""

from __future__ import annotations

import tempfile
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.errors import RenderError
from mla_writer.i18n import N_
from mla_writer.services.garbage import nothing_collected
from mla_writer.services.output import write_together

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

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

        with self._turn, nothing_collected():
            return self._engine().preview(compose_letter(look, draft, final=final))

    def _engine(self) -> PdfWriter:
        if self._writer is None:
            from mla_writer.rendering.writers.house_style import read_house_style
            from mla_writer.rendering.writers.pdf import PdfWriter
            from mla_writer.services.producing import HOUSE

            self._writer = PdfWriter(paths.ASSETS / "fonts", read_house_style(HOUSE))
        return self._writer


@dataclass(frozen=True)
class FinalOrder:
    """What to make a final of, where to put it, and whether nobody wants it any more."""

    look: DraftView
    draft: Draft
    folder: Path
    is_unwanted: Callable[[], bool]


def make_final(
    previewer: Previewer, order: FinalOrder, clock: Callable[[], datetime]
) -> FinalLetter:
    """Write the final letter of a draft as it is now. Raises TemplateError or RenderError.

    It works on a session of its own, so that the person can go on while it is being made. The
    files appear at the end, both or neither; a final that nobody wants any more leaves none.
    """
    from mla_writer.services.drafting import DraftSession
    from mla_writer.services.producing import produce

    look, draft = order.look, order.draft
    session = DraftSession(look.view.form, look.reference, draft, clock)
    with tempfile.TemporaryDirectory() as scratch:
        made = produce(session, Path(scratch), final=True)
        preview = previewer.make(look, draft, final=True)
        if order.is_unwanted():
            raise RenderError(N_("Stopped: no letter was made."))
        pdf, docx = (order.folder / path.name for path in (made.pdf, made.docx))
        write_together({pdf: made.pdf.read_bytes(), docx: made.docx.read_bytes()})
    return FinalLetter(replace(made, pdf=pdf, docx=docx), preview)
