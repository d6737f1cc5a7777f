# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Previewing: the real pages of the letter as it stands, made off the screen's thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from mla_writer.services.drafting import DraftView
from mla_writer.domain.draft import Draft


@dataclass(frozen=True)
class Spot:
    """Where a passage stands that an answer made: page from 1, points from the page's top left."""

    path: str
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Preview:
    """Pages as SVG text, and the places of the answers on them."""

    pages: tuple[str, ...]
    spots: tuple[Spot, ...]


class Previewer:
    """Makes previews one after the other; keeps its engine warm between them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def make(self, look: DraftView, draft: Draft) -> Preview:
        """The pages of a draft. Raises TemplateError or RenderError."""
        raise NotImplementedError
