# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The annexes of a letter: their numbers, their index, and how many pages they have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering.document import AnnexEntry, Annexes, Inline
from mla_writer.rendering.inline import runs_of
from mla_writer.rendering.letter_part import LetterPart
from mla_writer.rendering.numbering import Target, Targets, row_id
from mla_writer.rendering.values import Answer, Value

if TYPE_CHECKING:
    from mla_writer.rendering.marks import Piece

ANNEX = Text(N_("Annex {number}"), context="words")
_PAIR = Text(N_("{first}, {second}"), context="words")
_SEALED = Text(N_("{first}, {second}; sealed, sent separately"), context="words")
_ANNEX_HEAD = (
    Text(N_("No."), context="words"),
    Text(N_("Document and SHA-256"), context="words"),
    Text(N_("Form, language"), context="words"),
    Text(N_("Pages"), context="words"),
)
_TOTAL = Text(N_("Total"), context="words")


@dataclass(frozen=True)
class AnnexIndex(LetterPart):
    """Counts and lists what goes with one letter; references in its text lead here."""

    targets: Targets

    @property
    def listed(self) -> tuple[Value, ...]:
        """The annexes, in the order of their numbers."""
        return self.rows("attachments")

    def number(self) -> None:
        """Let references by row, by content and by number lead to the annexes."""
        for number, row in enumerate(self.listed, start=1):
            target = Target(self._annex_label(number), f"annex-{number}")
            content = row.part("content").key
            for name in (f"annex-{number}", f"annex:{row_id(row.path)}", f"annex:{content}"):
                self.targets.add(name, target)

    def _annex_label(self, number: int) -> str:
        return self.session.said(ANNEX, number=number).text.replace(" ", "\u00a0")

    def _pages_of(self, row: Value) -> tuple[int, str] | None:
        """The pages of an annex and the answer that says so: its file, else who counted them."""
        file, counted = row.part("file"), row.part("pages")
        pages = getattr(file.native, "pages", None) if isinstance(file, Answer) else None
        if isinstance(pages, int):
            return pages, file.path
        if isinstance(counted.key, str) and counted.key.isdecimal():
            return int(counted.key), counted.path
        return None

    def _all_pages(self) -> int:
        known = (self._pages_of(row) for row in self.listed)
        return sum(pages for pages, _ in filter(None, known))

    def counted(self) -> tuple[Piece, Piece]:
        """How many annexes and how many pages they have, in words."""
        plural = self.session.plural
        return (
            plural("{count} annex", "{count} annexes", len(self.listed), "words"),
            plural("{count} page", "{count} pages", self._all_pages(), "words"),
        )

    def enclosed(self) -> Inline:
        """What goes with the letter; nothing where it goes alone."""
        if not self.listed:
            return ()
        annexes, pages = self.counted()
        return self.phrase(_PAIR, first=annexes, second=pages)

    def index(self) -> Annexes | None:
        """The index of annexes."""
        if not self.listed:
            return None
        entries = tuple(self._entry(number, row) for number, row in enumerate(self.listed, start=1))
        head = tuple(self.words(text) for text in _ANNEX_HEAD)
        total = runs_of(self.session.plain(str(self._all_pages())))
        return Annexes(head, entries, self.words(_TOTAL), total)

    def _counted(self, pages: int, path: str) -> Inline:
        return runs_of(self.session.plain(str(pages), path))

    def _entry(self, number: int, row: Value) -> AnnexEntry:
        file, pages = row.part("file"), self._pages_of(row)
        kind, language = self.piece(row.part("kind")), self.piece(row.part("language"))
        how = _SEALED if row.part("sealed").key is True else _PAIR
        both = self.phrase(how, first=kind, second=language)
        return AnnexEntry(
            number=number,
            label=self._annex_label(number),
            title=self.inline(row.part("title")),
            form=both or self.inline(row.part("kind")) or self.inline(row.part("language")),
            pages=self._counted(*pages) if pages else self.inline(row.part("pages")),
            sha256=str(file.key) if isinstance(file, Answer) else "",
            anchor=f"annex-{number}",
        )
