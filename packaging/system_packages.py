# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Packages of Debian and Ubuntu: installed when we may, or else named in a line to paste."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ODD_NAMES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}


def package_of(library: str) -> str:
    """The package of a shared library by Debian's naming rule (Debian Policy 8.1).

    libxcb-cursor.so.0 -> libxcb-cursor0; libdbus-1.so.3 -> libdbus-1-3.
    """
    if library in ODD_NAMES:
        return ODD_NAMES[library]
    stem, _, number = library.partition(".so.")
    name = stem.lower().replace("_", "-") + ("-" if re.search(r"\d$", stem) else "")
    return name + number.partition(".")[0]


def line(packages: Iterable[str]) -> str:
    """The one line that installs packages, for a person to paste."""
    return "sudo apt-get install -y --no-install-recommends " + " ".join(sorted(set(packages)))


def may_install() -> bool:
    """Whether we are root on a system with apt."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Iterable[str], say: Callable[[str], None]) -> bool:
    """Install packages when we may. Answers whether all of them are there now."""
    wanted = sorted(set(packages))
    if not wanted:
        return True
    if not may_install():
        return False
    say("Installing " + " ".join(wanted) + " ...")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if not any(Path("/var/lib/apt/lists").glob("*Packages*")):
        subprocess.run(["apt-get", "-qq", "update"], env=quiet, check=False)
    command = ["apt-get", "-qq", "-y", "--no-install-recommends", "install", *wanted]
    log = subprocess.run(command, env=quiet, check=False, capture_output=True, text=True)
    if log.returncode:
        say(log.stderr.strip().splitlines()[-1] if log.stderr.strip() else "apt-get gave no reason")
    return log.returncode == 0
