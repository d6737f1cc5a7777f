# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Search and seizure: what makes a search too wide, too late or useless."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK = Severity.ADVICE, Severity.RISK
MISSING, WRONG = Severity.MISSING, Severity.WRONG

SEARCH = {
    "search.too-broad": Wording(
        WRONG,
        N_("This object is too broad: {words}"),
        N_("Nobody can tell what to leave; a court may hold the search unlawful."),
        N_("Say which things, whose and of which years."),
    ),
    "search.devices-denied": Wording(
        WRONG,
        N_("A device is sought, and devices are denied: {words}"),
        N_("Without rules for devices, data may be copied that nobody may read."),
        N_("Answer that devices are sought, and say how they are handled."),
    ),
    "search.release-unsaid": Wording(
        ADVICE,
        N_("Nothing is said on who releases the copies of data"),
        N_("Copies that left a State without a decision have been held unlawful."),
        N_("Say that copies come to you only after a decision over there."),
    ),
    "search.not-attested": Wording(
        MISSING,
        N_("A treaty that you ticked asks for an attestation"),
        N_("It wants an authority at home to say that the search would be allowed."),
        N_("Annex its order or attestation, and pick it here."),
    ),
    "search.order-not-certified": Wording(
        ADVICE,
        N_("The order or attestation goes as a plain copy"),
        N_("Treaties that ask for it want it from the authority itself."),
        N_("Annex a certified copy, and say so in the list."),
    ),
    "search.several-towns": Wording(
        ADVICE,
        N_("The places lie in several towns: {town}"),
        N_("Each may have a court and a police of its own."),
        N_("Ask for each town in a measure of its own, if others execute there."),
    ),
    "search.elsewhere": Wording(
        WRONG,
        N_("This place lies outside the State that is asked"),
        N_("A search in {state} can't reach it."),
        N_("Correct the country, or write to the other State too."),
    ),
    "search.address-vague": Wording(
        ADVICE,
        N_("This address has no number"),
        N_("A search at the wrong door can't be undone."),
        N_("Add number, floor or room, or whatever tells the door."),
    ),
    "search.hour-past": Wording(
        WRONG,
        N_("The common hour is past: {date}"),
        N_("No search can begin on that day."),
        N_("Agree on a new day, and enter it."),
    ),
    "search.hour-near": Wording(
        ADVICE,
        N_("Only {count} days are left until the common hour"),
        N_("A court must decide first, and officers must be found."),
        N_("Telephone first, or choose a day at least {least} days ahead."),
    ),
    "search.not-secret": Wording(
        RISK,
        N_("A search is asked for openly"),
        N_("Whoever hears of it clears the place."),
        N_("Ask that fact and substance of the request be kept confidential."),
    ),
    "search.return-not-promised": Wording(
        ADVICE,
        N_("The measure speaks of return, the undertakings don't"),
        N_("The other State looks for such a promise among the undertakings."),
        N_("Tick the return of originals there, if your State can promise it."),
    ),
}
