# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The gate before drafting: each answer against a request says what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.checks.finding import Severity
from mla_writer.checks.gate import INSTEAD
from mla_writer.checks.texts import TEXTS

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case


@pytest.mark.parametrize(("code", "path", "answer"), INSTEAD)
def test_an_answer_against_a_request_says_what_to_do(
    code: str, path: str, answer: bool, ready: Case
) -> None:
    assert ready.with_answers({path: answer}).at(code) == [path]
    assert ready.with_answers({path: not answer}).at(code) == []
    assert not TEXTS[code].severity.blocks
    ready.with_answers({path: answer}).said(code, path)


def test_it_has_ten_questions_and_each_has_its_advice(ready: Case) -> None:
    asked = [field.id for field in ready.form.sections["gate"].fields if field.kind == "yes_no"]
    assert asked == [path for _, path, _ in INSTEAD]
    assert len(asked) == 10


def test_nobody_has_to_answer_it(ready: Case) -> None:
    gate = [one for one in ready.findings() if one.step == "gate"]
    assert gate == []
    levels = {field.level for section, field in ready.form.questions() if section.id == "gate"}
    assert levels == {"optional"}


def test_what_is_already_asked_for_is_not_advised(ready: Case) -> None:
    kept = {"gate_secure": True, "measures[m9]": {"_id": "m9", "_variant": "preservation"}}
    assert ready.with_answers(kept).at("gate.secure") == []
    told = ready.with_answers({"gate_secure": True}).findings()
    assert [one.severity for one in told if one.code == "gate.secure"] == [Severity.RISK]
