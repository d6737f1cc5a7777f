# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every finding in words: what is wrong, why it matters, how to mend it.

This is the one list of codes, gathered from ``words``. A code has one severity.
Placeholders are arguments of the finding. ``label`` is the question's own label; ``row`` the
summary of its row in a list, or the label of the whole that it is a part of; ``state`` is an
ISO 3166 code, ``language`` an ISO 639 code, ``date`` and its like are ISO dates: who shows a
finding says them in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.checks.words.answering import ANSWERS, COMPLETENESS
from mla_writer.checks.words.asset_return import ASSET_RETURN
from mla_writer.checks.words.assets import ASSETS
from mla_writer.checks.words.banking import BANKING
from mla_writer.checks.words.case import COERCION, DEADLINES, IDENTITY
from mla_writer.checks.words.confiscation import CONFISCATION
from mla_writer.checks.words.electronic import ELECTRONIC
from mla_writer.checks.words.frame import CHANNELS, LANGUAGE, LEGAL_BASIS
from mla_writer.checks.words.gate import GATE
from mla_writer.checks.words.letter import ANNEXES, CONSISTENCY, NARRATIVE, SIGNATORIES
from mla_writer.checks.words.operations import BOARDING, DELIVERIES, OPERATIONS
from mla_writer.checks.words.orders import COVERT, INTERCEPTION, ORDERS
from mla_writer.checks.words.remote_hearing import HEARD, REMOTE_HEARING
from mla_writer.checks.words.risks import DISCLOSURE, REFUSAL
from mla_writer.checks.words.search import SEARCH
from mla_writer.checks.words.service import SERVICE
from mla_writer.checks.words.state_rules import STATE_RULES
from mla_writer.checks.words.stored_data import STORED_DATA
from mla_writer.checks.words.transfer import TRANSFER
from mla_writer.checks.words.urgency import URGENCY
from mla_writer.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.words.wording import Wording


@dataclass(frozen=True)
class FindingText:
    """A finding in words, to be said in the reader's language."""

    title: Text
    detail: Text
    mend: Text


def text_of(finding: Finding) -> FindingText:
    """The words of a finding with its arguments. Raises KeyError for a code that isn't listed."""
    words = TEXTS[finding.code]
    arguments = dict(finding.arguments)
    title = words.row_title if words.row_title and arguments.get("row") else words.title
    return FindingText(
        Text(title, arguments), Text(words.detail, arguments), Text(words.mend, arguments)
    )


TEXTS: Mapping[str, Wording] = MappingProxyType(
    COMPLETENESS
    | ANSWERS
    | LEGAL_BASIS
    | COERCION
    | DEADLINES
    | IDENTITY
    | CONSISTENCY
    | NARRATIVE
    | SERVICE
    | SEARCH
    | HEARD
    | REMOTE_HEARING
    | TRANSFER
    | BANKING
    | OPERATIONS
    | DELIVERIES
    | BOARDING
    | ELECTRONIC
    | STORED_DATA
    | ORDERS
    | INTERCEPTION
    | COVERT
    | ASSETS
    | CONFISCATION
    | ASSET_RETURN
    | ANNEXES
    | SIGNATORIES
    | LANGUAGE
    | CHANNELS
    | DISCLOSURE
    | REFUSAL
    | STATE_RULES
    | GATE
    | URGENCY
)
