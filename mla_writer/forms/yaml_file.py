# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""YAML files of people, read strictly: every value knows its line, and no text turns into a thing.

Plain scalars are YAML 1.2's: ``true``, ``false``, ``null`` and whole numbers. ``no`` stays text (it
is Norway), and so do ``on`` and dates. Anchors, tags and a second document are refused; size,
depth and number of values are bounded, so that no file can grow in memory.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import yaml

from mla_writer.bounded_file import TooLargeError, read_bounded
from mla_writer.domain.characters import RESERVED
from mla_writer.errors import Fault, FaultyFiles

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mla_writer.domain.draft import Json

MAX_BYTES = 2_000_000
MAX_DEPTH = 24
MAX_VALUES = 100_000
_WHOLE_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
_READER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C library where there is one


@dataclass(frozen=True)
class YamlFile:
    """What a file says, and on which line each value stands (``fields[3].kind`` -> 17)."""

    file: str
    data: Json
    lines: Mapping[str, int]

    def line(self, path: str) -> int:
        """The line of a value, or that of the nearest value around it; 1 at the outermost."""
        while path and path not in self.lines:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.lines.get(path, 1)

    def fault(self, path: str, message: str) -> Fault:
        """A fault at a value of this file."""
        return Fault(self.file, self.line(path), path, message)


def read_yaml_file(path: Path, name: str) -> YamlFile:
    """The file with its lines; name is how faults call it. Raises FaultyFiles."""
    try:
        held = read_bounded(path, MAX_BYTES)
        text = held.decode("utf-8-sig")
    except TooLargeError as error:
        sentence = f"The file is larger than {MAX_BYTES} bytes. Divide it."
        raise FaultyFiles((Fault(name, 0, "", sentence),)) from error
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise FaultyFiles((Fault(name, 0, "", f"The file can't be read: {reason}."),)) from error
    except UnicodeDecodeError as error:
        line = held.count(b"\n", 0, error.start) + 1
        raise FaultyFiles((Fault(name, line, "", "This is not text in UTF-8."),)) from error
    return parse_yaml(text, name)


def parse_yaml(text: str, name: str) -> YamlFile:
    """YAML text with its lines. Raises FaultyFiles."""
    building = _Building(name)
    try:
        data = building.document(yaml.parse(text, Loader=_READER))
    except yaml.YAMLError as error:
        building.faults.append(_syntax_fault(name, error))
        data = None
    except UnicodeEncodeError as error:  # a lone surrogate, which the C library can't take
        line = text.count("\n", 0, error.start) + 1
        message = f"The character U+{ord(text[error.start]):04X} is reserved. Delete it."
        building.faults.append(Fault(name, line, "", message))
        data = None
    if building.faults:
        raise FaultyFiles(tuple(building.faults))
    return YamlFile(name, data, building.lines)


def _syntax_fault(name: str, error: yaml.YAMLError) -> Fault:
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    said = problem or str(error).splitlines()[0]
    return Fault(name, mark.line + 1 if mark else 0, "", f"This is not YAML: {said}.")


@dataclass
class _Building:
    """Builds the values of one document from the reader's events, so that nothing is expanded."""

    file: str
    lines: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def document(self, events: Iterator[yaml.Event]) -> Json:
        data: Json = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
            elif isinstance(event, yaml.NodeEvent):
                if documents > 1:
                    self.fault(event, "", "A file holds one document only.")
                    break
                data = self.value(event, events, "", 0)
        return data

    def value(self, event: yaml.Event, events: Iterator[yaml.Event], path: str, depth: int) -> Json:
        self.lines.setdefault(path, _line(event))
        self._bound(event, depth)
        if isinstance(event, yaml.AliasEvent):
            self.fault(event, path, "Aliases (*name) are not read here. Write the value out.")
            return None
        if getattr(event, "anchor", None):
            self.fault(event, path, "Anchors (&name) are not read here. Delete it.")
        if getattr(event, "tag", None) and not isinstance(event, yaml.ScalarEvent):
            self.fault(event, path, "Tags (!name) are not read here. Delete it.")
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, path, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, path, depth)
        return self._scalar(event, path)

    def _bound(self, event: yaml.Event, depth: int) -> None:
        if depth > MAX_DEPTH:
            self._refuse(event, f"Values are nested more than {MAX_DEPTH} deep.")
        if len(self.lines) > MAX_VALUES:
            self._refuse(event, f"There are more than {MAX_VALUES} values.")

    def _refuse(self, event: yaml.Event, message: str) -> None:
        raise FaultyFiles((*self.faults, Fault(self.file, _line(event), "", message)))

    def _list(self, events: Iterator[yaml.Event], path: str, depth: int) -> list[Json]:
        items: list[Json] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.value(event, events, f"{path}[{len(items)}]", depth + 1))
        return items

    def _mapping(self, events: Iterator[yaml.Event], path: str, depth: int) -> dict[str, Json]:
        held: dict[str, Json] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, path, depth)
            place = f"{path}.{key}" if path else key
            if key in held:
                self.fault(event, place, "This key stands here twice. Delete one.")
            self.lines[place] = _line(event)
            held[key] = self.value(next(events), events, place, depth + 1)
        return held

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], path: str, depth: int) -> str:
        if isinstance(event, yaml.ScalarEvent) and not event.anchor:
            return self._text(event, path)
        self.fault(event, path, "A key is plain text.")
        self.value(event, events, path, depth + 1)
        return ""

    def _scalar(self, event: yaml.Event, path: str) -> Json:
        text, style = self._text(event, path), getattr(event, "style", None)
        tag = getattr(event, "tag", None)
        if tag is not None and tag != "!":
            self.fault(event, path, "Tags (!name) are not read here. Delete it.")
        return text if style else _plain(text)

    def _text(self, event: yaml.Event, path: str) -> str:
        text = str(getattr(event, "value", ""))
        if found := RESERVED.search(text):
            message = f"The character U+{ord(found[0]):04X} is reserved. Delete it."
            self.fault(event, path, message)
        return RESERVED.sub("\N{REPLACEMENT CHARACTER}", text)

    def fault(self, event: yaml.Event, path: str, message: str) -> None:
        self.faults.append(Fault(self.file, _line(event), path, message))


def _line(event: yaml.Event) -> int:
    mark = event.start_mark
    return int(mark.line) + 1 if mark else 0


def _plain(text: str) -> Json:
    if text in {"", "~", "null"}:
        return None
    if text in {"true", "false"}:
        return text == "true"
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text
