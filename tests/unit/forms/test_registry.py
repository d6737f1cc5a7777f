# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The registry finds kinds by their modules, and forms by their files."""

from __future__ import annotations

from mla_writer.forms.registry import kinds_by_name, measure_ids, request_ids
from mla_writer.paths import FORMS

KINDS = (
    "text long choice choices yes_no date datetime period country language money reference file "
    "person organisation authority offence account asset address contact repeat variants"
)


def test_the_kinds_are_those_of_the_architecture() -> None:
    assert set(kinds_by_name()) == set(KINDS.split())


def test_requests_and_measures_are_found_in_their_folders() -> None:
    assert "mla" in request_ids(FORMS)
    assert {"statement", "bank_records"} <= set(measure_ids(FORMS))
