# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Files that are whole at every moment: read within bounds, replaced in one step, never lost.

The new bytes go to a temporary file in the same folder, to the disk, and then under the name
in one step (``os.replace``: POSIX rename, Windows MoveFileEx with replacement). A link is
followed: the file where it points to is replaced, and the link stays (decision 030).
"""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.bounded_file import NotOrdinaryError, TooLargeError, read_bounded
from mla_writer.storage import complaints

if TYPE_CHECKING:
    from collections.abc import Callable

MEGABYTE = 1024 * 1024
LARGEST = 8 * MEGABYTE  # 4,000 pages; read in 2 s and 200 MB whatever stands in it (decision 030)
LEFT_OVER_AFTER = 3600.0
PAUSES = (0.02, 0.1, 0.3)


def real_path(path: Path) -> Path:
    """The path with links followed. Raises StorageError for links that go round in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError) as problem:
        raise complaints.UNREADABLE.about(path, reason=str(problem)) from problem


def read_whole(path: Path, largest: int = LARGEST) -> bytes:
    """The bytes of an ordinary file of at most ``largest`` bytes.

    Raises StorageError for a missing file, a folder, a pipe, a device, a file that is too large
    or that the system won't give. A pipe never blocks.
    """
    try:
        return read_bounded(path, largest)
    except FileNotFoundError as problem:
        raise complaints.MISSING.about(path) from problem
    except NotOrdinaryError as problem:
        raise complaints.NOT_A_FILE.about(path) from problem
    except TooLargeError as problem:
        raise complaints.TOO_LARGE.about(path, limit=largest // MEGABYTE) from problem
    except OSError as problem:
        raise complaints.UNREADABLE.about(path, reason=reason_of(problem)) from problem


def reason_of(problem: Exception) -> str:
    """What the system says about a failed read or write, without paths and numbers."""
    return getattr(problem, "strerror", None) or str(problem) or type(problem).__name__


def replace_whole(path: Path, data: bytes, *more: tuple[Path, bytes]) -> None:
    """Put these bytes under this name in one step, after those of ``more``, in their order.

    All temporary files are on the disk before the first name changes. Raises StorageError, and
    then no name has changed, except where the system refuses a later one of several.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        waiting.extend((_temporary(name, content), name) for name, content in (*more, (path, data)))
        for temporary, name in waiting:
            _move(temporary, name)
        _settle_folder(path.parent)
    except (OSError, ValueError) as problem:
        raise complaints.UNWRITABLE.about(path, reason=reason_of(problem)) from problem
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    _sweep(path)


def _temporary(path: Path, data: bytes) -> Path:
    """A file beside the given one that already holds these bytes on the disk."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        if path.exists():
            shutil.copymode(path, name)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _move(source: Path, target: Path, wait: Callable[[float], None] = time.sleep) -> None:
    """Rename over the target; on Windows a virus scanner may hold it for a moment: try again."""
    for pause in PAUSES if os.name == "nt" else ():
        try:
            source.replace(target)
        except PermissionError:
            wait(pause)
        else:
            return
    source.replace(target)


def _settle_folder(folder: Path) -> None:
    """Bring the new name itself to the disk; Windows has no such call and doesn't need it."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with contextlib.suppress(OSError):  # some network file systems can't; the file is written
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sweep(path: Path) -> None:
    """Remove temporary files that a killed program left an hour and more before this writing."""
    now = path.stat().st_mtime
    for left in path.parent.glob(f".{_literal(path.name)}.*.part"):
        try:
            if now - left.stat().st_mtime > LEFT_OVER_AFTER:
                left.unlink()
        except OSError:  # somebody else's, or gone meanwhile: rubbish is no reason to fail
            continue


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "[*?" else letter for letter in name)


def remove(path: Path) -> None:
    """Take a file away, if it is there. Raises StorageError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise complaints.UNREMOVABLE.about(path, reason=reason_of(problem)) from problem


def keep_aside(path: Path, data: bytes) -> Path:
    """Keep these bytes, which are in the way, as ``<name>.kept-1``, -2 …; the path is returned.

    Bytes that are already kept aren't kept again.
    """
    for number in itertools.count(1):
        aside = path.with_name(f"{path.name}.kept-{number}")
        if not aside.exists():
            break
        if aside.stat().st_size == len(data) and aside.read_bytes() == data:
            return aside
    replace_whole(aside, data)
    return aside
