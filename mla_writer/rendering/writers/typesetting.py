# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One door to Typst: our own fixed templates, data as JSON, the shipped fonts and nothing else.

Foreign Typst source is never compiled: an import of a package would go to the network, and
no setting of the library stops it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Literal, cast

import typst

from mla_writer.errors import RenderError
from mla_writer.i18n import N_

TEMPLATES = Path(__file__).resolve().parents[2] / "assets" / "letter"
UNCOVERED = re.compile(r'the text "(?P<text>.*?)" could not be displayed with', re.DOTALL)
STANDARDS = ["a-3a", "ua-1"]


class Typesetter:
    """A template that is kept open: what didn't change since the last letter isn't set again."""

    def __init__(self, template: str, fonts: Path) -> None:
        if not fonts.is_dir():
            raise RenderError(
                N_("The folder of fonts {folder} is missing; install the program again."),
                folder=str(fonts),
            )
        # The template is a file: the compiler loses a source given as bytes after its first use.
        self._compiler = typst.Compiler(
            str(TEMPLATES / template),
            root=str(TEMPLATES),
            font_paths=[str(fonts)],
            ignore_system_fonts=True,
        )

    def pdf(self, inputs: Mapping[str, str], standards: list[str], at: datetime) -> bytes:
        """A PDF of these standards, stamped with the time `at`; same inputs, same bytes."""
        try:
            made = self._compiler.compile(
                format="pdf", sys_inputs=dict(inputs), pdf_standards=standards, timestamp=at
            )
        except typst.TypstError as error:
            raise _in_words(error) from error
        return cast("bytes", made)

    def pages(
        self, inputs: Mapping[str, str], form: Literal["svg", "png"], ppi: float = 144
    ) -> tuple[bytes, ...]:
        """Each page as a picture."""
        try:
            made = self._compiler.compile(format=form, sys_inputs=dict(inputs), ppi=ppi)
        except typst.TypstError as error:
            raise _in_words(error) from error
        return (made,) if isinstance(made, bytes) else tuple(cast("list[bytes]", made))

    def metadata(self, label: str) -> dict[str, object]:
        """What the template published under this label in the document set last."""
        found = json.loads(self._compiler.query(f"<{label}>", field="value", one=True))
        return cast("dict[str, object]", found)


def _in_words(error: typst.TypstError) -> RenderError:
    uncovered = UNCOVERED.search(str(error))
    if uncovered:
        return RenderError(
            N_(
                "The fonts cannot show “{text}”; write it in other characters, or add a font"
                " that has them."
            ),
            text=uncovered["text"],
        )
    return RenderError(N_("The letter could not be set: {reason}"), reason=str(error))
