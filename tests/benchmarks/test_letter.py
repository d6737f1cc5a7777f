# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter: from a pause in typing to the new preview, from answers to both files."""

from __future__ import annotations

import io
import json
import statistics
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import docx
import pypdfium2
import pytest
import typst

from mla_writer import paths
from mla_writer.rendering.writers.docx import write_docx
from mla_writer.rendering.writers.house_style import read_house_style
from mla_writer.rendering.writers.payload import letter_json, style_json
from mla_writer.rendering.writers.pdf import STANDARDS, PdfWriter
from mla_writer.rendering.writers.text import write_text
from mla_writer.rendering.writers.typesetting import TEMPLATES, UNREAD
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import open_form, open_reference, sample_draft
from mla_writer.services.producing import HOUSE, compose_letter, produce
from mla_writer.storage.draft_file import write_draft
from tests.benchmarks import office_letter
from tests.benchmarks.cases import ACCOUNTS, MOMENT, clock, typed_words, with_many_accounts
from tests.benchmarks.measuring import Figure, in_turns, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mla_writer.rendering.document import Document

PEER = "docxtpl + LibreOffice"
FONTS = paths.ASSETS / "fonts"


@pytest.fixture
def crowded() -> DraftSession:
    """Case 01 with a thousand accounts more."""
    draft = replace(sample_draft("01-ready"), answers=with_many_accounts().tree)
    return DraftSession(open_form("mla"), open_reference(), draft, clock)


def test_a_pause_in_typing(told: Callable[[Figure], None], session: DraftSession) -> None:
    told(pause(session, "pause in typing to new preview", 21, aim=2))


def pause(session: DraftSession, what: str, times: int, aim: float = 0) -> Figure:
    """Floor: typst alone sets the same changed letter again and draws its pages."""
    style = read_house_style(HOUSE)
    writer, words, bare = PdfWriter(FONTS, style), typed_words(session), bare_typst()
    styled = style_json(style, "en", "a4", is_preview=True)

    def ours() -> object:
        session.answer("facts_established", next(words))
        letter = compose_letter(session.view(), session.draft, final=False)
        return writer.preview(letter)

    letters = iter([_letter(session, next(words)) for _ in range(times + 2)])

    def floor() -> object:
        return bare({"letter.json": next(letters), "style.json": styled}, format="svg")

    mine, other = in_turns(ours, floor, times)
    pages = writer.preview(compose_letter(session.view(), session.draft, final=False)).page_count
    note = f"{pages} pages; relevance, checks, letter, pages, places"
    return Figure(what, mine, "typst alone: set + svg", other, aim, note=note)


def bare_typst() -> Callable[..., object]:
    """Typst as its own documentation uses it: a template, its data, one compilation."""
    template = {file.name: file.read_bytes() for file in TEMPLATES.glob("*.typ")}
    template["main.typ"] = template.pop("letter.typ")
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )

    def compile_it(data: dict[str, bytes], **options: Any) -> object:
        # The library takes a dict of files; its type stubs don't say so.
        whole = cast("bytes", template | {name: UNREAD + one for name, one in data.items()})
        return typst.Compiler(whole, root=str(TEMPLATES), font_paths=fonts).compile(
            whole, **options
        )

    return compile_it


def test_the_pdf_alone(told: Callable[[Figure], None], session: DraftSession) -> None:
    """Floor: typst alone, with the same standards; ours also places, tags and lays fields."""
    style, words, bare = read_house_style(HOUSE), typed_words(session), bare_typst()
    styled = style_json(style, "en", "a4")
    letters = [_composed(session, next(words)) for _ in range(15)]
    ours_next, floor_next = iter(letters), iter(letters[::-1])

    def ours() -> object:
        return PdfWriter(FONTS, style).write(next(ours_next))

    def floor() -> object:
        data = {"letter.json": letter_json(next(floor_next)), "style.json": styled}
        return bare(data, format="pdf", pdf_standards=[*STANDARDS], timestamp=MOMENT)

    mine, other = in_turns(ours, floor, 11)
    name = "typst alone: PDF/A-3a + PDF/UA-1"
    told(Figure("PDF of case 01 alone", mine, name, other, note="ours tags row headers as well"))


def test_the_word_file_alone(told: Callable[[Figure], None], session: DraftSession) -> None:
    letter = _composed(session, "What happened.")
    told(word_file(letter, "DOCX of case 01 alone", 11))


def test_a_long_word_file(told: Callable[[Figure], None], crowded: DraftSession) -> None:
    letter = _composed(crowded, "What happened.")
    told(word_file(letter, f"DOCX alone, {ACCOUNTS:,} accounts more", 2))


def word_file(letter: Document, what: str, times: int) -> Figure:
    """Floor: python-docx alone writes the same lines and rows, without style or language."""
    said = office_letter.context_of(write_text(letter))

    def floor() -> None:
        made = docx.Document(str(HOUSE))
        for line in said["lines"]:
            made.add_paragraph(line, style="MLA Text")
        rows = made.add_table(rows=len(said["rows"]), cols=2)
        for cells, row in zip(rows.rows, said["rows"], strict=True):
            for cell, text in zip(cells.cells, row.values(), strict=True):
                cell.text = text
        made.save(io.BytesIO())

    mine, other = in_turns(lambda: write_docx(letter, HOUSE), floor, times)
    note = f"{len(said['lines']) + len(said['rows']):,} lines and rows"
    return Figure(what, mine, "python-docx alone: the bare words", other, note=note)


def _composed(session: DraftSession, words: str) -> Document:
    session.answer("facts_established", words)
    return compose_letter(session.view(), session.draft, final=False)


def _letter(session: DraftSession, words: str) -> bytes:
    return letter_json(_composed(session, words))


@pytest.mark.timeout(150)
def test_both_files(told: Callable[[Figure], None], session: DraftSession, tmp_path: Path) -> None:
    words = typed_words(session)
    draft, template, context = tmp_path / "case.mla", tmp_path / "t.docx", tmp_path / "c.json"
    write_draft(draft, session.draft)
    letter = compose_letter(session.view(), session.draft, final=False)
    said = office_letter.context_of(write_text(letter))
    context.write_text(json.dumps(said), encoding="utf-8")
    office_letter.write_template(template)

    def warm() -> object:
        session.answer("facts_established", next(words))
        return produce(session, tmp_path, final=True)

    def cold() -> None:
        _child("mla_writer", "render", str(draft), "--out", str(tmp_path), "--final")

    def peer_warm() -> None:
        office_letter.convert(office_letter.fill(template, said, tmp_path), tmp_path)

    def peer_cold() -> None:
        _child("tests.benchmarks.office_letter", str(template), str(context), str(tmp_path))

    what = "DOCX + PDF of case 01, {}"
    if office_letter.SOFFICE is None:
        warm()
        mine = statistics.median(milliseconds(warm) for _ in range(7))
        told(Figure(what.format("warm"), mine, PEER, None, note="soffice is not installed"))
        return
    mine, other = in_turns(cold, peer_cold, 3)
    note = f"peer: {_pages(tmp_path / 'peer.pdf')} pages, same words, neither tagged nor archival"
    told(Figure(what.format("cold, a new process"), mine, PEER, other, note=note))
    with _running_office(tmp_path):
        mine, other = in_turns(warm, peer_warm, 9)
    note = "peer: office already running"
    told(Figure(what.format("warm"), mine, PEER, other, aim=0.1, note=note))


@contextmanager
def _running_office(folder: Path) -> Iterator[None]:
    """LibreOffice waiting in the background, ended by its own process afterwards."""
    office = subprocess.Popen(
        [str(office_letter.SOFFICE), office_letter.profile_of(folder), "--headless", "--norestore",
         "--accept=pipe,name=mla-writer-bench;urp"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        office.terminate()
        office.wait(20)


def _child(module: str, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=paths.PROJECT,
        check=True,
        capture_output=True,
    )


def _pages(pdf: Path) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
