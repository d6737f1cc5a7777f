# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The filters of templates: our own short list, each with an example (``docs/templates.md``).

A filter gives a value that still knows the answer it came from. A missing value passes through
every filter and stays missing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING

from jinja2 import StrictUndefined
from jinja2.utils import pass_context

from mla_writer.domain.values import ZonedMoment
from mla_writer.rendering import formats, moments
from mla_writer.rendering.citations import SHORT, cite
from mla_writer.rendering.document import RunRole
from mla_writer.rendering.extract import QUANTITIES
from mla_writer.rendering.session import SESSION, Session
from mla_writer.rendering.values import Answer, Listing, Missing, MisuseError, Value

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from mla_writer.rendering.marks import Paragraphs, Piece

Work = Callable[..., Value]


def _filter(work: Work) -> Callable[..., Value]:
    """A filter from its work: missing values pass, unknown names and wrong kinds are told."""

    @pass_context
    def filtered(context: Context, value: object, *arguments: object) -> Value:
        session: Session = context[SESSION]
        for given in (value, *arguments):
            if isinstance(given, StrictUndefined):
                str(given)  # raises UnknownNameError
        if isinstance(value, Missing):
            return value
        try:
            return work(session, value, *arguments)
        except TypeError as error:
            name = work.__name__.strip("_")
            raise MisuseError(
                f"the filter {name} doesn't fit here: see docs/templates.md"
            ) from error

    return filtered


def printed(session: Session, path: str, text: str, role: RunRole = RunRole.PLAIN) -> Answer:
    """A value that prints a text of our own making, in the document's language."""
    plain = role is RunRole.PLAIN
    piece = session.plain(text, path) if plain else session.piece(text, path, role)
    return Answer(path, text, lambda: ((piece,),), native=text)


def join(
    session: Session, items: Sequence[Value], style: formats.ListStyle = "standard"
) -> Paragraphs:
    """Items as the language joins them; what stands between them is text of ours."""
    between = formats.separators(len(items), session.language, style)
    pieces: list[Piece] = []
    for item, after in zip(items, between[1:], strict=False):
        pieces.extend(piece for paragraph in item.printed() for piece in paragraph)
        if after:
            pieces.append(session.plain(after))
    return (tuple(pieces),)


def _native(value: object) -> object:
    if not isinstance(value, Answer):
        raise TypeError(type(value).__name__)
    return value.native


def text_of(value: object) -> str:
    """The plain text of an answer or a literal. Raises TypeError for anything else."""
    native = value if isinstance(value, str) else _native(value)
    if not isinstance(native, str):
        raise TypeError(type(native).__name__)
    return native


def _path(value: object) -> str:
    return value.path if isinstance(value, Value) else ""


def _date(session: Session, value: object) -> Value:
    return printed(session, _path(value), formats.long_date(_native(value), session.language))


def _month(session: Session, value: object) -> Value:
    return printed(session, _path(value), formats.month_of(_native(value), session.language))


def _digits(session: Session, value: object) -> Value:
    return printed(session, _path(value), formats.digits(_native(value)), RunRole.IDENTIFIER)


def _number(session: Session, value: object) -> Value:
    amount = value if isinstance(value, int) else _native(value)
    if not isinstance(amount, int | Decimal):
        amount = Decimal(text_of(value))
    return printed(session, _path(value), formats.number(amount, session.language))


def _names(session: Session, value: object) -> Value:
    return _listing(session, value, "standard")


def _either(session: Session, value: object) -> Value:
    return _listing(session, value, "or")


def _listing(session: Session, value: object, style: formats.ListStyle) -> Value:
    if not isinstance(value, Listing):
        raise TypeError(type(value).__name__)
    return Listing(value.path, value.items, lambda items: join(session, items, style))


def _articles(session: Session, value: object) -> Value:
    if not isinstance(value, Listing):
        raise TypeError(type(value).__name__)
    references = [text_of(item) for item in value.items]
    piece = cite(session, references, SHORT, value.path)
    return Answer(value.path, piece.text, lambda: ((piece,),), native=piece.text)


def _quantity(session: Session, value: object, one: object, many: object) -> Value:
    if not isinstance(one, str) or not isinstance(many, str):
        raise TypeError("quantity takes two texts")
    if "{count}" not in one + many:
        raise MisuseError('write quantity("{count} page", "{count} pages")')
    piece = session.plural(one, many, _count(value), QUANTITIES, _path(value))
    return Answer(piece.path, piece.text, lambda: ((piece,),), native=piece.text)


def _count(value: object) -> int:
    if isinstance(value, Listing):
        return len(value)
    if isinstance(value, int):
        return value
    native = _native(value)
    return int(native if isinstance(native, int | Decimal) else text_of(value))


def _with_role(role: RunRole) -> Work:
    def work(session: Session, value: object) -> Value:
        if not isinstance(value, Value):
            raise TypeError(type(value).__name__)
        paragraphs = tuple(
            tuple(
                session.piece(p.text, p.path, role) if p.role is not RunRole.GAP else p
                for p in paragraph
            )
            for paragraph in value.printed()
        )
        native = value.native if isinstance(value, Answer) else None
        return Answer(value.path, value.key, lambda: paragraphs, native=native)

    work.__name__ = role.value
    return work


def _hours(session: Session, value: object) -> Value:
    return printed(session, _path(value), formats.hours(text_of(value)), RunRole.IDENTIFIER)


def _hours_in(session: Session, value: object, own: object, other: object) -> Value:
    for zone in (own, other):
        if isinstance(zone, Missing):
            return zone
    shift = formats.offset(text_of(other), session.today) - formats.offset(
        text_of(own), session.today
    )
    moved = formats.hours(text_of(value), shift)
    return printed(session, _path(value), moved, RunRole.IDENTIFIER)


def _moment_in(session: Session, value: object, zone: object) -> Value:
    """The same moment on the clocks of another place."""
    if isinstance(zone, Missing):
        return zone
    moment = value.native if isinstance(value, Answer) else None
    if not isinstance(moment, ZonedMoment) or not moment.zone:
        raise TypeError(type(moment).__name__)
    there = moment.on(text_of(zone))
    path = _path(value)
    return Answer(path, there.at, partial(moments.printed, session, path, there), native=there)


def _city(session: Session, value: object) -> Value:
    return printed(session, _path(value), formats.city(text_of(value), session.language))


def _utc(session: Session, value: object) -> Value:
    offset = formats.utc(text_of(value), session.today)
    return printed(session, _path(value), offset, RunRole.IDENTIFIER)


def _first_part(_session: Session, value: object) -> Value:
    if not isinstance(value, Value):
        raise TypeError(type(value).__name__)
    paragraphs = value.printed()
    return Answer(value.path, value.key, lambda: paragraphs[:1])


def _line(_session: Session, value: object) -> Value:
    """An answer of several lines in one line, joined by commas (an address)."""
    if not isinstance(value, Value):
        raise TypeError(type(value).__name__)
    paragraphs = tuple(
        tuple(replace(piece, text=", ".join(piece.text.split("\n"))) for piece in paragraph)
        for paragraph in value.printed()
    )
    return Answer(value.path, value.key, lambda: paragraphs)


FILTERS: dict[str, Callable[..., Value]] = {
    "date": _filter(_date),
    "month": _filter(_month),
    "digits": _filter(_digits),
    "number": _filter(_number),
    "names": _filter(_names),
    "either": _filter(_either),
    "articles": _filter(_articles),
    "quantity": _filter(_quantity),
    "identifier": _filter(_with_role(RunRole.IDENTIFIER)),
    "name": _filter(_with_role(RunRole.NAME)),
    "hours": _filter(_hours),
    "hours_in": _filter(_hours_in),
    "moment_in": _filter(_moment_in),
    "city": _filter(_city),
    "utc": _filter(_utc),
    "first_part": _filter(_first_part),
    "line": _filter(_line),
}
