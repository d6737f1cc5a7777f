# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Faults of templates that are found without any answers, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer import i18n, paths
from mla_writer.forms.loader import load_form
from mla_writer.rendering.lint import lint_templates

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.forms.schema import FormDefinition

HEAD = "Title\nSubject\n# Facts\n"


@pytest.fixture(scope="module")
def form() -> FormDefinition:
    return load_form(paths.FORMS, "mla")


def faults(folder: Path, form: FormDefinition, body: str, **clauses: str) -> list[str]:
    """The faults of a template for the shipped form, as a person reads them."""
    (folder / "requests").mkdir()
    (folder / "clauses").mkdir()
    (folder / "requests" / "mla.j2").write_text(HEAD + body, encoding="utf-8")
    for name, text in clauses.items():
        (folder / "clauses" / f"{name}.j2").write_text(text, encoding="utf-8")
    return [str(fault) for fault in lint_templates(folder, form, folder / "locales")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{{ deadlin }}", "mla.j2:4: nothing is called deadlin; the nearest are deadline"),
        ("{% if no_such %}\nx\n{% endif %}", "mla.j2:4: nothing is called no_such"),
        ("{{ auth_central.nam }}", "mla.j2:4: nothing is called nam; the nearest are name"),
        (
            "{% for p in persons %}\n- {{ p.familyname }}\n{% endfor %}",
            "mla.j2:5: nothing is called familyname; the nearest are family_name",
        ),
        (
            '{% if confidentiality == "substanz" %}\nx\n{% endif %}',
            'mla.j2:4: "substanz" is not one of the choices; the nearest are substance',
        ),
        (
            '{% if "specialty" in undertakings %}\nx\n{% endif %}',
            '"specialty" is not one of the choices; the nearest are speciality',
        ),
        (
            '{% for m in measures %}\n{% if m.variant == "bank" %}\nx\n{% endif %}\n{% endfor %}',
            '"bank" is not one of the choices; the nearest are boarding, bank_records',
        ),
        (
            '{% for m in measures %}\n{% if "coerciv" in m.traits %}\nx\n{% endif %}\n{% endfor %}',
            'mla.j2:5: "coerciv" is not one of the choices; the nearest are coercive',
        ),
        (
            '{% for m in measures if m.manner in ["simple", "personnel"] %}\nx\n{% endfor %}',
            '"personnel" is not one of the choices; the nearest are personal',
        ),
        (
            '{% if any(persons, row.role == "acused") %}\nx\n{% endif %}',
            '"acused" is not one of the choices; the nearest are accused',
        ),
        ('{% if any(persons, row.rol == "x") %}\nx\n{% endif %}', "nothing is called rol"),
        ("{% for m in measures %}\n{{ m.perod }}\n{% endfor %}", "nothing is called perod"),
        ("{{ deadline|dat }}", "no filter is called dat"),
        ("[[ref:fact]]", "nothing is called fact; the nearest are facts"),
        ("| a | b |\n| c |\n| d | e | f |", "mla.j2:6: expected 2 cells"),
        ('{% include "clauses/none" %}', "there is no template clauses/none"),
        ("{{ deadline", "a tag stands on one line"),
    ],
)
def test_a_fault_is_found(tmp_path: Path, form: FormDefinition, body: str, expected: str) -> None:
    (found,) = faults(tmp_path, form, body)
    assert expected in found


def test_a_text_that_the_form_does_not_list_may_be_compared(
    tmp_path: Path, form: FormDefinition
) -> None:
    body = (
        '{% if ref_own == "anything" and document_language == "fr" %}\nx\n{% endif %}\n'
        '{% for b in bases if b.code == "UNTOC" %}\nx\n{% endfor %}\n'
        '{% for m in measures if m.oath == "oath" or m.manner == "simple" %}\nx\n{% endfor %}'
    )
    assert faults(tmp_path, form, body) == []


def test_all_faults_come_at_once_and_clauses_see_the_names_around_them(
    tmp_path: Path, form: FormDefinition
) -> None:
    clause = '{% for p in persons %}\n{% include "clauses/a" %}\n{% endfor %}\n'
    body = f"{{{{ one_x }}}}\n{{{{ two_x }}}}\n{clause}"
    found = faults(tmp_path, form, body, a="{{ p.family_name }} {{ q }} {{ loop.index }}\n")
    assert [line.partition(";")[0] for line in found] == [
        "requests/mla.j2:4: nothing is called one_x",
        "requests/mla.j2:5: nothing is called two_x",
        "clauses/a.j2:1: nothing is called q",
    ]


def test_a_circle_of_clauses_is_found(tmp_path: Path, form: FormDefinition) -> None:
    include = '{% include "clauses/a" %}\n'
    found = faults(tmp_path, form, include, a='{% include "clauses/b" %}\n', b=include)
    assert found == ["clauses/b.j2: includes go round in a circle through clauses/a"]


def test_a_translation_with_other_names_is_found(tmp_path: Path, form: FormDefinition) -> None:
    file = i18n.po_file(tmp_path / "locales", "fr", "documents")
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        'msgctxt "requests/mla"\nmsgid "By {{ deadline }}."\nmsgstr "Sous peu."\n',
        encoding="utf-8",
    )
    (found,) = faults(tmp_path, form, "By {{ deadline }}.\n")
    assert found.startswith("requests/mla.j2:4: fr: the translation has other names")
    assert "deadline" in found
