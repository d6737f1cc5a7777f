# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Word file, PDF and Document say the same, numbers included, which LibreOffice counts anew."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.rendering.writers.docx import write_docx
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft
from mla_writer.services.producing import compose_letter
from tests.conformance.verdict import NotRun
from tests.unit.rendering.writers import documents, reading
from tests.unit.rendering.writers.test_pdf import IDENTIFIERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.rendering.document import Document

HOUSE = paths.TEMPLATES / "house.docx"
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PAGES = 77  # printed where the letter counts its pages; LibreOffice puts its own count
ISOLATES = re.compile("[\u2066-\u2069]")
# LibreOffice 7.4 writes a nested bullet of another shape, and the first Arabic letter unhamzated.
EXCUSED = str.maketrans({"\N{WHITE BULLET}": "\N{BULLET}", "أ": "ا"})
pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(180)]


def specimen() -> Document:
    """The letter of the specimen case, as a person in a hurry would make it."""
    draft = sample_draft("01-ready")
    session = DraftSession(open_form(draft.form), open_reference(), draft, lambda: NOW)
    return compose_letter(session.view(), draft, final=True)


def letters() -> dict[str, Document]:
    made = {language: letter() for language, letter in documents.LETTERS.items()}
    rare = {f"{language}-rare": documents.with_rare_blocks(made[language]) for language in made}
    draft = documents.as_draft(rare["en-rare"], "Draft 3 · not sent, not signed")
    letter = replace(rare["en-rare"], paper="us-letter")
    return {**made, **rare, "en-draft": draft, "en-letter": letter, "specimen": specimen()}


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str] | NotRun:
    """What LibreOffice reads in the Word file of each letter: one start for all of them."""
    if not shutil.which("soffice"):
        return NotRun("LibreOffice", "soffice is not installed")
    folder = tmp_path_factory.mktemp("words")
    for name, document in letters().items():
        (folder / f"{name}.docx").write_bytes(write_docx(document, HOUSE, lambda: PAGES))
    texts = read_with_libreoffice(sorted(folder.glob("*.docx")), folder)
    return {path.stem: path.read_text(encoding="utf-8-sig") for path in texts}


def read_with_libreoffice(files: list[Path], folder: Path) -> list[Path]:
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*command, "--outdir", folder, *files], check=True, capture_output=True)
    return sorted(folder.glob("*.txt"))


def words(text: str) -> list[str]:
    """Words as they are read: isolates are no letters, no-break spaces are spaces."""
    return unicodedata.normalize("NFKC", ISOLATES.sub("", text)).translate(EXCUSED).split()


def wanted_words(document: Document, text: str) -> list[str]:
    """The Document's words; its pages are as many as LibreOffice counted."""
    counted = re.search(r"has (\d+) pages|مؤلف من (\d+) صفحات|11月23日，共(\d+)页", text)
    pages = next((int(digits) for digits in counted.groups() if digits), None) if counted else None
    return words(write_text(document, pages))


@pytest.mark.parametrize("name", letters())
def test_the_word_file_says_what_the_document_says(
    name: str, said: dict[str, str] | NotRun, ran: Callable[..., dict[str, str]]
) -> None:
    text = ran("LibreOffice", said)[name]
    assert words(text) == wanted_words(letters()[name], text)


def test_the_pdf_says_what_the_document_and_the_word_file_say() -> None:
    document = specimen()
    document = replace(document, words=replace(document.words, specimen=""))
    made = reading.writer().write(document)
    printed = reading.characters(reading.text_between_margins(made.data))
    assert printed == reading.characters(write_text(document, made.pages))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_identifiers_are_found_in_the_word_file(
    language: str, said: dict[str, str] | NotRun, ran: Callable[..., dict[str, str]]
) -> None:
    text = " ".join(words(ran("LibreOffice", said)[language]))
    assert [value for value in IDENTIFIERS if value.translate(EXCUSED) not in text] == []
