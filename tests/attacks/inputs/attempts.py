# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What reading a file came to, with its time and memory, as seen in a process of its own.

Seconds are processor time. Megabytes are how far the peak of resident memory (VmHWM of
/proc/self/status, set back before each attempt) rose over what was resident before.
"""

from __future__ import annotations

import hashlib
import re
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from mla_writer.errors import MlaError
from tests.attacks.inputs.kinds import KINDS

MOST_HASHED = 100_000_000
STATUS, PEAK_BACK = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True)
class Attempt:
    """refused: the sentence of the typed error; "" where the file was read.

    broken: the trace of an error that isn't typed. changed: whether the folder differs after.
    """

    refused: str
    broken: str
    seconds: float
    megabytes: float
    changed: bool


def attempts(kind: str, folders: list[Path]) -> list[Attempt]:
    """An attempt to read the file of each folder, one after the other."""
    return [_attempt(kind, folder) for folder in folders]


def _attempt(kind: str, folder: Path) -> Attempt:
    before, refused, broken = state_of(folder), "", ""
    PEAK_BACK.write_text("5", encoding="ascii")
    resident, start = _memory("VmRSS"), time.process_time()
    try:
        KINDS[kind].read(folder)
    except MlaError as error:
        refused = str(error)
    except Exception:  # noqa: BLE001 - which one is what the table asks
        broken = traceback.format_exc()
    seconds, megabytes = time.process_time() - start, (_memory("VmHWM") - resident) / 1024
    return Attempt(refused, broken, seconds, megabytes, state_of(folder) != before)


def _memory(name: str) -> int:
    found = re.search(rf"{name}:\s+(\d+) kB", STATUS.read_text(encoding="ascii"))
    return int(found[1]) if found else 0


def state_of(folder: Path) -> dict[str, str]:
    """Every name in a folder with what stands there; very large files by size and time only."""
    return {str(path.relative_to(folder)): _content(path) for path in folder.rglob("*")}


def _content(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    found = path.stat()
    if path.is_file() and found.st_size <= MOST_HASHED:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    return f"{found.st_mode} {found.st_size} {found.st_mtime_ns}"
