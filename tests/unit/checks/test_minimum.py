# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A list may need more than one row: a trainer's form that asks for an officer and a deputy."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.forms.loader import load_form
from tests.unit.checks.conftest import Case

if TYPE_CHECKING:
    from pathlib import Path


def test_fewer_rows_than_needed_are_counted(ready: Case, tmp_path: Path) -> None:
    forms = tmp_path / "forms"
    shutil.copytree(paths.FORMS, forms)
    section = forms / "sections" / "parties.yaml"
    text = section.read_text(encoding="utf-8")
    asked, count = re.subn(r"(id: contact_officer\n.*?minimum: )1", r"\g<1>2", text, flags=re.S)
    assert count == 1
    section.write_text(asked, encoding="utf-8")
    case = Case(load_form(forms, "mla"), ready.reference, ready.tree)
    assert case.at("completeness.too-few") == []
    one = case.with_answers({"contact_officer[c2]": None})
    assert one.at("completeness.too-few") == ["contact_officer"]
    none = case.with_answers({"contact_officer": None})
    assert "contact_officer" in none.at("completeness.missing")
