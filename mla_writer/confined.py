# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Work on files from elsewhere, in a process of its own with an end to its time and memory.

The parent starts this program again (never a shell), hands it one call through a pipe, and takes
one outcome back; it kills the child when time is up. The clock and the memory count the work
alone: both begin once the child has loaded what the call needs. See docs/decisions/004.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, ParamSpec, TypeVar, cast

from mla_writer.errors import DiedError, TookTooLongError, TookTooMuchMemoryError
from mla_writer.i18n import N_
from mla_writer.limits import Bounds, limit_this_process

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

__all__ = ["WORKER", "Bounds", "run_confined", "work"]

WORKER: Final = "--confined-work"  # the program's one argument when it is the child
START_SECONDS: Final = 60.0  # to start Python and load libraries, on a machine that is busy
RUNNING = b"\1"
NO_WINDOW: Final = 0x08000000  # CREATE_NO_WINDOW: a child of the window opens no console

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")


@dataclass(frozen=True)
class _Outcome:
    """What became of a call: its value, or the error it raised, or no memory was left."""

    value: object = None
    error: Exception | None = None
    is_out_of_memory: bool = False


def run_confined(
    bounds: Bounds,
    function: Callable[Parameters, Result],
    *arguments: Parameters.args,
    **named: Parameters.kwargs,
) -> Result:
    """The result of a call made in a child process; its errors are raised here as they were there.

    function: one that stands at the top of a module. It, the arguments, the result and the
    errors can be pickled. This waits: keep it off the thread that draws the window.

    Raises:
        TookTooLongError, TookTooMuchMemoryError: the call was stopped at its bounds.
        DiedError: the child ended without a word (a crash), or its error can't be handed over.
    """
    child = _Child(pickle.dumps((bounds, function, arguments, named), pickle.HIGHEST_PROTOCOL))
    try:
        answer = child.answer(bounds.seconds)
    finally:
        code = child.end()
    if answer is None or code == -getattr(signal, "SIGXCPU", 0) != 0:
        raise TookTooLongError(
            N_("Stopped after {seconds} seconds: this asks for too much work."),
            seconds=f"{bounds.seconds:g}",
        )
    if not answer:
        raise DiedError(N_("The work on this broke off (code {code})."), code=code)
    return cast("Result", _taken(pickle.loads(answer), bounds))  # noqa: S301 - from our own child


def _taken(outcome: _Outcome, bounds: Bounds) -> object:
    if outcome.is_out_of_memory:
        raise TookTooMuchMemoryError(
            N_("Stopped at {megabytes} MB of memory: this asks for too much."),
            megabytes=bounds.megabytes,
        )
    if outcome.error is not None:
        raise outcome.error
    return outcome.value


class _Child:
    """The other process, and the thread that speaks with it."""

    def __init__(self, call: bytes) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - this program itself, and no shell
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            creationflags=NO_WINDOW if sys.platform == "win32" else 0,
        )
        self._runs, self._answer = threading.Event(), b""
        self._talk = threading.Thread(target=self._speak, args=(call,), daemon=True)
        self._talk.start()

    def answer(self, seconds: float) -> bytes | None:
        """The outcome, pickled; empty where the child died; None where its time is up."""
        if self._runs.wait(START_SECONDS):
            self._talk.join(seconds)
        return None if self._talk.is_alive() else self._answer

    def end(self) -> int:
        """Kill the child if it still runs; its exit code, negative for a signal."""
        if self._talk.is_alive():
            self._process.kill()
        code = self._process.wait()
        self._talk.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        return code

    def _speak(self, call: bytes) -> None:
        to_child = cast("BinaryIO", self._process.stdin)
        from_child = cast("BinaryIO", self._process.stdout)
        try:
            with suppress(OSError), to_child:
                to_child.write(call)
            if from_child.read(len(RUNNING)) == RUNNING:
                self._runs.set()
                self._answer = from_child.read()
        finally:
            self._runs.set()


def _command() -> list[str]:
    """This program as a child: a frozen one is its own interpreter."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER]
    return [sys.executable, "-P", "-m", "mla_writer", WORKER]


def work() -> int:
    """Be the child: read one call, make it within its bounds, write its outcome."""
    with os.fdopen(0, "rb") as stdin, os.fdopen(os.dup(1), "wb") as stdout:
        _silence()
        bounds, function, arguments, named = pickle.load(stdin)  # noqa: S301 - from our own parent
        for module in bounds.after_loading:
            import_module(module)
        stdout.write(RUNNING)
        stdout.flush()
        limit_this_process(bounds)
        stdout.write(_make(function, arguments, named))
    return 0


def _silence() -> None:
    """Whatever the work prints goes nowhere: the pipe carries the outcome alone."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _make(
    function: Callable[..., object], arguments: tuple[object, ...], named: dict[str, object]
) -> bytes:
    try:
        return pickle.dumps(_Outcome(function(*arguments, **named)), pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        return pickle.dumps(_Outcome(is_out_of_memory=True))
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent raises it
        return _carried(error)


def _carried(error: Exception) -> bytes:
    """The error as pickled bytes that can be read again; one that can't is told in words."""
    try:
        carried = pickle.dumps(_Outcome(error=error))
        pickle.loads(carried)  # noqa: S301 - written the line before
    except Exception:  # noqa: BLE001 - an error's own way of being pickled may fail in any way
        why = f"{type(error).__name__}: {error}"
        told = DiedError(N_("The work on this broke off ({why})."), why=why)
        return pickle.dumps(_Outcome(error=told))
    return carried
