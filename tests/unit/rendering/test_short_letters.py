# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Question and emergency notice: read at once, so on one page in every language."""

from __future__ import annotations

import pytest

from mla_writer.rendering.document import Closing, Heading
from tests.golden.letters_of_cases import letter_of
from tests.unit.rendering.writers import reading

SHORT = ("question/question-ready", "emergency/emergency-ready")


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
@pytest.mark.parametrize("name", SHORT)
def test_a_short_letter_has_one_page_with_its_signature(name: str, language: str) -> None:
    letter = letter_of(name, language)
    assert isinstance(letter.blocks[-1], Closing)
    assert not [block for block in letter.blocks if isinstance(block, Heading)]
    assert reading.writer().write(letter, None).pages == 1
