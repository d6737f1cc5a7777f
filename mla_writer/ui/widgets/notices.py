# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Notices: a note, a warning, an error, a success."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.ui.widgets.boxes import column, frame, row
from mla_writer.ui.widgets.labels import Wrapped, picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame, QWidget

    from mla_writer.ui.desk import Desk


def notice(kind: str, title: str, detail: str, desk: Desk, *actions: QWidget) -> QFrame:
    """A notice: note, warn, err or ok; a title, a sentence, and links."""
    icon = {"note": "info", "warn": "triangle-alert", "err": "octagon-alert", "ok": "circle-check"}[
        kind
    ]
    token = {"note": "primary", "warn": "warn", "err": "err", "ok": "ok"}[kind]
    words = column(
        desk, Wrapped(title, "strong"), Wrapped(detail, "muted") if detail else None, gap=2
    )
    if actions:
        words.addLayout(row(desk, *actions, -1, gap=16))
    head = column(desk, picture(icon, token, desk, 18), -1)
    made = row(desk, head, margins=(12, 8, 12, 8), gap=10)
    made.addLayout(words, 1)
    return frame(made, kind)
