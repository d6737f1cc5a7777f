# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafting: the steps, the questions of one of them, the letter beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.opening import open_reference
from mla_writer.ui.draft_notices import DraftNotices
from mla_writer.ui.draft_walk import DraftWalk
from mla_writer.ui.edits import Edits
from mla_writer.ui.languages import letter_languages
from mla_writer.ui.letters import Letters
from mla_writer.ui.offers import Offers
from mla_writer.ui.read_only import ReadOnly
from mla_writer.ui.step_rows import REVIEW, SIGN, step_rows
from mla_writer.ui.widgets import button

if TYPE_CHECKING:
    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.previewing import FinalLetter, Previewer
    from mla_writer.ui.desk import Desk


class DraftingScreen(DraftWalk):
    """One open draft on the screen."""

    failed = Signal(object)  # an error for the window to show

    def __init__(
        self, opened: OpenDraft, desk: Desk, previewer: Previewer, widths: tuple[int, ...]
    ) -> None:
        super().__init__(opened.session, desk, widths)
        self.opened = opened
        self.edits = Edits(opened, self)
        self.says = DraftNotices(opened, self.notices, desk, self)
        self.offers = Offers(self)
        self._letters = Letters(opened, previewer, desk.clock, self)
        self._read_only = ReadOnly(lambda: self.stack.section)
        self._connect()
        self.go_to_step(self.session.view().steps[0].step.id)
        if opened.is_read_only:
            self._shut()
        elif opened.unsaved is not None:
            self.says.show_unsaved(opened.unsaved)

    def _connect(self) -> None:
        port, edits = self.port, self.edits
        for signal, do in (
            (port.answered, edits.answer),
            (port.row_added, edits.add_row),
            (port.row_removed, self._remove_row),
            (port.row_moved, edits.move_row),
            (port.entered, self.enter),
            (port.asked_for_help, self.show_help),
            (port.offer_taken, self.offers.take),
            (port.asked_for, self.go_to_answer),
            (port.facts_changed, self._renew_facts),
            (port.built, self._read_only.apply),
            (self.review.asked_for, self.go_to_answer),
            (self.review.override_given, edits.override),
            (self.review.override_withdrawn, edits.withdraw),
            (self.review.finalise_asked, self.finalise),
            (self.sign.failed, self.failed),
            (self.sign.changed, self._signed),
            (self.sign.changed_way, self._draw_foot),
            (edits.changed, self._changed),
            (edits.went_to, self.go_to_answer),
            (edits.spoke, self._rebuild_pages),
            (edits.saved, self._saved),
            (edits.failed, self.failed),
            (edits.unsaved, self.says.show_unsaved),
            (edits.refused, self.says.show_refused),
            (self.says.leave_out_asked, self._leave_out),
        ):
            signal.connect(do)
        self._connect_frame()
        self._connect_letters()

    def _connect_frame(self) -> None:
        for signal, do in (
            (self.steps.chosen, self.go_to_step),
            (self.steps.opened, self.focus_page),
            (self.bar.chosen, self.visit),
            (self.bar.asked_for, self.open_pane),
            (self.strip.asked_for, self.open_pane),
            (self.pane.checks.asked_for, self.go_to_answer),
            (self.pane.closed, self.toggle_pane),
            (self.pane.preview.language_chosen, self.edits.speak),
            (self.head.undo_asked, self.undo),
            (self.head.redo_asked, self.redo),
            (self.head.save_asked, self.save),
            (self.head.check_asked, self.check),
            (self.foot.back_asked, self.step_before),
            (self.foot.onward_asked, self.onward),
        ):
            signal.connect(do)

    def _connect_letters(self) -> None:
        for signal, do in (
            (self._letters.begun, self._preview_begun),
            (self._letters.seen, self._preview_made),
            (self._letters.unseen, self._preview_failed),
            (self._letters.made, self._final_made),
            (self._letters.failed, self._final_failed),
            (self.preview_waiting.stopped, self._letters.stop_preview),
            (self.waiting.stopped, self._stop_final),
        ):
            signal.connect(do)

    # -- what the person does --------------------------------------------------------------

    def undo(self) -> None:
        """Take the last change back and go where it happened."""
        self.edits.undo()

    def redo(self) -> None:
        """Make it again."""
        self.edits.redo()

    def save(self) -> None:
        """Write the draft now."""
        self.edits.save()

    def save_pending(self) -> None:
        """Write the draft now if something is waiting to be written."""
        self.edits.save_pending()

    def next_language(self) -> None:
        """Write the letter in the other language."""
        codes = list(letter_languages())
        now = self.session.draft.document_language
        at = codes.index(now) if now in codes else -1
        self.edits.speak(codes[(at + 1) % len(codes)])

    def _remove_row(self, path: str) -> None:
        self.edits.remove_row(path)
        if not self.opened.is_read_only:
            say = self.desk.say
            undo = button(say(N_("Undo")), self.undo, self.desk, kind="link")
            self.notices.tell("note", say(N_("Deleted.")), say(N_("Ctrl+Z brings it back.")), undo)

    def _changed(self) -> None:
        """One change; a letter that was final before isn't any longer."""
        if not self.opened.is_read_only:
            self.sign.forget()
            self.foot.show_changed()
        self.redraw()

    def _renew_facts(self) -> None:
        """Judge the draft by the reference data as they are now."""
        self.session.renew_reference(open_reference())
        self._changed()

    def _saved(self) -> None:
        if not self.opened.is_read_only:
            self.foot.show_saved(self.desk.clock())
            self.says.show_saved()

    def _rebuild_pages(self) -> None:
        self.stack.drop_all()
        self.go_to_step(self.current_step)

    def tell_recovered(self) -> None:
        """What the journal brought back: offered once, as it is saved with the rest."""
        self.says.show_recovered()
        self.edits.save_soon()

    def _leave_out(self) -> None:
        """Return to what the file held; undo brings back what was recovered."""
        self.edits.put_back(self.opened.saved.answers)
        self.notices.clear()

    def _shut(self) -> None:
        """From now on the request is only read."""
        self.says.show_lock()
        self.review.close_gate(self.desk.say(N_("This request can be read, not changed.")))
        self._read_only.begin()
        self.redraw()

    # -- drawing ---------------------------------------------------------------------------

    def redraw(self) -> None:
        """Show the draft as it is now."""
        look = self.session.view()
        if self.stack.drop_gone(look):
            self._show("assistance")
        rows = step_rows(look, self.desk, is_final=self.sign.is_ready, is_signed=self.sign.is_done)
        self.steps.show_steps(rows, self.current_step)
        self.bar.show_steps(rows, self.current_step)
        self.notices.look_again()
        self.head.show_draft(look, self.session)
        self.panel.show_progress(look)
        if (page := self.stack.section) is not None:
            page.redraw(look)
        self._read_only.apply()
        self.review.show_draft(look)
        self.pane.checks.show_findings(look, self.current_step)
        for counted in (self.pane, self.strip, self.bar):
            counted.count_checks(len(look.findings))
        self.pane.preview.show_language(self.session.draft.document_language)
        self._draw_foot()
        self._letters.ask_preview()

    def _draw_foot(self) -> None:
        at = self.place_in(self.order())
        why = ""
        if self.current_step == REVIEW:
            words, is_open = self.review.primary()
            if self.opened.is_read_only:
                is_open, why = False, self.desk.say(N_("This request can be read, not changed."))
            is_open = is_open and not self._letters.is_finalising
        elif self.current_step == SIGN:
            words, is_open = self.sign.primary()
        else:
            words, is_open = self.continue_words(), True
        self.sign.pin_box.setVisible(self.current_step == SIGN and self.sign.asks_pin)
        shorter = words if self.current_step in (REVIEW, SIGN) else self.desk.say(N_("Continue"))
        self.foot.offer(words, shorter, is_open=is_open, can_go_back=at > 0, why=why)

    # -- preview ---------------------------------------------------------------------------

    def _preview_begun(self) -> None:
        self.preview_waiting.begin(self.desk.say(N_("Making the preview…")))

    def _preview_made(self, preview: object) -> None:
        self.preview_waiting.end()
        self.pane.preview.show_preview(cast("Preview", preview))
        self.pane.preview.pages.mark(self.current_path)

    def _preview_failed(self, error: object) -> None:
        self.preview_waiting.end()
        self.pane.preview.show_trouble(self.desk.failure(error))

    # -- final -----------------------------------------------------------------------------

    def finalise(self) -> None:
        """Make the final letter beside the draft, off the screen's thread."""
        if self._letters.is_finalising:
            return
        if self.opened.is_read_only:
            self.says.show_refused()
            return
        self.save()
        self._letters.finalise()
        words = self.desk.say(N_("Making the letter…"))
        self.waiting.begin(words)
        self.foot.offer(words, "…", is_open=False, can_go_back=True)

    def _stop_final(self) -> None:
        """Nothing is written any more."""
        self._letters.stop_final()
        self._offer_final_again()

    def _offer_final_again(self) -> None:
        """The button that was closed meanwhile lost the keyboard: it has it again."""
        self._draw_foot()
        if self.current_step == REVIEW:
            self.focus_page()

    def _final_made(self, letter: object) -> None:
        self.waiting.end()
        final = cast("FinalLetter", letter)
        self.sign.show_final(self.session, final)
        self.sign_pane.show_letter(final.preview)
        self.visit(SIGN)
        self.offers.tell_names_due()

    def _final_failed(self, error: object) -> None:
        self.waiting.end()
        self.failed.emit(error)
        self._draw_foot()

    def _signed(self) -> None:
        """A signature was made, judged or refused; once all have signed nothing changes."""
        self._show_signed()
        if self.sign.is_done:
            self._keep_signed()
        self.redraw()
        self.focus_page()

    def _show_signed(self) -> None:
        if self.sign.outcome is not None:
            self.sign_pane.show_signed(self.sign.outcome.stamps)

    def _keep_signed(self) -> None:
        if self.opened.is_read_only:
            return
        try:
            if self.sign.outcome is not None:
                self.opened.keep_signed(self.sign.outcome.path)
            else:
                self.opened.save()
        except MlaError as error:
            self.says.show_unsaved(error)
        self.opened.shut()
        self._shut()

    # -- beginning and end -----------------------------------------------------------------

    def go_on_from(self, before: DraftingScreen) -> None:
        """Take over where another screen of the same draft was: its step and its final letter.

        What a person unfolded and opened there is open here.
        """
        self.memory = before.memory
        self.stack.drop_all()
        self.sign.take_over(before.sign)
        if self.sign.letter is not None:
            self.sign_pane.show_letter(self.sign.letter.preview)
            self._show_signed()
        self._path = before.current_path
        self.go_to_step(before.current_step)
        self.trail.stops = before.trail.stops

    def close_draft(self) -> None:
        """Save what is waiting; what is still being made is dropped."""
        self._letters.stop()
        self.says.stop()
        self._read_only.end()
        self.save_pending()
