# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A how-to as something to do: its files are written, its commands run, their words compared.

A fence that begins with ``yaml file=PLACE`` (or ``python``, ``text``, ``csv``) is a whole file;
``diff file=PLACE`` is a change: the lines that stay and go must stand there once, one after the
other. In a ``console`` fence each ``$ command`` is run and must print every line that follows it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMANDS = {
    "mla-writer": ["-m", "mla_writer"],
    "pytest": ["-m", "pytest", "-q", "-p", "no:cacheprovider"],
    "make catalogues": ["packaging/catalogues.py"],
    "make reference": ["packaging/make_reference.py"],
}
PARTS = ("forms", "locales", "mla_writer", "packaging", "templates", "tests", "docs")


@dataclass(frozen=True)
class Step:
    """One fence of a page: a file, a change of a file, or commands."""

    kind: str
    file: str
    text: str


def steps(page: Path) -> list[Step]:
    """What a page tells to do, in its order."""
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [Step(kind, file, text) for kind, file, text in found]


def copy_project(folder: Path) -> None:
    """The project in another folder, without what is only built."""
    unwanted = shutil.ignore_patterns("__pycache__", "pictures", "assets", "benchmarks")
    for name in PARTS:
        shutil.copytree(PROJECT / name, folder / name, ignore=unwanted)
    shutil.copy(PROJECT / "pyproject.toml", folder)
    (folder / "mla_writer" / "assets").symlink_to(PROJECT / "mla_writer" / "assets")


def follow(step: Step, folder: Path) -> None:
    """Do one step in a copy of the project; an assertion fails where the page is wrong."""
    if step.kind == "console":
        for command, wanted in commands(step.text):
            printed = run(command, folder)
            for line in wanted:
                assert line in printed, f"{command} does not print {line!r}:\n{printed}"
    elif step.kind == "diff":
        change(folder / step.file, step.text)
    elif step.file:
        target = folder / step.file
        assert not target.exists(), f"{step.file} is there already"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(step.text, encoding="utf-8")


def change(file: Path, diff: str) -> None:
    """Apply a change to the one place where its old lines stand."""
    lines = diff.splitlines()
    old = "".join(f"{line[1:]}\n" for line in lines if line[:1] in (" ", "-"))
    new = "".join(f"{line[1:]}\n" for line in lines if line[:1] in (" ", "+"))
    before = file.read_text(encoding="utf-8")
    assert before.count(old) == 1, f"{file.name} has {before.count(old)} times:\n{old}"
    file.write_text(before.replace(old, new), encoding="utf-8")


def commands(text: str) -> list[tuple[str, list[str]]]:
    """Each command with the lines that it prints, as the page says."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        else:
            found[-1][1].append(line)
    return found


def run(command: str, folder: Path) -> str:
    """What a command prints, whatever number it ends with."""
    name = next(one for one in COMMANDS if command.startswith(one))
    arguments = shlex.split(command.removeprefix(name))
    done = subprocess.run(
        [sys.executable, *COMMANDS[name], *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},  # the copy, not the project it is of
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr
