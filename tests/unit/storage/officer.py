# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A child process that works on a draft as a session does, to be killed at any moment.

Started once, it forks one officer for each line ``<draft path> <seed> <last step>`` on its
standard input, says the officer's process number, and passes on what the officer acknowledges: the
number of each change after its append has returned. Last step: the officer ends by itself, without
any farewell, at that file operation (0: goes on until killed). Counting starts after the opening.

Change n adds n to the list ``log``, which shows a change lost, applied twice or out of order.
"""

from __future__ import annotations

import itertools
import os
import random
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.domain.draft import Draft, Json
from mla_writer.storage import journal as journal_module
from mla_writer.storage.draft_file import read_draft, write_draft
from mla_writer.storage.journal import Journal, recover

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WATCHED = ("write", "fsync", "replace", "rename", "unlink", "ftruncate", "open", "close")


def log_of(path: Path) -> list[Json]:
    """The list of changes as a person finds it who opens the draft again."""
    log = read_draft(path).answers["log"]
    assert isinstance(log, list)
    return [*log, *recover(path).changes]


def work(path: Path, chance: random.Random, acknowledge: Callable[[int], None]) -> None:
    """Change and save for ever: mostly with one call, now and then step by step or by hand."""
    log = log_of(path)
    with Journal.open(path) as journal:
        acknowledge(0)
        for number in itertools.count(len(log) + 1):
            journal.append(number)
            acknowledge(number)
            log.append(number)
            if chance.random() < 0.3:
                save(path, journal, log, chance)


def save(path: Path, journal: Journal, log: list[Json], chance: random.Random) -> None:
    """Save the draft in one of the ways that callers may choose."""
    draft = Draft("mla", "D-1", "2026-11-23", {"log": list(log), "text": "x" * 5000})
    way = chance.choice(("one call", "step by step", "by hand"))
    if way == "one call":
        journal.save(draft)
        return
    if way == "step by step":
        journal.announce(draft)
    write_draft(path, draft)
    journal.clear()


def die_at(last_step: int) -> None:
    """End this process at the given call of a function that touches files, before it is done."""
    steps = itertools.count(1)

    def watched(call: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object, **named: object) -> object:
            if next(steps) == last_step:
                os._exit(9)
            return call(*arguments, **named)

        return counted

    for name in WATCHED:
        setattr(os, name, watched(getattr(os, name)))
    journal_module.flush_to_disk = watched(journal_module.flush_to_disk)


def orders() -> Iterator[tuple[Path, int, int]]:
    """Path, seed and last step from each line of the standard input."""
    for line in sys.stdin:
        path, seed, last_step = line.rstrip("\n").rsplit(" ", 2)
        yield Path(path), int(seed), int(last_step)


def say(number: int, write: Callable[[int, bytes], int] = os.write) -> None:
    """Acknowledge to whoever reads our standard output; kept apart from the watched calls."""
    write(1, b"%d\n" % number)


def main() -> None:
    """Fork an officer for each order, wait for its end, say that it ended with a line ``end``."""
    for path, seed, last_step in orders():
        if (officer := os.fork()) == 0:
            say(os.getpid())
            if last_step:
                die_at(last_step)
            chance = random.Random(seed)  # noqa: S311 - moments of a test, no secret
            work(path, chance, say)
        os.waitpid(officer, 0)
        os.write(1, b"end\n")


if __name__ == "__main__":
    main()
