# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import StorageError
from mla_writer.storage.draft_file import write_draft
from mla_writer.storage.hold import hold, hold_or_refuse, is_free
from tests.unit.storage.trees import small_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PROJECT = Path(__file__).parents[3]
OTHER_PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from mla_writer.storage.hold import hold
kept = hold(Path(sys.argv[1]), datetime(2026, 11, 23, 8, 0, tzinfo=UTC))
print(kept.is_ours, flush=True)
sys.stdin.read()
kept.release()
"""
TURNS = 50
TAKING_TURNS = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from mla_writer.storage.hold import hold
path, tally = Path(sys.argv[1]), Path(sys.argv[2])
left = {TURNS}
while left:
    with hold(path, datetime(2026, 11, 23, 8, 0, tzinfo=UTC)) as kept:
        if kept.is_ours:
            before = int(tally.read_text())
            tally.write_text(str(before + 1))
            left -= 1
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "request.mla"
    write_draft(place, small_draft())
    return place


@contextmanager
def other_program(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the draft open, until its standard input is closed."""
    command = [sys.executable, "-c", OTHER_PROGRAM, str(path)]
    with subprocess.Popen(
        command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "True\n"
        yield process


def test_draft_that_nobody_has_open_is_ours_and_free_afterwards(path: Path) -> None:
    for _ in range(2):
        with hold(path, NOW) as held:
            assert held.is_ours
            assert held.holder
            assert held.holder.process == os.getpid()
            assert held.holder.since == NOW.isoformat()
        held.release()
    assert not path.with_name("request.mla.holder").exists()


def test_draft_open_in_another_program_says_by_whom_and_since_when(path: Path) -> None:
    with other_program(path) as process:
        with hold(path, NOW) as held:
            assert not held.is_ours
            assert held.holder
            assert held.holder.process == process.pid
            assert held.holder.since == "2026-11-23T08:00:00+00:00"
        assert not hold(path, NOW).is_ours
        process.communicate()
        with hold(path, NOW) as held:
            assert held.is_ours


def test_killed_program_holds_nothing(path: Path) -> None:
    with other_program(path) as process:
        process.kill()
        process.wait()
        assert path.with_name("request.mla.holder").exists()
        with hold(path, NOW) as held:
            assert held.is_ours
            assert held.holder
            assert held.holder.process == os.getpid()


def test_same_draft_twice_in_one_program_is_noticed(path: Path) -> None:
    with hold(path, NOW), hold(path, NOW) as second:
        assert not second.is_ours
        assert second.holder
        assert second.holder.process == os.getpid()


def test_link_and_target_are_one_draft(path: Path) -> None:
    link = path.with_name("link.mla")
    link.symlink_to(path)
    with hold(path, NOW):
        assert not hold(link, NOW).is_ours


def test_unreadable_note_leaves_the_holder_unknown(path: Path) -> None:
    with hold(path, NOW):
        path.with_name("request.mla.holder").write_bytes(b"{")
        assert hold(path, NOW).holder is None


def test_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    assert not hold(tmp_path / "nowhere" / "request.mla", NOW).is_ours
    assert not (tmp_path / "nowhere").exists()


def test_lock_that_cannot_be_written_is_for_reading_only(path: Path) -> None:
    path.with_name("request.mla.lock").mkdir()
    held = hold(path, NOW)
    assert not held.is_ours
    assert held.holder is None


def test_a_refusal_says_who_has_the_draft_or_what_is_in_the_way(path: Path) -> None:
    with hold_or_refuse(path, NOW) as held:
        assert held.holder
        with pytest.raises(StorageError, match=f"open elsewhere: {held.holder.user}"):
            hold_or_refuse(path, NOW)
        path.with_name("request.mla.holder").write_bytes(b"{")
        with pytest.raises(StorageError, match=r"open elsewhere\. Close it there first"):
            hold_or_refuse(path, NOW)
    path.with_name("request.mla.lock").unlink(missing_ok=True)
    path.with_name("request.mla.lock").mkdir()
    with pytest.raises(StorageError, match="its folder can't be written"):
        hold_or_refuse(path, NOW)


def test_a_clean_end_leaves_the_draft_alone_in_its_folder(path: Path) -> None:
    before = set(path.parent.iterdir())
    with hold(path, NOW) as held:
        assert held.is_ours
    assert is_free(path)
    assert set(path.parent.iterdir()) == before


def test_who_comes_while_another_ends_holds_it_alone(path: Path) -> None:
    """Four programs take and let go of one draft many times; two never have it at once."""
    tally = path.with_name("tally")
    tally.write_text("0")
    command = [sys.executable, "-c", TAKING_TURNS, str(path), str(tally)]
    programs = [subprocess.Popen(command, cwd=PROJECT) for _ in range(4)]
    assert [program.wait() for program in programs] == [0] * 4
    assert tally.read_text() == str(4 * TURNS)
