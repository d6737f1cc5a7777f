# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An amount and its currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.ui.editors.parts import PartsEditor

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting


def build(question: Question, setting: Setting) -> Editor:
    """An amount such as 2340500.00, a currency such as EUR."""
    say = setting.desk.say
    parts = {"amount": (say(N_("amount")), 150), "currency": (say(N_("currency")), 64)}
    return PartsEditor(question, setting, parts)
