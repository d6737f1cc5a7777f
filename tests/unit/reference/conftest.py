# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The real reference data, and a copy that a test may spoil."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.reference.loader import Reference, load_reference

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def reference() -> Reference:
    return load_reference(paths.REFERENCE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "reference"
    shutil.copytree(paths.REFERENCE, copy)
    return copy
