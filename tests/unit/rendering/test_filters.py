# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every filter with its example, as docs/templates.md shows it; each result knows its answer."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from mla_writer.domain.values import ZonedMoment
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.filters import FILTERS
from mla_writer.rendering.letter import runs_in
from tests.unit.rendering.small_letters import HEAD, Workshop, text

ANSWERS: dict[str, object] = {
    "day": date(2027, 1, 15),
    "people": ["Ama", "Kofi", "Esi"],
    "pages": "16",
    "hours": "08:30-16:30",
    "zone": "Africa/Accra",
    "other": "Europe/Vienna",
    "moment": ZonedMoment(datetime.fromisoformat("2027-01-15T15:30"), "Africa/Accra"),
    "story": "First.\n\nSecond.",
    "address": "Street 1\n1070 Vienna",
    "word": "AB 12",
    "list": ["18(3)(a)", "18(3)(f)"],
}
EXAMPLES = {
    "date": ("day|date", "15 January 2027"),
    "month": ("day|month", "January 2027"),
    "digits": ("day|digits", "2027-01-15"),
    "number": ("pages|number", "16"),
    "names": ("people|names", "Ama, Kofi and Esi"),
    "either": ("people|either", "Ama, Kofi or Esi"),
    "articles": ("list|articles", "18(3)(a) and (f)"),
    "quantity": ('people|quantity("{count} person", "{count} persons")', "3 persons"),
    "identifier": ("word|identifier", "AB 12"),
    "name": ("word|name", "AB 12"),
    "hours": ("hours|hours", "08:30–16:30"),
    "hours_in": ("hours|hours_in(zone, other)", "09:30–17:30"),
    "moment_in": ("moment|moment_in(other)", "15 January 2027, 16:30 (Vienna, UTC+1)"),
    "city": ("other|city", "Vienna"),
    "utc": ("other|utc", "UTC+1"),
    "first_part": ("story|first_part", "First."),
    "line": ("address|line", "Street 1, 1070 Vienna"),
}


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_filter_does_what_its_example_says(workshop: Workshop, name: str) -> None:
    written, expected = EXAMPLES[name]
    blocks = workshop.letter(f"{HEAD}# A\n>{{{{ {written} }}}}<\n", **ANSWERS)
    assert text(blocks[-1]).replace("\u00a0", " ") == f">{expected}<"
    answer = written.partition("|")[0]
    paths = {run.path.partition("[")[0] for run in runs_in(blocks[-1]) if run.path}
    assert paths == {answer}


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_the_guide_shows_every_filter(name: str) -> None:
    guide = (Path(__file__).parents[3] / "docs" / "templates.md").read_text(encoding="utf-8")
    assert f"| `{name}" in guide


@pytest.mark.parametrize("name", sorted(FILTERS))
def test_a_missing_value_stays_missing_through_a_filter(workshop: Workshop, name: str) -> None:
    written = "gone|" + EXAMPLES[name][0].partition("|")[2]
    blocks = workshop.letter(f"{HEAD}# A\nx {{{{ {written} }}}}\n", **ANSWERS, gone=None)
    assert [r.path for r in runs_in(blocks[-1]) if r.role is RunRole.GAP] == ["gone"]


def test_one_is_singular(workshop: Workshop) -> None:
    source = f'{HEAD}# A\n{{{{ one|quantity("{{count}} page", "{{count}} pages") }}}}.\n'
    assert text(workshop.letter(source, one=["x"])[-1]) == "1\u00a0page."
