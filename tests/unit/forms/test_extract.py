# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The texts of forms for translators."""

from __future__ import annotations

import io

from babel.messages.extract import extract_from_file

from mla_writer.forms.extract import extract_form
from mla_writer.paths import FORMS

TEXT = b"""id: case
title: Case
fields:
  - id: grade
    kind: choice
    label: How urgent is it?
    choices:
      - {id: urgent, label: Urgent, hint: A date is near.}
  - {id: people, label: 'Who?', summary: '{name}', fields: [{id: a, kind: text, label: Name}]}
  - {id: others, kind: repeat, label: 'Who else?', summary: 'Mr {name}', of: person}
"""


def test_each_text_comes_with_its_line_and_place() -> None:
    file = io.BytesIO(TEXT)
    file.name = "/work/forms/sections/case.yaml"
    found = [
        (line, text, comments[0]) for line, _, text, comments in extract_form(file, {}, (), {})
    ]
    assert found == [
        (2, "Case", "sections/case.yaml title"),
        (6, "How urgent is it?", "sections/case.yaml grade label"),
        (8, "Urgent", "sections/case.yaml grade.urgent label"),
        (8, "A date is near.", "sections/case.yaml grade.urgent hint"),
        (9, "Who?", "sections/case.yaml people label"),
        (9, "Name", "sections/case.yaml people.a label"),
        (10, "Who else?", "sections/case.yaml others label"),
        (10, "Mr {name}", "sections/case.yaml others summary"),
    ]


def test_answers_of_a_sample_are_no_texts_of_a_form() -> None:
    sample = io.BytesIO(b"form: mla\nanswers:\n  attachments:\n    - {title: Statute texts}\n")
    assert list(extract_form(sample, {}, (), {})) == []


def test_babel_finds_the_texts_of_a_shipped_form() -> None:
    method = "mla_writer.forms.extract:extract_form"
    found = extract_from_file(method, FORMS / "sections" / "urgency.yaml")
    assert "How urgent is it?" in [message for _, message, _, _ in found]
