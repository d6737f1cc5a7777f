# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Undertakings, and grounds on which a request may be refused."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK = Severity.ADVICE, Severity.MISSING, Severity.RISK

DISCLOSURE = {
    "disclosure.cannot-bind": Wording(
        RISK,
        N_("Can this office bind your State? {words}"),
        N_("A promise of who may not give it is worth nothing to the reader."),
        N_("Name the office that your law empowers, such as a minister or an attorney general."),
    ),
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
    "refusal.appeal-open": Wording(
        RISK,
        N_("The order may still be open to appeal: {words}"),
        N_("An order that may still be changed isn't enforced abroad."),
        N_("Wait until it is final, or say why nothing can change it."),
    ),
    "refusal.third-parties-not-told": Wording(
        RISK,
        N_("Somebody with a claim may not have been told: {words}"),
        N_("Enforcement is refused where those in good faith had no notice."),
        N_("Say who was told and heard, and when."),
    ),
    "refusal.not-available-at-home": Wording(
        RISK,
        N_("Your own law doesn't allow it, these words say: {words}"),
        N_("The other side may decline what your law wouldn't allow you."),
        N_("Ask for another measure, or say which measure of yours comes near."),
    ),
    "refusal.conduct-not-described": Wording(
        RISK,
        N_("The conduct isn't described"),
        N_("A claim, or a name in your law, doesn't show that it is punishable there."),
        N_("Say who did what, without the words of your law."),
    ),
    "refusal.no-promise": Wording(
        RISK,
        N_("These words promise nothing in return"),
        N_("Where no treaty binds, help is given for the promise of the same."),
        N_("Say that your State will give the same help in a similar case."),
    ),
    "refusal.essential-interests": Wording(
        RISK,
        N_("May touch essential interests of the other State: {words}"),
        N_("A State may refuse what harms its sovereignty, security or other essential interests."),
        N_("Consult the other authority before sending. Leave out what the case doesn't need."),
    ),
    "refusal.persecution": Wording(
        RISK,
        N_("May be read as persecution: {words}"),
        N_("Help is refused where a person seems pursued for faith, origin or opinion."),
        N_("Say what was done to whom, and leave out what the case doesn't need."),
    ),
    "refusal.tried-before": Wording(
        RISK,
        N_("Somebody may have been tried for the same acts: {words}"),
        N_("Many treaties and laws bar a second trial for the same acts."),
        N_("Say which acts that decision covered, and why this case is another."),
    ),
    "refusal.small-sum": Wording(
        RISK,
        N_("The sum may look too small"),
        N_("Some States decline small matters."),
        N_("Say what else makes the case weigh, or ask by another way."),
    ),
    "refusal.too-broad": Wording(
        RISK,
        N_("Too broad: {words}"),
        N_("Whoever asks for all there is reads as fishing."),
        N_("Name the class of papers, whose they are, and the period."),
    ),
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
