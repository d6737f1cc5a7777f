# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A session on the shipped specimen, with a clock that the test moves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json


@dataclass
class Clock:
    """Time stands still until the test moves it."""

    now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self.now += timedelta(seconds=seconds)


@dataclass
class Desk:
    """The specimen's session with everything that it recorded."""

    clock: Clock
    recorded: list[Json] = field(default_factory=list)
    session: DraftSession = field(init=False)

    def __post_init__(self) -> None:
        draft = sample_draft("01-ready")
        form, reference = open_form("mla"), open_reference()
        self.session = DraftSession(form, reference, draft, self.clock, self.recorded.append)


@pytest.fixture
def desk() -> Desk:
    """The specimen, just opened."""
    return Desk(Clock())
