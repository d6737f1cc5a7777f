# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Letters of a few lines: a template and some answers, through to the blocks."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from mla_writer import i18n
from mla_writer.domain.values import ZonedMoment
from mla_writer.forms.schema import Field
from mla_writer.rendering.blocks import Builder, Filled
from mla_writer.rendering.document import (
    Block,
    Letterhead,
    Run,
    SignaturePlace,
)
from mla_writer.rendering.environment import Environment, render_template
from mla_writer.rendering.inline import Inliner
from mla_writer.rendering.leaves import Leaves
from mla_writer.rendering.letter import runs_in
from mla_writer.rendering.numbering import Targets, number_nodes
from mla_writer.rendering.parse import parse
from mla_writer.rendering.session import Session
from mla_writer.rendering.values import Group, Listing, Missing, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

TODAY = date(2026, 11, 23)
TEMPLATE = "requests/small"
HEAD = "Title\nSubject\n"


@dataclass
class Workshop:
    """A folder with templates and catalogues of its own."""

    folder: Path
    language: str = "en"
    clauses: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, str] = field(default_factory=dict)

    def room(self, source: str) -> Environment:
        """An environment whose template is this source."""
        files = {TEMPLATE: source} | {f"clauses/{n}": text for n, text in self.clauses.items()}
        for name, text in files.items():
            file = self.folder / f"{name}.j2"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode("utf-8", "surrogatepass"))
        self._write_catalogue()
        i18n.load.cache_clear()
        return Environment(self.folder, i18n.load(self.folder, self.language, "documents"))

    def _write_catalogue(self) -> None:
        catalogue = Catalog(locale=self.language, charset="utf-8")
        for message, translation in self.translations.items():
            catalogue.add(message, translation, context=TEMPLATE)
        written = io.BytesIO()
        write_po(written, catalogue)
        file = i18n.po_file(self.folder, self.language, "documents")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(written.getvalue())

    def letter(self, source: str, **answers: object) -> tuple[Block, ...]:
        """The blocks of a template with these answers."""
        room = self.room(source)
        forms = i18n.load(self.folder, self.language, "forms")
        words = i18n.load(self.folder, self.language, "documents")
        session = Session(self.language, TODAY, words, forms)
        names = {name: value_of(session, name, answer) for name, answer in answers.items()}
        rendered = render_template(TEMPLATE, names, session, room)
        nodes = parse(rendered.text, rendered.ledger, rendered.places)
        targets = Targets(possible=room.anchors_of(rendered.included))
        number_nodes(nodes, targets, rendered.ledger, lambda n: f"Measure {n}")
        builder = Builder(Inliner(session, targets), self.language, FILLED)
        return builder.build(nodes)


def _letterhead() -> Letterhead:
    return Letterhead((), (Run("Authority", "en", "ltr"),), (), ())


def _signature() -> SignaturePlace:
    return SignaturePlace("signatory-1", (), (), (), (), "Signature", "")


FILLED = Filled(
    {
        "letterhead": _letterhead,
        "marks": lambda: None,
        "reference": lambda: None,
        "annexes": lambda: None,
    },
    lambda: (Run("Attested.", "en", "ltr"),),
    lambda: (_signature(),),
)


def value_of(session: Session, path: str, answer: object) -> Value:
    """An answer as a template sees it: None isn't answered, lists are rows, the rest by type."""
    leaves = Leaves(session, lambda _source, _picked, where: Missing(where, asked=True))
    match answer:
        case Value():
            return answer
        case None:
            return Missing(path, asked=True)
        case list():
            rows = [value_of(session, f"{path}[r{n}]", row) for n, row in enumerate(answer, 1)]
            return Listing(path, rows, lambda _items: ((),))
        case dict():
            parts = {
                name: (lambda where=f"{path}.{name}", of=part: value_of(session, where, of))
                for name, part in answer.items()
            }
            return Group(path, parts)
    words = "long" if "\n\n" in str(answer) else "text"
    kinds = {bool: "yes_no", date: "date", ZonedMoment: "datetime", str: words}
    asked = Field(id="some_field", kind=kinds[type(answer)], label="Some field")
    return leaves.value(path, asked, answer)


def text(part: object) -> str:
    """The text of a block or inline."""
    return "".join(run.text for run in runs_in(part))


def kinds(blocks: tuple[Block, ...]) -> list[str]:
    """The types of blocks by name."""
    return [type(block).__name__ for block in blocks]
