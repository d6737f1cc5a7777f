# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every name, target and translation in the shipped templates exists in the shipped forms."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.forms.loader import load_form
from mla_writer.forms.registry import request_ids
from mla_writer.rendering.lint import lint_templates

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("request_id", request_ids(paths.FORMS))
def test_shipped_templates_have_no_fault(request_id: str) -> None:
    form = load_form(paths.FORMS, request_id)
    assert lint_templates(paths.TEMPLATES, form, paths.LOCALES) == ()


def test_a_renamed_question_would_be_noticed(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    shutil.copytree(paths.TEMPLATES, folder)
    file = folder / "requests" / "mla.j2"
    before = file.read_text(encoding="utf-8")
    file.write_text(before.replace("{{ deadline }}", "{{ dead_line }}"), encoding="utf-8")
    found = lint_templates(folder, load_form(paths.FORMS, "mla"), paths.LOCALES)
    assert any("nothing is called dead_line" in fault.message for fault in found)


def test_every_measure_has_its_clause_and_the_letter_includes_it() -> None:
    form = load_form(paths.FORMS, "mla")
    letter = (paths.TEMPLATES / f"{form.template}.j2").read_text(encoding="utf-8")
    for measure in form.measures.values():
        assert (paths.TEMPLATES / f"{measure.clause}.j2").exists()
        assert f'{{% include "{measure.clause}" %}}' in letter
