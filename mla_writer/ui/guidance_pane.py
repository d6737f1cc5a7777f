# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Help for the question that has the keyboard: advice, a good answer, what is lost, who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mla_writer.i18n import N_
from mla_writer.services.guidance import Guidance, guidance_of
from mla_writer.ui.widgets import (
    Wrapped,
    citation,
    clear,
    column,
    frame,
    row,
    scrolled,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout

    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.services.guidance import CitedArticle
    from mla_writer.ui.desk import Desk


class GuidancePane(QWidget):
    """What the program knows of one question. F1 comes here, Shift+F1 to its articles."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._list: QVBoxLayout = column(desk, margins=(16, 14, 16, 12), gap=8)
        self._area = scrolled(self._list)
        self._articles: QWidget | None = None
        self._shown: object = None
        self.setLayout(column(desk, self._area))

    def show_articles(self) -> None:
        """Bring the keyboard to the articles that ask."""
        if self._articles is not None:
            self._articles.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.show_widget(self._articles)

    def show_question(self, question: Question | None, look: DraftView) -> None:
        """Show the guidance of a question."""
        shown = (question.path, question.level, look.bases) if question is not None else None
        if shown == self._shown and self._list.count():
            return
        self._shown = shown
        self._articles = None
        clear(self._list)
        if question is None:
            words = self._desk.say(N_("Choose a question to see its guidance."))
            self._list.addWidget(Wrapped(words, "muted"))
        else:
            self._fill(guidance_of(question, look, self._desk.words))
        self._list.addStretch(1)

    def _fill(self, guidance: Guidance) -> None:
        say = self._desk.say
        self._list.addWidget(Wrapped(guidance.title, "h2"))
        for text in (*guidance.advice, guidance.typing):
            self._list.addWidget(Wrapped(text))
        if guidance.example:
            self._head(say(N_("A good answer")))
            example = column(self._desk, Wrapped(guidance.example), margins=(12, 8, 12, 8))
            self._list.addWidget(frame(example, "note"))
        self._head(say(N_("Without it")))
        self._list.addWidget(Wrapped(guidance.without))
        self._list.addWidget(self._cited(guidance.articles))
        if guidance.whole:
            name, *advice = guidance.whole
            self._head(say(N_("Part of: {question}"), question=name))
            for text in advice:
                self._list.addWidget(Wrapped(text))
        for text in guidance.because:
            self._list.addWidget(Wrapped(text, "caption"))

    def _head(self, words: str) -> None:
        self._list.addWidget(Wrapped(words, "strong"))

    def _cited(self, articles: tuple[CitedArticle, ...]) -> QWidget:
        """The articles with the names of their instruments; one stop, read as a whole."""
        desk = self._desk
        title = desk.say(N_("Who asks for it"))
        none = desk.say(N_("No article of the legal bases chosen asks for it by name."))
        box = column(desk, Wrapped(title, "strong"), gap=6)
        for article in articles:
            box.addWidget(self._article(article))
        if not articles:
            box.addWidget(Wrapped(none, "muted"))
        made = frame(box, "")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        read = [f"{one.citation}, {one.title}" for one in articles] or [none]
        made.setAccessibleName(". ".join((title, *read)))
        self._articles = made
        return made

    def _article(self, article: CitedArticle) -> QWidget:
        desk = self._desk
        name = Wrapped(article.title, "muted")
        words = column(desk, row(desk, citation(article.citation, desk), -1), name, gap=2)
        return frame(words, "")
