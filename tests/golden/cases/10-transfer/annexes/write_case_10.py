# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 10 again: `python write_case_10.py` prints hash and size.

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
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · E021/2026])
#set text(font: "Noto Serif", size: 10.5pt, lang: "en")
"""

CONSENT = """I, Petrus Johannes Vosloo, agree to travel to Mombasa to testify from 1 to 12 March 2027.
I was told where I will be kept and that I come back. My counsel was with me. 4 November 2026."""
ORDER = """High Court of Kenya at Mombasa. The testimony of Petrus Johannes Vosloo is needed at the trial
of Hamisi Juma Mwakio and another; the ledgers stay in the custody of the court."""
LAW = "The wording of the provision is not repeated in this specimen."

# file, title, words of each page, pages
FILES = (
    ("consent", "Consent to a temporary transfer", CONSENT, 2),
    ("order", "Order of the High Court", ORDER, 1),
    ("text-of-law", "Wildlife Conservation and Management Act", LAW, 1),
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
