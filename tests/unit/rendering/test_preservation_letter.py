# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter for preservation of data: short, exact, and to the second."""

from __future__ import annotations

from mla_writer.rendering.writers.text import write_text
from tests.golden.letters_of_cases import letter_of


def told() -> str:
    """The complete letter in English."""
    letter = letter_of("03-preservation/preservation-ready", "en")
    return write_text(letter).replace("\u00a0", " ")


def test_a_time_of_a_log_is_printed_to_the_second() -> None:
    assert "5 November 2026, 02:14:09" in told()
    assert "the source port is not known" in told()


def test_it_says_nothing_that_preservation_does_not_need() -> None:
    for absent in ("Dual criminality", "The same measure at home", "UNTOC", "organized"):
        assert absent not in told()
