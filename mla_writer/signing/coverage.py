# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Which bytes a signature covers (ISO 32000-1, 12.8.1), read more strictly than usual.

A signature covers the file from its first byte up to its own ``/Contents`` and on from there, in
one go, to the end of its revision. Whatever else a ``/ByteRange`` says is refused.
"""

from __future__ import annotations

from dataclasses import dataclass

from asn1crypto import parser

NUMBERS = 4
LINE_ENDS = frozenset({b"", b"\n", b"\r", b"\r\n"})
END_MARK = b"%%EOF"


@dataclass(frozen=True)
class Covered:
    """The gap that holds the signature itself, and the end of what is covered; byte offsets."""

    gap: int
    resume: int
    end: int


def covered_bytes(pdf: bytes, byte_range: object, contents: bytes) -> Covered:
    """What a signature covers.

    byte_range: the value as it stands in the signature dictionary. contents: its ``/Contents``.

    Raises:
        ValueError: a range that isn't one gap exactly around these contents, or contents with
            anything but zeros behind the signature.
    """
    start, gap, resume, rest = _numbers(byte_range)
    end = resume + rest
    if start != 0 or not 0 < gap < resume < end <= len(pdf):
        raise ValueError("the range leaves out more than the signature")
    if pdf[gap : gap + 1] != b"<" or pdf[resume - 1 : resume] != b">":
        raise ValueError("the gap isn't the signature's own")
    digits = pdf[gap + 1 : resume - 1]
    if digits not in (contents.hex().encode(), contents.hex().upper().encode()):
        raise ValueError("the gap holds something else than the signature")
    if contents[parser.peek(contents) :].strip(b"\0"):
        raise ValueError("something is hidden behind the signature")
    return Covered(gap, resume, end)


def ends_cleanly(pdf: bytes) -> bool:
    """Whether nothing but one end of line follows the last end mark."""
    _, mark, tail = pdf.rpartition(END_MARK)
    return bool(mark) and tail in LINE_ENDS


def _numbers(byte_range: object) -> tuple[int, int, int, int]:
    if not isinstance(byte_range, list) or len(byte_range) != NUMBERS:
        raise ValueError("not four numbers")
    if not all(isinstance(number, int) for number in byte_range):
        raise ValueError("not four whole numbers")
    start, gap, resume, rest = (int(number) for number in byte_range)
    return start, gap, resume, rest
