# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Undertakings: the promise on use is given, and no promise is beyond who gives it (V19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

# Promises that bind courts or the State as such. The form itself asks who may give that on the
# death penalty.
BINDING = frozenset({"fair_treatment", "no_onward_transfer", "costs_extraordinary"})


def use_limitation(given: CheckInput) -> Iterator[Finding]:
    """Use only for the stated case is promised: treaties themselves ask for it."""
    given_promises = given.chosen("undertakings")
    if given_promises and "speciality" not in given_promises:
        yield given.finding(
            "disclosure.no-use-limitation",
            "undertakings",
            articles=given.rule("use-limitation"),
        )


def authority(given: CheckInput) -> Iterator[Finding]:
    """Who may bind the State is named where a promise goes beyond the case."""
    asked = given.is_asked("undertakings_authority")
    if asked and not given.text("undertakings_authority"):
        promises = given.chosen("undertakings")
        if promises & BINDING and "death_penalty" not in promises:
            yield given.finding("disclosure.promise-authority", "undertakings_authority")


DISCLOSURE = (use_limitation, authority)
