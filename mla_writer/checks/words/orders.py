# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Orders of a court, interception, special techniques."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK, WRONG = Severity.ADVICE, Severity.RISK, Severity.WRONG

ORDERS = {
    "order.not-yet": Wording(
        WRONG,
        N_("The order bears a date ahead: {date}"),
        N_("Nothing can rest on an order that isn't made yet."),
        N_("Enter the day on which it was made."),
    ),
    "order.reversed": Wording(
        WRONG,
        N_("The order ends before it was made on {date}"),
        N_("One of the two days is wrong."),
        N_("Compare both with the order."),
    ),
    "order.expired": Wording(
        WRONG,
        N_("The order is no longer in force: {date}"),
        N_("Without an order in force the other State can't act for you."),
        N_("Have it prolonged, then enter its new last day."),
    ),
    "order.period-past": Wording(
        WRONG,
        N_("The whole period has passed: {date}"),
        N_("Only what happens from now on can be watched."),
        N_("Enter a period ahead. For the past, ask for stored data."),
    ),
    "order.beyond": Wording(
        WRONG,
        N_("The period is longer than the order, which ends on {date}"),
        N_("What is collected after that day can't be used, and may be unlawful."),
        N_("End the period with the order, or have the order prolonged first."),
    ),
    "order.before": Wording(
        WRONG,
        N_("The period begins before the order was made on {date}"),
        N_("No order covers the first days."),
        N_("Begin with the day of the order, or later."),
    ),
    "order.before-answer": Wording(
        ADVICE,
        N_("The period begins before the answer is due: {date}"),
        N_("Nothing is collected before the other State has agreed."),
        N_("Ask for the answer earlier, or begin later."),
    ),
    "order.ends-soon": Wording(
        RISK,
        N_("{count} days are left until the order ends"),
        N_("It may end before anybody over there has begun."),
        N_("Have it prolonged now, and telephone the other authority."),
    ),
    "order.other-paper": Wording(
        ADVICE,
        N_("This annex isn't listed as an order: {title}"),
        N_("The judge over there looks for the order itself."),
        N_("Choose the order, or correct what the annex holds."),
    ),
    "order.not-secret": Wording(
        RISK,
        N_("Secret measures in a request that isn't confidential"),
        N_("Whoever learns of it falls silent, or flees."),
        N_("Ask for confidentiality, and say why."),
    ),
}

INTERCEPTION = {
    "interception.not-third": Wording(
        WRONG,
        N_("This is no third State: {state}"),
        N_("It is one of the two States of this letter."),
        N_("Say that the person is there, or choose the third State."),
    ),
    "interception.third-unaware": Wording(
        RISK,
        N_("The third State hasn't agreed: {state}"),
        N_("Listening to a person there touches its sovereignty."),
        N_("Inform it and wait for its answer, or ask it for help."),
    ),
    "interception.no-technician": Wording(
        ADVICE,
        N_("Passing on at once, and no technical details"),
        N_("Two systems that were never joined seldom work on the first day."),
        N_("Name interface, test day and technician, or have it recorded."),
    ),
    "interception.line-twice": Wording(
        ADVICE,
        N_("The same identifier stands in two rows: {value}"),
        N_("A line that is asked for twice is answered with a question."),
        N_("Put everything on one line into one row."),
    ),
}

COVERT = {
    "covert.real-name": Wording(
        WRONG,
        N_("This code name is the name of a person in this request"),
        N_("Whoever reads the letter can tell who is meant."),
        N_("Choose a code name that leads to nobody, such as LINDE 4."),
    ),
    "covert.like-a-name": Wording(
        RISK,
        N_("This code name looks like a real name"),
        N_("A real name in a letter can cost a life."),
        N_("Choose one word and a number, such as LINDE 4."),
    ),
    "covert.code-name-twice": Wording(
        WRONG,
        N_("Two persons bear the same code name: {name}"),
        N_("Nobody can tell who did what."),
        N_("Give each of them a code name of their own."),
    ),
    "covert.safety-of-others": Wording(
        ADVICE,
        N_("Officers are armed, and nothing is said of the safety of others"),
        N_("The other State answers for what happens on its streets."),
        N_("Say how bystanders are kept out of danger."),
    ),
}
