# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The columns that each table of reference data has; a table may have more."""

from __future__ import annotations

NAME_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
ARTICLE_COLUMNS = (
    "mla_article",
    "legal_basis_rule",
    "request_content",
    "channel",
    "language",
    "urgent_interpol",
    "costs",
    "use_limitation",
    "confidentiality",
    "refusal_grounds",
)
COLUMNS = {
    "instruments.csv": (
        "code",
        "short_name",
        "entry_into_force",
        "in_force",
        "scope",
        "source",
        "full_name",
        "entry_for_later_parties",
        *ARTICLE_COLUMNS,
    ),
    "uses.csv": ("instrument", "used_for", "proposed_when", "why"),
    "parties.csv": (
        "iso_alpha2",
        "instrument_code",
        "status",
        "date_of_consent",
        "note",
        "consent_action",
        "entry_into_force_for_state",
        "source",
        "source_as_of",
    ),
    "states.csv": (
        "iso_alpha2",
        "iso_alpha3",
        "un_member",
        "legal_system",
        "region",
        "source",
        "official_languages",
        "source_as_of",
        "name_en_official",
        *tuple(f"name_{language}" for language in NAME_LANGUAGES),
    ),
    "notifications.csv": (
        "iso_alpha2",
        "instrument_code",
        "kind",
        "value",
        "source",
        "notification_date",
        "source_as_of",
        "superseded_by_date",
    ),
    "authorities.csv": (
        "iso_alpha2",
        "name",
        "ministry",
        "address_city",
        "email_domain",
        "instruments",
        "as_of",
        "source",
    ),
    "elements.csv": ("element", "instrument", "article", "kind", "only_for", "source"),
    "reviews.csv": ("language", "reviewed_by", "reviewed_on", "source"),
    "rules.csv": ("rule", "instrument", "article", "source"),
    "terms.csv": (
        "term_id",
        "part_of_speech_or_kind",
        "note",
        *NAME_LANGUAGES,
        *tuple(f"status_{language}" for language in NAME_LANGUAGES),
    ),
}
