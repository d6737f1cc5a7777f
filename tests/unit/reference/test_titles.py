# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from mla_writer import paths
from mla_writer.reference.loader import Reference, load_reference
from mla_writer.reference.titles import title_of


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference(paths.FORMS / "reference")


def test_a_title_is_said_in_the_readers_language(reference: Reference) -> None:
    assert title_of(reference, "UNCAC", "ar") == "اتفاقية الأمم المتحدة لمكافحة الفساد"
    assert title_of(reference, "UNCAC", "fr") == "Convention des Nations Unies contre la corruption"
    assert title_of(reference, "UNCAC", "en") == "United Nations Convention against Corruption"


def test_a_title_without_a_term_stays_english(reference: Reference) -> None:
    assert title_of(reference, "MINSK93", "ar") == "Minsk Convention 1993"


def test_an_unknown_instrument_is_said_by_its_code(reference: Reference) -> None:
    assert title_of(reference, "NOWHERE", "ar") == "NOWHERE"
