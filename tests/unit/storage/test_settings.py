# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.errors import StorageError
from mla_writer.i18n import LANGUAGES
from mla_writer.storage.settings import (
    FILE_NAME,
    MOST_RECENT,
    Office,
    OfficeContact,
    Settings,
    Signatory,
    read_settings,
    write_settings,
)
from tests.unit.storage.trees import texts

by_language = st.dictionaries(st.sampled_from(LANGUAGES), texts, max_size=3)
lines = st.dictionaries(
    st.sampled_from(LANGUAGES), st.lists(texts, max_size=3).map(tuple), max_size=2
)
offices = st.builds(
    Office,
    country=texts,
    authority=by_language,
    unit=by_language,
    role=by_language,
    address=lines,
    email=texts,
    office_hours=by_language,
    time_zone=texts,
    letterhead=lines,
    letterhead_picture=st.none() | texts,
    signatories=st.lists(
        st.builds(Signatory, by_language, by_language, by_language), max_size=2
    ).map(tuple),
    contacts=st.lists(
        st.builds(OfficeContact, by_language, by_language, texts, texts, texts), max_size=2
    ).map(tuple),
)
settings_of_anyone = st.builds(
    Settings,
    office=offices,
    screen_language=st.sampled_from(LANGUAGES),
    document_language=st.sampled_from(LANGUAGES),
    theme=st.sampled_from(("system", "light", "dark")),
    text_percent=st.integers(100, 200),
    digits=st.sampled_from(("language", "western")),
    recent=st.lists(texts, max_size=MOST_RECENT).map(tuple),
    splitters=st.dictionaries(
        texts, st.lists(st.integers(0, 4000), max_size=3).map(tuple), max_size=3
    ),
    seen_notices=st.lists(texts, max_size=3).map(tuple),
)


def edit(folder: Path, **changes: object) -> bytes:
    """Write good settings, change some by hand; returns the bytes of the file."""
    write_settings(folder, Settings())
    path = folder / FILE_NAME
    content = json.loads(path.read_text("utf-8"))
    content["settings"].update(changes)
    path.write_text(json.dumps(content), "utf-8")
    return path.read_bytes()


@given(settings=settings_of_anyone)
def test_reading_gives_back_what_was_written(tmp_path: Path, settings: Settings) -> None:
    write_settings(tmp_path, settings)
    assert read_settings(tmp_path) == settings
    assert sorted(path.name for path in tmp_path.iterdir()) == [FILE_NAME]


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nowhere") == Settings()


def test_the_folder_is_made(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "mla-writer"
    write_settings(folder, Settings(theme="dark"))
    assert read_settings(folder).theme == "dark"


def test_a_setting_that_is_not_in_the_file_has_its_default(tmp_path: Path) -> None:
    write_settings(tmp_path, Settings(theme="dark", text_percent=150))
    path = tmp_path / FILE_NAME
    content = json.loads(path.read_text("utf-8"))
    del content["settings"]["text_percent"]
    path.write_text(json.dumps(content), "utf-8")
    assert read_settings(tmp_path) == Settings(theme="dark")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"text_percent": 500}, "text_percent"),
        ({"text_percent": 99}, "text_percent"),
        ({"text_percent": True}, "text_percent"),
        ({"text_percent": "150"}, "text_percent"),
        ({"theme": "pink"}, "theme"),
        ({"theme": ["dark"]}, "theme"),
        ({"screen_language": "tlh"}, "screen_language"),
        ({"recent": ["x"] * 13}, "recent"),
        ({"recent": "x"}, "recent"),
        ({"colour": "blue"}, "colour"),
        ({"office": {"contacts": [{"email": 7}]}}, r"office\.contacts\[0\]\.email"),
        ({"office": {"unit": {"en": "\ue000"}}}, r"office\.unit\.en"),
        ({"office": {"unit": "text"}}, r"office\.unit"),
        ({"splitters": {"drafting": [1.5]}}, r"splitters\.drafting\[0\]"),
    ],
)
def test_broken_setting_names_its_place_and_the_file_is_kept(
    tmp_path: Path, changes: dict[str, object], place: str
) -> None:
    broken = edit(tmp_path, **changes)
    with pytest.raises(StorageError, match=f"{place}”.*defaults are used, the file is kept"):
        read_settings(tmp_path)
    assert (tmp_path / FILE_NAME).read_bytes() == broken
    write_settings(tmp_path, Settings(theme="light"))
    assert (tmp_path / f"{FILE_NAME}.kept-1").read_bytes() == broken
    assert read_settings(tmp_path).theme == "light"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"{}", b'{"format": "mla-writer-settings"}'])
def test_file_of_another_kind_is_said_and_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / FILE_NAME
    path.write_bytes(content)
    with pytest.raises(StorageError, match="defaults are used"):
        read_settings(tmp_path)
    assert path.read_bytes() == content


def test_settings_of_a_newer_version_are_kept(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"format": "mla-writer-settings", "version": 2}', "utf-8")
    with pytest.raises(StorageError, match="version"):
        read_settings(tmp_path)


def test_impossible_settings_cannot_be_made() -> None:
    with pytest.raises(StorageError, match=r"text_percent.*100-200"):
        Settings(text_percent=201)
    with pytest.raises(StorageError, match="screen_language"):
        Settings(screen_language="xx")


def test_last_opened_draft_stands_first_and_the_thirteenth_drops_out() -> None:
    settings = Settings()
    for number in range(14):
        settings = settings.after_opening(Path(f"{number}.mla"))
    settings = settings.after_opening(Path("5.mla"))
    assert settings.recent[:3] == ("5.mla", "13.mla", "12.mla")
    assert len(settings.recent) == MOST_RECENT
    assert len(set(settings.recent)) == MOST_RECENT


def test_notice_is_seen_once() -> None:
    settings = Settings().after_notice("not-encrypted").after_notice("not-encrypted")
    assert settings.seen_notices == ("not-encrypted",)


def test_settings_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "config").write_bytes(b"a file, no folder")
    with pytest.raises(StorageError, match="can't be written"):
        write_settings(tmp_path / "config", Settings())
