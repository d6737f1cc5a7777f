# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Judges from outside: programs that know nothing of ours and say what they think of our files.

Each function answers ``NotRun`` where its program isn't installed (``make test`` installs them).
Tests hand the answer to the fixture ``ran``, which skips the test and fills the closing table.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.conformance.verdict import NotRun, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BUILD = Path(__file__).resolve().parents[2] / "build"
VERAPDF = BUILD / "verapdf"
OOXML = BUILD / "ooxml" / "node_modules" / ".bin" / "ooxml-validator"
LETTER_STANDARDS = ("3a", "ua1")
PATIENCE = 120  # seconds; LibreOffice makes its profile at its first start


@dataclass(frozen=True)
class SignatureVerdict:
    """What pdfsig says of one signature. covers_file: its bytes reach to the end of the file."""

    field: str
    is_intact: bool
    covers_file: bool
    text: str


def judge_pdf(
    paths: Sequence[Path], profiles: Sequence[str] = LETTER_STANDARDS
) -> tuple[Verdict, ...] | NotRun:
    """Verdicts of veraPDF: for each file, one for each profile (``3a``, ``ua1``, ``2b`` ...)."""
    if not shutil.which("java"):
        return NotRun("veraPDF", "java is not installed")
    if not (VERAPDF / "built.stamp").exists():
        return NotRun("veraPDF", "it is not built; make test builds it")
    classes = f"{VERAPDF / 'verapdf-judge.jar'}:{VERAPDF / 'lib'}/*"
    said = _run("java", "-cp", classes, "judge.Judge", ",".join(profiles), *paths, checked=True)
    verdicts = tuple(_read_verdict(json.loads(line)) for line in said.splitlines())
    assert len(verdicts) == len(paths) * len(profiles)
    return verdicts


def _read_verdict(line: dict[str, Any]) -> Verdict:
    findings = tuple(line["findings"])
    return Verdict("veraPDF", Path(line["file"]), line["profile"], line["accepted"], findings)


def judge_docx(paths: Iterable[Path]) -> tuple[Verdict, ...] | NotRun:
    """Verdicts of the Open XML SDK, one for each Word file."""
    if not shutil.which("node"):
        return NotRun("Open XML SDK", "node is not installed")
    if not OOXML.exists():
        return NotRun("Open XML SDK", "it is not built; make test builds it")
    with ThreadPoolExecutor(max_workers=2) as workers:
        return tuple(workers.map(_judge_word_file, paths))


def _judge_word_file(path: Path) -> Verdict:
    said = json.loads(_run(OOXML, path))
    findings = tuple(
        f"{error['path']} {error['xPath']}: {error['description']}" for error in said["errors"]
    )
    return Verdict("Open XML SDK", path, "", said["ok"], findings)


def open_with_libreoffice(docx: Path, folder: Path) -> Path | NotRun:
    """The PDF that LibreOffice makes of a Word file, written into the folder.

    Raises AssertionError where LibreOffice does not open the file.
    """
    if not shutil.which("soffice"):
        return NotRun("LibreOffice", "soffice is not installed")
    with tempfile.TemporaryDirectory() as profile:
        said = _run(
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            *("--headless", "--convert-to", "pdf", "--outdir", folder, docx),
        )
    pdf = folder / f"{docx.stem}.pdf"
    assert pdf.exists(), f"LibreOffice does not open {docx.name}: {said}"
    return pdf


def pdfsig(pdf: Path) -> tuple[SignatureVerdict, ...] | NotRun:
    """What poppler says of each signature in a file, empty fields left out.

    pdfsig knows neither revocation nor what a later change means: it judges bytes only.
    """
    if not shutil.which("pdfsig"):
        return NotRun("pdfsig", "poppler-utils is not installed")
    _, *blocks = re.split(r"^Signature #\d+:$", _run("pdfsig", "-nocert", pdf), flags=re.MULTILINE)
    return tuple(_read_signature(block) for block in blocks if "Signature Validation:" in block)


def _read_signature(block: str) -> SignatureVerdict:
    name = re.search(r"Signature Field Name: (.*)", block)
    return SignatureVerdict(
        field=name.group(1).strip() if name else "",
        is_intact="Signature Validation: Signature is Valid." in block,
        covers_file="- Total document signed" in block,
        text=block.strip(),
    )


def pdftotext(pdf: Path, *options: str) -> str | NotRun:
    """The text of a PDF as poppler reads it (Arabic words come out imperfect)."""
    if not shutil.which("pdftotext"):
        return NotRun("pdftotext", "poppler-utils is not installed")
    return _run("pdftotext", *options, pdf, "-", checked=True)


def pdftoppm(pdf: Path, folder: Path, dots_per_inch: int = 80) -> tuple[Path, ...] | NotRun:
    """Each page as a PNG file in the folder, in order."""
    if not shutil.which("pdftoppm"):
        return NotRun("pdftoppm", "poppler-utils is not installed")
    stem = folder / pdf.stem
    _run("pdftoppm", "-png", "-r", dots_per_inch, pdf, stem, checked=True)
    return tuple(sorted(folder.glob(f"{pdf.stem}-*.png")))


def _run(program: str | Path, *arguments: object, checked: bool = False) -> str:
    """Standard output of a program; with ``checked`` a failure of the program is an error."""
    words = [str(program), *map(str, arguments)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert not checked or done.returncode == 0, done.stderr
    return done.stdout
