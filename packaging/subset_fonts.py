# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Bring the fonts of ``mla_writer/assets/fonts`` from Debian's packages; write down what came.

Run on Debian or Ubuntu with ``.venv/bin/python packaging/subset_fonts.py``.
Latin, Cyrillic and Arabic fonts are copied whole. The two Chinese fonts are cut from collections
of five regions: names of persons use rare characters, so the serif of letters keeps every
ideograph of Unicode's first two blocks; the sans of screens and headings keeps GB 2312.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

PROJECT = Path(__file__).resolve().parent.parent
WORKSHOP = PROJECT / "build" / "fonts"
TARGET = PROJECT / "mla_writer" / "assets" / "fonts"
SYMBOLS_OF_CHINESE = (
    (0x0020, 0x007E),  # ASCII, so that a mixed run keeps one font where it must
    (0x00A0, 0x00FF),
    (0x2010, 0x2027),  # dashes, quotation marks, ellipsis
    (0x2030, 0x205E),
    (0x2160, 0x217F),  # Roman numerals
    (0x2460, 0x24FF),  # enclosed numbers
    (0x2500, 0x25FF),  # boxes and squares of forms
    (0x3000, 0x30FF),  # punctuation, kana
    (0x31C0, 0x33FF),  # strokes, enclosed ideographs, units
    (0xF900, 0xFAFF),  # compatibility ideographs
    (0xFE10, 0xFE4F),  # vertical and small forms
    (0xFF00, 0xFFEF),  # full width
)
IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF))


@dataclass(frozen=True)
class Copied:
    """Font files taken whole from a Debian package."""

    package: str
    files: tuple[str, ...]


@dataclass(frozen=True)
class Cut:
    """A font cut from a collection: the face's family, and the code points that stay."""

    package: str
    collection: str
    family: str
    file: str
    kept: frozenset[int]


def spread(ranges: tuple[tuple[int, int], ...]) -> frozenset[int]:
    """The code points of inclusive ranges."""
    return frozenset(code for first, last in ranges for code in range(first, last + 1))


def gb2312() -> frozenset[int]:
    """The code points of GB 2312-80, as Python's own codec knows them."""
    rows = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    texts = (pair.decode("gb2312", errors="ignore") for pair in rows)
    return frozenset(ord(text) for text in texts if text)


COPIED = (
    Copied(
        "fonts-noto-core",
        (
            "NotoSerif-Regular.ttf",
            "NotoSerif-Bold.ttf",
            "NotoSerif-Italic.ttf",
            "NotoSerif-BoldItalic.ttf",
            "NotoSans-Regular.ttf",
            "NotoSans-Bold.ttf",
            "NotoNaskhArabic-Regular.ttf",
            "NotoNaskhArabic-Bold.ttf",
            "NotoSansSymbols2-Regular.ttf",
        ),
    ),
    Copied("fonts-noto-extra", ("NotoSans-Medium.ttf", "NotoSans-SemiBold.ttf")),
    Copied("fonts-noto-ui-core", ("NotoSansArabicUI-Regular.ttf", "NotoSansArabicUI-Bold.ttf")),
    Copied("fonts-noto-ui-extra", ("NotoSansArabicUI-Medium.ttf", "NotoSansArabicUI-SemiBold.ttf")),
)
CUT = (
    Cut(
        "fonts-noto-cjk",
        "NotoSansCJK-Regular.ttc",
        "Noto Sans CJK SC",
        "NotoSansCJKsc-Regular-GB2312.otf",
        gb2312() | spread(SYMBOLS_OF_CHINESE),
    ),
    Cut(
        "fonts-noto-cjk",
        "NotoSerifCJK-Regular.ttc",
        "Noto Serif CJK SC",
        "NotoSerifCJKsc-Regular-Han.otf",
        spread(IDEOGRAPHS + SYMBOLS_OF_CHINESE),
    ),
)


def unpack(package: str) -> Path:
    """The contents of a Debian package, downloaded by apt into the workshop."""
    place = WORKSHOP / package
    if not place.exists():
        subprocess.run(["apt-get", "download", package], cwd=WORKSHOP, check=True)
        (archive,) = WORKSHOP.glob(f"{package}_*.deb")
        subprocess.run(["dpkg-deb", "-x", archive, place], check=True)
    return place


def version(package: str) -> str:
    """The version of a package in the workshop, as its file name says it."""
    (archive,) = WORKSHOP.glob(f"{package}_*.deb")
    return archive.name.split("_")[1].replace("%3a", ":")


def find(package: str, name: str) -> Path:
    """A file by its name, wherever the package keeps it."""
    (found,) = unpack(package).rglob(name)
    return found


def cut(order: Cut) -> Path:
    """Write the face with only the code points that stay; its name and licence are kept."""
    collection = TTCollection(find(order.package, order.collection))
    (face,) = (font for font in collection.fonts if font["name"].getDebugName(1) == order.family)
    whole = WORKSHOP / f"{order.file}.whole"
    face.save(whole)
    options = subset.Options()
    options.name_IDs, options.notdef_outline, options.hinting = ["*"], True, False
    options.layout_features = ["kern", "palt", "vert", "vrt2", "ccmp", "mark", "mkmk"]
    font = TTFont(whole, recalcTimestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=order.kept)
    cutter.subset(font)
    font.save(TARGET / order.file)
    return TARGET / order.file


def row(file: Path, package: str, what: str) -> str:
    """One line of SOURCES.md."""
    name = TTFont(file)["name"].getDebugName(5)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    return f"| {file.name} | {name} | {package} {version(package)} | {what} | `{digest}` |"


def bring() -> list[str]:
    """Fill the folder of fonts and answer with the lines that describe it."""
    rows = []
    for order in COPIED:
        for name in order.files:
            shutil.copyfile(find(order.package, name), TARGET / name)
            rows.append(row(TARGET / name, order.package, "whole"))
    for piece in CUT:
        file = cut(piece)
        rows.append(row(file, piece.package, f"cut from {piece.collection}, {piece.family}"))
    return rows


INTRODUCTION = """<!--
SPDX-FileCopyrightText: 2026 MLA Writer contributors
SPDX-License-Identifier: Apache-2.0
-->

# Fonts and where they come from

All fonts are licensed under the SIL Open Font License 1.1 (`OFL-1.1.txt` in this folder).
`packaging/subset_fonts.py` brings them from Debian's packages and writes this file.
"""


def main() -> None:
    """Bring the fonts, then write SOURCES.md beside them."""
    WORKSHOP.mkdir(parents=True, exist_ok=True)
    TARGET.mkdir(parents=True, exist_ok=True)
    table = [
        "| file | version in the font | Debian package | what | SHA-256 |",
        "|---|---|---|---|---|",
    ]
    text = "\n".join([INTRODUCTION, *table, *bring()])
    (TARGET / "SOURCES.md").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
