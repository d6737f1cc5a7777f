# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A Document as plain text: every word and number that the letter prints, in reading order.

Header and footer are left out: they belong to pages. Label and value, and the cells of a row,
stand in one line with a tab between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import singledispatch

from mla_writer.rendering.document import (
    Annexes,
    Block,
    Brief,
    CellPart,
    Closing,
    Columns,
    Document,
    FormPart,
    Heading,
    Inline,
    ItemList,
    Letterhead,
    Marks,
    Measure,
    Notice,
    PageBreak,
    Paragraph,
    ReferenceBlock,
    Row,
    Rows,
    Run,
    RunRole,
    SignaturePlace,
    Subheading,
    Table,
    Text,
    Title,
)

GAP = "________"
GROUP = 8
PAGES = "\N{OBJECT REPLACEMENT CHARACTER}"


def write_text(document: Document, pages: int | None = None) -> str:
    """The text of all blocks; pages: printed where the letter counts them, nothing if unknown."""
    blocks = ("\n".join(line for line in _lines(block) if line) for block in document.blocks)
    count = "" if pages is None else str(pages)
    return "\n\n".join(block for block in blocks if block).replace(PAGES, count) + "\n"


def grouped_digest(sha256: str) -> str:
    """A hash as it is printed: eight groups of eight digits, which a person can compare."""
    return " ".join(sha256[at : at + GROUP] for at in range(0, len(sha256), GROUP))


def _said(inline: Inline) -> str:
    return "".join(_spoken(run) for run in inline)


def _spoken(run: Run) -> str:
    if run.role is RunRole.PAGE_COUNT:
        return PAGES
    return run.text or (GAP if run.role is RunRole.GAP else "")


@singledispatch
def _lines(block: Block) -> Iterator[str]:
    raise TypeError(f"no text for {type(block).__name__}")


@_lines.register
def _(block: Letterhead) -> Iterator[str]:
    yield from map(_said, (block.state, block.authority, block.unit, *block.address))


@_lines.register
def _(block: Marks) -> Iterator[str]:
    for mark in block.marks:
        yield f"{_said(mark.text)}\t{_said(mark.fact)}"


@_lines.register
def _(block: ReferenceBlock) -> Iterator[str]:
    yield from map(_said, (block.to_label, *block.addressee, block.addressee_note))
    for label, value in block.rows:
        yield f"{_said(label)}\t{_said(value)}"


@_lines.register
def _(block: Title) -> Iterator[str]:
    yield from map(_said, (block.text, block.subject))


@_lines.register(Text)
@_lines.register(Subheading)
def _(block: Text | Subheading) -> Iterator[str]:
    yield _said(block.text)


@_lines.register
def _(block: Heading) -> Iterator[str]:
    yield f"{block.number}\t{_said(block.text)}"


@_lines.register
def _(block: Paragraph) -> Iterator[str]:
    yield f"{block.number}\t{_said(block.text)}"
    for items in block.lists:
        yield from _lines(items)


@_lines.register
def _(block: ItemList) -> Iterator[str]:
    for item in block.items:
        yield f"{item.mark}\t{_said(item.text)}"
        yield from _lines(ItemList(item.children, block.lettered))


@_lines.register
def _(block: Table) -> Iterator[str]:
    yield "\t".join(map(_said, block.head))
    for row in block.rows:
        yield "\t".join(map(_said, row))
    yield _said(block.note)


@_lines.register
def _(block: Rows) -> Iterator[str]:
    yield from map(_row, block.rows)


@_lines.register
def _(block: Brief) -> Iterator[str]:
    yield _said(block.title)
    yield from map(_row, block.rows)


@_lines.register
def _(block: Measure) -> Iterator[str]:
    yield f"{block.label}\t{_said(block.title)}"
    yield from map(_row, block.rows)


@_lines.register
def _(block: Notice) -> Iterator[str]:
    yield from map(_said, (block.label, *block.paragraphs))


@_lines.register
def _(block: Annexes) -> Iterator[str]:
    yield "\t".join(map(_said, block.head))
    for entry in block.entries:
        yield f"{entry.number}\t{_said(entry.title)}"
        yield grouped_digest(entry.sha256)
        yield f"{_said(entry.form)}\t{_said(entry.pages)}"
    yield f"{_said(block.total_label)}\t{_said(block.total)}"


@_lines.register
def _(block: Closing) -> Iterator[str]:
    yield from map(_said, (*block.paragraphs, block.attestation))
    for place in block.signatures:
        yield from _signature(place)


@_lines.register
def _(block: FormPart) -> Iterator[str]:
    yield _said(block.title)
    for field in block.fields:
        yield f"{field.number}\t{_row(Row(field.label, field.content))}"


@_lines.register
def _(block: Columns) -> Iterator[str]:
    yield "\t".join(map(_said, block.heads))
    for pair in block.pairs:
        yield "\n".join("\n".join(_part(part)) for part in pair)


@_lines.register
def _(block: PageBreak) -> Iterator[str]:  # noqa: ARG001 - the type chooses this function
    yield from ()


def _row(row: Row) -> str:
    return "\t".join((_said(row.label), "\n".join(line for c in row.content for line in _part(c))))


def _part(part: CellPart) -> Iterator[str]:
    if isinstance(part, ItemList):
        yield from _lines(part)
    else:
        yield _said(part)


def _signature(place: SignaturePlace) -> Iterator[str]:
    yield from (_said(place.label), place.hint, place.seal_hint)
    yield from map(_said, (place.name, place.rank, place.place_and_date))
