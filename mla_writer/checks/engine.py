# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The engine: every check, in one order, over one view. A pure function."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, TypeAlias

from mla_writer.checks.admissions import ADMISSIONS
from mla_writer.checks.annexes import ANNEXES
from mla_writer.checks.answers import ANSWERS
from mla_writer.checks.asset_return import ASSET_RETURN
from mla_writer.checks.assets import ASSETS
from mla_writer.checks.banking import BANKING
from mla_writer.checks.boarding import BOARDING
from mla_writer.checks.channels import CHANNELS
from mla_writer.checks.coercion import COERCION
from mla_writer.checks.completeness import COMPLETENESS
from mla_writer.checks.confiscation import CONFISCATION
from mla_writer.checks.consistency import CONSISTENCY
from mla_writer.checks.covert import COVERT
from mla_writer.checks.deadlines import DEADLINES
from mla_writer.checks.deliveries import DELIVERIES
from mla_writer.checks.disclosure import DISCLOSURE
from mla_writer.checks.electronic import ELECTRONIC
from mla_writer.checks.gate import GATE
from mla_writer.checks.heard import HEARD
from mla_writer.checks.identity import IDENTITY
from mla_writer.checks.interception import INTERCEPTION
from mla_writer.checks.language import LANGUAGE
from mla_writer.checks.legal_basis import LEGAL_BASIS
from mla_writer.checks.narrative import NARRATIVE
from mla_writer.checks.operations import OPERATIONS
from mla_writer.checks.orders import ORDERS
from mla_writer.checks.refusal import REFUSAL
from mla_writer.checks.remote_hearing import REMOTE_HEARING
from mla_writer.checks.search import SEARCH
from mla_writer.checks.service import SERVICE
from mla_writer.checks.signatories import SIGNATORIES
from mla_writer.checks.state_rules import STATE_RULES
from mla_writer.checks.stored_data import STORED_DATA
from mla_writer.checks.transfer import TRANSFER
from mla_writer.checks.urgency import URGENCY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput
    from mla_writer.domain.draft import Override

Check: TypeAlias = "Callable[[CheckInput], Iterable[Finding]]"

# What is said of an empty answer when no check knows better.
GENERAL = frozenset({"completeness.missing", "completeness.advised"})

CHECKS: tuple[Check, ...] = (
    *GATE,
    *COMPLETENESS,
    *ANSWERS,
    *LEGAL_BASIS,
    *COERCION,
    *DEADLINES,
    *IDENTITY,
    *CONSISTENCY,
    *NARRATIVE,
    *SERVICE,
    *SEARCH,
    *HEARD,
    *REMOTE_HEARING,
    *TRANSFER,
    *BANKING,
    *OPERATIONS,
    *DELIVERIES,
    *BOARDING,
    *ELECTRONIC,
    *STORED_DATA,
    *ORDERS,
    *INTERCEPTION,
    *COVERT,
    *ASSETS,
    *CONFISCATION,
    *ASSET_RETURN,
    *ANNEXES,
    *LANGUAGE,
    *CHANNELS,
    *DISCLOSURE,
    *REFUSAL,
    *ADMISSIONS,
    *SIGNATORIES,
    *STATE_RULES,
    *URGENCY,
)


def check(given: CheckInput) -> tuple[Finding, ...]:
    """All findings: step by step in the order of the form, in each step by order of question.

    The same input gives the same tuple. A finding that two checks make is told once.
    """
    found = _each_once(finding for each in CHECKS for finding in each(given))
    steps = {step.id: number for number, step in enumerate(given.view.steps)}
    last = len(given.view.questions)
    places = dict(zip(map(attrgetter("path"), given.view.questions), range(last), strict=True))
    return tuple(
        sorted(
            found,
            key=lambda f: (steps.get(f.step, len(steps)), places.get(f.path, last)),
        )
    )


def blocking(
    findings: Iterable[Finding], overrides: Iterable[Override] = ()
) -> tuple[Finding, ...]:
    """The findings that keep a request from being final: wrong or missing, and not passed.

    An override without a reason passes nothing.
    """
    passed = {(override.code, override.path) for override in overrides if override.reason.strip()}
    return tuple(
        finding
        for finding in findings
        if finding.severity.blocks and (finding.code, finding.path) not in passed
    )


def _each_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings without repetition; an exact word replaces the general one."""
    once: dict[tuple[object, ...], Finding] = {}
    for each in findings:
        arguments = tuple(sorted(each.arguments.items()))
        once.setdefault((each.code, each.path, arguments), each)
    found = tuple(once.values())
    exact = {each.path for each in found if each.severity.blocks and each.code not in GENERAL}
    return tuple(each for each in found if each.code not in GENERAL or each.path not in exact)
