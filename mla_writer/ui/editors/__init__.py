# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One editor for each kind of field; `build_editor` finds it by the kind's name."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting


def build_editor(question: Question, setting: Setting) -> Editor:
    """The editor of a question: each kind's module has a `build`."""
    module = importlib.import_module(f"mla_writer.ui.editors.{question.field.kind}")
    editor: Editor = module.build(question, setting)
    return editor
