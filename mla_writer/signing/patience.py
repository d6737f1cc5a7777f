# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An end to the work that a hostile file can set off.

A few kilobytes can be built so that comparing two revisions visits more paths than there are
seconds in a year. Sizes and depths don't tell beforehand; so calls are counted while they happen.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class ExhaustedError(BaseException):
    """More work than was granted.

    Not an Exception: the engine, which catches those at many places, must not go on after it.
    """


@contextmanager
def patience(calls: int) -> Iterator[None]:
    """Let the work inside begin and end at most so many calls, of Python and of C, in this thread.

    Counting doubles the time that the work takes. A profiler that was running is put back after.

    Raises:
        ExhaustedError: from within the work.
    """
    left, before = calls, sys.getprofile()

    def count(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise ExhaustedError

    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(before)
