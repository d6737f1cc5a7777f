# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The head of a letter: who writes to whom, under which marks, with which reference."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering.document import Inline, Letterhead, Mark, Marks, ReferenceBlock, Run
from mla_writer.rendering.letter_part import LetterPart

if TYPE_CHECKING:
    from mla_writer.rendering.annex_index import AnnexIndex
    from mla_writer.rendering.values import Value

DOT = " \u00b7 "
URGENT_GRADES = ("emergency", "urgent")

RUNNING = Text(N_("{requesting} to {requested}"), context="words")
_TO = Text(N_("To"), context="words")
_COMPETENT = Text(N_("or the otherwise competent authority"), context="words")
_OUR_REFERENCE = Text(N_("Our reference"), context="words")
_YOUR_REFERENCE = Text(N_("Your reference"), context="words")
_FIRST_REQUEST = Text(N_("None: first request"), context="words")
_DATE = Text(N_("Date"), context="words")
_CHANNEL = Text(N_("Channel"), context="words")
_LANGUAGE = Text(N_("Language"), context="words")
_ENCLOSED = Text(N_("Enclosed"), context="words")
_MARKS = {
    "urgent": (Text(N_("URGENT"), context="words"), Text(N_("Reply by {date}"), context="words")),
    "custody": (
        Text(N_("CUSTODY"), context="words"),
        Text(N_("Remand ends {date}"), context="words"),
    ),
    "confidential": (Text(N_("CONFIDENTIAL"), context="words"), None),
}
_KEPT = {
    "fact": Text(N_("This request is not to be disclosed"), context="words"),
    "substance": Text(
        N_("Neither this request nor its content is to be disclosed"), context="words"
    ),
}
_EMERGENCY = Text(N_("EMERGENCY"), context="words")


@dataclass(frozen=True)
class Head(LetterPart):
    """Fills the blocks above the text of one letter."""

    annexes: AnnexIndex

    def letterhead(self) -> Letterhead:
        """Who writes."""
        office = self.office
        unit = [self.inline(self.value(office, part)) for part in ("unit", "function")]
        mailbox = self.inline(self.value(office, "email"))
        address = self.lines(self.value(office, "address_lines"))
        return Letterhead(
            state=self.inline(self.state("requesting")),
            authority=self.inline(self.value(office, "name")),
            unit=self._joined(*unit),
            address=(*address, mailbox) if mailbox else address,
        )

    def _joined(self, *parts: Inline) -> Inline:
        found = [part for part in parts if part]
        dot = Run(DOT, self.session.language, self.session.direction)
        return tuple(run for at, part in enumerate(found) for run in ((dot, *part) if at else part))

    def marks(self) -> Marks | None:
        """The marks that apply, each with its fact."""
        facts: dict[str, Inline] = {}
        grade, held = self.value("grade"), self.value("in_custody")
        if grade.key in URGENT_GRADES:
            self.tell(grade)
            facts["urgent"] = self._dated("urgent", self.value("deadline"))
        if held.key is True:
            self.tell(held)
            facts["custody"] = self._dated("custody", self.value("custody_until"))
        if (kept := _KEPT.get(str(self.value("confidentiality").key))) is not None:
            own = self.inline(self.value("confidentiality_mark"))
            facts["confidential"] = own or self.words(kept)
        words = {code: mark[0] for code, mark in _MARKS.items()}
        if grade.key == "emergency":
            words["urgent"] = _EMERGENCY
        marks = tuple(Mark(code, self.words(words[code]), fact) for code, fact in facts.items())
        return Marks(marks) if marks else None

    def _dated(self, code: str, day: Value) -> Inline:
        fact = _MARKS[code][1]
        return self.phrase(fact, date=self.piece(day)) if fact else ()

    def reference(self) -> ReferenceBlock:
        """To whom, and the facts of the letter."""
        addressee = [self.inline(self.value("auth_requested", part)) for part in ("name", "unit")]
        addressee += self.lines(self.value("auth_requested", "address_lines"))
        addressee.append(self.inline(self.state("requested")))
        competent = self.value("otherwise_competent").key is True
        rows = (
            (_OUR_REFERENCE, _bold(self.inline(self.value("ref_own")))),
            (_YOUR_REFERENCE, self._your_reference()),
            (_DATE, self.place_and_date(self.value("letter_place"), self.value("letter_date"))),
            (_CHANNEL, self.inline(self.value("channel"))),
            (_LANGUAGE, self.inline(self.value("document_language"))),
            (_ENCLOSED, self.annexes.enclosed()),
        )
        return ReferenceBlock(
            to_label=self.words(_TO),
            addressee=tuple(line for line in addressee if line),
            addressee_note=self.words(_COMPETENT) if competent else (),
            rows=tuple((self.words(label), text) for label, text in rows if text),
        )

    def _your_reference(self) -> Inline:
        given, kind = self.inline(self.value("ref_foreign")), self.value("status_kind")
        if given or kind.key != "new":
            return given
        self.tell(kind)
        return self.words(_FIRST_REQUEST)

    def running(self) -> Inline:
        """The running header: from which State to which."""
        ends = (
            self.piece(self.value("requesting_state")),
            self.piece(self.value("requested_state")),
        )
        return self.phrase(RUNNING, requesting=ends[0], requested=ends[1])


def _bold(inline: Inline) -> Inline:
    return tuple(replace(run, bold=True) for run in inline)
