# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a code of finding says: its severity and three English messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.checks.finding import Severity


@dataclass(frozen=True)
class Wording:
    """The English messages of a code; each is a message id of the catalogue ``app``.

    title: what is wrong, in 12 words at most. detail: why it matters. mend: what to do.
    row_title: the title where the answer is a part of a named row or whole, "" for the same.
    """

    severity: Severity
    title: str
    detail: str
    mend: str
    row_title: str = ""
