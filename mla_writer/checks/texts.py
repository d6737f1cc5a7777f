# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every finding in words: what is wrong in a few words, why it matters, how to mend it.

This is the one list of codes. The severity stands with the words: a code has one severity.
Placeholders are arguments of the finding; ``label`` is the question's own label, ``state`` an
ISO 3166 code, ``language`` an ISO 639 code, ``date`` and its like ISO dates: who shows a
finding says them in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.checks.finding import Finding, Severity
from mla_writer.forms.kinds.problems import MESSAGES
from mla_writer.i18n import N_, Text

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Wording:
    """The English messages of a code; each is a message id of the catalogue ``app``."""

    severity: Severity
    title: str
    detail: str
    mend: str


@dataclass(frozen=True)
class FindingText:
    """A finding in words, to be said in the reader's language."""

    title: Text
    detail: Text
    mend: Text


def text_of(finding: Finding) -> FindingText:
    """The words of a finding with its arguments. Raises KeyError for a code that isn't listed."""
    words = TEXTS[finding.code]
    arguments = dict(finding.arguments)
    return FindingText(
        Text(words.title, arguments), Text(words.detail, arguments), Text(words.mend, arguments)
    )


WRONG, MISSING, ADVICE, RISK = Severity.WRONG, Severity.MISSING, Severity.ADVICE, Severity.RISK

COMPLETENESS = {
    "completeness.missing": Wording(
        MISSING,
        N_("Not answered: {label}"),
        N_("A request without this answer can be sent back."),
        N_("Answer the question. Its example shows a good answer."),
    ),
    "completeness.too-few": Wording(
        MISSING,
        N_("More entries are needed: {label}"),
        N_("At least {count} entries are needed here."),
        N_("Add an entry."),
    ),
    "completeness.advised": Wording(
        ADVICE,
        N_("Better answered: {label}"),
        N_("The request can go without it, and is stronger with it."),
        N_("Answer the question if you can."),
    ),
    "completeness.short": Wording(
        ADVICE,
        N_("Rather short: {label}"),
        N_("{count} characters are written; a good answer has at least {least}."),
        N_("Say who did what, when, where and how, with dates and sums."),
    ),
}

ANSWERS = {
    code: Wording(
        WRONG,
        N_("This answer can't stand: {label}"),
        message,
        N_("Correct the answer. What was typed is kept until you do."),
    )
    for code, message in MESSAGES.items()
}

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
        N_("By the data of {date} it binds both States. Reservations may have changed since."),
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

COERCION = {
    "coercion.law-text": Wording(
        MISSING,
        N_("The text of the law is missing: {offence}"),
        N_("A coercive measure needs the whole articles, as they stood at the time."),
        N_("Enter the text, or choose the annex that holds it."),
    ),
}

DEADLINES = {
    "deadlines.past": Wording(
        WRONG,
        N_("The deadline has passed: {date}"),
        N_("Nobody can meet a deadline that lies behind."),
        N_("Enter a later date, and its reason."),
    ),
    "deadlines.short": Wording(
        ADVICE,
        N_("The deadline is in {count} days"),
        N_("Less than 14 days are rarely enough for a court order and its execution."),
        N_("Choose a later date, or telephone first and say so in the letter."),
    ),
    "deadlines.before-letter": Wording(
        WRONG,
        N_("The deadline, {date}, is not after the letter, {letter}"),
        N_("The answer would be due before the letter is dated."),
        N_("Correct the deadline or the date of the letter."),
    ),
    "deadlines.limitation-past": Wording(
        WRONG,
        N_("Statute-barred since {date}: {offence}"),
        N_("A request for an offence that can't be prosecuted any more is refused."),
        N_("Check the date. Leave the offence out if it is right."),
    ),
    "deadlines.limitation-near": Wording(
        RISK,
        N_("Limitation ends soon, on {date}: {offence}"),
        N_("Less than 180 days are left. The execution may come too late."),
        N_("Say it in the reason for the deadline, and ask for priority."),
    ),
    "deadlines.after-limitation": Wording(
        WRONG,
        N_("The deadline lies after limitation, {date}: {offence}"),
        N_("The answer would come when the offence can't be prosecuted any more."),
        N_("Choose an earlier deadline."),
    ),
    "deadlines.custody-future": Wording(
        WRONG,
        N_("Custody starts in the future: {date}"),
        N_("The letter says that somebody is in custody."),
        N_("Correct the date since when."),
    ),
    "deadlines.custody-reversed": Wording(
        WRONG,
        N_("Custody ends before it starts: {date}"),
        N_("One of the two dates is wrong."),
        N_("Correct the date that is wrong."),
    ),
    "deadlines.custody-over": Wording(
        ADVICE,
        N_("The custody order ended on {date}"),
        N_("The letter says that somebody is in custody under this order."),
        N_("Enter the end of the present order, or answer that nobody is in custody."),
    ),
    "deadlines.after-custody": Wording(
        RISK,
        N_("Custody ends before the deadline: {date}"),
        N_("The court may decide before the answer is there."),
        N_("Choose a deadline before that day, with time to read the answer."),
    ),
    "deadlines.letter-ahead": Wording(
        ADVICE,
        N_("The letter is dated ahead: {date}"),
        N_("A letter bears the day on which it is signed."),
        N_("Enter the day of signature."),
    ),
    "deadlines.monitoring-past": Wording(
        WRONG,
        N_("The watching would have ended already: {date}"),
        N_("Only future transactions can be watched."),
        N_("Enter a later day, or ask for records of the past only."),
    ),
    "deadlines.notice-too-long": Wording(
        RISK,
        N_("{count} days of notice run beyond the deadline"),
        N_("Your officers could not attend a hearing before the deadline."),
        N_("Ask for less notice, or set a later deadline."),
    ),
}

IDENTITY = {
    "identity.birth-ahead": Wording(
        WRONG,
        N_("The date of birth lies in the future: {date}"),
        N_("The person can't be told from others by this date."),
        N_("Compare the date with a paper. Give the year alone if that is all you know."),
    ),
    "identity.birth-too-early": Wording(
        WRONG,
        N_("Born more than {count} years ago: {date}"),
        N_("The year is probably mistyped."),
        N_("Compare the date with a paper."),
    ),
    "identity.paper-reversed": Wording(
        WRONG,
        N_("The paper expires before it was issued: {date}"),
        N_("One of the two dates is wrong."),
        N_("Compare both dates with the paper."),
    ),
    "identity.paper-expired": Wording(
        ADVICE,
        N_("The paper expired on {date}"),
        N_("The person may hold a newer paper with another number."),
        N_("Add the newer paper if there is one."),
    ),
    "identity.minor-differs": Wording(
        WRONG,
        N_("By the date of birth a child: {person}"),
        N_("The answer says that this person is of age."),
        N_("Correct the date of birth or the answer."),
    ),
    "identity.protection": Wording(
        MISSING,
        N_("No words on protection: {person}"),
        N_("A child or a victim is heard with safeguards, and named with care."),
        N_("Say what is needed, for example a hearing by a trained person."),
    ),
    "identity.no-address": Wording(
        MISSING,
        N_("No address of the person to be heard: {person}"),
        N_("A witness who can't be found is the first practical reason for failure."),
        N_("Enter street and town, or a place of work."),
    ),
    "identity.role-differs": Wording(
        RISK,
        N_("Heard in another role than in the case: {person}"),
        N_("A suspect has the right to a caution and to silence; a witness must speak."),
        N_("Correct the role in the hearing or among the persons."),
    ),
    "identity.holder-not-listed": Wording(
        ADVICE,
        N_("Holder of an account, not among the persons: {name}"),
        N_("The bank must know whom you mean, and the reader why."),
        N_("Add the holder as a person or company, with seat and registry number."),
    ),
}

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
    "consistency.calm-in-custody": Wording(
        ADVICE,
        N_("Custody ends on {date}, and the request is not urgent"),
        N_("A custody clock is an accepted ground for urgency."),
        N_("Consider the grade Urgent, with a deadline before that day."),
    ),
    "consistency.urgent-without-ground": Wording(
        MISSING,
        N_("Urgent, and no ground is given"),
        N_("Urgency without a ground is not believed."),
        N_("Name at least one: a time limit, an arrest, evidence that may be lost."),
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

LANGUAGE = {
    "language.acceptance-unknown": Wording(
        ADVICE,
        N_("Whether this language is accepted is unknown"),
        N_(
            "No source that was read says if {state} accepts a letter in this language: {language}."
        ),
        N_("Ask the other authority, or send a translation."),
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

DISCLOSURE = {
    "disclosure.no-use-limitation": Wording(
        MISSING,
        N_("The promise on use is not given"),
        N_("Results may be used for the stated case only; treaties ask for it themselves."),
        N_("Tick: use only for the stated case."),
    ),
    "disclosure.promise-authority": Wording(
        ADVICE,
        N_("Who may give these promises?"),
        N_("Some of them bind more than the signatory's own authority."),
        N_("Name the office that may bind your State, and the provision."),
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

TEXTS: Mapping[str, Wording] = MappingProxyType(
    COMPLETENESS
    | ANSWERS
    | LEGAL_BASIS
    | COERCION
    | DEADLINES
    | IDENTITY
    | CONSISTENCY
    | NARRATIVE
    | ANNEXES
    | LANGUAGE
    | CHANNELS
    | DISCLOSURE
    | REFUSAL
)
