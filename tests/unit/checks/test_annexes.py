# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Citations of annexes are read in the six languages of letters, and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.checks.citations import cited
from tests.unit.checks.conftest import load_case

if TYPE_CHECKING:
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference

if TYPE_CHECKING:
    from tests.unit.checks.conftest import Case


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("see Annex 3", {3}),
        ("annexes 1 and 2, as well as Annex No. 4.", {1, 2, 4}),
        ("(Annexes 2-4)", {2, 3, 4}),
        ("Annexes 1, 3 to 5", {1, 3, 4, 5}),
        ("voir l’annexe 2", {2}),
        ("los anexos 1 y 3", {1, 3}),
        ("приложение 2; Приложения 1 и 4", {1, 2, 4}),
        ("المرفق 5", {5}),
        ("附件3和4", {3, 4}),
        ("annex of the building; the annexation of 1938; 3 annexes", set()),
        ("Annexe", set()),
        ("attached as Enclosure 6; see Attachment No. 7 and Appendix F", {6, 7}),
        ("Annex IV, annexe VII", {4, 7}),
        ("the fifth annex; la troisième annexe; المرفق الثاني", {5, 3, 2}),
        ("voir les pièces jointes n° 2 et 4; annexes de 6 à 8", {2, 4, 6, 7, 8}),
        ("انظر المرفقين ٣ و٨، والمرفقات من ١ إلى ٢", {1, 2, 3, 8}),
        ("Annexes (1), (2) and (4); annex 250", {1, 2, 4, 250}),
        ("Annex 7 to the contract; Annex II of Regulation 2023/1115", set()),
        ("l’annexe 6 du contrat; المرفق ٦ من عقد البيع", set()),
        ("annex 3 of this letter; l’annexe 4 de la présente demande", {3, 4}),
        ("Annex 2026", set()),
    ],
)
def test_numbers_of_annexes(text: str, numbers: set[int]) -> None:
    assert cited(text) == numbers


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    assert all(0 < number < 1000 for number in cited(text))


def test_an_annex_waits_until_all_that_could_cite_it_is_said(ready: Case) -> None:
    """An open answer is one finding; the annex that it would cite is not a second."""
    photographs = {
        "title": "Photographs",
        "content": "evidence",
        "kind": "copy",
        "language": "en",
        "pages": "2",
        "seen": True,
    }
    more = ready.with_answers({"attachments[a9]": photographs})
    assert more.at("annexes.not-cited") == ["attachments[a9].title"]
    assert more.with_answers({"facts_established": None}).at("annexes.not-cited") == []
    assert more.with_answers({"letter_place": None}).at("annexes.not-cited") != []


def test_the_officer_counts_where_the_file_does_not_tell(
    form: FormDefinition, reference: Reference
) -> None:
    case = load_case("09-video/video-ready", form, reference)
    file, pages = "attachments[a2].file", "attachments[a2].pages"
    assert case.view().question(pages) is None
    known = case.view().question(file)
    assert known is not None
    assert isinstance(known.raw, dict)
    uncounted = {name: value for name, value in known.raw.items() if name != "pages"}
    for other in (uncounted, None):
        asked = case.with_answers({file: other, pages: None})
        assert pages in asked.at("completeness.missing")
