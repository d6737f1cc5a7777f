# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Which languages the screen and the letter can be in: those whose catalogues are there."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from mla_writer import i18n, paths
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# As CLDR has them (tested): to read them there would take longer than the rest of the menus.
OWN_NAMES = {
    "en": "English",
    "ar": "العربية",
    "fr": "Français",
    "es": "Español",
    "ru": "Русский",
    "zh": "中文",
}
LETTER_WORDS = {
    "en": N_("Letter in English"),
    "ar": N_("Letter in Arabic"),
    "fr": N_("Letter in French"),
    "es": N_("Letter in Spanish"),
    "ru": N_("Letter in Russian"),
    "zh": N_("Letter in Chinese"),
}


@functools.cache
def screen_languages(folder: Path = paths.LOCALES) -> Mapping[str, str]:
    """Each language of the screen with the name that it gives itself."""
    codes = (code for code in LETTER_WORDS if i18n.po_file(folder, code, "app").exists())
    return {code: OWN_NAMES[code] for code in codes}


@functools.cache
def letter_languages(folder: Path = paths.LOCALES) -> Mapping[str, str]:
    """Each language of the letter with its words, to be said in the language of the screen."""
    there = (code for code in LETTER_WORDS if i18n.po_file(folder, code, "documents").exists())
    return {code: LETTER_WORDS[code] for code in there}
