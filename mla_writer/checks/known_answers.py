# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers that several checks know: grades that press, late stages, where the story stands."""

from __future__ import annotations

PRESSING = frozenset({"emergency", "urgent"})
LATE_STAGES = frozenset({"trial", "appeal", "sentence"})
STORY = ("facts_established", "facts_inferred", "nexus", "facts_more")
