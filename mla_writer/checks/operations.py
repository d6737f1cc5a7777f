# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Operations under way: always urgent, and somebody who answers the telephone at any hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

TRAIT = "operation"


def telephones(given: CheckInput) -> Iterator[Finding]:
    """Each contact at any hour has a number that can be called."""
    for measure, definition in given.view.measures:
        for row in given.rows(f"{measure}.contacts_24_7") if TRAIT in definition.traits else ():
            numbers = (given.text(f"{row}.mobile"), given.text(f"{row}.phone"))
            if given.text(f"{row}.name") and not any(numbers):
                name = given.text(f"{row}.name")
                yield given.finding("operation.no-telephone", f"{row}.phone", name=name)


OPERATIONS = (telephones,)
