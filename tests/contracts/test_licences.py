# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every file says its licence, every font its source, every library its reason and its hash."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FONTS = PROJECT / "mla_writer" / "assets" / "fonts"
LOCK = (PROJECT / "requirements.lock").read_text(encoding="utf-8")
MEGABYTE = 1_000_000


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> set[str]:
    return {canonical(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", LOCK, re.MULTILINE)}


@pytest.mark.slow
def test_every_file_says_its_licence() -> None:
    lint = subprocess.run(
        [sys.executable, "-m", "reuse", "lint", "--lines"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert lint.returncode == 0, lint.stdout


def test_every_font_is_the_file_that_its_source_line_describes() -> None:
    lines = (FONTS / "SOURCES.md").read_text(encoding="utf-8")
    described = dict(re.findall(r"^\| (\S+\.[ot]tf) .*`([0-9a-f]{64})` \|$", lines, re.MULTILINE))
    real = {
        font.name: hashlib.sha256(font.read_bytes()).hexdigest() for font in FONTS.glob("*.?tf")
    }
    assert described == real


def test_fonts_stay_small_enough_to_ship() -> None:
    assert sum(font.stat().st_size for font in FONTS.glob("*.?tf")) < 30 * MEGABYTE


def test_the_lock_holds_no_address() -> None:
    assert "://" not in LOCK
    assert "--index-url" not in LOCK
    assert "--find-links" not in LOCK


def test_every_locked_library_has_hashes() -> None:
    blocks = re.split(r"^(?=[A-Za-z0-9._-]+==)", LOCK, flags=re.MULTILINE)
    named = [block for block in blocks if "==" in block.partition("\n")[0]]
    assert named
    assert [block.partition("\n")[0] for block in named if "--hash=sha256:" not in block] == []


def test_every_library_asked_for_has_a_reason_and_is_locked() -> None:
    wanted = (PROJECT / "requirements.in").read_text(encoding="utf-8").splitlines()
    rows = [line for line in wanted if line and not line.startswith("#")]
    named = re.compile(r"(?P<name>[a-z0-9-]+)(?:[<>=!~]=?[0-9.]+)? +# \S.+")
    assert [line for line in rows if not named.fullmatch(line)] == []
    found = (named.fullmatch(line) for line in rows)
    assert {canonical(row["name"]) for row in found if row} <= locked()
