# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is typed of a protected person, and may stand nowhere afterwards. All of it is invented."""

GIVEN, NAME = "Zoltania", "Quirrelmann"
ALIAS = "زولتانيا كويرلمان"
PLACE, NOTE = "Vogelsbrunnen", "Klingelputz 77"
PASSPHRASE = "five words that nobody guesses"  # noqa: S105 - of a test
SECRETS = (GIVEN, NAME, *ALIAS.split(), PLACE, "Klingelputz", PASSPHRASE)
