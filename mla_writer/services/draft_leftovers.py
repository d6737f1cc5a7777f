# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What else on the disk holds what a draft held: its earlier versions, copies, letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.bounded_file import read_bounded
from mla_writer.confined import Bounds, run_confined
from mla_writer.errors import ConfinementError, StorageError
from mla_writer.storage.complaints import previous_of
from mla_writer.storage.journal import journal_of
from mla_writer.storage.safe_file import LARGEST, read_whole, real_path
from mla_writer.storage.sealed_annex import ENDING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NO_ANSWERS = (ENDING, ".lock", ".holder", ".forgetting")
LETTERS = (".pdf", ".docx")
KEPT = re.compile(r"\.kept-\d+$")
ESCAPES = re.compile(r"\\u([0-9a-fA-F]{4})|\\[nrtbf\"\\/]")
NOT_IN_FILE_NAMES = re.compile(r"[^\w.-]+", re.ASCII)  # as services.producing names letters
MOST_FILES = 1000  # of a folder that are looked at for copies
READING = Bounds(seconds=20, megabytes=900, after_loading=("mla_writer.rendering.written_words",))


def earlier_files(draft: Path) -> tuple[Path, ...]:
    """What the program itself keeps of a draft: journal, version before, what was in the way."""
    place = real_path(draft)
    named = {previous_of(place), journal_of(place)}
    aside = (path for path in _beside(place) if is_rubbish(path))
    return tuple(path for path in sorted({*named, *aside}) if path.is_file())


def is_rubbish(path: Path) -> bool:
    """Whether a file is kept only because it was in the way, or a killed program left it."""
    return bool(KEPT.search(path.name)) or (path.name.startswith(".") and path.suffix == ".part")


def copies(draft: Path, draft_id: str, recent: Iterable[Path]) -> tuple[Path, ...]:
    """Files that somebody made of a draft: in its folder, and among those opened last.

    A copy is known by the draft's id, one of its journal or version before by its name.
    """
    place = real_path(draft)
    own = {place, *earlier_files(place)}
    near = sorted(place.parent.iterdir())[:MOST_FILES]
    others = [real_path(path) for path in recent if path.is_file()]
    candidates = dict.fromkeys((*near, *others))
    found = [path for path in candidates if path not in own and _is_of(path, place, draft_id)]
    kept = [file for path in found if path.parent != place.parent for file in earlier_files(path)]
    return tuple(dict.fromkeys((*found, *kept)))


def _is_of(path: Path, draft: Path, draft_id: str) -> bool:
    if path.name.endswith(NO_ANSWERS) or path.suffix in LETTERS or not path.is_file():
        return False
    if path.name.startswith((f"{draft.name}.", f"{draft.name}~", f".{draft.name}.")):
        return True
    try:
        return draft_id.encode() in read_bounded(path, LARGEST)
    except OSError:  # somebody else's, and larger than any draft
        return False


def _beside(place: Path) -> Iterator[Path]:
    starts = (f"{place.name}.", f".{place.name}.")
    return (path for path in place.parent.iterdir() if path.name.startswith(starts))


def text_of(path: Path) -> str:
    """The text of a draft or journal, its escapes undone. Raises StorageError."""
    text = read_whole(path, 4 * LARGEST).decode("utf-8", "ignore")
    return ESCAPES.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", text)


def letters(draft: Path, reference: str) -> tuple[tuple[Path, str], ...]:
    """Letters of this reference in the draft's folder, in whatever language, and their texts."""
    name = NOT_IN_FILE_NAMES.sub("-", reference).strip("-.") or "request"
    found = tuple(
        path
        for path in sorted(real_path(draft).parent.iterdir())
        if path.name.startswith(f"{name}.") and path.suffix in LETTERS
    )
    return tuple((path, text or "") for path, text in zip(found, _read(found), strict=True))


def _read(found: tuple[Path, ...]) -> tuple[str | None, ...]:
    if not found:
        return ()
    from mla_writer.rendering.written_words import words_in

    try:
        return run_confined(READING, words_in, found)
    except ConfinementError:
        return (None,) * len(found)


def recent_drafts() -> tuple[Path, ...]:
    """Drafts that were opened last on this computer; none where the settings can't be read."""
    from pathlib import Path

    from mla_writer.services.settings import open_settings

    try:
        return tuple(map(Path, open_settings().recent))
    except StorageError:
        return ()
