# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The blocks that the program fills: letterhead, marks, reference, annexes, closing.

They read answers by their field ids, the same ids in every type of request (sections
``parties``, ``head``, ``urgency``, ``confidentiality``, ``annexes``, ``signatures``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering.document import (
    AnnexEntry,
    Annexes,
    Inline,
    Letterhead,
    Mark,
    Marks,
    ReferenceBlock,
    Run,
    RunRole,
    SignaturePlace,
)
from mla_writer.rendering.inline import runs_of
from mla_writer.rendering.marks import Piece
from mla_writer.rendering.numbering import Target, Targets, row_id
from mla_writer.rendering.values import Answer, Group, Missing, Value, rows_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.rendering.session import Session

DOT = " \u00b7 "
URGENT_GRADES = ("emergency", "urgent")
KEPT_CONFIDENTIAL = ("fact", "substance")

MEASURE = Text(N_("Measure {number}"), context="words")
ANNEX = Text(N_("Annex {number}"), context="words")
RUNNING = Text(N_("{requesting} to {requested}"), context="words")
PAGE_OF = Text(N_("Page {page} of {pages}"), context="words")
SPECIMEN = Text(N_("SPECIMEN"), context="words")
DRAFT = Text(N_("DRAFT \u00b7 {date} \u00b7 not sent, not signed"), context="words")
_TO = Text(N_("To"), context="words")
_COMPETENT = Text(N_("or the otherwise competent authority"), context="words")
_OUR_REFERENCE = Text(N_("Our reference"), context="words")
_YOUR_REFERENCE = Text(N_("Your reference"), context="words")
_FIRST_REQUEST = Text(N_("None: first request"), context="words")
_DATE = Text(N_("Date"), context="words")
_CHANNEL = Text(N_("Channel"), context="words")
_LANGUAGE = Text(N_("Language"), context="words")
_ENCLOSED = Text(N_("Enclosed"), context="words")
_PLACE_AND_DATE = Text(N_("{place}, {date}"), context="words")
_PAIR = Text(N_("{first}, {second}"), context="words")
_MARKS = {
    "urgent": (Text(N_("URGENT"), context="words"), Text(N_("Reply by {date}"), context="words")),
    "custody": (
        Text(N_("CUSTODY"), context="words"),
        Text(N_("Remand ends {date}"), context="words"),
    ),
    "confidential": (Text(N_("CONFIDENTIAL"), context="words"), None),
}
_EMERGENCY = Text(N_("EMERGENCY"), context="words")
_ANNEX_HEAD = (
    Text(N_("No."), context="words"),
    Text(N_("Document and SHA-256"), context="words"),
    Text(N_("Form, language"), context="words"),
    Text(N_("Pages"), context="words"),
)
_TOTAL = Text(N_("Total"), context="words")
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
class Frame:
    """Fills the blocks of one letter from the names of its context."""

    session: Session
    names: Mapping[str, object]
    targets: Targets

    # ---- reading answers

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

    # ---- blocks

    @property
    def office(self) -> str:
        """The authority in whose name the letter is written."""
        return (
            "auth_requesting"
            if isinstance(self.value("auth_central", "name"), Missing)
            else ("auth_central")
        )

    def state(self, which: str) -> Value:
        """A State by the long name that the officer gave, else by its short name."""
        long_name = self.value(f"{which}_state_name")
        return self.value(f"{which}_state") if isinstance(long_name, Missing) else long_name

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
        if self.value("confidentiality").key in KEPT_CONFIDENTIAL:
            facts["confidential"] = self.inline(self.value("confidentiality_mark"))
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
            (_ENCLOSED, self._enclosed()),
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

    def place_and_date(self, place: Value, day: Value) -> Inline:
        """Where and when a letter is written."""
        where, when = self.piece(place), self.piece(day)
        if where is None or when is None:
            return self.inline(place) or self.inline(day)
        return self.phrase(_PLACE_AND_DATE, place=where, date=when)

    # ---- annexes

    def number_annexes(self) -> None:
        """Let references by row, by content and by number lead to the annexes."""
        for number, row in enumerate(self.rows("attachments"), start=1):
            target = Target(self._annex_label(number), f"annex-{number}")
            content = row.part("content").key
            for name in (f"annex-{number}", f"annex:{row_id(row.path)}", f"annex:{content}"):
                self.targets.add(name, target)

    def _annex_label(self, number: int) -> str:
        return self.session.said(ANNEX, number=number).text.replace(" ", "\u00a0")

    def pages_of(self, row: Value) -> int | None:
        """The pages of an annex: those of its file, else those that the officer counted."""
        file = row.part("file")
        pages = getattr(file.native, "pages", None) if isinstance(file, Answer) else None
        counted = row.part("pages").key
        if isinstance(pages, int):
            return pages
        return int(counted) if isinstance(counted, str) and counted.isdecimal() else None

    def _all_pages(self) -> int:
        return sum(self.pages_of(row) or 0 for row in self.rows("attachments"))

    def _enclosed(self) -> Inline:
        rows = self.rows("attachments")
        if not rows:
            return ()
        plural = self.session.plural
        return self.phrase(
            _PAIR,
            first=plural("{count} annex", "{count} annexes", len(rows), "words"),
            second=plural("{count} page", "{count} pages", self._all_pages(), "words"),
        )

    def annexes(self) -> Annexes | None:
        """The index of annexes."""
        rows = self.rows("attachments")
        if not rows:
            return None
        entries = tuple(self._entry(number, row) for number, row in enumerate(rows, start=1))
        head = tuple(self.words(text) for text in _ANNEX_HEAD)
        total = runs_of(self.session.plain(str(self._all_pages())))
        return Annexes(head, entries, self.words(_TOTAL), total)

    def _entry(self, number: int, row: Value) -> AnnexEntry:
        file, pages = row.part("file"), self.pages_of(row)
        kind, language = self.piece(row.part("kind")), self.piece(row.part("language"))
        both = self.phrase(_PAIR, first=kind, second=language)
        counted = runs_of(self.session.plain(str(pages), row.part("pages").path))
        return AnnexEntry(
            number=number,
            label=self._annex_label(number),
            title=self.inline(row.part("title")),
            form=both or self.inline(row.part("kind")) or self.inline(row.part("language")),
            pages=self.inline(row.part("pages")) if pages is None else counted,
            sha256=str(file.key) if isinstance(file, Answer) else "",
            anchor=f"annex-{number}",
        )

    # ---- closing

    def attestation(self) -> Inline:
        """What is signed: reference, date, pages, annexes and their pages."""
        rows = self.rows("attachments")
        plural = self.session.plural
        reference, day = self.piece(self.value("ref_own")), self.piece(self.value("letter_date"))
        marker = Piece("\0")
        if rows:
            said = self.phrase(
                _ATTESTATION,
                reference=reference,
                date=day,
                pages=marker,
                annexes=plural("{count} annex", "{count} annexes", len(rows), "words"),
                annex_pages=plural("{count} page", "{count} pages", self._all_pages(), "words"),
            )
        else:
            said = self.phrase(_ATTESTATION_ALONE, reference=reference, date=day, pages=marker)
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

    def running(self) -> Inline:
        """The running header: from which State to which."""
        ends = (
            self.piece(self.value("requesting_state")),
            self.piece(self.value("requested_state")),
        )
        return self.phrase(RUNNING, requesting=ends[0], requested=ends[1])

    def written_on(self) -> date:
        """The letter's date; today while it has none."""
        given = self.value("letter_date").key
        return given if isinstance(given, date) else self.session.today


def _bold(inline: Inline) -> Inline:
    return tuple(replace(run, bold=True) for run in inline)
