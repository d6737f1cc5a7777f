# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

import pytest

from mla_writer.rendering import document as blocks
from mla_writer.rendering.writers.text import GAP, grouped_digest, write_text
from tests.unit.rendering.writers import documents

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize("language", ["english", "arabic", "chinese"])
def test_text_of_the_letter(language: str, golden: Callable[[str, str], None]) -> None:
    letter = documents.with_rare_blocks(getattr(documents, language)())
    golden(f"letters/writers-{language}.txt", write_text(letter, 7))


def test_letter_for_the_tests_has_every_kind_of_block() -> None:
    letter = documents.with_rare_blocks(documents.english())
    assert {type(block) for block in letter.blocks} == set(get_args(blocks.Block))


def test_gap_is_ruled_and_pages_are_counted_only_when_known() -> None:
    letter = documents.english()
    pen = documents.Pen("en")
    text = blocks.Text(pen.inline("Born {??}, {#pages#} pages"))
    short = replace(letter, blocks=(text,))
    assert write_text(short, 3) == f"Born {GAP}, 3 pages\n"
    assert write_text(short) == f"Born {GAP},  pages\n"


def test_hash_stands_in_eight_groups() -> None:
    assert grouped_digest("0123456789abcdef" * 4) == " ".join(["01234567", "89abcdef"] * 4)
    assert grouped_digest("") == ""
