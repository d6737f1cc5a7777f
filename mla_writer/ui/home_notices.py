# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What is said at home: old treaty data, a draft that can't be read, what to do here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.ui.reading_ahead import old_data
from mla_writer.ui.widgets import button

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from PySide6.QtWidgets import QAbstractButton

    from mla_writer.errors import MlaError
    from mla_writer.ui.desk import Desk
    from mla_writer.ui.screens.home import HomeScreen


def tell_age(
    data_of: date | None, days: int, open_packs: Callable[[], object], home: HomeScreen, desk: Desk
) -> None:
    """Treaty data is older than so many days; a link leads to newer."""
    if said := old_data(data_of, desk.clock().date(), days, desk):
        home.tell("warn", *said, button(desk.say(N_("Packs…")), open_packs, desk, kind="link"))


def tell_unreadable(
    path: Path,
    error: MlaError,
    mend: Callable[[Path], object],
    home: HomeScreen,
    desk: Desk,
) -> None:
    """What is wrong with a draft; a link brings back the version before, where there is one."""
    from mla_writer.services.draft_versions import version_before

    say, words, actions = desk.say, desk.words, []
    if (before := version_before(path)) is not None:
        offer = say(
            N_("Bring back the version of {time}"), time=desk.fixed(f"{before:%Y-%m-%d %H:%M}")
        )
        actions.append(button(offer, partial(mend, path), desk, kind="link"))
    safe = say(N_("The file stays as it is."))
    detail = f"{words.error(error)} {safe} {words.code(error)}"
    home.tell("err", say(N_("This draft can't be opened.")), detail, *actions)
    for action in actions:
        action.setFocus()


def tell_not_encrypted(home: HomeScreen, desk: Desk) -> QAbstractButton:
    """Said at each start until a person closes it; gives the button that closes it."""
    title = N_("Drafts are not encrypted yet. Keep them where only you can read.")
    return home.tell("note", desk.say(title))


def tell_help(home: HomeScreen, desk: Desk) -> None:
    """What one does here."""
    home.tell("note", desk.say(N_("Tick what you need, then start. Ctrl+K goes anywhere.")))
