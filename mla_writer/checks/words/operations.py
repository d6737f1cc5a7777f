# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Operations under way: controlled deliveries, ships."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK, WRONG = Severity.ADVICE, Severity.MISSING, Severity.RISK, Severity.WRONG

OPERATIONS = {
    "operation.not-urgent": Wording(
        WRONG,
        N_("An operation under way is urgent"),
        N_("A routine letter is opened when the goods or the ship have passed."),
        N_("Mark it urgent or an emergency, and telephone first."),
    ),
    "operation.not-in-facts": Wording(
        ADVICE,
        N_("The facts don't speak of this: {name}"),
        N_("Whoever decides reads the facts first, and looks for what is asked for."),
        N_("Say in the facts what is known of it, and from whom."),
    ),
    "operation.no-telephone": Wording(
        MISSING,
        N_("No number to call at any hour: {name}"),
        N_("Whoever stands at the border must reach somebody who decides."),
        N_("Enter a telephone or mobile number with its country code."),
    ),
}

DELIVERIES = {
    "delivery.leg-reversed": Wording(
        WRONG,
        N_("Leg {number} arrives before it leaves"),
        N_("Compared at the same clock, whatever the zones."),
        N_("Correct one of the two times, or its zone."),
    ),
    "delivery.over": Wording(
        WRONG,
        N_("The last leg has arrived already: {date}"),
        N_("Nothing is left to let pass."),
        N_("Correct the time, or ask for what can still be done."),
    ),
    "delivery.place-gap": Wording(
        WRONG,
        N_("Leg {second} begins elsewhere than leg {first} ends"),
        N_("Leg {first} ends here: {there}. Leg {second} begins here: {here}."),
        N_("Correct one of the places, or add the leg between them."),
    ),
    "delivery.place-unlike": Wording(
        ADVICE,
        N_("Leg {second} begins at a place named otherwise: {here}"),
        N_("Leg {first} ends here: {there}. A watch may wait at the wrong gate."),
        N_("Use one name for one place, or add the leg between them."),
    ),
    "delivery.time-gap": Wording(
        WRONG,
        N_("Leg {second} leaves before leg {first} arrives"),
        N_("Compared at the same clock, whatever the zones."),
        N_("Correct one of the two times, or its zone."),
    ),
    "delivery.long-halt": Wording(
        ADVICE,
        N_("The goods lie {count} hours between leg {first} and leg {second}"),
        N_("Goods that lie are opened, changed or stolen."),
        N_("Say under surveillance who watches them there."),
    ),
    "delivery.state-not-on-route": Wording(
        WRONG,
        N_("The route doesn't touch the State that is asked: {state}"),
        N_("It has nothing to let pass."),
        N_("Add the leg that leads there, or ask another State."),
    ),
    "delivery.consent-unknown": Wording(
        MISSING,
        N_("Does this State on the way consent: {state}?"),
        N_("A State that knows nothing of it stops the consignment."),
        N_("Add it to the States on the way, and say whether it consents."),
    ),
    "delivery.no-consent": Wording(
        WRONG,
        N_("A State on the way doesn't consent: {state}"),
        N_("The delivery needs the consent of every State concerned."),
        N_("Get its consent first, or choose a way around it."),
    ),
    "delivery.consent-open": Wording(
        RISK,
        N_("A State on the way hasn't answered yet: {state}"),
        N_("Until it consents, it may stop the consignment."),
        N_("Telephone it, and enter its answer before the goods leave."),
    ),
    "delivery.answer-late": Wording(
        WRONG,
        N_("The answer is asked for after the goods arrive: {date}"),
        N_("The decision must be there before the consignment is."),
        N_("Ask for the answer before that day."),
    ),
    "delivery.approval-late": Wording(
        RISK,
        N_("Your own approval would follow after the goods arrive"),
        N_("Evidence taken without it may be lost at home."),
        N_("Get the approval before the goods cross the border."),
    ),
    "delivery.not-extraditable": Wording(
        RISK,
        N_("Extradition isn't possible for this offence"),
        N_("Some treaties owe a controlled delivery for extraditable offences only."),
        N_("Ask the other authority first whether it would help."),
    ),
}

BOARDING = {
    "boarding.other-flag": Wording(
        WRONG,
        N_("The ship flies the flag of another State: {state}"),
        N_("Only the flag State can authorise the boarding."),
        N_("Write to the State of the flag, or correct the flag."),
    ),
    "boarding.no-flag": Wording(
        RISK,
        N_("The ship shows neither flag nor marks"),
        N_("A ship without nationality has no flag State that could authorise."),
        N_("Say why you believe in its flag, or look at the rules on such ships."),
    ),
    "boarding.name-only": Wording(
        RISK,
        N_("Nothing but the name identifies this ship: {name}"),
        N_("Several ships bear one name, and a name can be painted over."),
        N_("Add the IMO number, the call sign or the marks of registry."),
    ),
    "boarding.registry-first": Wording(
        WRONG,
        N_("Confirmation of registry isn't asked for"),
        N_("The flag State confirms the registry first, then authorises."),
        N_("Ask for the confirmation of registry too."),
    ),
    "boarding.search-without-boarding": Wording(
        WRONG,
        N_("A search or action without authority to board"),
        N_("What isn't authorised can't be done."),
        N_("Ask for authority to board too."),
    ),
    "boarding.not-a-position": Wording(
        WRONG,
        N_("No latitude and longitude can be read here: {value}"),
        N_("Without them nobody can tell whose waters these are."),
        N_("Enter both, for example 04 12.5 S / 052 40.0 E."),
    ),
    "boarding.seen-ahead": Wording(
        WRONG,
        N_("The ship would have been seen on a day to come: {date}"),
        N_("A position is where the ship was."),
        N_("Correct the time of the position."),
    ),
    "boarding.seen-long-ago": Wording(
        RISK,
        N_("The position is more than a day old: {date}"),
        N_("A ship sails hundreds of miles in a day."),
        N_("Enter the last position, with course and speed."),
    ),
    "boarding.territorial-sea": Wording(
        WRONG,
        N_("The ship is in a territorial sea"),
        N_("There the coastal State decides, not the flag State alone."),
        N_("Ask the coastal State, or wait until the ship has left."),
    ),
    "boarding.unmarked-unit": Wording(
        WRONG,
        N_("This craft may not act at sea for a State"),
        N_("Only warships, military aircraft and marked craft on government service may."),
        N_("Name such a craft."),
    ),
    "boarding.decision-past": Wording(
        WRONG,
        N_("The decision was needed by {date}"),
        N_("That day has passed."),
        N_("Enter a new hour, and telephone."),
    ),
    "boarding.decision-before-sight": Wording(
        WRONG,
        N_("The decision is needed before the ship was seen"),
        N_("Compared at the same clock, whatever the zones."),
        N_("Correct one of the two times, or its zone."),
    ),
    "boarding.answer-late": Wording(
        WRONG,
        N_("The answer is asked for after the decision is needed: {date}"),
        N_("Page 1 names the later day, and the duty officer keeps to it."),
        N_("Ask for the answer by that day."),
    ),
    "boarding.other-treaty": Wording(
        ADVICE,
        N_("The treaty that is ticked doesn't speak of this suspicion"),
        N_("One treaty is on drugs at sea, another on migrants."),
        N_("Tick the one that fits under Legal basis."),
    ),
    "boarding.not-own-ships": Wording(
        RISK,
        N_("Your own ships wouldn't be boarded for this"),
        N_("Some treaties want the assurance that they would."),
        N_("Ask the other authority first whether it would authorise it."),
    ),
}
