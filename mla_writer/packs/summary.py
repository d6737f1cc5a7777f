# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a State pack brings, in numbers: shown before it is taken, made to run confined."""

from __future__ import annotations

from dataclasses import dataclass

from mla_writer.packs.contents import contents_of
from mla_writer.packs.pack_file import open_pack


@dataclass(frozen=True)
class Summary:
    """How many of each. has_office: it fills the letterhead of new requests."""

    questions: int = 0
    clauses: int = 0
    withheld: int = 0
    thresholds: int = 0
    promises: int = 0
    holidays: int = 0
    service_days: int = 0
    has_office: bool = False


def summary_of(data: bytes, file: str) -> Summary:
    """The numbers of a pack. Raises PackError or PackFaults."""
    contents = contents_of(open_pack(data, file))
    rules = contents.rules
    return Summary(
        questions=sum(len(section.fields) for section in contents.additions.sections),
        clauses=len(rules.clauses),
        withheld=len(rules.withheld),
        thresholds=len(rules.thresholds),
        promises=len(rules.promises or ()),
        holidays=len(rules.holidays),
        service_days=rules.service_days,
        has_office=contents.office is not None,
    )
