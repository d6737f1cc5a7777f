# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Set MLA Writer up: .venv with exactly the libraries of requirements.lock, then what Qt needs.

Plain Python, nothing to install before it. A second run finds its stamp and takes no time.

    python3 packaging/bootstrap.py             what the command line needs
    python3 packaging/bootstrap.py --window    also the system libraries of the window
    python3 packaging/bootstrap.py --tests     also the judges from outside that tests ask
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import judges
import qt_libraries
import system_packages

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
LOCK = PROJECT / "requirements.lock"
STAMP = VENV / "mla-writer.stamp"
OLDEST = (3, 11)


def say(text: str) -> None:
    """One line for the person who waits, at once also where output is a pipe."""
    print(text, flush=True)


def python() -> Path:
    """The interpreter inside .venv."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint() -> str:
    """What .venv was made from: lock, project settings, interpreter and place."""
    parts = [
        LOCK.read_bytes(),
        (PROJECT / "pyproject.toml").read_bytes(),
        sys.version.encode(),
        str(VENV).encode(),
    ]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_current() -> bool:
    """Whether .venv is what this lock asks for."""
    return python().exists() and STAMP.exists() and STAMP.read_text() == fingerprint()


def locked(name: str) -> str:
    """The lines of one package in requirements.lock, version and hashes."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    first = next(place for place, line in enumerate(lines) if line.startswith(f"{name}=="))
    block = [lines[first]]
    for line in lines[first + 1 :]:
        if not line.startswith("    --hash"):
            break
        block.append(line)
    return "\n".join(block) + "\n"


def make_venv() -> None:
    """Make .venv; on a bare Debian the module for it is a package of its own."""
    if has_pip():
        return
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if not system_packages.install([package], say):
        paste = system_packages.line([package])
        sys.exit(f"Python can't make .venv here. Install what it needs:  {paste}")
    subprocess.run(command, check=True)


def has_pip() -> bool:
    """Whether .venv stands already, made by this interpreter, with its pip."""
    if not python().exists():
        return False
    ask = [str(python()), "-c", "import pip, sys; print(sys.version)"]
    answer = subprocess.run(ask, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout.strip() == sys.version.strip()


def install_uv() -> None:
    """Put the locked uv into .venv by its pip, which checks the hash."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder) / "uv.txt"
        wanted.write_text(locked("uv"), encoding="utf-8")
        pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", "--no-deps", "-r", str(wanted)], check=True)


def uv(*arguments: str) -> None:
    """Run the uv of .venv on .venv."""
    command = [str(python()), "-m", "uv", "pip", *arguments, "--quiet", "--python", str(python())]
    surroundings = {key: value for key, value in os.environ.items() if key != "VIRTUAL_ENV"}
    subprocess.run(command, check=True, cwd=PROJECT, env=surroundings)


def install_libraries() -> None:
    """Make .venv equal to the lock, then add the ``mla-writer`` command; stamp it at the end."""
    say("Setting up .venv from requirements.lock (once) ...")
    STAMP.unlink(missing_ok=True)
    make_venv()
    install_uv()
    uv("sync", "--require-hashes", str(LOCK))
    uv("install", "--no-deps", "--no-build-isolation", "--editable", ".")
    STAMP.write_text(fingerprint())


def main() -> None:
    """Do what is missing, say what can't be done."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--window", action="store_true", help="also what the window needs")
    parser.add_argument("--tests", action="store_true", help="also what the tests need")
    options = parser.parse_args()
    if sys.version_info < OLDEST:
        sys.exit("MLA Writer needs Python 3.11 or newer: call `make PYTHON=python3.11` with yours.")
    if not is_current():
        install_libraries()
    if options.window or options.tests:
        qt_libraries.provide(VENV, python(), say)
    if options.tests:
        judges.provide(PROJECT, say)


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as trouble:
        sys.exit(f"Set-up stopped: {trouble.cmd[0]} ended with {trouble.returncode}. See above.")
