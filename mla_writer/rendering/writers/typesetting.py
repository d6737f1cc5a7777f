# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""One door to Typst: our own fixed templates, data as JSON, the shipped fonts and nothing else.

Foreign Typst source is never compiled: an import of a package would go to the network, and
no setting of the library stops it.
"""

from __future__ import annotations

import functools
import json
import re
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

import typst

from mla_writer.errors import RenderError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

TEMPLATES = Path(__file__).resolve().parents[2] / "assets" / "letter"
UNREAD = b"//"
"""Before all data: Typst parses each file in memory as source, and a comment at once."""
UNCOVERED = re.compile(r"the text `\"(?P<text>.*?)\"` could not be displayed with", re.DOTALL)
Standard = Literal["a-2b", "a-3a", "ua-1"]


class Typesetter:
    """A fixed template with its fonts."""

    def __init__(self, template: str, fonts: Path) -> None:
        if not fonts.is_dir():
            raise RenderError(
                N_("The folder of fonts {folder} is missing; install the program again."),
                folder=str(fonts),
            )
        self._fonts = _fonts_in(fonts)
        self._sources = {file.name: file.read_bytes() for file in TEMPLATES.glob("*.typ")}
        self._sources["main.typ"] = self._sources.pop(template)

    def with_data(self, files: Mapping[str, bytes]) -> Typeset:
        """The template with its data: in memory, under names like ``letter.json``."""
        unread = {name: UNREAD + data for name, data in files.items()}
        return Typeset(self._sources | unread, self._fonts)


@functools.cache
def _fonts_in(folder: Path) -> typst.Fonts:
    """The fonts of a folder, which don't change while the program runs."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
    )


class Typeset:
    """One letter, ready to come out in several forms.

    What didn't change since the last letter isn't set again: Typst remembers it for the process,
    as long as neither its library (which holds `sys.inputs`) nor the style of a page differs.
    So data are files in memory, and the template keeps the letter out of header and footer.
    """

    def __init__(self, files: dict[str, bytes], fonts: typst.Fonts) -> None:
        # The library takes a dict of files wherever it takes a source; its type stubs don't say so.
        self._files = cast("bytes", files)
        self._compiler = typst.Compiler(self._files, root=str(TEMPLATES), font_paths=fonts)

    def metadata(self, label: str) -> dict[str, Any]:
        """What the template published under this label."""
        with _errors_in_words():
            # First of all: a compiler loses sources given in memory with its first compilation.
            found = self._compiler.query(f"<{label}>", field="value", one=True)
        return cast("dict[str, Any]", json.loads(found))

    def pdf(self, standards: list[Standard], at: datetime) -> bytes:
        """A PDF of these standards, stamped with the time `at`; same files, same bytes."""
        with _errors_in_words():
            made = self._compiler.compile(
                self._files, format="pdf", pdf_standards=[*standards], timestamp=at
            )
        return cast("bytes", made)

    def pages(self) -> tuple[bytes, ...]:
        """Each page as SVG."""
        with _errors_in_words():
            made = self._compiler.compile(self._files, format="svg")
        return (made,) if isinstance(made, bytes) else tuple(cast("list[bytes]", made))


@contextmanager
def _errors_in_words() -> Iterator[None]:
    try:
        yield
    except typst.TypstError as error:
        raise _in_words(error) from error


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
