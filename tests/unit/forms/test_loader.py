# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The loader: everything that is wrong, at once, each with file, line and path."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from mla_writer.errors import AnswerError, Fault, FormError
from mla_writer.forms.loader import check_folder, load_form, main
from mla_writer.paths import FORMS
from tests.unit.forms.small_forms import (
    ASSISTANCE,
    CASE,
    CONTACT,
    RECORDS,
    REQUEST,
    small_files,
    small_form,
    write_forms,
)

if TYPE_CHECKING:
    from pathlib import Path


def faults(folder: Path, **replaced: str) -> tuple[Fault, ...]:
    with pytest.raises(FormError) as refusal:
        small_form(folder, **replaced)
    return refusal.value.faults


def told(folder: Path, **replaced: str) -> str:
    return "\n".join(str(fault) for fault in faults(folder, **replaced))


def test_the_small_form_has_no_fault(tmp_path: Path) -> None:
    form = small_form(tmp_path)
    assert list(form.sections) == ["case", "assistance"]
    assert list(form.measures) == ["records", "hearing"]


def test_the_shipped_forms_have_no_fault() -> None:
    assert check_folder(FORMS) == ()


def test_parts_of_a_composite_stand_in_the_field(tmp_path: Path) -> None:
    form = small_form(tmp_path)
    people = form.field_at("people")
    assert [part.id for part in people.fields] == ["name", "registry_number", "note"]
    assert form.field_at("office.email").syntax == "email"
    assert (people.has_rows, people.has_parts) == (True, False)
    assert form.has_parts("office")
    assert not form.has_parts("office.email")


def test_a_question_is_found_by_its_answer_path(tmp_path: Path) -> None:
    form = small_form(tmp_path)
    assert form.field_at("measures[m1].accounts[a2].number").label == "Number"
    assert form.field_at("measures[m1].period", "hearing").kind == "text"
    assert form.field_at("measures[m1].period", "records").kind == "period"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("deadlin", "deadline"),
        ("people[p1].nam", "name"),
        ("measures[m1].acounts", "accounts"),
        ("office[o1].name", "has no rows"),
        ("grade.x", "no question x"),
        ("a..b", "not an answer path"),
    ],
)
def test_an_unknown_question_is_told_with_the_nearest_names(
    tmp_path: Path, path: str, words: str
) -> None:
    with pytest.raises(AnswerError, match=words):
        small_form(tmp_path).field_at(path)


SHAPES = [
    (
        "label: By when?",
        "lable: By when?",
        "sections/case.yaml:11: fields[1].lable: There is no key lable",
    ),
    ("label: By when?", "label: By when?\n        when: ''\n        when: ''", "twice"),
    ("kind: date", "kind: dat", "There is no kind dat. Nearest: date"),
    ("kind: date", "kind: date\n        max_chars: 9", "max_chars belongs to the kinds"),
    ("kind: date", "kind: date\n        level: needed", "Expected one of 'essential'"),
    ("kind: date", "kind: date\n        elements: [4]", "Expected text"),
    ("kind: date", "kind: date\n        elements: [CE4]", "CE and two digits"),
    ("kind: date", "kind: date\n        articles: [untoc 18]", "an instrument and its article"),
    ("kind: date", "kind: date\n        partial: maybe", "Expected true or false"),
    ("kind: date", "kind: date\n        partial: [1]", "fields[1].partial"),
    ("id: deadline\n", "id: Deadline\n", "snake_case"),
    ("id: deadline\n", "id: power\n", "The id power is used"),
    ("id: deadline\n", "id: today\n", "used in the language of expressions"),
    ("id: deadline\n", "id: coercive\n", "coercive is used in"),
    ("label: Which office?", "label: ''", "Expected text; there is none"),
    ("of: organisation", "of: organization", "There is no composite kind"),
    ("of: organisation", "of: text", "There is no composite kind text"),
    ("{name}, {registry_number}", "{nam}", "The rows have no part nam. Nearest: name"),
    ("{name}, {registry_number}", "{name@grade}", "@ needs a moment, and a time zone beside it"),
    ("source: people", "source: peple", "There is no source peple. Nearest: people"),
    ("source: people", "choices: []", "either choices or a source"),
    ("{id: routine, label: Routine}", "{id: urgent, label: Again}", "stands here twice"),
    ("case_more", "case_else", "A section ends with an optional field case_more"),
]


@pytest.mark.parametrize(("old", "new", "words"), SHAPES)
def test_a_fault_of_shape_is_told(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert old in CASE
    assert words in told(tmp_path, case=CASE.replace(old, new, 1))


EXPRESSIONS = [
    ('grade == "urgent" and', "can't be read"),
    ('grad == "urgent"', "There is no name grad. Nearest: grade"),
    ('grade == "urgnt"', "is not one of the choices. Nearest: urgent"),
    ('grade in ["urgent", "urgnt"]', '"urgnt" is not one of the choices'),
    ("grade > 5", "Text can't be compared with a number"),
    ('power < "z"', "Text has no order"),
    ("power == people", "can't be compared"),
    ("measures == measures", "A list of rows can't be compared"),
    ("coercive != true", "Write: not name"),
    ('"x" in grade', "What stands after in is a list"),
    ("row.x", "There is no row here"),
    ("power.x", "without parts"),
    ("people.name", "a list of rows without parts"),
    ("office.nam", "There is no part nam here. Nearest: name"),
    ('any(office, row.name == "x")', "any() needs a list of rows"),
    ('any(people, row.nam == "x")', "There is no part nam here. Nearest: name"),
    ('any(measures, row.variant == "recods")', "Nearest: records"),
    ("any(people, outer.x)", "There is no outer here"),
    ("today == grade", "A date can't be compared with text"),
    ("9 ** 9", "A power (**) is not part"),
]


@pytest.mark.parametrize(("formula", "words"), EXPRESSIONS)
def test_a_fault_in_an_expression_is_told(tmp_path: Path, formula: str, words: str) -> None:
    case = CASE.replace("essential_when: coercive", f"essential_when: '{formula}'")
    found = faults(tmp_path, case=case)
    assert [(fault.file, fault.line, fault.path) for fault in found] == [
        ("sections/case.yaml", 15, "fields[3].essential_when")
    ]
    assert words in found[0].message


GOOD_EXPRESSIONS = [
    'any(measures, row.variant == "records" and any(row.accounts, row.number))',
    "any(measures, row.period)",
    "count(people) > 2",
    "office",
    "office.email",
    "measures",
    'deadline > today and document_language == "ar"',
    'witness == "people[p1]"',
    'all(people, row.name != "x")',
    "not coercive",
]


@pytest.mark.parametrize("formula", GOOD_EXPRESSIONS)
def test_a_good_expression_has_no_fault(tmp_path: Path, formula: str) -> None:
    case = CASE.replace("essential_when: coercive", f"essential_when: '{formula}'")
    assert small_form(tmp_path, case=case)


def test_questions_that_wait_for_each_other_are_told(tmp_path: Path) -> None:
    case = CASE.replace('when: grade == "urgent"', "when: deadline_reason", 1)
    found = told(tmp_path, case=case)
    assert "in a circle: deadline -> deadline_reason -> deadline" in found
    assert "sections/case.yaml:" in found


def test_a_list_that_waits_for_its_own_rows_is_told(tmp_path: Path) -> None:
    case = CASE.replace("label: Who?", 'label: Who?\n        when: any(people, row.note == "x")')
    assert "in a circle" in told(tmp_path, case=case)


def test_a_section_that_waits_for_its_own_question_is_told(tmp_path: Path) -> None:
    assistance = ASSISTANCE.replace("title: Assistance", "title: Assistance\n    when: coercive")
    assert "in a circle" in told(tmp_path, assistance=assistance)


def test_questions_that_only_share_a_condition_are_no_circle(tmp_path: Path) -> None:
    assistance = ASSISTANCE.replace("title: Assistance", "title: Assistance\n    when: grade")
    assert small_form(tmp_path, assistance=assistance)


REQUESTS = [
    (
        "sections: [case, assistance]",
        "sections: [cas, assistance]",
        "no file sections/cas.yaml. Nearest: case",
    ),
    ("sections: [case, assistance]", "sections: [case, case, assistance]", "stands here twice"),
    ("measures: [records, hearing]", "measures: [record, hearing]", "no file measures/record.yaml"),
    ("id: small", "id: smaller", "The id is smaller, but the file is requests/small.yaml"),
    ("coercive: any(", "coercive: some(", "Only any(), all() and count()"),
    ("template: requests/small", "", "template: This key is needed"),
]


@pytest.mark.parametrize(("old", "new", "words"), REQUESTS)
def test_a_fault_of_the_request_is_told(tmp_path: Path, old: str, new: str, words: str) -> None:
    assert words in told(tmp_path, small=REQUEST.replace(old, new))


def test_a_fault_of_a_composite_kind_is_told_once_in_its_own_file(tmp_path: Path) -> None:
    contact = CONTACT.replace("syntax: email", "syntax: email, when: 'row.nam == \"x\"'")
    assert [fault.file for fault in faults(tmp_path, contact=contact)] == ["kinds/contact.yaml"]


def test_a_row_knows_the_row_around_it(tmp_path: Path) -> None:
    records = RECORDS.replace("outer.by_person", "outer.by_persn")
    assert "There is no part by_persn here. Nearest: by_person" in told(tmp_path, records=records)


def test_faults_of_several_files_come_at_once(tmp_path: Path) -> None:
    case, records = CASE.replace("kind: long", "knd: long"), RECORDS.replace("kind:", "kid:")
    files = {fault.file for fault in faults(tmp_path, case=case, records=records)}
    assert files == {"sections/case.yaml", "measures/records.yaml"}


def test_a_fault_of_shape_hides_no_other_fault(tmp_path: Path) -> None:
    """A missing label in one file, and everything that is wrong in the other ones too."""
    case = CASE.replace("kind: contact", "kind: contct").replace("source: people", "source: peple")
    case = case.replace("when: deadline}", "when: deadlin}").replace("id: power", "id: deadline")
    records = RECORDS.replace("label: Number, ", "").replace("outer.by_person", "outer.by_prson")
    found = told(tmp_path, case=case, records=records).splitlines()
    for words in (
        "sections/case.yaml:17: fields[4].kind: There is no kind contct.",
        "sections/case.yaml:15: fields[3].id: The id deadline is used twice here.",
        "sections/case.yaml:14: fields[2].when: There is no name deadlin.",
        "There is no source peple. Nearest: people.",
        "measures/records.yaml:12: fields[1].fields[0].label: This key is needed. Add it.",
        "There is no part by_prson here. Nearest: by_person",
    ):
        assert any(words in line for line in found), (words, found)


def test_a_file_that_is_missing_brings_no_faults_about_its_names(tmp_path: Path) -> None:
    request = REQUEST.replace("[case, assistance]", "[case, assistence]")
    found = told(tmp_path, small=request)
    assert "There is no file sections/assistence.yaml. Nearest: assistance." in found
    assert "There is no name" not in found


def test_files_that_nothing_uses_are_told_and_checked(tmp_path: Path) -> None:
    extra = {"sections/lost.yaml": "id: lost\ntitle: Lost\nfields: 7\n", "measures/m.yaml": "id: m"}
    found = [str(fault) for fault in check_folder(write_forms(tmp_path, small_files() | extra))]
    assert "sections/lost.yaml: No request uses this file. Name it there, or delete it." in found
    assert "sections/lost.yaml:3: fields: Expected a list." in found
    assert "measures/m.yaml: No request uses this file. Name it there, or delete it." in found


SHARED = """
    id: when
    fields:
      - {id: from_day, kind: date, label: From when?, level: essential}
      - {id: until, kind: date, label: Until when?, when: row.from_day}
"""


def with_shared(shared: str, use: str = "when") -> dict[str, str]:
    """The small form, where both measures ask what one list says."""
    files = small_files() | {"shared/when.yaml": shared}
    for name in ("measures/records.yaml", "measures/hearing.yaml"):
        files[name] = f"{files[name].rstrip()}\n      - use: {use}\n"
    return files


def test_questions_of_a_shared_list_stand_where_they_are_used(tmp_path: Path) -> None:
    form = load_form(write_forms(tmp_path, with_shared(SHARED)), "small")
    assert [field.id for field in form.measures["hearing"].fields][-2:] == ["from_day", "until"]
    asked = (form.measures[name].fields[-2:] for name in ("records", "hearing"))
    assert len(set(asked)) == 1
    assert check_folder(tmp_path) == ()


def test_a_fault_in_a_shared_list_is_told_once_in_its_own_file(tmp_path: Path) -> None:
    folder = write_forms(tmp_path, with_shared(SHARED.replace("row.from_day", "row.from_dy")))
    (fault,) = check_folder(folder)
    assert str(fault).startswith("shared/when.yaml:4: fields[1].when: There is no part from_dy")


def test_a_shared_list_that_is_not_there_is_told_at_its_use(tmp_path: Path) -> None:
    found = [str(one) for one in check_folder(write_forms(tmp_path, with_shared(SHARED, "whenn")))]
    assert (
        "measures/hearing.yaml:7: fields[2].use: There is no file shared/whenn.yaml. "
        "Nearest: when." in found
    )
    assert "shared/when.yaml: No measure uses this file. Name it there, or delete it." in found


def test_a_use_says_nothing_else(tmp_path: Path) -> None:
    files = with_shared(SHARED, "when\n        label: Other words")
    found = [str(one) for one in check_folder(write_forms(tmp_path, files))]
    assert any("fields[2].label: There is no key label here." in one for one in found)


def test_the_command_prints_ok_or_the_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_forms(tmp_path, small_files())
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == "ok\n"
    (tmp_path / "sections" / "case.yaml").unlink()
    assert main([str(tmp_path)]) == 1
    assert "There is no file sections/case.yaml" in capsys.readouterr().out


def test_a_broken_copy_of_the_shipped_forms_is_noticed(tmp_path: Path) -> None:
    folder = shutil.copytree(FORMS, tmp_path / "forms")
    file = folder / "sections" / "urgency.yaml"
    file.write_text(
        file.read_text("utf-8").replace("essential_when: urgent", "essential_when: urgnt")
    )
    with pytest.raises(FormError, match=r"There is no name urgnt\. Nearest: urgent"):
        load_form(folder, "mla")
