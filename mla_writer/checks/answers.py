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


def problems(given: CheckInput) -> Iterator[Finding]:
    """Each problem of a kind (IBAN check digits, no such date …) at its answer.

    A row that is gone together with its whole list is not told: the empty list is.
    """
    for problem in given.view.problems:
        if problem.code != "answer.row-gone" or not _list_is_empty(given, problem.path):
            yield given.finding(problem.code, problem.path, problem.arguments)


ANSWERS = (problems,)


def _list_is_empty(given: CheckInput, path: str) -> bool:
    question = given.view.question(path)
    sources = names_of(question.field) if question else ()
    return not any(given.rows(field_of(source)) for source in sources)
