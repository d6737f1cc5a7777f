# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Lines of a template as messages: found, looked up and put back before Jinja compiles them.

One function says where the messages of a line stand; the extractor and the environment both use
it, so that a translator sees exactly what is looked up. Line numbers never change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jinja2.ext import Extension

from mla_writer.domain.characters import RESERVED
from mla_writer.errors import Fault, TemplateError
from mla_writer.rendering import marks
from mla_writer.rendering.marks import Place, Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from mla_writer.i18n import Catalogue

LONGEST_SOURCE, LONGEST_TAG = 200_000, 1000
_QUOTED = r"\"[^\"\n]*\"|'[^'\n]*'"
TAG = re.compile(rf"\{{\{{(?:{_QUOTED}|[^\"'\n])*?\}}\}}|\{{%(?:{_QUOTED}|[^\"'\n])*?%\}}")
TOKEN = re.compile(r"\[\[[^\[\]\n]*\]\]")
ANCHOR = re.compile(r"\s*\[\[anchor:([A-Za-z0-9_-]+)\]\]\s*$")
_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_SIGNED_TAG = re.compile(r"\{\{[-+]|\{%[-+]|[-+]\}\}|[-+]%\}")
_RAW = re.compile(r"\{%\s*raw\b")
_STRUCTURE = (
    re.compile(r"^:::[ ]*[a-z]*[ ]*"),
    re.compile(r"^#{1,2} "),
    re.compile(r"^ *(?:- |\([a-z]\) )"),
    re.compile(r"^ *\d+(?:\.\d+)*\. (?=.* :: )"),
)
_HEADING = re.compile(r"^# ")
_SEPARATORS = (" || ", " :: ")
_RULE = re.compile(r"^\|[\s|:-]*\|$")
_OPENERS = re.compile(r"\{%\s*(if|for)\b")
_CLOSERS = re.compile(r"\{%\s*(endif|endfor)\b")
_NAME = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*")
_KEYWORDS = frozenset(
    [
        "if",
        "elif",
        "else",
        "endif",
        "for",
        "endfor",
        "in",
        "set",
        "include",
        "and",
        "or",
        "not",
        "true",
        "false",
        "none",
        "any",
        "all",
        "count",
    ]
)


class Span(NamedTuple):
    """Where a message stands in its line: characters from start to end."""

    start: int
    end: int


@dataclass(frozen=True)
class Message:
    """A message of a template: its line (from 1), where it stands, and its text with all tags."""

    line: int
    span: Span
    text: str


def without_notes(source: str) -> str:
    """The source without its ``{# notes #}``; every line keeps its number."""
    unix = source.replace("\r\n", "\n").replace("\r", "\n")
    return _COMMENT.sub(lambda note: "\n" * note[0].count("\n"), unix)


def messages(source: str) -> Iterator[Message]:
    """The messages of a template in order."""
    for number, line in enumerate(without_notes(source).split("\n"), start=1):
        for span in message_spans(line):
            yield Message(number, span, line[span.start : span.end])


def message_spans(line: str) -> tuple[Span, ...]:
    """Where the messages of one line stand, from left to right."""
    masked = mask(line)
    return tuple(
        trimmed
        for piece in _pieces(masked)
        if (trimmed := _trim(masked, piece)) and _has_words(masked[trimmed.start : trimmed.end])
    )


def mask(line: str) -> str:
    """The line with every tag and escaped sign blanked out, so that only structure is seen."""
    hidden = TAG.sub(lambda tag: "\0" * len(tag[0]), line)
    return re.sub(r"\\.", "\0\0", hidden)


def _pieces(masked: str) -> Iterator[Span]:
    start = next((m.end() for pattern in _STRUCTURE if (m := pattern.match(masked))), 0)
    anchor = ANCHOR.search(masked)
    end = anchor.start() if anchor else len(masked)
    if masked.startswith("|"):
        yield from _between(masked, "|", 1, end)
        return
    separator = next((mark for mark in _SEPARATORS if mark.strip() in masked), "")
    if separator:
        yield from _between(masked, separator.strip(), start, end)
    else:
        yield Span(start, end)


def _between(masked: str, separator: str, start: int, end: int) -> Iterator[Span]:
    """The spans between separators; ``::`` cuts once, the others cut everywhere."""
    while (at := masked.find(separator, start, end)) >= 0:
        yield Span(start, at)
        start = at + len(separator)
        if separator == "::":
            break
    yield Span(start, end)


def _trim(masked: str, span: Span) -> Span:
    text = masked[span.start : span.end]
    left = len(text) - len(text.lstrip(" "))
    return Span(span.start + left, max(span.start + left, span.start + len(text.rstrip(" "))))


def _has_words(masked: str) -> bool:
    return any(character.isalpha() for character in TOKEN.sub("", masked))


def placeholders(text: str) -> frozenset[str]:
    """The names that a message prints, asks or points to; a translation has the same ones."""
    found = set(TOKEN.findall(TAG.sub("", text)))
    for tag in TAG.findall(text):
        inner = re.sub(_QUOTED, "", tag[2:-2])
        names = _NAME.findall(inner.split("|")[0] if tag.startswith("{{") else inner)
        found.update(name for name in names if name not in _KEYWORDS)
    return frozenset(found)


def source_faults(source: str, file: str) -> tuple[Fault, ...]:
    """What keeps a source from being read line by line: size, reserved characters, split tags."""
    if len(source) > LONGEST_SOURCE:
        return (Fault(file, 0, "", f"longer than {LONGEST_SOURCE} characters; split it"),)
    lines = without_notes(source).split("\n")
    return tuple(
        Fault(file, number, "", fault)
        for number, line in enumerate(lines, start=1)
        for fault in _line_faults(line)
    )


def _line_faults(line: str) -> Iterator[str]:
    if RESERVED.search(line):
        yield "a reserved (private-use) character; delete it"
    if _SIGNED_TAG.search(line):
        yield "write tags without - or + inside: {{ name }}, {% if … %}"
    if _RAW.search(line):
        yield "raw isn't part of the template language"
    if any(len(tag) > LONGEST_TAG for tag in TAG.findall(line)):
        yield f"a tag has at most {LONGEST_TAG} characters"
    rest = TAG.sub("", line)
    if "{#" in rest or "#}" in rest:
        yield "a note {# … #} that is not closed"
    elif any(sign in rest for sign in ("{{", "}}", "{%", "%}")):
        yield "a tag stands on one line: {{ … }} or {% … %}"
    yield from (
        "an if or for that begins in a text ends in the same text (and the same cell)"
        for span in message_spans(line)
        if len(_OPENERS.findall(line[span.start : span.end]))
        != len(_CLOSERS.findall(line[span.start : span.end]))
    )


def anchor_of(heading: str) -> str:
    """The anchor of a heading: its English words, lower case, joined by hyphens."""
    words = re.findall(r"[a-z0-9]+", TOKEN.sub("", TAG.sub("", heading)).lower())
    return "-".join(words)


def anchors(lines: list[str]) -> Iterator[str]:
    """The anchors of sections and paragraphs that the lines of a source name."""
    for line in lines:
        if found := ANCHOR.search(line):
            yield found[1]
        elif _HEADING.match(line):
            yield anchor_of(line)


class Translation(Extension):
    """Puts translations in place of the English lines, and a mark of its place on every line."""

    catalogue: Catalogue
    places: Places
    spoken: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self.anchors: dict[str, frozenset[str]] = {}

    def preprocess(self, source: str, name: str | None, _filename: str | None = None) -> str:
        """The source that Jinja sees. Raises TemplateError for what can't be read line by line."""
        template = name or "template"
        if faults := source_faults(source, f"{template}.j2"):
            raise TemplateError(faults)
        lines = without_notes(source).split("\n")
        self.anchors[template] = frozenset(anchors(lines))
        return "\n".join(
            self._line(line, template, number) for number, line in enumerate(lines, start=1)
        )

    def _line(self, line: str, template: str, number: int) -> str:
        if not TAG.sub("", line).strip() and "{{" not in line:
            return line.strip()  # statements only
        if _HEADING.match(line) and not ANCHOR.search(line):
            line = f"{line.rstrip()} [[anchor:{anchor_of(line)}]]"
        for span in reversed(message_spans(line)):
            said = self._say(line[span.start : span.end], template)
            line = line[: span.start] + said + line[span.end :]
        return line.rstrip() + self.places.mark(Place(template, number))

    def _say(self, text: str, template: str) -> str:
        if template in self.spoken:
            return text
        is_foreign = template in self.foreign
        if self.catalogue.language == "en" and not is_foreign:
            return text
        found = None if is_foreign else translation_of(text, template, self.catalogue)
        if found is None:
            return f"{marks.UNTRANSLATED_OPEN}{text}{marks.UNTRANSLATED_CLOSE}"
        return _keep_structure(found)


def translation_of(text: str, template: str, catalogue: Catalogue) -> str | None:
    """The translation of a message; None where it is missing or unfit to be printed."""
    found = catalogue.find(text, template)
    if found is None or translation_faults(text, found):
        return None
    return found


def translation_faults(text: str, translation: str) -> tuple[str, ...]:
    """What is wrong with a translation: other names, other blocks, more than one line."""
    faults = []
    ours, theirs = placeholders(text), placeholders(translation)
    if ours != theirs:
        lost, added = sorted(ours - theirs), sorted(theirs - ours)
        faults.append(f"the translation has other names: lost {lost}, added {added}")
    if "\n" in translation or RESERVED.search(translation):
        faults.append("the translation has a line break or a reserved character")
    faults.extend(_line_faults(translation))
    return tuple(faults)


def _keep_structure(text: str) -> str:
    """A translation can't start another kind of block or another cell."""
    masked = mask(text)
    for at in reversed([m.start() for m in re.finditer(r"\|| :: ", masked)]):
        sign = at if masked[at] == "|" else at + 1
        text = f"{text[:sign]}\\{text[sign:]}"
    if any(pattern.match(masked) for pattern in _STRUCTURE):
        text = f"\\{text}"
    return text
