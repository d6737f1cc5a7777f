# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An amount with its currency (ISO 4217)."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from mla_writer.domain.values import Money
from mla_writer.forms.blank import is_blank
from mla_writer.forms.code_lists import currencies
from mla_writer.forms.kinds.problems import KindProblem, shown
from mla_writer.forms.text_rules import clean_line

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.schema import Field

SHAPE = "money"
_AMOUNT = re.compile(r"[0-9]{1,18}(?:\.[0-9]{1,4})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:[, \u00a0\u202f'][0-9]{3})+(?:\.[0-9]{1,4})?")
_SEPARATORS = re.compile("[, \u00a0\u202f']")


def is_empty(raw: Json) -> bool:
    """Whether no amount is given, whatever currency stands there."""
    return is_blank(raw.get("amount") if isinstance(raw, dict) else raw)


def parse(raw: Json, field: Field) -> Money:
    """The amount; groups of three may be parted. Raises KindProblem."""
    if not isinstance(raw, dict):
        raise KindProblem("answer.not-money")
    amount = _amount(clean_line(raw.get("amount")))
    if is_blank(raw.get("currency")):
        raise KindProblem("answer.currency-missing")
    currency = clean_line(raw.get("currency"))
    if currency not in currencies():
        raise KindProblem("answer.not-a-currency", value=shown(currency))
    return Money(amount, currency)


def _amount(text: str) -> Decimal:
    plain = _SEPARATORS.sub("", text) if _GROUPED.fullmatch(text) else text
    if not _AMOUNT.fullmatch(plain):
        raise KindProblem("answer.not-an-amount", value=shown(text))
    return Decimal(plain)


def format(value: Money, language: str) -> str:
    """Currency code and amount as the language writes them, in Latin digits: EUR 2,340,500."""
    from babel.numbers import format_decimal

    whole = value.amount == value.amount.to_integral_value()
    pattern = "#,##0" if whole else "#,##0.00##"
    amount = format_decimal(value.amount, pattern, locale=language, numbering_system="latn")
    return f"{value.currency} {amount}"


def json_schema(field: Field) -> dict[str, Json]:
    """JSON Schema of a raw answer."""
    codes: list[Json] = [*sorted(currencies())]
    return {
        "type": "object",
        "properties": {"amount": {"type": "string"}, "currency": {"type": "string", "enum": codes}},
        "required": ["amount", "currency"],
        "additionalProperties": False,
    }
