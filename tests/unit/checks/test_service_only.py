# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A request for service alone needs no facts (UNTOC 18(15)(c)); with anything else it does.

The measure of service is written here; the form and the checks are the real ones.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.forms.loader import load_form
from tests.unit.checks.conftest import Case

if TYPE_CHECKING:
    from pathlib import Path

SERVICE = """
id: service
title: Service of documents
short_title: Service
traits: [service]
fields:
  - {id: documents, kind: text, label: Which documents?, level: essential}
"""


@pytest.fixture
def serving(ready: Case, tmp_path: Path) -> Case:
    """The complete case without facts, which asks for service besides."""
    forms = tmp_path / "forms"
    shutil.copytree(paths.FORMS, forms)
    (forms / "measures" / "service.yaml").write_text(SERVICE, encoding="utf-8")
    request = forms / "requests" / "mla.yaml"
    text = request.read_text(encoding="utf-8")
    listed = text.replace("measures: [statement,", "measures: [service, statement,")
    assert listed != text
    request.write_text(listed, encoding="utf-8")
    case = Case(load_form(forms, "mla"), ready.reference, ready.tree).with_answers(
        {"facts_established": None, "nexus": None, "measures[m3].documents": "A summons"}
    )
    measure = next(row for row in case.tree["measures"] if row["_id"] == "m3")
    measure["_variant"] = "service"
    return case


def test_facts_are_asked_for_beside_another_measure(serving: Case) -> None:
    assert set(serving.at("completeness.missing")) == {"facts_established", "nexus"}


def test_facts_are_not_asked_for_service_alone(serving: Case) -> None:
    alone = serving.with_answers({"measures[m1]": None, "measures[m2]": None})
    assert "facts_established" not in alone.at("completeness.missing")
    assert alone.view().rows("measures") == ("measures[m3]",)
