# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An annex as an answer keeps it: what is read from the file, and what stays to be counted."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mla_writer.services.annex_files import describe
from tests.golden.cases_list import CASES

if TYPE_CHECKING:
    from pathlib import Path


def test_a_pdf_is_known_by_its_bytes_and_its_pages() -> None:
    path = CASES / "09-video" / "annexes" / "deductions.pdf"
    data = path.read_bytes()
    assert describe(path) == {
        "name": "deductions.pdf",
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "pages": 3,
    }


@pytest.mark.parametrize("content", [b"", b"a list", b"%PDF-1.7\nnot what it says"])
def test_pages_of_what_is_no_pdf_are_not_known(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(content)
    assert describe(path) == {
        "name": "list.pdf",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def test_pages_behind_a_password_are_not_known(tmp_path: Path) -> None:
    path = tmp_path / "closed.pdf"
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(path, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert "pages" not in describe(path)
