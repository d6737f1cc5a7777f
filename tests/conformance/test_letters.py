# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The real letter of the specimen, in each language, before and after signing, judged outside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

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

    from tests.conformance.verdict import NotRun, Verdict

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
    (folder / "preview").mkdir(parents=True)
    preview = produce(session, folder / "preview", final=False)
    final = produce(session, folder, final=True)
    key, _ = demo_key(folder, NOW)
    signed = sign_file(SigningRequest(final.pdf, key), lambda: PIN, NOW)
    return Letter(language, preview.pdf, final.pdf, signed.path, final.docx)


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> tuple[Letter, ...]:
    folder = tmp_path_factory.mktemp("letters")
    return tuple(make(language, folder / language) for language in LANGUAGES)


@pytest.fixture(scope="module")
def verdicts(letters: tuple[Letter, ...]) -> Verdicts | NotRun:
    files = [file for letter in letters for file in (letter.preview, letter.final, letter.signed)]
    return judges.judge_pdf(files)


def test_every_pdf_is_pdf_a_and_pdf_ua(
    letters: tuple[Letter, ...], verdicts: Verdicts | NotRun, ran: Callable[..., Verdicts]
) -> None:
    found = ran("veraPDF", verdicts)
    assert len(found) == len(letters) * 3 * len(judges.LETTER_STANDARDS)
    assert [str(verdict) for verdict in found if not verdict.accepted] == []


def test_every_word_file_is_in_order(
    letters: tuple[Letter, ...], ran: Callable[..., Verdicts]
) -> None:
    found = ran("Open XML SDK", judges.judge_docx([letter.docx for letter in letters]))
    assert [str(verdict) for verdict in found if not verdict.accepted] == []


@pytest.mark.parametrize("place", range(len(LANGUAGES)), ids=LANGUAGES)
def test_libreoffice_opens_the_word_file(
    place: int, letters: tuple[Letter, ...], tmp_path: Path, ran: Callable[..., Path]
) -> None:
    pdf = ran("LibreOffice", judges.open_with_libreoffice(letters[place].docx, tmp_path))
    assert pdf.stat().st_size > 0


@pytest.mark.parametrize("place", range(len(LANGUAGES)), ids=LANGUAGES)
def test_pdfsig_finds_the_signature_intact(
    place: int,
    letters: tuple[Letter, ...],
    ran: Callable[..., tuple[judges.SignatureVerdict, ...]],
) -> None:
    (verdict,) = ran("pdfsig", judges.pdfsig(letters[place].signed))
    assert verdict.is_intact
    assert verdict.covers_file
