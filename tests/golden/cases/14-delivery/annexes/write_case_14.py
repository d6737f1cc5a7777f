# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 14 again: `python write_case_14.py` prints hash and size."""

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
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · MOCA/2026/0388])
#set text(font: "Noto Serif", size: 10.5pt, lang: "en")
"""
LAW = "The wording of the provision is not given in this specimen."
LEAVE = """The controlled delivery of the consignment in container JMKU 447190 is authorised
under the conditions of the request. Invented for this specimen."""
NOTICE = """To customs and police: this consignment is under the control of the State in which it
is. Do not stop it; call the number of the request. Invented for this specimen."""
SEARCH = """Report on the opening of the container, with pictures of the 60 blocks and the result
of the field test. Invented for this specimen."""

# file, title, words of each page, pages
FILES = (
    ("text-of-law", "Text of law", LAW, 1),
    ("authorisation", "Authorisation of the controlled delivery", LEAVE, 2),
    ("do-not-stop", "Not to be stopped", NOTICE, 1),
    ("search-report", "Report on the search of the container", SEARCH, 4),
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
