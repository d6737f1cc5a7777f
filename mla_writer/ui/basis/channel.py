# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The channel: under each choice why it fits and what it entails, or why it doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.channels import ChannelWords, channels_said
from mla_writer.ui.editors.explained import ExplainedEditor
from mla_writer.ui.flow import Flow
from mla_writer.ui.widgets import Wrapped, citation, label, picture

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting


class ChannelEditor(ExplainedEditor):
    """Any channel can be chosen: two States may have agreed on more than the data tells."""

    def __init__(self, question: Question, setting: Setting) -> None:
        super().__init__(question, setting)
        self._offers: tuple[ChannelWords, ...] = ()

    def show_answer(self, raw: Json, look: DraftView) -> None:
        """Show what was chosen, and how each channel stands now."""
        super().show_answer(raw, look)
        words = channels_said(look, self.desk.words)
        if words != self._offers:
            self._offers = words
            for each in words:
                if each.channel in self.radios:
                    self._show(each)

    def _show(self, offer: ChannelWords) -> None:
        desk = self.desk
        fits = desk.say(N_("It fits")) if offer.fits else desk.say(N_("It isn't shown to fit"))
        icon, token = ("circle-check", "ok") if offer.fits else ("circle-slash", "text2")
        chips = [citation(article, desk) for article in offer.opened_by]
        said: tuple[QWidget, ...] = (picture(icon, token, desk, 14), label(fits, "muted"))
        self.explain(
            offer.channel,
            " ".join((f"{fits}.", *offer.opened_by, *offer.lines)),
            Flow(desk, *said, *chips, gap=6),
            Wrapped(" ".join(offer.lines), "caption"),
        )


def build(question: Question, setting: Setting) -> Editor:
    """Radio buttons with what is known of each channel."""
    return ChannelEditor(question, setting)
