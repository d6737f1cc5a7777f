# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""People are known by the words beside their names; firms, places and offices are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.checks.called import is_same_person, people_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The keys went to Mr. J. Hubmann.", ("J. Hubmann",)),
        ("Nizar Haddad drove him to the airport.", ("Nizar Haddad",)),
        ("The cash was taken by the suspect’s cousin, Okpara Uzor, in May.", ("Okpara Uzor",)),
        ("In June Ernesto Villanueva Prado left Cusco.", ("Ernesto Villanueva Prado",)),
        ("Les fonds ont été remis à la dame Ama Owusu.", ("Ama Owusu",)),
        ("María de los Ángeles Cano signed.", ("María de los Ángeles Cano",)),
        ("وسُلم المال إلى المدعو كوفي منساه في فيينا.", ("كوفي منساه",)),
        ("Peter Huber said so. Peter Huber signed.", ("Peter Huber",)),
    ],
)
def test_a_person_is_named(text: str, names: tuple[str, ...]) -> None:
    assert people_in(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Qasr Contracting paid 14 invoices.",
        "The Bank of Ghana and the Cocoa Board confirmed it.",
        "He stayed at the Hotel Kaiserin Elisabeth near Kwame Nkrumah Circle.",
        "Stefan Kofler Steuerberatung GmbH kept the books; so did Huber & Partner.",
        "The Managing Director told the police that the Chief Engineer had left.",
        "In June the Black Swan met the tug off Cape Three Points.",
        "وأحال السيد وزير المالية الشكوى، وزوجته تقيم في كوماسي.",
        "",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert people_in(text) == ()


@pytest.mark.parametrize(
    ("name", "listed", "is_same"),
    [
        ("K. Asare-Boateng", "Kwame Asare-Boateng", True),
        ("AL-QAISI Fares", "Fares Mahmoud Al-Qaisi", True),
        ("Mohammed Salah", "Mohamed Salah", True),
        ("Omar Al-Qaisi", "Fares Mahmoud Al-Qaisi", False),
        ("Ama Boateng", "Kwame Asare-Boateng", False),
    ],
)
def test_a_listed_person_is_known_again(name: str, listed: str, is_same: bool) -> None:
    assert is_same_person(name, listed) is is_same


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(people_in(text))
