# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What a pack brings and changes, in words; said by the command line and by the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.confined import run_confined
from mla_writer.errors import ConfinementError, PackError, PackFaults
from mla_writer.i18n import N_
from mla_writer.packs.examination import BOUNDS
from mla_writer.packs.summary import Summary, summary_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.packs.differences import RowChange, TableChange
    from mla_writer.services.packs import PackReport
    from mla_writer.services.wording import Wording

# English words of tables, said with a count.
TABLES = {
    "parties.csv": N_("parties"),
    "notifications.csv": N_("declarations"),
    "authorities.csv": N_("authorities"),
    "instruments.csv": N_("instruments"),
    "uses.csv": N_("uses of instruments"),
    "elements.csv": N_("elements of a request"),
    "rules.csv": N_("rules of treaties"),
    "effects.csv": N_("effects of instruments"),
}
SIGNS = {"added": "+", "changed": "~", "withdrawn": "-"}


def brings(report: PackReport) -> Summary:
    """What a State pack brings; nothing for one with faults or of data."""
    if report.manifest.kind != "state" or report.examined.faults:
        return Summary()
    try:
        return run_confined(BOUNDS, summary_of, report.data, report.manifest.id)
    except PackFaults:
        return Summary()
    except ConfinementError as error:
        raise PackError(
            N_("“{file}” asks for more work than a pack may. It was not installed."),
            file=report.manifest.id,
        ) from error


def said_of(summary: Summary, words: Wording) -> Iterator[str]:
    """A line for each thing that the pack brings."""
    counted = (
        (N_("Questions of its own: {count}"), summary.questions),
        (N_("Standard clauses: {count}"), summary.clauses),
        (N_("Measures that it can't ask for: {count}"), summary.withheld),
        (N_("Thresholds of penalties: {count}"), summary.thresholds),
        (N_("Promises that it may give: {count}"), summary.promises),
        (N_("Holidays: {count}"), summary.holidays),
        (N_("Least days between service and hearing: {count}"), summary.service_days),
    )
    yield from (words.say(message, count=count) for message, count in counted if count)
    if summary.has_office:
        yield words.say(N_("Letterhead of its office"))


def counts_of(change: TableChange, words: Wording) -> str:
    """A table's change in one line: "parties: 12 added, 3 changed, 0 withdrawn"."""
    return words.say(
        N_("{what}: {added} added, {changed} changed, {withdrawn} withdrawn"),
        what=words.say(TABLES[change.table]),
        **{kind.value: count for kind, count in change.counts.items()},
    )


def said_of_row(row: RowChange) -> str:
    """A row in one line: a sign, its key, and what differs."""
    cells = "; ".join(f"{column}: {old} → {new}" for column, old, new in row.cells if old)
    return f"{SIGNS[row.kind]} {' '.join(row.key)}  {cells}".rstrip()
