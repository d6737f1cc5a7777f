# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Old drafts become new ones step by step: one small function for each version, in order.

A step takes the body of a draft of version n and returns that of version n + 1. It lives in a
module of its own, is registered in STEPS, and has an old draft in ``tests/golden/drafts``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from mla_writer.storage.migrations.signed_letters import add_signed_letters

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

Step = Callable[["dict[str, Json]"], "dict[str, Json]"]

STEPS: Mapping[int, Step] = {1: add_signed_letters}


def is_reachable(version: int, target: int, steps: Mapping[int, Step]) -> bool:
    """Whether steps lead from this version to the target without a gap."""
    return all(number in steps for number in range(version, target))


def migrate(
    body: dict[str, Json], version: int, target: int, steps: Mapping[int, Step]
) -> dict[str, Json]:
    """The body as the target version has it. Raises KeyError where a step is missing."""
    for number in range(version, target):
        body = steps[number](body)
    return body
