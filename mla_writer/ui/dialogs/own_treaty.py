# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A treaty, a law or a promise of one's own, with its articles: then treated as any other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import Reach, Topic
from mla_writer.errors import AnswerError
from mla_writer.i18n import N_
from mla_writer.reference.elements import ELEMENT_NAMES
from mla_writer.services.basis_entries import (
    ArticleEntry,
    EffectEntry,
    OwnInstrument,
    PartyEntry,
    enter_instrument,
    remove_instrument,
)
from mla_writer.services.basis_words import REACHES, TOPICS
from mla_writer.services.own_bases import articles_of, profiles_for, sentences_of, sign_for
from mla_writer.ui.dialogs.article_table import ArticleTable
from mla_writer.ui.dialogs.entry import Entry, choice_of
from mla_writer.ui.dialogs.reading import ReadingDialog
from mla_writer.ui.widgets import button

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from mla_writer.reference.answer import BasisAnswer
    from mla_writer.reference.values import Instrument
    from mla_writer.ui.desk import Desk

KINDS = (Reach.BILATERAL, Reach.REGIONAL, Reach.LAW, Reach.RECIPROCITY)
SIGN = re.compile(r"[A-Z][A-Z0-9-]{1,23}")


class OwnTreaty(ReadingDialog):
    """code: the own instrument that is changed, "" for a new one."""

    def __init__(self, answer: BasisAnswer, code: str, desk: Desk, parent: QWidget) -> None:
        say = desk.say
        title = say(N_("Change {instrument}"), instrument=code) if code else say(NEW)
        super().__init__(
            title, say(N_("It is kept for your office and used as any other.")), desk, parent
        )
        self._answer, self._code = answer, code
        self._build_lines(answer.reference.instruments.get(code))
        self._build_profile()
        self._build_tables()
        if code:
            self.extra.addWidget(button(say(N_("Remove it")), self._press_remove, desk))
        self.complete()

    def _build_lines(self, known: Instrument | None) -> None:
        desk, say, code = self.desk, self.desk.say, self._code
        self.kind = choice_of(
            [(reach.value, say(REACHES[reach])) for reach in KINDS],
            known.reach.value if known else Reach.BILATERAL.value,
        )
        self.kind_entry = Entry(say(N_("What is it?")), self.kind, desk)
        self.name = self.line_entry(
            N_("How is it called for short?"),
            known.short_name if known else "",
            N_("For example: Treaty of 8 November 2000."),
        )
        self.full_name = self.line_entry(
            N_("Its full title"), known.full_name if known else "", N_("As the letter names it.")
        )
        self.sign = self.line_entry(
            N_("Its sign beside articles"),
            code or sign_for(self._answer),
            N_("Capitals, digits and hyphens."),
        )
        self.sign.field.setEnabled(not code)
        self.since = self.day_entry(N_("In force since"), known.entered if known else None)

    def _build_profile(self) -> None:
        desk, say = self.desk, self.desk.say
        read = [(profile.code, profile.title) for profile in profiles_for(self._answer)]
        self.profile = choice_of([("", say(N_("No list"))), *read], "")
        self.profile.activated.connect(self._start_from)
        self.profile_entry = Entry(
            say(N_("Start from a list that was read")),
            self.profile,
            desk,
            say(N_("It fills the articles below. Compare each with your text.")),
        )

    def _build_tables(self) -> None:
        desk, say = self.desk, self.desk.say
        asked = [(code, (say(words),)) for code, words in ELEMENT_NAMES.items()]
        heads = (say(N_("What it asks for")), say(N_("Article")))
        self.elements = ArticleTable(heads, asked, desk, fixed=1)
        self.elements.fill({c: (a,) for c, a in articles_of(self._answer, self._code).items()})
        topics = [(topic.value, (say(TOPICS[topic]),)) for topic in Topic]
        titles = (say(N_("Topic")), say(N_("What it says, in one sentence")), say(N_("Article")))
        self.effects = ArticleTable(titles, topics, desk, fixed=1)
        self.effects.fill(sentences_of(self._answer, self._code))
        elements = Entry(
            say(N_("Which articles ask for what?")),
            self.elements,
            desk,
            say(N_("Type the article in its line. A line without one asks for nothing.")),
        )
        effects = Entry(
            say(N_("What does it imply?")),
            self.effects,
            desk,
            say(N_("A sentence of your own, with its article. Leave the others empty.")),
        )
        for part in (
            self.kind_entry, self.name, self.full_name, self.sign, self.since,
            self.profile_entry, elements, effects,
        ):  # fmt: skip
            self.body.addWidget(part)

    def _start_from(self) -> None:
        """Put the list's articles into the lines that are still empty, and these lines on top."""
        chosen = str(self.profile.currentData() or "")
        found = next((p for p in profiles_for(self._answer) if p.code == chosen), None)
        if found is not None:
            articles = {item.element: item.reference for item in found.items}
            self.elements.offer(articles, N_("{name} (in that list)"))

    # -- keeping ---------------------------------------------------------------------------

    def keep(self) -> None:
        """The instrument with its parties and articles."""
        name = self.text_in(self.name, is_needed=True)
        sign = self.text_in(self.sign, is_needed=True)
        self._check_sign(sign)
        since = self.day_in(self.since)
        reach = Reach(str(self.kind.currentData()))
        reading = self.reading()
        made = OwnInstrument(
            code=sign,
            short_name=name,
            reach=reach,
            parties=self._parties(sign, reach, since),
            full_name=self.text_in(self.full_name),
            entered=since,
            elements=tuple(
                ArticleEntry(element, article.strip())
                for element, (articles,) in self.elements.filled().items()
                for article in articles.split(";")
                if article.strip()
            ),
            effects=tuple(self._effects()),
        )
        enter_instrument(made, reading)

    def _check_sign(self, sign: str) -> None:
        if not SIGN.fullmatch(sign):
            self.refuse(self.sign, AnswerError(N_("Use capitals, digits and hyphens only.")))
        known = self._answer.reference.instruments.get(sign)
        if known is not None and sign != self._code:
            self.refuse(self.sign, AnswerError(N_("This sign is taken. Choose another.")))

    def _parties(self, sign: str, reach: Reach, since: date | None) -> tuple[PartyEntry, ...]:
        """Both States; of a law only the requesting one."""
        asked = self._answer.question
        states = (asked.requesting,) if reach is Reach.LAW else (asked.requesting, asked.requested)
        return tuple(PartyEntry(state, sign, entered=since) for state in states)

    def _effects(self) -> list[EffectEntry]:
        found = []
        for topic, (sentence, article) in self.effects.filled().items():
            if sentence and not article:
                named = self.desk.say(TOPICS[Topic(topic)])
                raise AnswerError(N_("{topic}: the article is missing. Type it."), topic=named)
            if sentence:
                found.append(EffectEntry(f"{topic}-own", article, sentence))
        return found

    def _press_remove(self) -> None:
        self.attempt(self.remove)

    def remove(self) -> None:
        """Take it out with all that belongs to it."""
        remove_instrument(self._code)


NEW = N_("Add a treaty, law or promise")
