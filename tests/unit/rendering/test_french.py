# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What French asks of a letter: its spaces, plurals that look English, and every word of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import i18n, paths
from mla_writer.forms.answers import Answers
from mla_writer.forms.loader import load_form
from mla_writer.forms.relevance import relevant
from mla_writer.reference.loader import load_reference
from mla_writer.rendering.document import Document, RunRole
from mla_writer.rendering.inline import typography
from mla_writer.rendering.letter import ComposeOptions, compose, runs_in
from mla_writer.rendering.session import Session
from mla_writer.services.filling import fill, read_answers
from tests.unit.rendering.small_letters import TODAY

if TYPE_CHECKING:
    from pathlib import Path

CASE = paths.PROJECT / "tests" / "golden" / "cases" / "01" / "01-ready-fr.yaml"

PLURAL = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n > 1);\\n"

msgctxt "words"
msgid "{count} page"
msgid_plural "{count} pages"
msgstr[0] "%s"
msgstr[1] "%s"
"""


def session(locales: Path) -> Session:
    words, labels = (i18n.load(locales, "fr", domain) for domain in ("documents", "forms"))
    return Session("fr", TODAY, words, labels)


def catalogue(folder: Path, one: str, many: str) -> Path:
    file = i18n.po_file(folder, "fr", "documents")
    file.parent.mkdir(parents=True)
    file.write_text(PLURAL % (one, many), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def letter() -> Document:
    """Case 01, asked and answered in French."""
    form = load_form(paths.FORMS, "mla")
    answers = fill(form, Answers({}), read_answers(CASE).answers, CASE.stem)
    view = relevant(form, answers, TODAY, "fr")
    options = ComposeOptions("fr", TODAY, paths.TEMPLATES, paths.LOCALES)
    return compose(view, load_reference(paths.REFERENCE), options)


def test_the_french_letter_has_no_english_word_of_ours_and_no_gap(letter: Document) -> None:
    unwanted = {RunRole.UNTRANSLATED, RunRole.GAP}
    assert [run.text for run in runs_in(letter) if run.role in unwanted] == []


def test_no_sign_of_the_french_letter_can_start_a_line(letter: Document) -> None:
    ours = "".join(run.text for run in runs_in(letter) if not run.path)
    assert [sign for sign in (" ;", " ?", " !", " :", " »", "« ") if sign in ours] == []


@pytest.mark.parametrize("space", ["", " ", "\u00a0", "\u202f"])
def test_french_signs_stand_off_by_one_space_however_they_were_typed(space: str) -> None:
    typed = f"un{space}; deux{space}? «{space}trois{space}» quatre{space}!"
    wanted = "un\u202f; deux\u202f? «\u202ftrois\u202f» quatre\u202f!"
    assert typography(typed, "fr") == wanted
    assert typography(wanted, "fr") == wanted


@pytest.mark.parametrize("space", ["", " ", "\u00a0"])
def test_a_french_colon_never_starts_a_line(space: str) -> None:
    assert typography(f"Langue{space}: fr", "fr") == "Langue\u00a0: fr"
    assert typography("09:30", "fr") == "09:30"


def test_a_french_colon_between_two_answers_stands_off_too() -> None:
    assert typography(": ", "fr") == "\u00a0: "


def test_a_plural_that_looks_english_is_translated(tmp_path: Path) -> None:
    words = session(catalogue(tmp_path, "{count} page", "{count} pages"))
    said = words.plural("{count} page", "{count} pages", 16, "words")
    assert (said.text, said.role) == ("16\u00a0pages", RunRole.PLAIN)


@pytest.mark.parametrize(("one", "many"), [("", ""), ("{count} page", "")])
def test_a_plural_with_an_empty_form_is_not_translated(tmp_path: Path, one: str, many: str) -> None:
    words = session(catalogue(tmp_path, one, many))
    said = words.plural("{count} page", "{count} pages", 16, "words")
    assert (said.text, said.role) == ("16\u00a0pages", RunRole.UNTRANSLATED)


def test_french_counts_nought_and_one_alike() -> None:
    words = session(paths.LOCALES)
    counted = [words.plural("{count} annex", "{count} annexes", n, "words") for n in (0, 1, 2)]
    assert [piece.text for piece in counted] == ["0\u00a0annexe", "1\u00a0annexe", "2\u00a0annexes"]
