# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A draft saved elsewhere takes its sealed annex along; a copy for a new request leaves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.errors import StorageError
from mla_writer.services.draft_files import keep_new_draft
from mla_writer.storage.safe_file import replace_whole
from mla_writer.storage.sealed_annex import read_bytes, sealed_path

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Draft


@dataclass(frozen=True)
class Kept:
    """Where the sealed annex is after a draft was written under another name.

    before: beside the first draft, None where it has none. beside: its copy, None where there is
    none: a new request gets none, or the disk refused it, as trouble says.
    """

    before: Path | None = None
    beside: Path | None = None
    trouble: StorageError | None = None


def save_elsewhere(draft: Draft, first: Path, path: Path) -> Kept:
    """Write a draft under another name, and its sealed annex beside it, byte for byte.

    The draft is saved also where the annex can't be: `trouble` says why. Raises StorageError
    where the draft can't be written, and then nothing is.
    """
    keep_new_draft(path, draft)
    before, beside = sealed_path(first), sealed_path(path)
    if not before.exists():
        return Kept()
    try:
        replace_whole(beside, read_bytes(before))
    except StorageError as error:
        return Kept(before, trouble=error)
    return Kept(before, beside)


def copied_without(first: Path) -> Kept:
    """A copy for a new request: who may know the names is asked again, so they stay."""
    before = sealed_path(first)
    return Kept(before if before.exists() else None)
