# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every icon that code or forms name is shipped."""

from __future__ import annotations

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SHIPPED = {file.stem for file in (PROJECT / "mla_writer" / "assets" / "icons").glob("*.svg")}
IN_CODE = re.compile(
    r"\b(?:icon|pixmap|source|icon_label)\(\s*\"([a-z0-9-]+)\"|\bicon=\"([a-z0-9-]+)\""
)
IN_FORMS = re.compile(r"^\s*icon:\s*\"?([a-z0-9-]+)", re.MULTILINE)


def named(folder: str, pattern: str, names: re.Pattern[str]) -> set[str]:
    texts = [file.read_text(encoding="utf-8") for file in (PROJECT / folder).rglob(pattern)]
    found = {name for text in texts for match in names.finditer(text) for name in match.groups()}
    return {name for name in found if name}


def test_icons_named_in_code_are_shipped() -> None:
    names = named("mla_writer/ui", "*.py", IN_CODE)
    assert names
    assert names - SHIPPED == set()


def test_icons_named_in_forms_are_shipped() -> None:
    names = named("forms", "*.yaml", IN_FORMS)
    assert names
    assert names - SHIPPED == set()
