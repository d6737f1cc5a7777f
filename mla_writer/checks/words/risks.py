# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Undertakings, and grounds on which a request may be refused."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK = Severity.ADVICE, Severity.MISSING, Severity.RISK

DISCLOSURE = {
    "disclosure.no-use-limitation": Wording(
        MISSING,
        N_("The promise on use is not given"),
        N_("Results may be used for the stated case only; treaties ask for it themselves."),
        N_("Tick: use only for the stated case."),
    ),
    "disclosure.wider-use-uncited": Wording(
        MISSING,
        N_("The other use cites no article"),
        N_("No number of an article stands there. Leave for another use rests on an article."),
        N_("Name the article and the instrument."),
    ),
    "disclosure.promise-does-not-fit": Wording(
        ADVICE,
        N_("A promise no longer fits: {promise}"),
        N_("Nothing in this request calls for it, and the letter still gives it."),
        N_("Take the tick out, or check what you ask for."),
    ),
}

REFUSAL = {
    "refusal.death-penalty": Wording(
        RISK,
        N_("The offence carries the death penalty: {offence}"),
        N_("Many States refuse without an assurance that it is not imposed or carried out."),
        N_("Ask who may give the assurance, and tick it."),
    ),
    "refusal.small-matter": Wording(
        RISK,
        N_("The case may look too small"),
        N_("The highest maximum is below one year. Some States decline small matters."),
        N_("Say how large the loss is, and what else makes the case weigh."),
    ),
    "refusal.political-offence": Wording(
        RISK,
        N_("May be read as a political offence: {offence}"),
        N_("Most treaties and laws allow a refusal for political offences."),
        N_("Describe the conduct, and any violence or harm, without political terms."),
    ),
    "refusal.military-offence": Wording(
        RISK,
        N_("May be read as a military offence: {offence}"),
        N_("Offences under military law alone are often refused."),
        N_("Show which ordinary offence the conduct would be."),
    ),
    "refusal.fiscal-offence": Wording(
        RISK,
        N_("May be read as a fiscal offence: {offence}"),
        N_("Some treaties allow a refusal, others forbid it, for fiscal offences alone."),
        N_("Describe the deceit, and cite the article that forbids such a refusal."),
    ),
    "refusal.thin-link": Wording(
        RISK,
        N_("A thin link between facts and measure: {label}"),
        N_("{count} characters are written. A bare link reads as a fishing expedition."),
        N_("Name the thing, the place, and what it will prove."),
    ),
    "refusal.search-everywhere": Wording(
        RISK,
        N_("Neither bank nor account is known"),
        N_("A search through all banks of a State is rarely granted."),
        N_("Say what points to a bank there, or ask the police channel first."),
    ),
}
