# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Icons: Lucide drawings, tinted with a token and mirrored where the meaning mirrors."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mla_writer import paths

if TYPE_CHECKING:
    from mla_writer.ui.tokens import Look

FOLDER = paths.ASSETS / "icons"
MIRRORED = frozenset({
    "arrow-right", "arrow-left", "chevron-right", "chevron-left", "undo-2", "redo-2", "send",
    "list", "list-checks", "reply", "panel-right-close", "panel-right-open",
})  # fmt: skip


@functools.cache
def source(name: str) -> str:
    """The SVG text of an icon."""
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@functools.cache
def pixmap(name: str, token: str, size: int, look: Look, ratio: float = 1.0) -> QPixmap:
    """An icon of `size` logical pixels at 100 % text in the colour of a token."""
    side = look.text(size)
    drawn = QPixmap(round(side * ratio), round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    if look.is_rtl and name in MIRRORED:
        painter.translate(side, 0)
        painter.scale(-1, 1)
    tinted = source(name).replace("currentColor", look.colours[token])
    QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


def icon(name: str, token: str, look: Look, size: int = 16) -> QIcon:
    """An icon for a button or an action."""
    return QIcon(pixmap(name, token, size, look))


def spaced(
    name: str, token: str, look: Look, size: int, gap: int, *, is_trailing: bool = False
) -> QIcon:
    """An icon with room towards the text: the gap that Qt leaves in a push button is fixed."""
    drawn = pixmap(name, token, size, look)
    wide = QPixmap(drawn.width() + gap, drawn.height())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(gap if look.is_rtl != is_trailing else 0, 0, drawn)
    painter.end()
    return QIcon(wide)
