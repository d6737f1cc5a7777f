# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is answered at the gate stays in the draft: no letter and no attachment says it."""

from __future__ import annotations

import json

from mla_writer import paths
from mla_writer.checks.gate import INSTEAD
from mla_writer.forms.answers import SetAnswer
from mla_writer.forms.relevance import relevant
from mla_writer.rendering.letter import ComposeOptions, compose
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.attachment import build_attachment
from tests.golden.letters_of_cases import reference, view_of
from tests.unit.rendering.small_letters import TODAY


def test_no_answer_of_the_gate_leaves_the_office() -> None:
    bare = view_of("01/01-ready", "en")
    answers = bare.answers
    for _, path, answer in INSTEAD:
        answers = answers.apply(SetAnswer(path, answer))
    view = relevant(bare.form, answers, TODAY)
    options = ComposeOptions("en", TODAY, paths.TEMPLATES, paths.LOCALES)
    letters = [compose(each, reference(), options) for each in (bare, view)]
    assert write_text(letters[0]) == write_text(letters[1])
    attached = build_attachment(letters[1], view, specimen=True)
    assert attached == build_attachment(letters[0], bare, specimen=True)
    assert not [name for name in json.loads(attached)["answers"] if name.startswith("gate_")]
