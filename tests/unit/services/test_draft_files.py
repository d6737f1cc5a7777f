# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafts on disk: nothing typed is lost, nothing is overwritten, two never write the same file."""

from __future__ import annotations

import sys
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import StorageError
from mla_writer.services.draft_files import (
    Closed,
    OpenDraft,
    can_be_taken_over,
    fill_draft_file,
    keep_new_draft,
    open_draft,
    open_for_work,
)
from mla_writer.services.draft_versions import copied, free_name, go_back, mend, version_before
from mla_writer.services.opening import sample_draft
from mla_writer.storage.journal import Journal, journal_of
from tests.unit.services.conftest import Clock

if TYPE_CHECKING:
    from collections.abc import Iterator
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
    opened = open_for_work(path, Clock())
    opened.session.answer("purpose", "Typed and never saved.")
    opened.session.speak("ar")
    opened.close()
    again = open_for_work(path, Clock())
    assert again.session.answers.get("purpose") == "Typed and never saved."
    assert again.session.draft.document_language == "ar"
    assert len(again.recovered.changes) == 2
    again.close()


def test_after_saving_there_is_nothing_to_recover(path: Path) -> None:
    opened = open_for_work(path, Clock())
    opened.session.answer("purpose", "Saved.")
    opened.save()
    opened.close()
    again = open_for_work(path, Clock())
    assert again.recovered.changes == ()
    assert again.session.answers.get("purpose") == "Saved."
    again.close()


def test_an_open_draft_can_be_read_but_not_filled_elsewhere(path: Path) -> None:
    opened = open_for_work(path, Clock())
    assert open_draft(path, Clock()).answers.get("ref_own") == "EOCO/INV/2026/0417"
    answers = path.with_name("answers.yaml")
    answers.write_text("subject: Elsewhere\n", encoding="utf-8")
    with pytest.raises(StorageError, match="open elsewhere"):
        fill_draft_file(path, answers, Clock())
    opened.close()
    fill_draft_file(path, answers, Clock())
    assert open_draft(path, Clock()).answers.get("subject") == "Elsewhere"


def test_filling_keeps_what_the_journal_holds(path: Path) -> None:
    opened = open_for_work(path, Clock())
    opened.session.answer("purpose", "In the journal only.")
    opened.close()
    answers = path.with_name("answers.yaml")
    answers.write_text("subject: Filled\n", encoding="utf-8")
    fill_draft_file(path, answers, Clock())
    now = open_draft(path, Clock()).answers
    assert (now.get("purpose"), now.get("subject")) == ("In the journal only.", "Filled")


def test_a_journal_that_makes_no_sense_stops_the_opening_and_stays(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append({"op": "from another program"})
    before = journal_of(path).read_bytes()
    with pytest.raises(StorageError, match="journal"):
        open_for_work(path, Clock())
    assert journal_of(path).read_bytes() == before
    assert path.exists()


def test_a_draft_open_elsewhere_is_read_and_taken_over_when_it_is_free(path: Path) -> None:
    other = open_for_work(path, Clock())
    other.session.answer("subject", "Typed in the other window")
    reader = open_for_work(path, Clock())
    assert reader.lock is not None
    assert reader.lock.why is Closed.ELSEWHERE
    assert reader.lock.holder is not None
    assert reader.session.answers.get("subject") == "Typed in the other window"
    assert not can_be_taken_over(path)
    reader.session.answer("subject", "Only on this screen")
    reader.save()
    reader.close()
    other.close()
    assert can_be_taken_over(path)
    taken = open_for_work(path, Clock())
    assert not taken.is_read_only
    assert taken.session.answers.get("subject") == "Typed in the other window"
    taken.close()


def test_a_signed_request_opens_for_reading_and_its_copy_for_work(path: Path) -> None:
    opened = open_for_work(path, Clock())
    letter = path.with_name("letter.signed.pdf")
    letter.write_bytes(b"%PDF- signed by everybody")
    opened.keep_signed(letter)
    opened.close()
    again = open_for_work(path, Clock())
    assert again.lock is not None
    assert again.lock.why is Closed.SIGNED
    (kept,) = again.session.draft.signed_letters
    assert kept.file == "letter.signed.pdf"
    copy = copied(again.session.draft, Clock()())
    assert copy.answers == again.session.draft.answers
    assert copy.draft_id != again.session.draft.draft_id
    target = free_name(path.parent, path.stem)
    assert target.name == "case-2.mla"
    keep_new_draft(target, copy)
    again.close()
    with closing(open_for_work(target, Clock())) as fresh:
        assert not fresh.is_read_only


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_what_the_disk_refuses_stays_in_memory_and_is_saved_later(path: Path) -> None:
    opened = open_for_work(path, Clock())
    with full_disk(journal_of(path)):
        opened.session.answer("subject", "first")
        opened.session.answer("purpose", "second")
        assert unsaved(opened)
        with pytest.raises(StorageError, match="can't be written"):
            opened.save()
    assert opened.session.answers.get("subject") == "first"
    opened.session.answer("facts_inferred", "third")
    assert not unsaved(opened)
    opened.close()
    now = open_draft(path, Clock()).answers
    assert [now.get(name) for name in ("subject", "purpose", "facts_inferred")] == [
        "first",
        "second",
        "third",
    ]


def unsaved(opened: OpenDraft) -> bool:
    return opened.unsaved is not None


@contextmanager
def full_disk(path: Path) -> Iterator[None]:
    """No file may grow beyond what this one has."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_the_version_before_comes_back_without_what_came_after(path: Path) -> None:
    assert version_before(path) is None
    with closing(open_for_work(path, Clock())) as opened:
        opened.session.answer("subject", "one")
        opened.save()
        opened.session.answer("subject", "two")
        opened.save()
        opened.session.answer("subject", "three, in the journal")
    assert version_before(path) is not None
    go_back(path, Clock()())
    assert open_draft(path, Clock()).answers.get("subject") == "one"
    assert list(path.parent.glob("case.mla.kept-*"))
    assert list(path.parent.glob("case.mla.journal.kept-*"))


def test_a_damaged_draft_is_mended_with_nothing_lost(path: Path) -> None:
    with closing(open_for_work(path, Clock())) as opened:
        opened.session.answer("subject", "one")
        opened.save()
        opened.session.answer("subject", "two")
        opened.save()
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(StorageError, match="damaged"):
        open_for_work(path, Clock())
    mend(path, Clock()())
    assert open_draft(path, Clock()).answers.get("subject") == "two"
