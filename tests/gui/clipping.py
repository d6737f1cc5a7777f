# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The lint for clipped text: what can't be read whole, and why."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from mla_writer.ui.widgets import Elided, Wrapped, WrappedLink


def clipped(root: QWidget) -> list[str]:
    """The texts below a widget that can't be read whole; names that are cut on purpose don't count.

    A text is clipped when it needs more room than it has, or lies outside what scrolls or shows.
    """
    return [
        f"{type(part).__name__} {text_of(part)[:40]!r}: {why}"
        for part in root.findChildren(QWidget)
        if part.isVisible() and text_of(part) and not isinstance(part, Elided)
        for why in _faults(part, root)
    ]


def text_of(part: QWidget) -> str:
    """The text that a label or a button shows."""
    return part.text() if isinstance(part, QLabel | QAbstractButton) else ""


def _faults(part: QWidget, root: QWidget) -> list[str]:
    found = []
    if isinstance(part, Wrapped | WrappedLink):
        if (needed := part.heightForWidth(part.width())) > part.height() + 1:
            found.append(f"needs {needed} px of height, has {part.height()}")
    elif part.width() < part.sizeHint().width() - 1:
        found.append(f"needs {part.sizeHint().width()} px of width, has {part.width()}")
    ground: QWidget | None = part.parentWidget()
    while ground is not None and ground is not root and not is_viewport(ground):
        ground = ground.parentWidget()
    if ground is not None:
        place = QRect(part.mapTo(ground, QPoint(0, 0)), part.size())
        if place.left() < 0 or place.right() > ground.width():
            found.append(f"stands at {place.left()} to {place.right()} of {ground.width()} px")
    return found


def is_viewport(widget: QWidget) -> bool:
    """Whether content scrolls inside this widget."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
