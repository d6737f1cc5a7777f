# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""YAML read strictly: text stays text, values know their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.errors import FaultyFiles
from mla_writer.forms.yaml_file import parse_yaml, read_yaml_file

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("2027-01-15", "2027-01-15"),
        ("1984-02", "1984-02"),
        ("12:30", "12:30"),
        ("0777", "0777"),
        ("1_000", "1_000"),
        ("1.5", "1.5"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        (".inf", ".inf"),
        ("=", "="),
        ("<<", "<<"),
        ("True", "True"),
        ("7", 7),
        ("-3", -3),
        ("true", True),
        ("false", False),
        ("~", None),
        ("null", None),
        ("", None),
        ("'7'", "7"),
        ('"true"', "true"),
        ('""', ""),
    ],
)
def test_a_scalar_is_what_it_looks_like(text: str, value: Json) -> None:
    found = parse_yaml(f"a: {text}", "x.yaml").data
    assert found == {"a": value}
    assert isinstance(found, dict)
    assert type(found["a"]) is type(value)


def test_json_is_read_too() -> None:
    assert parse_yaml('{"a": [1, true, null, "x"]}', "x").data == {"a": [1, True, None, "x"]}


def test_each_value_knows_its_line() -> None:
    file = parse_yaml("a: 1\nb:\n  - c: 2\n  - d:\n      e: 3\n", "x.yaml")
    assert file.line("b[1].d.e") == 5
    assert file.line("b[1].d.gone.further") == 4
    assert file.line("nowhere") == 1


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\na: 2\n", 2, "twice"),
        ("a: &x 1\n", 1, "Anchors"),
        ("a: &x [1]\nb: *x\n", 1, "Anchors"),
        ("b: 1\na: *x\n", 2, "Aliases"),
        ("a: !!python/object:os.system x\n", 1, "Tags"),
        ("a: !x [1]\n", 1, "Tags"),
        ("a: 1\n---\nb: 2\n", 3, "one document"),
        ("? [a, b]\n: 1\n", 1, "plain text"),
        ("a: [1\n", 2, "not YAML"),
        ("a:\n\t- b\n", 2, "not YAML"),
        ("a: \x00\n", 0, "not YAML"),
    ],
)
def test_what_is_refused_is_told_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(FaultyFiles) as refusal:
        parse_yaml(text, "x.yaml")
    fault = refusal.value.faults[0]
    assert (fault.file, fault.line) == ("x.yaml", line)
    assert words in fault.message


def test_all_faults_come_at_once() -> None:
    with pytest.raises(FaultyFiles) as refusal:
        parse_yaml("a: 1\na: 2\nb: *x\nb: 3\n", "x.yaml")
    assert [fault.line for fault in refusal.value.faults] == [2, 3, 4]


def test_a_file_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    with pytest.raises(FaultyFiles, match=r"gone\.yaml: The file can't be read"):
        read_yaml_file(tmp_path / "gone.yaml", "gone.yaml")
    latin = tmp_path / "latin.yaml"
    latin.write_bytes(b"a: 1\nb: caf\xe9\n")
    with pytest.raises(FaultyFiles, match="latin:2: This is not text in UTF-8"):
        read_yaml_file(latin, "latin")


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        file = parse_yaml(text, "x.yaml")
    except FaultyFiles:
        return
    assert file.line("") >= 1
