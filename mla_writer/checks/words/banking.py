# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Accounts: searched for by person, watched, frozen."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK, WRONG = Severity.ADVICE, Severity.MISSING, Severity.RISK, Severity.WRONG

BANKING = {
    "banking.search-of-others": Wording(
        RISK,
        N_("Not under investigation, and searched for: {person}"),
        N_("Banks are searched for accounts of those under investigation."),
        N_("Take this person out, or say why the account is used by a suspect."),
    ),
    "banking.namesakes": Wording(
        RISK,
        N_("Searched for by name alone: {person}"),
        N_("A bank finds many customers of one name."),
        N_("Enter the date of birth, or the number of a paper."),
    ),
    "banking.watched-before": Wording(
        WRONG,
        N_("Watching would begin on a day that has passed: {date}"),
        N_("What was done before today stands in the records."),
        N_("Begin today or later; ask for the records of earlier days."),
    ),
    "banking.watch-reversed": Wording(
        WRONG,
        N_("Watching would end before it begins: {date}"),
        N_("Nobody could carry it out."),
        N_("Correct the first or the last day."),
    ),
    "banking.account-unexplained": Wording(
        ADVICE,
        N_("Nothing speaks of this account: {account}"),
        N_("Records of an account without a link to the facts are refused as fishing."),
        N_("Say in the reason what it has to do with the facts, or take it out."),
    ),
    "banking.freeze-not-asked": Wording(
        MISSING,
        N_("A freeze is spoken of, and the measure isn't in the letter"),
        N_("Freezing needs its own grounds: the offence, the risk, the amount."),
        N_("Add the measure on freezing, or answer no here."),
    ),
    "banking.watch-unnamed": Wording(
        RISK,
        N_("Accounts to be watched aren't known yet"),
        N_("Watching is granted for accounts that the request names."),
        N_("Search first; ask for watching once an account is found."),
    ),
}
