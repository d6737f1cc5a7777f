# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The house stands: rooms import from floors below, engines stay in their rooms."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
CHECK = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def lint(*arguments: str, where: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CHECK, "--no-cache", *arguments],
        cwd=where,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.slow
def test_rooms_import_only_from_floors_below() -> None:
    answer = lint()
    assert answer.returncode == 0, answer.stdout


@pytest.mark.slow
def test_a_door_in_the_wrong_floor_is_found(tmp_path: Path) -> None:
    """The contracts can fail: one import upwards and one engine outside its room are named."""
    ours = PROJECT / "mla_writer"
    for file in ours.rglob("*.py"):
        copy = tmp_path / "mla_writer" / file.relative_to(ours)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(file.read_bytes())
    (tmp_path / "pyproject.toml").write_bytes((PROJECT / "pyproject.toml").read_bytes())
    errors = tmp_path / "mla_writer" / "errors.py"
    errors.write_text(errors.read_text() + "\nimport mla_writer.checks\nimport PySide6\n")
    said = lint(where=tmp_path).stdout
    assert "mla_writer.errors -> mla_writer.checks" in said
    assert "mla_writer.errors -> PySide6" in said
