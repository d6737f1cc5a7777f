# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whether bytes are in DER (ITU-T X.690, 10 and 11): one way only to write each value."""

from __future__ import annotations

MAX_DEPTH = 30
CONSTRUCTED, LONG_TAG, LONG_LENGTH = 0x20, 0x1F, 0x80
BOOLEAN, INTEGER, BIT_STRING, NULL, ENUMERATED = 1, 2, 3, 5, 10
MAX_LENGTH_BYTES, MAX_UNUSED_BITS, SIGN_BIT = 4, 7, 0x80


def check_der(data: bytes, depth: int = 0) -> None:
    """Read values one after the other, and those inside them.

    Raises:
        ValueError: a value that could have been written in another way, or one cut short.
    """
    if depth > MAX_DEPTH:
        raise ValueError("values nested too deep")
    at = 0
    while at < len(data):
        tag, start, end = _header(data, at)
        content = data[start:end]
        if tag & CONSTRUCTED:
            check_der(content, depth + 1)
        else:
            _check_plain(tag, content)
        at = end


def _header(data: bytes, at: int) -> tuple[int, int, int]:
    """The tag of the value that begins here, and where its content begins and ends."""
    tag, *more = data[at : at + 2]
    if tag & LONG_TAG == LONG_TAG or not more:
        raise ValueError("a tag of another kind, or none")
    (length,) = more
    start = at + 2
    if length & LONG_LENGTH:
        size = length & ~LONG_LENGTH
        written = data[start : start + size]
        length, start = int.from_bytes(written, "big"), start + size
        if not 0 < size <= MAX_LENGTH_BYTES or length < LONG_LENGTH or written[0] == 0:
            raise ValueError("a length longer than it need be")
    if start + length > len(data):
        raise ValueError("a value cut short")
    return tag, start, start + length


def _check_plain(tag: int, content: bytes) -> None:
    if tag == BOOLEAN and content not in (b"\0", b"\xff"):
        raise ValueError("neither true nor false")
    if tag == NULL and content:
        raise ValueError("a null with something in it")
    if tag in (INTEGER, ENUMERATED) and not _is_shortest(content):
        raise ValueError("a number longer than it need be")
    if tag == BIT_STRING and not _has_clean_end(content):
        raise ValueError("bits behind the last")


def _is_shortest(number: bytes) -> bool:
    if not number:
        return False
    sign = 0xFF if number[1:2] and number[1] & SIGN_BIT else 0
    return len(number) == 1 or number[0] != sign


def _has_clean_end(bits: bytes) -> bool:
    """The first byte counts the unused bits of the last; these must be zero."""
    if not bits or bits[0] > MAX_UNUSED_BITS or (bits[0] and len(bits) == 1):
        return False
    return not bits[-1] & ((1 << bits[0]) - 1)
