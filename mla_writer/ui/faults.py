# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A fault in words, at its field and in the summary of its page: the same words at both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_

if TYPE_CHECKING:
    from mla_writer.checks.finding import Finding
    from mla_writer.services.wording import Wording

UNREADABLE = "answer."  # codes of answers that can't be read: their detail says what and how


def at_field(finding: Finding, words: Wording) -> str:
    """What is wrong and what to do, where the question's own label stands just above."""
    said = words.finding(finding)
    if finding.code.startswith(UNREADABLE):
        return said.detail
    return ". ".join(part.rstrip(".") for part in (said.title, said.mend) if part) + "."


def in_summary(finding: Finding, words: Wording) -> str:
    """What is wrong, with the name of the question where the sentence alone doesn't say it."""
    said = words.finding(finding)
    if not finding.code.startswith(UNREADABLE):
        return said.title
    label = words.label(str(finding.arguments.get("label", "")))
    told = words.row(*finding.row) if finding.row is not None else ""
    row = told or words.label(str(finding.arguments.get("row", "")))
    name = f"{label} ({row})" if row else label
    return words.say(N_("{name}: {sentence}"), name=name, sentence=said.detail)
