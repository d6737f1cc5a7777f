# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Interception: where the person is, how the results travel, each line once.

Telephone numbers, IMEI and IMSI are judged by the syntax of their fields (V5); the days by
``orders``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

SIGNS = ("number", "imei", "imsi", "account")
DEVICE = 14  # digits of an IMEI that name the device (3GPP TS 23.003)
PARTIES = ("requesting_state", "requested_state")


def third_state(given: CheckInput) -> Iterator[Finding]:
    """A third State is a third one, and knows (EU 2000, article 18(2)(c))."""
    for row in given.measure_rows("interception"):
        state, path = given.text(f"{row}.third_state"), f"{row}.third_state"
        if state and state in {given.text(party) for party in PARTIES}:
            yield given.finding("interception.not-third", path, state=state)
        elif state and given.says(f"{row}.third_informed", False):
            yield given.finding("interception.third-unaware", f"{row}.third_informed", state=state)


def technicians(given: CheckInput) -> Iterator[Finding]:
    """Whoever wants the results at once says how they are to be handed over."""
    for row in given.measure_rows("interception"):
        at_once = given.text(f"{row}.mode") == "immediate"
        if at_once and not given.text(f"{row}.technical"):
            yield given.finding(
                "interception.no-technician", f"{row}.technical", articles=given.asking("CE23")
            )


def lines(given: CheckInput) -> Iterator[Finding]:
    """Each line is asked for once."""
    for measure in given.measure_rows("interception"):
        seen: set[str] = set()
        for row in given.rows(f"{measure}.line"):
            for sign in SIGNS:
                value = given.view.value(f"{row}.{sign}")
                if not isinstance(value, str):
                    continue
                # With its check digit or its version, an IMEI is that of the same device.
                same = value[:DEVICE] if sign == "imei" else value
                if same in seen:
                    yield given.finding("interception.line-twice", f"{row}.{sign}", value=value)
                seen.add(same)


INTERCEPTION = (third_state, technicians, lines)
