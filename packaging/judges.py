# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Judges from outside for the tests: what is missing is installed if possible, or else named.

A judge that can't be had does not stop anything here: its tests then say "not run".
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from typing import TYPE_CHECKING

import system_packages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

PACKAGES = {
    "pdfsig": "poppler-utils",
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "soffice": "libreoffice-writer-nogui",
    "Xvfb": "xvfb",
    "javac": "default-jdk-headless",
    "mvn": "maven",
    "node": "nodejs",
    "npm": "npm",
}


def provide(project: Path, say: Callable[[str], None]) -> None:
    """Install missing tools, then build the two judges that come as libraries."""
    missing = {tool: package for tool, package in PACKAGES.items() if not shutil.which(tool)}
    if missing and not system_packages.install(missing.values(), say):
        say(f"Not all judges are here. To have them:  {system_packages.line(missing.values())}")
    conformance, build = project / "tests" / "conformance", project / "build"
    _build_once(
        "veraPDF",
        build / "verapdf",
        [conformance / "verapdf" / "pom.xml", *conformance.rglob("verapdf/src/**/*.java")],
        ["mvn", "-q", "-B", "-f", str(conformance / "verapdf" / "pom.xml"), "package"],
        say,
    )
    _build_once(
        "the Open XML SDK validator",
        build / "ooxml",
        [conformance / "package.json", conformance / "package-lock.json"],
        # not "ci": the lock holds Linux on x86-64 only, elsewhere npm has to look further
        ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(build / "ooxml")],
        say,
    )


def _build_once(
    judge: str, place: Path, sources: list[Path], command: list[str], say: Callable[[str], None]
) -> None:
    stamp = place / "built.stamp"
    digest = _digest(sources)
    if stamp.exists() and stamp.read_text() == digest:
        return
    if not shutil.which(command[0]):
        say(f"{judge} is not built: {command[0]} is not installed.")
        return
    say(f"Building the judge {judge} (once) ...")
    place.mkdir(parents=True, exist_ok=True)
    for source in sources:
        if source.suffix == ".json":
            shutil.copy(source, place)
    log = subprocess.run(command, capture_output=True, text=True, check=False)
    if log.returncode:
        reason = [line for line in (log.stdout + log.stderr).splitlines() if "rror" in line]
        say(f"{judge} is not built: {reason[0] if reason else 'no reason given'}")
        return
    stamp.write_text(digest)


def _digest(sources: Iterable[Path]) -> str:
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in sorted(sources))).hexdigest()
