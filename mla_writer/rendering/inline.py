# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A line's text into runs: words of the template, values by their marks, cross-references.

The template's words get the language's typography; in a right-to-left letter every Latin or
digit piece of them becomes a run of its own, so that it is never reordered (UAX 9).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from mla_writer.rendering import formats, marks
from mla_writer.rendering.document import Inline, Run, RunRole
from mla_writer.rendering.isolation import isolated
from mla_writer.rendering.nodes import Line
from mla_writer.rendering.parse import refuse
from mla_writer.rendering.values import GAP, unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.rendering.document import Direction
    from mla_writer.rendering.marks import Piece
    from mla_writer.rendering.numbering import Target, Targets
    from mla_writer.rendering.session import Session

_TOKENS = re.compile(
    r"\\(?P<escaped>[^\w\s])"
    r"|(?P<bold>\*\*)|(?P<italic>\*)"
    r"|\[\[ref:(?P<ref>[^\[\]]*)\]\]"
    r"|(?P<token>\[\[[^\[\]]*\]\])"
    rf"|(?P<value>{marks.VALUE.pattern})"
    rf"|(?P<open>{marks.UNTRANSLATED_OPEN})|(?P<close>{marks.UNTRANSLATED_CLOSE})"
    rf"|(?P<words>[^\\*\[{marks.UNTRANSLATED_OPEN}{marks.UNTRANSLATED_CLOSE}"
    r"\U000f0000-\U000ffffd]+|.)"
)
STOPS = (".", "!", "?", "\u2026", "\u061f", "\u3002")
"""Signs that end a sentence: a typed answer may bring its own."""
WORDS = (RunRole.PLAIN, RunRole.UNTRANSLATED)
"""What the template's words may be."""
_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_]) (?=\d)")
_FRENCH = (  # the sign is part of the match, so that no empty match beside it adds a second space
    (re.compile(r"[ \u00a0\u202f]?([;?!»])"), "\u202f\\1"),
    (re.compile(r"«[ \u00a0\u202f]?"), "«\u202f"),
)
_FRENCH_COLON = re.compile(r"(?:^|(?<=\S))[ \u00a0]?:(?=\s|$)")
_ARABIC = ((re.compile(r",(?=\s|$)"), "،"), (re.compile(r";(?=\s|$)"), "؛"))


def typography(text: str, language: str) -> str:
    """The template's words with no-break spaces where the language glues (letter, section 9)."""
    text = _BEFORE_DIGIT.sub(formats.GLUE, text)
    if language == "ar":  # signs that stand between values only and belong to no message
        for pattern, sign in _ARABIC:
            text = pattern.sub(sign, text)
    if language == "fr":
        for pattern, space in _FRENCH:
            text = pattern.sub(space, text)
        text = _FRENCH_COLON.sub(f"{formats.GLUE}:", text)
    return text


@dataclass
class _Style:
    """What is switched on at a place in a line."""

    bold: bool = False
    italic: bool = False
    untranslated: bool = False


@dataclass(frozen=True)
class Inliner:
    """Makes runs out of lines, for one session and its targets. Raises TemplateError."""

    session: Session
    targets: Targets

    def inline(self, line: Line) -> Inline:
        """The runs of a line. Raises TemplateError for an open ``**`` or an unknown target."""
        style, runs = _Style(), list[Run]()
        for found in _TOKENS.finditer(line.text):
            runs += self._runs(found, style, line, runs)
        if style.bold or style.italic:
            raise refuse(
                line.place, "** or * opens and isn't closed in its line; a lone one is \\*"
            )
        kept = (run for run in runs if run.text or run.role is RunRole.PAGE_COUNT)
        return tuple(_tidy(list(_joined(kept))))

    def cell(self, line: Line) -> Inline:
        """A table cell: an unanswered value that isn't essential prints nothing."""
        kept = marks.VALUE.sub(self._without_open, line.text)
        inner = Line(kept.replace(marks.PARAGRAPH, "\n"), line.place)
        return self.inline(inner)

    def _without_open(self, mark: re.Match[str]) -> str:
        piece = self.session.ledger.piece(mark[0])
        return "" if piece.open and not piece.essential else mark[0]

    def _runs(
        self, found: re.Match[str], style: _Style, line: Line, before: list[Run]
    ) -> list[Run]:
        kind = found.lastgroup
        if kind in {"bold", "italic"}:
            setattr(style, kind, not getattr(style, kind))
            return []
        if kind in {"open", "close"}:
            style.untranslated = kind == "open"
            return []
        if kind == "value":
            return self._value(self.session.ledger.piece(found[0]), style)
        if kind == "ref":
            _glue(before)
            return self._reference(found["ref"], style, line)
        if kind == "token":
            raise refuse(line.place, f"{found['token']} can't stand inside a text")
        return self._words(found[kind or 0], style)

    def _styled(self, run: Run, style: _Style) -> Run:
        if run.bold == style.bold and run.italic == style.italic:
            return run
        return replace(run, bold=style.bold, italic=style.italic)

    def _words(self, text: str, style: _Style) -> list[Run]:
        if style.untranslated:
            run = Run(typography(text, "en"), "en", "ltr", role=RunRole.UNTRANSLATED)
            return [self._styled(run, style)]
        words = _words(text, self.session.language, self.session.direction)
        return [self._styled(run, style) for run in words]

    def _value(self, piece: Piece, style: _Style) -> list[Run]:
        if piece.role is RunRole.REFERENCE:
            return self._lead(piece.target, style, piece.path)
        return [self._styled(run, style) for run in runs_of(piece)]

    def _reference(self, name: str, style: _Style, line: Line) -> list[Run]:
        if not self.targets.known(name):
            near = self.targets.nearest(name)
            raise refuse(line.place, f"[[ref:{name}]]: {unknown(name, near)}")
        return self._lead(name, style, "")

    def _lead(self, name: str, style: _Style, path: str) -> list[Run]:
        language, direction = self.session.language, self.session.direction
        found = self.targets.lead(name)
        if not found:
            gap = Run(GAP, language, direction, role=RunRole.GAP, path=path)
            return [self._styled(gap, style)]
        between = formats.separators(len(found), language)
        runs = []
        for target, after in zip(found, between[1:], strict=True):
            runs.append(self._target(target, path))
            if after:
                runs.append(Run(after, language, direction, path=path))
        return [self._styled(run, style) for run in runs]

    def _target(self, target: Target, path: str) -> Run:
        return Run(
            target.text,
            self.session.language,
            self.session.direction,
            role=RunRole.REFERENCE,
            path=path,
            target=target.anchor,
        )


@lru_cache(maxsize=4096)
def _words(text: str, language: str, direction: Direction) -> tuple[Run, ...]:
    """Words of a template: they are the same in every row and in every letter."""
    words = Run(typography(text, language), language, direction)
    return (words,) if direction == "ltr" else tuple(isolated(words))


def runs_of(piece: Piece) -> tuple[Run, ...]:
    """A piece as one run, its text untouched; right-to-left prose is parted by `isolated`."""
    run = Run(piece.text, piece.language, piece.direction, role=piece.role, path=piece.path)
    if piece.direction == "rtl" and piece.role is RunRole.PLAIN:
        return tuple(isolated(run))
    return (run,)


def _glue(runs: list[Run]) -> None:
    """A cross-reference stays with the word before it ("section 3")."""
    if runs and runs[-1].path == "" and runs[-1].text.endswith(" "):
        runs[-1] = replace(runs[-1], text=runs[-1].text[:-1] + formats.GLUE)


def _joined(runs: Iterator[Run]) -> Iterator[Run]:
    """Neighbouring words of the same style become one run; values are left alone."""
    last: Run | None = None
    for run in runs:
        if last is not None and _alike(last, run):
            last = replace(last, text=last.text + run.text)
            continue
        if last is not None:
            yield last
        last = run
    if last is not None:
        yield last


def _tidy(runs: list[Run]) -> Iterator[Run]:
    """Words without the spaces of a value that prints nothing, or a stop that a value brings."""
    ended_in_space, ended_in_stop = True, False
    for at, run in enumerate(runs):
        text = run.text
        if _is_words(run):
            text = text.lstrip(" ") if ended_in_space else text
            text = text.removeprefix(".") if ended_in_stop else text
            text = text.rstrip(" ") if at == len(runs) - 1 else text
        if text:
            yield replace(run, text=text) if text != run.text else run
            ended_in_space = _is_words(run) and text.endswith(" ")
        elif not _is_words(run):
            yield run
        ended_in_stop = not _is_words(run) and run.text.endswith(STOPS)


def _is_words(run: Run) -> bool:
    return not run.path and run.role in WORDS


def _alike(one: Run, other: Run) -> bool:
    return _is_words(one) and _is_words(other) and replace(one, text="") == replace(other, text="")
