# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A reference: a row of another group that is picked, or a number as another office writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.ui.editors.choice import ListEditor
from mla_writer.ui.editors.text import IdentifierEditor

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting


def build(question: Question, setting: Setting) -> Editor:
    """A list of the rows that exist; a line to type in where the form names no group."""
    editor = ListEditor if question.field.source else IdentifierEditor
    return editor(question, setting)
