# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Both files or neither, the same bytes each time, and no final of something unfinished."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import docx
import pikepdf
import pytest

from mla_writer.errors import RenderError
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.output import write_together
from mla_writer.services.producing import compose_letter, produce

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.services.conftest import Desk


def test_a_final_has_one_empty_field_for_each_signatory(desk: Desk, tmp_path: Path) -> None:
    made = produce(desk.session, tmp_path, final=True)
    assert made.signature_fields == ("signatory-1",)
    assert 6 <= made.pages <= 9
    with pikepdf.open(made.pdf) as pdf:
        assert "request.json" in pdf.attachments


def test_a_preview_has_no_fields_to_sign(desk: Desk, tmp_path: Path) -> None:
    assert produce(desk.session, tmp_path, final=False).signature_fields == ()


def test_the_same_draft_gives_the_same_bytes(desk: Desk, tmp_path: Path) -> None:
    one = produce(desk.session, tmp_path / "one", final=True)
    two = produce(desk.session, tmp_path / "two", final=True)
    assert one.pdf.read_bytes() == two.pdf.read_bytes()
    assert one.docx.read_bytes() == two.docx.read_bytes()


def test_a_final_is_refused_while_something_essential_is_missing(
    desk: Desk, tmp_path: Path
) -> None:
    desk.session.answer("purpose", None)
    with pytest.raises(RenderError, match="1 "):
        produce(desk.session, tmp_path / "out", final=True)
    assert not (tmp_path / "out").exists()


def test_what_was_passed_with_a_reason_leaves_no_gap_in_a_final(desk: Desk, tmp_path: Path) -> None:
    for path in ("purpose", "domestic_power", "measures[m1].relevance", "offences[o1].provision"):
        desk.session.answer(path, None)
    for finding in desk.session.view().blocking:
        desk.session.override(finding, "They have it from request 12.")
    produce(desk.session, tmp_path, final=True)
    look = desk.session.view()
    letter = write_text(compose_letter(look, desk.session.draft, final=True))
    assert "Purpose." not in letter
    assert "The power to make this request" not in letter
    assert "____" not in letter


def test_a_character_without_a_glyph_is_named_at_its_answer(desk: Desk, tmp_path: Path) -> None:
    desk.session.answer("purpose", "The Linear B sign \U00010000 proves it.")
    with pytest.raises(RenderError, match="purpose"):
        produce(desk.session, tmp_path / "out", final=False)
    assert not (tmp_path / "out").exists()


def test_angle_brackets_survive_to_both_files(desk: Desk, tmp_path: Path) -> None:
    made = produce(desk.session, tmp_path, final=False)
    word = docx.Document(io.BytesIO(made.docx.read_bytes()))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    assert any("GmbH & Co <KG>" in text for text in cells)


def test_files_are_written_together_or_not_at_all(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way", encoding="utf-8")
    with pytest.raises(RenderError):
        write_together({tmp_path / "a.txt": b"a", blocked / "b.txt": b"b"})
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
