# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A language, by its name in the screen's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.services.choices import ChoiceContext, Option, languages
from mla_writer.ui.editors.choice import SearchEditor

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Editor, Setting


class LanguageEditor(SearchEditor):
    """A list in which typing searches."""

    def options(self, look: DraftView) -> tuple[Option, ...]:
        """All of them, sorted by name."""
        context = ChoiceContext(look.view, look.reference, look.today, self.desk.words)
        return tuple(languages(context))


def build(question: Question, setting: Setting) -> Editor:
    """The editor of one question."""
    return LanguageEditor(question, setting)
