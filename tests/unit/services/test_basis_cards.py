# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What cards of instruments say, and what choosing them means, in the reader's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.domain.legal_basis import CaseScope, Reach, Topic
from mla_writer.reference.values import PartyFact, PartyStatus
from mla_writer.services import basis_entries as entries
from mla_writer.services.basis_cards import Card, card_of, day_words, source_words, unread_card
from mla_writer.services.basis_meaning import (
    acceptance_said,
    languages_said,
    meanings,
    newly_asked_words,
    official_names,
    warnings_on,
)
from mla_writer.services.legal_basis import answer
from mla_writer.services.opening import open_reference
from mla_writer.services.own_bases import articles_of, profiles_for, sentences_of, sign_for
from mla_writer.services.wording import wording

if TYPE_CHECKING:
    from mla_writer.reference.answer import BasisAnswer

TODAY = date(2026, 11, 23)
WORDS = wording("en", paths.LOCALES)
COERCIVE = (frozenset({"coercive"}),)
READ = entries.Reading(TODAY, "Gazette")


def between(first: str, second: str, scope: CaseScope | None = None) -> BasisAnswer:
    return answer(open_reference(), first, second, TODAY, COERCIVE, scope or CaseScope())


def card(found: BasisAnswer, code: str, language: str = "en") -> Card:
    basis = found.basis(code)
    assert basis is not None
    return card_of(basis, found, wording(language, paths.LOCALES))


def with_fact(found: BasisAnswer, fact: PartyFact) -> BasisAnswer:
    parties = {**found.reference.parties, (fact.state, fact.instrument): fact}
    reference = replace(found.reference, parties=parties)
    return answer(reference, "GH", "AT", TODAY, COERCIVE)


FACT = PartyFact(
    state="AT",
    instrument="UNTOC",
    status=PartyStatus.PARTY,
    consent=date(2004, 9, 23),
    action="ratification",
    entered=date(2004, 10, 23),
    computed=False,
    source="Depositary (table; stored",
    as_of="2026-10",
)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "Austria: in force since 23 Oct 2004"),
        ({"computed": True}, "Austria: in force since 23 Oct 2004 (computed)"),
        ({"entered": date(2027, 1, 2)}, "Austria: in force only from 2 Jan 2027"),
        ({"ended": date(2020, 1, 2)}, "Austria: no longer bound since 2 Jan 2020"),
        (
            {"entered": None},
            "Austria: consented on 23 Sep 2004, in force from when is unknown",
        ),
        ({"entered": None, "consent": None}, "Austria: party, from when is unknown"),
        ({"status": PartyStatus.SIGNATORY}, "Austria: signed only"),
        ({"status": PartyStatus.NOT_PARTY}, "Austria: not a party"),
    ],
)
def test_each_standing_has_its_words(change: dict[str, object], said: str) -> None:
    fact = replace(FACT, **change)  # type: ignore[arg-type]  # a table of single changes
    told = card(with_fact(between("GH", "AT"), fact), "UNTOC")
    assert told.states == ("Ghana: in force since 20 Sep 2012 (computed)", said)


def test_no_row_is_unknown_and_never_not_a_party() -> None:
    told = card(between("GH", "AT"), "ETS30")
    assert told.states[0] == "Ghana: unknown"
    assert told.asks == "Nothing was read of Ghana. Ask the depositary."
    assert not told.closed


def test_sources_lose_their_addresses_and_keep_their_dates() -> None:
    told = source_words("Depositary, chart (stored copy) <https://x.example>", "2014-07", WORDS)
    assert told == "Source: Depositary, chart, as of 2014-07."
    assert source_words("Page (timeline; 52 rows)", "2026-04-29", WORDS) == (
        "Source: Page, as of 29 Apr 2026."
    )
    assert source_words("Gazette", "unknown", WORDS) == "Source: Gazette, its date is unknown."
    assert day_words("2014-07", "en") == "2014-07"


def test_what_it_asks_of_the_case_is_told_until_all_is_shown() -> None:
    told = card(between("GH", "AT"), "UNTOC")
    assert told.conditions[0].replace("\u00a0", " ") == (
        "A Convention offence, or a maximum of four years or more (UNTOC 3): not shown yet."
    )
    assert "Reasonable grounds to suspect are enough." in told.conditions[1]
    outside = card(between("GH", "AT", CaseScope(years=2)), "UNTOC")
    assert (outside.is_outside, outside.is_proposed) == (True, False)
    assert "not the case by your answers" in outside.conditions[0]


def test_one_that_is_not_in_force_says_why_it_is_closed() -> None:
    assert card(between("GH", "AT"), "BUDAPEST-P2").closed == "Not in force. It can't be cited."
    assert card(between("GH", "AT"), "EXTRA57").closed == (
        "It isn't about assistance in criminal matters."
    )


def test_of_an_unread_one_nothing_is_known() -> None:
    found = between("GH", "AT")
    told = unread_card(found.unread[0], found.reference, WORDS)
    assert told.states == ("Nothing is known of both States. Ask the depositary.",)
    assert told.sources == ()


def test_a_law_speaks_of_its_own_state_alone() -> None:
    law = entries.OwnInstrument(
        "GH-LAW", "Act 807", Reach.LAW, (entries.PartyEntry("GH", "GH-LAW", entered=TODAY),)
    )
    entries.enter_instrument(law, READ)
    told = card(between("GH", "AT"), "GH-LAW")
    assert told.states == ("Ghana: in force since 23 Nov 2026",)
    assert (told.is_own, told.asks) == (True, "")


def test_arabic_isolates_what_reads_from_left_to_right() -> None:
    told = card(between("GH", "AT"), "UNTOC", "ar")
    assert "\u2066UNTOC\u00a0(Palermo\u00a0Convention)\u2069" in told.about
    assert "\u2066UNTOC\u00a018(9)-(29)\u2069" in told.conditions[-1]


def test_equal_sentences_share_their_articles() -> None:
    told = meanings(between("GH", "AT"), ("UNTOC", "UNCAC"), WORDS)
    channel = next(one for one in told if one.topic is Topic.CHANNEL)
    assert channel.name == "Channel"
    assert channel.said[0].sentence == "It goes through the central authorities."
    assert channel.said[0].articles == ("UNCAC 46(13)", "UNTOC 18(13)")
    assert meanings(between("GH", "AT"), (), WORDS) == ()


def test_what_choosing_adds_is_told_by_name() -> None:
    found = between("GH", "AT")
    basis = found.basis("UNTOC")
    assert basis is not None
    alone = newly_asked_words(found, basis, ("UNTOC",), WORDS)
    assert ("Summary of the facts", ("UNTOC 18(15)(c)",)) in [
        (one.sentence, one.articles) for one in alone
    ]
    assert newly_asked_words(found, basis, ("UNTOC", "UNCAC"), WORDS) == ()


def test_declarations_that_touch_the_measures_warn_with_their_source() -> None:
    found = between("GH", "AT")
    (warned,) = warnings_on(found, ("NARC88", "UNTOC"), WORDS)
    assert warned.title == "Austria made a declaration on 1988 Vienna Convention."
    assert warned.words.startswith("Art. 7(10)-(12)")
    assert warned.source == "Source: UN Treaty Collection declarations VI-19, as of 14 Mar 2015."
    unasked = answer(open_reference(), "GH", "AT", TODAY, (frozenset({"service"}),))
    assert warnings_on(unasked, ("NARC88",), WORDS) == ()


def test_languages_are_told_with_their_sources_or_that_nothing_was_read() -> None:
    assert languages_said(between("GH", "AT"), ("UNTOC",), WORDS) == (
        (
            "Official in Austria: German; Croatian (regional)."
            " Source: CIA World Factbook, as of 17 May 2026."
        ),
        "Nothing was read of languages that Austria notified.",
    )
    notified = languages_said(between("AT", "AL"), ("ETS30",), WORDS)
    assert notified[1].startswith("Albania notified on 4 Apr 2000: Art. 16(2)")
    assert notified[1].endswith("as of 25 Nov 2014.")
    assert acceptance_said(between("AT", "AL"), ("ETS30",), "fr", WORDS) == (
        "French: Accepted, as that State notified."
    )
    french = wording("fr", paths.LOCALES)
    assert official_names("German; Croatian (regional)", french) == "allemand; croate (regional)"


def test_what_stands_ready_for_an_own_instrument() -> None:
    pair = between("CH", "PE")
    assert [profile.code for profile in profiles_for(pair)] == ["CH-PE", "BILAT"]
    assert [profile.code for profile in profiles_for(between("GH", "AT"))] == ["BILAT"]
    assert sign_for(pair) == "CH-PE"
    treaty = entries.OwnInstrument(
        "CH-PE",
        "Treaty of 1997",
        Reach.BILATERAL,
        tuple(entries.PartyEntry(state, "CH-PE", entered=TODAY) for state in ("CH", "PE")),
        elements=(entries.ArticleEntry("CE01", "25(1)"), entries.ArticleEntry("CE01", "25(2)")),
        effects=(entries.EffectEntry("costs-own", "30", "Each pays its own."),),
    )
    entries.enter_instrument(treaty, READ)
    entered = between("CH", "PE")
    assert sign_for(entered) == "CH-PE-2"
    assert articles_of(entered, "CH-PE") == {"CE01": "25(1); 25(2)"}
    assert sentences_of(entered, "CH-PE") == {"costs": ("Each pays its own.", "30")}
