# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the two States notified about an instrument, as far as it bears on the request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import Notification

RESTRICTING = frozenset({"reservation", "declaration"})
TERRITORIAL = "territorial"
GUIDING = frozenset(
    {"central-authority", "channel", "electronic-form", "acceptable-language", "summons-days"}
)


@dataclass(frozen=True)
class Notes:
    """Notifications on one instrument.

    territorial: limits and extensions of either State, and those that name one of them.
    touching: reservations and declarations of either State that bear on the measures asked for;
    one that nobody has classified is kept, since it may. guiding: what the requested State
    notified on authorities, channels, languages and the time before a summons.
    """

    territorial: tuple[Notification, ...] = ()
    touching: tuple[Notification, ...] = ()
    guiding: tuple[Notification, ...] = ()


def notes_on(
    reference: Reference, code: str, requesting: str, requested: str, measures: frozenset[str]
) -> Notes:
    """What both States notified about an instrument; measures: traits of those asked for."""
    asked = reference.noted.get((requested, code), ())
    both = tuple(dict.fromkeys((*reference.noted.get((requesting, code), ()), *asked)))
    if not both:
        return NOTHING
    own = tuple(note for note in asked if _speaks_for(note, requested))
    return Notes(
        territorial=tuple(note for note in both if note.kind == TERRITORIAL),
        touching=tuple(
            note for note in both if note.kind in RESTRICTING and _touches(note, measures)
        ),
        guiding=tuple(note for note in own if note.kind in GUIDING),
    )


NOTHING = Notes()


def _touches(note: Notification, measures: frozenset[str]) -> bool:
    return not note.touches or "any" in note.touches or bool(note.touches & measures)


def _speaks_for(note: Notification, state: str) -> bool:
    """A note on territories speaks for them alone, any other for its State."""
    return state in note.territories if note.territories else state == note.state
