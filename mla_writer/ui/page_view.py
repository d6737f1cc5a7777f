# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The real pages of the letter: vector pictures from the PDF engine, the edited passage marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QScrollArea, QWidget

from mla_writer.i18n import N_

if TYPE_CHECKING:
    from mla_writer.rendering.writers.pdf import Preview, Spot
    from mla_writer.signing.fields import SignatureBox
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.judging import Seen

SHADOW = 5
MARGIN = 14


class Page(QWidget):
    """One page, as wide as it is given; the spots of the current answer on a marked ground."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._renderer: QSvgRenderer | None = None
        self._spots: tuple[Spot, ...] = ()
        self._stamps: tuple[Seen, ...] = ()
        self._size = (210.0, 297.0)
        self._is_rtl = False

    def face(self, *, is_rtl: bool) -> None:
        """The side on which lines begin: that of the letter's language, not of the screen's."""
        self._is_rtl = is_rtl

    def show_page(
        self,
        renderer: QSvgRenderer | None,
        spots: tuple[Spot, ...],
        stamps: tuple[Seen, ...] = (),
    ) -> None:
        """Show another page, other marks or other signatures."""
        self._renderer = renderer
        self._spots = spots
        self._stamps = stamps
        if renderer is not None:
            size = renderer.defaultSize()
            self._size = (float(size.width()), float(size.height()))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Paper keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the page at a width."""
        return round(max(width - 2 * MARGIN, 1) * self._size[1] / self._size[0]) + 2 * MARGIN

    def sizeHint(self) -> QSize:
        """A readable width."""
        return QSize(440, self.heightForWidth(440))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shadow, paper, marks, then the page itself."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() - 2 * MARGIN
        sheet = QRectF(MARGIN, MARGIN, width, width * self._size[1] / self._size[0])
        self._paint_shadow(painter, sheet)
        painter.fillRect(sheet, QColor("white"))
        if self._renderer is not None:
            self._renderer.render(painter, sheet)
        for stamp in self._stamps:
            QSvgRenderer(stamp.picture).render(painter, self._within(stamp.box, sheet))
        # The page brings its own white ground: paper and marks are laid over it as glazes.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        areas = [self._area(spot, sheet) for spot in self._spots]
        painter.fillPath(around(sheet, areas), QColor(self._desk.look.colours["paper"]))
        self._paint_marks(painter, areas)

    def _paint_shadow(self, painter: QPainter, sheet: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(SHADOW, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 7 if self._desk.look.theme == "light" else 30))
            painter.drawRoundedRect(sheet.adjusted(-step, -step + 2, step, step), step, step)

    def _area(self, spot: Spot, sheet: QRectF) -> QRectF:
        return self._within(spot, sheet).adjusted(-6, -3, 6, 3)

    def _within(self, place: Spot | SignatureBox, sheet: QRectF) -> QRectF:
        """Where a place of the page, in points, lies on the sheet as it is shown."""
        scale = sheet.width() / self._size[0]
        corner = sheet.topLeft() + QPointF(place.x * scale, place.y * scale)
        return QRectF(corner, QSizeF(place.width * scale, place.height * scale))

    def _paint_marks(self, painter: QPainter, areas: list[QRectF]) -> None:
        for area in areas:
            painter.fillRect(area, QColor(self._desk.look.colours["mark"]))
            edge = area.right() - 3 if self._is_rtl else area.left()
            painter.fillRect(
                QRectF(edge, area.y(), 3, area.height()),
                QColor(self._desk.look.colours["mark_edge"]),
            )


class PageView(QScrollArea):
    """One page at a time, with zoom; Page Up and Page Down turn the pages."""

    turned = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._preview: Preview | None = None
        self._renderers: dict[int, QSvgRenderer] = {}
        self._at = 0
        self._path = ""
        self._stamps: tuple[Seen, ...] = ()
        self._zoom = 1.0
        self._page = Page(desk)
        self.setWidget(self._page)
        self.setWidgetResizable(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(desk.say(N_("Pages of the letter")))

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._preview.page_count if self._preview else 0

    @property
    def marked(self) -> tuple[Spot, ...]:
        """The passages that are marked, on all pages."""
        return self._spots()

    def show_preview(self, preview: Preview) -> None:
        """Take new pages; stay on the page, or go where the edited answer is now."""
        self._preview = preview
        self._renderers = {}
        self._at = min(self._at, max(self.count - 1, 0))
        self._redraw()

    def lay(self, stamps: tuple[Seen, ...]) -> None:
        """Show signatures in their boxes, on the page of the last one."""
        self._stamps = stamps
        if stamps:
            self._at = stamps[-1].box.page - 1
        self._redraw()

    def face(self, *, is_rtl: bool) -> None:
        """Show a letter that is written from right to left, or not."""
        self._page.face(is_rtl=is_rtl)

    def mark(self, path: str) -> None:
        """Mark the passage of an answer and turn to it; what isn't printed turns to its group."""
        self._path = path
        spots = self._spots() or self._spots_around()
        if spots and all(spot.page - 1 != self._at for spot in spots):
            self._at = spots[0].page - 1
        self._redraw()
        here = next((spot for spot in spots if spot.page - 1 == self._at), None)
        if here is not None and self._page.width():
            size = self._renderer(self._at)
            scale = (
                (self._page.width() - 2 * MARGIN) / max(size.defaultSize().width(), 1)
                if size
                else 1
            )
            self.ensureVisible(
                self.width() // 2, round(here.y * scale) + MARGIN, 0, self.height() // 3
            )

    def turn(self, by: int) -> None:
        """Go on or back by pages."""
        self._at = max(0, min(self._at + by, self.count - 1))
        self.verticalScrollBar().setValue(0)
        self._redraw()

    def zoom(self, by: float) -> None:
        """Larger or smaller; 1 fits the width."""
        self._zoom = 1.0 if by == 0 else max(1.0, min(3.0, self._zoom * by))
        self._fit()

    def _spots(self) -> tuple[Spot, ...]:
        if self._preview is None or not self._path:
            return ()
        inside = self._preview.spots(lambda path: is_within(path, self._path))
        return inside or self._preview.spots(lambda path: is_within(self._path, path))

    def _spots_around(self) -> tuple[Spot, ...]:
        """The passages of the row around an answer that the letter doesn't print itself."""
        if self._preview is None or "]" not in self._path:
            return ()
        row = self._path[: self._path.index("]") + 1]
        return self._preview.spots(lambda path: path.startswith(row))

    def _renderer(self, at: int) -> QSvgRenderer | None:
        if self._preview is None or not self.count:
            return None
        if at not in self._renderers:
            self._renderers[at] = QSvgRenderer(QByteArray(self._preview.pages_svg[at].encode()))
        return self._renderers[at]

    def _redraw(self) -> None:
        here = tuple(spot for spot in self._spots() if spot.page - 1 == self._at)
        stamps = tuple(one for one in self._stamps if one.box.page - 1 == self._at)
        self._page.show_page(self._renderer(self._at), here, stamps)
        self._fit()
        self.turned.emit(self._at + 1, self.count)

    def _fit(self) -> None:
        width = round((self.viewport().width()) * self._zoom)
        self._page.setFixedSize(width, self._page.heightForWidth(width))

    def resizeEvent(self, event: object) -> None:
        """Fit the page to the pane."""
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn pages."""
        turns = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        if (by := turns.get(Qt.Key(event.key()))) is not None:
            self.turn(by)
        else:
            super().keyPressEvent(event)


def around(sheet: QRectF, areas: list[QRectF]) -> QPainterPath:
    """The sheet without some areas: a mark keeps its own colour on any paper."""
    path, holes = QPainterPath(), QPainterPath()
    path.addRect(sheet)
    holes.setFillRule(Qt.FillRule.WindingFill)
    for area in areas:
        holes.addRect(area)
    return path.subtracted(holes)


def is_within(path: str, around: str) -> bool:
    """Whether an answer is another one, or one of its parts or rows."""
    return path == around or path.startswith((f"{around}.", f"{around}["))
