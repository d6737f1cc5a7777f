# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 04 again: `python write_case_04.py` prints hash and size.

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
WRITTEN = datetime(2026, 12, 7, tzinfo=UTC)
PAGE = """#set document(title: "{title}", date: none)
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · OOC-PH-2026-00981])
#set text(font: "Noto Serif", size: 10.5pt, lang: "{language}")
"""

CONFIRMED = """The data described in your request of 16 November 2026 have been preserved for 90 days,
until 14 February 2027. Ticket: RO-247-2026-0911."""
LAW = "The wording of the provision is not given in this specimen."
TRANSLATION = "Traducerea scrisorii și a anexelor; text de probă."

# file, title, language, words of each page, pages
FILES = (
    ("confirmation", "Confirmation of preservation", "en", CONFIRMED, 1),
    ("text-of-law", "Republic Act 10175, sections 4 and 8", "en", LAW, 3),
    ("translation", "Traducere", "ro", TRANSLATION, 6),
    ("translation-content", "Traducere", "ro", TRANSLATION, 10),
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
