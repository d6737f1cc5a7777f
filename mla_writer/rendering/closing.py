# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The end of a letter: what the signatures attest, and the places to sign."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering.document import Inline, Run, RunRole, SignaturePlace
from mla_writer.rendering.letter_part import LetterPart
from mla_writer.rendering.marks import Piece
from mla_writer.rendering.values import Group, Missing, Value

if TYPE_CHECKING:
    from mla_writer.rendering.annex_index import AnnexIndex

_ATTESTATION = Text(
    N_("This request, {reference} of {date}, has {pages} pages and {annexes} of {annex_pages}."),
    context="words",
)
_ATTESTATION_ALONE = Text(
    N_("This request, {reference} of {date}, has {pages} pages and no annexes."),
    context="words",
)
_SIGNS = {
    "central_authority": Text(N_("For the central authority"), context="words"),
    "requesting_authority": Text(N_("For the requesting authority"), context="words"),
    "court": Text(N_("For the court"), context="words"),
    "drafter": Text(N_("Drafted by"), context="words"),
}
_SIGNATURE = Text(N_("Signature"), context="words")
_SEAL = Text(N_("Seal"), context="words")
PAGES = Run("", "en", "ltr", role=RunRole.PAGE_COUNT)


@dataclass(frozen=True)
class Closing(LetterPart):
    """Fills the blocks below the text of one letter."""

    annexes: AnnexIndex

    def attestation(self) -> Inline:
        """What is signed: reference, date, pages, annexes and their pages."""
        reference, day = self.piece(self.value("ref_own")), self.piece(self.value("letter_date"))
        marker = Piece("\0")
        known = {"reference": reference, "date": day, "pages": marker}
        if self.annexes.listed:
            annexes, annex_pages = self.annexes.counted()
            said = self.phrase(_ATTESTATION, **known, annexes=annexes, annex_pages=annex_pages)
        else:
            said = self.phrase(_ATTESTATION_ALONE, **known)
        pages = replace(PAGES, language=self.session.language, direction=self.session.direction)
        return tuple(pages if run.text == marker.text else run for run in said)

    def signatures(self) -> tuple[SignaturePlace, ...]:
        """One box for each signatory."""
        rows = (row for row in self.rows("signatories") if isinstance(row, Group))
        return tuple(self._box(number, row) for number, row in enumerate(rows, start=1))

    def _box(self, number: int, row: Group) -> SignaturePlace:
        place, day = row.part("place"), row.part("date")
        return SignaturePlace(
            field=f"signatory-{number}",
            label=self._capacity(row.part("capacity")),
            name=self.inline(row.part("name")),
            rank=self.inline(row.part("rank")),
            place_and_date=self.place_and_date(
                self.value("letter_place") if isinstance(place, Missing) else place,
                self.value("letter_date") if isinstance(day, Missing) else day,
            ),
            hint=self.session.said(_SIGNATURE).text,
            seal_hint=self._seal(row.part("seal")),
        )

    def _capacity(self, capacity: Value) -> Inline:
        """In whose name it is signed; nothing where the officer didn't say."""
        words = _SIGNS.get(str(capacity.key))
        if words is None:
            return ()
        self.tell(capacity)
        return self.words(words)

    def _seal(self, seal: Value) -> str:
        if seal.key is not True:
            return ""
        self.tell(seal)
        return self.session.said(_SEAL).text
