# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.domain.draft import Draft, Override
from mla_writer.errors import StorageError
from mla_writer.storage import safe_file
from mla_writer.storage.draft_file import read_draft, restore_previous, write_draft
from mla_writer.storage.migrations import STEPS, Step
from mla_writer.storage.strict_json import checksum
from tests.unit.storage.trees import drafts, small_draft

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

GOLDEN = Path(__file__).parents[2] / "golden" / "drafts"


def canonical(draft: Draft) -> str:
    """A text in which 1, 1.0 and true differ, unlike in Python's equality."""
    return json.dumps(
        [repr(vars(kept)) for kept in draft.overrides] + [dict(draft.answers)], sort_keys=True
    )


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@given(draft=drafts)
def test_reading_gives_back_what_was_written(tmp_path: Path, draft: Draft) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, draft)
    again = read_draft(path)
    assert again == draft
    assert canonical(again) == canonical(draft)


@given(draft=drafts)
def test_same_draft_same_bytes_in_any_order_of_answers(tmp_path: Path, draft: Draft) -> None:
    one, other = tmp_path / "one.mla", tmp_path / "other.mla"
    backwards = MappingProxyType(dict(reversed(list(draft.answers.items()))))
    write_draft(one, draft)
    write_draft(other, Draft(**{**vars(draft), "answers": backwards}))
    assert one.read_bytes() == other.read_bytes()


@given(draft=drafts, data=st.data())
def test_damage_is_an_error_or_changes_nothing(
    tmp_path: Path, draft: Draft, data: st.DataObject
) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, draft)
    good = path.read_bytes()
    place = data.draw(st.integers(0, len(good) - 1))
    flipped = (
        good[:place] + bytes([good[place] ^ data.draw(st.integers(1, 255))]) + good[place + 1 :]
    )
    for damaged in (flipped, good[:place]):
        path.write_bytes(damaged)
        try:
            found = read_draft(path)
        except StorageError:
            continue
        assert canonical(found) == canonical(draft)
        assert found == draft
    path.write_bytes(good)


def test_every_truncation_and_every_flipped_bit_of_a_small_draft_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    draft = small_draft(facts="Graz, été", count=1)
    write_draft(path, draft)
    good = path.read_bytes()
    damaged = [good[:length] for length in range(len(good) - 2)]
    damaged += [
        good[:place] + bytes([byte ^ 1 << bit]) + good[place + 1 :]
        for place, byte in enumerate(good)
        for bit in range(8)
    ]
    noticed = 0
    for content in damaged:
        path.write_bytes(content)
        try:
            assert read_draft(path) == draft
        except StorageError:
            noticed += 1
    assert noticed > len(damaged) * 0.9


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("today", replace(small_draft(), today="soon")),
        ("today", replace(small_draft(), today="")),
        ("document_language", replace(small_draft(), document_language="xx")),
        ("second_language", replace(small_draft(), second_language="klingon")),
    ],
)
def test_a_day_or_language_that_cant_be_is_neither_written_nor_read(
    tmp_path: Path, name: str, bad: Draft
) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft())
    good = path.read_bytes()
    with pytest.raises(StorageError, match=name):
        write_draft(path, bad)
    assert path.read_bytes() == good
    content = json.loads(good)
    content["draft"][name] = getattr(bad, name)
    del content["checksum"]
    content["checksum"] = checksum(content)
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(StorageError, match=name):
        read_draft(path)


def test_file_is_readable_by_a_person(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    override = Override(
        "deadline.reason", "deadline", "Agreed by telephone", "2026-11-23T09:00:00Z"
    )
    draft = Draft(
        "mla",
        "D-1",
        "2026-11-23",
        {"subject": "Öller-Nagy", "persons": [{"_id": "p1", "family_name": "عبد"}]},
        specimen=True,
        today="2026-11-23",
        overrides=(override,),
    )
    write_draft(path, draft)
    assert path.read_text("utf-8") == (GOLDEN / "version-2.mla").read_text("utf-8")


def test_previous_version_is_kept_and_saving_the_same_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    for text in ("one", "two", "two"):
        write_draft(path, small_draft(facts=text))
    assert read_draft(path) == small_draft(facts="two")
    assert read_draft(tmp_path / "request.mla.previous") == small_draft(facts="one")
    assert names(tmp_path) == ["request.mla", "request.mla.previous"]


def test_damaged_draft_names_the_previous_version_which_can_be_restored(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft(facts="one"))
    write_draft(path, small_draft(facts="two"))
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(StorageError, match=r"damaged.*open “request\.mla\.previous”"):
        read_draft(path)
    assert restore_previous(path) == small_draft(facts="one")
    assert read_draft(path) == small_draft(facts="one")
    assert "request.mla.kept-1" in names(tmp_path)


def test_without_previous_version_there_is_nothing_to_restore(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft())
    with pytest.raises(StorageError, match="previous” isn't there"):
        restore_previous(path)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b'{"format": "mla-writer-draft", "ver'])
def test_what_is_no_sound_draft_is_kept_aside_and_spares_the_previous(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft(facts="one"))
    write_draft(path, small_draft(facts="two"))
    path.write_bytes(content)
    write_draft(path, small_draft(facts="three"))
    assert (tmp_path / "request.mla.kept-1").read_bytes() == content
    assert read_draft(tmp_path / "request.mla.previous") == small_draft(facts="one")
    assert read_draft(path) == small_draft(facts="three")


def test_failed_saving_leaves_the_draft_and_no_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft(facts="one"))

    def refuse(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(StorageError, match=r"can't be written \(No space left"):
        write_draft(path, small_draft(facts="two"))
    assert read_draft(path) == small_draft(facts="one")
    assert names(tmp_path) == ["request.mla"]


def test_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="can't be written"):
        write_draft(tmp_path / "nowhere" / "request.mla", small_draft())


@pytest.mark.parametrize("value", [float("nan"), float("inf"), b"bytes", {1: "x"}, {1}, 10**1001])
def test_what_json_cannot_hold_is_refused_with_its_place(tmp_path: Path, value: Json) -> None:
    path = tmp_path / "request.mla"
    with pytest.raises(StorageError, match=r"answers\.facts"):
        write_draft(path, small_draft(facts=value))
    assert names(tmp_path) == []


def test_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    real, link = tmp_path / "share" / "request.mla", tmp_path / "link.mla"
    write_draft(real, small_draft(facts="one"))
    link.symlink_to(real)
    write_draft(link, small_draft(facts="two"))
    assert link.is_symlink()
    assert read_draft(real) == read_draft(link) == small_draft(facts="two")
    assert names(tmp_path / "share") == ["request.mla", "request.mla.previous"]


@pytest.mark.skipif(os.name == "nt", reason="not run: POSIX rights")
def test_new_draft_is_for_its_owner_and_rights_given_later_stay(tmp_path: Path) -> None:
    path = tmp_path / "request.mla"
    write_draft(path, small_draft(facts="one"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o640)
    write_draft(path, small_draft(facts="two"))
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_rubbish_of_a_killed_program_goes_after_an_hour(tmp_path: Path) -> None:
    path = tmp_path / "request [1].mla"
    old, new = tmp_path / f".{path.name}.aaa.part", tmp_path / f".{path.name}.bbb.part"
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    write_draft(path, small_draft())
    assert names(tmp_path) == [new.name, path.name]


def test_larger_than_a_draft_can_be_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(safe_file, "LARGEST", 1000)
    with pytest.raises(StorageError, match="larger than a draft can be"):
        write_draft(tmp_path / "request.mla", small_draft(facts="x" * 1000))
    assert names(tmp_path) == []


def rename_free_text(body: dict[str, Json]) -> dict[str, Json]:
    """The invented step from version 0, where the answers were one text called story."""
    rest = {name: value for name, value in body.items() if name != "story"}
    return {**rest, "answers": {"facts_established": body["story"]}}


def test_old_draft_is_brought_to_the_present_version_and_left_as_it_is() -> None:
    steps: dict[int, Step] = {**STEPS, 0: rename_free_text}
    path = GOLDEN / "version-0.mla"
    before = path.read_bytes()
    draft = read_draft(path, steps)
    assert draft.answers == {"facts_established": "Sold cocoa that was not there."}
    assert path.read_bytes() == before


def test_old_draft_without_a_step_for_it_is_said() -> None:
    with pytest.raises(StorageError, match="old format 0"):
        read_draft(GOLDEN / "version-0.mla")


def test_golden_draft_of_the_present_version_opens() -> None:
    draft = read_draft(GOLDEN / "version-2.mla")
    assert draft.overrides[0].reason == "Agreed by telephone"


def test_draft_of_version_1_opens_and_says_nothing_of_signed_letters() -> None:
    draft = read_draft(GOLDEN / "version-1.mla")
    assert draft.overrides[0].reason == "Agreed by telephone"
    assert draft.signed_letters == ()


def test_checksum_counts_values_and_not_layout() -> None:
    assert checksum({"a": 1, "b": [True]}) == checksum({"b": [True], "a": 1})
    assert checksum({"a": 1}) != checksum({"a": 1.0})
    assert checksum({"a": 1}) != checksum({"a": True})
