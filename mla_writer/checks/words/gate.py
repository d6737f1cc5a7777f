# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What to do instead of a request, or before it."""

from __future__ import annotations

from mla_writer.checks.finding import Severity
from mla_writer.checks.words.wording import Wording
from mla_writer.i18n import N_

ADVICE, RISK = Severity.ADVICE, Severity.RISK

GATE = {
    "gate.open": Wording(
        ADVICE,
        N_("Perhaps no request is needed"),
        N_("What is public or freely given can be had without the other State."),
        N_("Take it there, and note in the file where it came from."),
    ),
    "gate.police": Wording(
        ADVICE,
        N_("Another channel may be faster"),
        N_("Police, financial intelligence and customs work without a formal request."),
        N_("Ask there first. Request only what must be evidence, or needs coercion."),
    ),
    "gate.direct": Wording(
        ADVICE,
        N_("You may perhaps ask or serve directly"),
        N_("Where the other State allows it, no request is needed."),
        N_("Check its declarations, and note what you found."),
    ),
    "gate.same-case": Wording(
        ADVICE,
        N_("Both States have the same case"),
        N_("A joint team, or one State taking over, may serve both better."),
        N_("Speak with the other authority before you write."),
    ),
    "gate.secure": Wording(
        RISK,
        N_("Secure it first"),
        N_("Data or assets may be gone before the request is answered."),
        N_("Ask for preservation or freezing, alone or beside the rest."),
    ),
    "gate.proportion": Wording(
        RISK,
        N_("The matter may look too small or too old"),
        N_("Some States decline what isn't worth its work."),
        N_("Say what makes it weigh, or use a lighter way."),
    ),
    "gate.time": Wording(
        RISK,
        N_("The time may not be enough"),
        N_("An answer that comes too late helps nobody."),
        N_("Mark the request urgent, with its date, and telephone."),
    ),
    "gate.treaty": Wording(
        ADVICE,
        N_("The legal basis hasn't been looked at"),
        N_("A treaty that isn't in force, or a reservation, sends the letter back."),
        N_("Look at the step on legal bases now."),
    ),
    "gate.consulted": Wording(
        ADVICE,
        N_("The other authority hasn't been asked"),
        N_("A short question now saves a request that comes back."),
        N_("Send a question before the request, from the menu."),
    ),
    "gate.risk": Wording(
        RISK,
        N_("A ground of refusal is in sight"),
        N_("Rights, a political offence or the death penalty stop many requests."),
        N_("Ask who may give an assurance, and for legal advice, before you write."),
    ),
}  # fmt: skip
