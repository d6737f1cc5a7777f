# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drafts at home: which were open last, and how far each is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.errors import MlaError

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.storage.settings import Settings


@dataclass(frozen=True)
class RecentDraft:
    """A line of the list. title: what the letter is, a message of its form.

    trouble: why the draft can't be read, None when it can.
    """

    path: Path
    reference: str = ""
    subject: str = ""
    title: str = ""
    requested: str = ""
    done: int = 0
    steps: int = 0
    wrong: int = 0
    blocking: int = 0
    is_signed: bool = False
    changed: datetime | None = None
    trouble: MlaError | None = None


def recent_drafts(settings: Settings, clock: Callable[[], datetime]) -> tuple[RecentDraft, ...]:
    """The drafts that were open last and still exist, newest first."""
    return tuple(look_at(Path(name), clock) for name in settings.recent if Path(name).exists())


def look_at(path: Path, clock: Callable[[], datetime]) -> RecentDraft:
    """What the list says of one draft."""
    from mla_writer.services.draft_files import open_draft

    changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    try:
        session = open_draft(path, clock)
        look = session.view()
    except MlaError as error:
        return RecentDraft(path, trouble=error, changed=changed)
    return RecentDraft(
        path=path,
        reference=str(look.view.value("ref_own") or path.stem),
        subject=str(look.view.value("subject") or ""),
        title=look.view.form.title,
        requested=str(look.view.value("requested_state") or ""),
        done=look.done_steps,
        steps=len(look.steps),
        wrong=sum(step.wrong for step in look.steps),
        blocking=len(look.blocking),
        is_signed=bool(session.draft.signed_letters or session.draft.paper_signatures),
        changed=changed,
    )
