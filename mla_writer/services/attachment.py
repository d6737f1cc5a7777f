# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The structured request that travels inside the PDF: only what the letter says.

A value is there when a run of the letter prints it, or when it is a choice or a yes or no
that made the letter say one of its sentences ("on oath", "the signed paper follows").

Shape: `mla_writer/assets/request.schema.json` (JSON Schema 2020-12).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from mla_writer.rendering.composites import SAYS
from mla_writer.rendering.letter import runs_in

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.forms.relevance import View
    from mla_writer.rendering.document import Document

FORMAT = "mla-writer-request"
VERSION = 1
TELLABLE = frozenset({"choice", "choices", "yes_no"})


def said_paths(document: Document, view: View) -> frozenset[str]:
    """The answer paths that the letter prints or tells."""
    runs = frozenset(run.path for run in runs_in(document) if run.path)
    printed = frozenset(path for run in runs for path in _said_by(run, view))
    asked = (view.question(path) for path in document.told)
    told = {one.path for one in asked if one is not None and one.field.kind in TELLABLE}
    return printed | told


def _said_by(path: str, view: View) -> Iterator[str]:
    """The answers that a run says: a name or a number where its path is a whole row or address."""
    kind = _kind_of_whole(path, view)
    if kind is not None:
        yield from (f"{path}.{part}" for part in SAYS.get((kind, ""), ()))
        return
    whole, _, part = path.rpartition(".")
    with_it = SAYS.get((_kind_of_whole(whole, view) or "", part), (part,))
    yield from (f"{whole}.{each}" if whole else each for each in with_it)


def _kind_of_whole(path: str, view: View) -> str | None:
    """The kind of a row or of a composite answer ("" for a row of no kind), None for a leaf."""
    question = view.question(path)
    if question is not None:
        return question.field.kind if question.field.has_parts else None
    listed = view.question(path.rpartition("[")[0])
    return listed.field.of if listed is not None and listed.field.has_rows else None


def build_attachment(document: Document, view: View, *, specimen: bool) -> bytes:
    """The request as JSON, UTF-8, stable bytes: head and what the letter says of the answers."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "specimen": specimen,
        "language": document.language,
        "reference": document.reference,
        "written_on": document.written_on.isoformat(),
        "answers": _printed(view.answers.tree, "", said_paths(document, view)),
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1).encode()


def _printed(node: Json | Mapping[str, Json], path: str, paths: frozenset[str]) -> Json:
    """The part of a tree whose leaves are printed; rows keep their id so that paths stay true."""
    if path in paths:
        return _whole(node)
    if isinstance(node, Mapping):
        kept = {
            key: _printed(value, f"{path}.{key}" if path else key, paths)
            for key, value in node.items()
        }
        found = {key: value for key, value in kept.items() if value not in (None, {}, [])}
        marks = {key: node[key] for key in ("_id", "_variant") if key in node}
        return {**marks, **found} if found else None
    if isinstance(node, list):
        rows = [
            _printed(row, f"{path}[{row['_id']}]", paths)
            for row in node
            if isinstance(row, dict) and "_id" in row
        ]
        return [row for row in rows if row]
    return None


def _whole(node: Json | Mapping[str, Json]) -> Json:
    return dict(node) if isinstance(node, Mapping) else node
