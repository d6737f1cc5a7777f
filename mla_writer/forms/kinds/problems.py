# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What can be wrong with one answer: every code with its English sentence, in one place."""

from __future__ import annotations

import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.errors import MlaError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

SHOWN_CHARACTERS = 40

MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "answer.not-text": N_("This is not text. Type the answer again."),
        "answer.reserved-character": N_(
            "The character {character} can't stand in a letter. Delete it."
        ),
        "answer.too-long": N_("{count} characters are too many. Shorten the answer to {most}."),
        "answer.not-one-line": N_("This answer is one line. Delete the line break."),
        "answer.not-a-choice": N_("{value} is not offered here. Choose from the list."),
        "answer.not-choices": N_("This is not a list of choices. Choose from the list."),
        "answer.chosen-twice": N_("{value} is chosen twice. Delete one."),
        "answer.not-yes-no": N_("This is neither yes nor no. Choose one."),
        "answer.not-a-date": N_(
            "{value} is not a date. Enter year-month-day, for example 2027-01-15."
        ),
        "answer.date-incomplete": N_(
            "{value} is not a whole date. Enter year-month-day, for example 2027-01-15."
        ),
        "answer.no-such-day": N_("There is no day {value}. Check month and day."),
        "answer.year-out-of-range": N_(
            "{value} is outside the years {first} to {last}. Check the year."
        ),
        "answer.not-a-moment": N_(
            "{value} is not a date with a time. Enter it like 2027-01-15 09:30."
        ),
        "answer.zone-missing": N_(
            "The time zone is missing. Choose one, for example Africa/Accra."
        ),
        "answer.not-a-zone": N_(
            "{value} is not a time zone. Choose one, for example Africa/Accra."
        ),
        "answer.no-such-time": N_("The clocks of {zone} never showed {value}. Check the time."),
        "answer.not-a-period": N_("This is not a period. Enter the first and the last day."),
        "answer.period-without-start": N_("The period has no first day. Enter it."),
        "answer.period-without-end": N_("The period has no last day. Enter it."),
        "answer.period-reversed": N_("The period ends on {last}, before its start on {first}."),
        "answer.not-a-country": N_(
            "{value} is not a country code. Choose the country from the list."
        ),
        "answer.not-a-language": N_("{value} is not a language code. Choose from the list."),
        "answer.not-money": N_("This is not an amount of money. Enter amount and currency."),
        "answer.not-an-amount": N_(
            "{value} is not an amount. Enter digits, for example 2340500.00."
        ),
        "answer.currency-missing": N_("The currency is missing. Choose one, for example EUR."),
        "answer.not-a-currency": N_("{value} is not a currency code. Choose one, for example EUR."),
        "answer.not-a-number": N_("{value} is not a whole number. Enter digits, for example 14."),
        "answer.not-an-email": N_(
            "{value} is not an e-mail address. Enter it like mla@ministry.example."
        ),
        "answer.not-a-phone": N_(
            "{value} is not a telephone number. Enter it with + and country code."
        ),
        "answer.not-an-iban": N_(
            "{value} is not an IBAN. Check it, or choose another kind of number."
        ),
        "answer.iban-check-digits": N_(
            "The check digits of {value} don't fit. Compare it with its source."
        ),
        "answer.iban-length": N_("{value} has too many or too few characters for its country."),
        "answer.not-a-bic": N_("{value} is not a BIC. It has 8 or 11 characters, like GIBAATWW."),
        "answer.not-an-imei": N_("{value} is no IMEI. It has 15 digits, or 16 with the version."),
        "answer.imei-check-digit": N_(
            "The check digit of {value} doesn't fit. Compare it with the device."
        ),
        "answer.not-an-imsi": N_(
            "{value} is no IMSI. It has 14 or 15 digits and begins by country."
        ),
        "answer.not-a-container": N_(
            "{value} is no container number. It has four letters and seven digits."
        ),
        "answer.container-check-digit": N_(
            "The check digit of {value} doesn't fit. Compare it with the papers."
        ),
        "answer.not-an-imo-number": N_("{value} is no IMO number. It has seven digits."),
        "answer.imo-check-digit": N_(
            "The check digit of {value} doesn't fit. Compare it with the register of ships."
        ),
        "answer.not-a-file": N_("This file can't be read as an annex. Choose it again."),
        "answer.not-a-row": N_("{value} names no entry of this request. Choose from the list."),
        "answer.row-gone": N_("The entry {value} is no longer in the list. Choose again."),
        "answer.rows-unread": N_("Entries that can't be read: {count}. Add them again."),
        "answer.unknown-measure": N_(
            "The measure {value} is not known here. Delete it, or install its pack."
        ),
        "answer.not-parts": N_("This answer is made of parts. Enter them one by one."),
        "answer.not-rows": N_("This answer is a list. Add its entries one by one."),
    }
)


class KindProblem(MlaError):
    """A raw answer that can't be taken as it stands. code: a key of MESSAGES."""

    def __init__(self, code: str, **arguments: str | int) -> None:
        self.code = code
        super().__init__(MESSAGES[code], **arguments)


def shown(raw: object) -> str:
    """A raw answer as a message may quote it: short, on one line, without odd characters."""
    text = raw if isinstance(raw, str) else ascii(raw)
    cut = (
        text
        if len(text) <= SHOWN_CHARACTERS
        else f"{text[:SHOWN_CHARACTERS]}\N{HORIZONTAL ELLIPSIS}"
    )
    return "".join(
        "\N{REPLACEMENT CHARACTER}" if unicodedata.category(mark) in UNSHOWN else mark
        for mark in cut
    )


UNSHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
