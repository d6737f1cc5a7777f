# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where files are: the program's own data, and the user's folders."""

from __future__ import annotations

from pathlib import Path

import platformdirs

PROJECT = Path(__file__).resolve().parent.parent
ASSETS = PROJECT / "mla_writer" / "assets"
FORMS = PROJECT / "forms"
REFERENCE = FORMS / "reference"
TEMPLATES = PROJECT / "templates"
LOCALES = PROJECT / "locales"
SAMPLES = FORMS / "samples"
PACKS = TEMPLATES / "packs"


def settings_folder() -> Path:
    """Where settings of this user live; MLA_WRITER_HOME is honoured by the callers, not here."""
    return Path(platformdirs.user_config_dir("mla-writer", appauthor=False))


def packs_folder() -> Path:
    """Where packs that this user installed are kept, and the keys that they trust."""
    return Path(platformdirs.user_data_dir("mla-writer", appauthor=False)) / "packs"


def drafts_folder() -> Path:
    """Where new drafts are kept unless the officer chooses another place."""
    return Path(platformdirs.user_documents_dir()) / "MLA Writer"
