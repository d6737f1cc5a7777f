# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafts and changes on the disk, beside the same bytes written bare."""

from __future__ import annotations

import itertools
import os
from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer.forms.answers import SetAnswer, change_to_json
from mla_writer.storage.draft_file import encode, write_draft
from mla_writer.storage.journal import Journal, flush_to_disk, journal_of
from tests.benchmarks.cases import typed_words
from tests.benchmarks.measuring import Figure, in_turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.services.drafting import DraftSession


def test_saving_a_draft(
    told: Callable[[Figure], None], session: DraftSession, tmp_path: Path
) -> None:
    path, bare = tmp_path / "case.mla", tmp_path / "bare"
    data = encode(session.draft, path)
    numbers = itertools.count(1)

    def ours() -> None:
        write_draft(path, replace(session.draft, draft_id=f"bench-{next(numbers)}"))

    def floor() -> None:
        with bare.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    mine, other = in_turns(ours, floor, 30)
    note = f"{len(data) // 1024} KB; previous version kept, renamed, folder flushed"
    told(Figure("save a draft", mine, "write + fsync of its bytes", other, note=note))


def test_a_change_in_the_journal(
    told: Callable[[Figure], None], session: DraftSession, tmp_path: Path
) -> None:
    path = tmp_path / "case.mla"
    write_draft(path, session.draft)
    words = typed_words(session)
    with Journal.open(path) as journal, (tmp_path / "bare").open("ab", buffering=0) as file:
        before = journal_of(path).stat().st_size
        journal.append(change_to_json(SetAnswer("facts_established", next(words))))
        line = b"x" * (journal_of(path).stat().st_size - before)

        def ours() -> None:
            journal.append(change_to_json(SetAnswer("facts_established", next(words))))

        def floor() -> None:
            file.write(line)
            flush_to_disk(file.fileno())

        mine, other = in_turns(ours, floor, 100)
    note = f"{len(line)} bytes a change"
    told(Figure("a change in the journal", mine, "write + fdatasync", other, note=note))
