# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of case 01 again: `python write_case_01.py`, then print their hashes.

All persons, companies, accounts and texts in them are made up. Each file has the pages that the
draft says, so that page counts and hashes in the letter are real.
"""

from __future__ import annotations

import hashlib
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import typst

HERE = Path(__file__).parent
FONTS = HERE.parents[4] / "mla_writer" / "assets" / "fonts"
HEAD = """#set document(title: "{title}", date: none)
#set page(paper: "a4", margin: 30mm, header: align(right)[SPECIMEN], numbering: "1 / 1")
#set text(font: "Noto Sans", size: 10pt, lang: "{language}")
"""
BUYERS = ("Antwerp", "Hamburg", "Barcelona", "Marseille", "Gdansk", "Rotterdam")
TOTAL, COUNT = 2_340_500, 37
WRITTEN = int(datetime(2026, 11, 20, tzinfo=UTC).timestamp())


def main() -> int:
    """Write the four files and print name, pages as meant, size and SHA-256."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    for name, source in sources().items():
        data = typst.compile(source.encode(), font_paths=fonts, timestamp=WRITTEN)
        (HERE / name).write_bytes(data)
        sys.stdout.write(f"{name} {len(data)} {hashlib.sha256(data).hexdigest()}\n")
    return 0


def sources() -> dict[str, str]:
    """File name to Typst source."""
    return {
        "texts-of-law.pdf": _law(),
        "list-of-transfers.pdf": _transfers(),
        "e-mail-2026-06-11.pdf": _mail(),
        "register-extract.pdf": _register(),
    }


def _law() -> str:
    provisions = (
        "Criminal Offences Act 1960 (Act 29), section 23",
        "Criminal Offences Act 1960 (Act 29), section 24",
        "Criminal Offences Act 1960 (Act 29), section 131",
        "Criminal Offences Act 1960 (Act 29), section 132",
        "Criminal Offences Act 1960 (Act 29), section 133",
        "Criminal and Other Offences (Procedure) Act 1960 (Act 30), section 296",
        "Anti-Money Laundering Act 2020 (Act 1044), section 1",
        "Anti-Money Laundering Act 2020 (Act 1044), penalties",
        "Rules on limitation",
    )
    body = "#pagebreak()\n".join(
        f"= {name}\n\nThis page stands for the printed text of the provision. "
        "The specimen does not reproduce statutes.\n"
        for name in provisions
    )
    return HEAD.format(title="Texts of law", language="en") + body


def _transfers() -> str:
    rows = [_transfer(index) for index in range(COUNT)]
    parts = [rows[start : start + 10] for start in range(0, COUNT, 10)]
    pages = "#pagebreak()\n".join(_table(part) for part in parts)
    total = f"\n\nTotal: {COUNT} transfers, EUR {TOTAL:,}\n"
    return HEAD.format(title="List of transfers", language="en") + pages + total


def _transfer(index: int) -> str:
    amount = 63_000 if index < COUNT - 1 else TOTAL - 63_000 * (COUNT - 1)
    day = date(2025, 3, 10) + timedelta(days=14 * index)
    return f"[{index + 1}], [{day}], [Buyer in {BUYERS[index % len(BUYERS)]}], [EUR {amount:,}],"


def _table(rows: list[str]) -> str:
    head = "[No.], [Date], [Paid by], [Amount],"
    title = "= Transfers to AT61 1904 3002 3457 3201"
    return f"{title}\n\n#table(columns: 4, {head} {' '.join(rows)})\n"


def _mail() -> str:
    text = (
        "= E-mail of 11 June 2026\n\nFrom: K. Asare Boateng \\\nTo: R.\n\n"
        "The papers for the two payments go to the accountant in Vienna who signs. "
        "Tell me when it is done.\n"
    )
    return HEAD.format(title="E-mail of 11 June 2026", language="en") + text


def _register() -> str:
    text = (
        "= Firmenbuch: Auszug\n\nFirma: Golden Bean Handels GmbH & Co \\<KG\\> \\\nSitz: Wien\n"
        "#pagebreak()\n= Firmenbuch: Auszug\n\nGeschäftszweig: Handel mit Waren aller Art\n"
    )
    return HEAD.format(title="Firmenbuchauszug", language="de") + text


if __name__ == "__main__":
    sys.exit(main())
