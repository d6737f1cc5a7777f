# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Babel extractor for form files: every text that an officer reads, with where it stands.

A translator sees as comment the file, the question and which of its texts it is:
``sections/facts.yaml facts_established label``. Values and ids are never texts.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import IO, TYPE_CHECKING

from mla_writer.forms.yaml_file import YamlFile, parse_yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from mla_writer.domain.draft import Json

TEXTS = ("title", "short_title", "intro", "label", "hint", "guidance", "example", "summary")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
Message = tuple[int, None, str, list[str]]


def extract_form(
    fileobj: IO[bytes],
    keywords: Mapping[str, object],
    comment_tags: Collection[str],
    options: Mapping[str, object],
) -> Iterator[Message]:
    """Line, no function, message and comments of each text of a form file, as Babel asks for it.

    keywords, comment_tags and options are Babel's and mean nothing in a form file.
    Raises FaultyFiles where the file isn't YAML.
    """
    del keywords, comment_tags, options
    name = _short_name(str(getattr(fileobj, "name", "")))
    file = parse_yaml(fileobj.read().decode("utf-8-sig"), name)
    if isinstance(file.data, dict) and "id" in file.data:  # samples of answers have none
        yield from _texts(file, file.data, "", ())


def _short_name(name: str) -> str:
    return "/".join(Path(name).parts[-2:])


def _texts(file: YamlFile, data: Json, path: str, ids: tuple[str, ...]) -> Iterator[Message]:
    if isinstance(data, list):
        for number, item in enumerate(data):
            yield from _texts(file, item, f"{path}[{number}]", ids)
    if not isinstance(data, dict):
        return
    ids = (*ids, str(data["id"])) if path and "id" in data else ids
    for key, value in data.items():
        place = f"{path}.{key}" if path else key
        if key not in TEXTS:
            yield from _texts(file, value, place, ids)
        elif isinstance(value, str) and _PLACEHOLDER.sub("", value).strip():
            where = " ".join(part for part in (file.file, ".".join(ids), key) if part)
            yield file.lines[place], None, value, [where]
