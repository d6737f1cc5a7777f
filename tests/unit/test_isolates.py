# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Values inside sentences of a screen that is read from the right (UAX 9, isolates)."""

from __future__ import annotations

import gettext
import io

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.i18n import FIRST_STRONG_ISOLATE as FSI
from mla_writer.i18n import POP_ISOLATE as PDI
from mla_writer.i18n import RIGHT_TO_LEFT_MARK as RLM
from mla_writer.i18n import Catalogue, Text, isolate

ARABIC = {
    "Saved as {file}.": "حُفظ باسم {file}.",
    "{name}: {what}.": "{name}: {what}.",
    "{name} is a party.": "{name} طرف.",
    "PIN": "PIN",
    "Close": "إغلاق",
}


def catalogue(language: str = "ar") -> Catalogue:
    made = Catalog(language)
    for english, arabic in ARABIC.items():
        made.add(english, arabic)
    made.add(("{count} page of {file}", "{count} pages of {file}"), ("{count} {file}",) * 6)
    file = io.BytesIO()
    write_mo(file, made)
    file.seek(0)
    return Catalogue(language, gettext.GNUTranslations(file))


def test_a_value_keeps_its_order_and_the_full_stop_its_side() -> None:
    screen = catalogue().isolating()
    assert screen.text("Saved as {file}.", file="case.mla") == f"حُفظ باسم {FSI}case.mla{PDI}."


def test_a_sentence_that_begins_with_a_value_is_marked() -> None:
    screen = catalogue().isolating()
    said = screen.text("{name}: {what}.", name="UNTOC", what="طرف")
    assert said == f"{RLM}{FSI}UNTOC{PDI}: {FSI}طرف{PDI}."
    assert screen.text("{name} is a party.", name="AT").startswith(RLM)
    assert screen.text("PIN") == f"{RLM}PIN"
    assert screen.text("Close") == "إغلاق"


def test_numbers_and_what_is_isolated_already_stay_as_they_are() -> None:
    screen = catalogue().isolating()
    kept = isolate("2026/PR/318")
    assert screen.text("Saved as {file}.", file=kept) == f"حُفظ باسم {kept}."
    said = screen.plural("{count} page of {file}", "{count} pages of {file}", 3, file="a.pdf")
    assert said == f"{RLM}3 {FSI}a.pdf{PDI}"


def test_deferred_texts_are_isolated_too() -> None:
    text = Text("{name}: {what}.", {"name": "UNTOC", "what": Text("Close")})
    assert f"{FSI}إغلاق{PDI}" in catalogue().isolating().say(text)


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_letters_and_other_languages_are_left_alone(language: str) -> None:
    plain = catalogue(language)
    shown = plain if language == "ar" else plain.isolating()
    assert shown.text("Saved as {file}.", file="case.mla") == "حُفظ باسم case.mla."
    assert shown.text("PIN") == "PIN"


@given(st.text(), st.text())
def test_nothing_is_lost(name: str, what: str) -> None:
    screen = catalogue().isolating().counting("٠١٢٣٤٥٦٧٨٩")
    said = screen.text("{name}: {what}.", name=name, what=what)
    for mark in (FSI, PDI, RLM):
        said, name, what = (text.replace(mark, "") for text in (said, name, what))
    assert said == f"{name}: {what}."
