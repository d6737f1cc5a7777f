# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The requesting State's own law."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, WRONG = Severity.ADVICE, Severity.WRONG

STATE_RULES = {
    "state-rules.measure-withheld": Wording(
        WRONG,
        N_("Your State can't ask for this measure: {measure}"),
        N_("{reason} ({provision})"),
        N_("Take the measure out, or ask for another that reaches the same."),
    ),
    "state-rules.below-threshold": Wording(
        WRONG,
        N_("No offence is grave enough for this measure: {measure}"),
        N_("Your law needs a maximum penalty of {count} months at least ({provision})."),
        N_("Take the measure out, or complete the maximum penalties."),
    ),
    "state-rules.service-days": Wording(
        WRONG,
        N_("{count} days from service to the hearing; your law needs {least}"),
        N_("A summons that comes later may be set aside ({provision})."),
        N_("Choose an earlier last day for service, or a later hearing."),
    ),
    "state-rules.promise-withheld": Wording(
        WRONG,
        N_("Your State may not give this promise: {promise}"),
        N_("The rules of your State don't list it. A broken promise harms later requests."),
        N_("Take the promise out, or ask who may allow it."),
    ),
    "state-rules.promise-authority": Wording(
        WRONG,
        N_("Another authority must give a promise: {authority}"),
        N_("Your law names who may bind your State ({provision})."),
        N_("Ask this authority, then name it here."),
    ),
    "state-rules.closed-day": Wording(
        ADVICE,
        N_("Your offices are closed on the day of the deadline: {date}"),
        N_("An answer of that day is read later than you need it."),
        N_("Choose a working day."),
    ),
}
