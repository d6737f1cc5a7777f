# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The house style as trainers left it in Word, for the PDF writer.

What Word says and the PDF can follow comes out as HouseStyle; what it can't is listed for lint.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import docx
from docx.shared import Length

from mla_writer.errors import Fault, RenderError
from mla_writer.rendering.writers.style import Colours, Face, Faces, HouseStyle, Sheet

if TYPE_CHECKING:
    from pathlib import Path

STYLES = {  # role of type: the Word style that says how it looks
    "authority": "MLA Authority",
    "state": "MLA State",
    "unit": "MLA Unit",
    "mark": "MLA Mark",
    "fact": "MLA Fact",
    "small": "MLA Caption",
    "addressee": "MLA Addressee",
    "address": "MLA Address",
    "note": "MLA Address Note",
    "reference": "MLA Reference",
    "title": "Heading 1",
    "subject": "MLA Subject",
    "body": "Normal",
    "section": "Heading 2",
    "measure": "MLA Measure",
    "subheading": "Heading 3",
    "part": "MLA Part",
    "rows": "MLA Cell",
    "table": "MLA Cell Small",
    "label": "MLA Label",
    "source": "MLA Note",
    "notice": "MLA Notice Label",
    "running": "MLA Header",
    "footer": "MLA Footer",
    "digest": "MLA Hash",
    "signatory": "MLA Signatory",
    "rank": "MLA Rank",
}
FAMILIES = {"Noto Serif": "serif", "Noto Sans": "sans"}


def read_house_style(path: Path) -> HouseStyle:
    """Sheet, type and colours of a Word file's styles. Raises RenderError when it can't be read."""
    word = _open(path)
    default = HouseStyle()
    faces = Faces(**{role: _face(word, name, role) for role, name in STYLES.items()})
    latin = replace(default.latin, faces=faces)
    sheets = {**default.sheets, "a4": _sheet(word, default.sheets["a4"])}
    return replace(default, latin=latin, sheets=sheets, colours=_colours(word))


def unfollowed(path: Path) -> tuple[Fault, ...]:
    """What the PDF writer can't follow: fonts that aren't shipped, styles that are gone."""
    word = _open(path)
    faults = []
    known = {style.name for style in word.styles}
    for name in dict.fromkeys(STYLES.values()):
        if name not in known:
            faults.append(Fault(path.name, 0, name, "The style is gone; the shipped one is used."))
        elif (font := _font(word.styles[name])) and font not in FAMILIES:
            sentence = f"The PDF can't follow the font {font}; it keeps the shipped one."
            faults.append(Fault(path.name, 0, name, sentence))
    return tuple(faults)


def _open(path: Path) -> Any:
    try:
        return docx.Document(str(path))
    except Exception as error:  # python-docx raises whatever the archive or XML reader does
        raise RenderError(
            "{file} can't be read as the house style. Put the shipped one back.", file=path.name
        ) from error


def _sheet(word: Any, default: Sheet) -> Sheet:
    section = word.sections[0]
    return replace(
        default,
        width=_millimetres(section.page_width, default.width),
        height=_millimetres(section.page_height, default.height),
        top=_millimetres(section.top_margin, default.top - default.rise + 1) + default.rise - 1,
        bottom=_millimetres(section.bottom_margin, default.bottom),
        left=_millimetres(section.left_margin, default.left),
        right=_millimetres(section.right_margin, default.right),
    )


def _millimetres(length: Length | None, default: float) -> float:
    return default if length is None else round(length.mm, 1)


def _face(word: Any, name: str, role: str) -> Face:
    """The face of a role; what the style or its ancestors don't say stays as shipped."""
    shipped: Face = getattr(Faces(), role)
    if name not in {style.name for style in word.styles}:
        return shipped
    style = word.styles[name]
    size = _inherited(style, lambda one: one.font.size)
    spacing = _inherited(style, lambda one: one.paragraph_format.line_spacing)
    bold = _inherited(style, lambda one: one.font.bold)
    italic = _inherited(style, lambda one: one.font.italic)
    return replace(
        shipped,
        family=FAMILIES.get(_font(style), shipped.family),
        size=size.pt if size is not None else shipped.size,
        leading=spacing.pt if isinstance(spacing, Length) else shipped.leading,
        bold=shipped.bold if bold is None else bold,
        italic=shipped.italic if italic is None else italic,
    )


def _font(style: Any) -> str:
    return str(_inherited(style, lambda one: one.font.name) or "")


def _inherited(style: Any, read: Any) -> Any:
    """What a style says, or the nearest style that it is based on."""
    while style is not None:
        if (value := read(style)) is not None:
            return value
        style = style.base_style
    return None


def _colours(word: Any) -> Colours:
    """Ink, accent and secondary as body, section and footer have them."""
    said = {"ink": "Normal", "accent": "Heading 2", "secondary": "MLA Footer"}
    found = {}
    for token, name in said.items():
        if name in {style.name for style in word.styles}:
            colour = _inherited(word.styles[name], lambda one: one.font.color.rgb)
            if colour is not None:
                found[token] = f"#{colour}"
    return replace(Colours(), **found)
