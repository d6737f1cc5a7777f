# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The page of one step: title, intro, error summary, questions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from mla_writer.checks.finding import Severity
from mla_writer.i18n import N_
from mla_writer.ui.editors.repeat import reveal
from mla_writer.ui.field_grid import FieldGrid
from mla_writer.ui.widgets import (
    Wrapped,
    button,
    clear,
    column,
    label,
    picture,
    pill,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Step
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Setting


class SectionPage(QWidget):
    """The questions of one step. `redraw` shows what the draft says now."""

    def __init__(self, step: Step, look: DraftView, setting: Setting) -> None:
        super().__init__()
        self.step = step
        self.setting = setting
        desk = setting.desk
        self._title = label(desk.label(step.title), "h1")
        self._side = row(desk)
        self._summary_box: QVBoxLayout = column(desk)
        self._summary: tuple[tuple[str, str], ...] = ()
        self.grid = FieldGrid("", setting, columns=1, step=step.id)
        head = row(desk, self._title, -1, self._side, gap=10)
        intro = Wrapped(desk.label(step.section.intro), "muted")
        intro.setVisible(bool(step.section.intro))
        content = column(
            desk,
            column(desk, head, intro, gap=2),
            self._summary_box,
            self.grid,
            -1,
            margins=(24, 12, 20, 20),
            gap=12,
        )
        self._area: QScrollArea = scrolled(content)
        self.setLayout(column(desk, self._area))
        self.redraw(look)

    def redraw(self, look: DraftView) -> None:
        """Show counts, summary and questions as they are now."""
        self.grid.redraw(look)
        clear(self._side)
        desk = self.setting.desk
        if self.step.row:
            rows = look.view.rows("measures")
            place = {
                "number": rows.index(self.step.row) + 1 if self.step.row in rows else 0,
                "count": len(rows),
            }
            self._side.addWidget(
                label(desk.say(N_("Measure {number} of {count}"), **place), "caption")
            )
        counted = next((view for view in look.steps if view.step.id == self.step.id), None)
        if counted is not None and counted.wrong:
            self._side.addWidget(
                pill("wrong", desk.say(N_("{count} to fix"), count=counted.wrong), desk)
            )
        elif counted is not None and counted.missing:
            self._side.addWidget(
                pill(
                    "part",
                    desk.words.app.plural(
                        N_("{count} essential left"), N_("{count} essentials left"), counted.missing
                    ),
                    desk,
                )
            )
        self._show_summary(look)

    def _show_summary(self, look: DraftView) -> None:
        """The faults of this page with the same words as at their fields."""
        desk = self.setting.desk
        faults = tuple(
            (one.path, desk.words.finding(one).title)
            for one in look.findings
            if one.step == self.step.id
            and one.severity is Severity.WRONG
            and self._is_settled(one.path)
        )
        if faults == self._summary:
            return
        self._summary = faults
        clear(self._summary_box)
        if not faults:
            return
        links: list[QWidget] = [
            button(words, partial(self.go_to, path), desk, kind="link") for path, words in faults
        ]
        title = desk.words.app.plural(
            N_("There is a problem with {count} answer"),
            N_("There are problems with {count} answers"),
            len(faults),
        )
        heading = row(desk, picture("octagon-alert", "err", desk, 18), gap=10)
        heading.addWidget(Wrapped(title, "strong"), 1)
        box = column(desk, heading, *links, margins=(12, 8, 12, 8), gap=4)
        made = QFrame()
        made.setProperty("kind", "err")
        made.setLayout(box)
        made.setAccessibleName(title)
        self._summary_box.addWidget(made)

    def _is_settled(self, path: str) -> bool:
        """A field that is being typed into isn't held against the person yet."""
        found = self.grid.row_of(path)
        return found is None or found.path != path or not found.editor.target().hasFocus()

    def go_to(self, path: str) -> bool:
        """Bring the keyboard to an answer; False when it isn't on this page."""
        widget = reveal(self.grid, path)
        if widget is None:
            found = self.grid.row_of(path)
            widget = found.editor.target() if found else None
        if widget is None:
            return False
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(widget, 20, 60)
        return True

    def go_to_first(self, look: DraftView) -> None:
        """The first essential answer that is missing, else the first question."""
        missing = (
            one.path
            for one in look.findings
            if one.step == self.step.id and one.severity is Severity.MISSING
        )
        path = next(missing, None)
        if path and self.go_to(path):
            return
        if (target := self.grid.target()) is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
