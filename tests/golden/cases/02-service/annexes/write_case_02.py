# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 02 again: `python write_case_02.py` prints hash and size.

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
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title} · DG260318-L])
#set text(font: "Noto Serif", size: 10.5pt, lang: "{language}")
"""

SUMMONS = """Bezirksgericht Zürich, 9. Abteilung. Sie werden zur Hauptverhandlung vom
9. März 2027 im Saal 31, Badenerstrasse 90, Zürich, vorgeladen."""
CHARGE = """Die Anklage wirft Matías Ignacio Ferrer Oyarzún vor, elf Käufern in der Schweiz
alte Uhren verkauft zu haben, die es nicht gab, zum Preis von zusammen CHF 184'300."""
RIGHTS = """Información sobre derechos y deberes: usted puede hacerse asistir por un abogado.
Un testigo que vive en el extranjero puede no comparecer sin que se le imponga sanción."""
LAW = "Der Wortlaut der Bestimmung ist in diesem Muster nicht wiedergegeben."
TRANSLATION = "Traducción al español de la carta y de los anexos 1 a 3 y 5; texto de muestra."

# file, title, language, words of each page, pages
FILES = (
    ("summons-accused", "Vorladung", "de", SUMMONS, 2),
    ("indictment", "Anklageschrift", "de", CHARGE, 6),
    ("summons-witness", "Vorladung als Zeugin", "de", SUMMONS, 2),
    ("rights-and-duties", "Derechos y deberes", "es", RIGHTS, 1),
    ("text-of-law", "Art. 146 StGB", "de", LAW, 1),
    ("translations", "Traducciones", "es", TRANSLATION, 17),
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
