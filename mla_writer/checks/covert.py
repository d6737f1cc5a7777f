# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Officers and protected persons: code names that lead to nobody (V17).

The names behind them are in no draft, so no check can compare with them: that is done when they
are sealed (``services.sealed_names``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mla_writer.checks.people import full_name
from mla_writer.domain.likeness import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

# Lists in which persons stand by one whole name.
NAMED = ("contact_officer", "signatories")
WORD = re.compile(r"[^\W\d_]{2,}")
TOO_MANY_WORDS = 2


def code_names(given: CheckInput) -> Iterator[Finding]:
    """A code name is told apart from other code names and from every real one."""
    real = {letters_of(name) for name in _real_names(given)} - {""}
    seen: set[str] = set()
    for path, name in _code_names(given):
        if letters_of(name) in seen:
            yield given.finding("covert.code-name-twice", path, name=name)
        elif not real.isdisjoint(_words(name)):
            yield given.finding("covert.real-name", path)
        elif _looks_like_a_name(name):
            yield given.finding("covert.like-a-name", path)
        seen.add(letters_of(name))


def safety(given: CheckInput) -> Iterator[Finding]:
    """Whoever carries arms among people says how others are kept safe."""
    for row in given.measure_rows("special_techniques"):
        armed = given.text(f"{row}.weapons") in ("self_defence", "other")
        if armed and not given.text(f"{row}.public_safety"):
            yield given.finding("covert.safety-of-others", f"{row}.public_safety")


COVERT = (code_names, safety)


def _code_names(given: CheckInput) -> Iterator[tuple[str, str]]:
    """Path and words of each code name: of protected persons, and of officers."""
    for question in given.view.questions_of(lambda field: field.id == "code_name"):
        if name := given.text(question.path):
            yield question.path, name


def _looks_like_a_name(name: str) -> bool:
    """Two words and no number: "Linde Vier" passes for a person, "LINDE 4" for none."""
    return len(WORD.findall(name)) >= TOO_MANY_WORDS and not any(sign.isdigit() for sign in name)


def _words(name: str) -> frozenset[str]:
    """A name in letters alone, whole and word by word."""
    return frozenset(letters_of(each) for each in (name, *name.split()))


def _real_names(given: CheckInput) -> Iterator[str]:
    for row in given.rows("persons"):
        if not given.text(f"{row}.code_name"):
            yield full_name(given, row)
            yield given.text(f"{row}.family_name")
    for listed in NAMED:
        for row in given.rows(listed):
            yield from _parts(given.text(f"{row}.name"))


def _parts(name: str) -> Iterator[str]:
    yield name
    yield name.rpartition(" ")[2]
