# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""From records to a freeze: the accounts of one measure become the assets of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.forms.answers import AddRow, Answers, SetAnswer, new_row_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from mla_writer.domain.draft import Json

FREEZING, ASKED = "freezing", "freeze_too"


def freeze_accounts(tree: Mapping[str, Json], records: str) -> tuple[Mapping[str, Json], str]:
    """Answers with a measure that freezes the accounts of a measure on bank records, and its row.

    records: row path of the measure on bank records. What is known of an account is carried over:
    number, bank, holder. Its link to the offence and the risk stay questions. A draft that
    has a measure on freezing keeps it as it is: its officer has begun to say what is frozen.
    """
    answers = Answers(tree).apply(SetAnswer(f"{records}.{ASKED}", True))
    there = _of_kind(answers, FREEZING)
    if there:
        return answers.tree, there
    row_id = new_row_id(answers, "measures")
    answers, row = answers.apply(AddRow("measures", row_id, FREEZING)), f"measures[{row_id}]"
    place = _bank(_first(answers.get(f"{records}.fi")))
    for account in _objects(answers.get(f"{records}.accounts")):
        asset = f"{row}.assets[{(asset_id := new_row_id(answers, f'{row}.assets'))}]"
        answers = answers.apply(AddRow(f"{row}.assets", asset_id))
        for part, value in _parts(account, place).items():
            answers = answers.apply(SetAnswer(f"{asset}.{part}", value or None))
    return answers.tree, row


def _parts(account: Mapping[str, Json], place: str) -> dict[str, Json]:
    """An account as an asset, with the bank of the measure where it names none of its own."""
    return {
        "kind": "bank_account",
        "location": _joined(account, "bank", "branch") or place,
        "iban": account.get("iban"),
        "identifiers": None if account.get("iban") else account.get("number"),
        "holder": account.get("holder_row"),
    }


def _bank(one: Mapping[str, Json]) -> str:
    return _joined(one, "name", "branch")


def _joined(one: Mapping[str, Json], *parts: str) -> str:
    return ", ".join(str(one[part]) for part in parts if one.get(part))


def _of_kind(answers: Answers, kind: str) -> str:
    """The row path of the first measure of a kind, "" for none."""
    rows = _objects(answers.get("measures"))
    return next((f"measures[{row['_id']}]" for row in rows if row.get("_variant") == kind), "")


def _first(listed: Json) -> Mapping[str, Json]:
    return next(_objects(listed), {})


def _objects(listed: Json) -> Iterator[dict[str, Json]]:
    yield from (one for one in listed if isinstance(one, dict)) if isinstance(listed, list) else ()
