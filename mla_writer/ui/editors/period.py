# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A period: from, to, and a time zone where hours matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.ui.editors.parts import PartsEditor

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting


def build(question: Question, setting: Setting) -> Editor:
    """Two dates typed as year-month-day, and the zone as in Europe/Vienna."""
    say = setting.desk.say
    parts = {
        "from": (say(N_("from")), 118),
        "to": (say(N_("to")), 118),
        "zone": (say(N_("time zone")), 150),
    }
    return PartsEditor(question, setting, parts)
