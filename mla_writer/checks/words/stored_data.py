# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Stored data: whether they are safe, and whether the right level of them is asked for."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK, WRONG = Severity.ADVICE, Severity.RISK, Severity.WRONG

STORED_DATA = {
    "stored-data.not-preserved": Wording(
        ADVICE,
        N_("Nobody has preserved these data"),
        N_("They may be gone before this request is read."),
        N_("Ask for their preservation first, by the fastest channel."),
    ),
    "stored-data.preservation-ended": Wording(
        RISK,
        N_("The preservation ended on {date}"),
        N_("Nobody has to keep the data any longer."),
        N_("Ask today whether they are still there, and for a new preservation."),
    ),
    "stored-data.preservation-ends": Wording(
        ADVICE,
        N_("The preservation ends soon: {date}"),
        N_("An order for the data may come later than that."),
        N_("Ask for it to be prolonged, and say so in this letter."),
    ),
    "stored-data.own-number": Wording(
        ADVICE,
        N_("This is a number of your own case: {value}"),
        N_("The provider can't find the preserved copy by it."),
        N_("Enter the ticket that the other State or the provider gave."),
    ),
    "stored-data.is-content": Wording(
        RISK,
        N_("This asks for content: {words}"),
        N_("Content stands under stricter rules; the whole measure may come back."),
        N_("Ask for it in the measure on content, or take it out."),
    ),
    "stored-data.whole-account": Wording(
        RISK,
        N_("The whole account is asked for"),
        N_("All that a person wrote and stored, without a limit, reads as fishing."),
        N_("Take out what the facts don't lead to, or name words that limit it."),
    ),
    "stored-data.content-long": Wording(
        ADVICE,
        N_("Content of more than {count} months is asked for"),
        N_("A court grants what the facts lead to, day by day."),
        N_("Shorten the period, or explain its length."),
    ),
    "stored-data.period-ahead": Wording(
        WRONG,
        N_("The period ends in the future: {date}"),
        N_("Nothing is stored yet of days to come."),
        N_("End the period today, or ask for interception."),
    ),
    "stored-data.grounds-undated": Wording(
        ADVICE,
        N_("These grounds have no date"),
        N_("An order needs recent facts; a reader can't see how old these are."),
        N_("Say of each fact on which day it was seen, and by whom."),
    ),
    "stored-data.open-request": Wording(
        ADVICE,
        N_("The provider must be silent, the request need not"),
        N_("The provider is not to tell its customer, but nothing is asked to be confidential."),
        N_("Ask that the request be kept confidential, and say why."),
    ),
    "stored-data.provider-may-tell": Wording(
        RISK,
        N_("The provider may tell its customer"),
        N_("The request is confidential, and the provider is free to speak."),
        N_("Ask that the provider not tell the customer."),
    ),
}
