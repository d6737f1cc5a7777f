# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Names of the files in a pack: few are allowed, and what else is tried is called by its name."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from mla_writer.errors import PackError
from mla_writer.i18n import N_
from mla_writer.reference.columns import OWN_TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.packs.models import Kind

MANIFEST, SIGNATURE = "manifest.json", "signature.json"
HEAD, OFFICE, RULES, QUESTIONS, CLAUSES = (
    "pack.yaml",
    "office.yaml",
    "rules.yaml",
    "questions.yaml",
    "clauses.yaml",
)
TABLES = frozenset(OWN_TABLES)
STATE_FILES = frozenset({OFFICE, RULES, QUESTIONS, CLAUSES}) | TABLES
LONGEST_SHOWN = 60
# Names that Windows keeps for devices, with any ending.
_DEVICE = re.compile(r"(con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.I)
_DRIVE = re.compile(r"[A-Za-z]:")
_ARCHIVE = re.compile(r"\.(zip|mlapack|7z|rar|tar|t?gz|bz2|xz|zst|jar|docx|xlsx|odt)$", re.I)


def allowed_files(kind: Kind) -> frozenset[str]:
    """The names of the files that a pack of this kind may have."""
    return STATE_FILES if kind == "state" else TABLES


def check_names(names: Iterable[str]) -> None:
    """Refuse names that lead out of a folder, mean a device, or are one name in two writings.

    Raises PackError for the first one found.
    """
    listed = tuple(names)
    for name in listed:
        if refusal := _refusal(name):
            raise PackError(refusal, name=shown(name))
    for alike, count in Counter(map(_folded, listed)).items():
        if count > 1:
            raise PackError(
                N_("The pack has the file “{name}” twice. Ask its publisher for a sound one."),
                name=shown(alike),
            )


def _refusal(name: str) -> str:
    parts = re.split(r"[/\\]", name)
    if name.startswith(("/", "\\")) or _DRIVE.match(name):
        return N_("The pack holds an absolute path: “{name}”. It was not installed.")
    if ".." in parts:
        return N_("The pack holds a path out of its folder: “{name}”. It was not installed.")
    if any(_DEVICE.fullmatch(part.split(".")[0].rstrip(" ")) for part in parts):
        return N_("The pack holds a name that Windows keeps for a device: “{name}”.")
    if _ARCHIVE.search(name):
        return N_("The pack holds another archive: “{name}”. A pack holds plain files only.")
    return ""


def _folded(name: str) -> str:
    """One form for all writings of a name: by case and by Unicode composition."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def check_allowed(names: Iterable[str], kind: Kind) -> None:
    """Refuse files that a pack of this kind doesn't have. Raises PackError."""
    for name in names:
        if name not in allowed_files(kind):
            raise PackError(
                N_("A pack of this kind has no file “{name}”. It may have: {known}."),
                name=shown(name),
                known=", ".join(sorted(allowed_files(kind))),
            )


def shown(name: str) -> str:
    """A name as it can be shown: nothing unprintable, not too long."""
    clean = "".join(letter if letter.isprintable() else "?" for letter in name)
    return clean if len(clean) <= LONGEST_SHOWN else f"{clean[:LONGEST_SHOWN]}…"
