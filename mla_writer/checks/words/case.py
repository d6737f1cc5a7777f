# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The case: law, time, persons."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING, RISK, WRONG = Severity.ADVICE, Severity.MISSING, Severity.RISK, Severity.WRONG

COERCION = {
    "coercion.law-in-part": Wording(
        RISK,
        N_("The text of the law isn't whole: {words}"),
        N_("The reader can't see what was left out."),
        N_("Give the whole article, here or as an annex."),
    ),
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
    "deadlines.offence-ahead": Wording(
        WRONG,
        N_("The offence ends in the future: {date}"),
        N_("A request concerns what has happened."),
        N_("Correct the days."),
    ),
    "deadlines.law-later": Wording(
        RISK,
        N_("The text is in force only since {date}: {offence}"),
        N_("The conduct began before; the law of that time is asked for."),
        N_("Give the text as it stood then, or correct the days."),
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
