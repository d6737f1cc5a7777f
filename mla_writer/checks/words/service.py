# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Service of documents: time, place, language, threats."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK, WRONG = Severity.ADVICE, Severity.MISSING, Severity.RISK, Severity.WRONG

SERVICE = {
    "service.post-box": Wording(
        RISK,
        N_("Into the person's own hands, and only a post box is known"),
        N_("Nobody can be met at a post box."),
        N_("Enter street and town, a place of work, or ask for another manner."),
    ),
    "service.hearing-past": Wording(
        WRONG,
        N_("The hearing is not ahead: {date}"),
        N_("Nobody can come to a hearing that is over."),
        N_("Enter the new date of the hearing."),
    ),
    "service.latest-day-past": Wording(
        WRONG,
        N_("The last useful day has passed: {date}"),
        N_("The document could not be served in time."),
        N_("Enter a later day, and a later hearing if needed."),
    ),
    "service.served-after-hearing": Wording(
        WRONG,
        N_("Served only on the day of the hearing, or later: {date}"),
        N_("The person could not come any more."),
        N_("Choose a last useful day well before the hearing."),
    ),
    "service.little-time": Wording(
        ADVICE,
        N_("Only {count} days are left until the hearing"),
        N_("Some States ask for up to 50 days, and the person must prepare and travel."),
        N_("Choose a later hearing, or ask the other authority how long it needs."),
    ),
    "service.summons-late": Wording(
        ADVICE,
        N_("{count} days until the hearing, and {state} asks for {least}"),
        N_("So it has declared for a summons of an accused person. Source: {source}"),
        N_("Choose a later hearing, or ask whether they serve it all the same."),
    ),
    "service.no-address": Wording(
        MISSING,
        N_("No address of the person to be served: {person}"),
        N_("A document can be handed over only where somebody is found."),
        N_("Enter street, house, postcode and town."),
    ),
    "service.not-named": Wording(
        MISSING,
        N_("Who is to be served stands under a code name alone: {person}"),
        N_("Nobody can hand a document to a person without name and address."),
        N_("Give the name in a sealed annex, or ask to serve the lawyer."),
    ),
    "service.address-sealed": Wording(
        ADVICE,
        N_("The letter says no address of {person}, who is to be served"),
        N_("The court over there needs it beside the name."),
        N_("Type the address into the note beside the sealed name."),
    ),
    "service.not-understood": Wording(
        RISK,
        N_("The document is not in the person's language: {language}"),
        N_("Whoever doesn't understand it may refuse it, or have the service set aside."),
        N_("Add a translation into this language."),
    ),
    "service.language-unknown": Wording(
        ADVICE,
        N_("Which language does this person understand: {person}?"),
        N_("A document goes without a translation, and nothing shows that it is understood."),
        N_("Enter the language spoken, or add a translation."),
    ),
    "service.threat": Wording(
        WRONG,
        N_("A witness or expert abroad is threatened: {words}"),
        N_("Nobody may be punished or compelled for not following such a summons."),
        N_("Say what follows without a threat. Look at the summons too."),
    ),
    "service.role-differs": Wording(
        RISK,
        N_("Served in another role than in the case: {person}"),
        N_("An accused person must be told so; a witness may stay away."),
        N_("Correct the role here or among the persons."),
    ),
}
