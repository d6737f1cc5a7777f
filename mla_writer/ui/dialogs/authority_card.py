# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One authority in full: what it is there for, how to reach it, and who says so of which day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mla_writer.i18n import N_
from mla_writer.services.authority_entry import COLUMN_NAMES
from mla_writer.services.authority_listing import ROLES, Listed
from mla_writer.services.office_values import languages_by_name
from mla_writer.ui.dialogs.sized import BETWEEN, at_start
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import (
    Wrapped,
    clear,
    column,
    frame,
    holder,
    label,
    line,
    notice,
    pill,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.ui.desk import Desk

WORDS_WIDTH = 150  # pixels at 100 %
LARGE_TEXT = 150  # per cent: from here on values stand below their names
NAMES = {**COLUMN_NAMES, "address": N_("Address"), "languages": N_("Languages")}


class AuthorityCard(QWidget):
    """Details of the current entry; source and date always show."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._box: QVBoxLayout = column(desk, gap=10)
        self._area = scrolled(column(desk, self._box, -1, margins=(16, 14, 16, 14)))
        self.setLayout(column(desk, frame(column(desk, self._area), "card")))

    def show_entry(self, one: Listed | None) -> None:
        """Show another authority, or none."""
        clear(self._box)
        if one is None:
            return
        for part in self._parts(one):
            self._box.addWidget(part)

    def _parts(self, one: Listed) -> Iterator[QWidget]:
        say = self._desk.say
        yield Wrapped(at_start(one.fact.name, self._desk), "h2")
        yield self._marks(one)
        if one.fact.as_notified:
            title = say(N_("These are the words of a notification."))
            yield notice("note", title, say(N_("Nobody has divided them yet.")), self._desk)
        for column_name, value in self._values(one):
            yield self._line(say(NAMES[column_name]), value)
        yield line()
        source = say(N_("Source: {source}"), source=self._desk.fixed(one.source))
        yield Wrapped(source, "muted")
        yield Wrapped(say(N_("As of {date}"), date=self._desk.fixed(one.fact.as_of)), "muted")
        if one.is_old:
            title = say(N_("Ask whether this still holds before you write."))
            yield notice("warn", title, "", self._desk)

    def _marks(self, one: Listed) -> Flow:
        desk, say = self._desk, self._desk.say
        made = Flow(desk, label(one.state, "strong"), pill("todo", say(ROLES[one.fact.role]), desk))
        if one.serves:
            made.add(pill("done", say(N_("For your instruments")), desk))
        if one.fact.own:
            made.add(pill("part", say(N_("Your office's own row")), desk))
        return made

    def _values(self, one: Listed) -> Iterator[tuple[str, str]]:
        fact = one.fact
        spoken = dict(languages_by_name(self._desk.words.language))
        said = {
            "ministry": fact.ministry,
            "network": fact.network,
            "instruments": ", ".join(fact.instruments),
            "address": fact.address,
            "address_city": fact.city,
            "phone": fact.phone,
            "email": fact.email,
            "email_domain": fact.email_domain,
            "languages": BETWEEN.join(spoken.get(code, code) for code in fact.languages),
            "note": fact.note,
        }
        yield from ((name, value) for name, value in said.items() if value)

    def _line(self, words: str, value: str) -> QWidget:
        desk = self._desk
        name, said = Wrapped(words, "muted"), Wrapped(at_start(value, desk))
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        said.setAccessibleName(f"{words}: {value}")
        if desk.look.percent >= LARGE_TEXT:
            return holder(column(desk, name, said, gap=0))
        words_side = holder(column(desk, name, -1))
        words_side.setFixedWidth(desk.look.text(WORDS_WIDTH))
        made = row(desk, words_side, gap=10)
        made.addLayout(column(desk, said, -1), 1)
        return holder(made)
