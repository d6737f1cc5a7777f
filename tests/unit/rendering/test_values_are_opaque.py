# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Whatever an officer types prints as itself, and makes no block of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mla_writer.domain.characters import RESERVED
from mla_writer.errors import RenderError
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.leaves import TOKEN
from mla_writer.rendering.letter import runs_in
from tests.unit.rendering.small_letters import Workshop, kinds

if TYPE_CHECKING:
    from pathlib import Path

EVERYWHERE = """\
[[letterhead]]
Title {{ one }}
{{ one }}
Opening {{ one }}
::: brief Brief
Who :: {{ one }}
:::
# Section {{ one }}
## Sub {{ one }}
Text **{{ one }}** {{ one }}
(a) {{ one }}
  - {{ one }}
| A | {{ one }} |
| - | - |
| {{ one }} | *{{ one }}* |
::: measure {{ one }}
{{ one }} :: {{ one }}
  {{ one }}
:::
::: notice {{ one }}
{{ one }}
:::
::: closing
{{ one }}
:::
"""
MARKUP = [*"#-()|:*[]{}%\\ \n\u27e6\u27e7a", "ref:x", ":::", "annex:a1", "{{ one }}"]
TYPED = st.one_of(
    st.text(st.characters(exclude_categories=["Cs", "Co"], exclude_characters="\0"), min_size=1),
    st.lists(st.sampled_from(MARKUP), min_size=1).map("".join),
).filter(lambda text: not RESERVED.search(text) and not TOKEN.search(text) and text.strip())


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("english"))


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return Workshop(tmp_path_factory.mktemp("arabic"), "ar")


@given(typed=TYPED.filter(lambda text: "\n\n" not in text))
def test_every_printed_value_is_exactly_one_run_and_makes_no_block(
    plain: Workshop, typed: str
) -> None:
    blocks = plain.letter(EVERYWHERE, one=typed)
    expected = plain.letter(EVERYWHERE, one="word")
    assert kinds(blocks) == kinds(expected)
    printed = [run.text for run in runs_in(blocks) if run.path == "one"]
    assert printed == [typed] * EVERYWHERE.count("{{ one }}")


@given(typed=TYPED.filter(lambda text: "\n\n" not in text))
def test_in_arabic_the_runs_of_a_value_give_its_text(arabic: Workshop, typed: str) -> None:
    blocks = arabic.letter("Title\nSubject\n# A\nx {{ one }} y\n", one=typed)
    runs = [run for run in runs_in(blocks[-1]) if run.path == "one"]
    assert "".join(run.text for run in runs) == typed
    for run in runs:
        if run.role is RunRole.IDENTIFIER:
            assert run.direction == "ltr"


@given(typed=TYPED)
def test_a_long_answer_loses_nothing_but_its_blank_lines(plain: Workshop, typed: str) -> None:
    blocks = plain.letter("Title\nSubject\n# A\n{{ one }}\n", one=f"{typed}\n\nEnd")
    printed = [run.text for run in runs_in(blocks) if run.path == "one"]
    assert printed[-1] == "End"
    # A line of spaces is a blank line too, so only what isn't white space is compared.
    assert "".join("".join(printed).split()) == "".join(f"{typed}End".split())


@pytest.mark.parametrize("character", ["\ue000", "\uf8ff", "\U000f0000", "\U0010fffd", "\0"])
def test_reserved_characters_are_refused_where_they_come_from(
    tmp_path: Path, character: str
) -> None:
    with pytest.raises(RenderError, match="one"):
        Workshop(tmp_path).letter(EVERYWHERE, one=f"a{character}b")
