# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A date and time with its zone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.ui.editors.parts import PartsEditor

if TYPE_CHECKING:
    from mla_writer.forms.relevance import Question
    from mla_writer.ui.editors.base import Editor, Setting


def build(question: Question, setting: Setting) -> Editor:
    """A moment such as 2026-11-09T04:02:55, a zone such as Asia/Manila."""
    say = setting.desk.say
    parts = {"at": (say(N_("date and time")), 190), "zone": (say(N_("time zone")), 150)}
    return PartsEditor(question, setting, parts)
