# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Producing: from a draft to its letter as DOCX and PDF, and to the pages of the preview."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.errors import RenderError
from mla_writer.forms.code_lists import INVENTED
from mla_writer.i18n import N_
from mla_writer.rendering import coverage
from mla_writer.rendering.letter import ComposeOptions, compose
from mla_writer.rendering.writers.docx import write_docx
from mla_writer.rendering.writers.house_style import read_house_style
from mla_writer.rendering.writers.pdf import PdfWriter
from mla_writer.services.attachment import build_attachment
from mla_writer.services.name_traces import Searched
from mla_writer.services.output import write_together
from mla_writer.services.sealed_names import refuse_left
from mla_writer.signing.fields import SignatureBox, lay_fields

if TYPE_CHECKING:
    from pathlib import Path

    from pikepdf import Pdf

    from mla_writer.domain.draft import Draft
    from mla_writer.rendering.document import Document
    from mla_writer.rendering.writers.pdf import Box
    from mla_writer.services.drafting import DraftSession, DraftView

HOUSE = paths.TEMPLATES / "house.docx"


@dataclass(frozen=True)
class Produced:
    """The files of one letter."""

    pdf: Path
    docx: Path
    pages: int
    signature_fields: tuple[str, ...]


def compose_letter(look: DraftView, draft: Draft, *, final: bool) -> Document:
    """The letter of a draft in its language. Raises TemplateError, and RenderError for a final."""
    options = ComposeOptions(
        language=draft.document_language,
        final=final,
        specimen=draft.specimen or look.view.value("requesting_state") in INVENTED,
        today=look.today,
        templates=paths.TEMPLATES,
        locales=paths.LOCALES,
        passed=frozenset(kept.path for kept in draft.overrides),
    )
    return compose(look.view, look.reference, options)


def produce(session: DraftSession, folder: Path, *, final: bool) -> Produced:
    """Write the letter as DOCX and PDF into a folder; both files or neither.

    A final has empty signature fields, one for each signatory. Raises RenderError when something
    essential is missing or a character can't be shown, TemplateError for a faulty template,
    StorageError for a final while the draft holds a name that was typed before its code name.
    """
    look = session.view()
    draft = session.draft
    if final:
        _refuse_unfinished(look)
        refuse_left(Searched(folder, draft, look.view))
    _refuse_uncovered(look)
    document = compose_letter(look, draft, final=final)
    attached = build_attachment(document, look.view, specimen=draft.specimen)
    style = read_house_style(HOUSE)
    writer = PdfWriter(paths.ASSETS / "fonts", style)
    with ThreadPoolExecutor(1) as beside:  # Typst works outside Python, so both go at once
        setting = beside.submit(writer.write, document, attached, _lay_fields if final else None)
        docx = write_docx(document, HOUSE, lambda: setting.result().pages)
        written = setting.result()
    name = file_name(document)
    files = {folder / f"{name}.pdf": written.data, folder / f"{name}.docx": docx}
    write_together(files)
    return Produced(
        pdf=folder / f"{name}.pdf",
        docx=folder / f"{name}.docx",
        pages=written.pages,
        signature_fields=tuple(box.field for box in written.boxes) if final else (),
    )


def _lay_fields(pdf: Pdf, boxes: tuple[Box, ...]) -> None:
    if boxes:
        lay_fields(pdf, tuple(SignatureBox(**vars(box)) for box in boxes))


def file_name(document: Document) -> str:
    """A name that every file system takes: the reference and the language."""
    reference = re.sub(r"[^\w.-]+", "-", document.reference, flags=re.ASCII).strip("-.")
    return f"{reference or 'request'}.{document.language}"


def _refuse_unfinished(look: DraftView) -> None:
    if left := look.blocking:
        raise RenderError(
            N_(
                "{count} answers still keep this letter from being final."
                " Run the check, or give a reason for each."
            ),
            count=len(left),
        )


def _refuse_uncovered(look: DraftView) -> None:
    for problem in coverage.uncovered(look.view, paths.ASSETS / "fonts"):
        raise RenderError(
            N_("The letter's fonts have no {character}, typed at {path}. Write it another way."),
            character=str(problem.arguments.get("character", "")),
            path=problem.path,
        )
