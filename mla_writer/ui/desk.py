# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The desk: what every screen is handed instead of globals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import i18n
from mla_writer.errors import MlaError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from mla_writer.services.wording import Wording
    from mla_writer.ui.tokens import Look


@dataclass(frozen=True)
class Desk:
    """Words, look and clock of this window. Screens are built anew when one of them changes.

    reference_prefix: how the office's own file numbers begin, "" where it didn't say.
    """

    words: Wording
    look: Look
    clock: Callable[[], datetime]
    reference_prefix: str = ""

    def say(self, message: str, **arguments: str | int) -> str:
        """A text of the program in the screen's language; identifiers isolated in Arabic."""
        return self.words.say(message, **arguments)

    def label(self, message: str) -> str:
        """A text of a form in the screen's language."""
        return self.words.label(message)

    def failure(self, error: object) -> str:
        """What went wrong, in one sentence; what isn't ours says it in its own words."""
        return self.words.error(error) if isinstance(error, MlaError) else str(error)

    def fixed(self, identifier: str) -> str:
        """An identifier or date inside a sentence: it keeps its order on a right-to-left screen."""
        if not (self.look.is_rtl and identifier):
            return identifier
        return f"{i18n.FIRST_STRONG_ISOLATE}{identifier}{i18n.POP_ISOLATE}"
