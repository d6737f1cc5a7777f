# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers that are missing, too short, or can't stand."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.forms.kinds.problems import MESSAGES
from mla_writer.i18n import N_

ADVICE, MISSING, WRONG = Severity.ADVICE, Severity.MISSING, Severity.WRONG

COMPLETENESS = {
    "completeness.nothing-said": Wording(
        MISSING,
        N_("Nothing is answered here: {words}"),
        N_("The reader needs this to act. The words say that it isn't known, or send elsewhere."),
        N_("Answer the question, or find out first."),
    ),
    "completeness.missing": Wording(
        MISSING,
        N_("Not answered: {label}"),
        N_("A request without this answer can be sent back."),
        N_("Answer the question. Its example shows a good answer."),
        N_("Not answered: {label} ({row})"),
    ),
    "completeness.too-few": Wording(
        MISSING,
        N_("More entries are needed: {label}"),
        N_("At least {count} entries are needed here."),
        N_("Add an entry."),
    ),
    "completeness.advised": Wording(
        ADVICE,
        N_("Better answered: {label}"),
        N_("The request can go without it, and is stronger with it."),
        N_("Answer the question if you can."),
        N_("Better answered: {label} ({row})"),
    ),
    "completeness.short": Wording(
        ADVICE,
        N_("Rather short: {label}"),
        N_("{count} characters are written; a good answer has at least {least}."),
        N_("Say who did what, when, where and how, with dates and sums."),
    ),
}

ANSWERS = {
    code: Wording(
        WRONG,
        N_("This answer can't stand: {label}"),
        message,
        N_("Correct the answer. What was typed is kept until you do."),
    )
    for code, message in MESSAGES.items()
}
