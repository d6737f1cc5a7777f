# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Work in a process of its own: what comes back, and how each kind of misbehaviour ends."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from functools import partial
from typing import TYPE_CHECKING

import pytest

from mla_writer.confined import Bounds, run_confined
from mla_writer.errors import (
    ConfinementError,
    DiedError,
    Fault,
    FormError,
    StorageError,
    TookTooLongError,
    TookTooMuchMemoryError,
)
from mla_writer.forms.kinds.problems import KindProblem

if TYPE_CHECKING:
    from collections.abc import Callable

BOUNDS = Bounds(seconds=10, megabytes=200)
QUICK = Bounds(seconds=0.2, megabytes=200)
MEGABYTE = 1024 * 1024


class _ClosedError(Exception):
    """One that can't be made again from what it shows of itself."""

    def __init__(self, *, why: str) -> None:
        super().__init__(f"because of {why}")


def add(one: int, *, other: int) -> int:
    return one + other


def whoami() -> int:
    return os.getpid()


def chatter() -> str:
    sys.stdout.write("on stdout")
    os.write(1, b"on fd 1")
    os.write(2, b"on fd 2")
    sys.stderr.write("on stderr")
    return "quiet"


def loop() -> None:
    while True:
        pass


def loop_deaf() -> None:
    """A loop inside one call of C, which no Python code can interrupt."""
    pow(7, 10**40_000_000, 10**5000)


def sleep_deaf() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(60)


def hog(megabytes: int) -> int:
    return len(bytearray(megabytes * MEGABYTE))


def hog_slowly() -> None:
    kept: list[bytes] = []
    while True:
        kept.append(os.urandom(MEGABYTE))


def big(size: int) -> bytes:
    return b"x" * size


def crash(number: int) -> None:
    os.kill(os.getpid(), number)


def leave() -> None:
    os._exit(3)


def refuse(error: Exception) -> None:
    raise error


def refuse_closed() -> None:
    raise _ClosedError(why="itself")


def unpicklable() -> Callable[[], int]:
    return lambda: 1


def test_a_result_comes_back_from_another_process() -> None:
    assert run_confined(BOUNDS, add, 40, other=2) == 42
    assert run_confined(BOUNDS, whoami) != os.getpid()


def test_large_arguments_and_results_come_through() -> None:
    assert run_confined(BOUNDS, len, bytes(64 * MEGABYTE)) == 64 * MEGABYTE
    assert run_confined(BOUNDS, big, 50 * MEGABYTE) == b"x" * 50 * MEGABYTE


def test_what_the_work_prints_goes_nowhere(capfd: pytest.CaptureFixture[str]) -> None:
    assert run_confined(BOUNDS, chatter) == "quiet"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("endless", [loop, loop_deaf, sleep_deaf])
def test_endless_work_is_stopped_by_the_bound(endless: Callable[[], None]) -> None:
    with pytest.raises(TookTooLongError, match=r"Stopped after 0\.2 seconds"):
        run_confined(QUICK, endless)


@pytest.mark.skipif(sys.platform not in {"linux", "win32"}, reason="not run: no limit of memory")
@pytest.mark.parametrize(
    "hungry", [partial(hog, 250), partial(hog_slowly), partial(big, 120 * MEGABYTE)]
)
def test_a_hog_is_stopped_by_the_bound(hungry: partial[object]) -> None:
    with pytest.raises(TookTooMuchMemoryError, match="Stopped at 200 MB"):
        run_confined(BOUNDS, hungry)


@pytest.mark.parametrize("megabytes", [0, 150])
def test_memory_within_the_bound_is_granted(megabytes: int) -> None:
    assert run_confined(BOUNDS, hog, megabytes) == megabytes * MEGABYTE


@pytest.mark.skipif(sys.platform == "win32", reason="not run: signals of POSIX")
@pytest.mark.parametrize("name", ["SIGSEGV", "SIGABRT", "SIGKILL"])
def test_a_crash_is_told(name: str) -> None:
    number = signal.Signals[name]
    with pytest.raises(DiedError, match=f"code -{number.value}"):
        run_confined(BOUNDS, crash, number)


def test_an_exit_without_a_word_is_told() -> None:
    with pytest.raises(DiedError, match="code 3"):
        run_confined(BOUNDS, leave)


@pytest.mark.parametrize(
    "error",
    [
        ValueError("no number"),
        RecursionError("too deep"),
        StorageError("{file} has {count} faults: mend {it}.", file="a{b}.mla", count=2, it="{}"),
        FormError((Fault("a.yaml", 3, "fields[0]", "{broken}"),)),
        KindProblem("answer.not-a-row", value="{p1}"),
    ],
)
def test_an_error_comes_back_as_it_was(error: Exception) -> None:
    with pytest.raises(type(error)) as raised:
        run_confined(BOUNDS, refuse, error)
    assert type(raised.value) is type(error)
    assert str(raised.value) == str(error)
    assert vars(raised.value) == vars(error)


def test_an_error_that_cannot_travel_is_told_in_words() -> None:
    with pytest.raises(DiedError, match="_ClosedError: because of itself"):
        run_confined(BOUNDS, refuse_closed)
    with pytest.raises(AttributeError, match="pickle local object"):
        run_confined(BOUNDS, unpicklable)


def test_all_bounds_are_one_branch_of_errors() -> None:
    assert issubclass(TookTooLongError, ConfinementError)
    assert issubclass(TookTooMuchMemoryError, ConfinementError)
    assert issubclass(DiedError, ConfinementError)


def test_many_at_once_from_many_threads() -> None:
    found: list[int] = []
    work = [
        threading.Thread(target=lambda n=n: found.append(run_confined(BOUNDS, add, n, other=1)))
        for n in range(4)
    ]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    assert sorted(found) == [1, 2, 3, 4]


@pytest.mark.skipif(sys.platform != "linux", reason="not run: needs /proc")
def test_no_child_is_left_behind() -> None:
    with pytest.raises(TookTooLongError):
        run_confined(QUICK, loop)
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
