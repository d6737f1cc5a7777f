# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The list of steps: one stop for the keyboard, arrows inside, status in icon and word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mla_writer.i18n import N_
from mla_writer.ui import icons
from mla_writer.ui.widgets import STATUS

if TYPE_CHECKING:
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.step_rows import StepRow

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole


class StepModel(QStandardItemModel):
    """Rows for titles and steps; nothing here is kept that isn't derived from the draft."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: tuple[StepRow, ...] = ()

    def show(self, rows: tuple[StepRow, ...]) -> None:
        """Take new rows; what is alike stays as it is, and so do selection and scroll."""
        before, self._rows = self._rows, rows
        self.setRowCount(len(rows))
        for at, row in enumerate(rows):
            if at >= len(before) or before[at] != row:
                self._fill(at, row)

    def _fill(self, at: int, row: StepRow) -> None:
        item = QStandardItem(row.title)
        item.setData(row, ROW)
        item.setData(self._spoken(row), Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(row.title if row.id else "")
        is_open = bool(row.id) and row.status != "locked"
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(chosen if is_open else Qt.ItemFlag.NoItemFlags)
        self.setItem(at, item)

    def _spoken(self, row: StepRow) -> str:
        """What a screen reader says: title, status, place in the list."""
        parts = [row.title, row.words]
        if row.number:
            place = {"number": row.number, "count": row.count}
            parts.append(self._desk.say(N_("{number} of {count}"), **place))
        return ", ".join(filter(None, parts))

    def row(self, index: Index) -> StepRow:
        """The row at an index."""
        return self._rows[index.row()]

    def index_of(self, step: str) -> QModelIndex:
        """Where a step stands."""
        found = next((at for at, row in enumerate(self._rows) if row.id == step), -1)
        return self.index(found, 0) if found >= 0 else QModelIndex()


class StepDelegate(QStyledItemDelegate):
    """Paints a title or a step: bar, icon, name, words of its status."""

    def __init__(self, desk: Desk, parent: QListView) -> None:
        super().__init__(parent)
        self._desk = desk

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A title 25, a step 29, a measure 27 pixels high at 100 %."""
        row: StepRow = index.data(ROW)
        return QSize(100, self._desk.look.text(25 if not row.id else 27 if row.is_inner else 29))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: StepRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.id:
            self._step(painter, option, row)
        else:
            self._title(painter, option, row)
        painter.restore()

    def _colour(self, token: str) -> QColor:
        return QColor(self._desk.look.colours[token])

    def _font(self, option: QStyleOptionViewItem, size: int, weight: QFont.Weight) -> QFont:
        font = QFont(option.font)
        font.setPixelSize(self._desk.look.text(size))
        font.setWeight(weight)
        return font

    def _title(self, painter: QPainter, option: QStyleOptionViewItem, row: StepRow) -> None:
        space, text = self._desk.look.space, self._desk.look.text
        painter.setFont(self._font(option, 12, QFont.Weight.DemiBold))
        painter.setPen(self._colour("text3"))
        rect = QStyle.visualRect(
            option.direction, option.rect, option.rect.adjusted(space(14), text(5), -8, 0)
        )
        painter.drawText(
            rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.title
        )

    def _step(self, painter: QPainter, option: QStyleOptionViewItem, row: StepRow) -> None:
        look, rect = self._desk.look, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(rect.adjusted(0, 1, 0, -1), self._colour("select"))
            bar = QRect(rect.x(), rect.y() + 1, 4, rect.height() - 2)
            painter.fillRect(
                QStyle.visualRect(option.direction, rect, bar), self._colour("primary")
            )
        start = look.space(14) + (look.text(20) if row.is_inner else 0)
        name, token, _ = STATUS[row.status]
        side = look.text(16)
        corner = QRect(rect.x() + start, rect.y() + (rect.height() - side) // 2, side, side)
        place: QPoint = QStyle.visualRect(option.direction, rect, corner).topLeft()
        painter.drawPixmap(place, icons.pixmap(name, token, 16, look))
        used = self._words(painter, option, row, is_chosen=is_chosen)
        self._name(painter, option, row, start + side + look.space(8), used, is_chosen=is_chosen)

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: StepRow, *, is_chosen: bool
    ) -> int:
        rect, look = option.rect, self._desk.look
        strong = row.status == "wrong" or is_chosen
        font = self._font(option, 12, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        token = {"wrong": "err", "advice": "warn", "part": "text2" if is_chosen else "primary"}.get(
            row.status, "text2" if is_chosen else "text3"
        )
        painter.setPen(self._colour(token))
        width = QFontMetrics(font).horizontalAdvance(row.words) + 4
        area = QRect(rect.right() - look.space(10) - width, rect.y(), width, rect.height())
        shown = QStyle.visualRect(option.direction, rect, area)
        painter.drawText(
            shown, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.words
        )
        return width

    def _name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        row: StepRow,
        start: int,
        used: int,
        *,
        is_chosen: bool,
    ) -> None:
        rect, look = option.rect, self._desk.look
        weight = QFont.Weight.DemiBold if is_chosen else QFont.Weight.Normal
        font = self._font(option, 13 if row.is_inner else 14, weight)
        painter.setFont(font)
        painter.setPen(self._colour("text3" if row.status == "locked" else "text"))
        width = rect.width() - start - used - look.space(14)
        area = QRect(rect.x() + start, rect.y(), width, rect.height())
        shown = QStyle.visualRect(option.direction, rect, area)
        words = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(shown, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class StepList(QListView):
    """The steps of a draft."""

    chosen = Signal(str)
    opened = Signal()  # with Enter or the mouse: the keyboard goes on to the page

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._steps = StepModel(desk)
        self.setModel(self._steps)
        self.setItemDelegate(StepDelegate(desk, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(desk.say(N_("Sections")))
        self.selectionModel().currentChanged.connect(self._current)
        self.clicked.connect(self._open)

    def show_steps(self, rows: tuple[StepRow, ...], current: str) -> None:
        """Show the rows with one of them chosen; says no change."""
        blocked = self.selectionModel().blockSignals(True)
        self._steps.show(rows)
        index = self._steps.index_of(current)
        self.selectionModel().blockSignals(blocked)
        if index.isValid() and index != self.currentIndex():
            quiet = self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(quiet)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go on to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self._steps.row(index).id:
            self.opened.emit()

    def _current(self, index: QModelIndex) -> None:
        if index.isValid() and (step := self._steps.row(index).id):
            self.chosen.emit(step)
