# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the fixed Typst template gets: the Document and the house style as JSON, data only.

A run carries its language and direction only where they aren't the letter's own, and every
other attribute only where it isn't the default: the template asks for what is there.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from mla_writer.i18n import direction
from mla_writer.rendering.document import Annexes, Heading, Measure, Paragraph, Run, RunRole
from mla_writer.rendering.writers.style import SANS, SERIF

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.rendering.document import Direction, Document, Inline
    from mla_writer.rendering.writers.style import HouseStyle, Paper

Json = Any  # what json.dumps takes: checked by the template, not by a type
WORD_START = re.compile(r"(?<!^)(?=[A-Z])")


@dataclass(frozen=True)
class Tongue:
    """The language and direction of a whole text, where there is no Document."""

    language: str
    direction: Direction


def letter_json(document: Document) -> bytes:
    """The Document for the template; same Document, same bytes."""
    letter = {
        "title": document.title,
        "author": document.author,
        "keywords": list(document.keywords),
        "reference": document.reference,
        "running": _value(document.running, document),
        "words": asdict(document.words),
        "marks": [_value(mark.text, document) for mark in document.marks()],
        "blocks": _value(document.blocks, document),
    }
    return _encoded(letter | _common(document, sorted(set(_anchors(document)))))


def stamp_files(
    lines: tuple[Inline, ...], size: tuple[float, float], language: str, style: HouseStyle
) -> dict[str, bytes]:
    """The files of a signature's visible part; size: width and height in points."""
    tongue = Tongue(language, direction(language))
    title = "".join(run.text for run in lines[0])
    said = _value(lines, tongue)
    stamp = {"title": title, "lines": said, "width": size[0], "height": size[1]}
    tokens = style_json(style, language, "a4")
    return {"letter.json": _encoded(stamp | _common(tongue, [])), "style.json": tokens}


def _common(tongue: Tongue | Document, anchors: list[str]) -> dict[str, Json]:
    return {"language": tongue.language, "direction": tongue.direction, "anchors": anchors}


def style_json(
    style: HouseStyle,
    language: str,
    paper: Paper,
    *,
    is_preview: bool = False,
    has_attachment: bool = False,
) -> bytes:
    """The part of the house style that this letter needs, and what to make of it."""
    sheet = style.sheets[paper]
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
    return _encoded(tokens | {"is_preview": is_preview, "has_attachment": has_attachment})


def _encoded(value: Json) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-8")


def _value(value: object, tongue: Tongue | Document) -> Json:
    if isinstance(value, Run):
        return _run(value, tongue)
    if isinstance(value, tuple):
        return [_value(item, tongue) for item in value]
    if is_dataclass(value):
        kind = WORD_START.sub("-", type(value).__name__).lower()
        parts = {f.name: _value(getattr(value, f.name), tongue) for f in fields(value)}
        return {"kind": kind} | parts
    return value


def _run(run: Run, tongue: Tongue | Document) -> dict[str, Json]:
    said: dict[str, Json] = {"text": run.text}
    if run.language != tongue.language:
        said["language"] = run.language
    if run.direction != tongue.direction or _keeps_its_order(run, tongue):
        said["direction"] = run.direction
    if run.bold:
        said["bold"] = True
    if run.italic:
        said["italic"] = True
    if run.path:
        said["path"] = run.path
    if run.target:
        said["target"] = run.target
    if run.role is not RunRole.PLAIN:
        said["role"] = run.role.value
    return said


def _keeps_its_order(run: Run, tongue: Tongue | Document) -> bool:
    """Identifiers of a right-to-left letter are isolated, whatever direction their run claims."""
    return tongue.direction == "rtl" and run.role is RunRole.IDENTIFIER


def _anchors(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if isinstance(block, Heading | Measure | Paragraph) and block.anchor:
            yield block.anchor
        elif isinstance(block, Annexes):
            yield from (entry.anchor for entry in block.entries if entry.anchor)
