# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Answers and fixed words as a letter prints them; what nobody answered prints nothing.

Answers are read by their field ids, the same ids in every type of request (sections ``parties``,
``head``, ``urgency``, ``confidentiality``, ``annexes``, ``signatures``).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering.inline import runs_of
from mla_writer.rendering.values import Answer, Missing, Value, rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.rendering.document import Inline
    from mla_writer.rendering.marks import Piece
    from mla_writer.rendering.session import Session

_PLACE_AND_DATE = Text(N_("{place}, {date}"), context="words")


@dataclass(frozen=True)
class LetterPart:
    """A part of one letter that the program fills itself, from the names of its context."""

    session: Session
    names: Mapping[str, object]

    def value(self, *path: str) -> Value:
        """A value by its name and parts; a form without it gives a missing one."""
        found = self.names.get(path[0])
        value = found if isinstance(found, Value) else Missing(path[0], asked=False)
        for part in path[1:]:
            value = value.part(part)
        return value

    def rows(self, name: str) -> tuple[Value, ...]:
        """The rows of a repeat."""
        return rows_of(self.value(name))

    def inline(self, value: Value) -> Inline:
        """A value in print; unanswered and not essential, nothing."""
        pieces = [p for p in value.printed()[0] if not p.open or p.essential]
        return tuple(run for piece in pieces for run in runs_of(piece))

    def words(self, text: Text, **values: str | int) -> Inline:
        """A fixed text of the letter."""
        return runs_of(self.session.said(text, **values))

    def phrase(self, text: Text, **pieces: Piece | None) -> Inline:
        """A fixed text around answers; nothing where one of them is missing."""
        given = {name: piece for name, piece in pieces.items() if piece is not None}
        if len(given) < len(pieces):
            return ()
        return tuple(run for piece in self.session.phrase(text, **given) for run in runs_of(piece))

    def piece(self, value: Value) -> Piece | None:
        """The one piece of a short value; None where it is missing and not essential."""
        pieces = [p for p in value.printed()[0] if not p.open or p.essential]
        return pieces[0] if pieces else None

    def lines(self, value: Value) -> tuple[Inline, ...]:
        """An answer of several lines, line by line."""
        if not isinstance(value, Answer):
            return ()
        kept = [line.strip() for line in str(value.native).splitlines()]
        return tuple(runs_of(self.session.piece(line, value.path)) for line in kept if line)

    def tell(self, value: Value) -> None:
        """Note an answer that no run prints but that words or a mark of the letter say."""
        self.session.steps.told.add(value.path)

    @property
    def office(self) -> str:
        """The authority in whose name the letter is written."""
        has_central = not isinstance(self.value("auth_central", "name"), Missing)
        return "auth_central" if has_central else "auth_requesting"

    def state(self, which: str) -> Value:
        """A State by the long name that the officer gave, else by its short name."""
        long_name = self.value(f"{which}_state_name")
        return self.value(f"{which}_state") if isinstance(long_name, Missing) else long_name

    def place_and_date(self, place: Value, day: Value) -> Inline:
        """Where and when a letter is written."""
        where, when = self.piece(place), self.piece(day)
        if where is None or when is None:
            return self.inline(place) or self.inline(day)
        return self.phrase(_PLACE_AND_DATE, place=where, date=when)

    def written_on(self) -> date:
        """The letter's date; today while it has none."""
        given = self.value("letter_date").key
        return given if isinstance(given, date) else self.session.today
