# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Articles of treaties as each language cites them: "article 18(3)(a) and (f)".

French and Arabic name paragraph and subparagraph ("article 18, paragraphe 3, alinéas a) et f)"),
and have a shorter form for the cell of a table. The words are the catalogue's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.formats import letters_of, separators
from mla_writer.rendering.inline import typography

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mla_writer.rendering.marks import Piece
    from mla_writer.rendering.session import Session

_ARTICLE = re.compile(r"(?P<article>\d+)(?:\((?P<paragraph>\d+)\))?(?:\((?P<point>[a-z])\))?")
_COMMA = re.compile(r"^( \w+ )$")
_POINT = Text(N_("({point})"), context="words")


@dataclass(frozen=True)
class Style:
    """How one article is cited: alone, with a paragraph, with one point of it, with several."""

    article: Text
    paragraph: Text
    point: Text
    points: Text


FULL = Style(
    Text(N_("article {article}"), context="words"),
    Text(N_("article {article}({paragraph})"), context="words"),
    Text(N_("article {article}({paragraph}){point}"), context="words"),
    Text(N_("article {article}({paragraph}){points}"), context="words"),
)
SHORT = Style(
    Text(N_("{article}"), context="words"),
    Text(N_("{article}({paragraph})"), context="words"),
    Text(N_("{article}({paragraph}){point}"), context="words"),
    Text(N_("{article}({paragraph}){points}"), context="words"),
)


@dataclass(frozen=True)
class _Cited:
    article: str
    paragraph: str = ""
    point: str = ""


def cite(session: Session, references: Sequence[str], style: Style, path: str = "") -> Piece:
    """Articles such as "18(3)(a)" in one phrase, each paragraph said once, in the order given."""
    cited = [_read(reference) for reference in references]
    groups = groupby(cited, key=lambda one: (one.article, one.paragraph))
    said = [_paragraph(session, tuple(group), style) for _, group in groups]
    text = _joined(session, (piece.text for piece in said))
    english = any(piece.role is RunRole.UNTRANSLATED for piece in said)
    return session.english(text, path) if english else session.plain(text, path)


def _read(reference: str) -> _Cited:
    found = _ARTICLE.fullmatch(reference)
    if found is None or (found["point"] and not found["paragraph"]):
        return _Cited(reference)
    return _Cited(found["article"], found["paragraph"] or "", found["point"] or "")


def _paragraph(session: Session, cited: tuple[_Cited, ...], style: Style) -> Piece:
    first = cited[0]
    if not first.paragraph:
        return session.said(style.article, article=first.article)
    words = {"article": first.article, "paragraph": first.paragraph}
    points = list(_points(session, cited))
    if not points:
        return session.said(style.paragraph, **words)
    if len(points) == 1:
        return session.said(style.point, point=points[0], **words)
    return session.said(style.points, points=_joined(session, points), **words)


def _points(session: Session, cited: tuple[_Cited, ...]) -> Iterator[str]:
    """The points by the letters of the language: (a), a), (أ)."""
    letters = letters_of(session.language)
    for one in cited:
        if one.point:
            yield session.said(_POINT, point=letters[ord(one.point) - ord("a")]).text


def _joined(session: Session, texts: Iterable[str]) -> str:
    """A list in words; no line breaks before a number."""
    items = [typography(text, session.language) for text in texts]
    between = separators(len(items), session.language)
    if any("," in item for item in items):  # "article 3, paragraphe 1, et article 7"
        between = tuple(_COMMA.sub(r",\1", sign) for sign in between)
    return between[0] + "".join(a + b for a, b in zip(items, between[1:], strict=True))
