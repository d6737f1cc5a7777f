# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What holds for every golden case, whatever it asks for.

Two properties that no hand can tune: each essential answer that is deleted brings its one finding
and no other; each answer that its kind can judge, changed to a wrong one, is told at its place.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from mla_writer import i18n, paths
from mla_writer.checks.engine import blocking
from mla_writer.checks.finding import Severity
from mla_writer.checks.texts import text_of
from mla_writer.forms.code_lists import LISTS
from mla_writer.forms.loader import load_form
from mla_writer.reference.loader import load_reference
from tests.golden.cases_list import day_of, form_of, names
from tests.unit.checks.conftest import Case, load_case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from mla_writer.checks.finding import Finding
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question

ENGLISH = i18n.load(paths.LOCALES, "en", "app")
FEWEST = 50
ALL = tuple(name for name in names("desk", "ready") if form_of(name) == "mla")
READY = tuple(name for name in ALL if name.endswith("-ready"))
UNPRINTABLE = "a\ue000b"  # a code point that stands for marks inside the program
# By kind of field or syntax: what such an answer can't be.
WRONG: dict[str, Json] = {
    "date": "2026-02-30",
    "datetime": {"at": "2026-02-30T10:00:00", "zone": "Europe/Vienna"},
    "period": {"from": "2026-03-02", "to": "2026-03-01"},
    "money": {"amount": "12,x", "currency": "EUR"},
    "country": "QQ",
    "language": "qq",
    "choice": "no-such-choice",
    "yes_no": "perhaps",
    "email": "name@",
    "phone": "0664 1",
    "iban": "AT61 1904 3002 3457 3202",
    "bic": "GIBAATW",
    "number": "-1",
    "imei": "490154203237519",
    "imsi": "6050112345678",
    "container": "CSQU3054384",
    "imo": "9074728",
    "text": UNPRINTABLE,
    "long": UNPRINTABLE,
    "reference": UNPRINTABLE,
    "choices": ["no-such-choice"],
    "file": {"name": 3},
}
NO_ROW = "annexes[zz9]"  # a row of no list, and a code of none


def listing(findings: tuple[Finding, ...]) -> str:
    """Findings as a person reads them: two lines each."""
    lines = []
    for finding in findings:
        words = text_of(finding)
        lines.append(f"{finding.severity.upper():8} {finding.code}  {finding.path}")
        cited = "; ".join(str(article) for article in finding.articles)
        lines.append(f"         {ENGLISH.say(words.title)}" + (f"  [{cited}]" if cited else ""))
    return "\n".join(lines)


@cache
def case_of(name: str) -> Case:
    return load_case(name, load_form(paths.FORMS, "mla"), load_reference(paths.REFERENCE))


@pytest.mark.parametrize("name", ALL)
def test_all_findings_of_a_case(name: str, golden: Callable[[str, str], None]) -> None:
    found = case_of(name).findings(day_of(name))
    golden(f"findings/{name.rpartition('/')[2]}.txt", listing(found))


@pytest.mark.parametrize("name", ALL)
def test_a_ready_draft_is_ready_and_one_from_the_desk_is_not(name: str) -> None:
    stops = blocking(case_of(name).findings(day_of(name)))
    assert bool(stops) is name.endswith("-desk")


@pytest.mark.parametrize("name", READY)
def test_each_essential_answer_that_is_deleted_is_the_one_finding_more(name: str) -> None:
    told = case_of(name).deletions(day_of(name))
    # Without any measure the rest is asked for anew: what a measure excused comes back.
    del told["measures"]
    assert {path: more for path, more in told.items() if [p for _, p in more] != [path]} == {}
    assert len(told) > FEWEST


@pytest.mark.parametrize("name", READY)
def test_each_answer_changed_to_a_wrong_one_of_its_kind_is_told_there(name: str) -> None:
    case, day = case_of(name), day_of(name)
    changed = dict(wrong_answers(case, day))
    answered = {one.path for one in leaves(case, day)}
    assert answered == set(changed)  # none is left out
    silent = [path for path, wrong in changed.items() if not is_told(case, day, path, wrong)]
    assert silent == []
    assert len(changed) > FEWEST


def wrong_answers(case: Case, day: date) -> Iterator[tuple[str, Json]]:
    """Each answer, with one that its kind, its syntax, or the list it picks from can't be."""
    for question in leaves(case, day):
        field = question.field
        wrong = WRONG.get(field.syntax) or WRONG[field.kind]
        picks_row = field.source and not field.choices and field.source not in LISTS
        yield question.path, wrong_for(question, NO_ROW if picks_row else wrong)


def leaves(case: Case, day: date) -> Iterator[Question]:
    """Every answer that has no parts and no rows of its own."""
    for question in case.view(day).questions:
        is_whole = question.field.has_parts or question.field.has_rows
        if not is_whole and not question.is_empty:
            yield question


def wrong_for(question: Question, wrong: Json) -> Json:
    """In the shape of the answer: a single value, or the list of one."""
    one = wrong[0] if isinstance(wrong, list) else wrong
    return [one] if isinstance(question.raw, list) else one


def is_told(case: Case, day: date, path: str, wrong: Json) -> bool:
    """Whether the answer itself is said to be wrong."""
    found = case.with_answers({path: wrong}).findings(day)
    return any(one.severity is Severity.WRONG and one.path == path for one in found)
