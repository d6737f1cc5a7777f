# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 13 again: `python write_case_13.py` prints hash and size."""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

import typst

HERE = Path(__file__).parent
FONTS = HERE.parents[4] / "mla_writer" / "assets" / "fonts"
WRITTEN = datetime(2026, 11, 23, tzinfo=UTC)
PAGE = """#set document(title: "{title}", date: none)
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · 2026/48213])
#set text(font: "Noto Serif", size: 10.5pt, lang: "en")
"""
LAW = "The wording of the provision is not given in this specimen."
PAYMENTS = """Date, amount and stated receiver of the payments to consultants, as exported by
the bank in Ankara. Invented for this specimen."""

# file, title, words of each page, pages
FILES = (
    ("texts-of-law", "Articles 252 and 282 of the Penal Code", LAW, 2),
    ("payments", "List of payments", PAYMENTS, 3),
)


def main() -> None:
    """Write every file and print what a draft says of it."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    for name, title, words, pages in FILES:
        source = PAGE.format(title=title)
        source += "\n#pagebreak()\n".join([f"= {title}\n{words}"] * pages)
        data = typst.compile(source.encode(), font_paths=fonts, timestamp=WRITTEN)
        (HERE / f"{name}.pdf").write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        sys.stdout.write(f"{name}.pdf sha256: {digest}, size: {len(data)}, pages: {pages}\n")


if __name__ == "__main__":
    main()
