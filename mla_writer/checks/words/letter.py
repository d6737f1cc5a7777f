# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter: contradictions, the story, annexes."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK, WRONG = Severity.ADVICE, Severity.MISSING, Severity.RISK, Severity.WRONG

CONSISTENCY = {
    "consistency.period-ahead": Wording(
        WRONG,
        N_("The period ends in the future: {date}"),
        N_("There are no records of days to come."),
        N_("End the period today, or ask to watch future transactions."),
    ),
    "consistency.period-long": Wording(
        ADVICE,
        N_("The period is longer than {count} years"),
        N_("Banks destroy records after some years, and a long period reads as fishing."),
        N_("Choose the dates by the facts, or explain the length."),
    ),
    "consistency.custody-differs": Wording(
        WRONG,
        N_("In detention, though nobody is in custody: {person}"),
        N_("Page 1 would not bear the mark CUSTODY."),
        N_("Correct the answer on custody, or the one about this person."),
    ),
    "consistency.stage-without-charge": Wording(
        WRONG,
        N_("This stage needs a charge"),
        N_("The case is at trial or later, and nobody is said to be charged."),
        N_("Correct the stage or the answer on the charge."),
    ),
    "consistency.silent-bank-open-request": Wording(
        ADVICE,
        N_("The bank must be silent, the request need not"),
        N_("The bank is not to tell its customer, but nothing is asked to be confidential."),
        N_("Ask that the request be kept confidential, and say why."),
    ),
    "consistency.bank-may-tell": Wording(
        RISK,
        N_("The bank may tell its customer"),
        N_("The request is confidential, and the bank is free to speak."),
        N_("Ask that the bank not tell the customer."),
    ),
    "consistency.spelling-differs": Wording(
        ADVICE,
        N_("Two spellings of one name: {name}"),
        N_("Elsewhere it is written {other}. A reader may take them for two."),
        N_("Write it in one way, that of the papers or the register."),
    ),
    "consistency.person-twice": Wording(
        ADVICE,
        N_("The same person stands here twice: {person}"),
        N_("Name and date of birth are the same."),
        N_("Keep one row and put both spellings in it."),
    ),
    "consistency.authority-elsewhere": Wording(
        WRONG,
        N_("This authority lies in another State"),
        N_("It acts for {state}, and its address is elsewhere."),
        N_("Correct the country of the authority or the State."),
    ),
    "consistency.gap-in-text": Wording(
        WRONG,
        N_("Something was left to fill in: {words}"),
        N_("It would be printed as it stands."),
        N_("Fill it in or delete it."),
    ),
}

NARRATIVE = {
    "narrative.thing-not-in-facts": Wording(
        ADVICE,
        N_("Nothing that is sought here stands in the facts: {thing}"),
        N_("A reader can't see what this has to do with the case."),
        N_("Say in the facts how it was found, and what it was used for."),
    ),
    "narrative.company-not-in-facts": Wording(
        ADVICE,
        N_("The facts say nothing of {name}"),
        N_("A reader can't see why this company or body is listed."),
        N_("Say its part in the facts, or take it out of the list."),
    ),
    "narrative.suspect-not-in-facts": Wording(
        ADVICE,
        N_("The facts don't mention a suspect: {person}"),
        N_("The reader must see what this person is believed to have done."),
        N_("Say it in the facts, with the name spelled as among the persons."),
    ),
    "narrative.witness-not-in-facts": Wording(
        ADVICE,
        N_("Nothing says why this person knows something: {person}"),
        N_("The judge there must see the link between person and facts."),
        N_("Name the person in the facts, or explain the link here."),
    ),
    "narrative.account-not-in-facts": Wording(
        ADVICE,
        N_("The facts don't mention the account: {account}"),
        N_("Records of an account that the story doesn't lead to are refused."),
        N_("Say in the facts what went through the account."),
    ),
    "narrative.person-not-listed": Wording(
        ADVICE,
        N_("Not among the persons: {name}"),
        N_("The facts name somebody of whom nothing more is said."),
        N_("Add the person with what is known, or leave the name out."),
    ),
    "narrative.no-link-to-state": Wording(
        RISK,
        N_("Nothing in the facts leads to the other State"),
        N_("Neither {state} nor a place, bank or person there is named."),
        N_("Say what is there: the account, the witness, the place."),
    ),
}

ANNEXES = {
    "annexes.not-listed": Wording(
        WRONG,
        N_("Annex {number} is cited and not in the list"),
        N_("The list has {count} annexes."),
        N_("Add the annex, or correct the number."),
    ),
    "annexes.citation-lost": Wording(
        WRONG,
        N_("An annex cited here is gone: {label}"),
        N_("The text cites an annex that was removed from the list."),
        N_("Cite another annex, or add it again."),
    ),
    "annexes.not-cited": Wording(
        ADVICE,
        N_("Annex {number} is never cited: {title}"),
        N_("A reader doesn't know what it is for."),
        N_("Cite it where it proves something, or leave it out."),
    ),
    "annexes.not-seen": Wording(
        MISSING,
        N_("The signatory hasn't seen annex {number}: {title}"),
        N_("Requests have failed in court because the signatory hadn't seen an annex."),
        N_("Show it to the person who signs, then answer yes."),
    ),
}

SIGNATORIES = {
    "signature.drafter-alone": Wording(
        RISK,
        N_("Only the drafter signs"),
        N_("A request is signed by who may act for the authority."),
        N_("Add the signatory of the central or the requesting authority."),
    ),
    "signature.ahead": Wording(
        WRONG,
        N_("Signed on a day to come: {date}"),
        N_("A letter bears the day on which it is signed."),
        N_("Enter the day of signature."),
    ),
    "supplement.of-itself": Wording(
        WRONG,
        N_("The letter would follow itself"),
        N_("The earlier letter bears the same reference as this one."),
        N_("Enter the reference of the earlier letter, or a new one for this letter."),
    ),
    "supplement.parent-ahead": Wording(
        WRONG,
        N_("The earlier letter would be of a day to come: {date}"),
        N_("Nobody can follow a letter that isn't written yet."),
        N_("Correct the date of the earlier letter."),
    ),
    "supplement.contact-ahead": Wording(
        WRONG,
        N_("This lies ahead: {date}"),
        N_("A contact or request that is told of here has taken place."),
        N_("Correct the date."),
    ),
    "supplement.same-number": Wording(
        WRONG,
        N_("The other request bears the number of this one"),
        N_("Two requests under one number are taken for one."),
        N_("Enter the reference of the other request."),
    ),
}
