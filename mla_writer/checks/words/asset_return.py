# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Return and sharing: the ground, the judgment, the account."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK, WRONG = Severity.ADVICE, Severity.RISK, Severity.WRONG

ASSET_RETURN = {
    "return.ground-of-another-treaty": Wording(
        ADVICE,
        N_("This ground is known to a treaty that isn't ticked"),
        N_("Only the Convention against Corruption makes a return owed on it."),
        N_("Tick that convention if it applies, or choose another ground."),
    ),
    "return.not-at-request": Wording(
        RISK,
        N_("Confiscated in their own case: a return isn't owed"),
        N_("The promise to return covers confiscation at your request."),
        N_("Ask for priority consideration, for victims, or for sharing."),
    ),
    "return.no-priority": Wording(
        RISK,
        N_("Confiscated in their own case: no priority for victims"),
        N_("The treaty asks for it where they acted at your request."),
        N_("Tick the Convention against Corruption if it applies, or propose sharing."),
    ),
    "return.no-judgment": Wording(
        RISK,
        N_("No final judgment: they may waive it, but needn't"),
        N_("Without a judgment the return hangs on their good will."),
        N_("Give the strongest proof you have, and propose sharing in its place."),
    ),
    "return.judgment-not-certified": Wording(
        ADVICE,
        N_("The judgment goes as a plain copy"),
        N_("The office that decides may ask for a certified one."),
        N_("Annex a certified copy, and say so in the list."),
    ),
    "return.confiscation-ahead": Wording(
        WRONG,
        N_("The confiscation bears a date that lies ahead: {date}"),
        N_("What isn't confiscated yet can't be returned."),
        N_("Correct the date, or ask for confiscation first."),
    ),
    "return.account-of-accused": Wording(
        WRONG,
        N_("The account belongs to a person whom the case is about"),
        N_("The money would go back to where it came from."),
        N_("Name an account of your State, and compare the holder."),
    ),
    "return.account-elsewhere": Wording(
        ADVICE,
        N_("The account isn't in your State: {state}"),
        N_("An account abroad raises the question who is behind it."),
        N_("Compare the number, or say why the money goes there."),
    ),
    "return.expenses-contested": Wording(
        RISK,
        N_("Reasonable expenses may be deducted all the same"),
        N_("The treaty lets the other State deduct them where appropriate."),
        N_("Offer to agree on a sum beforehand."),
    ),
}
