# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What this user entered once: the office that writes, and how the program looks and behaves.

``settings.json`` in the settings folder; a person may edit it by hand, so it has no checksum.
Texts of the office are kept in each language it writes in: ``{"en": "...", "ar": "..."}``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from mla_writer.errors import StorageError
from mla_writer.i18n import LANGUAGES
from mla_writer.storage import complaints, safe_file, strict_json
from mla_writer.storage.record import WrongShapeError, from_json, to_json

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = "mla-writer-settings"
VERSION = 1
FILE_NAME = "settings.json"
MOST_RECENT = 12
SMALLEST_TEXT, LARGEST_TEXT = 100, 200
SHORTEST_AGE, LONGEST_AGE = 30, 3650  # days after which a fact asks to be confirmed

Texts: TypeAlias = Mapping[str, str]  # language code to text
Lines: TypeAlias = Mapping[str, tuple[str, ...]]  # language code to lines


@dataclass(frozen=True)
class Signatory:
    """A person who may sign: name, rank and place of signing, each by language."""

    name: Texts = field(default_factory=dict)
    rank: Texts = field(default_factory=dict)
    place: Texts = field(default_factory=dict)


@dataclass(frozen=True)
class OfficeContact:
    """A person or mailbox who can answer questions. name, role: by language. phones: E.164."""

    name: Texts = field(default_factory=dict)
    role: Texts = field(default_factory=dict)
    email: str = ""
    phone: str = ""
    mobile: str = ""


@dataclass(frozen=True)
class Office:
    """The central authority that writes, as its letterhead and block B of a request show it.

    country: ISO 3166-1 alpha-2. authority, unit, role, office_hours: by language.
    address, letterhead: lines by language. time_zone: IANA name. language: of correspondence.
    letterhead_picture: path of a picture, None for a letterhead of text. reference_prefix: how
    the office's own file numbers begin ("KES-MLA-2026-"); it is offered, never filled in.
    """

    country: str = ""
    reference_prefix: str = ""
    authority: Texts = field(default_factory=dict)
    unit: Texts = field(default_factory=dict)
    role: Texts = field(default_factory=dict)
    address: Lines = field(default_factory=dict)
    email: str = ""
    phone: str = ""
    mobile: str = ""
    office_hours: Texts = field(default_factory=dict)
    time_zone: str = ""
    language: str = ""
    letterhead: Lines = field(default_factory=dict)
    letterhead_picture: str | None = None
    signatories: tuple[Signatory, ...] = ()
    contacts: tuple[OfficeContact, ...] = ()


@dataclass(frozen=True)
class Settings:
    """All settings of this user. Raises StorageError for a value that can't be.

    text_percent: 100 to 200. recent: paths of drafts, last opened first. splitters: screen to
    widths in pixels at 100 %. seen_notices: ids of sentences said once. digits: of the screen,
    as its language has them, or always 0-9. confirm_after_days: the age at which a fact on a
    treaty or an address asks to be confirmed.
    """

    office: Office = field(default_factory=Office)
    screen_language: str = "en"
    document_language: str = "en"
    theme: Literal["system", "light", "dark"] = "system"
    text_percent: int = 100
    digits: Literal["language", "western"] = "western"
    confirm_after_days: int = 365
    recent: tuple[str, ...] = ()
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    seen_notices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in ("screen_language", "document_language"):
            if (language := getattr(self, name)) not in LANGUAGES:
                raise _out_of_range(name, language, ", ".join(LANGUAGES))
        for name, least, most in (
            ("text_percent", SMALLEST_TEXT, LARGEST_TEXT),
            ("confirm_after_days", SHORTEST_AGE, LONGEST_AGE),
        ):
            if not least <= (value := getattr(self, name)) <= most:
                raise _out_of_range(name, value, f"{least}-{most}")
        if len(self.recent) > MOST_RECENT:
            raise _out_of_range("recent", len(self.recent), f"0-{MOST_RECENT}")

    def after_opening(self, draft: Path) -> Settings:
        """The settings in which this draft is the last opened; the thirteenth drops out."""
        name = str(draft)
        others = [path for path in self.recent if path != name]
        return replace(self, recent=(name, *others)[:MOST_RECENT])

    def after_notice(self, notice: str) -> Settings:
        """The settings in which this notice has been seen."""
        return replace(self, seen_notices=tuple(dict.fromkeys((*self.seen_notices, notice))))


def _out_of_range(name: str, value: str | int, expected: str) -> StorageError:
    message = complaints.SETTING_OUT_OF_RANGE
    return StorageError(message, name=name, value=value, expected=expected)


def read_settings(folder: Path) -> Settings:
    """The settings in this folder; the defaults where there are none yet.

    Raises StorageError for a file that can't be understood: the caller says so and goes on with
    ``Settings()``; the file stays as it is, and is kept aside at the next writing.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return Settings()
    try:
        return _decode(safe_file.read_whole(path), path)
    except WrongShapeError as problem:
        place = strict_json.printable(problem.place)
        raise complaints.SETTINGS_BROKEN.about(path, place=place) from problem
    except StorageError as problem:
        place = str(problem.arguments.get("name") or problem.arguments.get("place") or "")
        raise complaints.SETTINGS_BROKEN.about(path, place=place or FILE_NAME) from problem


def _decode(data: bytes, path: Path) -> Settings:
    content = strict_json.storable(strict_json.parse(data, path), path)
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise WrongShapeError("format", FORMAT)
    if type(content.get("version")) is not int or content["version"] != VERSION:
        raise WrongShapeError("version", str(VERSION))
    return from_json(Settings, content.get("settings"))


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep the settings in this folder, which is made where it isn't there.

    A file that can't be understood is first kept as ``settings.json.kept-1``. Raises StorageError,
    and then the settings on the disk are as they were.
    """
    path = safe_file.real_path(folder / FILE_NAME)
    values = strict_json.storable(to_json(settings), path)
    content = {"format": FORMAT, "version": VERSION, "settings": values}
    data = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise complaints.UNWRITABLE.about(path, reason=safe_file.reason_of(problem)) from problem
    _keep_what_is_broken(folder, path)
    safe_file.replace_whole(path, data)


def _keep_what_is_broken(folder: Path, path: Path) -> None:
    try:
        read_settings(folder)
    except StorageError:
        safe_file.keep_aside(path, safe_file.read_whole(path))
