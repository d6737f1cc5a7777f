# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Your office: entered once in the settings, it fills the head of each new request."""

from __future__ import annotations

from collections.abc import Mapping

from mla_writer.domain.draft import Json
from mla_writer.storage.settings import Office


def office_answers(office: Office) -> Mapping[str, Json]:
    """The answers that an office gives in a new draft; parts that were left empty are left out."""
    raise NotImplementedError(office)
