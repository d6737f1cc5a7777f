# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The frame: legal basis, language, channel."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK, WRONG = Severity.ADVICE, Severity.MISSING, Severity.RISK, Severity.WRONG

LEGAL_BASIS = {
    "legal-basis.same-state": Wording(
        WRONG,
        N_("Both States are the same"),
        N_("A request goes from one State to another."),
        N_("Choose the State that is asked, for example where the evidence is."),
    ),
    "legal-basis.unknown-instrument": Wording(
        WRONG,
        N_("There is no treaty with the code {instrument}"),
        N_("The reference data doesn't know this code."),
        N_("Choose the treaty from the list."),
    ),
    "legal-basis.not-in-force": Wording(
        WRONG,
        N_("{instrument} is not in force"),
        N_("A treaty that is not in force is no legal basis. The data speaks of {date}."),
        N_("Leave it out, or use another treaty that binds both States."),
    ),
    "legal-basis.not-party": Wording(
        WRONG,
        N_("A State is no party to {instrument}"),
        N_("The source lists {state} as no party. It speaks of {date}."),
        N_("Leave it out, or show with the depositary's page that this has changed."),
    ),
    "legal-basis.not-yet": Wording(
        WRONG,
        N_("{instrument} doesn't bind both States yet"),
        N_("It is not yet in force for one of them. The data speaks of {date}."),
        N_("Use another basis, for example reciprocity."),
    ),
    "legal-basis.ended": Wording(
        WRONG,
        N_("{instrument} no longer binds both States"),
        N_("{state} has left it. The data speaks of {date}."),
        N_("Leave it out, or show with the depositary's page that this has changed."),
    ),
    "legal-basis.signed-only": Wording(
        RISK,
        N_("A State may only have signed {instrument}"),
        N_("The source knows a signature of {state} and no ratification. It speaks of {date}."),
        N_("Look at the depositary's page, and confirm the treaty in the row about it."),
    ),
    "legal-basis.party-unknown": Wording(
        ADVICE,
        N_("Whether a State is party to {instrument} is unknown"),
        N_("No source that was read speaks of {state}. It may well be a party."),
        N_("Look at the depositary's page, and confirm the treaty in the row about it."),
    ),
    "legal-basis.entry-unknown": Wording(
        ADVICE,
        N_("From when {instrument} binds both States is unknown"),
        N_("Both States consented; a date of entry into force was not read. As of {date}."),
        N_("Look at the depositary's page, and confirm the treaty in the row about it."),
    ),
    "legal-basis.verify": Wording(
        ADVICE,
        N_("Confirm {instrument} with the depositary"),
        N_(
            "In force for your State from {requesting}, for the other from {requested}. "
            "Data of {date}. Source: {source}."
        ),
        N_("Open its row, enter what you have checked, and the letter will say so."),
    ),
    "legal-basis.proposed": Wording(
        ADVICE,
        N_("{instrument} seems to fit and is not ticked"),
        N_(
            "In force for your State from {requesting}, for the other from {requested}. "
            "Data of {date}. Source: {source}."
        ),
        N_("Tick it, or leave it out on purpose."),
    ),
    "legal-basis.none-ticked": Wording(
        MISSING,
        N_("No legal basis yet: {instrument} seems to fit"),
        N_(
            "In force for your State from {requesting}, for the other from {requested}. "
            "Data of {date}. Source: {source}."
        ),
        N_("Tick a treaty that binds both States, or rely on reciprocity."),
    ),
    "legal-basis.serious-crime-not-shown": Wording(
        MISSING,
        N_("No offence here reaches {years} years"),
        N_("The Convention covers serious crime, and the offences that it defines itself."),
        N_("Name the Convention offence and its article, or use another basis."),
    ),
    "legal-basis.scope-not-shown": Wording(
        ADVICE,
        N_("Why does {instrument} cover this case?"),
        N_("Its scope by the data: {scope}."),
        N_("Say in its row which offence or evidence it covers, or leave it out."),
    ),
}

LANGUAGE = {
    "language.acceptance-unknown": Wording(
        ADVICE,
        N_("Whether this language is accepted is unknown"),
        N_(
            "No source that was read says if {state} accepts a letter in this language: {language}."
        ),
        N_("Ask the other authority, or send a translation."),
    ),
    "language.not-reviewed": Wording(
        MISSING,
        N_("No jurist has reviewed the letter's words in this language"),
        N_("The program's own sentences in this language are translations: {language}."),
        N_("Have a jurist read the letter, then pass this with that as the reason."),
    ),
    "language.notified": Wording(
        ADVICE,
        N_("The other State has notified which languages it accepts"),
        N_("{state}, {date}: {words}"),
        N_("Compare it with the letter's language, then answer the question."),
    ),
    "language.translation-needed": Wording(
        WRONG,
        N_("A translation is needed and none is sent"),
        N_("By your answer {state} doesn't accept the letter's language."),
        N_("Attach a translation, or say that it follows."),
    ),
    "language.translation-late": Wording(
        RISK,
        N_("The letter waits until they ask for a translation"),
        N_("By your answer {state} doesn't accept the letter's language."),
        N_("Send the translation with the letter."),
    ),
    "language.same-language": Wording(
        WRONG,
        N_("The translation is into the letter's own language"),
        N_("The letter is written in this language already: {language}."),
        N_("Choose the language that the other State accepts."),
    ),
    "language.not-certified": Wording(
        RISK,
        N_("The translation is not certified"),
        N_("Uncertified translations have been challenged in court and sent back."),
        N_("Have it certified, or ask if that is needed there."),
    ),
    "language.translation-not-annexed": Wording(
        MISSING,
        N_("The translation is not among the annexes"),
        N_("By your answer it is attached to the letter."),
        N_("Add it as an annex, or say that it follows."),
    ),
}

CHANNELS = {
    "channel.direct-not-foreseen": Wording(
        RISK,
        N_("The treaties ticked don't foresee this direct channel"),
        N_("A letter between courts may be returned for want of the designated channel."),
        N_("Send it between central authorities, or tick the treaty that allows it."),
    ),
    "channel.point-not-foreseen": Wording(
        RISK,
        N_("No treaty that is ticked has a 24/7 contact point for this"),
        N_("The network is for preservation, advice and urgent cases under its own treaty."),
        N_("Send it between central authorities, or tick the treaty of the network."),
    ),
    "channel.interpol-not-urgent": Wording(
        ADVICE,
        N_("INTERPOL is meant for urgent requests"),
        N_("Both States must agree to it, and the request is not marked urgent."),
        N_("Choose another channel, or say why it is urgent."),
    ),
    "channel.no-treaty": Wording(
        ADVICE,
        N_("Without a treaty most States expect the diplomatic channel"),
        N_("Central authorities are designated under treaties."),
        N_("Ask the other authority, or choose the diplomatic channel."),
    ),
    "channel.electronic-not-accepted": Wording(
        WRONG,
        N_("This form is not accepted by the other State"),
        N_("By your answer it doesn't accept an electronic letter."),
        N_("Send it on paper."),
    ),
    "channel.notified-accepted": Wording(
        ADVICE,
        N_("{state} notified that it takes electronic requests ({instrument})"),
        N_("Conditions may stand in its words. Data of {date}. Source: {source}"),
        N_("Read the notification, then answer “Yes”."),
    ),
    "channel.notified-pending-paper": Wording(
        ADVICE,
        N_("{state} notified that the paper must follow ({instrument})"),
        N_("An electronic letter starts the work. Data of {date}. Source: {source}"),
        N_("Send the paper too, and answer “Yes, if the paper follows”."),
    ),
    "channel.notified-not-accepted": Wording(
        ADVICE,
        N_("{state} notified that it takes no electronic requests ({instrument})"),
        N_("Only the paper counts there. Data of {date}. Source: {source}"),
        N_("Send it on paper."),
    ),
    "channel.electronic-unknown": Wording(
        ADVICE,
        N_("Whether an electronic letter is accepted is unknown"),
        N_("Each State decides for itself. Treaties only ask for a written record."),
        N_("Ask the other authority, or let the paper follow."),
    ),
    "channel.paper-expected": Wording(
        RISK,
        N_("They expect paper, and none is sent"),
        N_("By your answer an electronic letter is accepted if the paper follows."),
        N_("Choose: electronic copy first, paper follows."),
    ),
    "channel.urgent-without-phone": Wording(
        MISSING,
        N_("Urgent, and nobody can be telephoned"),
        N_("Questions to an urgent request can't wait for a letter."),
        N_("Give a number that is answered, with hours and zone."),
    ),
    "channel.free-mail": Wording(
        ADVICE,
        N_("A private mailbox: {domain}"),
        N_("Nobody can tell an authority from a private person there."),
        N_("Give an official mailbox."),
    ),
}
