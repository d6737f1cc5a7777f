# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Going about in a draft: steps, answers, findings, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from mla_writer.i18n import N_
from mla_writer.ui.draft_frame import DraftFrame
from mla_writer.ui.editors.base import Setting
from mla_writer.ui.memory import Memory
from mla_writer.ui.port import Port
from mla_writer.ui.side_strip import CHECKS, GUIDANCE
from mla_writer.ui.spot import Spot, editor_around, put_back, spot_of
from mla_writer.ui.step_rows import REVIEW, SIGN
from mla_writer.ui.trail import Stop, Trail
from mla_writer.ui.whereabouts import group_at, row_at, short_title, step_of, text_at

if TYPE_CHECKING:
    from mla_writer.services.drafting import DraftSession
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.section_page import SectionPage


class DraftWalk(DraftFrame):
    """A frame whose pages one can go to. The session is what is asked; nothing here changes it."""

    def __init__(self, session: DraftSession, desk: Desk, widths: tuple[int, ...]) -> None:
        super().__init__(desk, widths)
        self.session = session
        self.port = Port(self)
        self.memory = Memory()
        self.trail = Trail()
        self._path = ""
        self._advised = ""  # the answer to which the round led for its advice
        self._warned = ""  # the step whose faults were shown when the person wanted to go on

    def redraw(self) -> None:
        """Show the draft as it is now."""
        raise NotImplementedError

    @property
    def current_step(self) -> str:
        """The step that is shown."""
        return self.stack.step

    @property
    def current_path(self) -> str:
        """The answer that had the keyboard last."""
        return self._path

    @property
    def path_under_keyboard(self) -> str:
        """The answer that has the keyboard in this window now, "" where another part has it."""
        here, page = self.window().focusWidget(), self.stack.section
        is_asked = page is not None and here is not None and page.isAncestorOf(here)
        return self._path if is_asked else ""

    @property
    def spot(self) -> Spot | None:
        """Where the keyboard is inside its answer."""
        return spot_of(self.window().focusWidget())

    def return_to(self, path: str, spot: Spot | None) -> None:
        """Bring the keyboard to an answer, to the very spot where it was."""
        self.go_to_answer(path)
        put_back(self.window().focusWidget(), spot)

    # -- steps -----------------------------------------------------------------------------

    def go_to_step(self, step: str) -> None:
        """Show a step; the keyboard stays where it is."""
        self._take_typed()
        if self.stack.knows(step, self.session.view()):
            self._show(step)
        self.redraw()

    def _take_typed(self) -> None:
        """A list that is open goes; the name that is being typed is taken first.

        A key of the window reaches it too while such a list is open, and Qt then keeps from the
        line that the keyboard has left it.
        """
        here = self.window().focusWidget()
        if here is not None and (editor := editor_around(here)) is not None:
            editor.take_typed()
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def visit(self, step: str) -> None:
        """Show a step and bring the keyboard to its first unanswered question."""
        self.go_to_step(step)
        self.focus_page()

    def _show(self, step: str) -> None:
        if step != self.stack.step:
            self.trail.leave(self._stop())
            self._warned = ""
            self.notices.clear()
        language = self.session.draft.document_language
        setting = Setting(self.desk, self.port, language, self.memory)
        self.stack.show_step(step, self.session.view(), setting)
        self.arrange()

    def _stop(self) -> Stop:
        is_here = step_of(self._path, self.session.view()) == self.current_step
        path = self.review.chosen if self.current_step == REVIEW else self._path if is_here else ""
        return Stop(self.current_step, path)

    def go_back(self) -> None:
        """Alt+Left: back to where one came from, the keyboard where it was."""
        stop = self.trail.back()
        if stop is None:
            self.notices.tell("note", self.desk.say(N_("You came from nowhere else.")))
            return
        kept = self.trail.stops
        self.go_to_step(stop.step)
        self.trail.stops = kept
        page = self.stack.section
        is_there = page is not None and bool(stop.path) and page.go_to(stop.path)
        if not is_there and not (stop.step == REVIEW and self.review.focus_item(stop.path)):
            self.focus_page()

    def order(self) -> list[str]:
        """The steps that can be gone to, in their order."""
        steps = [view.step.id for view in self.session.view().steps]
        return [*steps, REVIEW, SIGN] if self.sign.is_ready else [*steps, REVIEW]

    def place_in(self, order: list[str]) -> int:
        """Where the step that is shown stands in the order."""
        return order.index(self.current_step) if self.current_step in order else 0

    def next_step(self) -> None:
        """The next section, its first unanswered question under the keyboard."""
        order = self.order()
        if (at := self.place_in(order)) + 1 < len(order):
            self.visit(order[at + 1])

    def step_before(self) -> None:
        """The step before."""
        order = self.order()
        if (at := self.place_in(order)) > 0:
            self.visit(order[at - 1])

    def onward(self) -> None:
        """The main button: faults of this page first, then the next step."""
        self._take_typed()
        if self.current_step == REVIEW:
            self.review.press_primary()
        elif self.current_step == SIGN:
            self.sign.press_primary()
        elif (page := self.stack.section) is not None and self._is_to_warn(page):
            self._warned = self.current_step
            page.focus_summary()
        else:
            self.next_step()

    def _is_to_warn(self, page: SectionPage) -> bool:
        """The first press shows the faults of a page, the second goes on."""
        return self._warned != self.current_step and page.settle(self.session.view())

    def continue_words(self) -> str:
        """Where the main button of a section leads."""
        order = self.order()
        at = self.place_in(order)
        following = order[at + 1] if at + 1 < len(order) else REVIEW
        titles = {view.step.id: short_title(view.step) for view in self.session.view().steps}
        named = following in titles
        title = self.desk.label(titles[following]) if named else self.desk.say(N_("Review"))
        return self.desk.say(N_("Continue: {section}"), section=title)

    def focus_page(self) -> None:
        """Bring the keyboard to the page: first unanswered question, or the main button."""
        if (page := self.stack.section) is not None:
            page.go_to_first(self.session.view())
        elif self.current_step == SIGN and self.sign.focus_first():
            return
        else:
            super().focus_page()

    def return_to_page(self) -> None:
        """F6, Esc: the answer that had the keyboard last, if it is on this page."""
        page, is_here = self.stack.section, step_of(self._path, self.session.view())
        if page is None or is_here != self.current_step or not page.go_to(self._path):
            self.focus_page()

    # -- answers ---------------------------------------------------------------------------

    def go_to_answer(self, path: str) -> None:
        """Open the step of an answer and bring the keyboard there."""
        if not (step := step_of(path, self.session.view())):
            return
        self.go_to_step(step)
        if (page := self.stack.section) is not None:
            page.go_to(path)

    def next_finding(self, by: int) -> None:
        """The next or the previous finding: what blocks a final first, then advice and risks."""
        look = self.session.view()
        blocking = list(dict.fromkeys(one.path for one in look.blocking))
        found = list(dict.fromkeys([*blocking, *(one.path for one in look.findings)]))
        if not found:
            self.notices.tell("ok", self.desk.say(N_("Nothing found")))
            return
        # An answer that was just given may leave advice: that isn't where the round goes on.
        is_at_advice = self._path in found and (not blocking or self._path == self._advised)
        is_at_one = self._path in blocking or is_at_advice
        at = found.index(self._path) + by if is_at_one else self._after(blocking or found, by)
        self.go_to_answer(path := found[at % len(found)])
        self._path = path
        self._advised = "" if path in blocking else path

    def _after(self, found: list[str], by: int) -> int:
        """Where to go on from an answer of which nothing is found any more."""
        places = {each.path: n for n, each in enumerate(self.session.view().view.questions)}
        here = places.get(self._path, -1)
        before = sum(places.get(path, len(places)) < here for path in found)
        return before % len(found) if by > 0 else before - 1

    def enter(self, path: str) -> None:
        """The keyboard came to this answer: mark it in the letter, show its guidance."""
        self._path = path
        self.uncover()
        self.pane.preview.pages.mark(path)
        look = self.session.view()
        self.pane.guidance.show_question(look.view.question(path), look)

    # -- groups ----------------------------------------------------------------------------

    def add_row(self) -> None:
        """Add to the group that has the keyboard, else to the first group of this page."""
        page = self.stack.section
        if page is not None and (group := group_at(QApplication.focusWidget(), page)):
            group.add_row()

    def insert_reference(self) -> None:
        """Offer what the text under the keyboard can refer to."""
        if (text := text_at(QApplication.focusWidget())) is not None:
            text.offer()

    def delete_row(self) -> None:
        """Take away the row that has the keyboard, or had it last."""
        if (found := row_at(self._path, self.session.view())) is not None:
            self.port.row_removed.emit(found.path)

    def move_row(self, by: int) -> None:
        """Move the row that has the keyboard, or had it last."""
        if (found := row_at(self._path, self.session.view())) is None:
            return
        if 0 <= found.position + by < found.total:
            self.port.row_moved.emit(found.path, found.position + by)

    # -- the pane --------------------------------------------------------------------------

    def check(self) -> None:
        """Show what was found."""
        self.open_pane(CHECKS)
        self.pane.focus_tab()

    def show_help(self, path: str) -> None:
        """Guidance for an answer."""
        self.enter(path)
        self.open_pane(GUIDANCE)

    def help(self) -> None:
        """Guidance for the question that has the keyboard."""
        self.show_help(self._path)

    def show_articles(self) -> None:
        """The articles that ask for the question that has the keyboard."""
        self.show_help(self._path)
        self.pane.guidance.show_articles()
