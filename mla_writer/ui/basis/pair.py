# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Who asks whom, and for which day that was looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.basis_cards import day_words, state_name
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import button, column, frame, label, notice, picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFrame, QWidget

    from mla_writer.reference.answer import Question
    from mla_writer.ui.desk import Desk


def pair_bar(question: Question, change: Callable[[], object], desk: Desk) -> QFrame:
    """The two States by name, the day, and a way to change them."""
    say, words = desk.say, desk.words
    day = desk.fixed(day_words(question.on, words.language))
    link = button(say(N_("Change")), change, desk, kind="link")
    link.setAccessibleName(say(N_("Change the States")))
    asking, asked = state_name(question.requesting, words), state_name(question.requested, words)
    parts: tuple[QWidget, ...] = (
        label(asking, "strong"),
        label(say(N_("asks")), "caption"),
        picture("arrow-right", "text3", desk),
        label(asked, "strong"),
        label(say(N_("checked for {date}"), date=day), "caption"),
        link,
    )
    bar = frame(column(desk, Flow(desk, *parts), margins=(12, 6, 12, 6)), "plain")
    bar.setAccessibleName(f"{asking} {say(N_('asks'))} {asked}")
    return bar


def missing_pair(change: Callable[[], object], desk: Desk) -> QFrame:
    """What to do while one of the States isn't named."""
    say = desk.say
    link = button(say(N_("Go to the States")), change, desk, kind="link", icon="arrow-right")
    title = say(N_("Two different States are needed."))
    detail = say(N_("Name them in Parties. Then the instruments between them stand here."))
    return notice("note", title, detail, desk, link)
