# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Each how-to is followed to the letter in a copy of the project, and what it promises happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mla_writer.paths import PROJECT
from tests.contracts.recipes import change, copy_project, follow, steps

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted((PROJECT / "docs").glob("adding-*.md"))


@pytest.mark.slow
@pytest.mark.timeout(180)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.stem))
def test_a_how_to_can_be_followed_as_it_stands(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    folder = tmp_path / "project"
    copy_project(folder)
    done = steps(page)
    assert {"console"} < {step.kind for step in done}
    for step in done:
        follow(step, folder)


def test_there_is_a_how_to_for_each_thing_that_may_be_added() -> None:
    assert [page.stem for page in PAGES] == [
        "adding-a-check",
        "adding-a-kind-of-field",
        "adding-a-language",
        "adding-a-measure",
    ]


def test_a_change_that_fits_nowhere_or_twice_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "list.txt"
    file.write_text("one\ntwo\none\n", encoding="utf-8")
    change(file, " two\n+three\n")
    assert file.read_text(encoding="utf-8") == "one\ntwo\nthree\none\n"
    for diff in (" one\n+four\n", "-five\n"):
        with pytest.raises(AssertionError, match=r"has [02] times"):
            change(file, diff)
