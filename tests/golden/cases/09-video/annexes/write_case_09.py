# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 09 again: `python write_case_09.py` prints hash and size.

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
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · 214/2025])
#set text(font: "Noto Serif", size: 10.5pt, lang: "en")
"""

CONTRACT = """Costa Salina Catering Ltd engages Maricel Dimalanta Ocampo as a kitchen hand for two years,
at EUR 1,100 a month. Signed: Konrad Zerafa."""
LEDGER = (
    """Sheet of deductions, March to October 2025: agency fee, lodging, transport, papers kept."""
)
CONSENT = """I, Maricel Dimalanta Ocampo, agree to be heard by the court in Valletta by video link
from Manila. It was explained to me in Filipino. Manila, 9 November 2026."""
LAW = "The wording of the provision is not repeated in this specimen."

# file, title, words of each page, pages
FILES = (
    ("contract", "Contract of 3 March 2025", CONTRACT, 2),
    ("deductions", "Sheets of deductions", LEDGER, 3),
    ("consent", "Statement of the victim", CONSENT, 1),
    ("text-of-law", "Criminal Code, article 248A", LAW, 1),
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
