# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 05 again: `python write_case_05.py` prints hash and size.

All persons and texts in them are made up. Each file has the pages that the draft says.
"""

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
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · MLA/JO/2026/0388])
#set text(font: "Noto Serif", size: 10.5pt, lang: "{language}")
"""

LAW = "The wording of the provisions is not given in this specimen."
ORDER = """The Public Prosecutor of Amman, having seen the file 1147/2026, attests that the search
described in the request could be ordered in Jordan in a case of this kind."""
WORDS = "Qasr; Al-Qaisi; water works; pumps; Meridian; invoice; commission."

# file, title, language, words of each page, pages
FILES = (
    ("texts-of-law", "Texts of law", "en", LAW, 4),
    ("order", "Order and attestation", "en", ORDER, 2),
    ("filter", "Names and words for the filter", "en", WORDS, 1),
)


def main() -> None:
    """Write every file and print what a draft says of it."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    for name, title, language, words, pages in FILES:
        source = PAGE.format(title=title, language=language)
        source += "\n#pagebreak()\n".join([f"= {title}\n{words}"] * pages)
        data = typst.compile(source.encode(), font_paths=fonts, timestamp=WRITTEN)
        (HERE / f"{name}.pdf").write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        sys.stdout.write(f"{name}.pdf sha256: {digest}, size: {len(data)}, pages: {pages}\n")


if __name__ == "__main__":
    main()
