# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tab goes where the eye goes.

Qt takes the order in which widgets came into the window. Cards, rows and questions are built
when they are needed, so a person who typed and pressed Tab would land far from the next line.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout

BACKWARD = (QBoxLayout.Direction.BottomToTop, QBoxLayout.Direction.RightToLeft)


def put_in_order(whole: QWidget) -> None:
    """Let Tab visit everything that shows in the order in which it is read."""
    for before, after in pairwise(stops(whole)):
        QWidget.setTabOrder(before, after)


def stops(whole: QWidget) -> Iterator[QWidget]:
    """What Tab can reach inside a widget, in the order in which it is laid out."""
    for part in _parts(whole):
        if part.isHidden() or part.isWindow():
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        yield from stops(part)


def _parts(whole: QWidget) -> list[QWidget]:
    """The widgets directly inside one: as its layout has them, then those it places by hand."""
    if isinstance(whole, QSplitter):  # its children stand in the order of the last raising
        return list(filter(None, map(whole.widget, range(whole.count()))))
    box = whole.layout()
    laid = list(_laid(box)) if box is not None else []
    known = set(map(id, laid))
    return laid + [
        child for child in whole.children() if isinstance(child, QWidget) and id(child) not in known
    ]


def _laid(box: QLayout) -> Iterator[QWidget]:
    order = range(box.count())
    if isinstance(box, QBoxLayout) and box.direction() in BACKWARD:
        order = order[::-1]
    for item in filter(None, map(box.itemAt, order)):
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _laid(inner)
