# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Word files with every block, in three scripts, before the Open XML SDK."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.rendering.writers.docx import write_docx
from tests.conformance import judges
from tests.unit.rendering.writers import documents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conformance.verdict import Verdict

HOUSE = paths.TEMPLATES / "house.docx"
pytestmark = [pytest.mark.slow, pytest.mark.timeout(180)]


def test_every_block_in_every_script_is_in_order(
    tmp_path: Path, ran: Callable[..., tuple[Verdict, ...]]
) -> None:
    files = [HOUSE]
    for language, letter in documents.LETTERS.items():
        rich = documents.with_rare_blocks(letter())
        letters = {
            "final": rich,
            "draft": documents.as_draft(rich, "Draft 3"),
            "letter": replace(rich, paper="us-letter"),
        }
        for name, document in letters.items():
            files.append(tmp_path / f"{language}-{name}.docx")
            files[-1].write_bytes(write_docx(document, HOUSE))
    found = ran("Open XML SDK", judges.judge_docx(files))
    assert len(found) == len(files)
    assert [str(verdict) for verdict in found if not verdict.accepted] == []
