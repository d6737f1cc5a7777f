# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Lists of codes that choices and leaf kinds draw on: countries, languages, currencies, zones."""

from __future__ import annotations

import functools
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from babel import Locale

# CLDR's territories beyond ISO 3166
NOT_COUNTRIES = frozenset(
    {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
)
ALPHA_2 = 2
# States of examples and exercises. ISO 3166 gives their codes to nobody (QM to QZ are for users).
INVENTED: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "QV": MappingProxyType(
            {
                "en": "Valdoria",
                "fr": "Valdorie",
                "es": "Valdoria",
                "ru": "Вальдория",
                "ar": "فالدوريا",
                "zh": "瓦尔多利亚",
            }
        )
    }
)


@functools.cache
def countries() -> frozenset[str]:
    """ISO 3166 alpha-2 codes, XK, which the EU and others use, and the invented States."""
    codes = (str(code) for code in _locale("en").territories)
    return (
        frozenset(code for code in codes if len(code) == ALPHA_2 and code.isalpha())
        - (NOT_COUNTRIES)
        | INVENTED.keys()
    )


@functools.cache
def languages() -> frozenset[str]:
    """Language codes of CLDR (ISO 639, some with a script: zh-Hans), written with hyphens."""
    return frozenset(str(code).replace("_", "-") for code in _locale("en").languages)


@functools.cache
def currencies() -> frozenset[str]:
    """ISO 4217 codes, today's and former ones, as old accounts need them."""
    from babel.numbers import list_currencies

    return frozenset(list_currencies())


@functools.cache
def time_zones() -> frozenset[str]:
    """Names of the IANA time zone database."""
    import zoneinfo

    return frozenset(zoneinfo.available_timezones())


@functools.cache
def _locale(language: str) -> Locale:
    from babel import Locale

    return Locale.parse(language.replace("-", "_"))


LISTS: Mapping[str, Callable[[], frozenset[str]]] = MappingProxyType(
    {
        "countries": countries,
        "languages": languages,
        "currencies": currencies,
        "time_zones": time_zones,
    }
)


def name_of(code: str, source: str, language: str) -> str:
    """The name of a country, language or currency in a language; a zone is its own name."""
    from babel.numbers import get_currency_name

    locale = _locale(language)
    match source:
        case "countries":
            invented = INVENTED.get(code, {}).get(locale.language, code)
            return str(locale.territories.get(code, invented))
        case "languages":
            return str(locale.languages.get(code.replace("-", "_"), code))
        case "currencies":
            return get_currency_name(code, locale=locale)
    return code
