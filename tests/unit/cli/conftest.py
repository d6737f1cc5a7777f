# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A command line that a test can read: streams in memory, English, a clock that stands still."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.cli.console import Console
from mla_writer.cli.main import run_command
from mla_writer.services.wording import wording

if TYPE_CHECKING:
    from pathlib import Path


class Screen(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        """It is a terminal."""
        return True


@dataclass
class Shell:
    """Runs commands and keeps what they print.

    typed: what is typed at every silent prompt; answers: at one after the other, if there are any.
    is_terminal: whether what is printed goes to a screen.
    """

    language: str = "en"
    typed: str = ""
    is_terminal: bool = False
    answers: list[str] = field(default_factory=list)
    out: io.StringIO = field(default_factory=io.StringIO)
    err: io.StringIO = field(default_factory=io.StringIO)

    def run(self, *arguments: str | Path) -> int:
        """The exit code of one command; what it printed replaces what stood there."""
        self.out, self.err = Screen() if self.is_terminal else io.StringIO(), io.StringIO()
        now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
        words = wording(self.language, paths.LOCALES)
        console = Console(self.out, self.err, words, lambda: now, self._type)
        return run_command([str(argument) for argument in arguments], console)

    def _type(self, _prompt: str) -> str:
        return self.answers.pop(0) if self.answers else self.typed

    @property
    def said(self) -> str:
        """What the last command printed."""
        return self.out.getvalue()

    @property
    def complaint(self) -> str:
        """What the last command printed on the error stream."""
        return self.err.getvalue()


@pytest.fixture
def shell() -> Shell:
    """An English shell."""
    return Shell()


@pytest.fixture
def specimen(shell: Shell, tmp_path: Path) -> Path:
    """The ready specimen, made as a person at the command line would."""
    draft = tmp_path / "case.mla"
    assert shell.run("new", "mla", "-o", draft) == 0
    assert shell.run("fill", draft, "--answers", paths.SAMPLES / "01-ready.yaml") == 0
    return draft
