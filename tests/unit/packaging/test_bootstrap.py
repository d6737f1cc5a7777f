# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import bootstrap
import judges

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_locked_uv_comes_with_its_version_and_hashes_only() -> None:
    first, *rest = bootstrap.locked("uv").splitlines()
    assert re.fullmatch(r"uv==[0-9.]+ \\", first)
    assert rest
    assert [line for line in rest if not line.startswith("    --hash=sha256:")] == []
    assert not rest[-1].endswith("\\")


def test_another_lock_asks_for_set_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bootstrap.fingerprint()
    changed = tmp_path / "requirements.lock"
    changed.write_bytes(bootstrap.LOCK.read_bytes() + b"\n")
    monkeypatch.setattr(bootstrap, "LOCK", changed)
    assert bootstrap.fingerprint() != before


def test_judges_without_their_tools_are_named_and_stop_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "tests" / "conformance"
    shutil.copytree(bootstrap.PROJECT / "tests" / "conformance", copy)
    monkeypatch.setenv("PATH", str(tmp_path))
    said: list[str] = []
    judges.provide(tmp_path, said.append)
    assert "maven" in said[0]
    assert said[1:] == [
        "veraPDF is not built: mvn is not installed.",
        "the Open XML SDK validator is not built: npm is not installed.",
    ]
    assert not (tmp_path / "build").exists()
