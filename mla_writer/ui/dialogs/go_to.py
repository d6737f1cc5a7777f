# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Go to: any section or question of the open draft by a few letters."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem

from mla_writer.domain.likeness import unmarked
from mla_writer.i18n import N_, bare
from mla_writer.ui.menu_table import GO, table
from mla_writer.ui.place_rail import HOME, SETTINGS
from mla_writer.ui.step_rows import REVIEW, SIGN
from mla_writer.ui.widgets import column

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mla_writer.ui.desk import Desk
    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

TARGET = Qt.ItemDataRole.UserRole
MOST = 40


class Target(NamedTuple):
    """Where one can go, in words, and how."""

    words: str
    go: Callable[[], object]


class GoTo(QDialog):
    """A line to type in and a list that narrows: drafts, sections, questions, commands."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._window = window
        self._targets = [(each, unmarked(bare(each.words))) for each in targets(window, desk)]
        self.setWindowTitle(desk.say(N_("Go to")))
        self._none = desk.say(N_("Nothing found. Type fewer or other letters."))
        self._line = QLineEdit()
        self._line.setAccessibleName(desk.say(N_("Section, question or draft")))
        self._line.setPlaceholderText(desk.say(N_("Type a few letters of a section or question")))
        self._line.textEdited.connect(self._narrow)
        self._line.installEventFilter(self)
        self._list = QListWidget()
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._go)
        self._list.setAccessibleName(desk.say(N_("Places")))
        self.setLayout(column(desk, self._line, self._list, margins=(12, 12, 12, 12)))
        self.resize(desk.look.text(560), min(desk.look.text(420), 700))
        self._narrow("")

    def _narrow(self, text: str) -> None:
        wanted = unmarked(text.strip())
        self._list.clear()
        found = [target for target, plain in self._targets if wanted in plain]
        for target in found[:MOST]:
            item = QListWidgetItem(target.words)
            item.setToolTip(target.words)
            item.setData(TARGET, target)
            self._list.addItem(item)
        if not found:
            self._say_none()
        self._list.setCurrentRow(0)

    def _say_none(self) -> None:
        """One line where the places would stand; it can't be gone to."""
        item = QListWidgetItem(self._none)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(item)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, self._none))

    def _go(self, item: QListWidgetItem | None) -> None:
        target: Target | None = item.data(TARGET) if item is not None else None
        if target is None:
            return
        self.accept()
        # After this dialog: its end gives the keyboard back to where it was before.
        self._window.activateWindow()
        QTimer.singleShot(0, self._window, target.go)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the line keeps the keyboard; Enter goes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None:
                at = max(0, min(self._list.currentRow() + by, self._list.count() - 1))
                self._list.setCurrentRow(at)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)


def targets(window: MainWindow, desk: Desk) -> Iterator[Target]:
    """The last draft first; then the open draft's sections and questions; then places."""
    if not window.places.is_drafting:
        yield from drafts(window, desk)
    if window.drafting is not None:
        yield from inside(window.drafting, desk)
    if window.places.is_drafting:
        yield from drafts(window, desk)
    yield from commands(window, desk)
    for place, words in ((HOME, N_("Home")), (SETTINGS, N_("Settings"))):
        yield Target(desk.say(words), partial(window.go_to_place, place))


def commands(window: MainWindow, desk: Desk) -> Iterator[Target]:
    """What stands in the menus; the places follow by themselves."""
    menus = {title: lines for title, lines in table(window).items() if title != GO}
    for lines in menus.values():
        for entry in lines:
            if entry.do is not None and (
                window.openings.draft is not None or not entry.needs_draft
            ):
                yield Target(desk.say(entry.words).replace("&", ""), entry.do)


def drafts(window: MainWindow, desk: Desk) -> Iterator[Target]:
    """The drafts that were open last, by their reference where home has read it."""
    read = {one.path: one.reference for one in window.home.recent.shown}
    for name in window.settings.recent:
        if (path := Path(name)).exists():
            reference, file = read.get(path), desk.fixed(path.stem)
            words = f"{desk.fixed(reference)}  ({file})" if reference else file
            yield Target(words, partial(window.open, path))


def inside(drafting: DraftingScreen, desk: Desk) -> Iterator[Target]:
    """Every section and question that is asked, in the order of the form."""
    look = drafting.session.view()
    titles = {step.step.id: desk.label(step.step.title) for step in look.steps}
    for step, title in titles.items():
        yield Target(title, partial(drafting.visit, step))
    yield Target(desk.say(N_("Review")), partial(drafting.visit, REVIEW))
    if drafting.sign.is_ready:
        yield Target(desk.say(N_("Sign")), partial(drafting.visit, SIGN))
    rows: dict[str, str] = {}
    for question in look.view.questions:
        where = titles.get(question.step, "")
        if (row := question.row) and row not in titles:
            if row not in rows:
                rows[row] = desk.words.row(look.view, row)
                if rows[row]:
                    yield Target(f"{rows[row]}  ({where})", partial(drafting.go_to_answer, row))
            where = " · ".join(filter(None, (rows[row], where)))
        words = f"{desk.label(question.field.label)}  ({where})"
        yield Target(words, partial(drafting.go_to_answer, question.path))
