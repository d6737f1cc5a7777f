# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a command is given: where to print, whose words to use, what time it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mla_writer.services.wording import Wording


@dataclass(frozen=True)
class Console:
    """The world around a command; a test hands in its own."""

    out: TextIO
    err: TextIO
    words: Wording
    clock: Callable[[], datetime]
    ask_secret: Callable[[str], str]

    def say(self, message: str, **arguments: str | int) -> None:
        """Print a line in the reader's language."""
        print(self.words.say(message, **arguments), file=self.out)

    def complain(self, sentence: str) -> None:
        """Print a line on the error stream."""
        print(sentence, file=self.err)
