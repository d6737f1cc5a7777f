# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Turns of phrase that checks listen for, by what they are heard as, in each language of letters.

How a phrase is written: ``a|b`` is either word, ``arrest*`` every word that begins so, ``…`` up to
five words, ``!b`` not this word. Case, accents, vowel signs, and the article or "and" that Arabic
writes onto a word don't matter: ``checks.said`` reads text and phrase alike.
"""

from mla_writer.checks.phrases.arabic import ARABIC
from mla_writer.checks.phrases.english import ENGLISH
from mla_writer.checks.phrases.french import FRENCH

__all__ = ["ARABIC", "ENGLISH", "FRENCH", "LANGUAGES"]

LANGUAGES = (ENGLISH, FRENCH, ARABIC)
