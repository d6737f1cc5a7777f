# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a basis implies, in short sentences of our own; the articles stand in ``effects.csv``.

A sentence says what the article provides, and nothing on a State. Where no row stands, nothing
is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import Topic
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

EFFECTS: Mapping[str, tuple[Topic, str]] = {
    "channel-central": (Topic.CHANNEL, N_("It goes through the central authorities.")),
    "channel-diplomatic-possible": (
        Topic.CHANNEL,
        N_("A State may insist on the diplomatic channel."),
    ),
    "channel-ministries": (Topic.CHANNEL, N_("It goes from one Ministry of Justice to the other.")),
    "channel-judicial": (
        Topic.CHANNEL,
        N_("Judicial authorities may write to each other directly."),
    ),
    "channel-without-coercion": (
        Topic.CHANNEL,
        N_("A request without coercion may go directly to the competent authority."),
    ),
    "urgent-interpol": (
        Topic.URGENT,
        N_("In urgent cases INTERPOL may carry it, if both States agree."),
    ),
    "urgent-interpol-where-direct": (
        Topic.URGENT,
        N_("Where direct contact is allowed, INTERPOL may carry it."),
    ),
    "urgent-judicial-with-copy": (
        Topic.URGENT,
        N_("In urgent cases judicial authorities may write directly, with a copy to the centre."),
    ),
    "urgent-contact-point": (Topic.URGENT, N_("A contact point answers day and night.")),
    "urgent-oral": (
        Topic.URGENT,
        N_("An urgent request may be oral where agreed, and is then written at once."),
    ),
    "urgent-fast-means": (
        Topic.URGENT,
        N_("In urgent cases fax or e-mail may carry it, and formal confirmation may follow."),
    ),
    "language-acceptable": (
        Topic.LANGUAGE,
        N_("It is in a language that the other State accepts."),
    ),
    "language-by-reservation": (
        Topic.LANGUAGE,
        N_("A translation is due only where a State reserved that."),
    ),
    "form-record": (Topic.FORM, N_("In writing, or by a means that leaves a written record.")),
    "form-written": (Topic.FORM, N_("In writing.")),
    "form-authenticity": (
        Topic.FORM,
        N_("The other State must be able to check that it is authentic."),
    ),
    "form-electronic-original": (
        Topic.FORM,
        N_("Electronic sending is allowed, if the original can be shown on demand."),
    ),
    "form-no-legalisation": (Topic.FORM, N_("No legalisation is needed.")),
    "form-security": (
        Topic.FORM,
        N_("Fast means need security and authentication, and encryption where necessary."),
    ),
    "costs-ordinary": (
        Topic.COSTS,
        N_("The requested State bears ordinary costs. Large costs are agreed on first."),
    ),
    "costs-not-refunded": (
        Topic.COSTS,
        N_("Costs aren't refunded, except for experts and the transfer of detained persons."),
    ),
    "use-limited": (
        Topic.USE,
        N_("Any use beyond the request needs the other State's consent."),
    ),
    "use-conditions": (Topic.USE, N_("The other State may set conditions on the use.")),
    "use-personal-data": (Topic.USE, N_("Personal data may be used for named purposes only.")),
    "confidentiality-on-request": (
        Topic.CONFIDENTIALITY,
        N_("You may ask for confidentiality. If it can't be kept, the other State says so."),
    ),
    "refusal-not-in-conformity": (
        Topic.REFUSAL,
        N_("It may be refused if it doesn't have the form and content required."),
    ),
    "refusal-essential-interests": (
        Topic.REFUSAL,
        N_("It may be refused for sovereignty, security or other essential interests."),
    ),
    "refusal-home-availability": (
        Topic.REFUSAL,
        N_("It may be refused if the measure would be barred there in a similar case."),
    ),
    "refusal-grounds": (Topic.REFUSAL, N_("This article lists the grounds for refusal.")),
    "refusal-dual-criminality": (
        Topic.REFUSAL,
        N_("It may be refused if the conduct is no offence over there."),
    ),
    "refusal-not-without-coercion": (
        Topic.REFUSAL,
        N_("Help without coercion is due even without dual criminality."),
    ),
    "refusal-political": (Topic.REFUSAL, N_("It may be refused for a political offence.")),
    "refusal-fiscal": (Topic.REFUSAL, N_("It may be refused for a fiscal offence.")),
    "refusal-home-law": (
        Topic.REFUSAL,
        N_("The other State's law and its other treaties decide on the conditions."),
    ),
    "refusal-search-conditions": (
        Topic.REFUSAL,
        N_("A State may have declared conditions for search and seizure."),
    ),
    "refusal-not-dual-for-preservation": (
        Topic.REFUSAL,
        N_("Preservation doesn't depend on dual criminality."),
    ),
    "refusal-dual-by-reservation": (
        Topic.REFUSAL,
        N_("A State may have reserved dual criminality for preservation."),
    ),
    "refusal-not-bank-secrecy": (Topic.REFUSAL, N_("Bank secrecy is no ground for refusal.")),
    "refusal-not-fiscal-alone": (
        Topic.REFUSAL,
        N_("That fiscal matters are involved is no ground for refusal by itself."),
    ),
    "refusal-not-political": (
        Topic.REFUSAL,
        N_("That the offence is political is no ground for refusal."),
    ),
    "refusal-discrimination": (
        Topic.REFUSAL,
        N_("It may be refused where it would serve to persecute or discriminate."),
    ),
    "refusal-importance": (
        Topic.REFUSAL,
        N_("It may be refused if the case isn't important enough for the measure."),
    ),
    "refusal-reasons": (Topic.REFUSAL, N_("A refusal comes with its reasons.")),
    "refusal-postponement": (
        Topic.REFUSAL,
        N_("It may be postponed while a case over there is going on."),
    ),
    # For treaties, laws and arrangements of a State's own, whose sentence stands in their row.
    "channel-own": (Topic.CHANNEL, ""),
    "urgent-own": (Topic.URGENT, ""),
    "language-own": (Topic.LANGUAGE, ""),
    "form-own": (Topic.FORM, ""),
    "costs-own": (Topic.COSTS, ""),
    "use-own": (Topic.USE, ""),
    "confidentiality-own": (Topic.CONFIDENTIALITY, ""),
    "refusal-own": (Topic.REFUSAL, ""),
}
