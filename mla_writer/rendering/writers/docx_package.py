# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The archive of a Word file: same content, same bytes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip entry can have


def stable_bytes(word: WordDocument) -> bytes:
    """The file without the clock that the zip entries were stamped with."""
    stamped = io.BytesIO()
    word.save(stamped)
    made = io.BytesIO()
    with zipfile.ZipFile(stamped) as source, zipfile.ZipFile(made, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return made.getvalue()
