# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The structured request that travels inside the PDF: only values that the letter prints.

Shape: `mla_writer/assets/request.schema.json` (JSON Schema 2020-12).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from mla_writer.rendering.letter import runs_in

if TYPE_CHECKING:
    from mla_writer.domain.draft import Json
    from mla_writer.rendering.document import Document

FORMAT = "mla-writer-request"
VERSION = 1


def printed_paths(document: Document) -> frozenset[str]:
    """The answer paths that the letter prints."""
    return frozenset(run.path for run in runs_in(document) if run.path)


def build_attachment(document: Document, answers: Mapping[str, Json], *, specimen: bool) -> bytes:
    """The request as JSON, UTF-8, stable bytes: head and the printed part of the raw answers."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "specimen": specimen,
        "language": document.language,
        "reference": document.reference,
        "written_on": document.written_on.isoformat(),
        "answers": _printed(answers, "", printed_paths(document)),
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
