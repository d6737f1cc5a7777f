# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Articles as English, French and Arabic letters cite them, in full and in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import i18n, paths
from mla_writer.rendering.citations import FULL, SHORT, Style, cite
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.session import Session
from tests.unit.rendering.small_letters import TODAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RECORDS_AND_HEARING = ("18(3)(a)", "18(3)(f)")


def said(references: Sequence[str], language: str, style: Style) -> str:
    piece = cite(session(language), references, style)
    assert piece.role is RunRole.PLAIN
    return piece.text.replace("\u00a0", " ")


def session(language: str, locales: Path = paths.LOCALES) -> Session:
    words, labels = (i18n.load(locales, language, domain) for domain in ("documents", "forms"))
    return Session(language, TODAY, words, labels)


@pytest.mark.parametrize(
    ("references", "short", "full"),
    [
        (RECORDS_AND_HEARING, "18(3)(a) and (f)", "article 18(3)(a) and (f)"),
        (["18(3)(f)"], "18(3)(f)", "article 18(3)(f)"),
        (
            ["18(1)", *RECORDS_AND_HEARING],
            "18(1) and 18(3)(a) and (f)",
            "article 18(1) and article 18(3)(a) and (f)",
        ),
        (["12", "18(3)(a)"], "12 and 18(3)(a)", "article 12 and article 18(3)(a)"),
        (["7"], "7", "article 7"),
        (
            ["27(9)(a)", "13(2)bis"],
            "27(9)(a) and 13(2)bis",
            "article 27(9)(a) and article 13(2)bis",
        ),
    ],
)
def test_english_says_a_shared_stem_once(references: list[str], short: str, full: str) -> None:
    assert (said(references, "en", SHORT), said(references, "en", FULL)) == (short, full)


@pytest.mark.parametrize(
    ("references", "short", "full"),
    [
        (
            RECORDS_AND_HEARING,
            "18, par. 3 a) et f)",
            "article 18, paragraphe 3, alinéas a) et f)",
        ),
        (["18(3)(f)"], "18, par. 3 f)", "article 18, paragraphe 3, alinéa f)"),
        (["46(8)"], "46, par. 8", "article 46, paragraphe 8"),
        (["3", "7"], "3 et 7", "article 3 et article 7"),
        (["3(1)", "7"], "3, par. 1, et 7", "article 3, paragraphe 1, et article 7"),
    ],
)
def test_french_names_paragraph_and_subparagraph(
    references: list[str], short: str, full: str
) -> None:
    assert (said(references, "fr", SHORT), said(references, "fr", FULL)) == (short, full)


@pytest.mark.parametrize(
    ("references", "short", "full"),
    [
        (RECORDS_AND_HEARING, "18(3) (أ) و(و)", "الفقرة 3 (أ) و(و) من المادة 18"),
        (["46(8)"], "46(8)", "الفقرة 8 من المادة 46"),
        (["7"], "7", "المادة 7"),
    ],
)
def test_arabic_bears_the_letters_of_the_arabic_text(
    references: list[str], short: str, full: str
) -> None:
    assert (said(references, "ar", SHORT), said(references, "ar", FULL)) == (short, full)


def test_no_line_breaks_before_a_number() -> None:
    piece = cite(session("fr"), ["18(3)"], FULL)
    assert piece.text == "article\u00a018, paragraphe\u00a03"


def test_without_a_catalogue_it_says_that_it_is_english(tmp_path: Path) -> None:
    piece = cite(session("fr", tmp_path), RECORDS_AND_HEARING, FULL, "bases")
    assert (piece.role, piece.path) == (RunRole.UNTRANSLATED, "bases")
    assert piece.text == "article\u00a018(3)(a) et (f)"
