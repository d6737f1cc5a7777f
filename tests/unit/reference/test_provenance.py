# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.reference.provenance import source_name

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Gazette 12/2019 <https://gazette.example/12>", "Gazette 12/2019"),
        ("Chart of treaty 30 (stored snapshot of x/y) <https://x.example>", "Chart of treaty 30"),
        ("Declarations VI-19@003ce13 6-19.txt", "Declarations VI-19"),
        ("Protocol page (timeline; 52 rows; read 29 Apr) (stored copy)", "Protocol page"),
        ("Gazette 5/2009 (translation) <https://x.example>", "Gazette 5/2009 (translation)"),
        ("Telephone call; then its letter of 3 May", "Telephone call; then its letter of 3 May"),
        ("", ""),
    ],
)
def test_a_source_is_named_without_its_address_and_without_our_copy(source: str, name: str) -> None:
    assert source_name(source) == name


def test_every_source_on_treaties_has_a_name_of_whole_brackets(reference: Reference) -> None:
    sources = {fact.source for fact in reference.parties.values()}
    sources |= {notice.source for notice in reference.notifications}
    names = {source_name(source) for source in sources}
    assert len(names) > 50
    for name in names:
        assert name
        assert name.count("(") == name.count(")"), name
        assert "<" not in name
