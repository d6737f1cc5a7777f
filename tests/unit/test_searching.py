# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The search that every test of sealed names rests on finds a name in every dress."""

from __future__ import annotations

import base64
import html
import io
import json
import quopri
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from tests.searching import files_holding

if TYPE_CHECKING:
    from pathlib import Path

LATIN, ARABIC = "Quirrelmann", "كويرلمان"


def zipped(text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:t>{text}</w:t>")
    return made.getvalue()


DRESSES = {
    "plain": lambda text: text.encode(),
    "upper case": lambda text: text.upper().encode(),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16-be": lambda text: b"\x00" + text.encode("utf-16-be"),
    "utf-32": lambda text: text.encode("utf-32-le"),
    "json": lambda text: json.dumps(text).encode(),
    "hexadecimal": lambda text: text.encode().hex().encode(),
    "pdf string": lambda text: text.encode("utf-16-be").hex().upper().encode(),
    "base64 at 0": lambda text: base64.b64encode(text.encode()),
    "base64 at 1": lambda text: base64.b64encode(b"x" + text.encode() + b"y"),
    "base64 at 2": lambda text: base64.urlsafe_b64encode(b"xx" + text.encode() + b"y"),
    "percent": lambda text: quote(text).encode(),
    "entities": lambda text: "".join(f"&#{ord(sign)};" for sign in text).encode(),
    "hex entities": lambda text: "".join(f"&#x{ord(sign):X};" for sign in text).encode(),
    "ascii with entities": lambda text: html.escape(text).encode("ascii", "xmlcharrefreplace"),
    "typst": lambda text: "".join(f"\\u{{{ord(sign):x}}}" for sign in text).encode(),
    "python": lambda text: text.encode("unicode_escape"),
    "quoted printable": lambda text: quopri.encodestring(text.encode()),
    "from the end": lambda text: text[::-1].encode(),
    "marks of direction": lambda text: "\u200f".join(text).encode(),
    "gzip": lambda text: zlib.compress(text.encode(), wbits=31),
    "zlib": lambda text: zlib.compress(text.encode()),
    "zip": zipped,
}


@pytest.mark.parametrize("name", [LATIN, ARABIC])
@pytest.mark.parametrize("dress", DRESSES)
def test_a_name_is_found_in_every_dress(dress: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(DRESSES[dress](f"{name}"))
    assert files_holding(tmp_path, name)
    (tmp_path / "one").write_bytes(DRESSES[dress]("Kellermeister and some others"))
    assert files_holding(tmp_path, name) == []


def test_arabic_as_it_is_shaped_on_a_page_is_found(tmp_path: Path) -> None:
    """Presentation forms, in the order of the page."""
    (tmp_path / "one").write_text("ﻛﻮﻳﺮﻟﻤﺎﻥ"[::-1], encoding="utf-8")
    assert files_holding(tmp_path, ARABIC) == ["one"]
