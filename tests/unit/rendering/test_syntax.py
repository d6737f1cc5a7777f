# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Each row of the template language: what is written, and what block comes of it."""

from __future__ import annotations

import pytest

from mla_writer.errors import TemplateError
from mla_writer.rendering.document import (
    Brief,
    Closing,
    Columns,
    FormPart,
    Heading,
    ItemList,
    Measure,
    Notice,
    Paragraph,
    Row,
    Rows,
    RunRole,
    Subheading,
    Table,
    Text,
    Title,
)
from tests.unit.rendering.small_letters import HEAD, Workshop, kinds, text

BODY = HEAD + "# Facts\n"


def test_head_sections_and_paragraphs_are_counted(workshop: Workshop) -> None:
    source = HEAD + "Opening.\n\n# One\nFirst.\n\nSecond.\n## Inside\nThird.\n# Two\nFourth.\n"
    blocks = workshop.letter(source)
    assert kinds(blocks) == [
        "Title", "Text", "Heading", "Paragraph", "Paragraph", "Subheading", "Paragraph",
        "Heading", "Paragraph",
    ]  # fmt: skip
    title, opening = blocks[0], blocks[1]
    assert isinstance(title, Title)
    assert isinstance(opening, Text)
    assert (text(title.text), text(title.subject)) == ("Title", "Subject")
    numbers = [b.number for b in blocks if isinstance(b, Heading | Paragraph)]
    assert numbers == ["1", "1.1", "1.2", "1.3", "2", "2.1"]
    assert [b.anchor for b in blocks if isinstance(b, Heading)] == ["one", "two"]
    assert [text(b) for b in blocks if isinstance(b, Subheading)] == ["Inside"]


def test_lists_nest_and_belong_to_the_paragraph_above(workshop: Workshop) -> None:
    source = BODY + "Please:\n(a) one\n(a) two\n  - inner\n  - more\n(a) three\n"
    paragraph = workshop.letter(source)[-1]
    assert isinstance(paragraph, Paragraph)
    (items,) = paragraph.lists
    assert items.lettered
    assert [(i.mark, text(i.text)) for i in items.items] == [
        ("(a)", "one"), ("(b)", "two"), ("(c)", "three"),
    ]  # fmt: skip
    assert [(i.mark, text(i.text)) for i in items.items[1].children] == [
        ("•", "inner"), ("•", "more"),
    ]  # fmt: skip


def test_arabic_items_count_in_abjad(workshop: Workshop) -> None:
    workshop.language = "ar"
    paragraph = workshop.letter(BODY + "X:\n" + "(a) x\n" * 11)[-1]
    assert isinstance(paragraph, Paragraph)
    marks = [item.mark for item in paragraph.lists[0].items]
    assert marks == [f"({letter})" for letter in "أبجدهوزحطيك"]


def test_tables_have_heads_widths_row_heads_and_a_note(workshop: Workshop) -> None:
    source = BODY + (
        "|  | First | Second |\n| -- | --- | - |\n"
        "{% for row in rows %}\n| **{{ row.a }}** | x \\| y | z |\n{% endfor %}\n"
        "| Note: none. |\n"
    )
    table = workshop.letter(source, rows=[{"a": "A|B"}, {"a": "C"}])[-1]
    assert isinstance(table, Table)
    assert table.widths == (2.0, 3.0, 1.0)
    assert table.row_heads
    assert [text(cell) for cell in table.head] == ["", "First", "Second"]
    assert [[text(cell) for cell in row] for row in table.rows] == [
        ["A|B", "x | y", "z"],
        ["C", "x | y", "z"],
    ]
    assert table.rows[0][0][0].bold
    assert text(table.note) == "Note: none."


def test_rows_hold_paragraphs_and_lists(workshop: Workshop) -> None:
    source = BODY + (
        "::: rows\nObject :: The bank:\n(a) one\n(a) two\n  After.\nWhy ::\n  Because.\n:::\n"
    )
    rows = workshop.letter(source)[-1]
    assert isinstance(rows, Rows)
    first, second = rows.rows
    assert text(first.label) == "Object"
    assert [type(part) for part in first.content] == [tuple, ItemList, tuple]
    assert text(second) == "WhyBecause."


def test_a_row_without_any_answer_is_not_printed(workshop: Workshop) -> None:
    source = BODY + (
        "::: rows\nA :: {{ gone }}\nB :: of {{ gone }}\nC :: {{ some }}\nD :: words\nE ::\n"
        "{% if no %}\n  never\n{% endif %}\n:::\n"
    )
    rows = workshop.letter(source, gone=None, some="x", no=False)[-1]
    assert isinstance(rows, Rows)
    assert [text(row.label) for row in rows.rows] == ["C", "D"]


def test_an_essential_answer_that_is_missing_prints_its_gap_in_a_row(workshop: Workshop) -> None:
    from mla_writer.rendering.values import Missing

    gap = Missing("a", asked=True, essential=True)
    rows = workshop.letter(BODY + "::: rows\nA :: {{ a }}\n:::\n", a=gap)[-1]
    assert isinstance(rows, Rows)
    part = rows.rows[0].content[0]
    assert isinstance(part, tuple)
    assert [(run.role, run.path) for run in part] == [(RunRole.GAP, "a")]


def test_gaps_stand_in_sentences_and_not_alone(workshop: Workshop) -> None:
    source = BODY + "{{ gone }}\nSince {{ gone }}.\n- {{ gone }}\n"
    blocks = workshop.letter(source, gone=None)
    assert [text(b) for b in blocks[2:]] == ["Since ____."]


def test_brief_and_notice(workshop: Workshop) -> None:
    source = (
        HEAD + "::: brief In brief\nWho :: {{ who }}\n:::\n# A\n::: notice Mind\nOne.\nTwo.\n:::\n"
    )
    blocks = workshop.letter(source, who="Ama")
    brief, notice = blocks[1], blocks[-1]
    assert isinstance(brief, Brief)
    assert isinstance(notice, Notice)
    assert brief.title[0].text == "In brief"
    assert isinstance(brief.rows[0], Row)
    assert text(notice.label) == "Mind"
    assert [text(p) for p in notice.paragraphs] == ["One.", "Two."]


def test_measures_are_counted_and_found_by_their_row(workshop: Workshop) -> None:
    source = HEAD + (
        "# A\nSee [[ref:measure-2]] and [[ref:measure:r1]].\n"
        "{% for measure in measures %}\n"
        "::: measure Of {{ measure.what }}\nWhy :: x\n:::\n{% endfor %}\n"
    )
    blocks = workshop.letter(source, measures=[{"what": "a"}, {"what": "b"}])
    measures = [b for b in blocks if isinstance(b, Measure)]
    assert [(m.number, m.label, m.anchor) for m in measures] == [
        (1, "Measure 1", "measure-1"), (2, "Measure 2", "measure-2"),
    ]  # fmt: skip
    assert text(blocks[2]) == "See\u00a0Measure 2 and\u00a0Measure 1."


def test_closing_takes_attestation_and_signatures(workshop: Workshop) -> None:
    source = BODY + "::: closing\nThanks.\n[[attestation]]\n[[signatures]]\n:::\n"
    closing = workshop.letter(source)[-1]
    assert isinstance(closing, Closing)
    assert text(closing.attestation) == "Attested."
    assert [place.field for place in closing.signatures] == ["signatory-1"]


def test_form_and_columns(workshop: Workshop) -> None:
    source = BODY + (
        "::: form Part one\n1. Name :: {{ name }}\n2.1. Place :: here\n:::\n"
        "::: columns English || Français\nOne || Un\n:::\n"
    )
    part, columns = workshop.letter(source, name="Ama")[-2:]
    assert isinstance(part, FormPart)
    assert [(f.number, text(f.label)) for f in part.fields] == [("1", "Name"), ("2.1", "Place")]
    assert isinstance(columns, Columns)
    assert [text(head) for head in columns.heads] == ["English", "Français"]
    assert [(text(a), text(b)) for a, b in columns.pairs] == [("One", "Un")]


def test_emphasis_makes_runs(workshop: Workshop) -> None:
    paragraph = workshop.letter(BODY + "a **b *c*** 2 \\* 3\n")[-1]
    assert isinstance(paragraph, Paragraph)
    assert [(r.text, r.bold, r.italic) for r in paragraph.text] == [
        ("a ", False, False),
        ("b ", True, False),
        ("c", True, True),
        (" 2\u00a0* 3".replace("\u00a0*", " *"), False, False),
    ]


def test_filled_blocks_and_page_breaks(workshop: Workshop) -> None:
    blocks = workshop.letter("[[letterhead]]\n[[marks]]\n" + BODY + "[[page-break]]\nText.\n")
    assert kinds(blocks) == ["Letterhead", "Title", "Heading", "PageBreak", "Paragraph"]


def test_references_print_numbers_and_lead_to_anchors(workshop: Workshop) -> None:
    source = (
        HEAD + "# A\nCash. [[anchor:cash]]\n# B\nSee section [[ref:a]], paragraph [[ref:cash]].\n"
    )
    paragraph = workshop.letter(source)[-1]
    assert isinstance(paragraph, Paragraph)
    assert text(paragraph.text) == "See section\u00a01, paragraph\u00a01.1."
    assert [r.target for r in paragraph.text if r.role is RunRole.REFERENCE] == ["a", "cash"]


def test_a_reference_to_what_is_not_printed_is_a_gap(workshop: Workshop) -> None:
    source = BODY + "{% if no %}\nHidden. [[anchor:hidden]]\n{% endif %}\nSee [[ref:hidden]].\n"
    assert text(workshop.letter(source, no=False)[-1]) == "See\u00a0____."


def test_notes_are_never_printed_and_lines_keep_their_numbers(workshop: Workshop) -> None:
    source = "{# one\ntwo #}\n" + BODY + "Text {# inside #}here.\nSee [[ref:nowhere]].\n"
    with pytest.raises(TemplateError) as refused:
        workshop.letter(source)
    (fault,) = refused.value.faults
    assert (fault.file, fault.line) == ("requests/small.j2", 7)
    assert "nothing is called nowhere" in fault.message


def test_a_long_answer_alone_on_a_line_gives_numbered_paragraphs(workshop: Workshop) -> None:
    blocks = workshop.letter(BODY + "{{ story }}\nEnd.\n", story="One.\nstill one.\n\n# Two.")
    assert [(b.number, text(b.text)) for b in blocks if isinstance(b, Paragraph)] == [
        ("1.1", "One.\nstill one."), ("1.2", "# Two."), ("1.3", "End."),
    ]  # fmt: skip


def test_clauses_see_the_names_around_them(workshop: Workshop) -> None:
    workshop.clauses = {"item": "- {{ row.what }} {{ loop.index }}\n"}
    source = BODY + (
        'List:\n{% for row in rows if row.what != "b" %}\n'
        '{% include "clauses/item" %}\n{% endfor %}\n'
    )
    paragraph = workshop.letter(source, rows=[{"what": w} for w in "abc"])[-1]
    assert isinstance(paragraph, Paragraph)
    assert [text(item.text) for item in paragraph.lists[0].items] == ["a 1", "c 2"]


def test_conditions_are_those_of_the_forms(workshop: Workshop) -> None:
    source = BODY + (
        '{% set n = count(rows, row.role == "w") %}\n'
        '{% if any(rows, row.role == "x") and not all(rows, row.role == "w") and n == 2 %}\n'
        "yes {{ n }}\n"
        '{% endif %}\n{% if gone != "a" or gone == "a" %}\nno\n{% endif %}\n'
    )
    blocks = workshop.letter(source, rows=[{"role": r} for r in "wxw"], gone=None)
    assert [text(b) for b in blocks[2:]] == ["yes 2"]


@pytest.mark.parametrize(
    ("source", "line", "expected"),
    [
        ('{{ "words" }}', 4, "words stand in the line"),
        ("{{ 3 + 4 }}", 4, "arithmetic"),
        ("{{ nam }}", 4, "nothing is called nam; the nearest are name"),
        ("{{ name|shout }}", 4, "no filter is called shout"),
        ("{% if name %}", 4, "Unexpected end of template"),
        ("::: rows\nno row\n:::", 5, "expected a row: Label :: value"),
        ("::: rows\nA :: b", 4, "isn't closed"),
        ("::: box\n:::", 4, "no block is called ::: box"),
        ("[[stamp]]", 4, "no block is called [[stamp]]"),
        ("| a | b |\n| c | d | e |", 5, "expected 2 cells"),
        ("| a | b", 4, "ends with |"),
        ("**open", 4, "isn't closed"),
        ('{% include "clauses/none" %}', 4, "there is no template clauses/none"),
        ("{{ name\n}}", 4, "a tag stands on one line"),
        ("Text {% if name %}x", 4, "an if or for that begins in a text"),
        ("{% for a in name %}\n{% endfor %}", 4, "expected a repeat"),
        ("{{ name|date }}", 4, "the filter date doesn't fit"),
        ("{{ name.first }}", 4, "nothing is called first"),
        ("{%- if name %}\n{% endif %}", 4, "without - or +"),
        ("reserved \ue000", 4, "reserved"),
    ],
)
def test_faults_name_template_line_and_what_was_expected(
    workshop: Workshop, source: str, line: int, expected: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        workshop.letter(f"{BODY}{source}\n", name="Ama")
    faults = refused.value.faults
    assert (faults[0].file, faults[0].line) == ("requests/small.j2", line)
    assert any(expected in fault.message for fault in faults)
