# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Languages of a State: what its source calls official, and what it notified as accepted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import Acceptance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mla_writer.reference.values import Notification, StateFact

# Two-letter codes and the names that the source of official languages gives them.
NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fi": "Finnish",
    "fr": "French",
    "hr": "Croatian",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sr": "Serbian",
    "sv": "Swedish",
    "th": "Thai",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "vi": "Vietnamese",
    "zh": "Chinese",
}
LANGUAGE_KIND = "acceptable-language"


@dataclass(frozen=True)
class StateLanguages:
    """What is known of the languages in which a State takes requests.

    state: None where no source was read. notified: for the instruments concerned, as they hold.
    """

    state: StateFact | None
    notified: tuple[Notification, ...] = ()

    def acceptance(self, language: str) -> Acceptance:
        """Whether it takes this language (two letters); what no source says stays unknown.

        TRANSLATE: it notified languages and this is not one of them.
        """
        if is_official(self.state, language):
            return Acceptance.OFFICIAL
        named = {code for note in self.notified for code in note.languages}
        if language in named:
            return Acceptance.NOTIFIED
        return Acceptance.TRANSLATE if named else Acceptance.UNKNOWN


def is_official(state: StateFact | None, language: str) -> bool:
    """True when the source names the language as official in the whole State."""
    name = NAMES.get(language, "")
    if state is None or not name:
        return False
    return any(
        re.search(rf"\b{name}\b", part) and "(regional)" not in part
        for part in re.split(r"[;,]", state.official_languages)
    )


def languages_of(state: StateFact | None, guiding: Iterable[Notification]) -> StateLanguages:
    """The State's languages with those of its notifications that are about languages."""
    notified = (note for note in guiding if note.kind == LANGUAGE_KIND)
    return StateLanguages(state, tuple(dict.fromkeys(notified)))
