# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The annexes that the cases name are there, with the size, the hash and the pages they say."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pikepdf
import pytest

from mla_writer.services.filling import read_answers

CASES = Path(__file__).parent


def ready(case: Path) -> list[Path]:
    return sorted(case.glob("*-ready*.yaml"))


DRAFTS = [path for folder in sorted(CASES.glob("*/annexes")) for path in ready(folder.parent)]


@pytest.mark.parametrize("draft", DRAFTS, ids=lambda path: path.stem)
def test_each_annex_is_the_file_that_the_draft_names(draft: Path) -> None:
    rows = read_answers(draft).answers["attachments"]
    assert isinstance(rows, list)
    assert rows
    for row in rows:
        assert isinstance(row, dict)
        named = row["file"]
        assert isinstance(named, dict)
        path = draft.parent / "annexes" / str(named["name"])
        data = path.read_bytes()
        with pikepdf.open(path) as pdf:
            pages = len(pdf.pages)
        assert (named["size"], named["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        assert named["pages"] == pages == int(str(row["pages"]))
