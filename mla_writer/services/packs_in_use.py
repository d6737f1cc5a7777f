# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The packs that take effect now: read from the disk each time, understood once each.

What can't be trusted is not used, and said (``Trouble``): a pack whose file was changed, whose
key isn't trusted any more, or that this program can't read.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.errors import MlaError, StorageError
from mla_writer.i18n import N_, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mla_writer.domain.state_rules import StateRules
    from mla_writer.forms.additions import Additions
    from mla_writer.packs.contents import Contents
    from mla_writer.packs.register import Installed
    from mla_writer.reference.layers import Update
    from mla_writer.storage.settings import Office


@dataclass(frozen=True)
class InUse:
    """Packs in use, by id; of those that aren't, a sentence each."""

    installed: tuple[Installed, ...] = ()
    troubles: tuple[Text, ...] = ()

    @property
    def contents(self) -> tuple[Contents, ...]:
        """What the packs of States say."""
        return tuple(
            _contents(paths.packs_folder(), one) for one in self.installed if one.kind == "state"
        )

    @property
    def additions(self) -> tuple[Additions, ...]:
        """The questions that they add to forms."""
        return tuple(one.additions for one in self.contents)

    @property
    def rules(self) -> Mapping[str, StateRules]:
        """Their rules by State."""
        return {one.rules.state: one.rules for one in self.contents}

    @property
    def updates(self) -> tuple[Update, ...]:
        """Tables of reference data: those of data packs first, so that a State's own rows win."""
        ordered = sorted(self.installed, key=lambda one: one.kind == "state")
        found = (_update(paths.packs_folder(), one) for one in ordered)
        return tuple(one for one in found if one.tables)

    def texts(self, language: str) -> Mapping[str, str]:
        """What the packs' questions say in a language, by message id."""
        return {
            message: text
            for one in self.additions
            for message, text in one.texts.get(language, {}).items()
        }

    def office(self, country: str) -> Office | None:
        """The office of a State's pack; without a State, that of the only pack there is."""
        packs = {one.rules.state: one.office for one in self.contents if one.office}
        if not country and len(packs) == 1:
            return next(iter(packs.values()))
        return packs.get(country)


NOTHING = InUse()


def packs_in_use() -> InUse:
    """The packs that take effect, in the order of their ids. Raises nothing."""
    folder = paths.packs_folder()
    if not (folder / "register.json").exists():  # nothing of packs is loaded then
        return NOTHING
    from mla_writer.packs.register import Trouble, effective, read_register

    try:
        found = tuple(effective(folder, read_register(folder)))
    except StorageError as error:
        return InUse(troubles=(Text(error.message, error.arguments),))
    used, troubles = [], []
    for one in found:
        reason = one.reason if isinstance(one, Trouble) else _broken(folder, one)
        if reason:
            troubles.append(reason)
        elif not isinstance(one, Trouble):
            used.append(one)
    return InUse(tuple(used), tuple(troubles))


def _broken(folder: Path, one: Installed) -> Text | None:
    """Why this program can't read a pack that it took before, None where it can."""
    try:
        _contents(folder, one) if one.kind == "state" else _update(folder, one)
    except MlaError:
        return Text(
            N_("The pack {id} isn't used: this MLA Writer can't read it. Install a newer one."),
            {"id": one.id},
        )
    return None


@functools.lru_cache(maxsize=32)
def _contents(folder: Path, one: Installed) -> Contents:
    from mla_writer.packs.contents import contents_of
    from mla_writer.packs.register import read_kept

    return contents_of(read_kept(folder, one))


@functools.lru_cache(maxsize=32)
def _update(folder: Path, one: Installed) -> Update:
    from mla_writer.packs.contents import tables_of
    from mla_writer.packs.register import read_kept
    from mla_writer.reference.layers import Update

    return Update(one.id, tables_of(read_kept(folder, one)))
