# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 11 again: `python write_case_11.py` prints hash and size.

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
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · EFCC-CF-2026-0733])
#set text(font: "Noto Serif", size: 10.5pt, lang: "en")
"""
ORDER = """Federal High Court, Lagos Division. Upon information on oath the court orders that
the communications of the line, device and account named in the schedule be intercepted
from 9 November 2026 to 8 March 2027."""
LAW = "The wording of the provision isn't reproduced in this specimen."
CALLS = "Date, time, numbers and length of each call; made-up entries."

# file, title, words of each page, pages
FILES = (
    ("order-of-the-court", "Order of 9 November 2026", ORDER, 3),
    ("texts-of-law", "Cybercrimes Act 2015, sections 14, 27 and 39", LAW, 2),
    ("table-of-calls", "Table of calls, August to October 2026", CALLS, 4),
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
