# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Bad answers by the kind or the syntax of their question, each with the code that tells it.

The code "" is of an answer that is taken, or that counts as none, however odd it looks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.domain.draft import Json

LONG = 300_000
FULL_WIDTH = str.maketrans("0123456789", "".join(map(chr, range(0xFF10, 0xFF1A))))
ARABIC = str.maketrans("0123456789", "".join(map(chr, range(0x660, 0x66A))))
ZONE = "Europe/Vienna"
DIGEST = "0" * 64


class Hurt(NamedTuple):
    """A raw answer, and the code of the finding at its place."""

    raw: Json
    code: str = ""


def nested(depth: int, innermost: Json = "x") -> Json:
    """Lists in lists."""
    value = innermost
    for _ in range(depth):
        value = [value]
    return value


def _wrong(code: str, raw: Json) -> Hurt:
    return Hurt(raw, f"answer.{code}")


def _spaced(name: str) -> str:
    return name.strip("_").replace("_", " ")


def _told(code: str, **raws: Json) -> dict[str, Hurt]:
    return {
        name.strip("_").replace("_", " "): Hurt(raw, f"answer.{code}") for name, raw in raws.items()
    }


def _taken(**raws: Json) -> dict[str, Hurt]:
    return {_spaced(name): Hurt(raw) for name, raw in raws.items()}


NOTHING = _taken(
    null=None,
    empty="",
    blanks=" \t\u00a0\u3000 ",
    empty_lines="\n\n",
    zero_width="\u200b\u2060\ufeff",
    soft_hyphens="\u00ad\u00ad",
    an_empty_list=[],
    an_empty_row={},
    a_row_of_nothing={"_id": "a1"},
)
# What no text is, one line or many.
NO_TEXT = _told(
    "not-text",
    a_number=7,
    a_huge_number=10**800,
    a_fraction=-1.5,
    yes=True,
    a_list=["a"],
    a_row={"_id": "a1", "x": "y"},
    nested=nested(60),
) | _told(
    "reserved-character",
    a_bell="a\x07b",
    an_override="a\u202eb",
    an_isolate="\u2066a\u2069",
    a_noncharacter="a\uffff",
    a_tag="a\U000e0041",
    what_was_lost="a\ufffdb",
)
NO_LINE = NO_TEXT | _told("not-one-line", two_lines="a\nb", a_separator="a\u2028b")
# Words that no code, number or date is.
WORDS: dict[str, Json] = {
    "words": "some words",
    "long": "9" * LONG,
    "a combining mark": "\u0301",
    "a template": "{{ 7 * 7 }}{% for x in y %}",
    "a reference": "\u27e6annex:a99\u27e7",
    "emoji": "\U0001f469\u200d\U0001f4bb",
    "superscripts": "\u00b2\u00b3",
}


def _line(code: str, **more: Hurt) -> dict[str, Hurt]:
    """What hurts a line that its kind can judge; code says that it can't be read."""
    words = {name: Hurt(raw, f"answer.{code}") for name, raw in WORDS.items()}
    return NOTHING | NO_LINE | words | {_spaced(name): one for name, one in more.items()}


def _syntax(code: str, **more: Hurt) -> dict[str, Hurt]:
    """What hurts a line of a syntax, which is a text of bounded length."""
    return _line(code, **more) | {"long": _wrong("too-long", "9" * LONG)}


TEXTS = _taken(
    a_template="{{ 7 * 7 }}{% for x in y %}",
    a_path="../../etc/passwd",
    markup="# A **b** | c |\t- d",
    right_to_left="\u0627\u0644\u0633\u064a\u062f Ozan (2026)",
    many_marks="e" + "\u0301" * 30,
    emoji="\U0001f469\u200d\U0001f4bb",
)

_BY_SORT: dict[str, Mapping[str, Hurt]] = {
    "text": NOTHING | NO_LINE | TEXTS | {"long": _wrong("too-long", "9" * LONG)},
    "long": NOTHING
    | NO_TEXT
    | TEXTS
    | {
        "long": _wrong("too-long", "9" * LONG),
        "many names": _wrong("too-long", "Mr Ozan Kaya " * (LONG // 13)),
        "many quotes": _wrong("too-long", "\u201c" * LONG),
        "many lines": _wrong("too-long", "x\n\n" * (LONG // 3)),
    },
    "reference": NOTHING | NO_LINE | TEXTS | {"long": _wrong("too-long", "9" * LONG)},
    "picked row": _line(
        "not-a-row",
        gone=_wrong("row-gone", "attachments[a99]"),
        of_another_list=_wrong("row-gone", "persons[p1]"),
        a_part=_wrong("not-a-row", "attachments[a1].title"),
        no_path=_wrong("not-a-row", "attachments[1]"),
    ),
    "email": _syntax(
        "not-an-email",
        no_domain=_wrong("not-an-email", "name@"),
        two=_wrong("not-an-email", "a@b.example, c@d.example"),
        capitals=Hurt("MLA@Ministry.EXAMPLE"),
        a_header=_wrong("not-one-line", "a@b.example\nBcc: c@d.example"),
    ),
    "phone": _syntax(
        "not-a-phone",
        no_country=_wrong("not-a-phone", "0664 1234567"),
        too_long=_wrong("not-a-phone", "+43152152" * 4),
        Arabic_digits=Hurt("+" + "43152152".translate(ARABIC)),
        full_width=Hurt("\uff0b" + "43152152".translate(FULL_WIDTH)),
        negative=_wrong("not-a-phone", "-5"),
    ),
    "number": _syntax(
        "not-a-number",
        negative=_wrong("not-a-number", "-1"),
        a_fraction_typed=_wrong("not-a-number", "1.5"),
        exponent=_wrong("not-a-number", "1e9"),
        infinite=_wrong("not-a-number", "inf"),
        no_number=_wrong("not-a-number", "NaN"),
        ten_digits=_wrong("not-a-number", "1234567890"),
        five_thousand_digits=_wrong("too-long", "9" * 5000),
        Arabic_digits=Hurt("12".translate(ARABIC)),
        full_width=Hurt("12".translate(FULL_WIDTH)),
    ),
    "iban": _syntax(
        "not-an-iban",
        swapped=_wrong("iban-check-digits", "AT161904300234573201"),
        cut=_wrong("iban-check-digits", "AT6119043002345732"),
        of_another_length=_wrong("iban-length", "AT711904300234573"),
        lower_case=Hurt("at61 1904 3002 3457 3201"),
        Arabic_digits=Hurt("AT611904300234573201".translate(ARABIC)),
        full_width=Hurt("AT611904300234573201".translate(FULL_WIDTH)),
        no_such_country=_wrong("iban-check-digits", "QQ611904300234573201"),
    ),
    "bic": _syntax("not-a-bic", short=_wrong("not-a-bic", "GIBAATW"), lower_case=Hurt("gibaatww")),
    "imei": _syntax(
        "not-an-imei",
        swapped=_wrong("imei-check-digit", "490154203237581"),
        all_noughts=_wrong("not-an-imei", "0" * 15),
        Arabic_digits=Hurt("490154203237518".translate(ARABIC)),
        labelled=Hurt("IMEI: 49-015420-323751-8"),
    ),
    "imsi": _syntax(
        "not-an-imsi",
        short=_wrong("not-an-imsi", "6050112345678"),
        no_such_country=_wrong("not-an-imsi", "000011234567890"),
    ),
    "container": _syntax(
        "not-a-container",
        swapped=_wrong("container-check-digit", "CSQU3054338"),
        spaced=Hurt("csqu 305438 3"),
        full_width=Hurt("CSQU" + "3054383".translate(FULL_WIDTH)),
    ),
    "imo": _syntax(
        "not-an-imo-number",
        swapped=_wrong("imo-check-digit", "9074792"),
        all_noughts=_wrong("not-an-imo-number", "0000000"),
        labelled=Hurt("IMO 9074729"),
        Arabic_digits=Hurt("9074729".translate(ARABIC)),
    ),
    "choice": _line("not-a-choice", capitals=_wrong("not-a-choice", "URGENT")),
    "choices": NOTHING
    | _told("not-choices", a_text="a", yes=True, a_number=7, a_row_={"x": "y"})
    | _told("not-a-choice", unknown=["no-such-choice"], a_path=["../x"])
    | _told("not-text", numbers=[1, 2], a_list_in_it=[["a"]]),
    "country": _line(
        "not-a-country",
        lower_case=_wrong("not-a-country", "at"),
        three_letters=_wrong("not-a-country", "AUT"),
        unknown=_wrong("not-a-country", "QQ"),
        no_country=_wrong("not-a-country", "EU"),
    ),
    "language": _line("not-a-language", unknown=_wrong("not-a-language", "qq")),
    "date": _line(
        "not-a-date",
        year_0000=_wrong("year-out-of-range", "0000-01-01"),
        year_9999=_wrong("year-out-of-range", "9999-12-31"),
        thirtieth_of_February=_wrong("no-such-day", "2026-02-30"),
        month_13=_wrong("no-such-day", "2026-13-01"),
        month_0=_wrong("no-such-day", "2026-00-10"),
        other_order=_wrong("not-a-date", "30.02.2026"),
        with_a_time=_wrong("not-a-date", "2026-02-03T10:00:00"),
        Arabic_digits=Hurt("2026-10-03".translate(ARABIC)),
        full_width=Hurt("2026-10-03".translate(FULL_WIDTH)),
    ),
    "datetime": NOTHING
    | _told("not-a-moment", a_text="2026-10-03 10:00", a_list_=["a"], yes=True, a_number=7)
    | _told(
        "not-a-moment",
        hour_24={"at": "2026-10-03T24:00", "zone": ZONE},
        second_60={"at": "2026-10-03T23:59:60", "zone": ZONE},
        an_offset={"at": "2026-10-03T10:00:00+02:00", "zone": ZONE},
    )
    | _told("not-text", parts_of_lists={"at": ["x"], "zone": []}, a_number_in_it={"at": 7})
    | _told("no-such-time", a_gap_of_summer={"at": "2027-03-28T02:30:00", "zone": ZONE})
    | _told("no-such-day", no_day={"at": "2027-02-30T02:30:00", "zone": ZONE})
    | _told("zone-missing", no_zone={"at": "2027-02-03T02:30:00"})
    | _told("not-a-zone", a_path_as_zone={"at": "2027-02-03T02:30:00", "zone": "../../etc/passwd"})
    | _told("not-a-zone", unknown={"at": "2027-02-03T02:30:00", "zone": "Mars/Olympus"})
    | _told("year-out-of-range", year_0001={"at": "0001-01-01T00:00:00", "zone": ZONE})
    | _taken(
        an_overlap_of_summer={"at": "2027-10-31T02:30:00", "zone": ZONE},
        unknown_keys={"at": "2027-02-03T02:30:00", "zone": ZONE, "x": [1], "_id": "z"},
        only_a_zone={"zone": ZONE},
        local_mean_time={"at": "1850-01-01T12:00:00", "zone": "Asia/Kathmandu"},
    ),
    "period": NOTHING
    | _told("not-a-period", a_text="2026", a_list_=["a"], yes=True, a_number=7)
    | _told("period-reversed", reversed={"from": "2026-03-02", "to": "2026-03-01", "zone": ZONE})
    | _told("period-without-start", no_start={"to": "2026-03-01"})
    | _told("period-without-end", no_end={"from": "2026-03-01"})
    | _told("not-text", numbers={"from": 2025, "to": 2026})
    | _told("date-incomplete", months={"from": "2025-01", "to": "2026-01"})
    | _told("year-out-of-range", all_of_time={"from": "0000-01-01", "to": "9999-12-31"}),
    "money": NOTHING
    | _told("not-money", a_text="EUR 5", a_list_=["a"], yes=True, a_number=7)
    | _told("not-text", a_number_in_it={"amount": 5, "currency": "EUR"})
    | _told(
        "not-an-amount",
        thirty_digits={"amount": "9" * 30, "currency": "EUR"},
        long={"amount": "9" * LONG, "currency": "EUR"},
        negative={"amount": "-5", "currency": "EUR"},
        infinite={"amount": "inf", "currency": "EUR"},
        no_number={"amount": "NaN", "currency": "EUR"},
        exponent={"amount": "1e5", "currency": "EUR"},
        comma={"amount": "12,50", "currency": "EUR"},
    )
    | _told("currency-missing", no_currency={"amount": "5"})
    | _told("not-a-currency", unknown={"amount": "5", "currency": "QQQ"})
    | _told("not-a-currency", lower_case={"amount": "5", "currency": "eur"})
    | _taken(
        eighteen_digits={"amount": "9" * 18 + ".9999", "currency": "EUR"},
        only_a_currency={"currency": "EUR"},
    ),
    "yes_no": _taken(null=None, empty="", blanks="  ", an_empty_list=[])
    | _told("not-yes-no", a_word="yes", one=1, nought=0, a_list_=[True], a_row_={"x": True}),
    "file": NOTHING
    | _told(
        "not-a-file",
        a_text="a.pdf",
        a_list_=["a.pdf"],
        only_a_name={"name": "a.pdf"},
        a_short_digest={"name": "a.pdf", "sha256": "00", "size": 1},
        a_negative_size={"name": "a.pdf", "sha256": DIGEST, "size": -1},
        a_size_that_is_true={"name": "a.pdf", "sha256": DIGEST, "size": True},
        pages_of_text={"name": "a.pdf", "sha256": DIGEST, "size": 1, "pages": "2"},
        a_long_name={"name": "a" * 300, "sha256": DIGEST, "size": 1},
    )
    | _taken(
        a_path={"name": "../../etc/passwd", "sha256": DIGEST, "size": 1, "pages": 1},
        huge={"name": "a.pdf", "sha256": DIGEST, "size": 10**30, "pages": 10**30},
        unknown_keys={"name": "a.pdf", "sha256": DIGEST, "size": 1, "x": ["y"]},
    ),
    "composite": NOTHING
    | _told("not-parts", a_text="a", yes=True, a_number=7, a_list_=["a"], nested=nested(60))
    | _taken(unknown_keys={"no_such_part": "x", "_id": 7, "": [[]]}),
    "rows": _taken(null=None, empty="", blanks="  ", an_empty_list=[])
    | _told("not-rows", a_text="a", yes=True, a_number=7, a_row_={"title": "x"})
    | _told(
        "rows-unread",
        texts=["a", "b"],
        a_row_without_id=[{"title": "x"}],
        one_id_twice=[{"_id": "a1"}, {"_id": "a1"}],
        a_number_as_id=[{"_id": 7}],
        a_capital_id=[{"_id": "P1"}],
        an_id_of_many_digits=[{"_id": "p" + "9" * 5000}],
        nested=nested(60),
    )
    | _taken(unknown_keys=[{"_id": "z9", "no_such_part": [["x"]], "_next": "y"}]),
}
HURTS: Mapping[str, Mapping[str, Hurt]] = _BY_SORT | {
    "sourced choice": _BY_SORT["choice"],
    "sourced choices": _BY_SORT["choices"],
}
