# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Which channels are open to a request: by its instruments, its urgency and its measures."""

from __future__ import annotations

from datetime import date

import pytest

from mla_writer import paths
from mla_writer.reference.channels import Case, ChannelOffer, Condition, Entails, channel_offers
from mla_writer.reference.loader import load_reference
from mla_writer.services.channels import words_of
from mla_writer.services.legal_basis import answer
from mla_writer.services.wording import wording

REFERENCE = load_reference(paths.REFERENCE)
ON = date(2026, 11, 23)
COERCIVE = Case(measures=frozenset({"coercive"}))
URGENT = Case(is_urgent=True, measures=frozenset({"coercive"}))
PRESERVING = Case(measures=frozenset({"preservation"}))


def offers(
    pair: tuple[str, str], codes: tuple[str, ...], case: Case = COERCIVE
) -> dict[str, ChannelOffer]:
    known = answer(REFERENCE, *pair, ON)
    bases = [basis for basis in map(known.basis, codes) if basis]
    assert len(bases) == len(codes)
    return {offer.channel: offer for offer in channel_offers(REFERENCE.channels, bases, case)}


def test_every_channel_of_the_question_has_a_rule() -> None:
    listed = {rule.channel for rule in REFERENCE.channels}
    assert {"central", "diplomatic", "judicial", "interpol", "platform"} <= listed


@pytest.mark.parametrize(
    ("pair", "codes", "case", "open_ways"),
    [
        (("GH", "AT"), (), COERCIVE, {"diplomatic", "platform"}),
        (("GH", "AT"), ("UNTOC",), COERCIVE, {"central", "diplomatic", "platform"}),
        (("GH", "AT"), ("UNTOC",), URGENT, {"central", "diplomatic", "interpol", "platform"}),
        (("PH", "RO"), ("BUDAPEST",), PRESERVING,
         {"central", "diplomatic", "judicial", "contact_point", "platform"}),
        (("PH", "RO"), ("BUDAPEST",), COERCIVE, {"central", "diplomatic", "platform"}),
        (("AT", "CZ"), ("ETS182",), COERCIVE, {"central", "diplomatic", "judicial", "platform"}),
    ],
)  # fmt: skip
def test_the_ways_that_are_open(
    pair: tuple[str, str], codes: tuple[str, ...], case: Case, open_ways: set[str]
) -> None:
    assert {name for name, offer in offers(pair, codes, case).items() if offer.fits} == open_ways


def test_a_closed_way_says_what_it_lacks_and_an_open_one_what_it_entails() -> None:
    calm, pressing = offers(("GH", "AT"), ("UNTOC",)), offers(("GH", "AT"), ("UNTOC",), URGENT)
    assert calm["interpol"].lacking is Condition.URGENT
    assert calm["judicial"].lacking is Condition.ALWAYS
    assert Entails.ORIGINAL_FOLLOWS in pressing["interpol"].entails
    assert [(e.instrument, e.article) for e in pressing["interpol"].opened_by] == [
        ("UNTOC", "18(13)")
    ]


def test_what_the_other_state_notified_is_told_with_source_and_date() -> None:
    offer = offers(("AT", "PE"), ("BUDAPEST",), URGENT)["judicial"]
    assert [note.state for note in offer.notified] == ["PE"]
    said = words_of(offer, wording("en", paths.LOCALES))
    assert "27(9)(e)" in said.lines[-1]
    assert "as of" in said.lines[-1]


def test_an_instrument_that_is_not_ticked_opens_nothing() -> None:
    assert not offers(("AT", "CZ"), ("UNTOC",))["judicial"].fits
