# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the invented annexes of cases again, and what their drafts say of each file.

`python -m tests.golden.cases.write_annexes 11-interception` (no name: every case that has
`annexes/pages.yaml`). All persons and texts in them are made up; the same pages give the same file.
"""

from __future__ import annotations

import hashlib
import re
import sys
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import NamedTuple

import typst
import yaml

CASES = Path(__file__).parent
FONTS = CASES.parents[2] / "mla_writer" / "assets" / "fonts"
PAGE = """#set document(title: "{title}", date: none)
#set page(paper: "a4", margin: 30mm, header: text(8pt)[{head}])
#set text(font: "Noto Serif", size: 10.5pt, lang: "{language}")
"""


class Annex(NamedTuple):
    """One file: its name without the ending, and what stands on each of its pages."""

    name: str
    title: str
    language: str
    words: str
    pages: int

    def source(self, reference: str) -> str:
        """Its text for Typst. reference: of the request, "" for none."""
        head = " · ".join(part for part in ("SPECIMEN", self.title, reference) if part)
        page = PAGE.format(title=self.title, head=head, language=self.language)
        return page + "\n#pagebreak()\n".join([f"= {self.title}\n{self.words}"] * self.pages)


def write(case: Path, fonts: typst.Fonts) -> None:
    """Write every file of a case, and its hash, size and pages into the drafts beside it."""
    said = yaml.safe_load((case / "annexes" / "pages.yaml").read_text(encoding="utf-8"))
    assert isinstance(said["written"], date)
    written = datetime.combine(said["written"], time(), tzinfo=UTC)
    for annex in (Annex(**file) for file in said["files"]):
        source = annex.source(said["reference"]).encode()
        data = typst.compile(source, font_paths=fonts, timestamp=written)
        (case / "annexes" / f"{annex.name}.pdf").write_bytes(data)
        for draft in case.glob("*-ready*.yaml"):
            _name_in(draft, f"{annex.name}.pdf", data, annex.pages)


def _name_in(draft: Path, name: str, data: bytes, pages: int) -> None:
    digest = hashlib.sha256(data).hexdigest()
    said = f"{{name: {name}, sha256: {digest}, size: {len(data)}, pages: {pages}}}"
    words = draft.read_text(encoding="utf-8")
    named = re.sub(rf"\{{name: {re.escape(name)},[^}}]*\}}", said, words)
    draft.write_text(named, encoding="utf-8")


def main() -> None:
    """Write the annexes of the cases that are named, else of all."""
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[FONTS])
    listed = sorted(file.parents[1] for file in CASES.glob("*/annexes/pages.yaml"))
    for case in [CASES / name for name in sys.argv[1:]] or listed:
        write(case, fonts)


if __name__ == "__main__":
    main()
