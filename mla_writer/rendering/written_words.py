# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The words of letters that were written before: to see whether a name stands in one of them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pikepdf

from mla_writer.bounded_file import read_bounded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 64 * 1024 * 1024  # of a letter, and of each part of it once unpacked
TAG = re.compile(r"<[^>]*>")
PARAGRAPH = re.compile(r"</w:p>")
UNREAD = (
    OSError, ValueError, TypeError, RecursionError, NotImplementedError, RuntimeError,
    zipfile.BadZipFile, pikepdf.PdfError, pikepdf.PasswordError,
)  # fmt: skip


def words_in(paths: tuple[Path, ...]) -> tuple[str | None, ...]:
    """The text of each letter, None for one that can't be read.

    Of a Word file all its parts; of a PDF of ours the attached request, which says what the letter
    says, and what stands in its metadata. Call it confined: a file may come from elsewhere.
    """
    return tuple(map(_words, paths))


def _words(path: Path) -> str | None:
    try:
        data = read_bounded(path, LARGEST)
        parts = _of_pdf(data) if data.startswith(b"%PDF") else _of_word(data)
        return "\n".join(parts)
    except UNREAD:
        return None


def _of_word(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for member in packed.infolist():
            if member.file_size <= LARGEST and member.filename.endswith((".xml", ".rels")):
                text = packed.read(member).decode("utf-8", "ignore")
                yield TAG.sub("", PARAGRAPH.sub("\n", text))


def _of_pdf(data: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for attached in pdf.attachments.values():
            yield attached.get_file().read_bytes().decode("utf-8", "ignore")
        for value in pdf.docinfo.values():
            yield str(value)
