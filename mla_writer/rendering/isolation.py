# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Latin names, references and numbers in right-to-left prose: each a run that keeps its order.

The bidirectional algorithm (UAX 9) reads "AT61 1904 3002" in Arabic backwards, group by group, and
moves "& Co <KG>" to the other end of a name. So what belongs together becomes one run, which the
writers isolate.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer.rendering import formats
from mla_writer.rendering.document import Run, RunRole

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(
    # A telephone number, or three groups of digits: read backwards they are another number.
    rf"\+[0-9]+(?:[ {formats.GLUE}/-]?\(?[0-9]+\)?)*|[0-9]+(?:[ {formats.GLUE}][0-9]+){{2,}}(?!\w)"
    r"|<\w+>|[A-Za-z\u00c0-\u024f0-9](?:(?:[\w\u00c0-\u024f().:/+@\u2013-]|,(?=[0-9]))*[\w\u00c0-\u024f)])?",
    re.ASCII,
)
_SPACES = f" {formats.GLUE}"
_BETWEEN_WORDS = re.compile(f"[{_SPACES}](?:&[{_SPACES}])?")
_AFTER_SHORT_FORM = re.compile(f"\\.[{_SPACES}]")
_SHORT_FORM = re.compile(r"(?<!\w)[A-Z\u00c0-\u00de]\w{0,3}$", re.ASCII)  # "Mag." "Dr." "K."
_LATIN_NEXT = re.compile(f"[{_SPACES}][A-Za-z\u00c0-\u024f]")
_CODE = re.compile(r"(?<!\w)(?:[A-Z]{2,}|\w*[0-9]\w*)$", re.ASCII)  # "EUR" "AT61" "1904"
_LINE_BEGINS = re.compile("(?:^|\n|[\u060c,;:])[ \u00a0]*$")


def isolated(run: Run) -> Iterator[Run]:
    """Right-to-left words; each Latin name, article or number with signs is a run of its own."""
    at = 0
    for start, end in _spans(run.text):
        if start > at:
            yield replace(run, text=run.text[at:start])
        latin = run.text[start:end]
        yield replace(run, text=latin, language="en", direction="ltr", role=RunRole.IDENTIFIER)
        at = end
    if at < len(run.text) or not run.text:
        yield replace(run, text=run.text[at:])


def _spans(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for found in _WORD.finditer(text):
        start, end = found.start(), _closed(text, *found.span())
        before = spans[-1] if spans else (start, start)
        between = text[before[1] : start]
        said = text[slice(*before)]
        if before[1] < start and (
            _belongs(said, between, found[0]) or _is_number_of_name(said, between, text[end:])
        ):
            spans[-1] = (before[0], end)
        elif not found[0].replace(",", "").isdigit() or _begins_address(text, start, end):
            spans.append((start, end))
    return spans


def _begins_address(text: str, start: int, end: int) -> bool:
    """Whether a number begins a line, or a part of it, and a Latin name follows: 22 Lane."""
    return bool(_LINE_BEGINS.search(text[:start])) and bool(_LATIN_NEXT.match(text, end))


def _is_number_of_name(before: str, between: str, after: str) -> bool:
    """Whether a number ends a Latin address ("Badenerstrasse 90،"), or stands within a name.

    A comma follows, or the next word of the name ("Palhua 23 SL"); no Arabic word.
    """
    latin = any(character.isalpha() for character in before)
    goes_on = after[:1] in {"\u060c", ","} or _LATIN_NEXT.match(after) is not None
    return latin and between in _SPACES and goes_on


def _closed(text: str, start: int, end: int) -> int:
    """The end of a word without the bracket that closes one opened before it."""
    while text[start:end].count(")") > text[start:end].count("("):
        end -= 1
    return end


def _belongs(before: str, between: str, word: str) -> bool:
    """Whether a word goes on what stands before it: a name, or a code in groups."""
    if before.isdigit():
        return between in _SPACES and word[0].isalpha()
    if not any(character.isalpha() for character in before):
        return False
    if not any(character.isalpha() for character in word):
        return between in _SPACES and _CODE.search(before) is not None
    if _AFTER_SHORT_FORM.fullmatch(between):
        return _SHORT_FORM.search(before) is not None
    return _BETWEEN_WORDS.fullmatch(between) is not None
