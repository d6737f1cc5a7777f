# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A row of another group: a person, an organisation, an annex, a measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.ui.editors.choice import ListEditor

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting


def build(question: Question, setting: Setting) -> Editor:
    """A list of the rows that exist."""
    return ListEditor(question, setting)
