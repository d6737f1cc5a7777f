# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Marks beside words: a status, an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QFrame, QSizePolicy

from mla_writer.ui.widgets.boxes import frame, row
from mla_writer.ui.widgets.labels import label, picture

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

Status = Literal["todo", "part", "done", "advice", "wrong", "missing", "risk", "locked"]
STATUS = {  # icon, colour token, frame kind
    "todo": ("circle-dashed", "text3", "plain"),
    "part": ("circle-dot", "primary", "part"),
    "missing": ("circle-dot", "primary", "part"),
    "done": ("circle-check", "ok", "ok"),
    "advice": ("triangle-alert", "warn", "warn"),
    "risk": ("triangle-alert", "warn", "warn"),
    "wrong": ("octagon-alert", "err", "err"),
    "locked": ("lock", "text3", "plain"),
}


def pill(status: Status, text: str, desk: Desk, *, plain: bool = False) -> QFrame:
    """A status: icon and word, on a soft ground unless plain."""
    name, token, kind = STATUS[status]
    word = label(
        text, {"done": "ok", "advice": "warn", "risk": "warn", "wrong": "err"}.get(status, "part")
    )
    word.setProperty("size", "caption")
    if status in ("todo", "locked"):
        word.setProperty("role", "caption")
    margins = (0, 0, 0, 0) if plain else (8, 3, 8, 3)
    made = frame(
        row(desk, picture(name, token, desk, 14), word, margins=margins, gap=5),
        "" if plain else kind,
    )
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def citation(words: str, desk: Desk) -> QFrame:
    """An article as a chip that is only read."""
    said = label(desk.fixed(words), "cited")
    chip = row(desk, picture("scale", "primary", desk, 12), said, margins=(6, 1, 6, 1), gap=4)
    made = frame(chip, "part")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made
