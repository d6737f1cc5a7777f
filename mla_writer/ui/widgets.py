# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The small parts that every screen is built from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mla_writer.ui import icons

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from mla_writer.ui.desk import Desk

Margins = tuple[int, int, int, int]
BoxLayout = TypeVar("BoxLayout", bound=QBoxLayout)
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


class Wrapped(QLabel):
    """Text over several lines that doesn't claim the height of its narrowest shape."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__(text)
        self.setProperty("role", role)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """One line high: the real height follows from the width."""
        return QSize(60, self.fontMetrics().height())


class Elided(QLabel):
    """A name in one line; what doesn't fit is in its tooltip."""

    def __init__(self, text: str, role: str = "") -> None:
        super().__init__()
        self.full = ""
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.say(text)

    def say(self, text: str) -> None:
        """Show another name."""
        self.full = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the name again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setText(
            self.fontMetrics().elidedText(self.full, Qt.TextElideMode.ElideRight, self.width())
        )

    def sizeHint(self) -> QSize:
        """As wide as the whole name."""
        return QSize(
            self.fontMetrics().horizontalAdvance(self.full) + 6, self.fontMetrics().height()
        )

    def minimumSizeHint(self) -> QSize:
        """A few letters at least."""
        return QSize(60, self.fontMetrics().height())


def label(text: str, role: str = "") -> QLabel:
    """A text in one line."""
    made = QLabel(text)
    made.setProperty("role", role)
    return made


def picture(name: str, token: str, desk: Desk, size: int = 16) -> QLabel:
    """An icon; it never stands without a word beside it."""
    made = QLabel()
    drawn = icons.pixmap(name, token, size, desk.look)
    made.setPixmap(drawn)
    made.setFixedSize(drawn.deviceIndependentSize().toSize())
    return made


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


def line(*, upright: bool = False) -> QFrame:
    """A hairline between areas."""
    made = QFrame()
    made.setProperty("kind", "line")
    if upright:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


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


SHAPING = (0, 30, 120)  # milliseconds


class Scrolled(QScrollArea):
    """Content that scrolls up and down only."""

    def __init__(self, content: QLayout) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = holder(content)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to a widget, again while the page finds its shape: one just built has none yet."""
        self._shown = widget
        for wait in SHAPING:
            QTimer.singleShot(wait, widget, partial(self._scroll_to, widget))

    def _follow(self) -> None:
        """The page grew or shrank: what was shown stays in sight while it has the keyboard."""
        focus = QApplication.focusWidget()
        if focus is not None and focus is self._shown:
            self._scroll_to(focus)

    def _let_go(self) -> None:
        """The person scrolls: that counts."""
        self._shown = None

    def _scroll_to(self, widget: QWidget) -> None:
        content = self.widget()
        if content is not None and content.isAncestorOf(widget) and widget.hasFocus():
            self.ensureWidgetVisible(widget, 20, 60)


def scrolled(content: QLayout) -> Scrolled:
    """A layout that scrolls up and down only."""
    return Scrolled(content)


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


class TickLine(QWidget):
    """A tick box or radio button whose words may take several lines, with a hint below them.

    Qt's own buttons never wrap. A click on the words is a click on the box.
    """

    def __init__(self, box: QAbstractButton, words: str, hint: str, desk: Desk) -> None:
        super().__init__()
        self.box = box
        box.setAccessibleName(words)
        box.setAccessibleDescription(hint)
        self._words = Wrapped(words)
        self._words.installEventFilter(self)
        self._words.setEnabled(box.isEnabled())
        said = column(desk, self._words, Wrapped(hint, "caption") if hint else None, gap=2)
        made = row(desk, gap=0)  # a box without words of its own keeps room for them
        made.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        made.addLayout(said, 1)
        self.setLayout(made)

    def sizeHint(self) -> QSize:
        """As wide as box and words in one line."""
        hint = super().sizeHint()
        words = self._words.fontMetrics().horizontalAdvance(self._words.text())
        return QSize(self.box.sizeHint().width() + words + 2, hint.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words act as the box does."""
        if event.type() == QEvent.Type.MouseButtonRelease and self.box.isEnabled():
            self.box.click()
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            return True
        return super().eventFilter(watched, event)


def repolish(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and redraw."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def clear(box: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := box.takeAt(0)) is not None:
        _drop(item)


def _drop(item: QLayoutItem) -> None:
    if (widget := item.widget()) is not None:
        # Hidden first: a layout shows what it takes in a moment later, and a part that has left
        # its window by then would open as a window of its own.
        widget.hide()
        widget.setParent(None)
        widget.deleteLater()
    elif (inner := item.layout()) is not None:
        clear(inner)
        inner.deleteLater()


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
    if isinstance(part, Wrapped):
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
