# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Undertakings: the promise on use is given, and each promise fits what is asked for.

Who may give those that bind more than the signatory (V19) is asked by the form itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput


def use_limitation(given: CheckInput) -> Iterator[Finding]:
    """Use only for the stated case is promised: treaties themselves ask for it."""
    given_promises = given.chosen("undertakings")
    if given_promises and "speciality" not in given_promises:
        yield given.finding(
            "disclosure.no-use-limitation",
            "undertakings",
            articles=given.rule("use-limitation"),
        )


def fitting(given: CheckInput) -> Iterator[Finding]:
    """A promise that was ticked still fits what is asked for."""
    question = given.view.question("undertakings")
    chosen = given.chosen("undertakings")
    for choice in question.field.choices if question is not None else ():
        if choice.id in chosen and not given.view.fits(choice):
            yield given.finding(
                "disclosure.promise-does-not-fit", "undertakings", promise=choice.label
            )


def wider_use(given: CheckInput) -> Iterator[Finding]:
    """Whoever asks leave for another use cites an article: its number at least (V30)."""
    path = "wider_use_article"
    cited = given.text(path)
    if cited and not any(sign.isdigit() for sign in cited):
        yield given.finding(
            "disclosure.wider-use-uncited", path, articles=given.rule("use-limitation")
        )


DISCLOSURE = (use_limitation, fitting, wider_use)
