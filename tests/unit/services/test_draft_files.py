# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafts on disk: nothing typed is lost, nothing is overwritten, two never write the same file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import StorageError
from mla_writer.services.draft_files import edit_draft, fill_draft_file, keep_new_draft, open_draft
from mla_writer.services.opening import sample_draft
from tests.unit.services.conftest import Clock

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The specimen in a file."""
    path = tmp_path / "folder" / "case.mla"
    keep_new_draft(path, sample_draft("01-ready"))
    return path


def test_a_new_draft_never_overwrites(path: Path) -> None:
    with pytest.raises(StorageError, match="exists already"):
        keep_new_draft(path, sample_draft("01-ready"))


def test_what_was_answered_and_not_saved_comes_back(path: Path) -> None:
    opened = edit_draft(path, Clock())
    opened.session.answer("purpose", "Typed and never saved.")
    opened.session.speak("ar")
    opened.close()
    again = edit_draft(path, Clock())
    assert again.session.answers.get("purpose") == "Typed and never saved."
    assert again.session.draft.document_language == "ar"
    assert len(again.recovered.changes) == 2
    again.close()


def test_after_saving_there_is_nothing_to_recover(path: Path) -> None:
    opened = edit_draft(path, Clock())
    opened.session.answer("purpose", "Saved.")
    opened.save()
    opened.close()
    again = edit_draft(path, Clock())
    assert again.recovered.changes == ()
    assert again.session.answers.get("purpose") == "Saved."
    again.close()


def test_an_open_draft_can_be_read_but_not_opened_or_filled_elsewhere(path: Path) -> None:
    opened = edit_draft(path, Clock())
    assert open_draft(path, Clock()).answers.get("ref_own") == "EOCO/INV/2026/0417"
    answers = path.with_name("answers.yaml")
    answers.write_text("subject: Elsewhere\n", encoding="utf-8")
    with pytest.raises(StorageError, match="open elsewhere"):
        edit_draft(path, Clock())
    with pytest.raises(StorageError, match="open elsewhere"):
        fill_draft_file(path, answers, Clock())
    opened.close()
    fill_draft_file(path, answers, Clock())
    assert open_draft(path, Clock()).answers.get("subject") == "Elsewhere"


def test_filling_keeps_what_the_journal_holds(path: Path) -> None:
    opened = edit_draft(path, Clock())
    opened.session.answer("purpose", "In the journal only.")
    opened.close()
    answers = path.with_name("answers.yaml")
    answers.write_text("subject: Filled\n", encoding="utf-8")
    fill_draft_file(path, answers, Clock())
    now = open_draft(path, Clock()).answers
    assert (now.get("purpose"), now.get("subject")) == ("In the journal only.", "Filled")


def test_a_journal_that_makes_no_sense_stops_the_opening_and_stays(path: Path) -> None:
    from mla_writer.storage.journal import Journal, journal_of

    with Journal.open(path) as journal:
        journal.append({"op": "from another program"})
    before = journal_of(path).read_bytes()
    with pytest.raises(StorageError, match="journal"):
        edit_draft(path, Clock())
    assert journal_of(path).read_bytes() == before
    assert path.exists()
