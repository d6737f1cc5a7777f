# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Looking for words in every byte that was written: as they lie, unpacked, and as a reader reads.

Words are looked for in UTF-8, UTF-16, UTF-32 (both orders), Latin-1, hexadecimal, base64, percent
and entity signs, as escapes of JSON, Python and Typst, from the end to the beginning, as Arabic is
shaped on a page, and in what unpacking gives: members of ZIP files, streams and attachments of PDF
files, gzip, zlib.
"""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import unicodedata
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import quote

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def files_holding(folder: Path, *words: str) -> list[str]:
    """Each file below the folder that holds a word, by its place; ``!`` parts what was unpacked."""
    wanted = tuple(form for word in words for form in forms_of(word))
    return [
        name
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for name, data in unpacked(file.relative_to(folder).as_posix(), file.read_bytes())
        if any(form in data for form in wanted) or _reads(data, words)
    ]


def forms_of(word: str) -> tuple[bytes, ...]:
    """The bytes that a word may be written as; those without case are looked for in lower case."""
    return tuple(dict.fromkeys(form for way in (word, word[::-1]) for form in _written(way)))


def _written(word: str) -> Iterator[bytes]:
    plain = word.encode()
    for encoding in ("utf-8", "utf-16-be", "utf-16-le", "utf-32-be", "utf-32-le"):
        data = word.encode(encoding)
        yield data
        yield from (data.hex().encode(), data.hex().upper().encode())
        yield from _in_base64(data)
    yield word.encode("latin-1", "replace")
    yield json.dumps(word)[1:-1].encode()
    yield word.encode("unicode_escape")
    yield quopri.encodestring(plain).strip()
    yield from (quote(word, safe="").encode(), quote(word, safe="").lower().encode())
    for sign in (
        "&#{};",
        "&#x{:x};",
        "&#x{:X};",
        "\\u{{{:x}}}",
        "%{:02X}",
        "\\x{:02x}",
        "\\{:03o}",
    ):
        yield "".join(sign.format(ord(letter)) for letter in word).encode()
        if not word.isascii():
            yield "".join(x if x.isascii() else sign.format(ord(x)) for x in word).encode()
            yield "".join(sign.format(byte) for byte in plain).encode()


def _in_base64(data: bytes) -> Iterator[bytes]:
    """The middle of it, wherever in its text it begins: three places, two alphabets."""
    for before in range(3):
        code = base64.b64encode(bytes(before) + data + bytes(2))
        inside = code[(4 if before else 0) : (len(data) + before) // 3 * 4]
        if len(inside) > 7:  # less is found by chance
            yield from (inside, base64.urlsafe_b64encode(base64.b64decode(inside)))


def _reads(data: bytes, words: tuple[str, ...]) -> bool:
    """Whether the bytes, read as text in another normal form or case, hold a word."""
    wanted = [unicodedata.normalize("NFKC", word).casefold() for word in words]
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        text = unicodedata.normalize("NFKC", data.decode(encoding, "ignore")).casefold()
        bare = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
        if any(word in bare or word[::-1] in bare for word in wanted):
            return True
    return False


def unpacked(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """A file, and all that can be unpacked from it."""
    yield name, data
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for member in packed.namelist():
                yield from unpacked(f"{name}!{member}", packed.read(member))
    elif data.startswith(b"%PDF"):
        yield from _of_pdf(name, data)
    elif data.startswith(b"\x1f\x8b"):
        yield from unpacked(f"{name}!gzip", gzip.decompress(data))
    elif data[:2] in (b"\x78\x9c", b"\x78\xda", b"\x78\x01"):
        yield from unpacked(f"{name}!zlib", zlib.decompress(data))


def _of_pdf(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Every stream uncompressed, every string, each attachment, and the text of each page."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for number, entry in enumerate(pdf.objects):
            if isinstance(entry, pikepdf.Stream):
                yield f"{name}!stream{number}", _bytes_of(entry)
        for attached, specification in pdf.attachments.items():
            inside = specification.get_file().read_bytes()
            yield from unpacked(f"{name}!attached {attached}", inside)
        loose = io.BytesIO()
        pdf.save(
            loose,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.all,
            compress_streams=False,
        )
        yield f"{name}!loose", loose.getvalue()
    with pypdfium2.PdfDocument(data) as document:
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    yield f"{name}!text", text.encode("utf-8", "ignore")


def _bytes_of(stream: pikepdf.Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:  # an image in a filter of its own: its raw bytes are searched
        return stream.read_raw_bytes()
