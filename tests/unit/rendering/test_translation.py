# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a message is: the same to the extractor and to the environment."""

from __future__ import annotations

import io

import pytest

from mla_writer.rendering.extract import extract_template
from mla_writer.rendering.translation import (
    anchor_of,
    messages,
    placeholders,
    translation_faults,
)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("One sentence.", ["One sentence."]),
        ("# Facts", ["Facts"]),
        ("## How it was found", ["How it was found"]),
        ("# Facts [[anchor:story]]", ["Facts"]),
        ("- to keep it", ["to keep it"]),
        ("  (a) inner {{ x }}", ["inner {{ x }}"]),
        ("| Offence | {{ x|date }} | Maximum |", ["Offence", "Maximum"]),
        ("| -- | --- |", []),
        ("Label :: value {{ x }}", ["Label", "value {{ x }}"]),
        ("Who ::", ["Who"]),
        ("Time :: {{ a }}: b :: c", ["Time", "{{ a }}: b :: c"]),
        ("::: brief The request in brief", ["The request in brief"]),
        ("::: measure {{ measure.title }}", []),
        ("::: columns English || Français", ["English", "Français"]),
        (":::", []),
        ("1. Name :: {{ x }}", ["Name"]),
        ("1. A sentence with a number.", ["1. A sentence with a number."]),
        ("{{ facts }}", []),
        ("{{ a }}, {{ b }}", []),
        ("[[letterhead]]", []),
        ("[[ref:facts]]", []),
        ("{% if a == 'words' %}", []),
        ("{% if a %}Words{% endif %}", ["{% if a %}Words{% endif %}"]),
        ("a \\| b", ["a \\| b"]),
        ("{{ x|quantity('{count} a', '{count} b') }}", []),
        ("", []),
    ],
)
def test_each_text_of_a_line_is_one_message(line: str, expected: list[str]) -> None:
    assert [message.text for message in messages(line)] == expected


def test_messages_keep_their_lines_behind_notes() -> None:
    found = list(messages("{# a\nb #}One\n\nTwo {# c #}\n"))
    assert [(message.line, message.text) for message in found] == [(2, "One"), (4, "Two")]


def test_the_extractor_gives_messages_plurals_and_the_context() -> None:
    pair = 'quantity("{count} act", "{count} acts")'
    file = io.BytesIO(f"# Facts\nWe ask {{{{ m|{pair} }}}}.\n".encode())
    file.name = "templates/requests/mla.j2"
    assert list(extract_template(file, {}, (), {})) == [
        (1, "pgettext", ("requests/mla", "Facts"), []),
        (2, "pgettext", ("requests/mla", f"We ask {{{{ m|{pair} }}}}."), []),
        (2, "npgettext", ("quantities", "{count} act", "{count} acts"), []),
    ]  # fmt: skip


def test_placeholders_are_names_not_words() -> None:
    text = "{% if a.b and c == 'x' %}{{ d|hours_in(e, f) }}{% endif %} [[ref:facts]] d"
    assert placeholders(text) == {"a.b", "c", "d", "[[ref:facts]]"}


@pytest.mark.parametrize(
    ("translation", "fit"),
    [
        ("Le {{ day }} : {{ name }}", True),
        ("{{ name|date }} {{ day }}", True),
        ("{{ name }}", False),
        ("{{ name }} {{ day }} {{ more }}", False),
        ("{{ name }}\n{{ day }}", False),
        ("{{ name }} {{ day }} \ue000", False),
        ("{{ name }} {{ day", False),
    ],
)
def test_a_translation_has_the_same_names_on_one_line(translation: str, fit: bool) -> None:
    assert (not translation_faults("{{ name }} on {{ day }}", translation)) is fit


def test_anchors_come_from_english_words() -> None:
    assert anchor_of("# Offences and applicable law {{ x }}") == "offences-and-applicable-law"
