# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What stands ready when an officer enters or changes an instrument of the State's own."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mla_writer.reference.answer import BasisAnswer
    from mla_writer.reference.values import Profile

SHARED = "BILAT"  # what all bilateral lists that were read have in common


def profiles_for(answer: BasisAnswer) -> tuple[Profile, ...]:
    """Lists to start from: those of treaties of this pair, then what all of them share."""
    shared = answer.reference.profiles.get(SHARED)
    return (*answer.profiles, shared) if shared else answer.profiles


def sign_for(answer: BasisAnswer) -> str:
    """A sign that is still free: GH-AT, GH-AT-2 and so on."""
    asked = answer.question
    plain = f"{asked.requesting}-{asked.requested}"
    signs = itertools.chain((plain,), (f"{plain}-{number}" for number in itertools.count(2)))
    return next(sign for sign in signs if sign not in answer.reference.instruments)


def articles_of(answer: BasisAnswer, code: str) -> dict[str, str]:
    """The article of each element for which an instrument asks; several parted by semicolons."""
    found = {}
    for element, origins in answer.reference.elements.items():
        if articles := [each.reference for each in origins.get(code, ())]:
            found[element] = "; ".join(articles)
    return found


def sentences_of(answer: BasisAnswer, code: str) -> dict[str, tuple[str, str]]:
    """The own sentences of an instrument by topic, each with its article."""
    effects = answer.reference.effects.get(code, ())
    own = (effect for effect in effects if effect.code.endswith("-own"))
    return {effect.code.removesuffix("-own"): (effect.words, effect.article) for effect in own}
