# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter for preservation of data, in three languages: short, exact, and to the second."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.forms.answers import Answers
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import relevant
from mla_writer.reference.loader import load_reference
from mla_writer.rendering.letter import ComposeOptions, compose
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.filling import fill, read_answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.rendering.document import Document

CASES = paths.PROJECT / "tests" / "golden" / "cases" / "03-preservation"
TODAY = date(2026, 11, 16)
FORM = load_form(paths.FORMS, "mla")
REFERENCE = load_reference(paths.REFERENCE)


def letter(language: str) -> Document:
    """The final letter; in another language with what differs laid over the English answers."""
    answers = Answers({})
    for name in dict.fromkeys(("preservation-ready", f"preservation-ready-{language}")):
        if not name.endswith("-en"):
            answers = fill(FORM, answers, read_answers(CASES / f"{name}.yaml").answers, name)
    view = relevant(FORM, answers, TODAY, language)
    options = ComposeOptions(language, TODAY, paths.TEMPLATES, paths.LOCALES, final=True)
    return compose(view, REFERENCE, options)


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_the_letter_reads_as_its_golden_text(
    language: str, golden: Callable[[str, str], None]
) -> None:
    golden(f"documents/preservation-ready.{language}.txt", write_text(letter(language)))


def test_a_time_of_a_log_is_printed_to_the_second() -> None:
    told = write_text(letter("en")).replace("\u00a0", " ")
    assert "5 November 2026, 02:14:09" in told
    assert "the source port is not known" in told


def test_it_says_nothing_that_preservation_does_not_need() -> None:
    told = write_text(letter("en"))
    for absent in ("Dual criminality", "The same measure at home", "UNTOC", "organized"):
        assert absent not in told
