# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the instruments chosen mean, topic by topic, with the articles that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from mla_writer.domain.legal_basis import Topic
from mla_writer.i18n import N_
from mla_writer.ui.basis.fold import Fold
from mla_writer.ui.widgets import Wrapped, citation, column, holder, picture, row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.services.basis_meaning import Meaning, Said
    from mla_writer.ui.desk import Desk

ICONS: Mapping[Topic, str] = {
    Topic.CHANNEL: "send",
    Topic.URGENT: "siren",
    Topic.LANGUAGE: "languages",
    Topic.FORM: "file-text",
    Topic.COSTS: "banknote",
    Topic.USE: "lock",
    Topic.CONFIDENTIALITY: "eye-off",
    Topic.REFUSAL: "scale",
}
MOST = 3  # sentences of a topic that show at once
TOPIC_WIDTH, MARK_SIZE = 112, 18


class MeaningTable(QFrame):
    """A line for each topic; one stop of the keyboard, read as a whole."""

    def __init__(self, meanings: tuple[Meaning, ...], desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(desk.look.space(6))
        grid.setHorizontalSpacing(desk.look.space(8))
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(1, desk.look.text(TOPIC_WIDTH))
        top = Qt.AlignmentFlag.AlignTop
        for line, meaning in enumerate(meanings):
            mark = picture(ICONS[meaning.topic], "text2", desk, MARK_SIZE)
            grid.addWidget(mark, line, 0, top)
            name = Wrapped(meaning.name, "muted")
            name.setAlignment(top | Qt.AlignmentFlag.AlignLeading)
            name.setMinimumWidth(desk.look.text(TOPIC_WIDTH))
            grid.addWidget(name, line, 1)
            grid.addWidget(self._said(meaning.said), line, 2)
        self.setLayout(grid)
        self.setAccessibleName(spoken(meanings))

    def _said(self, said: tuple[Said, ...]) -> QWidget:
        desk = self._desk
        shown, more = (said, ()) if len(said) <= MOST + 1 else (said[:MOST], said[MOST:])
        box = column(desk, *(said_line(one, desk) for one in shown), gap=4)
        if more:
            one, many = N_("{count} more rule"), N_("{count} more rules")
            words = desk.words.app.plural(one, many, len(more))
            inside = column(desk, *(said_line(one, desk) for one in more), gap=4)
            box.addWidget(Fold(words, inside, desk))
        return holder(box)


def said_line(said: Said, desk: Desk) -> QWidget:
    """A sentence with its articles at the end of the line, one below the other."""
    chips = column(desk, *(citation(article, desk) for article in said.articles), gap=2)
    chips.setAlignment(Qt.AlignmentFlag.AlignTop)
    made = row(desk, gap=8)
    made.addWidget(Wrapped(said.sentence), 1)
    made.addLayout(chips)
    return holder(made)


def spoken(meanings: tuple[Meaning, ...]) -> str:
    """All of it, for a screen reader."""
    return " ".join(
        f"{meaning.name}: {one.sentence} {', '.join(one.articles)}."
        for meaning in meanings
        for one in meaning.said
    )
