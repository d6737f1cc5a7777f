# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The few words of Markdown that the generated pages are made of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mla_writer.reference.values import ElementArticle

SPACES = re.compile(r"[ \t\r\n]+")
HEAD = """\
<!--
SPDX-FileCopyrightText: 2026 MLA Writer contributors
SPDX-License-Identifier: Apache-2.0
Made by `make reference`. Change the source, not this page.
-->"""


def code(text: str) -> str:
    """Text as it is typed."""
    return f"`{text}`"


def cell(text: str) -> str:
    """Text that can't leave its cell of a table; a space that doesn't break stays one."""
    return " ".join(SPACES.split(text.strip())).replace("|", "\\|")


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    """The lines of a table."""
    names = tuple(columns)
    yield _row(names)
    yield f"|{'---|' * len(names)}"
    yield from (_row(row) for row in rows)


def citations(origins: Mapping[str, tuple[ElementArticle, ...]]) -> str:
    """Articles by instrument: "UNTOC 18(15)(d); CETS198 27(1)(d)(ii) (coercive)"."""
    return "; ".join(
        f"{instrument} {', '.join(_article(one) for one in articles)}"
        for instrument, articles in origins.items()
    )


def joined(lines: Iterable[str]) -> str:
    """A page of these lines, without two empty ones in a row, ended by one line break."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).rstrip() + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell(text) for text in cells)} |"


def _article(one: ElementArticle) -> str:
    return f"{one.reference} ({one.only_for})" if one.only_for else one.reference
