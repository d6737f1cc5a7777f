# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Coercive measures (V7): the text of the law has to go with the request.

Conduct for dual criminality, availability at home and the domestic power are questions of the
form that such a measure makes essential; completeness tells them with their articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput


def law_text(given: CheckInput) -> Iterator[Finding]:
    """Each offence of a request with a coercive measure has its text, in print or annexed."""
    if "coercive" not in given.traits:
        return
    for row in given.rows("offences"):
        if not given.text(f"{row}.law_text") and not given.text(f"{row}.law_annex"):
            yield given.finding(
                "coercion.law-text",
                f"{row}.law_text",
                articles=given.asking("CE05"),
                element="CE05",
                offence=given.text(f"{row}.name") or "?",
            )


COERCION = (law_text,)
