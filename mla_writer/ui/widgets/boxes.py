# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Layouts and grounds: what stands beside, below and inside what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk

Margins = tuple[int, int, int, int]
BoxLayout = TypeVar("BoxLayout", bound=QBoxLayout)
Item = QWidget | QLayout | int | None


def column(desk: Desk, *items: Item, margins: Margins = (0, 0, 0, 0), gap: int = 8) -> QVBoxLayout:
    """A vertical layout: widgets, layouts, spaces (pixels), -1 for a stretch.

    Margins: start, top, end, bottom.
    """
    return _fill(QVBoxLayout(), desk, items, margins, gap)


def row(desk: Desk, *items: Item, margins: Margins = (0, 0, 0, 0), gap: int = 8) -> QHBoxLayout:
    """A horizontal layout; see `column`."""
    return _fill(QHBoxLayout(), desk, items, margins, gap)


def _fill(
    box: BoxLayout, desk: Desk, items: tuple[Item, ...], margins: Margins, gap: int
) -> BoxLayout:
    start, top, end, bottom = (desk.look.space(side) for side in margins)
    left, right = (end, start) if desk.look.is_rtl else (start, end)  # Qt doesn't mirror margins
    box.setContentsMargins(left, top, right, bottom)
    box.setSpacing(desk.look.space(gap))
    for item in items:
        if isinstance(item, QWidget):
            box.addWidget(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        elif isinstance(item, int):
            box.addStretch(1) if item < 0 else box.addSpacing(desk.look.space(item))
    return box


def frame(content: QLayout, kind: str = "surface") -> QFrame:
    """A ground of one kind under a layout."""
    made = QFrame()
    made.setProperty("kind", kind)
    made.setLayout(content)
    return made


def holder(content: QLayout) -> QWidget:
    """A widget around a layout."""
    made = QWidget()
    made.setLayout(content)
    return made


def beside(mark: QWidget, words: QWidget, desk: Desk) -> QWidget:
    """A mark at the first line of words that may take several.

    The mark is aligned, not the layout: that would keep the words to the height of their hint.
    """
    made = row(desk, gap=6)
    made.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    made.addWidget(words, 1)
    return holder(made)


def line(*, upright: bool = False) -> QFrame:
    """A hairline between areas."""
    made = QFrame()
    made.setProperty("kind", "line")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def repolish(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and redraw."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def release(box: QLayout) -> None:
    """Take the widgets out of a layout, to be laid anew.

    Not by `takeAt`: an item taken in Python lives on as the one that a widget tells of its new
    height, and the place that the widget is given next keeps the height of before.
    """
    laid = (item.widget() for item in map(box.itemAt, range(box.count())) if item is not None)
    for widget in [each for each in laid if each is not None]:
        box.removeWidget(widget)


def clear(box: QLayout) -> None:
    """Take everything out of a layout, for good."""
    while (item := box.takeAt(0)) is not None:
        _drop(item)


def drop(widget: QWidget) -> None:
    """Let go of a widget.

    Hidden first: a layout shows what it takes in a moment later, and a part that has left its
    window by then would open as a window of its own.
    """
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


def _drop(item: QLayoutItem) -> None:
    if (widget := item.widget()) is not None:
        drop(widget)
    elif (inner := item.layout()) is not None:
        clear(inner)
        inner.deleteLater()
