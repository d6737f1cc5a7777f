# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The channel step: which ways are open to a draft, in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.checks.channels import offers
from mla_writer.i18n import N_
from mla_writer.reference.channels import ChannelOffer, Condition, Entails
from mla_writer.services.basis_cards import source_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.services.draft_view import DraftView
    from mla_writer.services.wording import Wording

NOT_OPENED = N_("No article of the instruments that you ticked opens it.")
LACKING: Mapping[Condition, str] = {
    Condition.ALWAYS: NOT_OPENED,
    Condition.URGENT: N_("It is open in urgent cases only."),
    Condition.NO_COERCION: N_("It is open only for measures without coercion."),
    Condition.PRESERVATION_OR_URGENT: N_("It is open for preservation and urgent cases only."),
}
ENTAILED: Mapping[Entails, str] = {
    Entails.DESIGNATED_AUTHORITY: N_("Write to the authority designated for that treaty."),
    Entails.NOTE_VERBALE: N_("It travels with a note verbale."),
    Entails.SLOW: N_("It takes longer than other ways."),
    Entails.CHECK_DECLARATIONS: N_("Check the other State's declarations first."),
    Entails.COPY_TO_CENTRE: N_("Send a copy to both central authorities."),
    Entails.BOTH_AGREE: N_("Both States have to agree to it."),
    Entails.ORIGINAL_FOLLOWS: N_("The original usually follows."),
    Entails.NO_CURE: N_("It mends no fault in form."),
    Entails.FORMAL_REQUEST_FOLLOWS: N_("A request through the central authorities follows."),
    Entails.BOTH_CONNECTED: N_("Both authorities have to be connected to it."),
}


@dataclass(frozen=True)
class ChannelWords:
    """A channel as a person reads it.

    opened_by: chips such as "UNTOC 18(13)". lines: why it doesn't fit, or what it entails; then
    what the other State notified, with source and date.
    """

    channel: str
    fits: bool
    opened_by: tuple[str, ...]
    lines: tuple[str, ...]


def channels_said(look: DraftView, words: Wording) -> tuple[ChannelWords, ...]:
    """Every channel for a draft as it stands; without two States, by no instrument."""
    return tuple(words_of(offer, words) for offer in offers(look.given))


def words_of(offer: ChannelOffer, words: Wording) -> ChannelWords:
    """A channel in the reader's language."""
    if offer.fits:
        lines = [words.say(ENTAILED[each]) for each in offer.entails]
    else:
        lines = [words.say(LACKING[offer.lacking])]
    for note in offer.notified:
        said = words.say(N_("Notified: {words}"), words=note.value)
        lines.append(f"{said} {source_words(note.source, note.as_of, words)}")
    articles = dict.fromkeys(f"{each.instrument} {each.article}" for each in offer.opened_by)
    return ChannelWords(offer.channel, offer.fits, tuple(articles), tuple(lines))
