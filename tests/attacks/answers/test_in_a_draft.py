# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Bad answers in a draft file: each is told at its place or taken, kept as it is, and composed."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.checks.engine import check
from mla_writer.checks.given import CheckInput
from mla_writer.domain.draft import Draft
from mla_writer.errors import RenderError, StorageError
from mla_writer.forms.answers import Answers
from mla_writer.forms.relevance import relevant
from mla_writer.rendering.letter import ComposeOptions, compose
from mla_writer.rendering.writers.text import write_text
from mla_writer.services.attachment import build_attachment
from mla_writer.services.draft_files import open_draft, open_for_work
from mla_writer.services.drafting import DraftSession
from mla_writer.services.producing import produce
from mla_writer.services.wording import wording
from mla_writer.storage.draft_file import encode, read_draft, write_draft
from tests.attacks.answers.hurts import HURTS, Hurt
from tests.attacks.answers.places import places, view
from tests.attacks.inputs.attempts import state_of
from tests.golden.cases_list import day_of
from tests.golden.letters_of_cases import form, reference
from tests.pki import NOW
from tests.unit.checks.conftest import put

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import View

COMPOSED = frozenset({"nested", "long", "a huge number"})
SECONDS = 10.0  # of processor time for one answer, several times what the slowest takes
ROWS = [(sort, name) for sort, hurts in HURTS.items() for name in hurts]
WORDINGS = tuple(wording(language, paths.LOCALES) for language in ("en", "ar"))
REFUSED_BY_FILES: dict[str, Json] = {
    "NUL": "a\0b",
    "half a character": "a\ud800b",
    "private use": "\uf0b7 first",
    "the last character": "\U0010ffff",
    "not a number": float("nan"),
    "endless": float("-inf"),
    "5,000 digits": 10**5000,
    "200 levels": json.loads("[" * 200 + "]" * 200),
}


def hurt_tree(sort: str, hurt: Hurt) -> tuple[str, str, dict[str, Json]]:
    """The case, the place of the answer, and all raw answers with the bad one among them."""
    name, path = places()[sort]
    tree: dict[str, Json] = json.loads(json.dumps(dict(view(name).answers.tree)))
    put(tree, path, hurt.raw)
    return name, path, tree


def view_of(name: str, tree: dict[str, Json], language: str = "en") -> View:
    return relevant(form("mla"), Answers(tree), day_of(name), language)


def test_every_sort_of_question_is_hurt() -> None:
    assert set(HURTS) == set(places())


@pytest.mark.parametrize(("sort", "name"), ROWS)
def test_a_bad_answer_is_told_at_its_place_or_taken(sort: str, name: str) -> None:
    hurt = HURTS[sort][name]
    case, path, tree = hurt_tree(sort, hurt)
    before, started = json.dumps(tree), time.process_time()
    looked = view_of(case, tree)
    told = [one.code for one in looked.problems if one.path == path]
    assert told == ([hurt.code] if hurt.code else [])
    for finding in check(CheckInput(looked, reference(), day_of(case))):
        for words in WORDINGS:
            said = words.finding(finding)
            assert all((said.title, said.detail, said.mend))
            if (finding.code, finding.path) == (hurt.code, path):
                assert words.label(str(finding.arguments["label"])) in said.title
    if not hurt.code or name in COMPOSED:
        composed(looked, case)
    assert json.dumps(tree) == before
    assert time.process_time() - started < SECONDS


def composed(looked: View, case: str) -> None:
    """The letter as text, and what is attached to it, whatever stands in the answers."""
    options = ComposeOptions("en", day_of(case), paths.TEMPLATES, paths.LOCALES)
    letter = compose(looked, reference(), options)
    assert write_text(letter)
    assert build_attachment(letter, looked, specimen=True)


@pytest.mark.parametrize(("sort", "name"), ROWS[:: len(ROWS) // 40])
def test_a_draft_with_a_bad_answer_is_opened_made_into_files_and_saved_again(
    tmp_path: Path, sort: str, name: str
) -> None:
    case, path, tree = hurt_tree(sort, HURTS[sort][name])
    draft = Draft("mla", "D-1", "2026-11-23", tree, specimen=True, today=str(day_of(case)))
    write_draft(tmp_path / "case.mla", draft)
    before = (tmp_path / "case.mla").read_bytes()
    session = open_draft(tmp_path / "case.mla", lambda: NOW)
    assert session.answers.get(path) == HURTS[sort][name].raw
    unmade = refused_at(session, tmp_path / "out")
    assert unmade in ("", path)  # no font shows a control: it is told where it stands
    assert (tmp_path / "out").exists() is not bool(unmade)
    assert encode(session.draft, tmp_path / "case.mla") == before


def refused_at(session: DraftSession, folder: Path) -> str:
    """Make both files; where a character keeps them from being made, the path of its answer."""
    try:
        assert produce(session, folder, final=False).pages > 0
    except RenderError as refused:
        return str(refused.arguments["path"])
    return ""


@pytest.mark.parametrize("name", REFUSED_BY_FILES)
def test_what_no_file_holds_is_refused_by_name_and_nothing_is_written(
    tmp_path: Path, name: str
) -> None:
    write_draft(tmp_path / "case.mla", Draft("mla", "D-1", "2026-11-23", {"facts_more": "one"}))
    before = state_of(tmp_path)
    hurt = Draft("mla", "D-1", "2026-11-23", {"facts_more": [REFUSED_BY_FILES[name]]})
    with pytest.raises(StorageError) as refused:
        write_draft(tmp_path / "case.mla", hurt)
    assert "case.mla" in str(refused.value)
    assert "\n" not in str(refused.value)
    assert state_of(tmp_path) == before
    assert read_draft(tmp_path / "case.mla").answers == {"facts_more": "one"}


@pytest.mark.parametrize("name", ["NUL", "half a character", "private use", "the last character"])
def test_what_no_file_holds_is_kept_as_a_sign_of_loss_where_it_is_typed(
    tmp_path: Path, name: str
) -> None:
    kept = tmp_path / "case.mla"
    write_draft(kept, Draft("mla", "D-1", "2026-11-23", {}))
    opened = open_for_work(kept, lambda: NOW)
    opened.session.answer("facts_more", f"before {REFUSED_BY_FILES[name]} behind")
    opened.session.answer("nexus", "typed afterwards")
    assert opened.unsaved is None
    opened.save()
    opened.close()
    answers = read_draft(kept).answers
    assert answers["nexus"] == "typed afterwards"
    assert str(answers["facts_more"]).startswith("before ")
    assert str(answers["facts_more"]).endswith(" behind")
    assert "\ufffd" in str(answers["facts_more"])
    told = relevant(form("mla"), Answers(answers), NOW.date()).problems
    assert [(one.path, one.code) for one in told] == [("facts_more", "answer.reserved-character")]


@pytest.mark.parametrize("raw", ["a", 7, ["x", {"_id": "p1", "family_name": "Kaya"}, {}, "y"]])
def test_a_list_of_a_wrong_shape_can_be_mended_and_the_mending_undone(raw: Json) -> None:
    draft = Draft("mla", "D-1", "2026-11-23", {"persons": raw})
    session = DraftSession(form("mla"), reference(), draft, lambda: NOW)
    codes = [one.code for one in session.view().findings if one.path == "persons"]
    assert {"answer.not-rows", "answer.rows-unread"} & set(codes)
    row = session.add_row("persons")
    session.answer(f"persons[{row}].family_name", "Vosloo")
    assert [one.code for one in session.view().findings if one.path == "persons"] == []
    rows = session.answers.get("persons")
    assert isinstance(rows, list)
    names = [one.get("family_name") for one in rows if isinstance(one, dict)]
    assert names == (["Kaya", "Vosloo"] if isinstance(raw, list) else ["Vosloo"])
    while session.can_undo:
        session.undo()
    assert session.answers.get("persons") == raw


def test_parts_are_answered_where_a_text_stood_and_a_row_beside_one_that_cannot_be_read() -> None:
    tree: dict[str, Json] = {"auth_central": "a", "persons": ["x", {"_id": "p1"}]}
    session = DraftSession(
        form("mla"), reference(), Draft("mla", "D-1", "2026-11-23", tree), lambda: NOW
    )
    session.answer("auth_central.name", "Office")
    session.answer("persons[p1].family_name", "Kaya")
    assert session.answers.get("auth_central") == {"name": "Office"}
    assert session.answers.get("persons") == ["x", {"_id": "p1", "family_name": "Kaya"}]
