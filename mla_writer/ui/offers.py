# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the program offers beside a question: an authority, a letter, names to seal, a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.authority_listing import ADDRESSEE, Listed, addressed_to, offered
from mla_writer.services.freezing import freeze_accounts
from mla_writer.ui.names_behind import NamesBehind

if TYPE_CHECKING:
    from mla_writer.services.sealed_copies import Kept
    from mla_writer.ui.screens.drafting import DraftingScreen


class Offer(NamedTuple):
    """A link at a question: its words, its icon, and what it does."""

    words: str
    icon: str
    name: str


CHOOSE, ASK, NAMES, NOTICE, FREEZE = "choose", "ask", "names", "notice", "freeze"
ASKING = Offer(N_("Ask the other authority…"), "mail", ASK)
# By the path of the question.
OFFERS = {
    ADDRESSEE: Offer(N_("Choose from the directory…"), "book-open", CHOOSE),
    "urgency_danger": Offer(N_("Write the short notice first…"), "triangle-alert", NOTICE),
    "channel": ASKING,
    "electronic_accepted": ASKING,
    "language_accepted": ASKING,
}
# By the id of a measure's question.
IN_MEASURES = {
    "real_names": Offer(N_("Names behind the code names…"), "key-round", NAMES),
    "freeze_too": Offer(N_("Add the measure on freezing…"), "snowflake", FREEZE),
}
# By the source of a list to choose from, offered while nothing is there to choose: the name is the
# path of the list that is filled first.
FIRST = {
    "persons": Offer(N_("Add a person first"), "user", "persons"),
    "organisations": Offer(N_("Add an organisation first"), "landmark", "orgs"),
    "annexes": Offer(N_("Add an annex first"), "paperclip", "attachments"),
}


def offer_at(path: str) -> Offer | None:
    """What is offered beside the question at this path."""
    return OFFERS.get(path) or IN_MEASURES.get(path.rpartition("].")[2])


class Offers(QObject):
    """Answers the links of one draft.

    question_asked, notice_asked, directory_asked: the window's business.
    """

    question_asked = Signal()
    notice_asked = Signal()
    directory_asked = Signal()

    def __init__(self, screen: DraftingScreen) -> None:
        super().__init__(screen)
        self._screen = screen
        self._names = NamesBehind(screen, screen.desk.say(IN_MEASURES["real_names"].words))

    def take(self, name: str, path: str = "") -> None:
        """The link of this name was pressed, beside the question at this path."""
        if name in {each.name for each in FIRST.values()}:
            self._screen.go_to_answer(name)
        elif name == ASK:
            self.question_asked.emit()
        elif name == NOTICE:
            self.notice_asked.emit()
        elif name == NAMES:
            self._names.show()
        elif self._screen.opened.is_read_only:
            self._screen.says.show_refused()
        elif name == FREEZE:
            self.freeze(path.rpartition(".")[0])
        else:
            self.choose()

    def tell_names_due(self) -> None:
        """Once the letter is final: what is still to be done about sealed names."""
        self._names.tell_due()

    def tell_kept(self, kept: Kept) -> None:
        """The draft was written under another name: where its sealed annex is."""
        self._names.tell_kept(kept)

    def freeze(self, records: str) -> None:
        """Bring the measure that freezes the accounts of a measure on records, and go to it."""
        screen = self._screen
        answers, row = freeze_accounts(screen.session.answers.tree, records)
        screen.edits.put_back(answers)
        screen.go_to_answer(f"{row}.ask_mode")

    def choose(self) -> None:
        """Offer the authorities of the requested State."""
        from mla_writer.ui.dialogs.choose_authority import ChooseAuthority

        screen, view = self._screen, self._screen.session.view()
        say = screen.desk.say
        if not self._names_asked_state():
            screen.go_to_answer("requested_state")
            words = say(N_("Say first which State is asked."))
            screen.notices.ask(words, self._names_asked_state)
            return
        try:
            found = offered(view.view, screen.desk.words.language, screen.desk.clock().date())
        except MlaError as error:
            screen.failed.emit(error)
            return
        dialog = ChooseAuthority(found, screen.desk, screen.window())
        dialog.given.connect(self._fill)
        dialog.directory_asked.connect(self._go_to_directory)
        dialog.open()

    def _names_asked_state(self) -> bool:
        return bool(self._screen.session.view().view.value("requested_state"))

    def _go_to_directory(self) -> None:
        QTimer.singleShot(0, self, self.directory_asked.emit)

    def _fill(self, one: Listed) -> None:
        screen, say, fixed = self._screen, self._screen.desk.say, self._screen.desk.fixed
        screen.edits.put_back(addressed_to(one.fact, screen.session.answers.tree))
        source = say(
            N_("Source: {source}, as of {date}."),
            source=fixed(one.source),
            date=fixed(one.fact.as_of),
        )
        old = say(N_("Ask whether this still holds before you write.")) if one.is_old else ""
        title = say(N_("Filled in from the directory. Compare it and change what differs."))
        screen.notices.tell("warn" if one.is_old else "note", title, f"{source} {old}".strip())
        screen.window().activateWindow()
        # After the dialog: its end gives the keyboard back to where it was before.
        QTimer.singleShot(0, self, self._go_there)

    def _go_there(self) -> None:
        self._screen.go_to_answer(ADDRESSEE)
