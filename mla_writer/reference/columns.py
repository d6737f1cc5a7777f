# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The tables of reference data: columns, keys, and which a State may add to.

A table may have further columns. Those in ``OPTIONAL`` may be absent and then are empty.
"""

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
SOURCED = ("source", "source_as_of")
COLUMNS = {
    "instruments.csv": (
        "code",
        "short_name",
        "full_name",
        "entry_into_force",
        "in_force",
        "scope",
        *SOURCED,
    ),
    "uses.csv": ("instrument", "used_for", "proposed_when", "reach", "why"),
    "parties.csv": (
        "iso_alpha2",
        "instrument_code",
        "status",
        "date_of_consent",
        "consent_action",
        "entry_into_force_for_state",
        *SOURCED,
    ),
    "states.csv": (
        "iso_alpha2",
        "iso_alpha3",
        "un_member",
        "legal_system",
        "region",
        "official_languages",
        "name_en_official",
        *tuple(f"name_{language}" for language in NAME_LANGUAGES),
        *SOURCED,
    ),
    "notifications.csv": (
        "iso_alpha2",
        "instrument_code",
        "kind",
        "value",
        "notification_date",
        *SOURCED,
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
    "elements.csv": ("element", "instrument", "article", "kind", "only_for", *SOURCED),
    "rules.csv": ("rule", "instrument", "article", *SOURCED),
    "effects.csv": ("instrument", "effect", "article", "only_for", *SOURCED),
    "channels.csv": ("channel", "opened_by", "condition", "entails", "why"),
    "profiles.csv": ("profile", "title", "states", "element", "article", *SOURCED),
    "reviews.csv": ("language", "reviewed_by", "reviewed_on", "source"),
    "terms.csv": (
        "term_id",
        "part_of_speech_or_kind",
        "note",
        *NAME_LANGUAGES,
        *tuple(f"status_{language}" for language in NAME_LANGUAGES),
    ),
}
OPTIONAL = {
    "instruments.csv": ("adopted", "entry_for_later_parties", *ARTICLE_COLUMNS),
    "uses.csv": ("supplements",),
    "parties.csv": ("end_for_state", "note"),
    "notifications.csv": ("superseded_by_date", "touches", "languages", "territories"),
    "authorities.csv": ("role", "network", "address", "phone", "email", "languages", "note"),
    "effects.csv": ("words",),
}
# What makes a row unique in its table.
UNIQUE = {
    "instruments.csv": ("code",),
    "uses.csv": ("instrument",),
    "parties.csv": ("iso_alpha2", "instrument_code"),
    "states.csv": ("iso_alpha2",),
    "notifications.csv": ("iso_alpha2", "instrument_code", "kind", "value"),
    "authorities.csv": ("iso_alpha2", "name", "instruments"),
    "elements.csv": ("element", "instrument", "article"),
    "rules.csv": ("rule", "instrument", "article"),
    "effects.csv": ("instrument", "effect", "article"),
    "channels.csv": ("channel", "opened_by"),
    "profiles.csv": ("profile", "element", "article"),
    "reviews.csv": ("language",),
    "terms.csv": ("term_id",),
}
# By what a row of the State's own takes the place of shipped rows, where that is less.
REPLACES = {
    "notifications.csv": ("iso_alpha2", "instrument_code", "kind"),
}
# Tables of the State's own layer, those that others refer to first.
OWN_TABLES = (
    "instruments.csv",
    "uses.csv",
    "parties.csv",
    "notifications.csv",
    "authorities.csv",
    "elements.csv",
    "rules.csv",
    "effects.csv",
)
