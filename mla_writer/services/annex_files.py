# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A file to annex, as an answer keeps it: name, size, fingerprint, pages. The file stays put."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from mla_writer.bounded_file import open_ordinary
from mla_writer.confined import Bounds, run_confined
from mla_writer.errors import ConfinementError, StorageError
from mla_writer.i18n import N_
from mla_writer.storage.safe_file import reason_of
from mla_writer.storage.sealed_annex import ENDING

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json

COUNTING = Bounds(seconds=5, megabytes=400, after_loading=("mla_writer.rendering.page_count",))
CANT_READ = N_("“{file}” can't be read ({reason}). Choose it again, or another file.")
SENT_APART = N_("“{file}” is a sealed annex. It is sent apart from the letter, never with it.")
BLOCK = 1 << 20  # bytes read at once


def describe(path: Path) -> dict[str, Json]:
    """Name, size in bytes, SHA-256 and pages of a file, as a question of kind ``file`` holds it.

    pages is there for a PDF that can be read; for others the officer counts. Raises StorageError
    for a file that can't be read, and for a sealed annex, which goes apart from the letter.
    """
    if path.name.endswith(ENDING):
        raise StorageError(SENT_APART, file=path.name)
    digest, size = hashlib.sha256(), 0
    try:
        with open_ordinary(path) as source:
            while block := source.read(BLOCK):
                digest.update(block)
                size += len(block)
    except OSError as problem:
        raise StorageError(CANT_READ, file=path.name, reason=reason_of(problem)) from problem
    told: dict[str, Json] = {"name": path.name, "size": size, "sha256": digest.hexdigest()}
    pages = _counted(path)
    return {**told, "pages": pages} if pages else told


def _counted(path: Path) -> int | None:
    """Pages, counted in a process of its own: the file comes from elsewhere."""
    try:
        return run_confined(COUNTING, _pages, path)
    except ConfinementError:
        return None


def _pages(path: Path) -> int | None:
    """Count in the child, so that this process need not load the engine."""
    from mla_writer.rendering.page_count import pages_of

    return pages_of(path)
