# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafting: the steps, the questions of one of them, the letter beside them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QSplitter, QStackedWidget, QWidget

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.previewing import Previewer
from mla_writer.ui.editors.base import Setting
from mla_writer.ui.port import Port
from mla_writer.ui.screens.review import ReviewPage
from mla_writer.ui.screens.sign import SignPage
from mla_writer.ui.section_page import SectionPage
from mla_writer.ui.side_pane import CHECKS, GUIDANCE, SidePane
from mla_writer.ui.side_strip import SideStrip
from mla_writer.ui.step_rows import REVIEW, SIGN, step_rows
from mla_writer.ui.steps import StepList
from mla_writer.ui.tasks import Task
from mla_writer.ui.widgets import Elided, button, clear, column, frame, label, line, pill, row, tool

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.services.drafting import DraftView
    from mla_writer.services.opening import OpenDraft
    from mla_writer.ui.desk import Desk

SAVE_AFTER = 5000  # milliseconds of quiet; the journal has kept each change long before
PREVIEW_AFTER = 250
STEPS_WIDTH, PANE_WIDTH = 236, 464
WIDE = 94  # em: from this width on four columns fit


class DraftingScreen(QWidget):
    """One open draft on the screen."""

    said = Signal(str)  # a sentence for the status line
    failed = Signal(object)  # an MlaError for the window to show
    final_made = Signal()

    def __init__(self, opened: OpenDraft, desk: Desk, previewer: Previewer) -> None:
        super().__init__()
        self.opened = opened
        self.session = opened.session
        self.desk = desk
        self._previewer = previewer
        self._pages: dict[str, SectionPage] = {}
        self._step = ""
        self._path = ""
        self._wants_pane = True
        self._port = Port(self)
        self._make_timers()
        self._build()
        self._connect()
        first = self.session.view().steps[0].step.id
        self.go_to_step(first)
        self._redraw()

    # -- building --------------------------------------------------------------------------

    def _make_timers(self) -> None:
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._saving.timeout.connect(self.save)
        self._previewing = QTimer(self, singleShot=True, interval=PREVIEW_AFTER)
        self._previewing.timeout.connect(self._make_preview)
        self._task = Task(self)
        self._task.done.connect(self._preview_made)
        self._task.failed.connect(self._preview_failed)

    def _build(self) -> None:
        desk = self.desk
        self.steps = StepList(desk)
        self.pane = SidePane(desk)
        self.strip = SideStrip(desk)
        self.stack = QStackedWidget()
        self.review = ReviewPage(desk)
        self.sign = SignPage(desk)
        self.stack.addWidget(self.review)
        self.stack.addWidget(self.sign)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        for part in (self._left(), self._middle(), self.pane):
            self._splitter.addWidget(part)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setStretchFactor(2, 0)
        body = row(desk, gap=0)
        body.addWidget(self._splitter, 1)
        body.addWidget(self.strip)
        box = column(desk, self._head(), line(), gap=0)
        box.addLayout(body, 1)
        self.setLayout(box)
        self._splitter.setSizes(
            [desk.look.text(STEPS_WIDTH), desk.look.text(590), desk.look.text(PANE_WIDTH)]
        )

    def _head(self) -> QWidget:
        desk = self.desk
        self._reference = label("", "h3")
        self._subject = Elided("", "muted")
        self._urgency = row(desk)
        self._undo = tool("undo-2", desk.say(N_("Undo")), self.undo, desk, "Ctrl+Z")
        self._redo = tool("redo-2", desk.say(N_("Redo")), self.redo, desk, "Ctrl+Y")
        save = button(desk.say(N_("Save")), self.save, desk, kind="quiet", icon="download")
        check = button(
            desk.say(N_("Check  F7")), self.check, desk, kind="quiet", icon="list-checks"
        )
        made = row(desk, self._reference, line(upright=True), margins=(16, 0, 12, 0), gap=10)
        made.addWidget(self._subject, 1)
        made.addLayout(self._urgency)
        for part in (self._undo, self._redo, line(upright=True), save, check):
            made.addWidget(part)
        head = frame(made)
        head.setFixedHeight(desk.look.text(44))
        return head

    def _left(self) -> QWidget:
        desk = self.desk
        self._done = label("", "caption")
        self._essential = label("", "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(desk.say(N_("Sections done")))
        counts = row(desk, self._done, -1, self._essential, margins=(14, 10, 12, 4))
        bar = row(desk, self._bar, margins=(14, 0, 12, 4))
        box = column(desk, counts, bar, gap=0)
        box.addWidget(self.steps, 1)
        made = frame(box, "subtle")
        made.setMinimumWidth(desk.look.text(190))
        return made

    def _middle(self) -> QWidget:
        desk = self.desk
        self._back = button(desk.say(N_("Back")), self.back, desk, icon="arrow-left")
        self._saved = QLabel("")
        self._saved.setProperty("role", "muted")
        self._onward: QPushButton = button(
            "", self.onward, desk, kind="primary", icon="arrow-right"
        )
        flip = (
            Qt.LayoutDirection.LeftToRight if desk.look.is_rtl else Qt.LayoutDirection.RightToLeft
        )
        self._onward.setLayoutDirection(flip)
        foot = row(desk, self._back, self._saved, -1, self._onward, margins=(16, 9, 16, 9), gap=10)
        box = column(desk, gap=0)
        box.addWidget(self.stack, 1)
        box.addWidget(line())
        box.addWidget(frame(foot))
        made = frame(box)
        made.setMinimumWidth(desk.look.text(360))
        return made

    def _connect(self) -> None:
        self.steps.chosen.connect(self.go_to_step)
        self._port.answered.connect(self._answer)
        self._port.row_added.connect(self._add_row)
        self._port.row_removed.connect(self._remove_row)
        self._port.row_moved.connect(self._move_row)
        self._port.entered.connect(self._enter)
        self._port.asked_for_help.connect(self._help)
        self.pane.checks.asked_for.connect(self.go_to_answer)
        self.pane.closed.connect(self.toggle_pane)
        self.pane.preview.language_chosen.connect(self._speak)
        self.strip.asked_for.connect(self._open_pane)
        self.review.asked_for.connect(self.go_to_answer)
        self.review.override_given.connect(self._override)
        self.review.override_withdrawn.connect(self._withdraw)
        self.review.finalise_asked.connect(self.finalise)
        self.sign.failed.connect(self.failed)

    # -- what the person does --------------------------------------------------------------

    def _answer(self, path: str, raw: object) -> None:
        self._change(lambda: self.session.answer(path, raw))  # type: ignore[arg-type]

    def _add_row(self, path: str, variant: str) -> None:
        self._change(lambda: self.session.add_row(path, variant))

    def _remove_row(self, path: str) -> None:
        self._change(lambda: self.session.remove_row(path))
        self.said.emit(self.desk.say(N_("Deleted. Ctrl+Z brings it back.")))

    def _move_row(self, path: str, position: int) -> None:
        self._change(lambda: self.session.move_row(path, position))

    def _speak(self, language: str) -> None:
        if language != self.session.draft.document_language:
            self._change(lambda: self.session.speak(language))
            self._rebuild_pages()

    def _override(self, finding: object, reason: str) -> None:
        self._change(lambda: self.session.override(finding, reason))  # type: ignore[arg-type]

    def _withdraw(self, override: object) -> None:
        self._change(lambda: self.session.withdraw(override))  # type: ignore[arg-type]

    def _change(self, do: object) -> None:
        try:
            do()  # type: ignore[operator]
        except MlaError as error:
            self.failed.emit(error)
        self._redraw()
        self._saved.setText("")
        self._saving.start()

    def undo(self) -> None:
        """Take the last change back and go where it happened."""
        if self.session.can_undo:
            self._after_time_travel(self.session.undo())

    def redo(self) -> None:
        """Make it again."""
        if self.session.can_redo:
            self._after_time_travel(self.session.redo())

    def _after_time_travel(self, path: str) -> None:
        self._redraw()
        self._saving.start()
        self.go_to_answer(path)

    def save(self) -> None:
        """Write the draft now."""
        self._saving.stop()
        try:
            self.opened.save()
        except MlaError as error:
            self.failed.emit(error)
            return
        self._saved.setText(
            self.desk.say(N_("Saved {time}"), time=self.desk.clock().strftime("%H:%M"))
        )

    def check(self) -> None:
        """Show what was found."""
        self._open_pane(CHECKS)

    def _enter(self, path: str) -> None:
        self._path = path
        self.pane.preview.pages.mark(path)
        look = self.session.view()
        self.pane.guidance.show_question(look.view.question(path), look)

    def _help(self, path: str) -> None:
        self._enter(path)
        self._open_pane(GUIDANCE)

    def help(self) -> None:
        """Guidance for the question that has the keyboard."""
        self._help(self._path)

    # -- going about -----------------------------------------------------------------------

    def go_to_step(self, step: str) -> None:
        """Show a step; the keyboard goes to its first missing answer."""
        look = self.session.view()
        if step == REVIEW:
            self._show(self.review, step)
        elif step == SIGN:
            self._show(self.sign, step)
        elif any(view.step.id == step for view in look.steps):
            self._show(self._page(step, look), step)
        self._redraw()

    def _page(self, step: str, look: DraftView) -> SectionPage:
        if step not in self._pages:
            found = next(view.step for view in look.steps if view.step.id == step)
            language = self.session.draft.document_language
            self._pages[step] = SectionPage(found, look, Setting(self.desk, self._port, language))
            self.stack.addWidget(self._pages[step])
        return self._pages[step]

    def _show(self, page: QWidget, step: str) -> None:
        """Show a page; the review brings its own side, so the pane makes room there."""
        self._step = step
        self.stack.setCurrentWidget(page)
        is_review = step == REVIEW
        self.pane.setVisible(self._wants_pane and not is_review)
        self.strip.setVisible(not self._wants_pane and not is_review)

    def _rebuild_pages(self) -> None:
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        self.go_to_step(self._step)

    def go_to_answer(self, path: str) -> None:
        """Open the step of an answer and bring the keyboard there."""
        look = self.session.view()
        step = step_of(path, look)
        if not step:
            return
        self.go_to_step(step)
        if (page := self._pages.get(step)) is not None:
            page.go_to(path)

    def _order(self) -> list[str]:
        steps = [view.step.id for view in self.session.view().steps]
        return [*steps, REVIEW, SIGN] if self.sign.is_ready else [*steps, REVIEW]

    def onward(self) -> None:
        """The next step, its first missing answer under the keyboard."""
        order = self._order()
        at = order.index(self._step) if self._step in order else 0
        if self._step == REVIEW:
            self.review.press_primary()
        elif self._step == SIGN:
            self.sign.press_primary()
        elif at + 1 < len(order):
            self.go_to_step(order[at + 1])
            self._focus_page()

    def back(self) -> None:
        """The step before."""
        order = self._order()
        at = order.index(self._step) if self._step in order else 0
        if at > 0:
            self.go_to_step(order[at - 1])
            self._focus_page()

    def _focus_page(self) -> None:
        if (page := self._pages.get(self._step)) is not None:
            page.go_to_first(self.session.view())
        else:
            self._onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_finding(self, by: int) -> None:
        """The next or the previous finding, from the answer that has the keyboard."""
        paths = list(dict.fromkeys(one.path for one in self.session.view().findings))
        if not paths:
            self.said.emit(self.desk.say(N_("Nothing found")))
            return
        at = paths.index(self._path) + by if self._path in paths else (0 if by > 0 else -1)
        self.go_to_answer(paths[at % len(paths)])

    def next_pane(self, by: int) -> None:
        """F6: steps, questions, pane, in a ring."""
        rings = [self.steps.setFocus, self._focus_page, self.pane.focus_tab]
        here = (
            0
            if self.steps.hasFocus()
            else 2
            if self.pane.isAncestorOf(self.focusWidget() or self)
            else 1
        )
        rings[(here + by) % len(rings)]()

    # -- the pane --------------------------------------------------------------------------

    def _open_pane(self, tab: int) -> None:
        self.pane.show_tab(tab)
        self._want_pane(is_open=True)

    def toggle_pane(self) -> None:
        """Open or shut the pane; a strip of three buttons stays."""
        self._want_pane(is_open=self.pane.isHidden())

    def _want_pane(self, *, is_open: bool) -> None:
        self._wants_pane = is_open
        self.pane.setVisible(is_open)
        self.strip.setVisible(not is_open and self._step != REVIEW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where four columns don't fit, the pane closes to its strip."""
        super().resizeEvent(event)
        em = self.desk.look.text(14)
        has_room = event.size().width() >= (WIDE - 6) * em
        had_room = event.oldSize().width() >= (WIDE - 6) * em
        if has_room != had_room or not event.oldSize().isValid():
            self._wants_pane = has_room
            self._show(self.stack.currentWidget() or self.review, self._step)

    # -- drawing ---------------------------------------------------------------------------

    def _redraw(self) -> None:
        look = self.session.view()
        self.steps.show_steps(step_rows(look, self.desk, is_final=self.sign.is_ready), self._step)
        self._draw_head(look)
        self._draw_progress(look)
        self._drop_gone_pages(look)
        if (page := self._pages.get(self._step)) is not None:
            page.redraw(look)
        self.review.show_draft(look, self.session.form)
        self.pane.checks.show_findings(look, self._step)
        self.pane.count_checks(len(look.findings))
        self.pane.preview.show_language(self.session.draft.document_language)
        self._draw_foot()
        self._previewing.start()

    def _draw_head(self, look: DraftView) -> None:
        self._reference.setText(
            str(look.view.value("ref_own") or self.desk.say(N_("No reference yet")))
        )
        self._subject.say(str(look.view.value("subject") or ""))
        clear(self._urgency)
        if words := urgency_words(look, self.desk):
            self._urgency.addWidget(pill("advice", words, self.desk))
        self._undo.setEnabled(self.session.can_undo)
        self._redo.setEnabled(self.session.can_redo)

    def _draw_progress(self, look: DraftView) -> None:
        say = self.desk.say
        self._done.setText(
            say(N_("{done} of {count} sections"), done=look.done_steps, count=len(look.steps))
        )
        left = look.essential_left
        self._essential.setText(say(N_("{count} essential left"), count=left) if left else "")
        self._bar.setMaximum(len(look.steps))
        self._bar.setValue(look.done_steps)

    def _drop_gone_pages(self, look: DraftView) -> None:
        steps = {view.step.id for view in look.steps}
        for gone in [step for step in self._pages if step not in steps]:
            page = self._pages.pop(gone)
            self.stack.removeWidget(page)
            page.deleteLater()
            if gone == self._step:
                self.go_to_step("assistance")

    def _draw_foot(self) -> None:
        order = self._order()
        at = order.index(self._step) if self._step in order else 0
        self._back.setEnabled(at > 0)
        if self._step == REVIEW:
            words, is_open = self.review.primary()
        elif self._step == SIGN:
            words, is_open = self.sign.primary()
        else:
            words, is_open = self._continue_words(order, at), True
        self._onward.setText(words)
        self._onward.setEnabled(is_open)

    def _continue_words(self, order: list[str], at: int) -> str:
        following = order[at + 1] if at + 1 < len(order) else REVIEW
        titles = {
            view.step.id: getattr(view.step.section, "short_title", "") or view.step.title
            for view in self.session.view().steps
        }
        title = (
            self.desk.label(titles[following])
            if following in titles
            else self.desk.say(N_("Review"))
        )
        words = self.desk.say(N_("Continue: {section}"), section=title)
        room = self.stack.width() * 0.55
        fits = (
            self._onward.fontMetrics().horizontalAdvance(words) < room or self.stack.width() < 100
        )
        return words if fits else self.desk.say(N_("Continue"))

    # -- preview ---------------------------------------------------------------------------

    def _make_preview(self) -> None:
        look, draft, previewer = self.session.view(), self.session.draft, self._previewer
        self._task.start(lambda: previewer.make(look, draft))

    def _preview_made(self, preview: Preview) -> None:
        self.pane.preview.show_preview(preview)
        self.pane.preview.pages.mark(self._path)

    def _preview_failed(self, error: object) -> None:
        sentence = self.desk.words.error(error) if isinstance(error, MlaError) else str(error)
        self.pane.preview.show_trouble(sentence)

    # -- final -----------------------------------------------------------------------------

    def finalise(self) -> None:
        """Make the final letter and go to the signature."""
        self.save()
        if self.sign.make_final(self.session, self.opened.path.parent):
            self.go_to_step(SIGN)
            self.final_made.emit()

    def close_draft(self) -> None:
        """Save and let go."""
        self._task.forget()
        if self._saving.isActive():
            self.save()
        self.opened.close()


def urgency_words(look: DraftView, desk: Desk) -> str:
    """The deadline of an urgent request with the days that are left, "" for another."""
    deadline = look.view.value("deadline")
    if look.view.value("grade") not in ("emergency", "urgent") or not isinstance(deadline, date):
        return ""
    left = (deadline - look.today).days
    when = desk.fixed(format_date(deadline, "d MMM y", locale=desk.words.language))
    return desk.words.app.plural(
        N_("Urgent: reply by {date}, {count} day"),
        N_("Urgent: reply by {date}, {count} days"),
        left,
        date=when,
    )


def step_of(path: str, look: DraftView) -> str:
    """The step in which an answer is asked."""
    question = look.view.question(path)
    if question is not None:
        return question.step
    found = next(
        (view.step.id for view in look.steps if path.startswith(view.step.id) and view.step.row), ""
    )
    top = path.split("[", maxsplit=1)[0].split(".", maxsplit=1)[0]
    known = look.view.question(top)
    return found or (known.step if known else "")
