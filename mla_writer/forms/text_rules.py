# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Text as it may stand in a letter: which characters are refused, and the syntaxes of single lines.

Refused are code points that the templates use for marks (private use: U+E000-F8FF, planes 15-16),
that no file can hold (NUL and other controls, lone surrogates, noncharacters) with U+FFFD, which
stands for what was lost, and the controls of
the bidirectional algorithm (UAX 9: U+202A-202E, U+2066-2069), which would break our isolates.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.forms.kinds.problems import KindProblem, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mla_writer.domain.draft import Json

_REFUSED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"
    "\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufffd-\uffff"
    "\U0001fffe\U0001ffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_LINE_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")


def clean(raw: Json) -> str:
    """Text in NFC with plain line breaks, without space around it. Raises KindProblem."""
    if not isinstance(raw, str):
        raise KindProblem("answer.not-text")
    refused = _REFUSED.search(raw)
    if refused:
        raise KindProblem("answer.reserved-character", character=f"U+{ord(refused[0]):04X}")
    return unicodedata.normalize("NFC", _LINE_BREAK.sub("\n", raw)).strip()


def clean_line(raw: Json) -> str:
    """Clean text of one line. Raises KindProblem."""
    text = clean(raw)
    if "\n" in text:
        raise KindProblem("answer.not-one-line")
    return text


def email(text: str) -> str:
    """An e-mail address (RFC 5322, 6531), domain in lower case; nobody is asked on the network."""
    from email_validator import EmailNotValidError, validate_email

    try:
        return validate_email(text, check_deliverability=False).normalized
    except EmailNotValidError as error:
        raise KindProblem("answer.not-an-email", value=shown(text)) from error


def phone(text: str) -> str:
    """A telephone number with country code, in E.164 (ITU-T): +431521520."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException as error:
        raise KindProblem("answer.not-a-phone", value=shown(text)) from error
    if not phonenumbers.is_possible_number(number):
        raise KindProblem("answer.not-a-phone", value=shown(text))
    plain = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{plain};ext={number.extension}" if number.extension else plain


def iban(text: str) -> str:
    """An IBAN (ISO 13616) without spaces, in capitals; the check digits are those of ISO 7064."""
    from stdnum import exceptions
    from stdnum import iban as ibans

    plain = str(ibans.compact(in_ascii_digits(text)))
    if not IBAN.fullmatch(plain):
        raise KindProblem("answer.not-an-iban", value=shown(text))
    try:
        found: str = ibans.validate(plain, check_country=False)
    except exceptions.InvalidChecksum as error:
        raise KindProblem("answer.iban-check-digits", value=shown(text)) from error
    except exceptions.InvalidComponent as error:
        raise KindProblem("answer.not-an-iban", value=shown(text)) from error
    except exceptions.ValidationError as error:
        raise KindProblem("answer.iban-length", value=shown(text)) from error
    return found


def in_ascii_digits(text: str) -> str:
    """Digits of any script in ASCII: an Arabic keyboard types others."""
    return "".join(str(unicodedata.decimal(sign, sign)) for sign in text)


def without_label(text: str, label: str) -> str:
    """A number without the label that papers print before it: "IMEI: 49…", "IMO No. 93…"."""
    return re.sub(rf"^\s*{label}\s*(?:no\b|number\b)?[\s.:#-]*", "", text, flags=re.IGNORECASE)


@contextmanager
def _refused(text: str, code: str, check_digit: str = "") -> Iterator[None]:
    """What the library refuses inside is told by this code, a wrong check digit by its own."""
    from stdnum import exceptions

    try:
        yield
    except exceptions.InvalidChecksum as error:
        raise KindProblem(check_digit or code, value=shown(text)) from error
    except exceptions.ValidationError as error:
        raise KindProblem(code, value=shown(text)) from error


def bic(text: str) -> str:
    """A BIC (ISO 9362) in capitals, of 8 or 11 characters."""
    from stdnum import bic as bics

    with _refused(text, "answer.not-a-bic"):
        return str(bics.validate(in_ascii_digits(text)))


def number(text: str) -> str:
    """A whole number from 0 in digits of any script, given in ASCII digits."""
    if not 0 < len(text) <= LONGEST_NUMBER or not text.isdecimal():
        raise KindProblem("answer.not-a-number", value=shown(text))
    return str(int(text))


def imei(text: str) -> str:
    """An IMEI (3GPP TS 23.003) in bare digits: 15 with the check digit by Luhn, 14, or 16 (SV)."""
    from stdnum import imei as imeis

    with _refused(text, "answer.not-an-imei", "answer.imei-check-digit"):
        found = str(imeis.validate(without_label(in_ascii_digits(text), "IMEI(?:SV)?")))
    return _names_one(found, text, "answer.not-an-imei")


def imsi(text: str) -> str:
    """An IMSI (ITU-T E.212) in bare digits: a country and a network that exist, 14 or 15 digits."""
    from stdnum import imsi as imsis

    with _refused(text, "answer.not-an-imsi"):
        return str(imsis.validate(without_label(in_ascii_digits(text), "IMSI")))


def container(text: str) -> str:
    """A freight container's number (ISO 6346) in capitals: owner, kind, serial, check digit."""
    from stdnum import iso6346
    from stdnum.util import clean as without

    # The library takes any word sign for a letter of the owner, and stumbles over some of them.
    plain = without(in_ascii_digits(text), " -./").upper()
    if not CONTAINER.fullmatch(plain):
        raise KindProblem("answer.not-a-container", value=shown(text))
    with _refused(text, "answer.not-a-container", "answer.container-check-digit"):
        return str(iso6346.validate(plain))


def imo(text: str) -> str:
    """A ship's IMO number (IMO resolution A.1117(30)) in bare digits: seven, the last a check."""
    from stdnum import imo as imos

    with _refused(text, "answer.not-an-imo-number", "answer.imo-check-digit"):
        found = str(imos.validate(without_label(in_ascii_digits(text), "IMO")))
    return _names_one(found, text, "answer.not-an-imo-number")


def _names_one(digits: str, text: str, code: str) -> str:
    """Digits that are not all nought: those fit every check digit, and stand for "not known"."""
    if not digits.strip("0"):
        raise KindProblem(code, value=shown(text))
    return digits


LONGEST_NUMBER = 9
LONGEST_LINE = 1000  # characters, where a question of one line says no other
CONTAINER = re.compile("[A-Z]{3}[UJZR][0-9]{7}")
IBAN = re.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}")  # ISO 13616-1: country, check digits, number

SYNTAXES: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "email": email,
        "phone": phone,
        "iban": iban,
        "bic": bic,
        "number": number,
        "imei": imei,
        "imsi": imsi,
        "container": container,
        "imo": imo,
    }
)


@functools.lru_cache(maxsize=8192)
def in_syntax(text: str, syntax: str) -> str:
    """A line of text in the canonical form of its syntax. Raises KindProblem."""
    return SYNTAXES[syntax](text)


def grouped(text: str) -> str:
    """An IBAN as it is printed: in groups of four."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def as_printed(text: str, syntax: str) -> str:
    """A value of a syntax as a person reads it: IBAN in groups, telephone with spaces."""
    if syntax == "iban":
        return grouped(text)
    if syntax == "container":
        return f"{text[:4]} {text[4:10]} {text[10:]}"
    if syntax == "imo":
        return f"IMO {text}"
    if syntax != "phone":
        return text
    import phonenumbers

    try:
        found = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        return text
    return phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.INTERNATIONAL)
