# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The house style as trainers left it in Word, for the PDF writer.

What Word says and the PDF can follow comes out as HouseStyle; what it can't is listed for lint.
"""

from __future__ import annotations

import functools
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn
from docx.shared import Length

from mla_writer.errors import Fault, RenderError
from mla_writer.i18n import N_
from mla_writer.rendering.writers.docx_house import open_house, opened, packed, reading
from mla_writer.rendering.writers.style import Colours, Face, Faces, HouseStyle, Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from mla_writer.rendering.writers.style import Family, Paper

HALF_STEP = 0.25  # points
DEEPEST_STYLE = 20  # styles that are based on each other; a circle ends here
SIDES = ("top", "bottom", "left", "right")

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
FAMILIES: Mapping[str, Family] = {"Noto Serif": "serif", "Noto Sans": "sans"}
COLOURED = {"ink": "Normal", "accent": "Heading 2", "secondary": "MLA Footer"}
PLACES = re.compile(r"\{(?:reference|running|marks|page_of|band|specimen)\}")

FONT = N_("The PDF can't follow the font {font}; it keeps the shipped one.")
BODY = N_("What stands on the page is not printed: the program writes the letterhead itself.")
PICTURE = N_("The PDF can't follow a picture in header or footer; only the Word file has it.")
WORDS = N_("The PDF can't follow the words “{words}”; only the Word file has them.")


def read_house_style(path: Path) -> HouseStyle:
    """Sheet, type and colours of a Word file's styles. Raises RenderError when it can't be read."""
    return _style_in(packed(path), path.name)


@functools.lru_cache(maxsize=2)  # by content: what the trainer saves in Word counts at once
def _style_in(data: bytes, file: str) -> HouseStyle:
    word = opened(data, file)
    with reading(file):
        return _style_of(word)


def _style_of(word: Any) -> HouseStyle:
    default = HouseStyle()
    latin = Faces(**{role: _face(word, name, role) for role, name in STYLES.items()})
    scripts = {
        language: replace(script, faces=_follow(script.faces, latin, word, language))
        for language, script in default.scripts.items()
    }
    return replace(
        default,
        latin=replace(default.latin, faces=latin),
        scripts=scripts,
        sheets=_sheets(word, default.sheets),
        colours=_colours(word),
    )


def unfollowed(path: Path) -> tuple[Fault, ...]:
    """What the PDF can't follow, for lint: fonts that aren't shipped, words, pictures.

    A file that can't be used at all is one fault.
    """
    try:
        read_house_style(path)
    except RenderError as error:
        return (Fault(path.name, 0, "", str(error)),)
    found = _unfollowed(open_house(path))
    return tuple(Fault(path.name, 0, place, said) for place, said in found)


def _unfollowed(word: Any) -> Iterator[tuple[str, str]]:
    for name in dict.fromkeys(STYLES.values()):
        if (font := _font(word.styles[name])) and font not in FAMILIES:
            yield name, FONT.format(font=font)
    if any(_is_said(element) for element in list(word.element.body)[:-1]):
        yield "body", BODY
    section = word.sections[0]
    for name in ("header", "first_page_header", "footer", "first_page_footer"):
        frame = getattr(section, name).part.element
        place = name.replace("_", " ")
        if words := PLACES.sub("", _text(frame)).strip():
            yield place, WORDS.format(words=words)
        if _has_picture(frame):
            yield place, PICTURE


def _text(element: Any) -> str:
    return "".join(said.text or "" for said in element.iter(qn("w:t")))


def _has_picture(element: Any) -> bool:
    return any(True for _ in element.iter(qn("w:drawing"), qn("w:pict"), qn("w:object")))


def _is_said(element: Any) -> bool:
    return bool(_text(element).strip()) or _has_picture(element)


# -- sheets ------------------------------------------------------------------------------------


def _sheets(word: Any, shipped: Mapping[Paper, Sheet]) -> dict[Paper, Sheet]:
    """A4 as the house has it; US Letter with what the house's margins have more or less."""
    house, a4, letter = _sheet(word, shipped["a4"]), shipped["a4"], shipped["us-letter"]
    more = {
        side: getattr(letter, side) + getattr(house, side) - getattr(a4, side) for side in SIDES
    }
    return {"a4": house, "us-letter": replace(letter, **more)}


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


# -- type --------------------------------------------------------------------------------------


def _face(word: Any, name: str, role: str) -> Face:
    """The face of a role; what the style or its ancestors don't say stays as shipped."""
    shipped: Face = getattr(Faces(), role)
    style = word.styles[name]
    size = _inherited(style, lambda one: one.font.size)
    spacing = _inherited(style, lambda one: one.paragraph_format.line_spacing)
    bold = _inherited(style, lambda one: one.font.bold)
    italic = _inherited(style, lambda one: one.font.italic)
    return replace(
        shipped,
        family=FAMILIES.get(_font(style), shipped.family),
        size=size.pt if size is not None and not _is_near(size.pt, shipped.size) else shipped.size,
        leading=spacing.pt if isinstance(spacing, Length) else shipped.leading,
        bold=shipped.bold if bold is None else bold,
        italic=shipped.italic if italic is None else italic,
    )


def _follow(faces: Faces, latin: Faces, word: Any, language: str) -> Faces:
    """The faces of another script, changed as the house changed those of the Latin script."""
    shipped = Faces()
    return Faces(
        **{
            role: _changed(
                face,
                getattr(latin, role),
                getattr(shipped, role),
                _complex_size(word.styles[STYLES[role]]) if language == "ar" else None,
            )
            for role, face in vars(faces).items()
        }
    )


def _changed(face: Face, house: Face, shipped: Face, own_size: float | None) -> Face:
    """own_size: as Word has it for scripts from the right; else in proportion to the Latin size."""
    size = face.size * (house.size / shipped.size) if own_size is None else own_size
    return replace(
        face,
        family=house.family if house.family != shipped.family else face.family,
        size=face.size if _is_near(size, face.size) else size,
        leading=face.leading * (house.leading / shipped.leading),
        bold=house.bold if house.bold != shipped.bold else face.bold,
        italic=house.italic if house.italic != shipped.italic else face.italic,
    )


def _is_near(size: float, shipped: float) -> bool:
    """Word keeps half points: a size that comes back as the nearest one hasn't been changed."""
    return abs(size - shipped) <= HALF_STEP


def _complex_size(style: Any) -> float | None:
    said = _inherited(style, lambda one: one.element.find(f"{qn('w:rPr')}/{qn('w:szCs')}"))
    return None if said is None else int(said.get(qn("w:val"))) / 2


def _font(style: Any) -> str:
    return str(_inherited(style, lambda one: one.font.name) or "")


def _inherited(style: Any, read: Callable[[Any], Any]) -> Any:
    """What a style says, or the nearest style that it is based on."""
    for _ in range(DEEPEST_STYLE):
        if style is None:
            break
        if (value := read(style)) is not None:
            return value
        style = style.base_style
    return None


def _colours(word: Any) -> Colours:
    """Ink, accent and secondary as body, section and footer have them."""
    found = {}
    for token, name in COLOURED.items():
        colour = _inherited(word.styles[name], lambda one: one.font.color.rgb)
        if colour is not None:
            found[token] = f"#{colour}"
    return replace(Colours(), **found)
