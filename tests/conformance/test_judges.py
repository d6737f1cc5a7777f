# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The judges judge: each accepts a good file, refuses a bad one, and says when it was not run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from docx.oxml import OxmlElement

from tests.conformance import judges

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conformance.verdict import Verdict

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Request 55-781/B")
    document.save(str(tmp_path / "good.docx"))
    return tmp_path / "good.docx"


@pytest.fixture
def disordered(tmp_path: Path) -> Path:
    document = docx.Document()
    properties = document.add_paragraph("Request")._p.get_or_add_pPr()
    properties.append(OxmlElement("w:bidi"))
    properties.append(OxmlElement("w:keepNext"))
    document.save(str(tmp_path / "disordered.docx"))
    return tmp_path / "disordered.docx"


def test_the_open_xml_sdk_tells_order_from_disorder(
    good: Path, disordered: Path, ran: Callable[..., tuple[Verdict, ...]]
) -> None:
    first, second = ran("Open XML SDK", judges.judge_docx([good, disordered]))
    assert first.accepted
    assert not second.accepted
    assert "keepNext" in second.findings[0]


@pytest.mark.slow
def test_libreoffice_opens_and_poppler_reads_and_draws(
    good: Path, tmp_path: Path, ran: Callable[..., object]
) -> None:
    pdf = ran("LibreOffice", judges.open_with_libreoffice(good, tmp_path))
    assert isinstance(pdf, Path)
    text = ran("pdftotext", judges.pdftotext(pdf))
    assert "55-781/B" in str(text)
    pages = ran("pdftoppm", judges.pdftoppm(pdf, tmp_path))
    assert isinstance(pages, tuple)
    assert [page.suffix for page in pages] == [".png"]


def test_a_judge_that_is_missing_is_not_run_and_never_passes(tmp_path: Path) -> None:
    tests = ["tests/conformance/test_pdf_standards.py", "-k", "pdfsig or holds or survive"]
    child = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:randomly", "-p", "no:cacheprovider", *tests],
        cwd=PROJECT,
        env={**os.environ, "PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "veraPDF          not run: java is not installed" in child.stdout
    assert "pdfsig           not run: poppler-utils is not installed" in child.stdout
    assert "10 skipped" in child.stdout
    assert "4 passed" in child.stdout  # the attachment is read by ourselves
