# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One editor for each kind of field; `build_editor` finds it by the kind's name.

Questions beside whose choices reference data stands have an editor of their own (decision 091).
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting

# By the kind, and the source of the choices or, where the form lists them itself, the question.
INFORMED = {
    ("choices", "instruments"): "mla_writer.ui.basis.bases",
    ("choice", "channel"): "mla_writer.ui.basis.channel",
    ("choice", "language_accepted"): "mla_writer.ui.basis.language",
    ("choice", "grade"): "mla_writer.ui.basis.grade",
}


def build_editor(question: Question, setting: Setting) -> Editor:
    """The editor of a question: each kind's module has a `build`."""
    field = question.field
    own = INFORMED.get((field.kind, field.source or question.path))
    module = importlib.import_module(own or f"mla_writer.ui.editors.{field.kind}")
    editor: Editor = module.build(question, setting)
    return editor
