# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Settings of this user, and the office that fills the head of each new request."""

from __future__ import annotations

from mla_writer import paths
from mla_writer.storage.settings import FILE_NAME, Settings, read_settings, write_settings


def open_settings() -> Settings:
    """The settings of this user, or defaults. Raises StorageError for a broken file."""
    return read_settings(paths.settings_folder())


def has_settings() -> bool:
    """Whether this user has settings: False at the first start."""
    return (paths.settings_folder() / FILE_NAME).exists()


def keep_settings(settings: Settings) -> None:
    """Keep the settings. Raises StorageError."""
    write_settings(paths.settings_folder(), settings)
