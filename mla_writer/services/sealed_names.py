# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The names behind the code names of a draft: sealed beside it, and nowhere else.

Nothing here is kept in the draft, its journal or the settings, and no error says a name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.domain.likeness import unmarked
from mla_writer.domain.sealed import SealedName
from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.storage import sealed_annex
from mla_writer.storage.safe_file import LARGEST, read_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mla_writer.forms.relevance import View

CODE_NAME = "code_name"  # the id of each question that asks for one
GIVEN = "real_names"  # and of the one whether the names behind them are given
ENDING = ".sealed.age"
NO_ANSWERS = (ENDING, ".lock", ".holder")
DUE = N_("The letter speaks of a sealed annex, and none is written yet.")
EXISTS = N_("“{file}” is there already. Open it with its passphrase first, or move it away.")
NOTHING = N_("Enter a name behind at least one code name.")
TWICE = N_("“{code}” stands there twice. Give each of them a code name of their own.")
NO_CODE = N_("A name stands there without a code name. Enter the code name.")
SAME = N_("The name behind “{code}” is the code name itself. Choose another code name.")
IN_DRAFT = N_(
    "The name behind “{code}” stands in the draft, or in its earlier versions. Nothing was sealed."
)
WORDS = re.compile(r"\w+")


@dataclass(frozen=True)
class Sealing:
    """Names to seal, the passphrase, and whether the file that is there was opened and may go."""

    names: tuple[SealedName, ...]
    passphrase: str
    replaces: bool = False


def sealed_path(draft: Path) -> Path:
    """Where the sealed annex of a draft lies: ``request.mla.sealed.age`` beside ``request.mla``."""
    return draft.with_name(draft.name + ENDING)


def code_names(view: View) -> tuple[str, ...]:
    """The code names that the draft asks for and has, each once, in their order."""
    said = (
        question.raw.strip()
        for question in view.questions
        if question.field.id == CODE_NAME and isinstance(question.raw, str)
    )
    return tuple(dict.fromkeys(name for name in said if name))


def is_due(view: View, draft: Path) -> bool:
    """Whether the letter says that names go in a sealed annex, and none lies beside the draft."""
    said = (q.raw for q in view.questions if q.field.id == GIVEN)
    return "sealed" in said and not sealed_path(draft).exists()


def check_passphrase(passphrase: str) -> None:
    """Raises StorageError, with how to mend it, for a passphrase that is too weak."""
    sealed_annex.check_passphrase(passphrase)


def seal(draft: Path, sealing: Sealing) -> Path:
    """Write the sealed annex of a draft; its path.

    Raises StorageError, and nothing is written, for rows that can't be told apart, a weak
    passphrase, a file that is there and wasn't opened, or a name that the draft itself holds.
    """
    names = tuple(_trimmed(name) for name in sealing.names if name.real_name.strip())
    _check(names)
    target = sealed_path(draft)
    if target.exists() and not sealing.replaces:
        raise StorageError(EXISTS, file=target.name)
    kept = "\n".join(_words(text) for text in _kept_texts(draft))
    for name in names:
        if f" {_words(name.real_name).strip()} " in kept:
            raise StorageError(IN_DRAFT, code=name.code_name)
    sealed_annex.write_sealed(target, names, sealing.passphrase)
    return target


def unseal(path: Path, passphrase: str) -> tuple[SealedName, ...]:
    """The names of a sealed annex, in memory only. Raises StorageError."""
    return sealed_annex.read_sealed(path, passphrase)


def rows_for(codes: Iterable[str], known: Iterable[SealedName]) -> tuple[SealedName, ...]:
    """A row for each code name of the draft, with what is known, then what else is known."""
    by_code = {name.code_name: name for name in known}
    asked = tuple(by_code.pop(code, SealedName(code, "")) for code in codes)
    return (*asked, *by_code.values())


def _trimmed(name: SealedName) -> SealedName:
    return SealedName(name.code_name.strip(), name.real_name.strip(), name.note.strip())


def _check(names: tuple[SealedName, ...]) -> None:
    if not names:
        raise StorageError(NOTHING)
    seen: set[str] = set()
    for name in names:
        code = _words(name.code_name)
        if not name.code_name:
            raise StorageError(NO_CODE)
        if code in seen:
            raise StorageError(TWICE, code=name.code_name)
        if code == _words(name.real_name):
            raise StorageError(SAME, code=name.code_name)
        seen.add(code)


def _kept_texts(draft: Path) -> Iterator[str]:
    """All that lies beside the draft under its name: itself, its journal, versions before."""
    name = _literal(draft.name)
    for path in sorted({*draft.parent.glob(f"{name}*"), *draft.parent.glob(f".{name}*")}):
        if path.is_file() and not path.name.endswith(NO_ANSWERS):
            text = read_whole(path, 4 * LARGEST).decode("utf-8", "ignore")
            yield text.replace("\\n", " ")


def _literal(name: str) -> str:
    return "".join(f"[{sign}]" if sign in "[*?" else sign for sign in name)


def _words(text: str) -> str:
    """The words of a text without case, accents and signs, a space around each."""
    return f" {' '.join(WORDS.findall(unmarked(text)))} "
