# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Names behind code names: sealed beside the draft, opened by the passphrase, refused otherwise."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer.domain.sealed import SealedName
from mla_writer.errors import StorageError
from mla_writer.services.draft_files import open_draft, open_for_work
from mla_writer.services.opening import fill_draft, start_draft
from mla_writer.services.sealed_names import (
    Sealing,
    code_names,
    rows_for,
    seal,
    sealed_path,
    unseal,
)
from mla_writer.storage.draft_file import write_draft
from tests.golden.cases_list import CASES

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WORDS = "cinq mots très privés, devinés jamais"
NAMES = (SealedName("LINDE 4", "Zoltan Quirrelmann", "fedpol"), SealedName("AHORN 2", "Ébène Öz"))
TASK = "measures[m1].officers[i1].task"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Case 12 as a draft of its own."""
    path = tmp_path / "como.mla"
    answers = CASES / "12-special-techniques" / "special-techniques-ready.yaml"
    write_draft(path, fill_draft(start_draft("mla", (), "en", NOW), answers))
    return path


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed annex, made once: opening one takes seconds, so that guessing takes years."""
    draft = tmp_path_factory.mktemp("sealed") / "como.mla"
    draft.write_bytes(b"{}")
    return seal(draft, Sealing(NAMES, WORDS))


def test_names_come_back_with_the_passphrase_typed_on_any_keyboard(sealed: Path) -> None:
    """NFC and NFD look the same and are other bytes."""
    assert sealed.name == "como.mla.sealed.age"
    assert unicodedata.normalize("NFD", WORDS) != WORDS
    assert unseal(sealed, unicodedata.normalize("NFD", WORDS)) == NAMES


def test_another_passphrase_opens_nothing(sealed: Path) -> None:
    with pytest.raises(StorageError, match="doesn't open with this passphrase"):
        unseal(sealed, f"{WORDS}!")


def test_a_file_tells_nothing_of_its_names(sealed: Path, draft: Path) -> None:
    """Neither by its bytes, nor by its size, nor by being the same as another."""
    longer = (replace(NAMES[0], real_name="Q" * 199), *NAMES[1:])
    other = seal(draft, Sealing(longer, WORDS)).read_bytes()
    assert len(other) == len(sealed.read_bytes())
    assert other.partition(b"---")[2] != sealed.read_bytes().partition(b"---")[2]
    assert b"LINDE" not in other + sealed.read_bytes()


def test_what_is_there_goes_only_once_it_was_opened(draft: Path) -> None:
    path = sealed_path(draft)
    path.write_bytes(b"somebody's")
    with pytest.raises(StorageError, match="is there already"):
        seal(draft, Sealing(NAMES[:1], WORDS))
    assert path.read_bytes() == b"somebody's"


@pytest.mark.parametrize(
    ("names", "passphrase", "sentence"),
    [
        (NAMES, "too short", "at least 12"),
        (NAMES, "aaaaaaaaaaaaaaaaaaaa", "guessed at once"),
        (NAMES, "w" * 996 + "xyzäö", "at most 1000"),
        ((), WORDS, "at least one"),
        ((SealedName("LINDE 4", "  "),), WORDS, "at least one"),
        ((*NAMES, SealedName("linde-4", "Another")), WORDS, "stands there twice"),
        ((SealedName("", "Zoltan"),), WORDS, "without a code name"),
        ((SealedName("LINDE 4", "Linde 4"),), WORDS, "code name itself"),
        ((SealedName("LINDE 4", "Q" * 201),), WORDS, "At most 200"),
    ],
)
def test_what_cannot_be_sealed_is_told_and_nothing_is_written(
    names: tuple[SealedName, ...], passphrase: str, sentence: str, draft: Path
) -> None:
    with pytest.raises(StorageError, match=sentence) as told:
        seal(draft, Sealing(names, passphrase))
    assert "Quirrelmann" not in str(told.value)
    assert [path.name for path in draft.parent.iterdir()] == [draft.name]


def test_a_name_that_stands_in_the_draft_is_not_sealed(draft: Path) -> None:
    """V17: whatever its case and accents; the sentence names the code name only."""
    names = (SealedName("LINDE 4", "Renzo Maria VALSECCHI"),)
    with pytest.raises(StorageError, match="behind “LINDE 4” stands in the draft") as told:
        seal(draft, Sealing(names, WORDS))
    assert "VALSECCHI" not in str(told.value)
    assert not sealed_path(draft).exists()


def test_a_name_that_was_typed_and_deleted_is_still_found(draft: Path) -> None:
    """The journal and the version before keep what an officer took back."""
    opened = open_for_work(draft, lambda: NOW)
    opened.session.answer(TASK, "Zoltan Quirrelmann buys")
    opened.session.answer(TASK, "Buys")
    with pytest.raises(StorageError, match="earlier versions"):
        seal(draft, Sealing(NAMES, WORDS))
    opened.close()


def test_a_part_of_a_longer_word_is_no_name(draft: Path) -> None:
    """Como stands in the draft and Com doesn't: the next thing is told, a short passphrase."""
    names = (SealedName("LINDE 4", "Como"), SealedName("AHORN 2", "Com"))
    with pytest.raises(StorageError, match="LINDE 4"):
        seal(draft, Sealing(names, "short"))
    with pytest.raises(StorageError, match="at least 12"):
        seal(draft, Sealing(names[1:], "short"))


def test_no_print_of_a_row_holds_a_name() -> None:
    assert "Quirrelmann" not in f"{NAMES} {NAMES[0]!r} {NAMES[0]}"


def test_rows_follow_the_code_names_of_the_draft(draft: Path) -> None:
    codes = code_names(open_draft(draft, lambda: NOW).view().view)
    assert codes == ("LINDE 4", "AHORN 2")
    other = SealedName("ESCHE 9", "Gone")
    rows = rows_for(codes, (other, NAMES[1]))
    assert rows == (SealedName("LINDE 4", ""), NAMES[1], other)
