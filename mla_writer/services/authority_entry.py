# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""An authority typed by an officer: its columns in words, and what is wrong with each.

The rules are those of the table (``reference/authority_table``); only their sentences are said
here again, in the reader's language.
"""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text, direction, isolate
from mla_writer.reference.known import Known
from mla_writer.services.directory import ABSENT, FORMULA_TOLD, HEAD, TWICE, cells, checked, key_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.errors import Fault
    from mla_writer.reference.loader import Reference
    from mla_writer.reference.values import AuthorityFact
    from mla_writer.services.wording import Wording

FORMULA_SAID = Text(N_("A formula can't be taken. Type the text itself."))
TAKEN = Text(N_("You have this State, name and instruments already. Edit that row."))
COLUMN_NAMES: Mapping[str, str] = MappingProxyType({
    "iso_alpha2": N_("State"),
    "name": N_("Name"),
    "ministry": N_("Ministry or unit"),
    "role": N_("What it is there for"),
    "network": N_("Network"),
    "instruments": N_("Instruments"),
    "address": N_("Address, one line each"),
    "address_city": N_("City"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "email_domain": N_("Domain of its e-mail"),
    "languages": N_("Languages that it works in"),
    "note": N_("Note"),
    "source": N_("Where did you read or hear it?"),
    "as_of": N_("Of which day is that source?"),
})  # fmt: skip
WRONG: Mapping[str, Text] = MappingProxyType({
    "iso_alpha2": Text(N_("Choose the State.")),
    "name": Text(N_("An authority needs its name.")),
    "role": Text(N_("This role isn't known. Choose one of the list.")),
    "instruments": Text(
        N_("One of these codes isn't known. Write for example: {example}"),
        {"example": "UNTOC; UNCAC"},
    ),
    "phone": Text(
        N_("Begin with + and the country code, for example {example}"), {"example": "+43 1 52152"}
    ),
    "email": Text(
        N_("This isn't an e-mail address. Write for example {example}"),
        {"example": "name@office.example"},
    ),
    "source": Text(N_("Say where this was read or heard.")),
    "as_of": Text(
        N_("Write the day of the source, for example {example}"), {"example": "2026-11-02"}
    ),
})  # fmt: skip


def cells_of(fact: AuthorityFact) -> dict[str, str]:
    """An authority as the cells of a row."""
    return dict(zip(HEAD, cells(fact), strict=True))


def entered(
    typed: Mapping[str, str], reference: Reference, before: AuthorityFact | None = None
) -> tuple[AuthorityFact | None, Mapping[str, Text]]:
    """The authority that was typed, or what is wrong: a sentence for each column.

    before: the own row that it takes the place of.
    """
    known = Known(frozenset(reference.instruments), frozenset(reference.states))
    fact, faults = checked("", 1, {name: typed.get(name, "").strip() for name in HEAD}, known)
    wrong = {fault.path: _sentence(fault) for fault in faults}
    if fact is not None and not wrong and _is_taken(fact, reference, before):
        wrong = {"name": TAKEN}
    return (None, wrong) if wrong else (fact, wrong)


def _is_taken(fact: AuthorityFact, reference: Reference, before: AuthorityFact | None) -> bool:
    """Whether another own row of the same key would be lost."""
    own = {key_of(one) for one in reference.authorities if one.own and one != before}
    return key_of(fact) in own


def _sentence(fault: Fault) -> Text:
    if fault.message == FORMULA_TOLD:
        return FORMULA_SAID
    return WRONG.get(fault.path, Text(fault.message))


def why(fault: Fault, words: Wording) -> str:
    """Why a row of a file is refused, in one sentence."""
    if fault.message.startswith(ABSENT):
        return words.say(
            N_("Columns are missing: {columns}."), columns=fault.message[len(ABSENT) :]
        )
    if fault.message.startswith(TWICE):
        return words.say(
            N_("The same State, name and instruments as line {line}."),
            line=fault.message[len(TWICE) :],
        )
    return said(_sentence(fault), words)


def said(sentence: Text, words: Wording) -> str:
    """A sentence with its example, which keeps its order in right-to-left text."""
    is_rtl = direction(words.language) == "rtl"
    kept = {name: isolate(str(one)) for name, one in sentence.arguments.items()}
    return words.app.say(replace(sentence, arguments=kept) if is_rtl else sentence)
