# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The letter: from a pause in typing to the new preview, from answers to both files."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

import pypdfium2
import pytest
import typst

from mla_writer import paths
from mla_writer.rendering.writers.house_style import read_house_style
from mla_writer.rendering.writers.payload import letter_json, style_json
from mla_writer.rendering.writers.pdf import PdfWriter
from mla_writer.rendering.writers.text import write_text
from mla_writer.rendering.writers.typesetting import TEMPLATES
from mla_writer.services.producing import HOUSE, compose_letter, produce
from mla_writer.storage.draft_file import write_draft
from tests.benchmarks import office_letter
from tests.benchmarks.cases import typed_words
from tests.benchmarks.measuring import Figure, in_turns, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mla_writer.services.drafting import DraftSession

PEER = "docxtpl + LibreOffice"
FONTS = paths.ASSETS / "fonts"


def test_a_pause_in_typing(told: Callable[[Figure], None], session: DraftSession) -> None:
    """Floor: typst alone sets the same changed letter again and draws its pages."""
    style = read_house_style(HOUSE)
    writer, words = PdfWriter(FONTS, style), typed_words(session)
    files = {file.name: file.read_bytes() for file in TEMPLATES.glob("*.typ")}
    files["main.typ"] = files.pop("letter.typ")
    files["style.json"] = style_json(style, "en", "a4", is_preview=True)
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )

    def ours() -> object:
        session.answer("facts_established", next(words))
        letter = compose_letter(session.view(), session.draft, final=False)
        return writer.preview(letter)

    letters = iter([_letter(session, next(words)) for _ in range(24)])

    def floor() -> object:
        # The library takes a dict of files; its type stubs don't say so.
        whole = cast("bytes", files | {"letter.json": next(letters)})
        compiler = typst.Compiler(whole, root=str(TEMPLATES), font_paths=fonts)
        return compiler.compile(whole, format="svg")

    mine, other = in_turns(ours, floor, 21)
    pages = writer.preview(compose_letter(session.view(), session.draft, final=False)).page_count
    note = f"{pages} pages; relevance, checks, letter, pages, places"
    told(
        Figure(
            "pause in typing to new preview", mine, "typst alone: set + svg", other, 2, note=note
        )
    )


def _letter(session: DraftSession, words: str) -> bytes:
    session.answer("facts_established", words)
    return letter_json(compose_letter(session.view(), session.draft, final=False))


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
        mine, other = in_turns(warm, peer_warm, 5)
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
