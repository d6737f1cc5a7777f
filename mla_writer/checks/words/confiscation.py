# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Confiscation: the order, its force, its extent, and the proceedings behind it."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK, WRONG = Severity.ADVICE, Severity.RISK, Severity.WRONG

CONFISCATION = {
    "confiscation.not-certified": Wording(
        WRONG,
        N_("The order to enforce goes as a plain copy"),
        N_("No court over there can give effect to a plain copy."),
        N_("Annex the original or a certified copy, and say so in the list."),
    ),
    "confiscation.annex-not-order": Wording(
        ADVICE,
        N_("The annex named here isn't listed as an order"),
        N_("Whoever opens it looks for the order in vain."),
        N_("Pick the annex with the order, or correct what the list says."),
    ),
    "confiscation.not-final": Wording(
        WRONG,
        N_("The order to enforce isn't final"),
        N_("An order that may still be changed isn't enforced abroad."),
        N_("Ask for a freeze now, and for enforcement once it is final."),
    ),
    "confiscation.order-ahead": Wording(
        WRONG,
        N_("The order bears a date that lies ahead: {date}"),
        N_("An order that doesn't exist yet can't be enforced."),
        N_("Copy the date from the order."),
    ),
    "confiscation.final-ahead": Wording(
        WRONG,
        N_("The order becomes final only on {date}"),
        N_("Until then it may still be changed."),
        N_("Correct the day, or send the request after it."),
    ),
    "confiscation.final-before-order": Wording(
        WRONG,
        N_("Final before it was made: the order is of {date}"),
        N_("One of the two days is wrong."),
        N_("Compare both with the order and its attestation."),
    ),
    "confiscation.above-due": Wording(
        ADVICE,
        N_("The assets are worth more than what is still due"),
        N_("No more may be taken than the order says."),
        N_("Say which asset comes first, or correct the sums."),
    ),
    "confiscation.stage": Wording(
        ADVICE,
        N_("A final order, and a case that is still at its start"),
        N_("A reader will ask which court made the order, and when."),
        N_("Correct the stage, or explain it where the stage is told."),
    ),
    "confiscation.in-absentia": Wording(
        RISK,
        N_("The order was made in the person's absence"),
        N_("It may be refused if the rights of the defence were not kept."),
        N_("Say how the person was summoned, who defended, and which appeal was open."),
    ),
    "confiscation.party-not-told": Wording(
        ADVICE,
        N_("Nothing is said on whether this party was told: {party}"),
        N_("An order of which somebody with rights never heard may be refused."),
        N_("Say when and how this party was told, and what it claimed."),
    ),
    "confiscation.without-conviction": Wording(
        RISK,
        N_("Not every State can confiscate without a conviction"),
        N_("The treaty asks States to consider it, and no more."),
        N_("Ask the other side first which way its law knows."),
    ),
    "confiscation.convicted-after-all": Wording(
        ADVICE,
        N_("Without a conviction, and yet somebody is listed as convicted"),
        N_("One of the two answers isn't right."),
        N_("Correct the role of the person, or this answer."),
    ),
    "confiscation.nobody-convicted": Wording(
        ADVICE,
        N_("On a conviction, and yet nobody is listed as convicted"),
        N_("The order must hang on a person and a judgment."),
        N_("Add the convicted person, or say that there is no conviction."),
    ),
}
