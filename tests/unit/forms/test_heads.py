# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What home reads of the measures says the same as the whole form."""

from __future__ import annotations

from dataclasses import astuple, fields
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.errors import FaultyFiles
from mla_writer.forms.heads import MeasureHead, measure_heads
from mla_writer.forms.loader import load_form
from mla_writer.forms.registry import request_ids

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("request_id", request_ids(paths.FORMS))
def test_heads_say_what_the_form_says_in_its_order(request_id: str) -> None:
    measures = load_form(paths.FORMS, request_id).measures.values()
    names = [part.name for part in fields(MeasureHead)]
    whole = [tuple(getattr(measure, name) for name in names) for measure in measures]
    assert whole or request_id != "mla"
    assert [astuple(head) for head in measure_heads(paths.FORMS, request_id)] == whole


def write(folder: Path, measure: str) -> None:
    for kind in ("requests", "measures"):
        (folder / kind).mkdir()
    (folder / "requests/r.yaml").write_text("id: r\nmeasures: [m]\n", encoding="utf-8")
    (folder / "measures/m.yaml").write_text(measure, encoding="utf-8")


def test_a_head_ends_where_the_questions_begin(tmp_path: Path) -> None:
    write(tmp_path, "id: m\ntitle: One\nfields:\n  - {id: [not read\n")
    (head,) = measure_heads(tmp_path, "r")
    assert (head.id, head.title, head.icon) == ("m", "One", "")


@pytest.mark.parametrize("said", ["title: [open\nfields:\n", "title: &a One\n", "\x00"])
def test_a_faulty_head_names_its_file(tmp_path: Path, said: str) -> None:
    write(tmp_path, said)
    with pytest.raises(FaultyFiles) as caught:
        measure_heads(tmp_path, "r")
    assert caught.value.faults[0].file == "measures/m.yaml"


def test_a_measure_without_a_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, "id: m\n")
    (tmp_path / "measures/m.yaml").unlink()
    with pytest.raises(FaultyFiles, match=r"measures/m\.yaml"):
        measure_heads(tmp_path, "r")
