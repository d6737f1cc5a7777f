# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a person opened on the pages of a draft: pages built anew show the same again."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Memory:
    """Kept while the draft is open, whatever the look and the language.

    unfolded: grids (by the path they are of) whose optional questions show. opened: the open row
    of each list. touched: answers that have been left once, so that their faults may show.
    """

    unfolded: set[str] = field(default_factory=set)
    opened: dict[str, str] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
