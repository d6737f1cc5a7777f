# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the fixed Typst template gets: the Document and the house style as JSON, data only.

A run carries its language and direction only where they aren't the letter's own, and every
other attribute only where it isn't the default: the template asks for what is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from mla_writer.rendering.document import Annexes, Heading, Measure, Paragraph, Run, RunRole
from mla_writer.rendering.writers.style import SANS, SERIF, HouseStyle

if TYPE_CHECKING:
    from mla_writer.rendering.document import Document

Json = Any  # what json.dumps takes: checked by the template, not by a type
WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


def document_json(document: Document) -> str:
    """The Document for the template; same Document, same text."""
    letter = {
        "language": document.language,
        "direction": document.direction,
        "title": document.title,
        "author": document.author,
        "keywords": list(document.keywords),
        "reference": document.reference,
        "running": _value(document.running, document),
        "words": asdict(document.words),
        "marks": [_value(mark.text, document) for mark in document.marks()],
        "anchors": sorted(set(_anchors(document))),
        "blocks": [_value(block, document) for block in document.blocks],
    }
    return json.dumps(letter, ensure_ascii=False, sort_keys=True)


def style_json(style: HouseStyle, language: str, paper: str) -> str:
    """The part of the house style that a letter in this language on this paper needs."""
    sheet = style.sheets["us-letter" if paper == "us-letter" else "a4"]
    script, arabic = style.script(language), style.script("ar")
    tokens = {
        "sheet": asdict(sheet) | {"text_width": sheet.text_width},
        "script": asdict(script),
        "colours": asdict(style.colours),
        "rules": asdict(style.rules),
        "foreign_size": style.foreign_size,
        "foreign_fonts": {
            "serif": SERIF + script.serif,
            "sans": SANS + script.sans,
        },
        "arabic_fonts": {"serif": arabic.serif, "sans": arabic.sans},
    }
    return json.dumps(tokens, ensure_ascii=False, sort_keys=True)


def _value(value: object, document: Document) -> Json:
    if isinstance(value, Run):
        return _run(value, document)
    if isinstance(value, tuple):
        return [_value(item, document) for item in value]
    if is_dataclass(value):
        kind = WORD_START.sub("-", type(value).__name__).lower()
        parts = {f.name: _value(getattr(value, f.name), document) for f in fields(value)}
        return {"kind": kind} | parts
    return value


def _run(run: Run, document: Document) -> dict[str, Json]:
    said: dict[str, Json] = {"text": run.text}
    if run.language != document.language:
        said["language"] = run.language
    if run.direction != document.direction or _keeps_its_order(run, document):
        said["direction"] = run.direction
    said |= {name: True for name in ("bold", "italic") if getattr(run, name)}
    said |= {name: getattr(run, name) for name in ("path", "target") if getattr(run, name)}
    if run.role is not RunRole.PLAIN:
        said["role"] = run.role.value
    return said


def _keeps_its_order(run: Run, document: Document) -> bool:
    """Identifiers of a right-to-left letter are isolated, whatever direction their run claims."""
    return document.direction == "rtl" and run.role is RunRole.IDENTIFIER


def _anchors(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Heading | Measure | Paragraph) and block.anchor:
            yield block.anchor
        elif isinstance(block, Annexes):
            yield from (entry.anchor for entry in block.entries if entry.anchor)
