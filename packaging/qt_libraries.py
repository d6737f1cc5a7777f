# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""System libraries that Qt needs and does not bring along: found by trying, not from a list."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import system_packages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OURS = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport")
PLUGINS = (
    "platforms/libqoffscreen.so",
    "platforms/libqxcb.so",
    "platforms/libqwayland*.so",
    "imageformats/libqsvg.so",
)
START = (
    "from PySide6.QtWidgets import QApplication; import PySide6.QtSvg, PySide6.QtPrintSupport; "
    "QApplication([])"
)


def provide(venv: Path, python: Path, say: Callable[[str], None]) -> None:
    """Find what is missing, install it when we may, or else say the line that does."""
    if not sys.platform.startswith("linux"):
        return
    missing = missing_libraries(venv)
    packages = {system_packages.package_of(library) for library in missing}
    if missing and not system_packages.install(packages, say):
        paste = system_packages.line(packages)
        say(f"The window needs system libraries. Install them with:  {paste}")
        return
    trouble = start_offscreen(python)
    if trouble:
        say(f"Qt does not start: {trouble}")


def missing_libraries(venv: Path) -> set[str]:
    """The sonames that the loader does not find for our Qt modules and platform plugins."""
    (qt,) = venv.glob("lib/python*/site-packages/PySide6")
    files = [path for name in OURS for path in qt.glob(f"{name}.abi3.so")]
    files += [path for plugin in PLUGINS for path in (qt / "Qt" / "plugins").glob(plugin)]
    ldd = subprocess.run(["ldd", *map(str, files)], capture_output=True, text=True, check=False)
    return set(re.findall(r"^\s*(\S+) => not found", ldd.stdout, re.MULTILINE))


def start_offscreen(python: Path) -> str:
    """Start an application without a screen: "" when it starts, or else the last line it says."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    child = subprocess.run(
        [str(python), "-c", START], env=surroundings, capture_output=True, text=True, check=False
    )
    if child.returncode == 0:
        return ""
    return (child.stderr.strip().splitlines() or [f"exit code {child.returncode}"])[-1]
