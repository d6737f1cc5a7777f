# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A draft as one readable file: versioned, with a checksum, replaced in one step (decision 030).

The file is a JSON object in UTF-8: ``format``, ``version``, ``checksum`` (of the three others)
and ``draft``. Beside it lies ``<name>.mla.previous``, the version before the last saving.
"""

from __future__ import annotations

import contextlib
import json
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.domain.draft import Draft
from mla_writer.errors import StorageError
from mla_writer.i18n import LANGUAGES, N_
from mla_writer.storage import complaints, safe_file, strict_json
from mla_writer.storage.complaints import previous_of
from mla_writer.storage.migrations import STEPS, Step, is_reachable, migrate
from mla_writer.storage.record import WrongShapeError, from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mla_writer.domain.draft import Json

FORMAT = "mla-writer-draft"
VERSION = 2
SUFFIX = ".mla"


def read_draft(path: Path, steps: Mapping[int, Step] = STEPS) -> Draft:
    """The draft in this file, brought to the present version; the file isn't changed.

    Raises StorageError, one sentence for each way in which a file can't be read as a draft.
    """
    place = safe_file.real_path(path)
    return _decode(safe_file.read_whole(place), place, steps)


def write_draft(path: Path, draft: Draft) -> None:
    """Save the draft under this name; the version before it is kept as ``<name>.mla.previous``.

    The same draft gives the same bytes, and writing it again changes nothing. What lies there
    and isn't a sound draft is kept as ``<name>.mla.kept-1``. Raises StorageError, and then the
    draft on the disk is as it was.
    """
    place = safe_file.real_path(path)
    data = encode(draft, place)
    before = read_if_there(place)
    if before == data:
        return
    earlier: tuple[tuple[Path, bytes], ...] = ()
    if before is not None and _is_sound(before, place):
        earlier = ((previous_of(place), before),)
    elif before is not None:
        safe_file.keep_aside(place, before)
    safe_file.replace_whole(place, data, *earlier)


def restore_previous(path: Path) -> Draft:
    """Make the previous version the draft again; what lay in its place is kept aside.

    Raises StorageError where there is no previous version or it can't be read either.
    """
    place = safe_file.real_path(path)
    previous = previous_of(place)
    if not previous.is_file():
        raise complaints.NO_PREVIOUS.about(previous)
    data = safe_file.read_whole(previous)
    draft = _decode(data, previous, STEPS)
    with contextlib.suppress(StorageError):  # too large or unreadable: the rename replaces it
        if (now := read_if_there(place)) is not None:
            safe_file.keep_aside(place, now)
    safe_file.replace_whole(place, data)
    return draft


def read_if_there(path: Path) -> bytes | None:
    """The bytes of the file, None where there is none. Raises StorageError as reading does."""
    return safe_file.read_whole(path) if path.exists() else None


def encode(draft: Draft, path: Path) -> bytes:
    """The bytes of a file with this draft. Raises StorageError naming what can't be held."""
    with _told_of(path):
        _judge(draft)
    content: dict[str, Json] = {
        "format": FORMAT,
        "version": VERSION,
        "draft": strict_json.storable(to_json(draft), path),
    }
    whole = {
        "format": FORMAT,
        "version": VERSION,
        "checksum": strict_json.checksum(content),
        "draft": content["draft"],
    }
    text = json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False)
    return _within_bounds(f"{text}\n".encode(), path)


def _within_bounds(data: bytes, path: Path) -> bytes:
    if len(data) > safe_file.LARGEST:
        limit = safe_file.LARGEST // safe_file.MEGABYTE
        raise StorageError(complaints.TOO_LARGE.alone, file=str(path), limit=limit)
    if strict_json.count_values(data) > strict_json.MOST_VALUES:
        raise StorageError(complaints.TOO_MANY_VALUES.alone, file=str(path))
    return data


def _is_sound(data: bytes, path: Path) -> bool:
    try:
        _decode(data, path, STEPS)
    except StorageError:
        return False
    return True


def _decode(data: bytes, path: Path, steps: Mapping[int, Step]) -> Draft:
    content = strict_json.parse(data, path)
    body = migrate(*_open_header(content, path, steps), VERSION, steps)
    strict_json.storable(body, path)
    with _told_of(path):
        draft = from_json(Draft, body)
        _judge(draft)
    return draft


@contextlib.contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """A wrong shape becomes the sentence about this file."""
    try:
        yield
    except WrongShapeError as problem:
        raise complaints.WRONG_SHAPE.about(
            path, place=strict_json.printable(problem.place), expected=problem.expected
        ) from problem


def _judge(draft: Draft) -> None:
    """What every reader relies on: languages of ours, and a day. Raises WrongShapeError."""
    for name in ("document_language", "second_language"):
        language = getattr(draft, name)
        if language not in LANGUAGES and (name, language) != ("second_language", None):
            raise WrongShapeError(name, ", ".join(LANGUAGES))
    try:
        if draft.today is not None:
            date.fromisoformat(draft.today)
    except ValueError as problem:
        raise WrongShapeError("today", N_("a day such as 2026-11-23")) from problem


def _open_header(
    content: Json, path: Path, steps: Mapping[int, Step]
) -> tuple[dict[str, Json], int]:
    """The body and its version, after format, version and checksum have been judged."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise complaints.NOT_OURS.about(path)
    version, body = content.get("version"), content.get("draft")
    if type(version) is not int or version < 0:
        raise complaints.WRONG_SHAPE.about(path, place="version", expected=N_("a whole number"))
    if version > VERSION:
        raise complaints.FROM_THE_FUTURE.about(path, version=strict_json.printable(str(version)))
    if not is_reachable(version, VERSION, steps):
        raise complaints.FROM_THE_PAST.about(path, version=version)
    claimed = content.pop("checksum", None)
    if claimed != strict_json.checksum(content):
        raise complaints.DAMAGED.about(path)
    if not isinstance(body, dict):
        raise complaints.WRONG_SHAPE.about(path, place="draft", expected=N_("an object"))
    return body, version
