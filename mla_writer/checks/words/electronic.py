# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Electronic evidence: identifiers, times, what follows a preservation."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK, WRONG = Severity.ADVICE, Severity.RISK, Severity.WRONG

ELECTRONIC = {
    "electronic.not-user-id": Wording(
        RISK,
        N_("Looks like a name, not like a user number: {value}"),
        N_("A user is found by one word or number; a display name isn't unique."),
        N_("Copy the user number or the web address of the account."),
    ),
    "electronic.display-name": Wording(
        WRONG,
        N_("A display name alone can't be searched"),
        N_("Hundreds of people may use it, and it changes at will."),
        N_("Enter the user number, web address, e-mail address or telephone number."),
    ),
    "electronic.provider-elsewhere": Wording(
        RISK,
        N_("The provider is in another State: {state}"),
        N_("The authority that you address can't order it to do anything."),
        N_("Address that State, or name the company that holds the data over there."),
    ),
    "electronic.not-email": Wording(
        WRONG,
        N_("This is no e-mail address: {value}"),
        N_("A wrong sign asks for the data of somebody else."),
        N_("Copy it from the file, sign by sign."),
    ),
    "electronic.not-phone": Wording(
        WRONG,
        N_("This is no telephone number with country code: {value}"),
        N_("Without the country code it may be a number in another State."),
        N_("Enter it with + and country code, for example +43 1 521520."),
    ),
    "electronic.not-url": Wording(
        WRONG,
        N_("This web address names no single page or account: {value}"),
        N_("The front page of a service says nothing of one user."),
        N_("Copy the whole address, with what follows the name of the site."),
    ),
    "electronic.not-ip": Wording(
        WRONG,
        N_("This is no IP address: {value}"),
        N_("A wrong digit points to another customer."),
        N_("Copy it from the log, for example 198.51.100.27."),
    ),
    "electronic.ip-not-public": Wording(
        WRONG,
        N_("This IP address is used inside many networks: {value}"),
        N_("No provider can tell whose it was."),
        N_("Enter the public address that the other side saw."),
    ),
    "electronic.not-imei": Wording(
        WRONG,
        N_("The check digit of this IMEI doesn't fit: {value}"),
        N_("A wrong digit points to another device."),
        N_("Compare it with the device: 15 digits."),
    ),
    "electronic.not-wallet": Wording(
        WRONG,
        N_("This is no wallet address of that chain: {value}"),
        N_("A wrong sign points to another wallet, or to none."),
        N_("Copy the address again, and check the name of the chain."),
    ),
    "electronic.not-a-port": Wording(
        WRONG,
        N_("There is no port {value}"),
        N_("Ports run from 1 to 65535."),
        N_("Copy the source port from the log, or leave it empty."),
    ),
    "electronic.outside-period": Wording(
        WRONG,
        N_("This use lies outside the period asked for: {date}"),
        N_("The data on it would not be covered."),
        N_("Correct the time, or widen the period."),
    ),
    "preservation.no-intention": Wording(
        WRONG,
        N_("Preservation without a request to follow"),
        N_("It is granted for those who mean to ask for the data."),
        N_("Take the measure out, or say that a request follows."),
    ),
    "preservation.period-ahead": Wording(
        ADVICE,
        N_("The period ends in the future: {date}"),
        N_("Only what is stored when the order arrives can be preserved."),
        N_("End the period today; for days to come, prolong or ask for interception."),
    ),
    "preservation.request-past": Wording(
        WRONG,
        N_("The request for the data was to go out by {date}"),
        N_("That day has passed."),
        N_("Send it at once, or enter a new day."),
    ),
    "preservation.request-too-late": Wording(
        WRONG,
        N_("The request would come after {count} days; data are kept for {most}"),
        N_("The data may be gone before it arrives."),
        N_("Choose an earlier day, or ask for a longer preservation."),
    ),
    "preservation.request-late": Wording(
        ADVICE,
        N_("The request would come {count} days after the letter"),
        N_("A request takes weeks to arrive, and data may be kept for 60 days only."),
        N_("Plan it for day 45 at the latest."),
    ),
    "preservation.day-45": Wording(
        ADVICE,
        N_("{count} days since the letter: has the request gone out?"),
        N_("Preserved data may be deleted from day 60."),
        N_("Send the request now, or ask for the preservation to be prolonged."),
    ),
    "preservation.day-60": Wording(
        RISK,
        N_("{count} days since the letter: the preserved data may be gone"),
        N_("From day 60 nobody has to keep them, unless more was granted."),
        N_("Ask today whether they are still there, and for a prolongation."),
    ),
    "preservation.perhaps-lost": Wording(
        RISK,
        N_("Some of the data may be lost already: {date}"),
        N_("The provider keeps them no longer than that."),
        N_("Telephone the contact point, and ask for what is left."),
    ),
}
