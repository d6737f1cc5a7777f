# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers that can't be what they should be: problems that the kinds of fields found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.sources import field_of, names_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.forms.relevance import Problem


def problems(given: CheckInput) -> Iterator[Finding]:
    """Each problem of a kind (IBAN check digits, no such date …) at its answer.

    A row that is gone together with its whole list is not told where the empty list is.
    """
    for problem in given.view.problems:
        if problem.code != "answer.row-gone" or not _list_is_missing(given, problem):
            yield given.finding(problem.code, problem.path, problem.arguments)


ANSWERS = (problems,)


def _list_is_missing(given: CheckInput, problem: Problem) -> bool:
    """True when the lists that an answer picks from are all empty, and one has to be filled.

    An entry that names its list, ``persons[p1]``, is judged by that list alone.
    """
    question = given.view.question(problem.path)
    listed = [field_of(source) for source in names_of(question.field)] if question else []
    named = str(problem.arguments["value"]).partition("[")[0]
    listed = [named] if named in listed else listed
    asked = [one for one in map(given.view.question, listed) if one is not None]
    needed = any(one.level == "essential" for one in asked)
    return needed and not any(given.rows(path) or given.chosen(path) for path in listed)
