# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The same file from processes that know nothing of each other."""

from __future__ import annotations

import hashlib
import subprocess
import sys

from mla_writer.paths import PROJECT

HERE = "tests.unit.rendering.writers"


def digests_elsewhere(made: str) -> set[str]:
    """The SHA-256 of the bytes of an expression over this folder's modules, in two processes."""
    script = (
        f"import hashlib; from {HERE} import documents, reading, word_files;"
        f"print(hashlib.sha256({made}).hexdigest())"
    )
    command = [sys.executable, "-c", script]
    return {
        subprocess.run(
            command, cwd=PROJECT, check=True, capture_output=True, text=True
        ).stdout.strip()
        for _ in range(2)
    }


def digest(made: bytes) -> str:
    """The SHA-256 in hex."""
    return hashlib.sha256(made).hexdigest()
