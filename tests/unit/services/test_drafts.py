# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The list of recent drafts says how far each is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer.domain.draft import SignedLetter
from mla_writer.services.draft_files import keep_new_draft
from mla_writer.services.drafts import look_at
from mla_writer.services.opening import sample_draft
from tests.unit.services.conftest import Clock

if TYPE_CHECKING:
    from pathlib import Path

LETTER = SignedLetter("letter.signed.pdf", "0" * 64, "2026-11-23T09:00:00+00:00")


def test_a_signed_request_is_called_so_and_a_ready_one_is_not(tmp_path: Path) -> None:
    ready = sample_draft("01-ready")
    keep_new_draft(tmp_path / "ready.mla", ready)
    keep_new_draft(tmp_path / "signed.mla", replace(ready, signed_letters=(LETTER,)))
    assert not look_at(tmp_path / "ready.mla", Clock()).is_signed
    signed = look_at(tmp_path / "signed.mla", Clock())
    assert signed.is_signed
    assert signed.blocking == 0
