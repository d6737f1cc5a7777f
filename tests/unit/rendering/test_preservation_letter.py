# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter for preservation of data: short, exact, and to the second."""

from __future__ import annotations

import pytest

from mla_writer.rendering.writers.text import write_text
from tests.golden.letters_of_cases import letter_of, letter_with, words


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


@pytest.mark.parametrize(("asked", "cited"), [(True, "29 and 30"), (False, "29\t"), (None, "29\t")])
def test_article_30_is_named_when_other_providers_are_to_be_disclosed(
    asked: bool | None, cited: str
) -> None:
    """ETS 185, article 30: traffic data that show another provider in the path."""
    changed = {"measures[m1].other_providers": asked}
    said = words(letter_with("03-preservation/preservation-ready", changed))
    assert f"Convention on Cybercrime (ETS No. 185)\t{cited}" in said


@pytest.mark.parametrize(
    ("kind", "value", "printed"),
    [
        ("email", "ops@mail.example", "e-mail address ops@mail.example"),
        ("phone", "+639170000981", "telephone number +639170000981"),
        ("url", "https://social.example/u/4711", "web address https://social.example/u/4711"),
        ("imei", "490154203237518", "device with the IMEI 490154203237518"),
        ("device", "SN-4471", "device with the number SN-4471"),
        ("user_id", "ops_kalayaan", "user ops_kalayaan"),
    ],
)
def test_an_identifier_is_called_what_it_is(kind: str, value: str, printed: str) -> None:
    row = "measures[m1].targets[t1]"
    changed = {f"{row}.id_type": kind, f"{row}.value": value}
    said = words(letter_with("03-preservation/preservation-ready", changed))
    assert f"Hosting control panel: {printed}\n" in said
