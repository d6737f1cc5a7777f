# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What storage says when a file can't be read or written: what, where, how to mend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.errors import StorageError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Complaint:
    """One sentence about a file, and the same for a file that has a previous version beside it."""

    alone: str
    beside_previous: str = ""

    def about(self, path: Path, **arguments: str | int) -> StorageError:
        """The error for this file; it names the previous version where one lies beside it."""
        previous = previous_of(path)
        if self.beside_previous and previous.is_file():
            return StorageError(
                self.beside_previous, file=str(path), previous=previous.name, **arguments
            )
        return StorageError(self.alone, file=str(path), **arguments)


def previous_of(path: Path) -> Path:
    """Where the version before the last saving lies: ``<name>.mla.previous``."""
    return path.with_name(path.name + ".previous")


MISSING = Complaint(
    N_("“{file}” isn't there: look for it in another folder."),
    N_("“{file}” isn't there: open “{previous}” beside it."),
)
NOT_A_FILE = Complaint(N_("“{file}” is no ordinary file: choose a draft."))
UNREADABLE = Complaint(
    N_("“{file}” can't be read ({reason}): check the disk and your rights, then try again.")
)
UNWRITABLE = Complaint(
    N_("“{file}” can't be written ({reason}): save under another name or in another folder.")
)
UNREMOVABLE = Complaint(
    N_("“{file}” can't be taken away ({reason}): check your rights, then try again.")
)
TOO_LARGE = Complaint(
    N_("“{file}” is larger than a draft can be ({limit} MB): open another file."),
    N_("“{file}” is larger than a draft can be ({limit} MB): open “{previous}” beside it."),
)
TOO_MANY_VALUES = Complaint(
    N_("“{file}” holds more answers than a draft can: open another file."),
    N_("“{file}” holds more answers than a draft can: open “{previous}” beside it."),
)
NOT_OURS = Complaint(
    N_("“{file}” is no draft of MLA Writer: open another file."),
    N_("“{file}” is no draft of MLA Writer: open “{previous}” beside it."),
)
DAMAGED = Complaint(
    N_("“{file}” is damaged or only half there: open a copy of it."),
    N_("“{file}” is damaged or only half there: open “{previous}” beside it."),
)
FROM_THE_FUTURE = Complaint(
    N_("“{file}” was saved by a newer MLA Writer (format {version}): open it with that one."),
)
FROM_THE_PAST = Complaint(
    N_("“{file}” has the old format {version}: save it again with the MLA Writer that made it."),
)
WRONG_SHAPE = Complaint(
    N_("“{file}” doesn't hold {expected} at “{place}”: open a copy of it."),
    N_("“{file}” doesn't hold {expected} at “{place}”: open “{previous}” beside it."),
)
RESERVED_CHARACTER = Complaint(
    N_("“{file}” has the reserved {character} at “{place}”: take it out there."),
    N_("“{file}” has the reserved {character} at “{place}”: take it out or open “{previous}”."),
)
TOO_DEEP = Complaint(
    N_("“{file}” nests answers deeper than {limit} levels: take the innermost out."),
    N_("“{file}” nests answers deeper than {limit} levels: take some out or open “{previous}”."),
)
DUPLICATE_KEY = Complaint(
    N_("“{file}” has the key “{key}” twice in one place: open a copy of it."),
    N_("“{file}” has the key “{key}” twice in one place: open “{previous}” beside it."),
)
NOT_STORABLE = Complaint(
    N_("“{file}” can't hold the value at “{place}”: enter text, numbers, yes or no there.")
)
JOURNAL_FULL = Complaint(N_("“{file}” is full: save the draft, then go on."))
JOURNAL_NOT_OURS = Complaint(
    N_("“{file}” isn't a journal that this MLA Writer reads: move it to another folder.")
)
NO_PREVIOUS = Complaint(N_("“{file}” isn't there: open a copy of the draft from elsewhere."))
SETTINGS_BROKEN = Complaint(
    N_("“{file}” can't be understood (at “{place}”): defaults are used, the file is kept as it is.")
)
SETTING_OUT_OF_RANGE = N_("The setting “{name}” can't be {value}: choose {expected}.")
