# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A file to annex: name, size, fingerprint and pages are kept; the file stays where it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from mla_writer.i18n import N_
from mla_writer.ui.editors.base import Editor, Setting
from mla_writer.ui.tasks import Task
from mla_writer.ui.widgets import Elided, Wrapped, button, column, row

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView


class FileEditor(Editor):
    """A button that chooses; beside it the name, below the fingerprint."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._choose = button(
            self.desk.say(N_("Choose a file…")), self._ask, self.desk, icon="folder-open"
        )
        self.watch(self._choose)
        self._name = Elided("", "muted")
        self._print = Elided("", "caption")
        self._reading = Task(self)
        self._reading.done.connect(self._read)
        self._reading.failed.connect(self._fail)
        self._trouble = Wrapped("", "err")
        self._trouble.hide()
        line = row(setting.desk, self._choose, gap=8)
        line.addWidget(self._name, 1)
        self.setLayout(column(setting.desk, line, self._trouble, self._print, gap=2))

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.desk.label(self.field.label))
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Answer with what this file is, once it is read."""
        from mla_writer.services.annex_files import describe

        self._reading.start(lambda: describe(path))

    def _read(self, raw: object) -> None:
        self._tell("")
        if isinstance(raw, dict):
            self.say(raw)

    def _fail(self, error: object) -> None:
        """The file can't be read: the answer stays as it was."""
        self._tell(self.desk.failure(error))

    def _tell(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._choose, sentence))

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show name, pages and fingerprint."""
        known = raw if isinstance(raw, dict) else {}
        digest, pages = str(known.get("sha256") or ""), known.get("pages")
        counted = self.desk.say(N_("Pages: {count}"), count=pages) if isinstance(pages, int) else ""
        named = (str(known.get("name") or ""), counted)
        self._name.say("   ".join(part for part in named if part))
        self._print.say(f"SHA-256 {digest}" if digest else "")

    def target(self) -> QWidget:
        """The button."""
        return self._choose


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return FileEditor(question, setting)
