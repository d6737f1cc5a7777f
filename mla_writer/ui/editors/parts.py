# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Raw answers that have several inputs: period, money, date and time. Not a kind of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from mla_writer.domain.likeness import unmarked
from mla_writer.services.office_values import time_zones
from mla_writer.ui.completions import complete
from mla_writer.ui.editors.base import GroupEditor, Setting
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import holder, label, repolish, row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView

ZONE = "zone"


class PartsEditor(GroupEditor):
    """Several short lines that make one raw object."""

    def __init__(
        self, question: Question, setting: Setting, parts: dict[str, tuple[str, int]]
    ) -> None:
        super().__init__(question, setting)
        self._raw: dict[str, Json] = {}
        self._lines: dict[str, QLineEdit] = {}
        box = Flow(setting.desk)
        for name, (words, width) in parts.items():
            line = QLineEdit()
            line.setFixedWidth(setting.desk.look.text(width))
            self.face(line, is_identifier=True)
            line.setAccessibleName(f"{self.desk.label(question.field.label)}: {words}")
            line.textEdited.connect(partial(self._typed, name))
            if name == ZONE:
                complete(line, [zone for zone, _ in time_zones()])
                line.editingFinished.connect(self.take_typed)
            self.watch(line)
            self._lines[name] = line
            box.add(holder(row(setting.desk, label(words, "muted"), line)))
        self.setLayout(row(setting.desk, box))

    def _typed(self, name: str, text: str) -> None:
        made: dict[str, Json] = {
            key: value for key, value in {**self._raw, name: text}.items() if value
        }
        self.say(made or None)

    def take_typed(self) -> None:
        """A part of the name of one zone only is that zone."""
        line = self._lines.get(ZONE)
        if line is None or not (typed := line.text().strip()):
            return
        names = [zone for zone, _ in time_zones()]
        found = [zone for zone in names if unmarked(typed) in unmarked(zone)]
        if typed not in names and len(found) == 1:
            line.setText(found[0])
            self._typed(ZONE, found[0])

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show each part unless it is what stands there."""
        self._raw = dict(raw) if isinstance(raw, dict) else {}
        for name, line in self._lines.items():
            text = str(self._raw.get(name) or "")
            if text != line.text():
                line.setText(text)

    def entries(self) -> Iterable[QWidget]:
        """All lines: each may be the one that is wrong."""
        return self._lines.values()

    def target(self) -> QWidget:
        """The first line."""
        return next(iter(self._lines.values()))

    def mark_faulty(self, *, is_faulty: bool) -> None:
        """Red borders of two pixels."""
        for line in self._lines.values():
            repolish(line, "invalid", is_faulty)
