# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Linting: every fault in forms, data, templates and catalogues at once."""

from __future__ import annotations

import string
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.errors import Fault, FaultyFiles
from mla_writer.rendering.lint import lint_templates
from mla_writer.services.opening import open_form, open_reference, request_types

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from babel.messages.catalog import Catalog, Message

HOUSE = paths.TEMPLATES / "house.docx"


@dataclass(frozen=True)
class Lint:
    """All faults, and for each language and domain how many messages are translated of how many."""

    faults: tuple[Fault, ...]
    coverage: tuple[tuple[str, str, int, int], ...]


def lint() -> Lint:
    """Look at everything that a trainer or translator can change."""
    from mla_writer.rendering.writers.house_style import unfollowed

    faults = [*_form_faults(), *_template_faults(), *unfollowed(HOUSE)]
    coverage = []
    for path in sorted(paths.LOCALES.glob("*/LC_MESSAGES/*.po")):
        catalog = _read(path)
        faults += _placeholder_faults(path, catalog)
        messages = [message for message in catalog if message.id]
        done = sum(bool(_translated(message)) for message in messages)
        coverage.append((path.parts[-3], path.stem, done, len(messages)))
    return Lint(tuple(faults), tuple(coverage))


def _form_faults() -> list[Fault]:
    faults: list[Fault] = []
    loads: list[Callable[[], object]] = [partial(open_form, name) for name in request_types()]
    loads.append(open_reference)
    for load in loads:
        try:
            load()
        except FaultyFiles as error:
            faults.extend(error.faults)
    return faults


def _template_faults() -> list[Fault]:
    try:
        return [
            fault
            for name in request_types()
            for fault in lint_templates(paths.TEMPLATES, open_form(name), paths.LOCALES)
        ]
    except FaultyFiles:
        return []  # the form's own faults are listed already


def _read(path: Path) -> Catalog:
    from babel.messages.pofile import read_po

    with path.open(encoding="utf-8") as source:
        return read_po(source, locale=path.parts[-3])


def _translated(message: Message) -> bool:
    texts = message.string if isinstance(message.string, list | tuple) else (message.string,)
    return not message.fuzzy and all(texts)


def _placeholder_faults(path: Path, catalog: Catalog) -> list[Fault]:
    """Messages of app and forms whose translation names other placeholders than the English."""
    if path.stem == "documents":
        return []  # templates have their own placeholders; lint_templates compares them
    faults = []
    for message in catalog:
        if not message.id or not _translated(message):
            continue
        originals = message.id if isinstance(message.id, list | tuple) else (message.id,)
        texts = message.string if isinstance(message.string, list | tuple) else (message.string,)
        wanted = placeholders(originals[-1])
        for text in map(str, texts):
            named = placeholders(text)
            if not named <= wanted or (len(texts) == 1 and named != wanted):
                sentence = f"Placeholders differ: {text}"
                faults.append(Fault(path.name, message.lineno or 0, originals[0], sentence))
    return faults


def placeholders(text: str) -> frozenset[str]:
    """The names in braces of a message."""
    try:
        return frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name)
    except ValueError:
        return frozenset({"?"})
