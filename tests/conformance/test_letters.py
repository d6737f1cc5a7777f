# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The real letter of the specimen, in each language, before and after signing, judged outside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mla_writer.services.demonstration import PIN, demo_key
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft
from mla_writer.services.producing import produce
from mla_writer.services.signing import SigningRequest, sign_file
from tests.conformance import judges

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conformance.verdict import Verdict

    Verdicts = tuple[Verdict, ...]

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
LANGUAGES = ("en", "ar")
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


@dataclass(frozen=True)
class Letter:
    """The files of one language: a preview, a final with empty fields, and the final signed."""

    language: str
    preview: Path
    final: Path
    signed: Path
    docx: Path


def make(language: str, folder: Path) -> Letter:
    draft = replace(sample_draft("01-ready"), document_language=language)
    session = DraftSession(open_form(draft.form), open_reference(), draft, lambda: NOW)
    for finding in session.view().blocking:  # another language than English: nobody reviewed it
        session.override(finding, "A test of the files, not of the words.")
    (folder / "preview").mkdir(parents=True)
    preview = produce(session, folder / "preview", final=False)
    final = produce(session, folder, final=True)
    key, _ = demo_key(folder, NOW)
    signed = sign_file(SigningRequest(final.pdf, key), lambda: PIN, NOW)
    return Letter(language, preview.pdf, final.pdf, signed.path, final.docx)


@pytest.fixture(scope="module", params=LANGUAGES)
def letter(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Letter:
    return make(request.param, tmp_path_factory.mktemp("letters") / request.param)


def test_every_pdf_is_pdf_a_and_pdf_ua(letter: Letter, ran: Callable[..., Verdicts]) -> None:
    files = (letter.preview, letter.final, letter.signed)
    found = ran("veraPDF", judges.judge_pdf(files))
    assert len(found) == len(files) * len(judges.LETTER_STANDARDS)
    assert [str(verdict) for verdict in found if not verdict.accepted] == []


def test_the_word_file_is_in_order(letter: Letter, ran: Callable[..., Verdicts]) -> None:
    (verdict,) = ran("Open XML SDK", judges.judge_docx([letter.docx]))
    assert verdict.accepted, str(verdict)


def test_libreoffice_opens_the_word_file_with_all_its_pages(
    letter: Letter, tmp_path: Path, ran: Callable[..., Path]
) -> None:
    pdf = ran("LibreOffice", judges.open_with_libreoffice(letter.docx, tmp_path))
    with pikepdf.open(pdf) as opened, pikepdf.open(letter.final) as ours:
        assert abs(len(opened.pages) - len(ours.pages)) <= 2


def test_pdfsig_finds_the_signature_intact(
    letter: Letter, ran: Callable[..., tuple[judges.SignatureVerdict, ...]]
) -> None:
    (verdict,) = ran("pdfsig", judges.pdfsig(letter.signed))
    assert verdict.is_intact
    assert verdict.covers_file
