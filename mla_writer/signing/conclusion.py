# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""From what was found about one signature to its verdict, with the reasons in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mla_writer.i18n import N_, Text
from mla_writer.signing.certificate import Standing
from mla_writer.signing.report import After, SignatureFinding, Verdict, worst

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    Reason = tuple[Verdict, Text]

CLOCKS_DIFFER = timedelta(minutes=10)


def conclude(
    finding: SignatureFinding,
    standing: Standing,
    why: Text | None,
    at: datetime,
    *,
    specimen: bool,
) -> SignatureFinding:
    """The finding with its verdict and reasons; the worst reason decides, and stands first.

    standing, why: how the certificate stands. at: the moment of checking.
    specimen: whether the file says that it is a specimen.
    """
    reasons = [*_of_bytes(finding), *_of_changes(finding), *_of_certificate(standing, why)]
    reasons += [*_of_time(finding, at), *_of_demonstration(finding, specimen=specimen)]
    order = (Verdict.NOT_VALID, Verdict.UNDECIDED, Verdict.VALID)
    reasons.sort(key=lambda reason: order.index(reason[0]))
    verdict = worst([Verdict.VALID, *(weight for weight, _ in reasons)])
    return replace(finding, verdict=verdict, reasons=tuple(text for _, text in reasons))


def _of_bytes(finding: SignatureFinding) -> Iterator[Reason]:
    if not finding.bytes_intact:
        yield Verdict.NOT_VALID, Text(N_("The signed content was changed."))


def _of_changes(finding: SignatureFinding) -> Iterator[Reason]:
    if finding.after is After.NOT_ALLOWED:
        yield Verdict.NOT_VALID, Text(N_("The document was changed after this signature."))
    if finding.after is After.BYTES:
        yield Verdict.NOT_VALID, Text(N_("Something was added behind the end of the document."))


def _of_certificate(standing: Standing, why: Text | None) -> Iterator[Reason]:
    weight = Verdict.UNDECIDED if standing is Standing.UNKNOWN else Verdict.NOT_VALID
    if why is not None:
        yield weight, why
    if standing is Standing.HOLDS:
        yield Verdict.VALID, Text(N_("Whether the certificate was revoked was not checked."))


def _of_time(finding: SignatureFinding, at: datetime) -> Iterator[Reason]:
    if finding.claimed_time is None:
        return
    if finding.claimed_time > at + CLOCKS_DIFFER:
        yield Verdict.UNDECIDED, Text(N_("The time of signing lies ahead: check both clocks."))
    yield Verdict.VALID, Text(N_("The time of signing is what the signer's clock said."))


def _of_demonstration(finding: SignatureFinding, *, specimen: bool) -> Iterator[Reason]:
    if not finding.is_demo:
        return
    weight = Verdict.VALID if specimen else Verdict.NOT_VALID
    yield weight, Text(N_("Signed with a demonstration key, which proves nothing."))
