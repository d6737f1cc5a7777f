# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Proof: a line translated before compiling, its values marked, through to a Document's blocks."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from mla_writer.rendering.document import Paragraph, RunRole
from mla_writer.rendering.letter import runs_in
from tests.unit.rendering.small_letters import HEAD, TEMPLATE, Workshop, text

if TYPE_CHECKING:
    from pathlib import Path

LINE = "The deadline for {{ name }} is **{{ deadline }}**{% if strict %}, no later{% endif %}."
ARABIC = "الموعد **{{ deadline }}**{% if strict %} لا غير{% endif %}: {{ name }}."


def test_a_line_is_translated_before_compiling_and_its_values_stay_opaque(tmp_path: Path) -> None:
    workshop = Workshop(tmp_path, "ar", translations={LINE: ARABIC})
    hostile = "# A ::: {{ 7 }} **b** | c"
    blocks = workshop.letter(
        f"{HEAD}# Facts\n{LINE}\n", name=hostile, deadline=date(2027, 1, 15), strict=True
    )
    paragraph = blocks[-1]
    assert isinstance(paragraph, Paragraph)
    assert paragraph.number == "1.1"
    runs = [(run.text, run.path, run.bold, run.role) for run in paragraph.text]
    assert runs == [
        ("الموعد ", "", False, RunRole.PLAIN),
        ("15\u00a0كانون الثاني/يناير\u00a02027", "deadline", True, RunRole.PLAIN),
        (" لا غير: ", "", False, RunRole.PLAIN),
        (hostile, "name", False, RunRole.NAME),
        (".", "", False, RunRole.PLAIN),
    ]
    assert paragraph.text[3].direction == "ltr"
    assert paragraph.text[0].direction == "rtl"


def test_the_text_of_an_answer_never_passes_through_the_template(tmp_path: Path) -> None:
    from mla_writer import i18n
    from mla_writer.rendering.environment import render_template
    from mla_writer.rendering.session import Session
    from tests.unit.rendering.small_letters import TODAY, value_of

    workshop = Workshop(tmp_path)
    room = workshop.room("Hello {{ name }}\n")
    nothing = i18n.load(tmp_path, "en", "forms")
    session = Session("en", TODAY, nothing, nothing)
    rendered = render_template(TEMPLATE, {"name": value_of(session, "name", "Ama")}, session, room)
    assert "Ama" not in rendered.text
    assert [piece.text for piece in rendered.ledger.pieces] == ["Ama"]


def test_a_line_without_translation_is_english_on_a_mark_and_its_neighbours_are_not(
    tmp_path: Path,
) -> None:
    workshop = Workshop(tmp_path, "ar", translations={"Title": "عنوان", "Facts": "الوقائع"})
    blocks = workshop.letter(f"{HEAD}# Facts\nNot yet {{{{ name }}}}.\n", name="أما")
    roles = {run.text: run.role for run in runs_in(blocks)}
    assert roles["الوقائع"] is RunRole.PLAIN
    assert roles["Not yet "] is RunRole.UNTRANSLATED
    assert roles["أما"] is RunRole.PLAIN


def test_a_translation_that_lost_a_value_counts_as_missing(tmp_path: Path) -> None:
    line = "For {{ name }}."
    workshop = Workshop(tmp_path, "fr", translations={line: "Pour quelqu'un."})
    blocks = workshop.letter(f"{HEAD}# Facts\n{line}\n", name="Ama")
    assert text(blocks[-1]) == "For Ama."
    assert {run.role for run in runs_in(blocks[-1]) if not run.path} == {RunRole.UNTRANSLATED}
