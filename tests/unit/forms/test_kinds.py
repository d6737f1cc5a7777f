# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Kinds: each raw answer becomes a typed value, or a problem with one sentence."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.domain.offence import Offence
from mla_writer.domain.person import Person
from mla_writer.domain.values import AnnexFile, Money, PartialDate, Period, ZonedMoment
from mla_writer.forms.kinds.problems import MESSAGES, KindProblem
from mla_writer.forms.loader import load_form
from mla_writer.forms.registry import kind_of, kinds_by_name
from mla_writer.forms.schema import Choice, Field
from mla_writer.forms.text_rules import SYNTAXES
from mla_writer.i18n import LANGUAGES
from mla_writer.paths import FORMS

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json

CHOICES = (Choice(id="iban", label="IBAN"), Choice(id="other", label="Other"))


def field(kind: str, **options: object) -> Field:
    return Field.model_validate({"id": "a", "kind": kind, "label": "A", **options})


def read(asked: Field, raw: Json) -> object:
    return kind_of(asked).parse(raw, asked)


def name_of(asked: Field) -> str:
    partial = "partial" if asked.partial else ""
    return "-".join(filter(None, (asked.kind, asked.syntax, asked.source, asked.zone, partial)))


IBAN = field("text", syntax="iban")
SHA = "0" * 64

GOOD: list[tuple[Field, Json, object]] = [
    (field("text"), " Golden Bean <KG> ", "Golden Bean <KG>"),
    (field("text"), "e\u0301", "é"),
    (field("long"), "a\r\nb\u2028c", "a\nb\nc"),
    (field("text", syntax="email"), "mla@Ministry.example", "mla@ministry.example"),
    (field("text", syntax="phone"), "+43 1 521520", "+431521520"),
    (field("text", syntax="bic"), "gibaatww", "GIBAATWW"),
    (field("text", syntax="number"), "٢٥", "25"),
    (field("text", syntax="imei"), "49-015420-323751-8", "490154203237518"),
    (field("text", syntax="imei"), "IMEI: 49 015420 323751 8", "490154203237518"),
    (field("text", syntax="imei"), "٤٩٠١٥٤٢٠٣٢٣٧٥١٨", "490154203237518"),
    (field("text", syntax="imei"), "IMEISV 49 015420 323751 05", "4901542032375105"),
    (field("text", syntax="imei"), "49015420323751", "49015420323751"),
    (field("text", syntax="imsi"), "605 02 1234567890", "605021234567890"),
    (field("text", syntax="imsi"), "IMSI ۶۰۵۰۲۱۲۳۴۵۶۷۸۹۰", "605021234567890"),
    (field("text", syntax="container"), "csqu 305438-3", "CSQU3054383"),
    (field("text", syntax="container"), "CSQU ٣٠٥٤٣٨ ٣", "CSQU3054383"),
    (field("text", syntax="container"), "CSQU 305438–3", "CSQU3054383"),
    # A remainder of 10 is written 0 (ISO 6346).
    (field("text", syntax="container"), "CSQU 100008 0", "CSQU1000080"),
    (field("text", syntax="imo"), "IMO 9074729", "9074729"),
    (field("text", syntax="imo"), "imo no. ٩٠٧٤٧٢٩", "9074729"),
    (IBAN, "at61 1904 3002 3457 3201", "AT611904300234573201"),
    (field("choice", choices=CHOICES), "iban", "iban"),
    (field("choice", source="currencies"), "EUR", "EUR"),
    (field("choice", source="instruments"), "UNTOC", "UNTOC"),
    (field("choices", choices=CHOICES), ["other", "iban"], ("other", "iban")),
    (field("choices", source="countries"), ["GH", "NO"], ("GH", "NO")),
    (field("yes_no"), False, False),
    (field("date"), "2027-1-5", date(2027, 1, 5)),
    (field("date", partial=True), "1984-02", PartialDate(1984, 2)),
    (field("date", partial=True), "1984", PartialDate(1984)),
    (
        field("datetime"),
        {"at": "2026-11-09T04:02:55", "zone": "Asia/Manila"},
        ZonedMoment(datetime(2026, 11, 9, 4, 2, 55), "Asia/Manila"),  # noqa: DTZ001 - local clocks
    ),
    (
        field("period"),
        {"from": "2025-03-01", "to": "2026-08-31", "zone": ""},
        Period(date(2025, 3, 1), date(2026, 8, 31)),
    ),
    (
        field("money"),
        {"amount": "2,340,500.00", "currency": "EUR"},
        Money(Decimal("2340500.00"), "EUR"),
    ),
    (field("country"), "NO", "NO"),
    (field("language"), "zh-Hans", "zh-Hans"),
    (field("reference"), "EOCO/INV/2026/0417", "EOCO/INV/2026/0417"),
    (field("reference", source="persons"), "persons[p7]", "persons[p7]"),
    (
        field("file"),
        {"name": "law.pdf", "sha256": SHA, "size": 9, "pages": None},
        AnnexFile("law.pdf", SHA, 9),
    ),
]


SOUND: dict[str, str] = {
    asked.syntax: raw for asked, raw, _ in GOOD if asked.syntax and isinstance(raw, str)
}
ODD_SIGNS = "٣۶²½ⅷ１Ａ_ßı-–/ "


@pytest.mark.parametrize(("asked", "raw", "value"), GOOD)
def test_a_good_answer_becomes_its_value(asked: Field, raw: Json, value: object) -> None:
    assert read(asked, raw) == value


@pytest.mark.parametrize(("asked", "raw", "value"), GOOD)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_value_can_be_said(asked: Field, raw: Json, value: object, language: str) -> None:
    assert isinstance(kind_of(asked).format(value, language), str)
    assert not kind_of(asked).is_empty(raw)


BAD: list[tuple[Field, Json, str]] = [
    (field("text"), 7, "answer.not-text"),
    (field("text"), "a\nb", "answer.not-one-line"),
    (field("text", max_chars=3), "four", "answer.too-long"),
    (field("text"), "a\ue000b", "answer.reserved-character"),
    (field("long"), "a\x00b", "answer.reserved-character"),
    (field("long"), "a\ud800b", "answer.reserved-character"),
    (field("long"), "a\u202eb", "answer.reserved-character"),
    (field("long"), "a\u2066b", "answer.reserved-character"),
    (field("long"), "a\U000f0000", "answer.reserved-character"),
    (field("text", syntax="email"), "mla at ministry", "answer.not-an-email"),
    (field("text", syntax="phone"), "01 521520", "answer.not-a-phone"),
    (field("text", syntax="bic"), "GIBA", "answer.not-a-bic"),
    (field("text", syntax="number"), "-3", "answer.not-a-number"),
    (field("text", syntax="imei"), "490154203237519", "answer.imei-check-digit"),
    (field("text", syntax="imei"), "490154203273518", "answer.imei-check-digit"),
    (field("text", syntax="imei"), "4901542032375", "answer.not-an-imei"),
    (field("text", syntax="imei"), "490154203237518 / 05", "answer.not-an-imei"),
    (field("text", syntax="imei"), "000000000000000", "answer.not-an-imei"),
    (field("text", syntax="imsi"), "6050112345678", "answer.not-an-imsi"),
    (field("text", syntax="imsi"), "0250212345678901", "answer.not-an-imsi"),
    (field("text", syntax="container"), "CSQU3054384", "answer.container-check-digit"),
    (field("text", syntax="container"), "CSQU3045383", "answer.container-check-digit"),
    (field("text", syntax="container"), "CSQX3054383", "answer.not-a-container"),
    (field("text", syntax="container"), "CS_U3054383", "answer.not-a-container"),
    (field("text", syntax="container"), "CS²U3054383", "answer.not-a-container"),
    (field("text", syntax="imo"), "IMO 9074728", "answer.imo-check-digit"),
    (field("text", syntax="imo"), "IMO 9047729", "answer.imo-check-digit"),
    (field("text", syntax="imo"), "IMO 907472", "answer.not-an-imo-number"),
    (field("text", syntax="imo"), "IMO 0000000", "answer.not-an-imo-number"),
    (IBAN, "AT61 1904 3002 3457 3202", "answer.iban-check-digits"),
    (IBAN, "ZZ00 1904", "answer.iban-check-digits"),
    (field("choice", choices=CHOICES), "swift", "answer.not-a-choice"),
    (field("choice", source="currencies"), "XYZ", "answer.not-a-choice"),
    (field("choices", choices=CHOICES), "iban", "answer.not-choices"),
    (field("choices", choices=CHOICES), ["iban", "iban"], "answer.chosen-twice"),
    (field("yes_no"), "yes", "answer.not-yes-no"),
    (field("yes_no"), 1, "answer.not-yes-no"),
    (field("date"), "15 January 2027", "answer.not-a-date"),
    (field("date"), "2027-01", "answer.date-incomplete"),
    (field("date"), "2027-02-30", "answer.no-such-day"),
    (field("date"), "2027-00-10", "answer.no-such-day"),
    (field("date"), "1799-12-31", "answer.year-out-of-range"),
    (field("date"), "2201-01-01", "answer.year-out-of-range"),
    (field("datetime"), "2026-11-09 04:02", "answer.not-a-moment"),
    (field("datetime"), {"at": "2026-11-09 25:00", "zone": "UTC"}, "answer.not-a-moment"),
    (field("datetime"), {"at": "2026-11-09 04:02"}, "answer.zone-missing"),
    (field("datetime"), {"at": "2026-11-09 04:02", "zone": "../../etc"}, "answer.not-a-zone"),
    (
        field("datetime"),
        {"at": "2026-03-29 02:30", "zone": "Europe/Vienna"},
        "answer.no-such-time",
    ),
    (field("period"), "2025", "answer.not-a-period"),
    (field("period"), {"to": "2026-01-01"}, "answer.period-without-start"),
    (field("period"), {"from": "2026-01-01"}, "answer.period-without-end"),
    (field("period"), {"from": "2026-01-02", "to": "2026-01-01"}, "answer.period-reversed"),
    (
        field("period", zone="needed"),
        {"from": "2026-01-01", "to": "2026-01-01"},
        "answer.zone-missing",
    ),
    (field("money"), "EUR 5", "answer.not-money"),
    (field("money"), {"amount": "5,00", "currency": "EUR"}, "answer.not-an-amount"),
    (field("money"), {"amount": "-5", "currency": "EUR"}, "answer.not-an-amount"),
    (field("money"), {"amount": "5"}, "answer.currency-missing"),
    (field("money"), {"amount": "5", "currency": "EURO"}, "answer.not-a-currency"),
    (field("country"), "Ghana", "answer.not-a-country"),
    (field("country"), "EU", "answer.not-a-country"),
    (field("language"), "German", "answer.not-a-language"),
    (field("reference", source="persons"), "persons", "answer.not-a-row"),
    (field("file"), {"name": "a.pdf", "sha256": "x", "size": 1}, "answer.not-a-file"),
    (field("file"), {"name": "a.pdf", "sha256": SHA, "size": -1}, "answer.not-a-file"),
    (field("person"), "Ada", "answer.not-parts"),
    (field("repeat"), {"_id": "p1"}, "answer.not-rows"),
]


@pytest.mark.parametrize(("asked", "raw", "code"), BAD)
def test_a_bad_answer_has_its_problem(asked: Field, raw: Json, code: str) -> None:
    with pytest.raises(KindProblem) as problem:
        read(asked, raw)
    assert problem.value.code == code
    assert "{" not in str(problem.value)


def test_every_problem_is_met_by_a_test() -> None:
    elsewhere = {"answer.row-gone", "answer.not-an-iban", "answer.iban-length"}
    elsewhere |= {"answer.rows-unread", "answer.unknown-measure"}  # of lists, not of a kind
    assert set(MESSAGES) == {code for _, _, code in BAD} | elsewhere


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("ZZ47 1904 3002 3457 3201", "answer.not-an-iban"),
        ("AT28 1904 3002 3457 320", "answer.iban-length"),
    ],
)
def test_an_iban_of_no_country_or_of_another_length_is_told_apart(raw: str, code: str) -> None:
    digits = raw.replace(" ", "")
    moved = digits[4:] + digits[:2] + "00"
    number = int("".join(str(int(mark, 36)) for mark in moved))
    right = f"{digits[:2]}{98 - number % 97:02}{digits[4:]}"
    with pytest.raises(KindProblem) as problem:
        read(IBAN, right)
    assert problem.value.code == code


def test_a_hostile_value_is_quoted_short_and_without_controls() -> None:
    with pytest.raises(KindProblem) as problem:
        read(field("country"), "x" * 5000)
    assert len(str(problem.value)) < 160


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "15 January 2027"), ("fr", "15 janvier 2027"), ("zh", "2027年1月15日")],
)
def test_a_date_is_said_in_its_language(language: str, said: str) -> None:
    assert kind_of(field("date")).format(date(2027, 1, 15), language) == said


def test_false_is_an_answer_and_blank_text_is_none() -> None:
    assert not kind_of(field("yes_no")).is_empty(raw=False)
    assert kind_of(field("text")).is_empty("  \n")
    assert kind_of(field("money")).is_empty({"currency": "EUR"})
    assert kind_of(field("datetime")).is_empty({"zone": "Africa/Accra"})
    assert kind_of(field("person")).is_empty({"_id": "p1", "address": {"city": " "}})


# -- composite kinds, with the parts that are shipped ----------------------------------------


@pytest.fixture(scope="module")
def shipped() -> dict[str, Field]:
    form = load_form(FORMS, "mla")
    return {asked.id: asked for _, asked in form.questions()}


def test_a_person_is_read_with_names_in_scripts_aliases_and_papers(
    shipped: dict[str, Field],
) -> None:
    raw: Json = {
        "_id": "p1",
        "role": "suspect",
        "family_name": "Asare-Boateng",
        "given_names": "Kwame",
        "birth_date": "1984-02",
        "nationalities": ["GH", "NO"],
        "aliases": [{"_id": "a1", "name": "K. Boateng"}],
        "names_in_scripts": [{"_id": "n1", "name": "كوامي", "language": "ar"}],
        "papers": [{"_id": "p1", "kind": "passport", "number": "G1234567"}],
        "address": {"city": "Accra", "country": "GH"},
        "phone": "not a number",
    }
    person = kinds_by_name()["person"].parse(raw, shipped["persons"])
    assert isinstance(person, Person)
    assert person.full_name == "Kwame Asare-Boateng"
    assert person.birth_date == PartialDate(1984, 2)
    assert person.nationalities == ("GH", "NO")
    assert person.aliases == ("K. Boateng",)
    assert (person.names_in_scripts[0].name, person.papers[0].number) == ("كوامي", "G1234567")
    assert person.address is not None
    assert person.address.city == "Accra"
    assert person.phone == ""


@pytest.mark.parametrize(
    ("unit", "value", "years"),
    [
        ("years", "25", 25),
        ("months", "18", Decimal("1.5")),
        ("life", None, 100),
        ("fine", None, 0),
        ("years", None, None),
        ("other", None, None),
    ],
)
def test_the_maximum_penalty_counts_in_years(
    shipped: dict[str, Field], unit: str, value: str | None, years: Decimal | int | None
) -> None:
    raw: Json = {"name": "Fraud", "penalty_unit": unit, "penalty_value": value}
    offence = kinds_by_name()["offence"].parse(raw, shipped["offences"])
    assert isinstance(offence, Offence)
    assert offence.penalty.years == years


def test_every_part_of_a_shipped_composite_has_its_place_in_the_value() -> None:
    from dataclasses import fields

    from mla_writer.domain import account, authority, contact, offence, person
    from mla_writer.forms.model_faults import read_model
    from mla_writer.forms.schema import Parts
    from mla_writer.forms.yaml_file import read_yaml_file

    made = {
        "account": account.Account,
        "authority": authority.Authority,
        "address": contact.Address,
        "contact": contact.Contact,
        "organisation": person.Organisation,
        "person": person.Person,
        "offence": offence.Offence,
    }
    folded = {"penalty_unit", "penalty_value", "penalty_note"}
    for name, value in made.items():
        source = read_yaml_file(FORMS / "kinds" / f"{name}.yaml", name)
        parts, faults = read_model(source, Parts)
        assert parts is not None, faults
        places = {place.name for place in fields(value)}
        assert {part.id for part in parts.fields} - places - folded == set(), name
        assert places - {part.id for part in parts.fields} - {"penalty"} == set(), name


def test_the_files_of_composite_kinds_are_those_of_the_composite_kinds() -> None:
    shapes = {name for name, kind in kinds_by_name().items() if kind.SHAPE == "object"}
    assert shapes == {Path(file).stem for file in (FORMS / "kinds").glob("*.yaml")}


# -- properties ------------------------------------------------------------------------------

ANY_TEXT = st.text(st.characters(), max_size=20)
PLAUSIBLE = st.one_of(
    st.from_regex(r"[0-9]{1,4}(-[0-9]{1,2}){0,2}", fullmatch=True),
    st.from_regex(r"[A-Za-z]{2}[0-9]{2} ?[0-9A-Z ]{4,30}", fullmatch=True),
    st.from_regex(r"\+[0-9 ]{3,15}", fullmatch=True),
    st.sampled_from(["GH", "EUR", "UTC", "Africa/Accra", "de", "a@b.example", "persons[p1]"]),
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), ANY_TEXT, PLAUSIBLE),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.one_of(
                st.sampled_from(
                    ["at", "zone", "from", "to", "amount", "currency", "name", "sha256", "size"]
                ),
                ANY_TEXT,
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=8,
)
ALL_FIELDS = [
    *(field(name) for name in sorted(kinds_by_name()) if name not in {"choice", "choices"}),
    *(field("text", syntax=name) for name in SYNTAXES),
    field("choice", choices=CHOICES),
    field("choice", source="time_zones"),
    field("choices", source="languages"),
    field("date", partial=True),
    field("datetime", zone="optional"),
    field("reference", source="persons"),
]


@pytest.mark.parametrize("asked", ALL_FIELDS, ids=name_of)
@given(raw=st.one_of(JSON, PLAUSIBLE))
def test_any_raw_answer_gives_a_value_or_a_problem(asked: Field, raw: Json) -> None:
    kind = kind_of(asked)
    assert isinstance(kind.is_empty(raw), bool)
    try:
        value = kind.parse(raw, asked)
    except KindProblem:
        return
    assert isinstance(kind.format(value, "ar"), str)


@pytest.mark.parametrize(
    "asked",
    [asked for asked in ALL_FIELDS if asked.kind in {"text", "long", "choice"}],
    ids=name_of,
)
@given(raw=st.one_of(ANY_TEXT, PLAUSIBLE))
def test_reading_what_was_said_gives_the_same_value(asked: Field, raw: str) -> None:
    kind = kind_of(asked)
    try:
        value = kind.parse(raw, asked)
    except KindProblem:
        return
    assert kind.parse(kind.format(value, "en"), asked) == value


def test_every_syntax_has_a_good_number_to_spoil() -> None:
    assert set(SOUND) == set(SYNTAXES)


@pytest.mark.parametrize("syntax", sorted(SYNTAXES))
@given(place=st.integers(0, 40), sign=st.sampled_from(ODD_SIGNS) | st.characters())
def test_a_good_number_with_an_odd_sign_gives_a_value_or_a_problem(
    syntax: str, place: int, sign: str
) -> None:
    """Digits of other scripts once brought down the reader of container numbers."""
    sound = SOUND[syntax]
    at = place % len(sound)
    asked = field("text", syntax=syntax)
    try:
        value = kind_of(asked).parse(sound[:at] + sign + sound[at + 1 :], asked)
    except KindProblem:
        return
    assert kind_of(asked).parse(value, asked) == value
