# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines to fill by the keyboard: arrows move, typing fills a cell, Tab goes to the next field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget
from PySide6.QtWidgets import QTableWidgetItem as Cell

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mla_writer.ui.desk import Desk

LINES = 7.5
ARTICLE_WIDTH = 110
CODE = Qt.ItemDataRole.UserRole
NAME = CODE + 1


class ArticleTable(QTableWidget):
    """Lines known by a code. The first `fixed` columns are only read; the last is an article."""

    def __init__(
        self,
        heads: Sequence[str],
        lines: Sequence[tuple[str, tuple[str, ...]]],
        desk: Desk,
        *,
        fixed: int,
    ) -> None:
        super().__init__(len(lines), len(heads))
        self._fixed = fixed
        self._desk = desk
        self.setProperty("kind", "field")
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalHeaderLabels(list(heads))
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked
        )
        self.verticalHeader().hide()
        sizes = QHeaderView.ResizeMode
        self.verticalHeader().setSectionResizeMode(sizes.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(sizes.Stretch)
        last = len(heads) - 1
        self.horizontalHeader().setSectionResizeMode(last, sizes.Fixed)
        self.setColumnWidth(last, desk.look.text(ARTICLE_WIDTH))
        self.setFixedHeight(round(LINES * self.fontMetrics().height() * 1.6))
        for line, (code, words) in enumerate(lines):
            self._put_line(line, code, words, len(heads))
        self.setCurrentCell(0, fixed)

    def _put_line(self, line: int, code: str, words: tuple[str, ...], columns: int) -> None:
        for column in range(columns):
            cell = Cell(words[column] if column < len(words) else "")
            if column < self._fixed:
                cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                cell.setData(CODE, code)
                cell.setData(NAME, words[column])
            self.setItem(line, column, cell)

    def _line_of(self, code: str) -> int:
        codes = (self._code(line) for line in range(self.rowCount()))
        return next(line for line, found in enumerate(codes) if found == code)

    def _code(self, line: int) -> str:
        cell = self.item(line, 0)
        return str(cell.data(CODE)) if cell else ""

    def fill(self, cells: Mapping[str, tuple[str, ...]]) -> None:
        """Put texts into the columns that can be typed in."""
        for code, texts in cells.items():
            line = self._line_of(code)
            for place, text in enumerate(texts):
                if (cell := self.item(line, self._fixed + place)) is not None:
                    cell.setText(text)

    def offer(self, articles: Mapping[str, str], named: str) -> None:
        """Bring these lines to the top; an article is put where none stands yet.

        named: the message by which they are called, with ``{name}``.
        """
        self._call_all()
        for place, (code, article) in enumerate(articles.items()):
            line = self._line_of(code)
            texts = self._texts(line)
            taken = [self.takeItem(line, column) for column in range(self.columnCount())]
            self.removeRow(line)
            self.insertRow(place)
            for column, cell in enumerate(taken):
                self.setItem(place, column, cell)
            self._call(place, named)
            if not texts[-1]:
                self.fill({code: (*texts[:-1], article)})
        self.setCurrentCell(0, self.columnCount() - 1)
        self.scrollToTop()

    def _call_all(self) -> None:
        for line in range(self.rowCount()):
            self._call(line, "")

    def _call(self, line: int, named: str) -> None:
        """Write the name of a line, with what is said of it."""
        if (cell := self.item(line, 0)) is not None:
            name = str(cell.data(NAME))
            cell.setText(self._desk.say(named, name=name) if named else name)

    def _texts(self, line: int) -> tuple[str, ...]:
        columns = range(self._fixed, self.columnCount())
        cells = (self.item(line, column) for column in columns)
        return tuple(cell.text().strip() if cell else "" for cell in cells)

    def filled(self) -> dict[str, tuple[str, ...]]:
        """The texts of every line in which something stands, by code."""
        lines = {self._code(line): self._texts(line) for line in range(self.rowCount())}
        return {code: texts for code, texts in lines.items() if any(texts)}
