# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A moment is told on two clocks only where there are two."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mla_writer.forms.answers import Answers
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.drafting import DraftSession
from mla_writer.services.filling import fill, read_answers
from mla_writer.services.opening import open_form, open_reference, sample_draft
from mla_writer.services.producing import compose_letter
from tests.golden.cases_list import CASES

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
CASE_OF = {
    "video": ("09-video/video-ready", "measures[m1].witness_zone", "), which is"),
    "search": ("05-search/search-ready", "auth_requested.zone", "in your time"),
    "boarding": ("15-boarding/boarding-ready", "auth_requested.zone", "which for you is"),
}
OWN = {"video": "dates", "search": "simultaneous", "boarding": "decision_by"}


def session(name: str) -> DraftSession:
    form = open_form("mla")
    said = read_answers(CASES / f"{name}.yaml").answers
    draft = replace(sample_draft("01-ready"), answers=fill(form, Answers(), said, name).tree)
    return DraftSession(form, open_reference(), draft, lambda: NOW)


def letter(of: DraftSession) -> str:
    return write_text(compose_letter(of.view(), of.draft, final=False))


@pytest.mark.parametrize("kind", CASE_OF)
def test_the_same_zone_is_told_once(kind: str) -> None:
    name, theirs, words = CASE_OF[kind]
    case = session(name)
    assert words in letter(case)
    case.answer(theirs, zone_of(case, OWN[kind]))
    assert words not in letter(case)


def zone_of(case: DraftSession, field: str) -> str:
    held = case.answers.get(f"measures[m1].{field}")
    first = held[0] if isinstance(held, list) else {"at": held}
    assert isinstance(first, dict)
    moment = first["at"]
    assert isinstance(moment, dict)
    return str(moment["zone"])
