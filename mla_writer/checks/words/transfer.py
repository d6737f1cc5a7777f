# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Temporary transfer of a detained person: return, consent, promises, journey."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK, WRONG = Severity.ADVICE, Severity.MISSING, Severity.RISK, Severity.WRONG

TRANSFER = {
    "transfer.stay-past": Wording(
        WRONG,
        N_("The stay is not ahead: {date}"),
        N_("Nobody can be moved for days that have passed."),
        N_("Enter later days."),
    ),
    "transfer.return-early": Wording(
        WRONG,
        N_("Back before the stay ends: {date}"),
        N_("The person would leave while still needed."),
        N_("Choose a later return, or a shorter stay."),
    ),
    "transfer.return-late": Wording(
        WRONG,
        N_("Back on {date}, and the sentence ends on {other_date}"),
        N_("Nobody may be kept longer because of a journey; such a request may be refused."),
        N_("Choose an earlier return, or invite the person after release."),
    ),
    "transfer.consent-open": Wording(
        RISK,
        N_("The person has not agreed yet"),
        N_("Without consent nobody is moved, and the date of the hearing falls."),
        N_("Ask their authority early, and keep a video hearing in reserve."),
    ),
    "transfer.own-prisoner": Wording(
        WRONG,
        N_("Your own prisoner has not agreed yet"),
        N_("The other State can't ask somebody who is in your prison."),
        N_("Ask the person with counsel, and annex the written consent."),
    ),
    "transfer.direction-not-foreseen": Wording(
        RISK,
        N_("No treaty ticked speaks of sending your prisoner there"),
        N_("So far as our data say. The other State may have no law to hold the person."),
        N_("Ask for a video link, or ask them first whether they can."),
    ),
    "transfer.consent-ahead": Wording(
        WRONG,
        N_("The consent is dated ahead: {date}"),
        N_("A date that is still to come makes the paper look made up."),
        N_("Copy the date from the paper."),
    ),
    "transfer.not-free": Wording(
        WRONG,
        N_("The consent was not given freely"),
        N_("A consent under promise or pressure is none."),
        N_("Ask again with counsel, or choose a video hearing."),
    ),
    "transfer.not-informed": Wording(
        WRONG,
        N_("The person was not told what the transfer means"),
        N_("Who doesn't know where, for what and how long has not agreed."),
        N_("Have it explained, and annex a new consent."),
    ),
    "transfer.no-counsel": Wording(
        RISK,
        N_("No counsel was there, and none could be asked"),
        N_("A judge may set such a consent aside."),
        N_("Let counsel see the person before the letter is sent."),
    ),
    "transfer.consent-language": Wording(
        RISK,
        N_("The consent was explained in another language than the person's: {language}"),
        N_("Whoever doesn't understand has not agreed."),
        N_("Have it explained again, or correct the language among the persons."),
    ),
    "transfer.for-trial": Wording(
        WRONG,
        N_("The person may be tried during the stay"),
        N_("That needs an extradition, with its safeguards."),
        N_("Ask for extradition, or make sure that no trial is held."),
    ),
    "transfer.not-detained": Wording(
        WRONG,
        N_("Among the persons it says: not in custody ({person})"),
        N_("Who is free isn't transferred but summoned."),
        N_("Correct it there, or ask for service of a summons."),
    ),
    "transfer.end-differs": Wording(
        RISK,
        N_("Here custody ends on {date}, among the persons on {other_date}"),
        N_("The return is counted from this day."),
        N_("Ask the prison, and correct the wrong one."),
    ),
    "transfer.accused": Wording(
        RISK,
        N_("A suspect or accused of this case is to be transferred: {person}"),
        N_("It may be taken for a way round extradition."),
        N_("Say in the letter which evidence is taken, and that no trial is held."),
    ),
    "transfer.promise": Wording(
        MISSING,
        N_("Not promised: {promise}"),
        N_("Treaties on such transfers ask it of the State that receives the person."),
        N_("Get it agreed by those who can bind your State, and tick it."),
    ),
    "transfer.assurance": Wording(
        ADVICE,
        N_("Not asked for: {promise}"),
        N_("Your prisoner is in their hands; treaties foresee this assurance."),
        N_("Tick it, or say why it isn't needed."),
    ),
    "transfer.transit-at-the-end": Wording(
        WRONG,
        N_("{state} is an end of the journey, not on the way"),
        N_("Transit is asked only of third States."),
        N_("Take it out."),
    ),
    "transfer.transit-open": Wording(
        ADVICE,
        N_("Not every State on the way has agreed"),
        N_("A prisoner who lands there without consent is in its hands."),
        N_("Ask each of them, from ministry to ministry, before the day is fixed."),
    ),
    "transfer.channel": Wording(
        WRONG,
        N_("A transfer of a prisoner goes from ministry to ministry"),
        N_("The treaty ticked allows no direct way for it."),
        N_("Choose the channel between central authorities."),
    ),
}
