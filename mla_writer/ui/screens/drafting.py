# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafting: the steps, the questions of one of them, the letter beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.ui.draft_frame import DraftFrame
from mla_writer.ui.editors.base import Setting
from mla_writer.ui.letters import Letters
from mla_writer.ui.port import Port
from mla_writer.ui.preview_pane import LETTER_LANGUAGES
from mla_writer.ui.side_pane import CHECKS, GUIDANCE
from mla_writer.ui.step_rows import REVIEW, SIGN, step_rows
from mla_writer.ui.whereabouts import group_at, short_title, step_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.checks.finding import Finding
    from mla_writer.domain.draft import Json, Override
    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.previewing import FinalLetter, Previewer
    from mla_writer.storage.journal import Recovery
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.section_page import SectionPage

SAVE_AFTER = 5000  # milliseconds of quiet; the journal has kept each change long before


class DraftingScreen(DraftFrame):
    """One open draft on the screen."""

    failed = Signal(object)  # an MlaError for the window to show

    def __init__(
        self, opened: OpenDraft, desk: Desk, previewer: Previewer, widths: tuple[int, ...]
    ) -> None:
        super().__init__(desk, widths)
        self.opened = opened
        self.session = opened.session
        self._path = ""
        self._warned = ""  # the step whose faults were shown when the person wanted to go on
        self.port = Port(self)
        self._saving = QTimer(self, singleShot=True, interval=SAVE_AFTER)
        self._letters = Letters(opened, previewer, desk.clock, self)
        self._connect()
        self.go_to_step(self.session.view().steps[0].step.id)

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
            (self.bar.asked_for, self.open_pane),
            (self.strip.asked_for, self.open_pane),
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
            (self._saving.timeout, self.save),
            (self._letters.seen, self._preview_made),
            (self._letters.unseen, self._preview_failed),
            (self._letters.made, self._final_made),
            (self._letters.failed, self._final_failed),
        ):
            signal.connect(do)

    # -- what the person does --------------------------------------------------------------

    def _answer(self, path: str, raw: Json) -> None:
        self._change(lambda: self.session.answer(path, raw))

    def _add_row(self, path: str, variant: str) -> None:
        self._change(lambda: self.session.add_row(path, variant))

    def _remove_row(self, path: str) -> None:
        self._change(lambda: self.session.remove_row(path))
        say = self.desk.say
        self.notices.tell("note", say(N_("Deleted.")), say(N_("Ctrl+Z brings it back.")))

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
        page = self.stack.section
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
        self.open_pane(CHECKS)
        self.pane.focus_tab()

    def _enter(self, path: str) -> None:
        self._path = path
        self.pane.preview.pages.mark(path)
        look = self.session.view()
        self.pane.guidance.show_question(look.view.question(path), look)

    def _help(self, path: str) -> None:
        self._enter(path)
        self.open_pane(GUIDANCE)

    def help(self) -> None:
        """Guidance for the question that has the keyboard."""
        self._help(self._path)

    def show_articles(self) -> None:
        """The articles that ask for the question that has the keyboard."""
        self._help(self._path)
        self.pane.guidance.show_articles()

    def tell_recovered(self, recovery: Recovery) -> None:
        """What the journal brought back."""
        self.notices.tell_recovered(recovery, self.session.view())

    # -- going about -----------------------------------------------------------------------

    def go_to_step(self, step: str) -> None:
        """Show a step; the keyboard stays where it is."""
        if self.stack.knows(step, self.session.view()):
            self._show(step)
        self._redraw()

    def visit(self, step: str) -> None:
        """Show a step and bring the keyboard to its first unanswered question."""
        self.go_to_step(step)
        self.focus_page()

    def _show(self, step: str) -> None:
        if step != self.stack.step:
            self._warned = ""
            self.notices.clear()
        language = self.session.draft.document_language
        setting = Setting(self.desk, self.port, language)
        self.stack.show_step(step, self.session.view(), setting)
        self.arrange()

    def _rebuild_pages(self) -> None:
        self.stack.drop_all()
        self.go_to_step(self.current_step)

    def go_to_answer(self, path: str) -> None:
        """Open the step of an answer and bring the keyboard there."""
        if not (step := step_of(path, self.session.view())):
            return
        self.go_to_step(step)
        if (page := self.stack.section) is not None:
            page.go_to(path)

    def _order(self) -> list[str]:
        steps = [view.step.id for view in self.session.view().steps]
        return [*steps, REVIEW, SIGN] if self.sign.is_ready else [*steps, REVIEW]

    def _at(self, order: list[str]) -> int:
        return order.index(self.current_step) if self.current_step in order else 0

    def onward(self) -> None:
        """The main button: faults of this page first, then the next step."""
        if self.current_step == REVIEW:
            self.review.press_primary()
        elif self.current_step == SIGN:
            self.sign.press_primary()
        elif (page := self.stack.section) is not None and self._is_to_warn(page):
            self._warned = self.current_step
            page.focus_summary()
        else:
            self.next_step()

    def _is_to_warn(self, page: SectionPage) -> bool:
        """The first press shows the faults of a page, the second goes on."""
        return self._warned != self.current_step and page.settle(self.session.view())

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
        if (page := self.stack.section) is not None:
            page.go_to_first(self.session.view())
        elif self.current_step == SIGN and self.sign.focus_first():
            return
        else:
            super().focus_page()

    def next_finding(self, by: int) -> None:
        """The next or the previous finding, from the answer that has the keyboard."""
        found = list(dict.fromkeys(one.path for one in self.session.view().findings))
        if not found:
            self.notices.tell("ok", self.desk.say(N_("Nothing found")))
            return
        at = found.index(self._path) + by if self._path in found else (0 if by > 0 else -1)
        self._path = found[at % len(found)]
        self.go_to_answer(self._path)

    # -- drawing ---------------------------------------------------------------------------

    def _redraw(self) -> None:
        look = self.session.view()
        if self.stack.drop_gone(look):
            self._show("assistance")
        rows = step_rows(look, self.desk, is_final=self.sign.is_ready, is_signed=self.sign.is_done)
        self.steps.show_steps(rows, self.current_step)
        self.bar.show_steps(rows, self.current_step)
        self.head.show_draft(look, self.session)
        self.panel.show_progress(look)
        if (page := self.stack.section) is not None:
            page.redraw(look)
        self.review.show_draft(look)
        self.pane.checks.show_findings(look, self.current_step)
        self.pane.count_checks(len(look.findings))
        self.pane.preview.show_language(self.session.draft.document_language)
        self._draw_foot()
        self._letters.ask_preview()

    def _draw_foot(self) -> None:
        order = self._order()
        at = self._at(order)
        if self.current_step == REVIEW:
            words, is_open = self.review.primary()
            is_open = is_open and not self._letters.is_finalising
        elif self.current_step == SIGN:
            words, is_open = self.sign.primary()
        else:
            words, is_open = self._continue_words(order, at), True
        self.sign.pin_box.setVisible(self.current_step == SIGN and self.sign.asks_pin)
        shorter = words if self.current_step in (REVIEW, SIGN) else self.desk.say(N_("Continue"))
        self.foot.offer(words, shorter, is_open=is_open, can_go_back=at > 0)

    def _continue_words(self, order: list[str], at: int) -> str:
        following = order[at + 1] if at + 1 < len(order) else REVIEW
        titles = {view.step.id: short_title(view.step) for view in self.session.view().steps}
        named = following in titles
        title = self.desk.label(titles[following]) if named else self.desk.say(N_("Review"))
        return self.desk.say(N_("Continue: {section}"), section=title)

    # -- preview ---------------------------------------------------------------------------

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
        if self._letters.is_finalising:
            return
        self.save()
        self._letters.finalise()
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
        return self.stack.step

    @property
    def current_path(self) -> str:
        """The answer that had the keyboard last."""
        return self._path

    def close_draft(self) -> None:
        """Save what is waiting; what is still being made is dropped."""
        self._letters.stop()
        self.save_pending()
