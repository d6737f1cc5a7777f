# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Start-up is lazy: commands never load Qt, the window loads no engine before it is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
ENGINES = ("pyhanko", "docx", "typst", "pikepdf", "pypdfium2", "fontTools", "cryptography")
SCREEN = ("PySide6", "shiboken6")
LATER = ("pydantic", "babel", "mla_writer.ui.screens.drafting", "mla_writer.services.drafting")
REPORT = """
import sys
loaded = sorted(set(sys.modules) & {names!r})
print("LOADED", *loaded, file=sys.stderr)
"""
HOME = """
from PySide6.QtWidgets import QApplication
from mla_writer.storage.settings import Settings
from mla_writer.ui.app import open_window
window = open_window(QApplication([]), Settings())
"""


def loaded_after(code: str, names: tuple[str, ...]) -> list[str]:
    """Which of these modules a new process has loaded after the code."""
    child = subprocess.run(
        [sys.executable, "-c", code + REPORT.format(names=set(names))],
        cwd=PROJECT,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert child.returncode == 0, child.stderr
    (line,) = (line for line in child.stderr.splitlines() if line.startswith("LOADED"))
    return line.split()[1:]


def command(*arguments: str) -> str:
    return (
        "from mla_writer.cli.main import run_command\n"
        f"assert run_command({list(arguments)!r}) in (0, 1)\n"
    )


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("start") / "new.mla"
    made = command("new", "mla", "-o", str(file))
    subprocess.run([sys.executable, "-c", made], cwd=PROJECT, check=True, capture_output=True)
    return file


def test_listing_types_loads_neither_screen_nor_engines() -> None:
    assert loaded_after(command("types"), SCREEN + ENGINES) == []


def test_checking_a_draft_loads_neither_screen_nor_engines(draft: Path) -> None:
    assert loaded_after(command("check", str(draft)), SCREEN + ENGINES) == []


def test_rendering_a_draft_never_loads_the_screen(draft: Path, tmp_path: Path) -> None:
    assert loaded_after(command("render", str(draft), "--out", str(tmp_path)), SCREEN) == []


def test_the_window_loads_no_engine_before_it_is_needed() -> None:
    assert loaded_after("import mla_writer.ui.app", ENGINES + LATER) == []


def test_home_is_there_before_forms_and_treaty_data_are_read() -> None:
    assert loaded_after(HOME, ENGINES + LATER) == []


def test_the_entry_alone_loads_nothing() -> None:
    assert loaded_after("import mla_writer.__main__", SCREEN + ENGINES + ("pydantic",)) == []
