# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Assets: what marks them, what links them to the offence, what may become of them."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK, WRONG = Severity.ADVICE, Severity.RISK, Severity.WRONG

ASSETS = {
    "assets.not-wallet": Wording(
        WRONG,
        N_("This is no wallet address of that chain: {value}"),
        N_("A wrong sign points to another wallet, or to none."),
        N_("Copy the address again, and check the name of the chain."),
    ),
    "assets.same-link": Wording(
        ADVICE,
        N_("Two assets have the same words on their link"),
        N_("Courts over there decide on each asset by itself."),
        N_("Say for this one with dates and sums how it comes from the offence."),
    ),
    "assets.twice": Wording(
        ADVICE,
        N_("The same asset stands in the list twice"),
        N_("Its value is then counted twice."),
        N_("Delete one of the rows, or correct the number."),
    ),
    "assets.holder-not-in-facts": Wording(
        ADVICE,
        N_("The facts don't name the holder: {person}"),
        N_("Nobody sees what this holder has to do with the offence."),
        N_("Say in the facts who that is, and what came to them."),
    ),
    "assets.account-elsewhere": Wording(
        ADVICE,
        N_("The IBAN is not one of the requested State: {state}"),
        N_("Only what lies there can be frozen or confiscated there."),
        N_("Compare the number, or send this asset to the State where it lies."),
    ),
    "assets.equivalent-of-other": Wording(
        RISK,
        N_("Value is to be taken from somebody who isn't accused"),
        N_("Confiscation by value usually reaches only what belongs to the offender."),
        N_("Say who really owns it, or how this asset itself comes from the offence."),
    ),
    "assets.above-benefit": Wording(
        ADVICE,
        N_("More is to be frozen than the offence yielded"),
        N_("What goes beyond the benefit is set free again."),
        N_("Lower the highest sum, or correct the benefit."),
    ),
    "assets.above-maximum": Wording(
        ADVICE,
        N_("The assets are worth more than the highest sum"),
        N_("Their holders can have the rest released at once."),
        N_("Say which asset comes first, or correct the sum."),
    ),
    "assets.no-order": Wording(
        WRONG,
        N_("No asset has an order of yours"),
        N_("The letter would speak of an order that nobody finds."),
        N_("Name its annex beside the asset, or ask for an order of theirs."),
    ),
    "assets.order-not-certified": Wording(
        ADVICE,
        N_("The freezing order goes as a plain copy"),
        N_("A court may ask for a copy that it can admit."),
        N_("Annex a certified copy, and say so in the list."),
    ),
    "assets.perhaps-gone": Wording(
        RISK,
        N_("The assets may be gone already: {date}"),
        N_("The day that you named has passed."),
        N_("Telephone the asset recovery office, and ask what is still there."),
    ),
    "assets.open-request": Wording(
        ADVICE,
        N_("The holder may learn of the freeze before it is there"),
        N_("Money leaves an account within minutes of a warning."),
        N_("Ask for confidentiality, and say until when."),
    ),
    "assets.care": Wording(
        ADVICE,
        N_("Nobody has said what happens to these assets while frozen"),
        N_("A business, a vehicle, a ship or virtual assets lose value untended."),
        N_("Say who may run, keep or sell them, and who pays."),
    ),
    "assets.decision-past": Wording(
        ADVICE,
        N_("The decision on confiscation was expected by {date}"),
        N_("That time has passed; a freeze without a decision is lifted."),
        N_("Say what the court decided, or when it will."),
    ),
    "assets.decision-ahead": Wording(
        WRONG,
        N_("The order can't bear a date that lies ahead: {date}"),
        N_("What is ordered was ordered before today."),
        N_("Correct the date, or say that the decision is still expected."),
    ),
    "assets.enforce-now": Wording(
        ADVICE,
        N_("The confiscation is final: its enforcement can be asked for now"),
        N_("A freeze alone would cost another letter."),
        N_("Add the measure on confiscation."),
    ),
}
