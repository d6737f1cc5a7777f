# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 12 again: `python write_case_12.py` prints hash and size.

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
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · SV.26.0417-BAU])
#set text(font: "Noto Serif", size: 10.5pt, lang: "de")
"""
ORDER = """Zwangsmassnahmengericht des Kantons Bern. Die verdeckte Ermittlung durch zwei Personen
mit den Decknamen LINDE 4 und AHORN 2 wird vom 12. November 2026 bis 30. April 2027 genehmigt."""
LAW = "Der Wortlaut der Bestimmungen ist in diesem Muster nicht wiedergegeben."
REPORT = "Bericht über die sichergestellten Pistolen, ohne Namen von Quellen; Muster."
TRANSLATION = "Traduzione italiana della lettera e degli allegati 1 e 2; testo di esempio."

# file, title, words of each page, pages
FILES = (
    ("order-of-the-court", "Entscheid vom 12. November 2026", ORDER, 3),
    ("texts-of-law", "Waffengesetz Art. 33, StGB Art. 260ter", LAW, 2),
    ("report-on-the-pistols", "Bericht vom 2. November 2026", REPORT, 5),
    ("translations", "Traduzioni", TRANSLATION, 14),
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
