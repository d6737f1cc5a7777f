# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The grade of urgency that the answers propose, with its grounds in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.checks.urgency import Grade, grounds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.services.draft_view import DraftView
    from mla_writer.services.wording import Wording


@dataclass(frozen=True)
class Proposal:
    """The grade proposed, and what speaks for each grade: its grounds by the grade's answer."""

    grade: str
    grounds: Mapping[str, tuple[str, ...]]


def proposal(look: DraftView, words: Wording) -> Proposal:
    """What the answers speak for now; routine where nothing does."""
    found = grounds(look.given)
    said: dict[str, tuple[str, ...]] = {}
    for ground in found:
        name = ground.grade.name.lower()
        said[name] = (*said.get(name, ()), words.finding(ground.finding).title)
    return Proposal((found[0].grade if found else Grade.ROUTINE).name.lower(), said)
