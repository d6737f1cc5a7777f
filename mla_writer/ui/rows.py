# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The one builder of question rows: label, level, chips, hint, error, editor, note.

Accessibility lives here and not in each editor: buddy, name, description with the error.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from mla_writer.checks.finding import Finding, Severity
from mla_writer.i18n import N_
from mla_writer.services.wording import cite
from mla_writer.ui.editors import build_editor
from mla_writer.ui.faults import at_field
from mla_writer.ui.offers import FIRST, Offer, offer_at
from mla_writer.ui.widgets import Wrapped, beside, button, column, label, picture, row

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting

MOST_CHIPS = 2


class QuestionRow(QObject):
    """One question: what stands above its editor, and the editor with its note below.

    The two are cells of a grid, so that editors beside each other stand on one line, whatever
    is said above them. is_part: it stands in a card, whose own question carries the chips
    (Shift+F1 gives its own). parent: the widget that holds the grid.
    """

    def __init__(
        self,
        question: Question,
        look: DraftView,
        setting: Setting,
        parent: QWidget,
        *,
        is_part: bool,
    ) -> None:
        super().__init__(parent)
        self.path = question.path
        self.is_touched = False
        self.desk = setting.desk
        self.setting = setting
        self.editor: Editor = build_editor(question, setting)
        self._title = Wrapped(self.desk.label(question.field.label), "strong")
        self._level = label("", "caption")
        self._hint = Wrapped(self.desk.label(question.field.hint), "muted")
        if not question.field.hint:
            self._hint.hide()
        self._error_text = Wrapped("", "err")
        self._error = self._line("octagon-alert", "err", self._error_text)
        self._note_text = Wrapped("", "caption")
        self._note = self._line("circle-dot", "primary", self._note_text)
        self._filled_first = FIRST.get(question.field.source)
        self._first = self._link(self._filled_first)
        if self._first is not None:
            self._first.setAccessibleDescription(self._title.text())
            self.editor.watch(self._first)
        # With a parent from the start: a widget without one would open as a window.
        self.above, self.below = QWidget(parent), QWidget(parent)
        self._build(self._chips(question, look) if not is_part else [])
        self._title.setBuddy(self.editor.target())

    def _line(self, icon: str, token: str, words: Wrapped) -> QWidget:
        shown = beside(picture(icon, token, self.desk), words, self.desk)
        shown.hide()
        return shown

    def _build(self, chips: list[QWidget]) -> None:
        head = row(self.desk, gap=8)
        head.addWidget(self._title, 1)
        head.addWidget(self._level)
        for chip in chips:
            head.addWidget(chip)
        margins = (0, 0, 0, 4)
        said = (-1, head, self._hint, self._link(offer_at(self.path)), self._first, self._error)
        self.above.setLayout(column(self.desk, *said, margins=margins, gap=4))
        self.below.setLayout(column(self.desk, self.editor, self._note, -1, gap=4))

    def _chips(self, question: Question, look: DraftView) -> list[QWidget]:
        cited = look.articles(question)
        chips: list[QWidget] = []
        for article in cited[:MOST_CHIPS]:
            chip = button(
                self.desk.fixed(cite(article)),
                self._ask_for_help,
                self.desk,
                kind="chip",
                icon="scale",
            )
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAccessibleName(self.desk.say(N_("Asked by {article}"), article=cite(article)))
            chips.append(chip)
        if len(cited) > MOST_CHIPS:
            more = label(f"+{len(cited) - MOST_CHIPS}", "caption")
            more.setToolTip("\n".join(cite(article) for article in cited))
            chips.append(more)
        return chips

    def _link(self, offer: Offer | None) -> QWidget | None:
        """A link to what the program can do about this question, where it can."""
        if offer is None:
            return None
        take = partial(self.setting.port.offer_taken.emit, offer.name, self.path)
        words = self.desk.say(offer.words)
        return button(words, take, self.desk, kind="link", icon=offer.icon)

    def _ask_for_help(self) -> None:
        self.setting.port.asked_for_help.emit(self.path)

    @property
    def is_shown(self) -> bool:
        """Whether the question is asked at present."""
        return not self.below.isHidden()

    @property
    def shows_error(self) -> bool:
        """Whether an error stands at this field."""
        return not self._error.isHidden()

    def target(self) -> QWidget:
        """Where the keyboard goes: the editor, else what has to be filled before it is of use."""
        target = self.editor.target()
        can_take = bool(target.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return target if can_take or self._first is None else self._first

    def set_shown(self, *, is_shown: bool) -> None:
        """Show or hide both cells."""
        self.above.setVisible(is_shown)
        self.below.setVisible(is_shown)

    def redraw(self, question: Question, look: DraftView, *, is_touched: bool) -> None:
        """Show answer, level, error and note. Errors appear once the person has been here."""
        self.is_touched = is_touched
        self.editor.show_answer(question.raw, look)
        told = look.by_path.get(self.path, ())
        findings = tuple(one for one in told if (one.code, one.path) not in look.passed)
        wrong = next((one for one in findings if one.severity is Severity.WRONG), None)
        if self._first is not None and self._filled_first is not None:
            self._first.setVisible(not look.view.rows(self._filled_first.name))
        self._show_error(wrong if is_touched else None)
        self._show_note(question, findings)
        self._speak(question, wrong if is_touched else None)

    def _show_error(self, wrong: Finding | None) -> None:
        sentence = at_field(wrong, self.desk.words) if wrong else ""
        is_new = bool(sentence) and sentence != self._error_text.text()
        self._error_text.setText(sentence)
        self._error.setVisible(wrong is not None)
        self.editor.mark_faulty(is_faulty=wrong is not None)
        if is_new:
            words = self.desk.say(N_("Error: {sentence}"), sentence=sentence)
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self.editor.target(), words)
            )

    def _show_note(self, question: Question, findings: tuple[Finding, ...]) -> None:
        missing = next((one for one in findings if one.severity is Severity.MISSING), None)
        advice = next(
            (one for one in findings if one.severity in (Severity.ADVICE, Severity.RISK)), None
        )
        told = missing or advice
        if told is not None:  # the question stands above: of an empty answer a word is enough
            general = GENERAL.get(told.code)
            title = self.desk.say(general) if general else self.desk.words.finding(told).title
            self._note_text.setText(title)
        self._note.setVisible(told is not None)
        self._level.setText(
            "" if question.level == "essential" else self.desk.say(LEVELS[question.level])
        )

    def _speak(self, question: Question, wrong: Finding | None) -> None:
        """What a screen reader says: the question; then level, hint, error and note."""
        parts = [self.desk.say(LEVELS[question.level]), self._hint.text()]
        if wrong is not None:
            parts.append(self.desk.say(N_("Error: {sentence}"), sentence=self._error_text.text()))
        elif not self._note.isHidden():
            parts.append(self._note_text.text())
        sentences = (part.rstrip(".") for part in parts if part)
        self.editor.speak(self.desk.label(question.field.label), ". ".join(sentences))


GENERAL = {
    "completeness.missing": N_("Essential answer still missing"),
    "completeness.advised": N_("Better answered"),
}
LEVELS = {"essential": N_("essential"), "advised": N_("advised"), "optional": N_("optional")}
