# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Where answers and groups are: from a path to its step, from the keyboard to its group."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mla_writer.ui.editors.long import AreaEditor
from mla_writer.ui.editors.repeat import RepeatEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mla_writer.domain.draft import Json
    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.section_page import SectionPage


def short_title(step: object) -> str:
    """The title of a step as lists show it."""
    section = getattr(step, "section", None)
    return getattr(section, "short_title", "") or str(getattr(step, "title", ""))


def step_of(path: str, look: DraftView) -> str:
    """The step in which an answer is asked."""
    question = look.view.question(path)
    if question is not None:
        return question.step
    found = next(
        (view.step.id for view in look.steps if path.startswith(view.step.id) and view.step.row), ""
    )
    top = path.split("[", maxsplit=1)[0].split(".", maxsplit=1)[0]
    known = look.view.question(top)
    return found or (known.step if known else "")


def paths_of(changes: tuple[Json, ...]) -> tuple[str, ...]:
    """Where the changes of a journal happened."""
    known = (change.get("path") for change in changes if isinstance(change, dict))
    return tuple(path for path in known if isinstance(path, str))


class RowPlace(NamedTuple):
    """A row of a group: its path, its position counted from 0, how many rows there are."""

    path: str
    position: int
    total: int


def row_at(path: str, look: DraftView) -> RowPlace | None:
    """The innermost row around an answer; None where it stands in no group."""
    inside = path.rpartition("]")[0]
    if not inside:
        return None
    row = f"{inside}]"
    rows = look.view.rows(row.rpartition("[")[0])
    return RowPlace(row, rows.index(row), len(rows)) if row in rows else None


def group_at(focus: QWidget | None, page: SectionPage) -> RepeatEditor | None:
    """The innermost group around the keyboard, else the first group of the page."""
    while focus is not None and focus is not page:
        if isinstance(focus, RepeatEditor):
            return focus
        focus = focus.parentWidget()
    return page.findChild(RepeatEditor)


def text_at(focus: QWidget | None) -> AreaEditor | None:
    """The editor of several lines that has the keyboard."""
    while focus is not None and not isinstance(focus, AreaEditor):
        focus = focus.parentWidget()
    return focus
