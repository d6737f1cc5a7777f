# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The short form of an emergency, begun from a request: telephone, notice, then the request."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer.forms.answers import Answers, SetAnswer
from mla_writer.services.asking import carried
from mla_writer.services.opening import start_draft

if TYPE_CHECKING:
    from datetime import datetime

    from mla_writer.domain.draft import Draft
    from mla_writer.forms.relevance import View

EMERGENCY = "emergency"


def notice_from(draft: Draft, view: View, at: datetime) -> Draft:
    """A new notice with what the request has answered so far. view: that of the draft."""
    begun = start_draft(EMERGENCY, (), draft.document_language, at)
    answers = Answers({**begun.answers, **dict(carried(view, EMERGENCY))})
    danger = SetAnswer("danger_now", view.answers.get("urgency_danger"))
    tree = answers.apply(danger).tree
    return replace(begun, answers=tree, specimen=draft.specimen, today=draft.today)
