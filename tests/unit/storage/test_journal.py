# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import itertools
import os
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.errors import StorageError
from mla_writer.storage import journal as journal_module
from mla_writer.storage.draft_file import read_draft, restore_previous, write_draft
from mla_writer.storage.journal import Clock, Journal, journal_of, recover
from mla_writer.storage.journal_lines import read_page
from tests.unit.storage.trees import small_draft, values

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def ticking() -> Clock:
    """A clock that goes on by one second at each look."""
    seconds = itertools.count()
    return lambda: START + timedelta(seconds=next(seconds))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "request.mla"
    write_draft(place, small_draft(log=[]))
    return place


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_without_journal_there_is_nothing_to_recover(path: Path) -> None:
    assert recover(path) == journal_module.Recovery()


def test_changes_come_back_in_order_with_the_time_of_the_last(path: Path) -> None:
    with Journal.open(path, ticking()) as journal:
        journal.append({"set": "a"})
        journal.append({"set": "b"})
    found = recover(path)
    assert found.changes == ({"set": "a"}, {"set": "b"})
    assert found.last_change_at == START + timedelta(seconds=2)
    assert not found.torn_tail


@given(changes=st.lists(values, max_size=8))
def test_any_change_comes_back(
    tmp_path_factory: pytest.TempPathFactory, changes: list[Json]
) -> None:
    path = tmp_path_factory.mktemp("any") / "request.mla"
    write_draft(path, small_draft())
    with Journal.open(path) as journal:
        for change in changes:
            journal.append(change)
    assert list(recover(path).changes) == changes


def test_any_prefix_of_bytes_recovers_a_prefix_of_changes(path: Path) -> None:
    changes: list[Json] = [{"set": "é", "to": number} for number in range(4)]
    with Journal.open(path) as journal:
        for change in changes:
            journal.append(change)
    file = journal_of(path)
    whole = file.read_bytes()
    found = []
    for length in range(len(whole) + 1):
        file.write_bytes(whole[:length])
        recovery = recover(path)
        assert list(recovery.changes) == changes[: len(recovery.changes)]
        assert recovery.torn_tail == (whole[:length][-1:] not in (b"", b"\n"))
        found.append(len(recovery.changes))
    assert found == sorted(found)
    assert found[-1] == len(changes)


def test_any_flipped_bit_recovers_a_prefix_or_is_said(path: Path) -> None:
    changes: list[Json] = [{"set": number} for number in range(3)]
    with Journal.open(path) as journal:
        for change in changes:
            journal.append(change)
    file = journal_of(path)
    whole = file.read_bytes()
    for place, bit in itertools.product(range(len(whole)), (0, 5)):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :])
        try:
            recovery = recover(path)
        except StorageError:
            assert place < whole.index(b"\n") + 1
            continue
        assert list(recovery.changes) == changes[: len(recovery.changes)]
        assert recovery.torn_tail


def test_journal_goes_on_after_a_torn_line(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append("kept")
        journal.append("torn")
    file = journal_of(path)
    file.write_bytes(file.read_bytes()[:-5])
    with Journal.open(path) as journal:
        journal.append("after")
    assert recover(path).changes == ("kept", "after")
    assert names(path.parent) == ["request.mla", "request.mla.journal"]


def test_damage_in_the_middle_is_kept_aside(path: Path) -> None:
    with Journal.open(path) as journal:
        for text in ("one", "two", "three"):
            journal.append(text)
    file = journal_of(path)
    damaged = file.read_bytes().replace(b"two", b"twx")
    file.write_bytes(damaged)
    assert recover(path).changes == ("one",)
    Journal.open(path).close()
    assert (path.parent / "request.mla.journal.kept-1").read_bytes() == damaged
    assert recover(path).changes == ("one",)
    assert not recover(path).torn_tail


def test_missing_line_ends_what_is_recovered(path: Path) -> None:
    with Journal.open(path) as journal:
        for text in ("one", "two", "three"):
            journal.append(text)
    file = journal_of(path)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(line for line in lines if b"two" not in line))
    assert recover(path).changes == ("one",)


def test_after_saving_nothing_is_left_to_recover(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append(1)
        journal.save(small_draft(log=[1]))
        assert recover(path).changes == ()
        journal.append(2)
    assert recover(path).changes == (2,)


def test_saving_by_hand_and_clearing_is_the_same(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append(1)
        write_draft(path, small_draft(log=[1]))
        journal.clear()
        journal.append(2)
    assert recover(path).changes == (2,)


def test_killed_before_the_draft_was_replaced(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append(1)
        journal.announce(small_draft(log=[1]))
        journal.append(2)
    assert recover(path).changes == (1, 2)


def test_killed_after_the_draft_was_replaced(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append(1)
        journal.announce(small_draft(log=[1]))
        journal.append(2)
        write_draft(path, small_draft(log=[1]))
    assert recover(path).changes == (2,)


def test_save_interrupted_before_clearing_has_no_strangers(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: Journal) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Journal, "clear", interrupt)
    with Journal.open(path) as journal:
        journal.append(1)
        with pytest.raises(KeyboardInterrupt):
            journal.save(small_draft(log=[1]))
    assert recover(path) == journal_module.Recovery()


def test_changes_made_while_saving_stay_after_clearing(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append(1)
        journal.announce(small_draft(log=[1]))
        journal.append(2)
        write_draft(path, small_draft(log=[1]))
        journal.clear()
    assert recover(path).changes == (2,)


def test_killed_between_saving_by_hand_and_clearing_nothing_is_applied_twice(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append(1)
        write_draft(path, small_draft(log=[1]))
    found = recover(path)
    assert found.changes == ()
    assert found.strangers == (1,)


def test_draft_that_returns_to_an_earlier_state_recovers_the_last_changes_only(path: Path) -> None:
    with Journal.open(path) as journal:
        for count in (1, 0, 1):
            journal.append(count)
            journal.save(small_draft(count=count))
        journal.append("last")
    assert recover(path).changes == ("last",)


def test_previous_version_and_journal_together_give_the_present_state(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append(1)
        journal.save(small_draft(log=[1]))
        journal.append(2)
        journal.save(small_draft(log=[1, 2]))
        journal.append(3)
    path.write_bytes(b"damaged")
    assert restore_previous(path) == small_draft(log=[1])
    assert recover(path).changes == (2, 3)


def test_draft_replaced_by_another_keeps_the_unsaved_changes_aside(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append("saved")
        journal.save(small_draft(log=["saved"]))
        journal.append("unsaved")
    write_draft(path, small_draft(other=True))
    found = recover(path)
    assert found.changes == ()
    assert found.strangers == ("unsaved",)
    before = journal_of(path).read_bytes()
    Journal.open(path).close()
    assert (path.parent / "request.mla.journal.kept-1").read_bytes() == before
    assert recover(path).strangers == ()


def test_draft_replaced_after_saving_has_no_strangers(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append("saved")
        journal.save(small_draft(log=["saved"]))
    write_draft(path, small_draft(other=True))
    assert recover(path).strangers == ()
    Journal.open(path).close()
    assert not [name for name in names(path.parent) if "kept" in name]


def test_opening_twice_keeps_what_is_not_saved(path: Path) -> None:
    for text in ("one", "two"):
        with Journal.open(path) as journal:
            journal.append(text)
    assert recover(path).changes == ("one", "two")


def test_recovering_changes_nothing_on_the_disk(path: Path) -> None:
    with Journal.open(path) as journal:
        journal.append("one")
    file = journal_of(path)
    file.write_bytes(file.read_bytes() + b"torn")
    before = file.read_bytes()
    assert recover(path).torn_tail
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"letter to my aunt", b"0" * 16 + b" {}\n"])
def test_file_that_is_no_journal_is_left_alone(path: Path, content: bytes) -> None:
    journal_of(path).write_bytes(content)
    for attempt in (recover, Journal.open):
        with pytest.raises(StorageError, match="isn't a journal"):
            attempt(path)
    assert journal_of(path).read_bytes() == content


def test_journal_of_a_draft_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="isn't there"):
        Journal.open(tmp_path / "request.mla")
    assert names(tmp_path) == []


def test_failed_writing_is_said_and_the_next_line_is_whole(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal.open(path) as journal:
        journal.append("one")

        def half(file: int, data: bytes) -> None:
            os.write(file, data[:10])
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(journal_module, "_write", half)
            with pytest.raises(StorageError, match="No space left"):
                journal.append("two")
        journal.append("three")
    assert recover(path).changes == ("one", "three")


def test_failed_writing_that_cannot_be_taken_back_ends_the_journal(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    with Journal.open(path) as journal:
        journal.append("one")
        with monkeypatch.context() as patch:
            patch.setattr(journal_module, "_write", fail)
            patch.setattr(os, "ftruncate", fail)
            with pytest.raises(StorageError, match="Input/output error"):
                journal.append("two")
        with pytest.raises(StorageError, match="can't be written"):
            journal.append("three")
    assert recover(path).changes == ("one",)


def test_closed_journal_takes_nothing(path: Path) -> None:
    journal = Journal.open(path)
    journal.close()
    journal.close()
    with pytest.raises(StorageError, match="can't be written"):
        journal.append("late")


@pytest.mark.parametrize("change", ["\ue000", "\x00", "\ud800", float("nan")])
def test_change_that_no_draft_can_hold_is_refused(path: Path, change: Json) -> None:
    with Journal.open(path) as journal, pytest.raises(StorageError):
        journal.append(change)
    assert recover(path).changes == ()


def test_full_journal_says_so_and_saving_makes_room(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "ROOM", 3000)
    monkeypatch.setattr(journal_module, "LONG", 2000)
    with Journal.open(path) as journal:
        for _ in range(2):
            journal.append("x" * 1000)
        with pytest.raises(StorageError, match="save the draft"):
            journal.append("x" * 1000)
        journal.save(small_draft(log=[1]))
        journal.append("room")
    assert recover(path).changes == ("room",)


def test_journal_says_when_it_is_long(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal_module, "LONG", 2000)
    with Journal.open(path) as journal:
        assert not journal.is_long
        journal.append("x" * 2000)
        assert journal.is_long


def test_threads_that_append_while_another_saves_lose_nothing(path: Path) -> None:
    with Journal.open(path) as journal:

        def type_on(letter: str) -> None:
            for number in range(30):
                journal.append(f"{letter}{number}")

        def save() -> None:
            for number in range(10):
                journal.save(small_draft(number=number))

        threads = [threading.Thread(target=type_on, args=(letter,)) for letter in "ab"]
        threads.append(threading.Thread(target=save))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        journal.append("end")
    assert read_draft(path) == small_draft(number=9)
    page = read_page(journal_of(path).read_bytes(), path)
    assert not page.torn_tail
    assert page.lines[-1].number > len(threads) + 60
    assert recover(path).changes[-1] == "end"
