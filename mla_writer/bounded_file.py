# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The bytes of one ordinary file, never more than a bound: whatever a name leads to."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

# No file name may make the program wait: a pipe is opened without waiting for its writer.
FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


class NotOrdinaryError(OSError):
    """A folder, a pipe, a device: nothing that has an end and a content of its own."""


class TooLargeError(OSError):
    """A file with more bytes than were asked for at most."""


def read_bounded(path: Path, largest: int) -> bytes:
    """All bytes of an ordinary file of at most ``largest`` bytes; links are followed.

    Raises:
        NotOrdinaryError, TooLargeError, OSError: with the reason in ``strerror``; also for a name
            that no file can have.
    """
    with open_ordinary(path) as source:
        data = source.read(largest + 1)
    if len(data) > largest:
        raise TooLargeError(errno.EFBIG, os.strerror(errno.EFBIG))
    return data


def open_ordinary(path: Path) -> BinaryIO:
    """An ordinary file open for reading; links are followed, and nothing makes the program wait.

    Raises:
        NotOrdinaryError, OSError: as `read_bounded`.
    """
    if path.is_dir():
        raise NotOrdinaryError(errno.EISDIR, "it is a folder")
    try:
        descriptor = os.open(path, FLAGS)
    except ValueError as problem:  # a NUL in the name
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from problem
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotOrdinaryError(errno.EINVAL, "it is no ordinary file")
    return os.fdopen(descriptor, "rb")
