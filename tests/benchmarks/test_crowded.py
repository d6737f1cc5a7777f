# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Much in one request: an answer and its new preview, and how both grow."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mla_writer import paths
from mla_writer.rendering.writers.house_style import read_house_style
from mla_writer.rendering.writers.payload import letter_json, style_json
from mla_writer.services.previewing import Previewer
from mla_writer.services.producing import HOUSE, compose_letter
from mla_writer.storage.draft_file import write_draft
from tests.benchmarks.cases import (
    ACCOUNTS,
    ANNEXES,
    MEASURES,
    opened,
    typed_words,
    with_many_accounts,
    with_many_annexes,
    with_many_measures,
)
from tests.benchmarks.measuring import Figure, in_turns, milliseconds
from tests.benchmarks.test_letter import bare_typst
from tests.benchmarks.test_window import FOLDERS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mla_writer.services.drafting import DraftSession

CROWDED = {
    f"{ACCOUNTS:,} accounts more": with_many_accounts,
    f"{ANNEXES} annexes more": with_many_annexes,
    f"{MEASURES} measures": with_many_measures,
}
REDRAWN, PREVIEWED = 50, 500  # milliseconds
LINEAR = 2.2  # twice the rows, and a tenth for what blurs a short run
PAGES = (
    (f"{ACCOUNTS:,} accounts more", "measures[m1]", "measures[m1].relevance"),
    (f"{ANNEXES} annexes more", "annexes", "annexes_more"),
    (f"{MEASURES} measures", "measures[m1]", "measures[m1].relevance"),
)
crowds = pytest.mark.parametrize("what", CROWDED)


@crowds
def test_an_answer(told: Callable[[Figure], None], what: str) -> None:
    """Beside it the same answer in case 01 as it is."""
    session = opened(CROWDED[what]())
    mine, other = in_turns(answering(session), answering(opened(with_many_accounts(0))), 15)
    view = session.view()
    note = f"{len(view.view.questions):,} questions, {len(view.findings):,} findings"
    told(Figure(f"an answer, {what}", mine, "case 01", other, limit=REDRAWN, note=note))


@crowds
@pytest.mark.timeout(240)
def test_a_preview(told: Callable[[Figure], None], what: str) -> None:
    """Floor: typst alone sets the same changed letter and draws its pages."""
    session, bare = opened(CROWDED[what]()), bare_typst()
    letters = iter(changed_letters(session, 6))
    pages = Previewer().make(session.view(), session.draft).page_count
    mine, other = in_turns(previewing(session), lambda: bare(next(letters), format="svg"), 5)
    note = f"{pages} pages; relevance, checks, letter, pages, places"
    floor = "typst alone: set + svg"
    told(Figure(f"preview, {what}", mine, floor, other, limit=PREVIEWED, note=note))


@pytest.mark.parametrize(("what", "step", "path"), PAGES)
def test_a_redraw_of_the_window(
    told: Callable[[Figure], None], tmp_path: Path, what: str, step: str, path: str
) -> None:
    """The page with the long list: what follows from an answer, and all its rows."""
    file = tmp_path / "case.mla"
    session = opened(CROWDED[what]())
    write_draft(file, session.draft)
    mine = float(child(tmp_path, str(file), step, path))
    answer = answering(session)
    answer()
    alone = statistics.median(milliseconds(answer) for _ in range(9))
    told(Figure(f"redraw of its page, {what}", mine, "the answer alone", alone, limit=REDRAWN))


def child(home: Path, *arguments: str) -> str:
    """What the drafting page says, in a process and folders of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.redraw_child", *arguments],
        cwd=paths.PROJECT,
        env={**os.environ, **dict.fromkeys(FOLDERS, str(home)), "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


@pytest.mark.parametrize("count", [ACCOUNTS, 2 * ACCOUNTS, 4 * ACCOUNTS])
@pytest.mark.timeout(240)
def test_growth(told: Callable[[Figure], None], count: int) -> None:
    """Twice the accounts, so twice the time."""
    half, whole = (opened(with_many_accounts(each)) for each in (count // 2, count))
    mine, other = in_turns(answering(whole), answering(half), 15)
    name, note = f"{count // 2:,} accounts", "linear: 2, or less for what doesn't grow"
    what = f"growth of an answer, {count:,} accounts"
    told(Figure(what, mine, name, other, aim=LINEAR, note=note))
    mine, other = in_turns(previewing(whole), previewing(half), 5)
    what = f"growth of a preview, {count:,} accounts"
    told(Figure(what, mine, name, other, aim=LINEAR, note=note))


def answering(session: DraftSession) -> Callable[[], object]:
    """Somebody types on in the facts: what follows from it is worked out again."""
    words = typed_words(session)

    def answer() -> object:
        session.answer("facts_established", next(words))
        return session.view()

    return answer


def previewing(session: DraftSession) -> Callable[[], object]:
    """Somebody types on in the facts, and sees the new pages."""
    answer, previewer = answering(session), Previewer()

    def preview() -> object:
        answer()
        return previewer.make(session.view(), session.draft)

    return preview


def changed_letters(session: DraftSession, count: int) -> list[dict[str, bytes]]:
    """What typst is given for as many letters, each one letter longer than the last."""
    answer, style, files = answering(session), read_house_style(HOUSE), []
    for _ in range(count):
        answer()
        letter = compose_letter(session.view(), session.draft, final=False)
        styled = style_json(style, letter.language, letter.paper, is_preview=True)
        files.append({"letter.json": letter_json(letter), "style.json": styled})
    return files
