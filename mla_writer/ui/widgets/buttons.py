# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Buttons: with words, or an icon with a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from mla_writer.ui import icons

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.desk import Desk


def button(
    text: str,
    do: Callable[[], object],
    desk: Desk,
    *,
    kind: str = "",
    icon: str = "",
    is_trailing: bool = False,
) -> QPushButton:
    """A push button; `do` must be a bound method of a QObject, so that nothing is kept alive.

    is_trailing: the icon stands behind the words, for what leads onward.
    """
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setAutoDefault(False)
    if icon:
        colour = {"primary": "on_primary", "link": "primary", "chip": "primary"}.get(kind, "text2")
        size, gap = (12, 3) if kind == "chip" else (16, 5)
        side, room = desk.look.text(size), desk.look.text(gap)
        drawn = icons.spaced(icon, colour, desk.look, size, room, is_trailing=is_trailing)
        off = icons.spaced(icon, "text3", desk.look, size, room, is_trailing=is_trailing)
        drawn.addPixmap(off.pixmap(side + room, side), QIcon.Mode.Disabled)
        made.setIcon(drawn)
        made.setIconSize(QSize(side + room, side))
    if is_trailing:
        flip = (
            Qt.LayoutDirection.LeftToRight if desk.look.is_rtl else Qt.LayoutDirection.RightToLeft
        )
        made.setLayoutDirection(flip)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.clicked.connect(do)
    return made


def tool(icon: str, name: str, do: Callable[[], object], desk: Desk, keys: str = "") -> QToolButton:
    """An icon button with a tooltip and a name for screen readers."""
    made = QToolButton()
    made.setProperty("kind", "quiet")
    made.setIcon(icons.icon(icon, "text2", desk.look))
    made.setIconSize(QSize(desk.look.text(16), desk.look.text(16)))
    made.setToolTip(f"{name}  {keys}" if keys else name)
    made.setAccessibleName(name)
    made.clicked.connect(do)
    return made
