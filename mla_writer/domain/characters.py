# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Characters that no answer and no text of ours may hold."""

from __future__ import annotations

import re

# NUL, lone surrogates (no text has them), and the private use areas: marks of templates stand there
RESERVED = re.compile("[\x00\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]")
