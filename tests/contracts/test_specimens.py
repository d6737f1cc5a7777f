# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The specimens that users get are the cases of the tests, and say that they are specimens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.services.filling import read_answers

if TYPE_CHECKING:
    from pathlib import Path

CASES = paths.PROJECT / "tests" / "golden" / "cases"
SHIPPED = sorted(paths.SAMPLES.glob("*.yaml"))


@pytest.mark.parametrize("sample", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_specimen_is_a_case_word_for_word(sample: Path) -> None:
    (case,) = CASES.glob(f"*/{sample.name}")
    assert sample.read_bytes() == case.read_bytes()


@pytest.mark.parametrize("case", sorted(CASES.glob("*/*-*.yaml")), ids=lambda path: path.stem)
def test_every_case_between_real_states_is_marked(case: Path) -> None:
    assert read_answers(case).specimen
