# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A workshop for small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.unit.rendering.small_letters import Workshop

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A folder of templates in English."""
    return Workshop(tmp_path)
