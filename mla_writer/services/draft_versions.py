# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Other versions of a draft: the one before the last saving, and a copy for a new request."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from mla_writer.storage import draft_file, safe_file
from mla_writer.storage.complaints import previous_of
from mla_writer.storage.hold import hold_or_refuse
from mla_writer.storage.journal import journal_of
from mla_writer.storage.sealed_annex import sealed_path

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Draft


def copied(draft: Draft, at: datetime) -> Draft:
    """A new request with the same answers; nobody has signed it."""
    return replace(
        draft,
        draft_id=str(uuid.uuid4()),
        created=at.isoformat(),
        paper_signatures=(),
        signed_letters=(),
    )


def free_name(folder: Path, stem: str) -> Path:
    """A name in this folder that no draft has yet, nor a sealed annex that was left: stem-2.mla."""
    number = 1
    while True:
        path = folder / (f"{stem}.mla" if number == 1 else f"{stem}-{number}.mla")
        if not path.exists() and not sealed_path(path).exists():
            return path
        number += 1


def draft_name(path: Path) -> Path:
    """The name as it was typed, with the ending of drafts."""
    suffix = draft_file.SUFFIX
    return path if path.suffix == suffix else path.with_name(path.name + suffix)


def version_before(path: Path) -> datetime | None:
    """When the version before the last saving was written; None where there is none."""
    previous = previous_of(safe_file.real_path(path))
    if not previous.is_file():
        return None
    return datetime.fromtimestamp(previous.stat().st_mtime).astimezone()


def mend(path: Path, at: datetime) -> None:
    """Bring back the version before of a file that can't be read.

    What lay there is kept beside it. The journal stays: it brings back the changes made since.
    Raises StorageError.
    """
    with hold_or_refuse(path, at):
        draft_file.restore_previous(path)


def go_back(path: Path, at: datetime) -> None:
    """Make the version before the draft again, and leave out every change made since.

    What lay there and its journal are kept beside it. Raises StorageError.
    """
    with hold_or_refuse(path, at):
        draft_file.restore_previous(path)
        journal = journal_of(path)
        if (lines := draft_file.read_if_there(journal)) is not None:
            safe_file.keep_aside(journal, lines)
            journal.unlink()
