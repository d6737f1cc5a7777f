# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.rendering.document import Run, RunRole
from mla_writer.rendering.inline import typography
from mla_writer.rendering.isolation import isolated
from mla_writer.rendering.letter import runs_in
from mla_writer.rendering.marks import language_of
from tests.golden.letters_of_cases import letter_of


def parts(text: str) -> list[str]:
    """What is isolated in an Arabic text."""
    runs = isolated(Run(text, "ar", "rtl", path="facts"))
    return [run.text for run in runs if run.role is RunRole.IDENTIFIER]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("حساب رقمه AT61 1904 3002 3457 3201. والحساب", ["AT61 1904 3002 3457 3201"]),
        (
            "باسم Golden Bean Handels GmbH & Co <KG> («الشركة»",
            ["Golden Bean Handels GmbH & Co <KG>"],
        ),
        ("الفني: موسى دانجوما، +234 809 000 0736.", ["+234 809 000 0736"]),
        (
            "اتصلوا بالرقم +1 876-555-0143؛ أو بالرقم 0809 000 0736.",
            ["+1 876-555-0143", "0809 000 0736"],
        ),
        ("في 2026 نحو 37 تحويلا", []),
        ("دفع EUR 2,340,500 في 37 تحويلا", ["EUR 2,340,500"]),
        ("يُعتقد أن Mag. Renate Öller-Nagy أعدت", ["Mag. Renate Öller-Nagy"]),
        ("السيد K. Asare Boateng و Kwame", ["K. Asare Boateng", "Kwame"]),
        ("المادة 18(3)(a) من UNTOC، والمادة 46(8)", ["18(3)(a)", "UNTOC", "46(8)"]),
        ("شركة Golden Bean 37 تحويلا", ["Golden Bean"]),
        ("في 3 آذار/مارس 2025 (رقم السجل CS-118-2019).", ["CS-118-2019"]),
        ("قال René. ثم", ["René"]),
        ("من Accra، وفيها Graz", ["Accra", "Graz"]),
        ("في Badenerstrasse 90، القاعة 31", ["Badenerstrasse 90"]),
        ("شركة Inversiones Palhua 23 SL وأوسكار", ["Inversiones Palhua 23 SL"]),
        ("22 Marescaux Lane، Kingston، جامايكا", ["22 Marescaux Lane", "Kingston"]),
        ("جامايكا، 22 Marescaux Lane", ["22 Marescaux Lane"]),
        ("المرفق 4، 37 تحويلا إلى Graz", ["Graz"]),
    ],
)
def test_what_belongs_together_is_one_run(text: str, kept: list[str]) -> None:
    assert parts(text) == kept


@given(st.text(alphabet="ابجد AZaz09.,:;()<>&@/+-é\n«»،"))
def test_every_character_stays_in_its_place(text: str) -> None:
    assert "".join(run.text for run in isolated(Run(text, "ar", "rtl"))) == text


def test_arabic_prose_may_begin_with_a_latin_name() -> None:
    assert language_of("Golden Bean <KG> وكل من له حق التوقيع عنها", "ar") == ("ar", "rtl")
    assert language_of("Golden Bean <KG>", "ar") == ("en", "ltr")
    assert language_of("كوامي (Kwame)", "en") == ("ar", "rtl")


def test_signs_between_values_are_arabic() -> None:
    assert typography(", ", "ar") == "، "
    assert typography("; ", "ar") == "؛ "
    assert typography(" 2,340,500 ", "ar") == " 2,340,500 "


def test_a_latin_street_in_an_arabic_address_keeps_its_number_in_front() -> None:
    """Case 14: "22 Marescaux Lane" in Kingston, typed in an Arabic letter."""
    letter = letter_of("14-delivery/delivery-ready", "ar")
    at = "persons[p1].address"
    kept = [run for run in runs_in(letter) if run.path == at and run.direction == "ltr"]
    assert [run.text for run in kept] == ["22 Marescaux Lane"]
