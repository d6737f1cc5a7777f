# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A request for service alone needs no facts (UNTOC 18(15)(c)); with anything else it does (V8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case

STORY = dict.fromkeys(("facts_established", "facts_inferred", "nexus", "facts_more"))


@pytest.fixture
def serving(ready: Case) -> Case:
    """The complete case without facts, which asks for service besides."""
    case = ready.with_answers({**STORY, "measures[m3].summons": False})
    measure = next(row for row in case.tree["measures"] if row["_id"] == "m3")
    measure["_variant"] = "service"
    return case


def test_facts_are_asked_for_beside_another_measure(serving: Case) -> None:
    assert {"facts_established", "nexus"} <= set(serving.at("completeness.missing"))


def test_facts_are_not_asked_for_service_alone(serving: Case) -> None:
    alone = serving.with_answers({"measures[m1]": None, "measures[m2]": None})
    assert not {"facts_established", "nexus"} & set(alone.at("completeness.missing"))
    assert alone.view().rows("measures") == ("measures[m3]",)
