# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Babel's way into templates: each line of text is one message of ``documents.po``."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import IO, TYPE_CHECKING

from mla_writer.rendering.translation import messages, without_notes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

QUANTITIES = "quantities"
"""Context of the plural pairs that the filter ``quantity`` is given."""
_QUANTITY = re.compile(r"\|\s*quantity\(\s*(['\"])(.*?)\1\s*,\s*(['\"])(.*?)\3\s*\)")

Extracted = tuple[int, str, tuple[str, ...], list[str]]


def extract_template(
    fileobj: IO[bytes],
    _keywords: Mapping[str, object],
    _comment_tags: Collection[str],
    options: Mapping[str, str],
) -> Iterator[Extracted]:
    """The messages of one template for Babel: ``(line, function, arguments, comments)``.

    The context is the template's name, such as ``requests/mla``: option ``context``, else the
    last folder and the stem of the file's name.
    """
    source = fileobj.read().decode(options.get("encoding", "utf-8"))
    context = options.get("context") or context_of(getattr(fileobj, "name", ""))
    for message in messages(source):
        yield message.line, "pgettext", (context, message.text), []
    for line, pair in quantities(source):
        yield line, "npgettext", (QUANTITIES, *pair), []


def context_of(path: str) -> str:
    """The template's name from its path: ``templates/requests/mla.j2`` is ``requests/mla``."""
    parts = PurePath(path).with_suffix("").parts
    return "/".join(parts[-2:])


def quantities(source: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """The plural pairs of a template with their lines."""
    for number, line in enumerate(without_notes(source).split("\n"), start=1):
        for found in _QUANTITY.finditer(line):
            yield number, (found[2], found[4])
