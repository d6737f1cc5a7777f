# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The house style as values: sheets, fonts, type sizes, colours and rules of a letter.

Millimetres for places on the sheet, points for type and rules. The defaults are those of the
shipped house style. Text is never lighter than `Colours.secondary` and no rule thinner than
`Rules.hair`: a fax at 204 x 196 dpi loses both.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

Paper = Literal["a4", "us-letter"]
Family = Literal["serif", "sans"]
Colour = Literal["ink", "accent", "secondary"]


@dataclass(frozen=True)
class Sheet:
    """A sheet and its margins in millimetres; the first page's text starts `rise` higher."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    rise: float = 12

    @property
    def text_width(self) -> float:
        """Room for text between the margins."""
        return self.width - self.left - self.right


A4 = Sheet(width=210, height=297, top=28, bottom=26, left=27, right=23)
US_LETTER = Sheet(width=215.9, height=279.4, top=26, bottom=25, left=27, right=24)


@dataclass(frozen=True)
class Face:
    """One role of type: size and leading (from baseline to baseline) in points."""

    family: Family
    size: float
    leading: float
    bold: bool = False
    italic: bool = False
    colour: Colour = "ink"
    tracking: float = 0.0  # em


@dataclass(frozen=True)
class Faces:
    """The type of every role in a letter."""

    authority: Face = Face("serif", 16, 20, bold=True, colour="accent")
    state: Face = Face("sans", 8.5, 12, tracking=0.09)
    unit: Face = Face("sans", 8.5, 11.5)
    mark: Face = Face("sans", 11, 14, bold=True, tracking=0.06)
    fact: Face = Face("sans", 8.5, 11)
    small: Face = Face("sans", 8, 13, colour="secondary")
    addressee: Face = Face("serif", 11, 15, bold=True)
    address: Face = Face("serif", 10.5, 14.4)
    note: Face = Face("serif", 9, 13, italic=True)
    reference: Face = Face("serif", 9, 13.2)
    title: Face = Face("serif", 16, 20, bold=True)
    subject: Face = Face("serif", 10.5, 14.6)
    body: Face = Face("serif", 10.5, 15.9)
    section: Face = Face("sans", 11.5, 15, bold=True, colour="accent")
    measure: Face = Face("sans", 10.5, 14, bold=True)
    subheading: Face = Face("sans", 9.5, 13, bold=True)
    part: Face = Face("sans", 9.5, 13, bold=True, colour="accent")
    rows: Face = Face("serif", 9.5, 13.8)
    table: Face = Face("serif", 9, 13)
    label: Face = Face("sans", 8.5, 13, bold=True)
    source: Face = Face("sans", 8, 11, colour="secondary")
    notice: Face = Face("sans", 9, 13, bold=True)
    running: Face = Face("sans", 8, 11)
    footer: Face = Face("sans", 7.5, 11, colour="secondary")
    digest: Face = Face("sans", 7.2, 11, colour="secondary")
    signatory: Face = Face("serif", 10.5, 14.2, bold=True)
    rank: Face = Face("serif", 9.5, 13)


@dataclass(frozen=True)
class Typesetting:
    """How one script is set: fonts by role in order of preference, faces, measures of the script.

    label: width of the label column in millimetres. upright: the script knows no italics,
    no capitals and no tracking. latin_in_cjk: quotation marks come from the CJK font.
    faux_bold: bold is drawn by an outline, because the script ships in one weight.
    """

    serif: tuple[str, ...]
    sans: tuple[str, ...]
    faces: Faces = Faces()
    label: float = 28
    number: float = 11
    is_justified: bool = False
    upright: bool = False
    latin_in_cjk: bool = False
    faux_bold: bool = False


HAN = ("Noto Serif CJK SC",)
HAN_SANS = ("Noto Sans CJK SC", "Noto Serif CJK SC")
SYMBOLS = ("Noto Sans Symbols2",)
NASKH = ("Noto Naskh Arabic",)
SERIF, SANS = ("Noto Serif",), ("Noto Sans",)

LATIN = Typesetting(
    serif=SERIF + NASKH + HAN + SYMBOLS,
    sans=SANS + NASKH + HAN_SANS + SYMBOLS,
    faux_bold=True,
)


def _enlarged(faces: Faces, factor: float, leading: float) -> Faces:
    """Every face in proportion: Naskh looks smaller than Latin at the same size."""
    return Faces(
        **{
            role: replace(face, size=round(face.size * factor, 2), leading=face.leading * leading)
            for role, face in vars(faces).items()
        }
    )


ARABIC = Typesetting(
    # Naskh first: with Noto Serif first, cells that mix both scripts sit on two baselines.
    serif=NASKH + SERIF + HAN + SYMBOLS,
    sans=NASKH + SANS + HAN_SANS + SYMBOLS,
    faces=replace(
        _enlarged(Faces(), 1.14, 1.14),
        authority=Face("serif", 16, 24, bold=True, colour="accent"),
        title=Face("serif", 16, 24, bold=True),
        body=Face("serif", 12, 18.5),
        fact=Face("sans", 8.5, 12),
        digest=Faces().digest,
    ),
    upright=True,
    faux_bold=True,
)

CHINESE = Typesetting(
    serif=SERIF + HAN + NASKH + SYMBOLS,
    sans=SANS + HAN_SANS + NASKH + SYMBOLS,
    faces=replace(
        Faces(),
        body=Face("serif", 10.5, 17.5),
        subject=Face("serif", 10.5, 16),
        rows=Face("serif", 9.5, 14.8),
        table=Face("serif", 9, 13.6),
    ),
    label=24,
    is_justified=True,
    upright=True,
    latin_in_cjk=True,
    faux_bold=True,
)


@dataclass(frozen=True)
class Colours:
    """Ink on paper; watermark is the only light one and carries no text to read."""

    ink: str = "#1A1A1A"
    accent: str = "#1C3550"
    secondary: str = "#333B45"
    watermark: str = "#DFE2E6"
    untranslated: str = "#FFE9A8"


@dataclass(frozen=True)
class Rules:
    """Widths of lines in points."""

    hair: float = 0.6
    head: float = 0.8
    firm: float = 1.2
    heavy: float = 1.6


@dataclass(frozen=True)
class HouseStyle:
    """Everything that differs between houses, and nothing that the letter's blocks decide.

    foreign_size: Latin names and identifiers in right-to-left text, in em of the text around.
    """

    sheets: Mapping[Paper, Sheet] = field(
        default_factory=lambda: {"a4": A4, "us-letter": US_LETTER}
    )
    scripts: Mapping[str, Typesetting] = field(
        default_factory=lambda: {"ar": ARABIC, "zh": CHINESE}
    )
    latin: Typesetting = LATIN
    colours: Colours = Colours()
    rules: Rules = Rules()
    foreign_size: float = 0.9

    def script(self, language: str) -> Typesetting:
        """The typesetting of a language; every language without one of its own is set as Latin."""
        return self.scripts.get(language, self.latin)
