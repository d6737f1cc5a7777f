# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The peer of our letter: a Word template filled by docxtpl, made a PDF by LibreOffice.

The template stands on the same Word style file and prints the same words as the letter of case
01: its lines as paragraphs, its rows as a table of two columns. As a program:
``python -m tests.benchmarks.office_letter TEMPLATE CONTEXT FOLDER`` (CONTEXT is JSON).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import docx
from docxtpl import DocxTemplate

from mla_writer.services.producing import HOUSE

if TYPE_CHECKING:
    from docx.table import Table

SOFFICE = shutil.which("soffice")
Context = dict[str, Any]


def context_of(text: str) -> Context:
    """The words of a letter as text: rows "label, tab, value" apart from other lines."""
    lines = [line for line in text.splitlines() if line.strip()]
    rows = [line.partition("\t") for line in lines if "\t" in line]
    return {
        "title": lines[0],
        "lines": [line for line in lines if "\t" not in line],
        "rows": [{"label": label, "value": value} for label, _, value in rows],
    }


def write_template(path: Path) -> None:
    """A template such as an office would make in Word."""
    made = docx.Document(str(HOUSE))
    for text in ("{{ title }}", "{%p for line in lines %}", "{{ line }}", "{%p endfor %}"):
        made.add_paragraph(text, style="MLA Text")
    _fill(made.add_table(rows=3, cols=2))
    made.save(str(path))


def _fill(table: Table) -> None:
    words = (
        ("{%tr for row in rows %}", ""),
        ("{{ row.label }}", "{{ row.value }}"),
        ("{%tr endfor %}", ""),
    )
    for row, texts in zip(table.rows, words, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def fill(template: Path, context: Context, folder: Path) -> Path:
    """The letter as DOCX."""
    letter = DocxTemplate(str(template))
    letter.render(context, autoescape=True)  # else a "<" in an answer loses what follows
    letter.save(str(folder / "peer.docx"))
    return folder / "peer.docx"


def convert(docx: Path, folder: Path) -> Path:
    """The letter as PDF; an office that runs with the same profile already does the work."""
    subprocess.run(
        [str(SOFFICE), profile_of(folder), "--headless", "--norestore", "--convert-to", "pdf",
         "--outdir", str(folder), str(docx)],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return folder / "peer.pdf"


def profile_of(folder: Path) -> str:
    """A profile of its own, so that nobody else's office is disturbed."""
    return f"-env:UserInstallation={(folder / 'profile').as_uri()}"


def main(arguments: list[str]) -> int:
    """Fill and convert once, in a process of its own."""
    template, context, folder = map(Path, arguments)
    convert(fill(template, json.loads(context.read_text(encoding="utf-8")), folder), folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
