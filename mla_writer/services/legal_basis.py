# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Legal basis: which instruments bind two States on a day, what each asks for and implies.

The logic stands in ``reference.answer``, so that checks answer alike. Here one asks for a pair;
the answer for a draft as it stands is ``DraftView.given.basis_answer``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import CaseScope, Topic
from mla_writer.reference.answer import Basis, BasisAnswer, Question, answer_to
from mla_writer.reference.effects import EFFECTS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import Effect
    from mla_writer.services.wording import Wording

NO_SCOPE = CaseScope()


def answer(
    reference: Reference,
    requesting: str,
    requested: str,
    on: date,
    measures: Iterable[Iterable[str]] = (),
    offences: CaseScope = NO_SCOPE,
    *,
    stale_after: int = 0,
) -> BasisAnswer:
    """What is known of legal bases between two States on a day.

    requesting, requested: ISO 3166 alpha-2. measures: the traits of each measure asked for
    ({"coercive", "records"}). stale_after: facts older than so many days ask to be confirmed; 0
    takes the settings' number, which the reference data brings along.
    """
    each = tuple(frozenset(traits) for traits in measures)
    days = stale_after or reference.confirm_after_days
    question = Question(requesting, requested, on, each, offences, days)
    return answer_to(reference, question)


def side_by_side(
    answer: BasisAnswer, codes: Iterable[str]
) -> tuple[tuple[Topic, tuple[tuple[Effect, ...], ...]], ...]:
    """Instruments compared: for each topic what each of them implies, in the order given.

    An empty cell means that no row says anything. Codes that the data lacks are left out.
    """
    bases = [basis for basis in map(answer.basis, codes) if basis]
    return tuple((topic, tuple(basis.on(topic) for basis in bases)) for topic in Topic)


def words_of(effect: Effect, words: Wording) -> str:
    """What an effect says to the reader: the State's own sentence where its row has one."""
    _, sentence = EFFECTS[effect.code]
    return effect.words or words.say(sentence)


def newly_asked(
    answer: BasisAnswer, basis: Basis, chosen: Iterable[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What choosing an instrument adds to what the others ask: element codes with its articles."""
    added = answer.asked_only_by(basis.code, chosen)
    return tuple(
        (item.element, tuple(origin.article.reference for origin in item.origins)) for item in added
    )
