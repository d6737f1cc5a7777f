# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Tab goes where the eye goes.

Qt takes the order in which widgets came into the window. Cards, rows and questions are built
when they are needed, so a person who typed and pressed Tab would land far from the next line.
What is drawn anew gives the keyboard to what stands where it was.
"""

from __future__ import annotations

from contextlib import contextmanager
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


@contextmanager
def kept_place(whole: QWidget) -> Iterator[None]:
    """Draw a part of the window anew in between; the keyboard stays at the same place in it."""
    here, before = whole.window().focusWidget(), list(stops(whole))
    yield
    after = list(stops(whole))
    if here in before and after:
        at = min(before.index(here), len(after) - 1)
        after[at].setFocus(Qt.FocusReason.OtherFocusReason)


def stops(whole: QWidget) -> Iterator[QWidget]:
    """What Tab can reach inside a widget, in the order in which it is laid out."""
    for part in _parts(whole):
        if _is_hidden(part) or part.isWindow() or not part.isEnabled():
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        yield from stops(part)


def _is_hidden(part: QWidget) -> bool:
    """Hidden for good: what was only just built shows a moment later."""
    return part.isHidden() and part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


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
