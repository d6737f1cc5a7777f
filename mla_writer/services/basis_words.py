# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the words of ``domain.legal_basis`` are called on cards, in lists and on the command line.

Messages of the catalogue ``app``, to be said with ``Wording.say``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import (
    Acceptance,
    ListApplies,
    Outcome,
    Reach,
    Requirement,
    Standing,
    StateStanding,
    Topic,
)
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

STANDINGS: Mapping[Standing, str] = {
    Standing.BOTH_BOUND: N_("In force between both States"),
    Standing.UNCONFIRMED: N_("Both consented, from when is unknown"),
    Standing.UNKNOWN: N_("Unknown for one State at least"),
    Standing.SIGNED_ONLY: N_("Only signed by one State at least"),
    Standing.NOT_YET: N_("Not yet in force between both States"),
    Standing.ENDED: N_("No longer in force between both States"),
    Standing.NOT_PARTY: N_("One State at least is no party"),
    Standing.NOT_IN_FORCE: N_("Not in force"),
}
STATE_STANDINGS: Mapping[StateStanding, str] = {
    StateStanding.IN_FORCE: N_("in force"),
    StateStanding.UNDATED: N_("party, from when is unknown"),
    StateStanding.UNKNOWN: N_("unknown"),
    StateStanding.SIGNED_ONLY: N_("signed only"),
    StateStanding.NOT_YET: N_("not yet in force"),
    StateStanding.ENDED: N_("no longer bound"),
    StateStanding.NOT_PARTY: N_("not a party"),
}
REACHES: Mapping[Reach, str] = {
    Reach.BILATERAL: N_("Treaty of both States"),
    Reach.REGIONAL: N_("Regional treaty"),
    Reach.OFFENCE: N_("Treaty on certain offences"),
    Reach.GENERAL: N_("World-wide treaty"),
    Reach.LAW: N_("Own law"),
    Reach.RECIPROCITY: N_("Arrangement of reciprocity"),
}
LISTS: Mapping[ListApplies, str] = {
    ListApplies.ALWAYS: N_("It applies between both States."),
    ListApplies.DEFAULT: N_("It applies, since no treaty of assistance is known between both."),
    ListApplies.DOUBTFUL: N_("It applies unless a treaty of assistance binds both."),
    ListApplies.IF_AGREED: N_("It applies only if both agree, since a treaty binds them."),
}
REQUIREMENTS: Mapping[Requirement, str] = {
    Requirement.SERIOUS_CRIME: N_("A Convention offence, or a maximum of four years or more"),
    Requirement.TRANSNATIONAL: N_("The offence crosses borders"),
    Requirement.GROUP: N_("An organized criminal group is involved"),
    Requirement.OWN_OFFENCES: N_("An offence that the treaty defines"),
    Requirement.ELECTRONIC: N_("A computer offence, or electronic evidence"),
}
GROUNDS_SUFFICE = N_("Reasonable grounds to suspect are enough.")
OUTCOMES: Mapping[Outcome, str] = {
    Outcome.MET: N_("shown"),
    Outcome.OPEN: N_("not shown yet"),
    Outcome.FAILS: N_("not the case by your answers"),
}
TOPICS: Mapping[Topic, str] = {
    Topic.CHANNEL: N_("Channel"),
    Topic.URGENT: N_("In urgent cases"),
    Topic.LANGUAGE: N_("Language"),
    Topic.FORM: N_("Form"),
    Topic.COSTS: N_("Costs"),
    Topic.USE: N_("Use of the results"),
    Topic.CONFIDENTIALITY: N_("Confidentiality"),
    Topic.REFUSAL: N_("Refusal"),
}
ACCEPTANCES: Mapping[Acceptance, str] = {
    Acceptance.OFFICIAL: N_("An official language there"),
    Acceptance.NOTIFIED: N_("Accepted, as that State notified"),
    Acceptance.TRANSLATE: N_("That State notified other languages"),
    Acceptance.UNKNOWN: N_("Whether it is accepted is unknown"),
}
NOTHING_SAID = N_("No article that was read says anything on this.")
