# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafting: the steps, the questions of one of them, the letter beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.previewing import make_final
from mla_writer.ui.bottom_bar import BottomBar
from mla_writer.ui.breadth import Breadth
from mla_writer.ui.columns import Columns
from mla_writer.ui.editors.base import Setting
from mla_writer.ui.editors.repeat import RepeatEditor
from mla_writer.ui.port import Port
from mla_writer.ui.request_head import RequestHead
from mla_writer.ui.screens.review import ReviewPage
from mla_writer.ui.screens.sign import SignPage
from mla_writer.ui.section_bar import SectionBar
from mla_writer.ui.section_page import SectionPage
from mla_writer.ui.side_pane import CHECKS, GUIDANCE, LETTER_LANGUAGES, SidePane
from mla_writer.ui.side_strip import SideStrip
from mla_writer.ui.sign_pane import SignPane
from mla_writer.ui.step_panel import StepPanel
from mla_writer.ui.step_rows import REVIEW, SIGN, step_rows
from mla_writer.ui.tasks import Task
from mla_writer.ui.widgets import button, column, frame, line, notice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from mla_writer.checks.finding import Finding
    from mla_writer.domain.draft import Json, Override
    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.drafting import DraftView
    from mla_writer.services.previewing import FinalLetter, Previewer
    from mla_writer.storage.journal import Recovery
    from mla_writer.ui.desk import Desk

SAVE_AFTER = 5000  # milliseconds of quiet; the journal has kept each change long before
PREVIEW_AFTER = 250


class DraftingScreen(QWidget):
    """One open draft on the screen."""

    failed = Signal(object)  # an MlaError for the window to show

    def __init__(
        self, opened: OpenDraft, desk: Desk, previewer: Previewer, widths: tuple[int, ...]
    ) -> None:
        super().__init__()
        self.opened = opened
        self.session = opened.session
        self.desk = desk
        self._previewer = previewer
        self._pages: dict[str, SectionPage] = {}
        self._step = ""
        self._path = ""
        self._warned = ""  # the step whose faults were shown when the person wanted to go on
        self._breadth = Breadth.WIDE
        self._is_side_open = True
        self.port = Port(self)
        self._make_timers()
        self._build(widths)
        self._connect()
        self.go_to_step(self.session.view().steps[0].step.id)

    # -- building --------------------------------------------------------------------------

    def _make_timers(self) -> None:
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._saving.timeout.connect(self.save)
        self._previewing = QTimer(self, singleShot=True, interval=PREVIEW_AFTER)
        self._previewing.timeout.connect(self._make_preview)
        self._task = Task(self)
        self._task.done.connect(self._preview_made)
        self._task.failed.connect(self._preview_failed)
        self._final = Task(self)
        self._final.done.connect(self._final_made)
        self._final.failed.connect(self._final_failed)

    def _build(self, widths: tuple[int, ...]) -> None:
        desk = self.desk
        self.head = RequestHead(desk)
        self.bar = SectionBar(desk)
        self.panel = StepPanel(desk)
        self.steps = self.panel.steps
        self.pane = SidePane(desk)
        self.strip = SideStrip(desk)
        self.foot = BottomBar(desk)
        self.review = ReviewPage(desk)
        self.sign = SignPage(desk)
        self.sign_pane = SignPane(desk)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.review)
        self.stack.addWidget(self.sign)
        self.foot.room.addWidget(self.sign.pin_box)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.pane)
        self._sides.addWidget(self.sign_pane)
        self._notices: QVBoxLayout = column(desk, gap=0)
        parts = (self.panel, self._middle(), self._sides, self.strip)
        self._columns = Columns(desk, parts, widths)
        box = column(desk, self.head, line(), self.bar, gap=0)
        box.addWidget(self._columns, 1)
        self.setLayout(box)

    def _middle(self) -> QWidget:
        box = column(self.desk, self._notices, gap=0)
        box.addWidget(self.stack, 1)
        box.addWidget(line())
        box.addWidget(self.foot)
        made = frame(box)
        made.setMinimumWidth(self.desk.look.text(360))
        return made

    def _connect(self) -> None:
        port = self.port
        for signal, do in (
            (port.answered, self._answer),
            (port.row_added, self._add_row),
            (port.row_removed, self._remove_row),
            (port.row_moved, self._move_row),
            (port.entered, self._enter),
            (port.asked_for_help, self._help),
            (self.steps.chosen, self.go_to_step),
            (self.steps.opened, self.focus_page),
            (self.bar.chosen, self.visit),
            (self.bar.asked_for, self._open_pane),
            (self.strip.asked_for, self._open_pane),
            (self.pane.checks.asked_for, self.go_to_answer),
            (self.pane.closed, self.toggle_pane),
            (self.pane.preview.language_chosen, self._speak),
            (self.head.undo_asked, self.undo),
            (self.head.redo_asked, self.redo),
            (self.head.save_asked, self.save),
            (self.head.check_asked, self.check),
            (self.foot.back_asked, self.back),
            (self.foot.onward_asked, self.onward),
            (self.review.asked_for, self.go_to_answer),
            (self.review.override_given, self._override),
            (self.review.override_withdrawn, self._withdraw),
            (self.review.finalise_asked, self.finalise),
            (self.sign.failed, self.failed),
            (self.sign.changed, self._signed),
        ):
            signal.connect(do)

    def fit(self, breadth: Breadth) -> None:
        """Show what this breadth has room for; where the pane isn't a column it starts shut."""
        if breadth is not self._breadth:
            self._breadth = breadth
            self._is_side_open = breadth is Breadth.WIDE
        self.head.fit(breadth)
        self.review.fit(breadth)
        self.bar.setVisible(breadth is Breadth.NARROW)
        self._arrange()

    def _arrange(self) -> None:
        """The review brings its own side; the signature shows where it will stand."""
        is_wide = self._breadth is Breadth.WIDE
        has_side = self._step != REVIEW and (self._step != SIGN or is_wide)
        self.bar.offer_side(is_there=has_side)
        self._sides.setCurrentWidget(self.sign_pane if self._step == SIGN else self.pane)
        is_open = self._is_side_open or self._step == SIGN
        self._columns.arrange(self._breadth, has_side=has_side, is_open=is_open)

    def widths(self) -> tuple[int, ...]:
        """The widths of the columns, to be kept."""
        return self._columns.widths()

    # -- what the person does --------------------------------------------------------------

    def _answer(self, path: str, raw: Json) -> None:
        self._change(lambda: self.session.answer(path, raw))

    def _add_row(self, path: str, variant: str) -> None:
        self._change(lambda: self.session.add_row(path, variant))

    def _remove_row(self, path: str) -> None:
        self._change(lambda: self.session.remove_row(path))
        say = self.desk.say
        self.tell("note", say(N_("Deleted.")), say(N_("Ctrl+Z brings it back.")))

    def _move_row(self, path: str, position: int) -> None:
        self._change(lambda: self.session.move_row(path, position))

    def _speak(self, language: str) -> None:
        if language != self.session.draft.document_language:
            self._change(lambda: self.session.speak(language))
            self._rebuild_pages()

    def next_language(self) -> None:
        """Write the letter in the other language."""
        codes = list(LETTER_LANGUAGES)
        now = self.session.draft.document_language
        at = codes.index(now) if now in codes else -1
        self._speak(codes[(at + 1) % len(codes)])

    def _override(self, finding: Finding, reason: str) -> None:
        self._change(lambda: self.session.override(finding, reason))

    def _withdraw(self, override: Override) -> None:
        self._change(lambda: self.session.withdraw(override))

    def _change(self, do: Callable[[], object]) -> None:
        """One change; a letter that was final before isn't any longer."""
        try:
            do()
        except MlaError as error:
            self.failed.emit(error)
        self.sign.forget()
        self._redraw()
        self.foot.show_changed()
        self._saving.start()

    def add_row(self) -> None:
        """Add to the group that has the keyboard, else to the first group of this page."""
        page = self._pages.get(self._step)
        if page is not None and (group := group_at(QApplication.focusWidget(), page)):
            group.add_row()

    def undo(self) -> None:
        """Take the last change back and go where it happened."""
        if self.session.can_undo:
            self._after_time_travel(self.session.undo())

    def redo(self) -> None:
        """Make it again."""
        if self.session.can_redo:
            self._after_time_travel(self.session.redo())

    def _after_time_travel(self, path: str) -> None:
        self.sign.forget()
        self._redraw()
        self.foot.show_changed()
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
        self.foot.show_saved(self.desk.clock())

    def save_pending(self) -> None:
        """Write the draft now if something is waiting to be written."""
        if self._saving.isActive():
            self.save()

    def check(self) -> None:
        """Show what was found."""
        self._open_pane(CHECKS)
        self.pane.focus_tab()

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

    def show_articles(self) -> None:
        """The articles that ask for the question that has the keyboard."""
        self._help(self._path)
        self.pane.guidance.show_articles()

    # -- notices ---------------------------------------------------------------------------

    def tell(self, kind: str, title: str, detail: str = "") -> None:
        """Show a notice above the questions; one at a time, gone with the next page."""
        self._clear_notices()
        shut = button(self.desk.say(N_("Close")), self._clear_notices, self.desk, kind="link")
        self._notices.addWidget(notice(kind, title, detail, self.desk, shut))

    def _clear_notices(self) -> None:
        from mla_writer.ui.widgets import clear

        clear(self._notices)

    def tell_recovered(self, recovery: Recovery) -> None:
        """What the journal brought back: how much, until when, in which sections."""
        say, look = self.desk.say, self.session.view()
        count = self.desk.words.app.plural(
            N_("{count} change was recovered that had not been saved."),
            N_("{count} changes were recovered that had not been saved."),
            len(recovery.changes),
        )
        titles = {view.step.id: view.step.title for view in look.steps}
        places = (step_of(path, look) for path in paths_of(recovery.changes))
        named = dict.fromkeys(self.desk.label(titles[at]) for at in places if at in titles)
        parts = []
        if (until := recovery.last_change_at) is not None:
            when = self.desk.fixed(f"{until.astimezone():%Y-%m-%d %H:%M}")
            parts.append(say(N_("Last change: {time}."), time=when))
        if named:
            parts.append(say(N_("Sections: {sections}."), sections=", ".join(named)))
        self.tell("note", count, " ".join(parts))

    # -- going about -----------------------------------------------------------------------

    def go_to_step(self, step: str) -> None:
        """Show a step; the keyboard stays where it is."""
        look = self.session.view()
        pages: dict[str, QWidget] = {REVIEW: self.review, SIGN: self.sign}
        if step in pages:
            self._show(pages[step], step)
        elif any(view.step.id == step for view in look.steps):
            self._show(self._page(step, look), step)
        self._redraw()

    def visit(self, step: str) -> None:
        """Show a step and bring the keyboard to its first unanswered question."""
        self.go_to_step(step)
        self.focus_page()

    def _page(self, step: str, look: DraftView) -> SectionPage:
        if step not in self._pages:
            found = next(view.step for view in look.steps if view.step.id == step)
            language = self.session.draft.document_language
            page = SectionPage(found, Setting(self.desk, self.port, language))
            self.stack.addWidget(page)
            self._pages[step] = page
        return self._pages[step]

    def _show(self, page: QWidget, step: str) -> None:
        if step != self._step:
            self._warned = ""
            self._clear_notices()
        self._step = step
        self.stack.setCurrentWidget(page)
        self._arrange()

    def _rebuild_pages(self) -> None:
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages = {}
        self.go_to_step(self._step)

    def go_to_answer(self, path: str) -> None:
        """Open the step of an answer and bring the keyboard there."""
        if not (step := step_of(path, self.session.view())):
            return
        self.go_to_step(step)
        if (page := self._pages.get(step)) is not None:
            page.go_to(path)

    def _order(self) -> list[str]:
        steps = [view.step.id for view in self.session.view().steps]
        return [*steps, REVIEW, SIGN] if self.sign.is_ready else [*steps, REVIEW]

    def _at(self, order: list[str]) -> int:
        return order.index(self._step) if self._step in order else 0

    def onward(self) -> None:
        """The main button: faults of this page first, then the next step."""
        page = self._pages.get(self._step)
        if self._step == REVIEW:
            self.review.press_primary()
        elif self._step == SIGN:
            self.sign.press_primary()
        elif page is not None and self._warned != self._step and page.settle(self.session.view()):
            self._warned = self._step
            page.focus_summary()
        else:
            self.next_step()

    def next_step(self) -> None:
        """The next section, its first unanswered question under the keyboard."""
        order = self._order()
        if (at := self._at(order)) + 1 < len(order):
            self.visit(order[at + 1])

    def back(self) -> None:
        """The step before."""
        order = self._order()
        if (at := self._at(order)) > 0:
            self.visit(order[at - 1])

    def focus_page(self) -> None:
        """Bring the keyboard to the page: first unanswered question, or the main button."""
        if (page := self._pages.get(self._step)) is not None:
            page.go_to_first(self.session.view())
        elif self._step == SIGN and self.sign.focus_first():
            return
        else:
            self.foot.onward.setFocus(Qt.FocusReason.OtherFocusReason)

    def next_finding(self, by: int) -> None:
        """The next or the previous finding, from the answer that has the keyboard."""
        found = list(dict.fromkeys(one.path for one in self.session.view().findings))
        if not found:
            self.tell("ok", self.desk.say(N_("Nothing found")))
            return
        at = found.index(self._path) + by if self._path in found else (0 if by > 0 else -1)
        self._path = found[at % len(found)]
        self.go_to_answer(self._path)

    def areas(self) -> list[tuple[bool, Callable[[], object]]]:
        """What F6 goes round: whether the keyboard is there, and how to bring it there."""
        here = QApplication.focusWidget()

        def is_in(widget: QWidget) -> bool:
            return here is not None and (widget is here or widget.isAncestorOf(here))

        steps = self.bar.list if self._breadth is Breadth.NARROW else self.steps
        areas: list[tuple[bool, Callable[[], object]]] = [
            (is_in(steps), steps.setFocus),
            (is_in(self.stack) or is_in(self.foot), self.focus_page),
        ]
        if not self._sides.isHidden() and self._sides.currentWidget() is self.pane:
            areas.append((is_in(self._sides), self.pane.focus_tab))
        return areas

    # -- the pane --------------------------------------------------------------------------

    def _open_pane(self, tab: int) -> None:
        self.pane.show_tab(tab)
        self._want_side(is_open=True)

    def toggle_pane(self) -> None:
        """Open or shut the pane; a strip of three buttons stays."""
        self._want_side(is_open=self._sides.isHidden())
        if not self._sides.isHidden():
            self.pane.focus_tab()
        else:
            self.focus_page()

    def _want_side(self, *, is_open: bool) -> None:
        self._is_side_open = is_open
        self._arrange()

    def next_tab(self) -> None:
        """Go round the tabs of the pane."""
        self._want_side(is_open=True)
        self.pane.next_tab()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the pane; no answer is lost."""
        is_over = self._breadth is not Breadth.WIDE and not self._sides.isHidden()
        here = QApplication.focusWidget()
        is_in_side = here is not None and self._sides.isAncestorOf(here)
        if event.key() == Qt.Key.Key_Escape and (is_over or is_in_side):
            if is_over:
                self._want_side(is_open=False)
            self.focus_page()
        else:
            super().keyPressEvent(event)

    # -- drawing ---------------------------------------------------------------------------

    def _redraw(self) -> None:
        look = self.session.view()
        self._drop_gone_pages(look)
        rows = step_rows(look, self.desk, is_final=self.sign.is_ready, is_signed=self.sign.is_done)
        self.steps.show_steps(rows, self._step)
        self.bar.show_steps(rows, self._step)
        self.head.show_draft(look, self.session)
        self.panel.show_progress(look)
        if (page := self._pages.get(self._step)) is not None:
            page.redraw(look)
        self.review.show_draft(look)
        self.pane.checks.show_findings(look, self._step)
        self.pane.count_checks(len(look.findings))
        self.pane.preview.show_language(self.session.draft.document_language)
        self._draw_foot()
        self._previewing.start()

    def _drop_gone_pages(self, look: DraftView) -> None:
        steps = {view.step.id for view in look.steps}
        for gone in [step for step in self._pages if step not in steps]:
            page = self._pages.pop(gone)
            self.stack.removeWidget(page)
            page.deleteLater()
            if gone == self._step:
                self._show(self._page("assistance", look), "assistance")

    def _draw_foot(self) -> None:
        order = self._order()
        at = self._at(order)
        if self._step == REVIEW:
            words, is_open = self.review.primary()
            is_open = is_open and not self._final.is_running
        elif self._step == SIGN:
            words, is_open = self.sign.primary()
        else:
            words, is_open = self._continue_words(order, at), True
        self.sign.pin_box.setVisible(self._step == SIGN and self.sign.asks_pin)
        shorter = words if self._step in (REVIEW, SIGN) else self.desk.say(N_("Continue"))
        self.foot.offer(words, shorter, is_open=is_open, can_go_back=at > 0)

    def _continue_words(self, order: list[str], at: int) -> str:
        following = order[at + 1] if at + 1 < len(order) else REVIEW
        titles = {view.step.id: short_title(view.step) for view in self.session.view().steps}
        named = following in titles
        title = self.desk.label(titles[following]) if named else self.desk.say(N_("Review"))
        return self.desk.say(N_("Continue: {section}"), section=title)

    # -- preview ---------------------------------------------------------------------------

    def _make_preview(self) -> None:
        look, draft, previewer = self.session.view(), self.session.draft, self._previewer
        self._task.start(lambda: previewer.make(look, draft))

    def _preview_made(self, preview: object) -> None:
        self.pane.preview.show_preview(cast("Preview", preview))
        self.pane.preview.pages.mark(self._path)

    def _preview_failed(self, error: object) -> None:
        self.pane.preview.show_trouble(self._sentence(error))

    def _sentence(self, error: object) -> str:
        return self.desk.words.error(error) if isinstance(error, MlaError) else str(error)

    # -- final -----------------------------------------------------------------------------

    def finalise(self) -> None:
        """Make the final letter beside the draft, off the screen's thread."""
        if self._final.is_running:
            return
        self.save()
        session, previewer, folder = self.session, self._previewer, self.opened.path.parent
        draft, look, clock = session.draft, session.view(), self.desk.clock
        self._final.start(lambda: make_final(previewer, look, draft, folder, clock))
        self.foot.offer(
            self.desk.say(N_("Making the letter…")), "…", is_open=False, can_go_back=True
        )

    def _final_made(self, letter: object) -> None:
        final = cast("FinalLetter", letter)
        self.sign.show_final(self.session, final)
        self.sign_pane.show_letter(final.preview)
        self.visit(SIGN)

    def _final_failed(self, error: object) -> None:
        self.failed.emit(error if isinstance(error, MlaError) else self._sentence(error))
        self._draw_foot()

    def _signed(self) -> None:
        if self.sign.is_done:
            self.sign_pane.show_signed()
        self._redraw()
        self.focus_page()

    # -- beginning and end -----------------------------------------------------------------

    def go_on_from(self, before: DraftingScreen) -> None:
        """Take over where another screen of the same draft was: its step and its final letter."""
        self.sign.take_over(before.sign)
        if self.sign.letter is not None:
            self.sign_pane.show_letter(self.sign.letter.preview)
        self._path = before.current_path
        self.go_to_step(before.current_step)

    @property
    def current_step(self) -> str:
        """The step that is shown."""
        return self._step

    @property
    def current_path(self) -> str:
        """The answer that had the keyboard last."""
        return self._path

    def close_draft(self) -> None:
        """Save what is waiting; what is still being made is dropped."""
        self._task.forget()
        self._final.forget()
        self._previewing.stop()
        self.save_pending()


def short_title(step: object) -> str:
    """The title of a step as lists show it."""
    section = getattr(step, "section", None)
    return getattr(section, "short_title", "") or str(getattr(step, "title", ""))


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


def paths_of(changes: tuple[Json, ...]) -> tuple[str, ...]:
    """Where the changes of a journal happened."""
    known = (change.get("path") for change in changes if isinstance(change, dict))
    return tuple(path for path in known if isinstance(path, str))


def group_at(focus: QWidget | None, page: SectionPage) -> RepeatEditor | None:
    """The innermost group around the keyboard, else the first group of the page."""
    while focus is not None and focus is not page:
        if isinstance(focus, RepeatEditor):
            return focus
        focus = focus.parentWidget()
    return page.findChild(RepeatEditor)
