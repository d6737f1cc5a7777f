# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of cases 06 to 08 again, and what their drafts say of each file.

`python -m tests.golden.cases.write_asset_annexes`. All persons and texts in them are made up.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path

import typst

HERE = Path(__file__).parent
FONTS = HERE.parents[2] / "mla_writer" / "assets" / "fonts"
WRITTEN = datetime(2026, 11, 16, tzinfo=UTC)
PAGE = """#set document(title: "{title}", date: none)
#set page(paper: "a4", margin: 30mm, header: text(8pt)[SPECIMEN · {title}])
#set text(font: "Noto Serif", size: 10.5pt, lang: "{language}")
"""
LAW = "El texto de la disposición no se reproduce en este modelo."
# folder → file, title, language, words of each page, pages
FILES: dict[str, tuple[tuple[str, str, str, str, int], ...]] = {
    "06-freeze": (
        ("resolution-14", "Resolución n.º 14", "es",
         "Se dispone el embargo de la cuenta de Inversiones Palhua 23 SL.", 6),
        ("listing", "Anuncio de venta", "es",
         "Piso en venta, calle de Ibiza 71, 4.º B, Madrid. Publicado el 28 de octubre de 2026.", 2),
        ("texts-of-law", "Textos legales", "es", LAW, 3),
        ("land-register", "Nota simple, finca 28.114", "es",
         "Titular: Inversiones Palhua 23 SL. Carga: hipoteca de 120.000 euros.", 2),
        ("payments", "Cuadro de pagos", "es",
         "Préstamos del 14.03.2022, 09.02.2023 y 03.10.2023.", 2),
    ),
    "07-confiscation": (
        ("order", "Judgment and order", "en",
         "The sum of KES 118,400,000 is confiscated. Grounds: paragraphs 1 to 97.", 8),
        ("certificate", "Certificate of finality", "en",
         "The order of 12 September 2025 is final and enforceable since 30 April 2026.", 1),
        ("title", "Register of title", "en",
         "Proprietor: Tarime Holdings Ltd. Charge: Calder Vale Building Society.", 2),
        ("death", "Certificate of death", "en", "Died at Nairobi on 4 March 2025.", 1),
        ("bank-records", "Bank records", "en",
         "Three payments, and the transfer of 24 January 2022.", 5),
        ("affidavit", "Affidavit", "en",
         "Notice was printed on 6 June 2025 and served on those named in it.", 3),
        ("texts-of-law", "Texts of law", "en",
         "The wording of the provisions is not given in this specimen.", 4),
    ),
    "08-return": (
        ("judgment", "Judgment", "en",
         "Convicted on 22 May 2023. The sum of NGN 1,120,000,000 is forfeited. Final.", 7),
        ("letter", "Letter on the sum recovered", "en",
         "GBP 2,418,300 have been paid to the recovery account.", 1),
        ("ledger", "Ledger", "en", "Payments from the account for flood relief, May 2019.", 3),
    ),
}  # fmt: skip


def main() -> None:
    """Write every file, and its hash and size into the drafts beside it."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    for folder, files in FILES.items():
        for name, title, language, words, pages in files:
            source = PAGE.format(title=title, language=language)
            source += "\n#pagebreak()\n".join([f"= {title}\n{words}"] * pages)
            data = typst.compile(source.encode(), font_paths=fonts, timestamp=WRITTEN)
            (HERE / folder / "annexes" / f"{name}.pdf").write_bytes(data)
            for draft in (HERE / folder).glob("*-ready.yaml"):
                _name_in(draft, f"{name}.pdf", data, pages)


def _name_in(draft: Path, name: str, data: bytes, pages: int) -> None:
    digest = hashlib.sha256(data).hexdigest()
    said = f"{{name: {name}, sha256: {digest}, size: {len(data)}, pages: {pages}}}"
    words = draft.read_text(encoding="utf-8")
    named = re.sub(rf"\{{name: {re.escape(name)},[^}}]*\}}", said, words)
    draft.write_text(named, encoding="utf-8")


if __name__ == "__main__":
    main()
