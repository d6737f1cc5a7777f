# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Asset: a card of its parts."""

from mla_writer.ui.editors.composite import build

__all__ = ["build"]
