# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The one door for services: a view and reference data give the Document of a letter."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from typing import TYPE_CHECKING

from mla_writer import i18n
from mla_writer.errors import RenderError
from mla_writer.i18n import N_, Text
from mla_writer.rendering.annex_index import AnnexIndex
from mla_writer.rendering.blocks import Builder, Filled
from mla_writer.rendering.closing import Closing
from mla_writer.rendering.context import build_context
from mla_writer.rendering.document import Block, Document, Inline, Run, RunRole, Title, Words
from mla_writer.rendering.environment import environment, render_template
from mla_writer.rendering.formats import language_name, long_date
from mla_writer.rendering.head import Head
from mla_writer.rendering.inline import Inliner
from mla_writer.rendering.numbering import Targets, number_nodes
from mla_writer.rendering.parse import parse
from mla_writer.rendering.repetition import Repetition
from mla_writer.rendering.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from mla_writer.forms.relevance import View
    from mla_writer.reference.loader import Reference

MOST_LISTED = 12
MEASURE = Text(N_("Measure {number}"), context="words")
PAGE_OF = Text(N_("Page {page} of {pages}"), context="words")
SPECIMEN = Text(N_("SPECIMEN"), context="words")
DRAFT = Text(N_("DRAFT \u00b7 {date} \u00b7 not sent, not signed"), context="words")


@dataclass(frozen=True)
class ComposeOptions:
    """What a letter is composed for.

    final: gaps and sentences without a translation are refused. specimen: SPECIMEN on each page.
    today: the day that counts as now. templates, locales: the folders to read from.
    passed: paths of missing answers that the officer passed with a reason: what would say them
    (a sentence, a row, an item) isn't printed.
    """

    language: str
    today: date
    templates: Path
    locales: Path
    final: bool = False
    specimen: bool = False
    passed: frozenset[str] = frozenset()


def compose(view: View, reference: Reference, options: ComposeOptions) -> Document:
    """The letter as typed, numbered blocks.

    Raises TemplateError for a faulty template (file, line, what was expected), and RenderError for
    a final with unanswered questions or untranslated sentences.
    """
    labels = i18n.load(options.locales, options.language, "forms")
    session = Session(
        options.language,
        options.today,
        i18n.load(options.locales, options.language, "documents"),
        labels.extended(view.form.texts.get(options.language, {})),
        options.passed,
    )
    names = build_context(view, reference, session)
    clauses = tuple(clause for rules in reference.own_rules.values() for clause in rules.clauses)
    room = environment(options.templates, options.locales, options.language, clauses)
    rendered = render_template(view.form.template, names, session, room)
    targets = Targets(possible=room.anchors_of(rendered.included))
    annexes = AnnexIndex(session, names, targets)
    head = Head(session, names, annexes)
    nodes = parse(rendered.text, rendered.ledger, rendered.places)
    annexes.number()
    number_nodes(
        nodes, targets, rendered.ledger, lambda n: _measure_label(session, n), view.rows("measures")
    )
    builder = Builder(Inliner(session, targets), session.language, _filled(head, annexes))
    blocks = Repetition(session, partial(_is_prose, view)).shorten(builder.build(nodes))
    document = _document(blocks, head, options)
    if options.final:
        _refuse_unfinished(document)
    return document


def _is_prose(view: View, path: str) -> bool:
    question = view.question(path) if path else None
    return question is not None and question.field.kind == "long"


def _measure_label(session: Session, number: int) -> str:
    return session.said(MEASURE, number=number).text.replace(" ", "\u00a0")


def _filled(head: Head, annexes: AnnexIndex) -> Filled:
    closing = Closing(head.session, head.names, annexes)
    blocks = {
        "letterhead": head.letterhead,
        "marks": head.marks,
        "reference": head.reference,
        "annexes": annexes.index,
    }
    return Filled(blocks, closing.attestation, closing.signatures)


def _document(blocks: tuple[Block, ...], head: Head, options: ComposeOptions) -> Document:
    session, running = head.session, head.running()
    title = next((text_of(block.text) for block in blocks if isinstance(block, Title)), "")
    reference = text_of(head.inline(head.value("ref_own")))
    band = "" if options.final else _band(session)
    words = Words(
        page_of=session.words.text(PAGE_OF.message, PAGE_OF.context),
        band=band,
        specimen=session.said(SPECIMEN).text if options.specimen else "",
    )
    return Document(
        language=session.language,
        direction=session.direction,
        title=" ".join(part for part in (title, reference, text_of(running)) if part),
        author=text_of(head.inline(head.value(head.office, "name"))),
        reference=reference,
        running=running,
        written_on=head.written_on(),
        words=words,
        blocks=blocks,
        told=frozenset(session.steps.told) - {""},
    )


def _band(session: Session) -> str:
    return session.said(DRAFT, date=long_date(session.today, session.language)).text


def text_of(inline: Inline) -> str:
    """The text of runs, one after the other."""
    return "".join(run.text for run in inline)


def runs_in(part: object) -> Iterator[Run]:
    """Every run of a document, a block or an inline, in order."""
    if isinstance(part, Run):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from runs_in(item)
    elif is_dataclass(part):
        for each in fields(part):
            yield from runs_in(getattr(part, each.name))


def _refuse_unfinished(document: Document) -> None:
    gaps, untranslated = [], []
    for run in runs_in(document):
        if run.role is RunRole.GAP:
            gaps.append(run.path or run.text)
        elif run.role is RunRole.UNTRANSLATED:
            untranslated.append(run.text.strip())
    if gaps:
        raise RenderError(
            N_("The letter still has gaps. Answer these questions: {paths}."),
            paths=_some(gaps),
        )
    if untranslated:
        raise RenderError(
            N_("These sentences have no translation into {language} yet: {sentences}"),
            language=language_name(document.language, "en"),
            sentences=_some(untranslated),
        )


def _some(found: list[str]) -> str:
    each = list(dict.fromkeys(found))
    rest = len(each) - MOST_LISTED
    return "; ".join(each[:MOST_LISTED]) + (f" (+{rest})" if rest > 0 else "")
