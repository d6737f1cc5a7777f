# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The names behind the code names of a draft: sealed beside it, and nowhere else.

Nothing here is kept in the draft, its journal or the settings, and no error says a name.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.domain.likeness import unmarked
from mla_writer.domain.sealed import SealedName
from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.services.draft_leftovers import earlier_files, is_rubbish
from mla_writer.services.name_traces import (
    CODE_NAME,
    Place,
    Searched,
    Trace,
    searched,
    told,
    traces,
    typed_before,
)
from mla_writer.storage import sealed_annex
from mla_writer.storage.safe_file import remove
from mla_writer.storage.sealed_annex import SealedAnnex, sealed_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from mla_writer.forms.relevance import View
    from mla_writer.services.draft_files import OpenDraft

__all__ = [
    "SealedAnnex",
    "SealedName",
    "Searched",
    "Trace",
    "sealed_path",
    "searched",
    "told",
    "traces",
]

GIVEN = "real_names"  # the id of the question whether the names behind code names are given
DUE = N_("The letter speaks of a sealed annex, and none is written yet.")
EXISTS = N_("“{file}” is there already. Open it with its passphrase first, or move it away.")
ANOTHERS = N_("“{file}” belongs to another request. Move it away, then seal the names of this one.")
OPEN_ELSEWHERE = N_("“{file}” is open in another window. Seal the names there, or close it first.")
LEFT = N_(
    "What names “{code}” was typed before the tick, and the draft still holds it. Take it out."
)
NOTHING = N_("Enter a name behind at least one code name.")
TWICE = N_("“{code}” stands there twice. Give each of them a code name of their own.")
NO_CODE = N_("A name stands there without a code name. Enter the code name.")
SAME = N_("The name behind “{code}” is the code name itself. Choose another code name.")
STANDS = N_(
    "The name behind “{code}” stands in this request. Take it out there; nothing was sealed."
)
MAY_STAND = N_("A part of the name behind “{code}” stands in this request. Nothing was sealed.")
PASSPHRASE_STANDS = N_("This passphrase stands in the request. Choose another; nothing was sealed.")
MENDED = (Place.BEFORE, Place.EARLIER)  # sealing takes the name out there
WORDS = re.compile(r"\w+")


class NameStandsError(StorageError):
    """A name that is to be sealed stands where only a person can take it out.

    found: where; no trace says the name.
    """

    def __init__(self, message: str, found: tuple[Trace, ...]) -> None:
        super().__init__(message, code=found[0].code)
        self.found = found


@dataclass(frozen=True)
class Sealing:
    """Names to seal, and the passphrase.

    known: the annex that is there and was opened, which goes. passed: parts of names of which the
    officer said that somebody or something else is meant.
    """

    names: tuple[SealedName, ...]
    passphrase: str
    known: SealedAnnex | None = None
    passed: frozenset[Trace] = frozenset()


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


def seal(given: Searched, sealing: Sealing) -> Path:
    """Write the sealed annex of a draft; its path. Afterwards `forget` what stood in old versions.

    Raises NameStandsError for a name in the request itself, StorageError for rows that can't be
    told apart, a weak passphrase, or a file that is there and wasn't opened. Then nothing is
    written.
    """
    names = tuple(_trimmed(name) for name in sealing.names if name.real_name.strip())
    _check(names)
    target, known = sealed_path(given.path), sealing.known
    if given.is_elsewhere:
        raise StorageError(OPEN_ELSEWHERE, file=given.path.name)
    if (target.exists() or target.is_symlink()) and known is None:
        raise StorageError(EXISTS, file=target.name)
    if known is not None:
        refuse_anothers(known, given)
    refuse_standing(traces(given, names), sealing.passed)
    _refuse_told(sealing.passphrase, given)
    digest = known.digest if known is not None else ""
    annex = SealedAnnex(names, given.draft.draft_id, digest)
    sealed_annex.write_sealed(target, annex, sealing.passphrase)
    return target


def refuse_anothers(known: SealedAnnex, given: Searched) -> None:
    """Raises StorageError for a sealed annex that another request has."""
    if known.request not in ("", given.draft.draft_id):
        raise StorageError(ANOTHERS, file=sealed_path(given.path).name)


def refuse_standing(found: tuple[Trace, ...], passed: frozenset[Trace] = frozenset()) -> None:
    """Raises NameStandsError for a name that a person has to take out, or to pass where it may."""
    left = tuple(
        one for one in found if one.place not in MENDED and (one.is_whole or one not in passed)
    )
    if left:
        worst = sorted(left, key=lambda one: not one.is_whole)
        raise NameStandsError(STANDS if worst[0].is_whole else MAY_STAND, tuple(worst))


def _refuse_told(passphrase: str, given: Searched) -> None:
    """A passphrase that goes along with the letter opens the annex for everybody."""
    secret = unicodedata.normalize("NFC", passphrase).strip().casefold()
    if secret and any(
        secret in unicodedata.normalize("NFC", text).casefold() for _, text in given.texts
    ):
        raise StorageError(PASSPHRASE_STANDS)


def unseal(path: Path, passphrase: str) -> SealedAnnex:
    """What a sealed annex holds, in memory only. Raises StorageError."""
    return sealed_annex.read_sealed(path, passphrase)


def forget(opened: OpenDraft, names: Iterable[SealedName] = ()) -> tuple[Trace, ...]:
    """Take out what was typed before the tick, and each version that holds it or a sealed name.

    names: those that were sealed, so that only what was typed of these persons goes; none for all.
    The draft is saved; undo begins anew. Gives what was taken out. Raises StorageError.
    """
    given, sealed = searched(opened), tuple(name for name in names if name.real_name.strip())
    codes = {name.code_name.strip() for name in sealed} or set(given.hidden.values())
    typed = tuple(path for path, code in given.hidden.items() if code in codes)
    known = (*sealed, *(name for name in _names_typed(given) if name.code_name in codes))
    found = (one for one in traces(given, known) if one.place in MENDED)
    gone = tuple(one for one in found if one.place is not Place.BEFORE or one.code in codes)
    if not gone and not typed:
        return ()
    opened.session.take_out(typed)
    opened.forget()
    for path in earlier_files(opened.path):
        if is_rubbish(path) and any(one.where == path.name for one in gone):
            remove(path)
    return gone


def refuse_left(given: Searched) -> None:
    """Raises StorageError while the draft holds what was typed of a person before the tick."""
    for code in given.hidden.values():
        raise StorageError(LEFT, code=code)


def _names_typed(given: Searched) -> tuple[SealedName, ...]:
    """The names that were typed before the tick, to find the versions that hold them."""
    names = (SealedName(code, name) for code, (name, _) in typed_before(given).items())
    return tuple(one for one in names if one.real_name)


def rows_for(
    codes: Iterable[str],
    known: Iterable[SealedName],
    typed: Mapping[str, tuple[str, str]] | None = None,
) -> tuple[SealedName, ...]:
    """A row for each code name of the draft, with what is known, then what else is known.

    typed: what was typed of these persons before the tick, by code name.
    """
    by_code = {name.code_name: name for name in known}
    before = typed or {}
    asked = tuple(by_code.pop(code, SealedName(code, *before.get(code, ("",)))) for code in codes)
    return (*asked, *by_code.values())


def _trimmed(name: SealedName) -> SealedName:
    """Without space around, and on one line each."""
    texts = (name.code_name, name.real_name, name.note)
    return SealedName(*(" ".join(text.split()) for text in texts))


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
        if code in map(_words, name.forms):
            raise StorageError(SAME, code=name.code_name)
        seen.add(code)


def _words(text: str) -> str:
    """The words of a text without case, accents and signs, a space around each."""
    return f" {' '.join(WORDS.findall(unmarked(text)))} "
