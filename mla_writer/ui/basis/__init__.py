# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Legal bases on the screen: instruments as cards, what they mean, channels, languages."""
