# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What speaks for a grade of urgency."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, MISSING = Severity.ADVICE, Severity.MISSING
CONSIDER = N_("Consider the grade that your answers propose. You decide.")
CONSIDER_DAY = N_("Consider the grade Urgent, with a deadline before that day.")

URGENCY = {
    "urgency.danger": Wording(
        ADVICE,
        N_("Life or safety is in danger, or an operation is under way"),
        N_("That is an emergency: telephone first, the letter follows."),
        CONSIDER,
    ),
    "urgency.custody": Wording(
        ADVICE,
        N_("Custody ends on {date}"),
        N_("A custody clock is an accepted ground for urgency."),
        CONSIDER_DAY,
    ),
    "urgency.limitation": Wording(
        ADVICE,
        N_("An offence is barred from {date}"),
        N_("An answer after that day can't be used."),
        CONSIDER_DAY,
    ),
    "urgency.hearing": Wording(
        ADVICE,
        N_("A hearing is set for {date}"),
        N_("A dated hearing is an accepted ground for urgency."),
        CONSIDER_DAY,
    ),
    "urgency.data-lost": Wording(
        ADVICE,
        N_("The data are kept until {date} only"),
        N_("A routine request is opened after they are gone."),
        CONSIDER_DAY,
    ),
    "urgency.assets-gone": Wording(
        ADVICE,
        N_("The assets may be gone by {date}"),
        N_("A routine request is opened after they are sold."),
        CONSIDER_DAY,
    ),
    "urgency.order-ends": Wording(
        ADVICE,
        N_("The order of your court ends on {date}"),
        N_("A routine request is opened after the order has ended."),
        CONSIDER_DAY,
    ),
    "urgency.evidence": Wording(
        ADVICE,
        N_("Evidence may be lost"),
        N_("Your answer says which."),
        CONSIDER,
    ),
    "urgency.stage": Wording(
        ADVICE,
        N_("The stage of the case presses"),
        N_("A court that waits is an accepted ground for priority."),
        CONSIDER,
    ),
    "urgency.gravity": Wording(
        ADVICE,
        N_("The offence is serious by your answer"),
        N_("Gravity is an accepted ground for priority."),
        CONSIDER,
    ),
    "urgency.arrest": Wording(
        ADVICE,
        N_("Somebody has been arrested"),
        N_("An arrest is an accepted ground for priority."),
        CONSIDER,
    ),
    "urgency.victims": Wording(
        ADVICE,
        N_("A victim or a child is among the persons"),
        N_("A victim in need is an accepted ground for priority."),
        CONSIDER,
    ),
    "urgency.without-ground": Wording(
        MISSING,
        N_("Urgent, and no ground is given"),
        N_("Urgency without a ground is not believed."),
        N_("Name at least one: a time limit, an arrest, evidence that may be lost."),
    ),
    "urgency.nobody-called": Wording(
        ADVICE,
        N_("An emergency, and nobody there has been telephoned"),
        N_("A letter that nobody expects is read in office hours."),
        N_("Telephone first, and enter the call among the earlier contacts."),
    ),
    "urgency.slow-channel": Wording(
        ADVICE,
        N_("This channel is slow for an emergency"),
        N_("INTERPOL and the 24/7 contact points answer within hours."),
        N_("Send it by one of them too, and the original by this channel."),
    ),
    "urgency.paper-alone": Wording(
        ADVICE,
        N_("Urgent, and sent on paper alone"),
        N_("A copy in advance saves the days of the post."),
        N_("Send an electronic copy first, if they accept it."),
    ),
    "urgency.no-date": Wording(
        ADVICE,
        N_("Priority, and no date is named"),
        N_("A target date, with its reason, is kept in mind longer than a mark."),
        N_("Name a day by which the answer helps, and why."),
    ),
}
