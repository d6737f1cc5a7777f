# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a file of authorities would bring, shown before any of it is taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mla_writer.i18n import N_
from mla_writer.services.authority_entry import why
from mla_writer.services.authority_listing import state_names
from mla_writer.ui.dialogs.sized import SizedDialog
from mla_writer.ui.widgets import Wrapped, button, column, frame, label, row, scrolled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from mla_writer.errors import Fault
    from mla_writer.reference.values import AuthorityFact
    from mla_writer.services.directory import Incoming
    from mla_writer.ui.desk import Desk

MOST = 200  # lines of each part; a longer list helps nobody


class IncomingDialog(SizedDialog):
    """Added, changed, the same, refused with line and reason. `taken`: the person wants them."""

    taken = Signal(object)  # Incoming

    def __init__(self, incoming: Incoming, file: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk.say(N_("Import authorities")), desk, parent)
        self._incoming = incoming
        say = desk.say
        count = len(incoming.taken)
        title = Wrapped(say(N_("What “{file}” brings"), file=desk.fixed(file)), "h2")
        same = say(N_("The same as here: {count}"), count=incoming.same)
        parts: list[QWidget] = [
            *self._facts(say(N_("Added: {count}"), count=len(incoming.added)), incoming.added),
            *self._facts(
                say(N_("Changed: {count}"), count=len(incoming.changed)), incoming.changed
            ),
            label(same, "strong"),
            *self._refused(incoming),
        ]
        box: QVBoxLayout = column(desk, *parts, -1, margins=(14, 12, 14, 12), gap=6)
        leave = button(say(N_("Take nothing")), self.reject, desk)
        take = button(self._take_words(count), self._take, desk, kind="primary")
        take.setEnabled(count > 0)
        reason = "" if count else say(N_("There is nothing new that can be taken."))
        take.setAccessibleDescription(reason)
        foot = row(desk)
        foot.addWidget(Wrapped(reason, "muted"), 1)
        foot.addWidget(leave)
        foot.addWidget(take)
        ground = frame(column(desk, scrolled(box)), "card")
        self.setLayout(column(desk, title, ground, foot, margins=(16, 12, 16, 12)))
        self.take_room(640, 560)
        (take if count else leave).setFocus()

    def _take_words(self, count: int) -> str:
        one, many = N_("Take {count} row"), N_("Take {count} rows")
        return self.desk.words.app.plural(one, many, count)

    def _facts(self, title: str, facts: Sequence[AuthorityFact]) -> Iterable[QWidget]:
        names = state_names(self.desk.words.language)
        yield label(title, "strong")
        for fact in facts[:MOST]:
            told = f"{names.get(fact.state, fact.state)}: {self.desk.fixed(fact.name)}"
            yield Wrapped(told, "muted")
        yield from self._more(len(facts))

    def _refused(self, incoming: Incoming) -> Iterable[QWidget]:
        say = self.desk.say
        yield label(say(N_("Refused: {count}"), count=incoming.refused_rows), "strong")
        for fault in incoming.refused[:MOST]:
            yield Wrapped(self._fault(fault), "err")
        yield from self._more(len(incoming.refused))

    def _fault(self, fault: Fault) -> str:
        """Line, column as the file calls it, and why."""
        said: dict[str, str | int] = {"line": fault.line, "sentence": why(fault, self.desk.words)}
        if not fault.path:
            return self.desk.say(N_("Line {line}: {sentence}"), **said)
        said["column"] = self.desk.fixed(fault.path)
        return self.desk.say(N_("Line {line}, column {column}: {sentence}"), **said)

    def _more(self, count: int) -> Iterable[QWidget]:
        if count > MOST:
            yield Wrapped(self.desk.say(N_("And {count} more."), count=count - MOST), "muted")

    def _take(self) -> None:
        self.taken.emit(self._incoming)
        self.accept()
