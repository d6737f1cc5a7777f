# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The pane beside the questions: preview, checks, guidance."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from mla_writer import i18n
from mla_writer.checks.finding import Finding, Severity
from mla_writer.forms.reasons import say_reason
from mla_writer.i18n import N_
from mla_writer.reference.titles import title_of
from mla_writer.services.wording import cite
from mla_writer.ui import icons
from mla_writer.ui.page_view import PageView
from mla_writer.ui.side_strip import TABS
from mla_writer.ui.widgets import (
    Status,
    Wrapped,
    button,
    clear,
    column,
    frame,
    label,
    line,
    notice,
    picture,
    row,
    scrolled,
    tool,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.forms.relevance import Question
    from mla_writer.rendering.writers.pdf import Preview
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.desk import Desk

PREVIEW, CHECKS, GUIDANCE = range(3)
LETTER_LANGUAGES = {
    "en": N_("Letter in English"),
    "ar": N_("Letter in Arabic"),
    "fr": N_("Letter in French"),
}
SEVERITY_STATUS: dict[Severity, Status] = {
    Severity.WRONG: "wrong",
    Severity.MISSING: "missing",
    Severity.ADVICE: "advice",
    Severity.RISK: "risk",
}


class PreviewPane(QWidget):
    """The letter's language, page arrows, zoom, and the page."""

    language_chosen = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.pages = PageView(desk)
        self.languages = QComboBox()
        self.languages.setAccessibleName(desk.say(N_("Language of the letter")))
        for code, words in LETTER_LANGUAGES.items():
            self.languages.addItem(desk.say(words), code)
        self.languages.activated.connect(self._speak)
        self._place = label("", "caption")
        self._place.setMinimumWidth(desk.look.text(40))
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.pages.turned.connect(self._turned)
        self._trouble = Wrapped("", "muted")
        self._trouble.hide()
        tools = row(desk, self.languages, -1, margins=(14, 6, 10, 4), gap=2)
        for part in (
            tool("chevron-left", desk.say(N_("Page before")), partial(self.pages.turn, -1), desk),
            self._place,
            tool("chevron-right", desk.say(N_("Next page")), partial(self.pages.turn, 1), desk),
            tool("zoom-in", desk.say(N_("Larger")), partial(self.pages.zoom, 1.25), desk),
            tool("zoom-out", desk.say(N_("Fit the page")), partial(self.pages.zoom, 0), desk),
        ):
            tools.addWidget(part)
        caption = row(desk, picture("pencil", "warn", desk, 14), margins=(16, 7, 16, 7), gap=6)
        caption.addWidget(
            Wrapped(desk.say(N_("The marked passage is the answer you are editing.")), "caption"), 1
        )
        box = column(desk, tools, self._trouble, gap=0)
        box.addWidget(self.pages, 1)
        box.addWidget(line())
        box.addLayout(caption)
        self.setLayout(box)

    def show_language(self, code: str) -> None:
        """Show which language the letter is in."""
        self.languages.setCurrentIndex(max(self.languages.findData(code), 0))
        self.pages.face(is_rtl=i18n.direction(code) == "rtl")

    def _speak(self, index: int) -> None:
        self.language_chosen.emit(str(self.languages.itemData(index)))

    def _turned(self, page: int, count: int) -> None:
        self._place.setText(f"{page} / {count}" if count else "")

    def show_preview(self, preview: Preview) -> None:
        """Show new pages."""
        self._trouble.hide()
        self.pages.show_preview(preview)

    def show_trouble(self, sentence: str) -> None:
        """Say why there are no new pages; the old ones stay."""
        self._trouble.setText(sentence)
        self._trouble.show()


class ChecksPane(QWidget):
    """Findings of this section, then of the others; each leads to its answer."""

    asked_for = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._list: QVBoxLayout = column(desk, margins=(14, 10, 14, 10), gap=8)
        self._shown: object = None
        self.setLayout(column(desk, scrolled(self._list)))

    def show_findings(self, look: DraftView, step: str) -> None:
        """Show what was found."""
        if self._shown == (look.findings, step):
            return
        self._shown = (look.findings, step)
        clear(self._list)
        here = [one for one in look.findings if one.step == step]
        others = [one for one in look.findings if one.step != step]
        if not look.findings:
            self._list.addWidget(notice("ok", self._desk.say(N_("Nothing found")), "", self._desk))
        self._group(N_("In this section"), here)
        self._group(N_("In other sections"), others)
        self._list.addStretch(1)

    def _group(self, title: str, findings: Iterable[Finding]) -> None:
        found = list(findings)
        if found:
            self._list.addWidget(label(self._desk.say(title), "over"))
        for finding in found:
            self._list.addWidget(
                finding_card(finding, self._desk, partial(self.asked_for.emit, finding.path))
            )


def finding_card(finding: Finding, desk: Desk, go: partial[None]) -> QWidget:
    """A finding: severity and articles, title, how to mend it, a link to the answer."""
    words = desk.words.finding(finding)
    status = SEVERITY_STATUS[finding.severity]
    icon, token = {"wrong": ("octagon-alert", "err"), "missing": ("circle-dot", "primary")}.get(
        status, ("triangle-alert", "warn")
    )
    role = {"wrong": "err", "missing": "part"}.get(status, "warn")
    severity = label(desk.say(N_("Still missing")) if status == "missing" else words.severity, role)
    severity.setProperty("size", "caption")
    cited = Wrapped(
        ", ".join(desk.fixed(cite(article)) for article in finding.articles[:3]), "caption"
    )
    head = row(desk, severity, gap=8)
    head.addWidget(cited, 1)
    box = column(desk, head, Wrapped(words.title, "strong"), gap=3)
    if words.mend:
        box.addWidget(Wrapped(words.mend, "muted"))
    link = button(desk.say(N_("Go to the answer")), go, desk, kind="link", icon="arrow-right")
    link.setAccessibleName(f"{desk.say(N_('Go to the answer'))}: {words.title}")
    box.addLayout(row(desk, link, -1))
    body = row(
        desk, column(desk, picture(icon, token, desk, 18), -1), margins=(10, 8, 10, 8), gap=9
    )
    body.addLayout(box, 1)
    return frame(body, "card")


class GuidancePane(QWidget):
    """Help for the question that is being answered: why, a good answer, the articles."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._list: QVBoxLayout = column(desk, margins=(16, 14, 16, 12), gap=8)
        self._area = scrolled(self._list)
        self._articles: QWidget | None = None
        self._shown: object = None
        self.setLayout(column(desk, self._area))

    def show_articles(self) -> None:
        """Scroll to the articles that ask."""
        if self._articles is not None:
            self._area.ensureWidgetVisible(self._articles, 0, 200)

    def show_question(self, question: Question | None, look: DraftView) -> None:
        """Show the guidance of a question."""
        shown = (question.path, look.bases) if question is not None else None
        if shown == self._shown and self._list.count():
            return
        self._shown = shown
        self._articles = None
        clear(self._list)
        desk = self._desk
        if question is None:
            self._list.addWidget(
                Wrapped(desk.say(N_("Choose a question to see its guidance.")), "muted")
            )
        else:
            self._fill(question, look)
        self._list.addStretch(1)

    def _fill(self, question: Question, look: DraftView) -> None:
        desk, field = self._desk, question.field
        self._list.addWidget(Wrapped(desk.label(field.label), "h2"))
        for text in filter(None, (field.hint, field.guidance)):
            self._list.addWidget(Wrapped(desk.label(text)))
        if field.example:
            self._list.addWidget(label(desk.say(N_("A good answer")), "strong"))
            example = column(desk, Wrapped(desk.label(field.example)), margins=(12, 8, 12, 8))
            self._list.addWidget(frame(example, "note"))
        if articles := look.articles(question):
            self._articles = label(desk.say(N_("Who asks for it")), "strong")
            self._list.addWidget(self._articles)
            for article in articles:
                name = title_of(look.reference, article.instrument, desk.words.language)
                self._list.addWidget(Wrapped(f"{desk.fixed(cite(article))}: {name}", "muted"))
        for words in because(question, look, desk):
            self._list.addWidget(Wrapped(words, "caption"))


def because(question: Question, look: DraftView, desk: Desk) -> tuple[str, ...]:
    """Which answers made a question asked, one sentence each."""
    words = desk.words
    told = (say_reason(one, look.view, words.app, words.forms) for one in question.because)
    return tuple(
        desk.say(N_("Asked because: {reason}"), reason=reason) for reason in dict.fromkeys(told)
    )


class SidePane(QWidget):
    """Three tabs; F9 opens and shuts the pane, Ctrl+F9 goes to the next tab."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.preview = PreviewPane(desk)
        self.checks = ChecksPane(desk)
        self.guidance = GuidancePane(desk)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(False)
        self._tabs.setAccessibleName(desk.say(N_("Preview, checks, guidance")))
        side = desk.look.text(16)
        self._tabs.setIconSize(QSize(side, side))
        self._stack = QStackedWidget()
        panes = (self.preview, self.checks, self.guidance)
        for (icon, words), part in zip(TABS, panes, strict=True):
            self._tabs.addTab(icons.icon(icon, "text2", desk.look), desk.say(words))
            self._stack.addWidget(part)
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        shut = tool(
            "panel-right-close", desk.say(N_("Close this pane")), self.closed.emit, desk, "F9"
        )
        head = row(desk, self._tabs, -1, label("F9", "caption"), shut, margins=(8, 0, 6, 0), gap=2)
        box = column(desk, frame(head, "subtle"), line(), gap=0)
        box.addWidget(self._stack, 1)
        self.setLayout(column(desk, frame(box, "subtle"), gap=0))

    def show_tab(self, tab: int) -> None:
        """Bring a tab to the front."""
        self._tabs.setCurrentIndex(tab)

    def next_tab(self) -> None:
        """Go round the tabs."""
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + 1) % self._tabs.count())

    def focus_tab(self) -> None:
        """Bring the keyboard to the tabs."""
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def count_checks(self, count: int) -> None:
        """Show how many findings there are."""
        words = self._desk.say(N_("Checks"))
        self._tabs.setTabText(CHECKS, f"{words}  {count}" if count else words)
